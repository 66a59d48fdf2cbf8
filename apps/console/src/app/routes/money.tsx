import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { pageIn } from "../search.ts";
import { signedIn } from "./root.tsx";

const home = createRoute({
  getParentRoute: () => signedIn,
  path: "/",
  component: lazyRouteComponent(() => import("../../pages/home/HomePage.tsx"), "HomePage"),
});

const accounts = createRoute({
  getParentRoute: () => signedIn,
  path: "/accounts",
  validateSearch: pageIn,
  component: lazyRouteComponent(() => import("../../pages/accounts/AccountsPage.tsx"), "AccountsPage"),
});

const account = createRoute({
  getParentRoute: () => signedIn,
  path: "/accounts/$accountId",
  validateSearch: pageIn,
  component: lazyRouteComponent(() => import("../../pages/accounts/AccountPage.tsx"), "AccountPage"),
});

export const moneyRoutes = [home, accounts, account] as const;
