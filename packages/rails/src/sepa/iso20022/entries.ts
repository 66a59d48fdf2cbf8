import type { AccountReport, Entry, EntryDetail } from "./camt.ts";
import { shortHash } from "./folder.ts";
import { addEnd, type Desk, type Findings, type InboxContext, type UnmatchedItem } from "./findings.ts";
import type { FinalReport, SentOrder, SentOrders } from "./sent-orders.ts";
import { messageOfBatch } from "./wire-ids.ts";

/** A payment within an entry, with what it needs to be told apart and booked. */
type Payment = {
  readonly entryKey: string;
  readonly account: string | undefined;
  readonly amount: bigint;
  readonly entry: Entry;
  readonly detail: EntryDetail;
};

const directDebitCode = /^PMNT\/RDDT\/(ESDD|BBDD)$/; // CORE and B2B, from the debtor's side
const incomingCode = /^PMNT\/(RCDT|RRCT)\/(?!RRTN|RTNB)/; // transfers received, but not those that came back

/** The same booking told as a notification today and in tonight's statement has the same key. */
function keyOf({ iban }: AccountReport, entry: Entry, fallback: string): string {
  const { amount, direction, bookedOn, details } = entry;
  const reference = entry.reference ?? (details.length === 1 ? details[0]?.reference : undefined) ?? fallback;
  return shortHash([iban ?? "", reference, amount.toString(), direction, bookedOn ?? ""].join("|"));
}

/** Books what is booked: announcements and information wait for their booking. */
export async function readEntries(findings: Findings, report: AccountReport, messageKey: string, context: InboxContext): Promise<void> {
  for (const [index, entry] of report.entries.entries()) {
    if (entry.status !== "BOOK") continue;
    const entryKey = keyOf(report, entry, `${messageKey}:${index}`);
    if (findings.entryKeys.has(entryKey) || (await context.entryIsKnown(entryKey))) continue;
    findings.entryKeys.add(entryKey);
    await readEntry(findings, { entryKey, entry, account: report.iban }, context);
  }
}

type ToldEntry = { readonly entryKey: string; readonly entry: Entry; readonly account: string | undefined };

async function readEntry(findings: Findings, told: ToldEntry, context: InboxContext): Promise<void> {
  const { entry, entryKey, account } = told;
  const { amount, direction, details, bookedOn } = entry;
  const leave = (problem: UnmatchedItem["problem"]): void =>
    void findings.unmatched.push({ entryKey, problem, account, direction, amount, bookedOn });
  if (await (direction === "debit" ? settleBatch(findings, told, context.transfers) : settleBatch(findings, told, context.collections)))
    return;
  if (details.length === 0) return leave("other_booking");
  const amounts = details.map((detail) => (details.length === 1 ? amount : detail.amount));
  if (amounts.reduce<bigint>((sum, part) => sum + (part ?? 0n), 0n) !== amount) return leave("amounts_differ");
  for (const [index, detail] of details.entries()) {
    const part = amounts[index] ?? 0n;
    const key = details.length === 1 ? entryKey : `${entryKey}-${index + 1}`;
    await readPayment(findings, { entryKey: key, account, amount: part, entry, detail }, context);
  }
}

/** An entry that books a whole batch of ours settles its orders, if the sum agrees. Answers whether it is such an entry. */
async function settleBatch<Order extends SentOrder, End extends FinalReport>(
  findings: Findings,
  { entry, entryKey, account }: ToldEntry,
  desk: Desk<Order, End>,
): Promise<boolean> {
  const { paymentInformationId: id, amount, direction, bookedOn } = entry;
  const batch = id === undefined || entry.isReversal ? [] : await desk.sent.byMessage(messageOfBatch(id), id);
  if (batch.length === 0) return false;
  if (batch.reduce((sum, order) => sum + order.amount, 0n) !== amount) {
    findings.unmatched.push({ entryKey, problem: "amounts_differ", account, direction, amount, bookedOn });
    return true;
  }
  for (const [index, order] of batch.entries()) {
    const key = `${entryKey}-${index + 1}`;
    const booking = { entryKey: key, account, direction, amount: order.amount, bookedOn };
    await addEnd(findings, desk, order, { end: desk.settled(order.orderId), booking });
  }
  return true;
}

/** By our InstrId, else by end-to-end id, amount and account: banks name either side of a payment that came back. */
async function orderOf<Order extends SentOrder>(
  { detail: { instructionId, endToEndId, creditor, debtor } }: Payment,
  sent: Pick<SentOrders<Order, never>, "byInstruction" | "byReference">,
  amount: bigint,
): Promise<Order | undefined> {
  const byInstruction = instructionId === undefined ? undefined : await sent.byInstruction(instructionId);
  if (byInstruction !== undefined || endToEndId === undefined) return byInstruction;
  for (const { iban } of [creditor, debtor]) {
    const order = iban === undefined ? undefined : await sent.byReference({ endToEndId, amount, iban });
    if (order !== undefined) return order;
  }
  return undefined;
}

/** What every unmatched payment tells. */
function bookingOf({ entry: { direction, bookedOn }, detail, entryKey, account, amount }: Payment): Omit<UnmatchedItem, "problem"> {
  const { endToEndId, returnReason: isoReason, message } = detail;
  const counterparty = direction === "debit" ? detail.creditor : detail.debtor;
  return { entryKey, account, direction, amount, counterparty, message, endToEndId, isoReason, bookedOn };
}

const cameBack = ({ entry, detail }: Payment): boolean => detail.returnReason !== undefined || entry.isReversal;

const readPayment = (findings: Findings, payment: Payment, context: InboxContext): Promise<void> =>
  payment.entry.direction === "debit" ? readDebit(findings, payment, context) : readCredit(findings, payment, context);

/** A debit is a transfer of ours that settled, a collection of ours that came back, or the direct debit of somebody else. */
async function readDebit(findings: Findings, payment: Payment, { transfers, collections }: InboxContext): Promise<void> {
  const { entry, detail, entryKey, amount } = payment;
  const leave = (problem: UnmatchedItem["problem"]): void => void findings.unmatched.push({ ...bookingOf(payment), problem });
  const transfer = cameBack(payment) ? undefined : await orderOf(payment, transfers.sent, amount);
  if (transfer !== undefined) {
    if (transfer.amount !== amount) return leave("amounts_differ");
    return addEnd(findings, transfers, transfer, { end: transfers.settled(transfer.orderId), booking: bookingOf(payment) });
  }
  // Charges may be contained in what was booked, or only be mentioned.
  const { charges: named, endToEndId } = detail;
  const collection = (await orderOf(payment, collections.sent, amount)) ?? (await orderOf(payment, collections.sent, amount - named));
  if (collection === undefined) {
    if (addCollected(findings, payment)) return;
    return leave(cameBack(payment) || entry.code.startsWith("PMNT/") ? "unknown_payment" : "other_booking");
  }
  const charges = amount - collection.amount;
  if (charges !== 0n && charges !== named) return leave("amounts_differ"); // a collection comes back whole
  const { orderId, creditor, scheme } = collection;
  const isoReason = detail.returnReason ?? "NARR";
  const back = { entryKey, kind: "collection", orderId, scheme, localIban: creditor.iban, amount: collection.amount, charges } as const;
  findings.returns.push({ ...back, isoReason, endToEndId, bookedOn: entry.bookedOn });
}

function addCollected(findings: Findings, payment: Payment): boolean {
  const { entry, detail, entryKey, account, amount } = payment;
  const [, kind] = directDebitCode.exec(entry.code) ?? [];
  const localIban = detail.debtor.iban ?? account;
  if (kind === undefined || cameBack(payment) || localIban === undefined) return false;
  const { creditor, creditorIdentifier: identifier, mandateReference, endToEndId, message } = detail;
  findings.collected.push({
    entryKey,
    scheme: kind === "BBDD" ? "b2b" : "core",
    account,
    localIban,
    amount,
    creditor: { name: creditor.name ?? "", iban: creditor.iban, identifier },
    mandateReference,
    endToEndId,
    message,
    bookedOn: entry.bookedOn,
  });
  return true;
}

/** A credit is a collection of ours that settled, a transfer of ours that came back, or money of somebody else. */
async function readCredit(findings: Findings, payment: Payment, { transfers, collections }: InboxContext): Promise<void> {
  const { entry, detail, entryKey, account, amount } = payment;
  const { endToEndId, message } = detail;
  const { bookedOn } = entry;
  const leave = (problem: UnmatchedItem["problem"]): void => void findings.unmatched.push({ ...bookingOf(payment), problem });
  const collection = cameBack(payment) ? undefined : await orderOf(payment, collections.sent, amount);
  if (collection !== undefined) {
    if (collection.amount !== amount) return leave("amounts_differ");
    return addEnd(findings, collections, collection, { end: collections.settled(collection.orderId), booking: bookingOf(payment) });
  }
  const transfer = await orderOf(payment, transfers.sent, amount);
  if (transfer !== undefined) {
    if (amount > transfer.amount) return leave("amounts_differ"); // a return may fall short by a fee, and never exceeds
    const { orderId, debtor, scheme } = transfer;
    const back = { entryKey, kind: "transfer", orderId, scheme, localIban: debtor.iban, amount, charges: 0n } as const;
    findings.returns.push({ ...back, isoReason: detail.returnReason ?? "NARR", endToEndId, bookedOn });
    return;
  }
  if (cameBack(payment)) return leave("unknown_payment");
  const localIban = detail.creditor.iban ?? account;
  if (localIban === undefined || !(incomingCode.test(entry.code) || (entry.code === "//" && detail.debtor.iban !== undefined)))
    return leave("other_booking");
  findings.incoming.push({
    entryKey,
    scheme: entry.code.startsWith("PMNT/RRCT/") ? "instant" : "standard",
    account,
    localIban,
    amount,
    debtor: { name: detail.debtor.name ?? "", iban: detail.debtor.iban },
    endToEndId,
    message,
    bookedOn,
  });
}
