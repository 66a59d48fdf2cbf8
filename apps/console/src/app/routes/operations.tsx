import { createRoute } from "@tanstack/react-router";
import { pageIn } from "../search.ts";
import { page } from "../page.ts";
import { only, signedIn } from "./root.tsx";

const operations = createRoute({
  getParentRoute: () => signedIn,
  path: "/operations",
  component: only(
    "postOperations",
    page(() => import("../../pages/operations/OperationsPage.tsx"), "OperationsPage", ["accounts", "operations"]),
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
    page(() => import("../../pages/operations/UnmatchedPage.tsx"), "UnmatchedPage", ["unmatched"]),
  ),
});

export const operationsRoutes = [operations, unmatched] as const;
