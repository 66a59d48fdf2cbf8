import { invalidRequest } from "@memento/platform";
import { type Static, Type } from "typebox";
import { type BankApp, IdParams } from "../http.ts";
import { cancelActs, postActs } from "../operations/acts.ts";
import { operationTypes } from "../operations/kinds.ts";
import { operationFault, type OperationRequest } from "../operations/request.ts";
import { Transaction, transactionToWire } from "../transactions/schema.ts";
import { normalise } from "../transfers/decide.ts";
import { AmountCents, EndToEndId, IbanText, InternalNote, Message, Uuid } from "../wire.ts";
import { answerAct, consoleAnswerOf, type ConsoleDeps, consoleResponses } from "./http.ts";

const OperationBody = Type.Object(
  {
    account_id: Uuid("The account to book on."),
    source: Type.Enum([...operationTypes], { description: "What it is: one of the sources that the platform does not cause by itself." }),
    direction: Type.Enum(["debit", "credit"], { description: "As the source has it, where the source has only one." }),
    amount: AmountCents("Amount in cents."),
    counterparty_name: Type.Optional(Type.String({ minLength: 1, maxLength: 256, description: "The bank's own name by default." })),
    counterparty_account_id: Type.Optional(
      Uuid("An own account on the other side of a sweep or maintenance transfer, which shows it too."),
    ),
    counterparty_iban: Type.Optional(IbanText),
    counterparty_bank_bic: Type.Optional(
      Type.String({ pattern: "^[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?$", description: "BIC of the counterparty's bank." }),
    ),
    counterparty_account_number: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 34,
        pattern: "\\S",
        description: "Account number of the counterparty, in whatever form its country has.",
      }),
    ),
    message: Type.Optional(Message),
    end_to_end_id: Type.Optional(EndToEndId),
    internal_note: Type.Optional(InternalNote),
    date: Type.Optional(
      Type.String({ format: "date", description: "The day to book it on (Europe/Paris); now by default. A later day schedules it." }),
    ),
  },
  { additionalProperties: false },
);

function orderOf(body: Static<typeof OperationBody>): OperationRequest {
  const order: OperationRequest = {
    accountId: body.account_id.toLowerCase(),
    source: body.source,
    direction: body.direction,
    amount: BigInt(body.amount),
    attributes: {
      counterparty_iban: body.counterparty_iban === undefined ? undefined : normalise(body.counterparty_iban),
      counterparty_bank_bic: body.counterparty_bank_bic,
      counterparty_account_number: body.counterparty_account_number,
      message: body.message,
      end_to_end_id: body.end_to_end_id,
    },
    counterpartyName: body.counterparty_name,
    counterpartyAccountId: body.counterparty_account_id?.toLowerCase(),
    internalNote: body.internal_note,
    date: body.date,
  };
  const fault = operationFault(order);
  if (fault !== undefined) throw invalidRequest(fault);
  return order;
}

/** What the bank's operator books by hand. */
export function operationRoutes(app: BankApp, deps: ConsoleDeps): void {
  const tags = ["Operations"];

  app.post(
    "/operations",
    {
      config: { access: ["operator"] },
      schema: {
        tags,
        summary: "Post an operation",
        description:
          "Fees, interest, loans, deposits, cards, wires: every source that the platform does not cause by itself. What is owed to the bank is booked whatever the balance is; other debits need the money to be there.",
        body: OperationBody,
        response: consoleResponses({ 201: Transaction }),
      },
    },
    (request, reply) =>
      answerAct(request, reply, deps, {
        operation: postActs,
        order: orderOf(request.body),
        answer: consoleAnswerOf(201, transactionToWire),
      }),
  );

  app.delete(
    "/operations/:id",
    {
      config: { access: ["operator"] },
      schema: {
        tags,
        summary: "Cancel an operation whose day has not come",
        description: "By the id of its transaction.",
        params: IdParams,
        response: consoleResponses({ 204: Type.Null({ description: "Canceled." }) }),
      },
    },
    (request, reply) => {
      const order = { transactionId: request.params.id };
      return answerAct(request, reply, deps, { operation: cancelActs, order, answer: consoleAnswerOf(204, null) });
    },
  );
}
