import { transferFailureOf } from "../failures.ts";
import type { CreditTransferOrder } from "../port.ts";
import { toWireReference } from "../characters.ts";
import { shortHash } from "./folder.ts";
import { addEnd, type Findings, type InboxContext } from "./findings.ts";
import { instructionIdOf } from "./pain001.ts";
import type { StatusReason, StatusReport, TransactionStatus } from "./pain002.ts";
import type { OrderEnd } from "./sent-orders.ts";

const settledStatuses: ReadonlySet<string> = new Set(["ACSC", "ACCC", "ACWP"]);

/** At the level of a file or a batch these say that the bank has it already: no news about its payments. */
const duplicateReasons: ReadonlySet<string> = new Set(["AM05", "DU01", "DU02"]);

/** The ends that a report has told so far; undefined for an order that it speaks about without an end. */
type Told = Map<string, OrderEnd | undefined>;

const rejected = (orderId: string, reason: StatusReason | undefined): OrderEnd => {
  const isoReason = reason?.isoReason ?? "NARR";
  return { orderId, status: "rejected", failureCode: transferFailureOf(isoReason, reason?.by ?? "unknown"), isoReason };
};

/** By our InstrId, or by the end-to-end id where only one order of the message has it. */
function findOrder(
  orders: readonly CreditTransferOrder[],
  { instructionId, endToEndId }: TransactionStatus,
): CreditTransferOrder | undefined {
  const byInstruction = orders.find((order) => instructionIdOf(order.orderId) === instructionId);
  if (byInstruction !== undefined || instructionId !== undefined) return byInstruction;
  const alike = orders.filter((order) => toWireReference(order.endToEndId) === endToEndId);
  return alike.length === 1 ? alike[0] : undefined;
}

/** A whole file or batch that was rejected takes with it what has no status of its own. */
function rejectWhole(
  findings: Findings,
  told: Told,
  whole: { orders: readonly CreditTransferOrder[]; reason: StatusReason | undefined; id: string },
): void {
  const isoReason = whole.reason?.isoReason;
  const isDuplicate = isoReason !== undefined && duplicateReasons.has(isoReason);
  if (isDuplicate || whole.orders.length === 0) {
    const problem = isDuplicate ? "duplicate_message" : "unknown_message";
    findings.unmatched.push({ entryKey: shortHash(`${whole.id} ${problem}`), problem, isoReason });
    return;
  }
  for (const { orderId } of whole.orders) if (!told.has(orderId)) told.set(orderId, rejected(orderId, whole.reason));
}

/**
 * Reads what a bank says of a file of ours, from the transactions up: each level speaks for what the ones below it left unsaid. Statuses that
 * only tell of progress, or of the verification of payee, end nothing.
 */
export async function readStatuses(findings: Findings, report: StatusReport, context: InboxContext): Promise<void> {
  const { sent } = context;
  const messageId = report.messageId ?? "";
  const orders = await sent.byMessage(messageId);
  const told: Told = new Map();
  for (const batch of report.batches) {
    for (const transaction of batch.transactions) {
      const order = findOrder(orders, transaction) ?? (await sent.byInstruction(transaction.instructionId ?? ""));
      const reason = transaction.reason ?? batch.reason ?? report.reason;
      if (order === undefined) {
        const { endToEndId, instructionId = "" } = transaction;
        const entryKey = shortHash(`${messageId} ${instructionId} ${endToEndId ?? ""}`);
        findings.unmatched.push({ entryKey, problem: "unknown_payment", endToEndId, isoReason: reason?.isoReason });
      } else if (transaction.status === "RJCT") told.set(order.orderId, rejected(order.orderId, reason));
      else if (transaction.status !== undefined) {
        told.set(order.orderId, settledStatuses.has(transaction.status) ? { orderId: order.orderId, status: "settled" } : undefined);
      }
    }
    if (batch.status === "RJCT") {
      const id = batch.paymentInformationId ?? "";
      rejectWhole(findings, told, { id, orders: await sent.byMessage(messageId, id), reason: batch.reason ?? report.reason });
    }
  }
  if (report.status === "RJCT") rejectWhole(findings, told, { id: messageId, orders, reason: report.reason ?? report.batches[0]?.reason });
  for (const end of told.values()) if (end !== undefined) await addEnd(findings, end, context);
}
