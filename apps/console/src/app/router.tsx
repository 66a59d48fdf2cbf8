import type { QueryClient } from "@tanstack/react-query";
import {
  type AsyncRouteComponent,
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from "@tanstack/react-router";
import { isUnauthorized } from "../api/errors.ts";
import { meQuery } from "../api/queries.ts";
import type { DeliveryStatus } from "../api/types.ts";
import type { Capability } from "../session/access.ts";
import { leave, mayBeSignedIn, useMay } from "../session/me.ts";
import { Shell } from "../shell/Shell.tsx";
import { Forbidden, NotFound, Nowhere, PageError, PagePending } from "./fallbacks.tsx";
import { idIn, oneOf, pageIn } from "./search.ts";
import { applicationTabs, deliveryStatuses } from "./tabs.ts";

type Context = { readonly client: QueryClient };

/** A path of the console's own to come back to. Anything else would let a link lead elsewhere after signing in. */
const returnPath = (value: unknown): string | undefined =>
  typeof value === "string" && /^\/(?![/\\])/.test(value) && !value.startsWith("/sign-in") ? value : undefined;

const root = createRootRouteWithContext<Context>()({ component: Outlet, notFoundComponent: Nowhere });

const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  validateSearch: (search): { return?: string } => {
    const path = returnPath(search["return"]);
    return path === undefined ? {} : { return: path };
  },
  component: lazyRouteComponent(() => import("../pages/session/SignInPage.tsx"), "SignInPage"),
});

const invitation = createRoute({
  getParentRoute: () => root,
  path: "/invitation",
  component: lazyRouteComponent(() => import("../pages/session/InvitationPage.tsx"), "InvitationPage"),
});

/** Everything below is for members who are signed in; others come back here once they are. */
const signedIn = createRoute({
  getParentRoute: () => root,
  id: "signed-in",
  beforeLoad: async ({ context: { client }, location }) => {
    const elsewhere = () =>
      redirect({ to: "/sign-in", search: location.href === "/" ? {} : { return: location.href }, replace: true, throw: true });
    if (!mayBeSignedIn()) elsewhere();
    await client.ensureQueryData(meQuery).catch((error: unknown) => {
      if (!isUnauthorized(error)) throw error;
      leave(client);
      elsewhere();
    });
  },
  component: Shell,
});

/** A page that not every role has: whoever comes by its address all the same is told so. */
function only(capability: Capability, Page: AsyncRouteComponent<object>): AsyncRouteComponent<object> {
  const Guarded = () => (useMay(capability) ? <Page /> : <Forbidden />);
  return Object.assign(Guarded, Page.preload === undefined ? {} : { preload: Page.preload });
}

const home = createRoute({
  getParentRoute: () => signedIn,
  path: "/",
  beforeLoad: () => {
    redirect({ to: "/applications", replace: true, throw: true });
  },
});

const profile = createRoute({
  getParentRoute: () => signedIn,
  path: "/profile",
  validateSearch: pageIn,
  component: lazyRouteComponent(() => import("../pages/profile/ProfilePage.tsx"), "ProfilePage"),
});

const members = createRoute({
  getParentRoute: () => signedIn,
  path: "/members",
  validateSearch: (search): { page?: number; invite?: boolean } => ({
    ...pageIn(search),
    ...(search["invite"] === true ? { invite: true } : {}),
  }),
  component: lazyRouteComponent(() => import("../pages/members/MembersPage.tsx"), "MembersPage"),
});

const audit = createRoute({
  getParentRoute: () => signedIn,
  path: "/audit",
  validateSearch: (search): { member?: string; action?: string; entry?: string } => ({
    ...idIn(search, "member"),
    ...idIn(search, "entry"),
    ...(typeof search["action"] === "string" ? { action: search["action"].slice(0, 100) } : {}),
  }),
  component: only(
    "readAuditLog",
    lazyRouteComponent(() => import("../pages/audit/AuditPage.tsx"), "AuditPage"),
  ),
});

const settings = createRoute({
  getParentRoute: () => signedIn,
  path: "/settings",
  component: lazyRouteComponent(() => import("../pages/settings/SettingsPage.tsx"), "SettingsPage"),
});

const accounts = createRoute({
  getParentRoute: () => signedIn,
  path: "/accounts",
  validateSearch: pageIn,
  component: lazyRouteComponent(() => import("../pages/accounts/AccountsPage.tsx"), "AccountsPage"),
});

const applications = createRoute({
  getParentRoute: () => signedIn,
  path: "/applications",
  validateSearch: (search): { page?: number; new?: boolean } => ({ ...pageIn(search), ...(search["new"] === true ? { new: true } : {}) }),
  component: lazyRouteComponent(() => import("../pages/applications/ApplicationsPage.tsx"), "ApplicationsPage"),
});

const application = createRoute({
  getParentRoute: () => signedIn,
  path: "/applications/$applicationId",
  validateSearch: (search): { tab?: (typeof applicationTabs)[number] } => oneOf(search, "tab", applicationTabs),
  component: lazyRouteComponent(() => import("../pages/applications/ApplicationPage.tsx"), "ApplicationPage"),
});

type DeliverySearch = { page?: number; status?: DeliveryStatus; delivery?: string };
const deliverySearch = (search: Record<string, unknown>): DeliverySearch => ({
  ...pageIn(search),
  ...oneOf(search, "status", deliveryStatuses),
  ...idIn(search, "delivery"),
});

const webhook = createRoute({
  getParentRoute: () => signedIn,
  path: "/applications/$applicationId/webhooks/$webhookId",
  validateSearch: deliverySearch,
  component: lazyRouteComponent(() => import("../pages/webhooks/WebhookPage.tsx"), "WebhookPage"),
});

const deliveries = createRoute({
  getParentRoute: () => signedIn,
  path: "/deliveries",
  validateSearch: deliverySearch,
  component: only(
    "readAllDeliveries",
    lazyRouteComponent(() => import("../pages/webhooks/DeliveriesPage.tsx"), "DeliveriesPage"),
  ),
});

const operations = createRoute({
  getParentRoute: () => signedIn,
  path: "/operations",
  component: only(
    "postOperations",
    lazyRouteComponent(() => import("../pages/operations/OperationsPage.tsx"), "OperationsPage"),
  ),
});

const unmatched = createRoute({
  getParentRoute: () => signedIn,
  path: "/unmatched",
  validateSearch: (search): { page?: number; resolved?: boolean } => ({
    ...pageIn(search),
    ...(search["resolved"] === true ? { resolved: true } : {}),
  }),
  component: only(
    "resolveUnmatched",
    lazyRouteComponent(() => import("../pages/operations/UnmatchedPage.tsx"), "UnmatchedPage"),
  ),
});

const inside = [home, accounts, profile, members, audit, settings, applications, application, webhook, deliveries, operations, unmatched];

export const createAppRouter = (client: QueryClient) =>
  createRouter({
    routeTree: root.addChildren([signIn, invitation, signedIn.addChildren(inside)]),
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
