import { assert } from "@memento/kernel";

/** States of a transaction (Wallet API, "The transaction object"), by their ids on the wire. */
export const transactionStatusIds = { active: 1, approved: 2, rejected: 3, cancelled: 4, failed: 5 } as const;
export type TransactionStatus = keyof typeof transactionStatusIds;

/** A transaction ends once, and where it ended it stays: what is taken back later is a transaction of its own. */
export const transactionEdges = {
  active: ["approved", "rejected", "cancelled", "failed"],
  approved: [],
  rejected: [],
  cancelled: [],
  failed: [],
} as const satisfies Record<TransactionStatus, readonly TransactionStatus[]>;

/** Moves a transaction along an allowed edge. Throws AssertionFailed on any other. */
export function moveTransaction<T extends { readonly transactionId: string; readonly status: TransactionStatus }>(
  transaction: T,
  status: TransactionStatus,
): T & { readonly status: TransactionStatus } {
  const edges: readonly TransactionStatus[] = transactionEdges[transaction.status];
  assert(edges.includes(status), `transaction ${transaction.transactionId} cannot go from ${transaction.status} to ${status}`);
  return { ...transaction, status };
}
