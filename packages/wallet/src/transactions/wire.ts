import { minorToUnits } from "../http/money.ts";
import { momentOrNull, momentToWire } from "../http/moments.ts";
import type { Transaction } from "./queries.ts";
import type { TransactionWire } from "./schema.ts";
import { transactionStatusIds } from "./states.ts";

/** A transaction as both its sides see it. */
export const transactionToWire = (transaction: Transaction): TransactionWire => ({
  uuid: transaction.transactionId,
  out_user_uuid: transaction.outUserId,
  in_user_uuid: transaction.inUserId,
  out_payment_source_uuid: transaction.outSourceId,
  in_payment_source_uuid: transaction.inSourceId,
  payment_uuid: transaction.paymentId,
  status_id: transactionStatusIds[transaction.status],
  amount: minorToUnits(transaction.amount, transaction.currency),
  currency: transaction.currency,
  tracking_code: transaction.trackingCode,
  error: transaction.error,
  gateway_response: transaction.gatewayResponse,
  expires_at: momentOrNull(transaction.expiresAt),
  created_at: momentToWire(transaction.createdAt),
  updated_at: momentToWire(transaction.updatedAt),
});

/** Whether a person may see a transaction: who pays always, who is paid unless it came to nothing. */
export const visibleTo = ({ outUserId, inUserId, status }: Transaction, userId: string): boolean =>
  outUserId === userId || (inUserId === userId && (status === "active" || status === "approved"));
