import type { OperationSource } from "../../api/types.ts";

export const optionalFields = [
  "counterparty_account_id",
  "counterparty_iban",
  "counterparty_bank_bic",
  "counterparty_account_number",
  "message",
  "end_to_end_id",
] as const;
type OptionalField = (typeof optionalFields)[number];
type Source = { readonly direction: "debit" | "credit" | "either"; readonly fields: readonly OptionalField[] };

const debit: Source = { direction: "debit", fields: [] };
const credit: Source = { direction: "credit", fields: [] };
const either: Source = { direction: "either", fields: [] };
const rtgs = ["counterparty_account_number", "counterparty_bank_bic", "message", "end_to_end_id"] as const;
const wire = ["counterparty_account_number", "message"] as const;
const sweep = ["counterparty_account_id", "counterparty_iban", "counterparty_bank_bic"] as const;

/** Which way each source goes, and what it says about the other side: only these fields are shown for it. The API judges the same. */
export const operationSources = {
  bank_account_remuneration: credit,
  card_deferred: either,
  card_withdrawal: debit,
  debt_purchase_application_fees: debit,
  debt_purchase_disbursement: credit,
  debt_purchase_interests: debit,
  debt_purchase_repayment: debit,
  diverse_operation: either,
  loan_application_fees: debit,
  loan_disbursement: credit,
  loan_guarantee_fee: debit,
  loan_reimbursement: either,
  loan_repayment: debit,
  maintenance_transfer: { direction: "either", fields: ["counterparty_account_id"] },
  overdraft_agios: debit,
  overdraft_application_fees: debit,
  rtgs_transfer_incoming: { direction: "credit", fields: rtgs },
  rtgs_transfer_outgoing: { direction: "debit", fields: rtgs },
  subscription: debit,
  sweep_transfer_incoming: { direction: "credit", fields: sweep },
  sweep_transfer_outgoing: { direction: "debit", fields: sweep },
  term_deposit_closure: credit,
  term_deposit_creation: debit,
  term_deposit_interest_payment: credit,
  term_deposit_withdrawal: credit,
  wire_transfer_incoming: { direction: "credit", fields: wire },
  wire_transfer_outgoing: { direction: "debit", fields: wire },
} as const satisfies Record<OperationSource, Source>;

export const sourceNames = Object.keys(operationSources) as OperationSource[];
export const sourceOf = (name: OperationSource): Source => operationSources[name];
