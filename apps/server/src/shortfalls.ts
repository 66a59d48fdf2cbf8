import type { FindShortfalls } from "@memento/bank";
import type { Reconcile } from "./positions.ts";

/** What is missing behind the users of a workspace's wallet, for the console's home page. */
export const createShortfalls =
  (reconcile: Reconcile): FindShortfalls =>
  async (workspaceId) =>
    ((await reconcile(workspaceId))?.positions ?? [])
      .filter(({ shortfall }) => shortfall !== 0n)
      .map(({ currency, shortfall }) => ({ name: "safeguarding", currency, amount: shortfall }));
