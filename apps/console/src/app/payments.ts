import type { TransactionStatus, TransferStatus } from "../api/types.ts";

/** What transactions and transfers can be narrowed to, by the words in the address. */
export const directions = ["credit", "debit"] as const;
export const transactionStatuses = [
  "scheduled",
  "authorized",
  "confirmed",
  "rejected",
  "canceled",
] as const satisfies readonly TransactionStatus[];
export const transferStatuses = [
  "pending",
  "scheduled",
  "authorized",
  "confirmed",
  "canceled",
  "failed",
] as const satisfies readonly TransferStatus[];
