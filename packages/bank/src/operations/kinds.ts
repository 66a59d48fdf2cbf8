import type { SourceType } from "../transactions/sources.ts";

/** What an operator posts: every source that no payment of ours or of other banks makes by itself. */
export type OperationType = Exclude<SourceType, `transfer_${string}` | `collection_${string}`>;

export type OperationKind = {
  readonly direction: "debit" | "credit" | "either";
  /** Who is on the other side: the bank's own products (fees, interest, loans, deposits, cards), or the world beyond the border. */
  readonly against: "product" | "border";
  /**
   * Whether a debit is booked whatever the balance is. The bank takes what is owed to it on the day: fees, interest, instalments. What the customer
   * chose to pay (cards, wires, deposits) and what the bank merely moves needs the money (balance and overdraft) to be there.
   */
  readonly isForced: boolean;
  /** The source that the other side shows, where an own account can be on it. */
  readonly mirror?: OperationType;
};

const owed = { direction: "debit", against: "product", isForced: true } as const;
const chosen = { direction: "debit", against: "product", isForced: false } as const;
const paidByBank = { direction: "credit", against: "product", isForced: false } as const;
const fromOutside = { direction: "credit", against: "border", isForced: false } as const;
const toOutside = { direction: "debit", against: "border", isForced: false } as const;

/** The operations and their rules. An early repayment and a month of card payments may go either way: refunds can exceed them. */
export const operationKinds = {
  bank_account_remuneration: paidByBank,
  card_deferred: { direction: "either", against: "product", isForced: false },
  card_withdrawal: chosen,
  debt_purchase_application_fees: owed,
  debt_purchase_disbursement: paidByBank,
  debt_purchase_interests: owed,
  debt_purchase_repayment: owed,
  diverse_operation: { direction: "either", against: "product", isForced: false },
  loan_application_fees: owed,
  loan_disbursement: paidByBank,
  loan_guarantee_fee: owed,
  loan_reimbursement: { direction: "either", against: "product", isForced: false },
  loan_repayment: owed,
  maintenance_transfer: { direction: "either", against: "product", isForced: false, mirror: "maintenance_transfer" },
  overdraft_agios: owed,
  overdraft_application_fees: owed,
  rtgs_transfer_incoming: fromOutside,
  rtgs_transfer_outgoing: toOutside,
  subscription: owed,
  sweep_transfer_incoming: { ...paidByBank, mirror: "sweep_transfer_outgoing" },
  sweep_transfer_outgoing: { ...chosen, mirror: "sweep_transfer_incoming" },
  term_deposit_closure: paidByBank,
  term_deposit_creation: chosen,
  term_deposit_interest_payment: paidByBank,
  term_deposit_withdrawal: paidByBank,
  wire_transfer_incoming: fromOutside,
  wire_transfer_outgoing: toOutside,
} as const satisfies Record<OperationType, OperationKind>;

export const operationTypes = Object.keys(operationKinds) as OperationType[];

/** The rules of an operation that a row names. */
export const kindOf = (type: OperationType): OperationKind => operationKinds[type];
