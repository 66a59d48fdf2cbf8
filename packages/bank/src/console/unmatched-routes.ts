import { minorToWire } from "@memento/kernel";
import { Page, PageQuery } from "@memento/platform";
import { Type } from "typebox";
import { type BankApp, IdParams, pageToWire, pageWindow } from "../http.ts";
import { listUnmatched, type UnmatchedEntry as Entry } from "../rail-files/queries.ts";
import { resolveActs } from "../rail-files/resolve.ts";
import { DateTime, timeToWire, Uuid, withoutNulls } from "../wire.ts";
import { answerAct, consoleAnswerOf, type ConsoleDeps, consoleResponses } from "./http.ts";

const text = (description: string) => Type.Optional(Type.String({ description }));

const UnmatchedEntry = Type.Object(
  {
    id: Uuid("ID of the entry."),
    problem: Type.String({ description: "Why it could not be booked, such as unknown_payment or account_takes_nothing." }),
    account_iban: text("The account of ours that it is about."),
    direction: Type.Optional(Type.Enum(["debit", "credit"], { description: "Absent where no money moved." })),
    amount: Type.Optional(Type.Integer({ format: "int64", description: "In cents. Absent where no money moved." })),
    in_suspense: Type.Boolean({ description: "Its money stands in the workspace's suspense account, or is missing there." }),
    counterparty_name: text("The other side, as its bank told."),
    counterparty_iban: text("The other side's account."),
    message: text("What the payment said."),
    end_to_end_id: text("As it travelled with the payment."),
    iso_reason: text("ISO 20022 code of a return or reject."),
    booking_date: Type.Optional(Type.String({ format: "date", description: "As the sponsor bank says." })),
    date: DateTime("When it was read."),
    resolution: Type.Optional(
      Type.Object({
        date: DateTime("When it was resolved."),
        transaction_id: Type.Optional(Uuid("What its money was booked as; absent where it was dealt with elsewhere.")),
        note: text("What the operator said."),
      }),
    ),
  },
  { title: "UnmatchedEntry" },
);

const entryToWire = (entry: Entry) =>
  withoutNulls({
    id: entry.entryId,
    problem: entry.problem,
    account_iban: entry.accountIban,
    direction: entry.direction,
    amount: entry.amount === null ? null : minorToWire(entry.amount),
    in_suspense: entry.suspenseReference !== null && (entry.resolvedAt === null || entry.resolutionTransactionId === null),
    counterparty_name: entry.counterpartyName,
    counterparty_iban: entry.counterpartyIban,
    message: entry.message,
    end_to_end_id: entry.endToEndId,
    iso_reason: entry.isoReason,
    booking_date: entry.bookedOn,
    date: timeToWire(entry.recordedAt),
    resolution:
      entry.resolvedAt === null
        ? null
        : withoutNulls({
            date: timeToWire(entry.resolvedAt),
            transaction_id: entry.resolutionTransactionId,
            note: entry.resolutionNote,
          }),
  });

const UnmatchedQuery = Type.Object(
  { is_resolved: Type.Optional(Type.Boolean({ description: "Only what is resolved, or only what is not." })), ...PageQuery.properties },
  { additionalProperties: false },
);

const ResolutionBody = Type.Object(
  {
    account_id: Type.Optional(
      Uuid("Whose money it is: it is booked there, whatever the balance is. Absent: it was dealt with elsewhere, and no money moves."),
    ),
    note: Type.Optional(Type.String({ minLength: 1, maxLength: 256, description: "What was found out." })),
  },
  { additionalProperties: false },
);

/** What the sponsor bank told and nobody could be found for. */
export function unmatchedRoutes(app: BankApp, deps: ConsoleDeps): void {
  const tags = ["Unmatched entries"];

  app.get(
    "/unmatched_entries",
    {
      config: { access: ["operator"] },
      schema: {
        tags,
        summary: "List what matches nothing, newest first",
        querystring: UnmatchedQuery,
        response: consoleResponses({ 200: Page(UnmatchedEntry) }),
      },
    },
    async ({ member, query }) => {
      const rows = await listUnmatched(deps.database, member.workspaceId, pageWindow(query), query.is_resolved);
      return pageToWire(query, rows, entryToWire);
    },
  );

  app.post(
    "/unmatched_entries/:id/resolution",
    {
      config: { access: ["operator"] },
      schema: {
        tags,
        summary: "Resolve an unmatched entry",
        description: "Books its money on the account it belongs to, or marks it as dealt with elsewhere. Once.",
        params: IdParams,
        body: ResolutionBody,
        response: consoleResponses({ 200: UnmatchedEntry }),
      },
    },
    (request, reply) => {
      const { account_id: accountId, note } = request.body;
      const order = { entryId: request.params.id, accountId: accountId?.toLowerCase(), note };
      return answerAct(request, reply, deps, { operation: resolveActs, order, answer: consoleAnswerOf(200, entryToWire) });
    },
  );
}
