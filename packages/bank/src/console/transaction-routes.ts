import { minorToWire } from "@memento/kernel";
import { Type } from "typebox";
import { type BankApp, found, IdParams } from "../http.ts";
import { NextCursor, positionOf, PositionQuery } from "../keyset.ts";
import { browseTransactions } from "../transactions/browse.ts";
import { type ChangedNote, changeNotes } from "../transactions/note.ts";
import { findTransaction, type TransactionStatus } from "../transactions/queries.ts";
import { Transaction, transactionToWire } from "../transactions/schema.ts";
import { sourceAttributes, type SourceType } from "../transactions/sources.ts";
import { findTrail, type NamedEntry, type Step, steps } from "../transactions/trail.ts";
import { DateTime, InternalNote, timeToWire, Uuid, withoutNulls } from "../wire.ts";
import { administrators } from "./access.ts";
import { audited } from "./audit.ts";
import { answerAct, consoleAnswerOf, type ConsoleDeps, consoleResponses } from "./http.ts";

const sourceTypes = Object.keys(sourceAttributes) as SourceType[];
const statuses = ["scheduled", "authorized", "confirmed", "rejected", "canceled"] as const satisfies readonly TransactionStatus[];
const AmountBound = (description: string) =>
  Type.Optional(Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER, format: "int64", description }));

const ListQuery = Type.Object(
  {
    account_id: Type.Optional(Uuid("Only this account's.")),
    direction: Type.Optional(Type.Enum(["debit", "credit"])),
    status: Type.Optional(Type.Enum([...statuses])),
    type: Type.Optional(Type.Enum([...sourceTypes], { description: "Only those of this source." })),
    start_date: Type.Optional(DateTime("Only those executed at this moment or later.")),
    end_date: Type.Optional(DateTime("Only those executed before this moment.")),
    amount_min: AmountBound("Only those of so many cents or more."),
    amount_max: AmountBound("Only those of so many cents or less."),
    search: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 256,
        pattern: "\\S",
        description:
          "An id of the transaction, its order or its bulk, or its reference; a custom id; a part of the counterparty's name in either case; the beginning of an IBAN of either side.",
      }),
    ),
    ...PositionQuery.properties,
  },
  { additionalProperties: false },
);

const TransactionStep = Type.Object(
  {
    type: Type.Enum([...steps], { description: "`planned` is still to come." }),
    date: DateTime("When, in the workspace's time."),
    actor: Type.Optional(Type.String({ description: "The member who did it; told to whoever may read the audit log." })),
    transaction_id: Type.Optional(Uuid("The transaction by which money came back.")),
    detail: Type.Optional(Type.String({ description: "The name of a file, or the code of a failure or return." })),
  },
  { title: "TransactionStep" },
);

const LedgerEntry = Type.Object(
  {
    journal_id: Uuid("The journal transaction; the entries of one sum to zero."),
    date: DateTime("When it was booked, in the workspace's time."),
    side: Type.Enum(["account", "in_flight", "rail", "suspense", "product", "other"], {
      description: "An account of the workspace, or one of the bank's own behind the scenes.",
    }),
    account_id: Type.Optional(Uuid("The account of the workspace.")),
    account_name: Type.Optional(Type.String()),
    amount: Type.Integer({ format: "int64", description: "Cents; below zero: given away." }),
    balance_after: Type.Optional(
      Type.Integer({ format: "int64", description: "What was on the account of the workspace then, in cents." }),
    ),
  },
  { title: "LedgerEntry" },
);

const TransactionTrail = Type.Object(
  {
    steps: Type.Array(TransactionStep, { description: "What happened, oldest first." }),
    entries: Type.Array(LedgerEntry, { description: "How the ledger has it, in the order in which it was booked." }),
  },
  { title: "TransactionTrail" },
);

const stepToWire = ({ type, at, actor, transactionId, detail }: Step, tellsActors: boolean) =>
  withoutNulls({ type, date: timeToWire(at), actor: tellsActors ? actor : null, transaction_id: transactionId, detail });

const entryToWire = ({ transactionId, bookedAt, side, accountId, accountName, amount, balanceAfter }: NamedEntry) =>
  withoutNulls({
    journal_id: transactionId,
    date: timeToWire(bookedAt),
    side,
    account_id: side === "account" ? accountId : null,
    account_name: accountName,
    amount: minorToWire(amount),
    balance_after: side === "account" ? minorToWire(balanceAfter) : null,
  });

const changeNote = audited(changeNotes, (_order, { transaction, before }) =>
  transaction.internalNote === before
    ? undefined
    : {
        action: "transaction_updated",
        subjectType: "transaction",
        subjectId: transaction.transactionId,
        before: { internal_note: before },
        after: { internal_note: transaction.internalNote },
      },
);

const NoteBody = Type.Object(
  { internal_note: Type.Union([InternalNote, Type.Null()], { description: "Null, or nothing but spaces: none." }) },
  { additionalProperties: false },
);

/** Transactions as people look for them, and what is behind each. */
export function transactionBrowseRoutes(app: BankApp, deps: ConsoleDeps): void {
  const { database } = deps;
  const tags = ["Transactions"];

  app.get(
    "/transactions",
    {
      config: { permission: "transactions:read" },
      schema: {
        tags,
        summary: "List transactions, latest execution first",
        description: "A page may hold fewer than its size, or nothing, and have a next_cursor: then there is more to look through.",
        querystring: ListQuery,
        response: consoleResponses({ 200: Type.Object({ results: Type.Array(Transaction), next_cursor: NextCursor }) }),
      },
    },
    async ({ member, query }) => {
      const filter = {
        accountId: query.account_id,
        direction: query.direction,
        status: query.status,
        sourceType: query.type,
        from: query.start_date === undefined ? undefined : new Date(query.start_date),
        until: query.end_date === undefined ? undefined : new Date(query.end_date),
        amountMin: query.amount_min === undefined ? undefined : BigInt(query.amount_min),
        amountMax: query.amount_max === undefined ? undefined : BigInt(query.amount_max),
        search: query.search?.trim(),
      };
      const stretch = {
        after: query.cursor === undefined ? undefined : positionOf(query.cursor),
        until: query.until === undefined ? undefined : positionOf(query.until),
        size: query.size,
      };
      const { rows, next } = await browseTransactions(database, member.workspaceId, filter, stretch);
      return { results: rows.map(transactionToWire), next_cursor: next };
    },
  );

  app.get(
    "/transactions/:id/trail",
    {
      config: { permission: "transactions:read" },
      schema: {
        tags,
        summary: "Get what happened to a transaction, and its ledger entries",
        params: IdParams,
        response: consoleResponses({ 200: TransactionTrail }),
      },
    },
    async ({ member, params }) => {
      const transaction = found(await findTransaction(database, member.workspaceId, params.id));
      const trail = await findTrail(database, member.workspaceId, transaction);
      const tellsActors = member.role !== "member" || member.isOperator;
      return { steps: trail.steps.map((step) => stepToWire(step, tellsActors)), entries: trail.entries.map(entryToWire) };
    },
  );

  app.patch(
    "/transactions/:id",
    {
      config: { access: administrators },
      schema: {
        tags,
        summary: "Change the internal note of a transaction",
        params: IdParams,
        body: NoteBody,
        response: consoleResponses({ 200: Transaction }),
      },
    },
    (request, reply) => {
      const note = request.body.internal_note?.trim() ?? "";
      const order = { transactionId: request.params.id, internalNote: note === "" ? null : note };
      const answer = consoleAnswerOf(200, ({ transaction }: ChangedNote) => transactionToWire(transaction));
      return answerAct(request, reply, deps, { operation: changeNote, order, answer });
    },
  );
}
