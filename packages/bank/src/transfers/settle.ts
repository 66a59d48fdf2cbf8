import { assert, done, type Outcome, present } from "@memento/kernel";
import { post, type Posting } from "@memento/ledger";
import { type DueWork, type EventToRecord, type Operation, type OperationContext, planDue, recordEvents } from "@memento/platform";
import { type RailReport, standardSettlementAt } from "@memento/rails";
import { findOwnIbans } from "../ibans/queries.ts";
import { insertTransactions, type TransferTransactionChange, updateTransferTransactions } from "../transactions/queries.ts";
import { bookOf, readSettings } from "../workspaces/settings.ts";
import { settlePosting, voidPosting } from "./money.ts";
import { lockTransfers, type Transfer, type TransferChange, updateTransfers } from "./queries.ts";
import { moveTransfer, transactionStatusOf } from "./states.ts";
import { creditOf } from "./transactions.ts";

/** What a rail (or the book itself, for internal transfers) says of transfers that left: settled, rejected, or pending with the rail. */
export const applyReports: Operation<RailReport, null, never> = {
  name: "apply_rail_reports",
  async run(context, reports) {
    await bookReports(context, reports);
    return reports.map((): Outcome<null, never> => done(null));
  },
};

/** Books reports. One that comes twice, or after the transfer has ended, changes nothing. */
export async function bookReports(context: OperationContext, reports: readonly RailReport[]): Promise<void> {
  const { tx, workspaceId, now } = context;
  const [settings, locked] = await Promise.all([
    readSettings(tx, workspaceId),
    lockTransfers(tx, workspaceId, reports.map((report) => report.orderId)), // prettier-ignore
  ]);
  const transfers = new Map(locked.map((transfer) => [transfer.transferId, transfer]));
  const changes: TransferChange[] = [];
  const postings: Posting[] = [];
  const settled: Transfer[] = [];
  const due: DueWork[] = [];
  for (const report of reports) {
    const transfer = transfers.get(report.orderId);
    if (transfer === undefined || transfer.status !== "authorized" || transfer.railState === "waiting") continue;
    if (report.status === "pending") {
      if (transfer.railState !== "sending") continue;
      changes.push({ ...transfer, railState: "sent" });
      if (transfer.transferType === "standard") due.push({ dueAt: standardSettlementAt(now), kind: "transfer.settle", subjectId: transfer.transferId });
      continue;
    }
    const end = report.status === "settled" ? "confirmed" : "failed";
    changes.push({ ...transfer, status: moveTransfer(transfer.status, end), failureCode: report.status === "rejected" ? report.failureCode : null, railState: null });
    if (end === "confirmed") settled.push(transfer);
    const payerId = present(transfer.accountId, "account that paid");
    postings.push(end === "confirmed" ? settlePosting(transfer, settings, now) : voidPosting(transfer, payerId, settings, now));
    transfers.delete(transfer.transferId); // a second report of one batch finds it ended
  }
  const posted = await post(tx, bookOf(workspaceId), postings);
  assert(posted.every((outcome) => outcome.ok && !outcome.value.duplicate), "money in flight can be settled or released exactly once");
  await writeEnds(context, changes, settled, due);
}

async function writeEnds(context: OperationContext, changes: readonly TransferChange[], settled: readonly Transfer[], due: readonly DueWork[]): Promise<void> {
  const { tx, workspaceId, now } = context;
  const ended = changes.filter((change) => change.status !== "authorized");
  const internal = settled.filter((transfer) => transfer.creditAccountId !== null);
  const payers = internal.length === 0 ? undefined : await findOwnIbans(tx, workspaceId, [...new Set(internal.map((transfer) => transfer.localIban))]);
  const credits = internal.map((transfer) => creditOf(transfer, payers?.get(transfer.localIban)?.accountName ?? transfer.localIban, now));
  const [transactionIds] = await Promise.all([
    endTransactions(context, ended),
    updateTransfers(tx, workspaceId, changes),
    insertTransactions(tx, workspaceId, credits),
    planDue(tx, workspaceId, due),
  ]);
  const creditByReference = new Map(credits.map((credit) => [credit.reference, credit.transactionId]));
  const references = new Map(internal.map((transfer) => [transfer.transferId, transfer.reference]));
  const events: EventToRecord[] = [];
  for (const change of ended) {
    const credit = creditByReference.get(references.get(change.transferId) ?? "");
    events.push(...endEvents(change, present(transactionIds.get(change.transferId), "transaction of a transfer")));
    if (credit !== undefined) events.push({ type: "transaction_confirmed", resourceType: "transaction", resourceId: credit });
  }
  await recordEvents(tx, workspaceId, now, events);
}

/** Moves the transactions of ended transfers to the matching status; answers their ids by transfer id. */
export function endTransactions(context: OperationContext, ended: readonly TransferChange[]): Promise<Map<string, string>> {
  const rows = ended.map((change): TransferTransactionChange => {
    assert(change.status !== "pending", "an ended transfer is not pending");
    return {
      transferId: change.transferId,
      status: transactionStatusOf[change.status],
      executedAt: null,
      accountedAt: change.status === "confirmed" ? context.now : null,
      transferType: null,
    };
  });
  return updateTransferTransactions(context.tx, context.workspaceId, rows);
}

/** The transaction is told before its transfer. */
export function endEvents(change: TransferChange, transactionId: string): EventToRecord[] {
  assert(change.status === "confirmed" || change.status === "failed" || change.status === "canceled", "only an end is told twice");
  return [
    { type: `transaction_${transactionStatusOf[change.status]}`, resourceType: "transaction", resourceId: transactionId },
    { type: `transfer_${change.status}`, resourceType: "transfer", resourceId: change.transferId },
  ];
}
