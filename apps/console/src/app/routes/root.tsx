import type { QueryClient } from "@tanstack/react-query";
import { type AsyncRouteComponent, createRootRouteWithContext, createRoute, Outlet, redirect } from "@tanstack/react-router";
import { isUnauthorized } from "../../api/errors.ts";
import { meQuery } from "../../api/queries.ts";
import type { Capability } from "../../session/access.ts";
import { leave, mayBeSignedIn, useMay } from "../../session/me.ts";
import { Shell } from "../../shell/Shell.tsx";
import { page } from "../page.ts";
import { Forbidden, Nowhere } from "../fallbacks.tsx";

type Context = { readonly client: QueryClient };

/** A path of the console's own to come back to. Anything else would let a link lead elsewhere after signing in. */
const returnPath = (value: unknown): string | undefined =>
  typeof value === "string" && /^\/(?![/\\])/.test(value) && !value.startsWith("/sign-in") ? value : undefined;

export const root = createRootRouteWithContext<Context>()({ component: Outlet, notFoundComponent: Nowhere });

export const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  validateSearch: (search): { return?: string } => {
    const path = returnPath(search["return"]);
    return path === undefined ? {} : { return: path };
  },
  component: page(() => import("../../pages/session/SignInPage.tsx"), "SignInPage", []),
});

export const invitation = createRoute({
  getParentRoute: () => root,
  path: "/invitation",
  component: page(() => import("../../pages/session/InvitationPage.tsx"), "InvitationPage", []),
});

/** Everything below is for members who are signed in; others come back here once they are. */
export const signedIn = createRoute({
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
export function only(capability: Capability, Page: AsyncRouteComponent<object>): AsyncRouteComponent<object> {
  const Guarded = () => (useMay(capability) ? <Page /> : <Forbidden />);
  return Object.assign(Guarded, Page.preload === undefined ? {} : { preload: Page.preload });
}
