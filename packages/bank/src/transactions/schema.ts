import { minorToWire } from "@memento/kernel";
import { type Static, Type } from "typebox";
import { AmountCents, DateTime, IbanText, timeToWire, Uuid, withoutNulls } from "../wire.ts";
import type { Transaction as TransactionRow } from "./queries.ts";
import { sourceSchemas } from "./sources.ts";

export const Transaction = Type.Object(
  {
    id: Uuid("ID of the transaction."),
    reference: Uuid("Reference of the money movement: both sides of a transfer between own accounts share it."),
    account_id: Uuid("The account that is debited or credited."),
    amount: AmountCents("Amount in cents, always positive; `direction` gives the sign."),
    local_iban: IbanText,
    currency: Type.String({ description: "ISO 4217 code." }),
    direction: Type.Enum(["debit", "credit"]),
    request_date: DateTime("When it was asked for."),
    execution_date: DateTime("When its processing started or will start; a debit leaves the available balance then."),
    accounting_date: Type.Optional(DateTime("When it was confirmed; a credit enters the available balance then.")),
    counterparty_name: Type.String(),
    internal_note: Type.Optional(Type.String()),
    status: Type.Enum(["scheduled", "authorized", "confirmed", "rejected", "canceled"]),
    batch_id: Type.Optional(Uuid("The bulk it belongs to.")),
    custom_id: Type.Optional(Type.String()),
    custom_metadata: Type.Optional(Type.String()),
    attachment_count: Type.Integer({ minimum: 0, format: "int32" }),
    source: Type.Union([...sourceSchemas], { description: "What made the transaction; `type` tells the shape. New types may come." }),
  },
  { title: "Transaction" },
);
export type Transaction = Static<typeof Transaction>;

export const transactionToWire = (row: TransactionRow) =>
  withoutNulls({
    id: row.transactionId,
    reference: row.reference,
    account_id: row.accountId,
    amount: minorToWire(row.amount),
    local_iban: row.localIban,
    currency: "EUR",
    direction: row.direction,
    request_date: timeToWire(row.requestedAt),
    execution_date: timeToWire(row.executedAt),
    accounting_date: row.accountedAt === null ? null : timeToWire(row.accountedAt),
    counterparty_name: row.counterpartyName,
    internal_note: row.internalNote,
    status: row.status,
    batch_id: row.batchId,
    custom_id: row.customId,
    custom_metadata: row.customMetadata,
    attachment_count: row.attachmentCount,
    source: { type: row.sourceType, ...row.source },
  });
