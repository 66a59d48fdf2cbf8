import type { QueryClient } from "@tanstack/react-query";
import { createRouter } from "@tanstack/react-router";
import { NotFound, PageError, PagePending } from "./fallbacks.tsx";
import { collectionsRoutes } from "./routes/collections.tsx";
import { developersRoutes } from "./routes/developers.tsx";
import { moneyRoutes } from "./routes/money.tsx";
import { operationsRoutes } from "./routes/operations.tsx";
import { paymentRoutes } from "./routes/payments.tsx";
import { invitation, root, signedIn, signIn } from "./routes/root.tsx";
import { sandboxRoutes } from "./routes/sandbox.tsx";
import { walletRoutes } from "./routes/wallet.tsx";
import { workspaceRoutes } from "./routes/workspace.tsx";

export const createAppRouter = (client: QueryClient) =>
  createRouter({
    routeTree: root.addChildren([
      signIn,
      invitation,
      signedIn.addChildren([
        ...moneyRoutes,
        ...paymentRoutes,
        ...collectionsRoutes,
        ...developersRoutes,
        ...sandboxRoutes,
        ...walletRoutes,
        ...operationsRoutes,
        ...workspaceRoutes,
      ]),
    ]),
    basepath: "/console",
    context: { client },
    search: { strict: true }, // else what a route does not let pass would be handed on to it all the same
    defaultPreload: "intent",
    defaultPreloadStaleTime: 0, // what is fresh is the query cache's business
    scrollRestoration: true,
    defaultPendingComponent: PagePending,
    defaultErrorComponent: ({ error }) => <PageError error={error} />,
    defaultNotFoundComponent: NotFound,
  });

export type AppRouter = ReturnType<typeof createAppRouter>;

declare module "@tanstack/react-router" {
  interface Register {
    router: AppRouter;
  }
}
