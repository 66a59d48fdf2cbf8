import { done, type Outcome, refused, type WorkspaceId } from "@memento/kernel";
import type { Queryable } from "@memento/platform";
import { languageOf } from "../../http/language.ts";
import { momentToWire } from "../../http/moments.ts";
import { findUsers, fullNameOf, type User } from "../../identity/queries.ts";
import { findAnySources, type Source } from "../../payment-sources/queries.ts";
import { findTransactions, type Transaction } from "../../transactions/queries.ts";
import { findPayments, type Payment, visibleTo } from "../queries.ts";
import type { ReceiptWire } from "./schema.ts";
import { amountIn, receiptWords, referenceCode } from "./words.ts";

/** Who reads a receipt, and how they write amounts. */
export type Reader = { readonly workspaceId: WorkspaceId; readonly userId: string; readonly locale: string };

/** Ends of numbers are enough to know one's own by. */
const lastFour = (text: string): string => `•••• ${text.slice(-4)}`;

function methodOf(transaction: Transaction, source: Source | undefined, locale: string): NonNullable<ReceiptWire["payment_method"]> {
  const words = receiptWords[languageOf(locale)];
  const { gatewayResponse, rate, amount, currency } = transaction;
  const details: string[] = [];
  if (source !== undefined && source.cardLastFour !== null) details.push(`${source.cardBrand ?? words.card} ${source.cardLastFour}`);
  if (source !== undefined && source.expirationMonth !== null && source.expirationYear !== null)
    details.push(words.expires(String(source.expirationMonth).padStart(2, "0"), source.expirationYear));
  if (source !== undefined && source.iban !== null) details.push(lastFour(source.iban));
  const codes = [
    ...(gatewayResponse?.reference_code ? [words.transaction(gatewayResponse.reference_code)] : []),
    ...(gatewayResponse?.authorization_code ? [words.authorization(gatewayResponse.authorization_code)] : []),
  ];
  if (codes.length > 0) details.push(codes.join(" - "));
  if (rate !== null) details.push(words.exchanged(amountIn(locale, amount, currency), rate));
  const title =
    source === undefined ? words.deleted : source.type === "virtual" ? words.virtual : `${words[source.type]}: ${source.description}`;
  return { uuid: transaction.outSourceId, title, details: details.length === 0 ? null : details };
}

/** A receipt's facts, as one of the two sides sees them: the recipient sees neither how it was paid nor what it cost. */
function receiptOf(
  { payment, transaction }: { payment: Payment; transaction: Transaction },
  { payer, recipient, source }: { payer: User; recipient: User | undefined; source: Source | undefined },
  { userId, locale }: Reader,
): ReceiptWire {
  const isPayer = payment.ownerId === userId;
  const currency = isPayer ? transaction.debitCurrency : transaction.currency;
  const paid = isPayer ? transaction.debitAmount : transaction.amount;
  const cost = isPayer ? transaction.fee : 0n;
  const written = (amount: bigint): string => amountIn(locale, amount, currency);
  return {
    description: payment.description,
    reference_code: referenceCode(transaction.transactionId),
    time: momentToWire(transaction.updatedAt),
    payer: { uuid: payer.userId, title: `${fullNameOf(payer)} (@${payer.username})`, details: null },
    recipient: {
      uuid: payment.recipientUserId,
      title: recipient === undefined ? (payment.recipientName ?? payment.recipientPhone ?? "") : fullNameOf(recipient),
      details: null,
    },
    payment_method: isPayer ? methodOf(transaction, source, locale) : null,
    amounts: { total: written(paid + cost), paid: written(paid), cost: written(cost), currency },
  };
}

/**
 * The receipt of a payment whose money has arrived. Refused with `not_found` for whoever has no part in it, and `payment_not_processed` while it is
 * under way, or where it came to nothing.
 */
export async function readReceipt(
  on: Queryable,
  reader: Reader,
  paymentId: string,
): Promise<Outcome<ReceiptWire, "not_found" | "payment_not_processed">> {
  const { workspaceId, userId } = reader;
  const payment = (await findPayments(on, workspaceId, [paymentId])).get(paymentId);
  if (payment === undefined || !visibleTo(payment, userId)) return refused("not_found");
  const transaction = (await findTransactions(on, workspaceId, [payment.transactionId])).get(payment.transactionId);
  if (payment.participantStatus !== "paid" || transaction?.status !== "approved") return refused("payment_not_processed");
  const ids = [payment.ownerId, ...(payment.recipientUserId === null ? [] : [payment.recipientUserId])];
  const [users, sources] = await Promise.all([
    findUsers(on, workspaceId, ids),
    findAnySources(on, workspaceId, transaction.outSourceId === null ? [] : [transaction.outSourceId]),
  ]);
  const payer = users.get(payment.ownerId);
  if (payer === undefined) return refused("not_found");
  const parties = { payer, recipient: users.get(payment.recipientUserId ?? ""), source: sources.get(transaction.outSourceId ?? "") };
  return done(receiptOf({ payment, transaction }, parties, reader));
}
