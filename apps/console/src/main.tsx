import "@mantine/core/styles.css";
import "./theme/global.css";
import { MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { lazyRouteComponent, RouterProvider } from "@tanstack/react-router";
import { StrictMode, Suspense } from "react";
import { createRoot } from "react-dom/client";
import { createQueryClient } from "./app/queryClient.ts";
import { createAppRouter } from "./app/router.tsx";
import { I18nProvider } from "./i18n/I18n.tsx";
import { preferredLanguage } from "./i18n/languages.ts";
import { loadLanguage } from "./i18n/texts.ts";
import { leave } from "./session/me.ts";
import { theme, variables } from "./theme/theme.ts";
import { setStyleNonce } from "./theme/nonce.ts";

/** Nothing is told before the first page is there, so what tells it may come after. */
const Messages = lazyRouteComponent(() => import("./shell/Messages.tsx"), "Messages");

const nonce = setStyleNonce();
const catalogue = await loadLanguage(preferredLanguage());

const client = createQueryClient(() => {
  if (router.state.location.pathname === "/sign-in") return;
  const { href } = router.state.location;
  leave(client);
  void router.navigate({ to: "/sign-in", search: { return: href }, replace: true });
});
const router = createAppRouter(client);

const element = document.getElementById("root");
if (element === null) throw new Error("the page has no #root");
createRoot(element).render(
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={variables} defaultColorScheme="auto" getStyleNonce={() => nonce}>
      <I18nProvider initial={catalogue}>
        <QueryClientProvider client={client}>
          <RouterProvider router={router} />
          <Suspense fallback={null}>
            <Messages />
          </Suspense>
        </QueryClientProvider>
      </I18nProvider>
    </MantineProvider>
  </StrictMode>,
);
