import type { CreditTransferOrder } from "../port.ts";
import type { AccountReport, Entry, EntryDetail } from "./camt.ts";
import { shortHash } from "./folder.ts";
import { addEnd, type Findings, type InboxContext, type UnmatchedItem } from "./findings.ts";

/** A payment within an entry, with what it needs to be told apart and booked. */
type Payment = {
  readonly entryKey: string;
  readonly account: string | undefined;
  readonly amount: bigint;
  readonly entry: Entry;
  readonly detail: EntryDetail;
};

const incomingCode = /^PMNT\/(RCDT|RRCT)\/(?!RRTN|RTNB)/; // transfers received, but not those that came back

/** The same booking told as a notification today and in tonight's statement has the same key. */
function keyOf({ iban }: AccountReport, entry: Entry, fallback: string): string {
  const { reference = fallback, amount, direction, bookedOn } = entry;
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

async function readEntry(
  findings: Findings,
  told: { entryKey: string; entry: Entry; account: string | undefined },
  context: InboxContext,
): Promise<void> {
  const { entry, entryKey, account } = told;
  const { amount, direction, details, bookedOn } = entry;
  const leave = (problem: UnmatchedItem["problem"]): void =>
    void findings.unmatched.push({ entryKey, problem, account, direction, amount, bookedOn });
  const batch = direction === "debit" && !entry.isReversal ? await batchOf(entry, context) : [];
  if (batch.length > 0) {
    if (batch.reduce((sum, order) => sum + order.amount, 0n) !== amount) return leave("amounts_differ");
    for (const { orderId } of batch) await addEnd(findings, { orderId, status: "settled" }, context);
    return;
  }
  if (details.length === 0) return leave("other_booking");
  const amounts = details.map((detail) => (details.length === 1 ? amount : detail.amount));
  if (amounts.reduce<bigint>((sum, part) => sum + (part ?? 0n), 0n) !== amount) return leave("amounts_differ");
  for (const [index, detail] of details.entries()) {
    const part = amounts[index] ?? 0n;
    await readPayment(
      findings,
      { entryKey: details.length === 1 ? entryKey : `${entryKey}-${index + 1}`, account, amount: part, entry, detail },
      context,
    );
  }
}

/** The orders of ours that this entry books as a whole. */
async function batchOf({ paymentInformationId }: Entry, { sent }: InboxContext): Promise<readonly CreditTransferOrder[]> {
  if (paymentInformationId === undefined) return [];
  return sent.byMessage(paymentInformationId.replace(/-\d{4,}$/, ""), paymentInformationId);
}

/** By our InstrId, else by end-to-end id, amount and account: banks name either side of a payment that came back. */
async function orderOf({ detail, amount }: Payment, { sent }: InboxContext): Promise<CreditTransferOrder | undefined> {
  const { instructionId, endToEndId, creditor, debtor } = detail;
  const byInstruction = instructionId === undefined ? undefined : await sent.byInstruction(instructionId);
  if (byInstruction !== undefined || endToEndId === undefined) return byInstruction;
  for (const { iban } of [creditor, debtor]) {
    const order = iban === undefined ? undefined : await sent.byReference({ endToEndId, amount, iban });
    if (order !== undefined) return order;
  }
  return undefined;
}

async function readPayment(findings: Findings, payment: Payment, context: InboxContext): Promise<void> {
  const { entry, detail, entryKey, account, amount } = payment;
  const { direction, bookedOn } = entry;
  const { endToEndId, returnReason } = detail;
  const leave = (problem: UnmatchedItem["problem"]): void =>
    void findings.unmatched.push({ entryKey, problem, account, direction, amount, endToEndId, isoReason: returnReason, bookedOn });
  const order = await orderOf(payment, context);
  const cameBack = returnReason !== undefined || entry.isReversal;
  if (direction === "debit") {
    if (order === undefined || cameBack) return leave(cameBack || entry.code.startsWith("PMNT/") ? "unknown_payment" : "other_booking");
    if (order.amount !== amount) return leave("amounts_differ");
    return addEnd(findings, { orderId: order.orderId, status: "settled" }, context);
  }
  if (order !== undefined) {
    if (amount > order.amount) return leave("amounts_differ"); // a return may fall short by a fee, and never exceeds
    findings.returns.push({ entryKey, orderId: order.orderId, amount, isoReason: returnReason ?? "NARR", bookedOn });
    return;
  }
  if (cameBack) return leave("unknown_payment");
  const localIban = detail.creditor.iban ?? account;
  if (localIban === undefined || !(incomingCode.test(entry.code) || (entry.code === "//" && detail.debtor.iban !== undefined)))
    return leave("other_booking");
  findings.incoming.push({
    entryKey,
    scheme: entry.code.startsWith("PMNT/RRCT/") ? "instant" : "standard",
    localIban,
    amount,
    debtor: { name: detail.debtor.name ?? "", iban: detail.debtor.iban },
    endToEndId,
    message: detail.message,
    bookedOn,
  });
}
