import { returnReasonCodes } from "@memento/rails";
import { type TObject, type TSchema, Type } from "typebox";
import { Uuid } from "../wire.ts";

const text = (description: string) => Type.Optional(Type.String({ description }));
const transferType = Type.Enum(["standard", "instant"]);
const reason = Type.Optional(Type.Enum([...returnReasonCodes], { description: "Why it came back." }));

/** What most sources say about the other side. */
const counterparty = {
  counterparty_iban: text("IBAN of the counterparty."),
  counterparty_bank_bic: text("BIC of the counterparty's bank."),
  message: text("Text that every party can read."),
  end_to_end_id: text("Travels unchanged through the whole payment chain; a return shares it with its original."),
};
const returnedCollection = {
  returned_collection_id: Uuid("The collection that came back."),
  returned_collection_reference: Uuid("Its reference."),
  reason,
};

/**
 * Every source type with its attributes beside `type` (Bank API, "Transactions"): the one list that the schemas, the stored rows and the
 * documents share.
 */
export const sourceAttributes = {
  bank_account_remuneration: {},
  card_deferred: {},
  card_withdrawal: {},
  collection_incoming: counterparty,
  collection_outgoing: { ...counterparty, collection_id: Uuid("The collection behind it.") },
  collection_incoming_return: {
    ...counterparty,
    returned_collection_reference: Uuid("Reference of the collection that came back."),
    reason,
  },
  collection_outgoing_return_fees: { ...counterparty, ...returnedCollection },
  collection_outgoing_return: { ...counterparty, ...returnedCollection },
  debt_purchase_application_fees: {},
  debt_purchase_disbursement: {},
  debt_purchase_interests: {},
  debt_purchase_repayment: {},
  diverse_operation: {},
  loan_application_fees: {},
  loan_disbursement: {},
  loan_guarantee_fee: {},
  loan_reimbursement: {},
  loan_repayment: {},
  maintenance_transfer: {},
  overdraft_agios: {},
  overdraft_application_fees: {},
  rtgs_transfer_incoming: {
    counterparty_account_number: Type.String(),
    counterparty_bank_bic: counterparty.counterparty_bank_bic,
    end_to_end_id: counterparty.end_to_end_id,
    message: counterparty.message,
  },
  rtgs_transfer_outgoing: {
    counterparty_account_number: Type.String(),
    counterparty_bank_bic: counterparty.counterparty_bank_bic,
    end_to_end_id: counterparty.end_to_end_id,
    message: counterparty.message,
  },
  subscription: {},
  sweep_transfer_incoming: { counterparty_iban: Type.String(), counterparty_bank_bic: Type.String() },
  sweep_transfer_outgoing: { counterparty_iban: Type.String(), counterparty_bank_bic: Type.String() },
  term_deposit_closure: {},
  term_deposit_creation: {},
  term_deposit_interest_payment: {},
  term_deposit_withdrawal: {},
  transfer_incoming: { transfer_type: transferType, ...counterparty },
  transfer_incoming_return: {
    transfer_type: transferType,
    ...counterparty,
    returned_transfer_reference: Uuid("Reference of the transfer that went back."),
    reason,
  },
  transfer_outgoing: { transfer_type: transferType, ...counterparty, transfer_id: Uuid("The transfer behind it.") },
  transfer_outgoing_return: {
    transfer_type: transferType,
    ...counterparty,
    returned_transfer_id: Uuid("The transfer that came back."),
    returned_transfer_reference: Uuid("Its reference."),
    reason,
  },
  wire_transfer_incoming: { counterparty_account_number: text("Account number of the counterparty."), message: counterparty.message },
  wire_transfer_outgoing: { counterparty_account_number: text("Account number of the counterparty."), message: counterparty.message },
} as const satisfies Record<string, Readonly<Record<string, TSchema>>>;

export type SourceType = keyof typeof sourceAttributes;

const titleOf = (type: string): string =>
  type
    .split("_")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("") + "Source";

/** The schema of one source as it goes on the wire. */
export const sourceSchemaOf = (type: SourceType): TObject =>
  Type.Object({ type: Type.Literal(type), ...sourceAttributes[type] }, { title: titleOf(type) });

export const sourceSchemas: readonly TObject[] = (Object.keys(sourceAttributes) as SourceType[]).map(sourceSchemaOf);
