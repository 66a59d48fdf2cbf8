import type { TransactionStatus, TransactionType, TransferStatus } from "../api/types.ts";

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

/** Every source, the common ones first. */
export const transactionTypes = [
  "transfer_incoming",
  "transfer_outgoing",
  "collection_outgoing",
  "collection_incoming",
  "transfer_incoming_return",
  "transfer_outgoing_return",
  "collection_incoming_return",
  "collection_outgoing_return",
  "collection_outgoing_return_fees",
  "subscription",
  "diverse_operation",
  "maintenance_transfer",
  "bank_account_remuneration",
  "card_deferred",
  "card_withdrawal",
  "wire_transfer_incoming",
  "wire_transfer_outgoing",
  "rtgs_transfer_incoming",
  "rtgs_transfer_outgoing",
  "sweep_transfer_incoming",
  "sweep_transfer_outgoing",
  "overdraft_agios",
  "overdraft_application_fees",
  "loan_application_fees",
  "loan_disbursement",
  "loan_guarantee_fee",
  "loan_reimbursement",
  "loan_repayment",
  "debt_purchase_application_fees",
  "debt_purchase_disbursement",
  "debt_purchase_interests",
  "debt_purchase_repayment",
  "term_deposit_closure",
  "term_deposit_creation",
  "term_deposit_interest_payment",
  "term_deposit_withdrawal",
] as const satisfies readonly TransactionType[];
