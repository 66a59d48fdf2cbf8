import { assert } from "@memento/kernel";
import type { Fulfillment } from "../requests/states.ts";

/** States of a pool, by their ids on the wire: its owner closes it, for good. */
export const poolStatusIds = { open: 1, closed: 2 } as const;
export type PoolStatus = keyof typeof poolStatusIds;

/** A pool closes once. Throws AssertionFailed for one that is closed. */
export function closePool<P extends { readonly poolId: string; readonly status: PoolStatus }>(
  pool: P,
): P & { readonly status: PoolStatus } {
  assert(pool.status === "open", `pool ${pool.poolId} is closed already`);
  return { ...pool, status: "closed" };
}

/** How far a pool has come: it has no goal, so closing it fulfils it, whatever is in it. `amount` in minor units. */
export function fulfillmentOf({ status, amount }: { readonly status: PoolStatus; readonly amount: bigint }): Fulfillment {
  if (status === "closed") return "fulfilled";
  return amount > 0n ? "partial" : "unfulfilled";
}
