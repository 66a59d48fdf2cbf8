import { toWireReference } from "../characters.ts";
import { shortHash } from "./folder.ts";
import { addEnd, type Desk, type Findings, type InboxContext } from "./findings.ts";
import type { StatusReason, StatusReport, TransactionStatus } from "./pain002.ts";
import type { FinalReport, SentOrder } from "./sent-orders.ts";
import { instructionIdOf } from "./wire-ids.ts";

/** At the level of a file or a batch these say that the bank has it already: no news about its payments. */
const duplicateReasons: ReadonlySet<string> = new Set(["AM05", "DU01", "DU02"]);

/** What a report has said so far, by order; no end for an order that it speaks about without one. */
type Said<Order, End> = Map<string, { readonly order: Order; readonly end: End | undefined }>;

/** By our InstrId, or by the end-to-end id where only one order of the message has it. */
function findOrder<Order extends SentOrder>(orders: readonly Order[], { instructionId, endToEndId }: TransactionStatus): Order | undefined {
  const byInstruction = orders.find((order) => instructionIdOf(order.orderId) === instructionId);
  if (byInstruction !== undefined || instructionId !== undefined) return byInstruction;
  const alike = orders.filter((order) => toWireReference(order.endToEndId) === endToEndId);
  return alike.length === 1 ? alike[0] : undefined;
}

/** Reads what a bank says of a file of ours. */
export async function readStatuses(findings: Findings, report: StatusReport, { transfers, collections }: InboxContext): Promise<void> {
  const isOfCollections = (await collections.sent.byMessage(report.messageId ?? "")).length > 0;
  return isOfCollections ? readStatusesOf(collections, findings, report) : readStatusesOf(transfers, findings, report);
}

/**
 * Reads from the transactions up: each level speaks for what the ones below it left unsaid. Statuses that only tell of progress, or of the
 * verification of payee, end nothing.
 */
async function readStatusesOf<Order extends SentOrder, End extends FinalReport>(
  desk: Desk<Order, End>,
  findings: Findings,
  report: StatusReport,
): Promise<void> {
  const { sent } = desk;
  const messageId = report.messageId ?? "";
  const orders = await sent.byMessage(messageId);
  const said: Said<Order, End> = new Map();
  /** A whole file or batch that was rejected takes with it what has no status of its own. */
  const rejectWhole = (id: string, whole: readonly Order[], reason: StatusReason | undefined): void => {
    const isoReason = reason?.isoReason;
    const isDuplicate = isoReason !== undefined && duplicateReasons.has(isoReason);
    if (isDuplicate || whole.length === 0) {
      const problem = isDuplicate ? "duplicate_message" : "unknown_message";
      findings.unmatched.push({ entryKey: shortHash(`${id} ${problem}`), problem, isoReason });
      return;
    }
    for (const order of whole) {
      if (!said.has(order.orderId)) said.set(order.orderId, { order, end: desk.rejected(order.orderId, reason) });
    }
  };
  for (const batch of report.batches) {
    for (const transaction of batch.transactions) {
      const order = findOrder(orders, transaction) ?? (await sent.byInstruction(transaction.instructionId ?? ""));
      const reason = transaction.reason ?? batch.reason ?? report.reason;
      if (order === undefined) {
        const { endToEndId, instructionId = "" } = transaction;
        const entryKey = shortHash(`${messageId} ${instructionId} ${endToEndId ?? ""}`);
        findings.unmatched.push({ entryKey, problem: "unknown_payment", endToEndId, isoReason: reason?.isoReason });
      } else if (transaction.status !== undefined) said.set(order.orderId, { order, end: endOf(desk, order, transaction.status, reason) });
    }
    if (batch.status === "RJCT") {
      const id = batch.paymentInformationId ?? "";
      rejectWhole(id, await sent.byMessage(messageId, id), batch.reason ?? report.reason);
    }
  }
  if (report.status === "RJCT") rejectWhole(messageId, orders, report.reason ?? report.batches[0]?.reason);
  for (const { order, end } of said.values()) if (end !== undefined) await addEnd(findings, desk, order, { end });
}

function endOf<Order extends SentOrder, End extends FinalReport>(
  desk: Desk<Order, End>,
  { orderId }: Order,
  status: string,
  reason: StatusReason | undefined,
): End | undefined {
  if (status === "RJCT") return desk.rejected(orderId, reason);
  return desk.settledStatuses.has(status) ? desk.settled(orderId) : undefined;
}
