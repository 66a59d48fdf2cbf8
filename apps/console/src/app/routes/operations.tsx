import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { pageIn } from "../search.ts";
import { only, signedIn } from "./root.tsx";

const operations = createRoute({
  getParentRoute: () => signedIn,
  path: "/operations",
  component: only(
    "postOperations",
    lazyRouteComponent(() => import("../../pages/operations/OperationsPage.tsx"), "OperationsPage"),
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
    lazyRouteComponent(() => import("../../pages/operations/UnmatchedPage.tsx"), "UnmatchedPage"),
  ),
});

export const operationsRoutes = [operations, unmatched] as const;
