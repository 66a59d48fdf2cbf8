import { assert } from "@memento/kernel";

export type TransferStatus = "pending" | "scheduled" | "authorized" | "confirmed" | "canceled" | "failed";

/** The edges a transfer may take; every change of status goes through `moveTransfer`. */
export const transferEdges = {
  pending: ["scheduled", "authorized", "failed"],
  scheduled: ["authorized", "canceled", "failed"],
  authorized: ["confirmed", "canceled", "failed"],
  confirmed: [],
  canceled: [],
  failed: [],
} as const satisfies Record<TransferStatus, readonly TransferStatus[]>;

/** The new status, or AssertionFailed for an edge that does not exist. */
export function moveTransfer(from: TransferStatus, to: TransferStatus): TransferStatus {
  const edges: readonly TransferStatus[] = transferEdges[from];
  assert(edges.includes(to), `a transfer never goes from ${from} to ${to}`);
  return to;
}

/**
 * What a transaction's status is while its transfer has this one (the Bank API has `rejected` where a transfer has `failed`).
 * A pending transfer has no transaction yet.
 */
export const transactionStatusOf = {
  scheduled: "scheduled",
  authorized: "authorized",
  confirmed: "confirmed",
  canceled: "canceled",
  failed: "rejected",
} as const satisfies Record<Exclude<TransferStatus, "pending">, string>;
