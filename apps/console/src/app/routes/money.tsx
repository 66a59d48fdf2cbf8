import { createRoute } from "@tanstack/react-router";
import { pageIn } from "../search.ts";
import { page } from "../page.ts";
import { signedIn } from "./root.tsx";

const home = createRoute({
  getParentRoute: () => signedIn,
  path: "/",
  component: page(() => import("../../pages/home/HomePage.tsx"), "HomePage", ["accounts", "home", "reasons"]),
});

const accounts = createRoute({
  getParentRoute: () => signedIn,
  path: "/accounts",
  validateSearch: pageIn,
  component: page(() => import("../../pages/accounts/AccountsPage.tsx"), "AccountsPage", ["accounts"]),
});

const account = createRoute({
  getParentRoute: () => signedIn,
  path: "/accounts/$accountId",
  validateSearch: pageIn,
  component: page(() => import("../../pages/accounts/AccountPage.tsx"), "AccountPage", ["accounts", "home"]),
});

export const moneyRoutes = [home, accounts, account] as const;
