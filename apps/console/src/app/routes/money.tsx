import { createRoute, lazyRouteComponent, redirect } from "@tanstack/react-router";
import { pageIn } from "../search.ts";
import { signedIn } from "./root.tsx";

const home = createRoute({
  getParentRoute: () => signedIn,
  path: "/",
  beforeLoad: () => {
    redirect({ to: "/applications", replace: true, throw: true });
  },
});

const accounts = createRoute({
  getParentRoute: () => signedIn,
  path: "/accounts",
  validateSearch: pageIn,
  component: lazyRouteComponent(() => import("../../pages/accounts/AccountsPage.tsx"), "AccountsPage"),
});

export const moneyRoutes = [home, accounts] as const;
