import { minorToWire } from "@memento/kernel";
import { returnReasonCodes } from "@memento/rails";
import { type Static, Type } from "typebox";
import { answerOf, answerWrite, type BankApp, type BankDeps, responses } from "../http.ts";
import { type IncomingCollectionRequest, receiveCollections } from "../incoming-collections/receive.ts";
import type { Transaction } from "../transactions/queries.ts";
import { bookReturns } from "../returns/book.ts";
import { offered } from "../writes.ts";
import { EndToEndId, IbanText, Message, Uuid, SepaAmountCents } from "../wire.ts";
import { defaultCounterparty } from "./counterparty.ts";

/** Who collects where a request names nobody, and under which mandate. */
const defaultMandate = { reference: "SANDBOX-MANDATE", sepaIdentifier: "FR18ZZZ002305" };

const Creditor = Type.Object(
  {
    name: Type.Optional(Type.String({ minLength: 1, maxLength: 256, description: "Who collects." })),
    iban: Type.Optional(IbanText),
    sepa_identifier: Type.Optional(
      Type.String({
        maxLength: 35,
        pattern: "^([A-Z]{2})([0-9]{2})ZZZ([A-Z0-9]{4,})$",
        description: "The creditor's SEPA identifier; its check digits are not looked at here.",
      }),
    ),
  },
  { additionalProperties: true, title: "IncomingCollectionCreditor" },
);

const Mandate = Type.Object(
  {
    reference: Type.Optional(
      Type.String({
        pattern: "^[A-Za-z0-9+?/\\-:().,' ]{1,35}$",
        description: "The unique mandate reference (UMR), as the creditor gave it.",
      }),
    ),
    creditor: Type.Optional(Creditor),
  },
  { additionalProperties: true, title: "IncomingCollectionMandate", description: "The mandate; what it leaves out has defaults." },
);

const IncomingCollectionBody = Type.Object(
  {
    amount: SepaAmountCents,
    local_iban: IbanText,
    message: Type.Optional(Message),
    end_to_end_id: Type.Optional(EndToEndId),
    mandate: Type.Optional(Mandate),
  },
  { additionalProperties: false, title: "IncomingCollection" },
);

const ReturnBody = Type.Object(
  {
    transaction_id: Uuid("The confirmed transfer or collection that comes back."),
    reason: Type.Enum([...returnReasonCodes], { description: "Why it comes back." }),
  },
  { additionalProperties: false, title: "PaymentReturn" },
);

const transactionNote = (action: string, { transactionId, amount, accountId }: Transaction) => ({
  action,
  subjectType: "transaction",
  subjectId: transactionId,
  after: { account_id: accountId, amount: minorToWire(amount), currency: "EUR" },
});
const receive = offered(receiveCollections, (_order, transaction) => transactionNote("incoming_collection_simulated", transaction));
const bookReturn = offered(bookReturns, (_order, transaction) => transactionNote("return_simulated", transaction));

/** What counterparties and their banks do, beside transfers: they collect, and they send payments back. */
export function sandboxPaymentRoutes(app: BankApp, { commands }: Pick<BankDeps, "commands">): void {
  const tags = ["Sandbox"];
  const answer = answerOf(204, null);

  app.post(
    "/sandbox/incoming_collections",
    {
      config: { permission: "sandbox:write" },
      schema: {
        tags,
        summary: "Simulate an incoming SEPA collection",
        body: IncomingCollectionBody,
        response: responses({ 204: Type.Null({ description: "It is paid, or shows as a rejected transaction." }) }),
      },
    },
    (request, reply) => answerWrite(request, reply, commands, { operation: receive, request: collectionOf(request.body), answer }),
  );

  app.post(
    "/sandbox/returns",
    {
      config: { permission: "sandbox:write" },
      schema: {
        tags,
        summary: "Simulate the return of a transfer or collection",
        body: ReturnBody,
        response: responses({ 204: Type.Null({ description: "It came back: a transaction of its own tells." }) }),
      },
    },
    (request, reply) => {
      const { transaction_id: transactionId, reason } = request.body;
      const order = { transactionId: transactionId.toLowerCase(), reason };
      return answerWrite(request, reply, commands, { operation: bookReturn, request: order, answer });
    },
  );
}

function collectionOf(body: Static<typeof IncomingCollectionBody>): IncomingCollectionRequest {
  const { reference = defaultMandate.reference, creditor = {} } = body.mandate ?? {};
  return {
    amount: BigInt(body.amount),
    localIban: body.local_iban,
    scheme: "core",
    message: body.message,
    endToEndId: body.end_to_end_id,
    mandateReference: reference,
    creditor: {
      name: creditor.name ?? defaultCounterparty.name,
      iban: creditor.iban ?? defaultCounterparty.iban,
      identifier: creditor.sepa_identifier ?? defaultMandate.sepaIdentifier,
    },
  };
}
