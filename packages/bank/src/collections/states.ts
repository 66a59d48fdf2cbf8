import { assert } from "@memento/kernel";

export type CollectionStatus = "pending" | "scheduled" | "confirmed" | "canceled" | "failed";

/** The edges a collection may take; every change of status goes through `moveCollection`. Between submission and due day it stays scheduled. */
export const collectionEdges = {
  pending: ["scheduled", "failed"],
  scheduled: ["confirmed", "canceled", "failed"],
  confirmed: [],
  canceled: [],
  failed: [],
} as const satisfies Record<CollectionStatus, readonly CollectionStatus[]>;

/** The new status, or AssertionFailed for an edge that does not exist. */
export function moveCollection(from: CollectionStatus, to: CollectionStatus): CollectionStatus {
  const edges: readonly CollectionStatus[] = collectionEdges[from];
  assert(edges.includes(to), `a collection never goes from ${from} to ${to}`);
  return to;
}

/** What a transaction's status is once its collection has ended (the Bank API has `rejected` where a collection has `failed`). */
export const transactionEndOf = {
  confirmed: "confirmed",
  canceled: "canceled",
  failed: "rejected",
} as const satisfies Record<Exclude<CollectionStatus, "pending" | "scheduled">, string>;
