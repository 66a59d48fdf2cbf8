import { consoleResponses, everyMember, found, IdParams, type BankApp } from "@memento/bank";
import { minorToWire } from "@memento/kernel";
import { kitProblem, sendDownload } from "@memento/platform";
import {
  type ChargeState,
  drawReceipt,
  findUser,
  listAllPayments,
  type Party as PartyRow,
  type PaymentFile,
  type PaymentRow,
  readPaymentFile,
  readProject,
  readReceipt,
} from "@memento/wallet";
import { type Static, type TSchema, Type } from "typebox";
import { Amount, Currency, Id, KeyedPage, KeyedQuery, Moment, momentToWire, OrNull, strict, type WalletConsoleDeps } from "./wire.ts";

const Party = Type.Object({ id: Id("ID of the user."), username: Type.String(), name: Type.String() });
const PaymentStatus = Type.Enum(["open", "closed"], {
  description: "open: the money is held or with a gateway. closed: it arrived, or came back.",
});

const summary = {
  id: Id("ID of the payment."),
  kind: Type.Enum(["payment", "top_up", "withdrawal", "share", "contribution"], { description: "What it is for." }),
  status: PaymentStatus,
  is_paid: Type.Boolean({ description: "Whether the recipient has the money." }),
  amount: Amount("What the recipient gets, in minor units of the currency."),
  currency: Currency,
  description: OrNull(Type.String({ description: "As the payer worded it." })),
  owner: OrNull(Party),
  recipient: OrNull(Party),
  recipient_phone: OrNull(Type.String({ description: "Of a recipient that was named by phone." })),
  created_at: Moment("When it was made."),
  updated_at: Moment("When it last changed."),
};
export const WalletPayment = Type.Object(summary, { title: "WalletPayment" });

const GatewayAnswer = Type.Object({
  authorization_code: OrNull(Type.String()),
  reference_code: OrNull(Type.String()),
  tracking_code: OrNull(Type.String()),
  processor_datetime: OrNull(Type.String()),
});
const TransactionState = Type.Object({
  id: Id("ID of the transaction."),
  status: Type.Enum(["active", "approved", "rejected", "cancelled", "failed"]),
  source: OrNull(Type.Enum(["bank_account", "card", "virtual"], { description: "What was paid with." })),
  amount: Amount("What arrives, in minor units of the currency."),
  currency: Currency,
  debit_amount: Amount("What the source pays, without the fee."),
  debit_currency: Currency,
  fee: Amount("On top, in debit_currency."),
  rate: OrNull(Type.String({ description: "debit_currency for one unit of currency." })),
  gateway_response: OrNull(GatewayAnswer),
  expires_at: OrNull(Moment("Until when its money waits for the owner of a phone.")),
  created_at: Moment("When it was made."),
  updated_at: Moment("When it last changed."),
});
const Charge = Type.Object({
  id: Id("ID of the charge."),
  kind: Type.Enum(["charge", "payout", "refund"]),
  gateway: Type.String({ description: "sepa, or a processor of cards." }),
  state: Type.Enum(["sending", "pending", "approved", "declined", "failed", "returned"]),
  amount: Amount("In minor units of the currency."),
  currency: Currency,
  reference_code: OrNull(Type.String({ description: "The gateway's own." })),
  reason_code: OrNull(Type.String({ description: "Why it did not go through." })),
  attempts: Type.Integer({ description: "How often the gateway was asked and told nothing." }),
  created_at: Moment("When it was first asked for."),
  updated_at: Moment("When it last changed."),
});
const WalletPaymentFile = Type.Object(
  {
    ...summary,
    transactions: Type.Array(TransactionState),
    charges: Type.Array(Charge, { description: "What was asked of a gateway." }),
    has_receipt: Type.Boolean({ description: "Whether GET …/receipt has one." }),
  },
  { title: "WalletPaymentFile" },
);

const partyToWire = (party: PartyRow | undefined): Static<typeof Party> | null =>
  party === undefined ? null : { id: party.userId, username: party.username, name: party.name };

export const paymentToWire = ({ payment, owner, recipient }: PaymentRow): Static<typeof WalletPayment> => ({
  id: payment.paymentId,
  kind: payment.kind,
  status: payment.status,
  is_paid: payment.participantStatus === "paid",
  amount: minorToWire(payment.amount),
  currency: payment.currency,
  description: payment.description,
  owner: partyToWire(owner),
  recipient: partyToWire(recipient),
  recipient_phone: payment.recipientPhone,
  created_at: momentToWire(payment.createdAt),
  updated_at: momentToWire(payment.updatedAt),
});

const transactionToWire = (transaction: PaymentFile["transactions"][number]) => ({
  id: transaction.transactionId,
  status: transaction.status,
  source: transaction.source,
  amount: minorToWire(transaction.amount),
  currency: transaction.currency,
  debit_amount: minorToWire(transaction.debitAmount),
  debit_currency: transaction.debitCurrency,
  fee: minorToWire(transaction.fee),
  rate: transaction.rate,
  gateway_response: gatewayToWire(transaction.gatewayResponse),
  expires_at: transaction.expiresAt === null ? null : momentToWire(transaction.expiresAt),
  created_at: momentToWire(transaction.createdAt),
  updated_at: momentToWire(transaction.updatedAt),
});

const gatewayToWire = (answer: PaymentFile["transactions"][number]["gatewayResponse"]) =>
  answer === null
    ? null
    : {
        authorization_code: answer.authorization_code,
        reference_code: answer.reference_code,
        tracking_code: answer.tracking_code,
        processor_datetime: answer.processor_datetime,
      };

const chargeToWire = (charge: ChargeState) => ({
  id: charge.chargeId,
  kind: charge.kind,
  gateway: charge.gateway,
  state: charge.state,
  amount: minorToWire(charge.amount),
  currency: charge.currency,
  reference_code: charge.referenceCode,
  reason_code: charge.reasonCode,
  attempts: charge.attempts,
  created_at: momentToWire(charge.createdAt),
  updated_at: momentToWire(charge.updatedAt),
});

const ListQuery = KeyedQuery({
  status: Type.Optional(PaymentStatus),
  currency: Type.Optional(Currency),
  user_id: Type.Optional(Id("Only those that this user made or got.")),
  since: Type.Optional(Moment("Only those made at this moment or later.")),
  until: Type.Optional(Moment("Only those made at this moment or earlier.")),
});

const pdf = {
  description: "The receipt, as the payer sees it.",
  content: { "application/pdf": { schema: { type: "string", format: "binary" } } },
} as unknown as TSchema; // a content type of its own, which Fastify documents and TypeBox has no word for

const momentOf = (text: string | undefined): Date | undefined => (text === undefined ? undefined : new Date(text));

/** Payments of the wallet, to look at. */
export function paymentRoutes(app: BankApp, { database }: WalletConsoleDeps): void {
  const tags = ["Wallet payments"];
  const config = { access: everyMember };

  app.get(
    "/wallet/payments",
    {
      config,
      schema: {
        tags,
        summary: "List payments of the wallet, newest first",
        description: "A page may hold fewer than its size, or nothing, and have a next_cursor: then there is more to look through.",
        querystring: ListQuery,
        response: consoleResponses({ 200: KeyedPage(WalletPayment) }),
      },
    },
    async ({ member: { workspaceId }, query }) => {
      const { status, currency, user_id: userId, since, until, cursor, size } = query;
      const filter = { status, currency, userId, since: momentOf(since), until: momentOf(until) };
      const { rows, nextCursor } = await database.snapshot((on) => listAllPayments(on, workspaceId, filter, { cursor, size }));
      return { results: rows.map(paymentToWire), next_cursor: nextCursor };
    },
  );

  app.get(
    "/wallet/payments/:id",
    {
      config,
      schema: {
        tags,
        summary: "Get a payment with its money's way",
        params: IdParams,
        response: consoleResponses({ 200: WalletPaymentFile }),
      },
    },
    async ({ member: { workspaceId }, params: { id } }) => {
      const file = found(await database.snapshot((on) => readPaymentFile(on, workspaceId, id)));
      const { transactions, charges, hasReceipt } = file;
      return {
        ...paymentToWire(file),
        transactions: transactions.map(transactionToWire),
        charges: charges.map(chargeToWire),
        has_receipt: hasReceipt,
      };
    },
  );

  app.get(
    "/wallet/payments/:id/receipt",
    {
      config,
      schema: {
        tags,
        summary: "Get the receipt of a payment whose money has arrived",
        params: IdParams,
        querystring: Type.Object({ language: Type.Enum(["en", "fr"], { default: "en", description: "What it is written in." }) }, strict),
        response: consoleResponses({ 200: pdf }),
      },
    },
    async ({ member: { workspaceId }, params: { id }, query: { language: locale } }, reply) => {
      const { receipt, timezone, project } = await database.snapshot(async (on) => {
        const { payment } = found(await readPaymentFile(on, workspaceId, id));
        const read = await readReceipt(on, { workspaceId, userId: payment.ownerId, locale }, id);
        if (!read.ok) throw kitProblem("not_found", "There is no receipt: the money has not arrived.");
        const payer = await findUser(on, workspaceId, payment.ownerId);
        return { receipt: read.value, timezone: payer?.timezone ?? "Etc/UTC", project: (await readProject(on, workspaceId)).name };
      });
      const content = await drawReceipt(receipt, { locale, timezone, project });
      const filename = `receipt-${receipt.reference_code}.pdf`;
      return sendDownload(reply, { filename, type: "application/pdf", size: content.length, content });
    },
  );
}
