import { assert, done, type Outcome, present, type WorkspaceId } from "@memento/kernel";
import { post, type Posting } from "@memento/ledger";
import { type DueWork, type EventToRecord, type Operation, type OperationContext, planDue, recordEvents, type Tx } from "@memento/platform";
import { type RailReport, standardSettlementAt } from "@memento/rails";
import { insertTransactions, type TransferTransactionChange, updateTransferTransactions } from "../transactions/queries.ts";
import { bookOf, readSettings, type Settings } from "../workspaces/settings.ts";
import { settlePosting, voidPosting } from "./money.ts";
import { type BookedTransfer, lockTransfers, type Transfer, type TransferChange, updateTransfers } from "./queries.ts";
import { moveTransfer, transactionStatusOf } from "./states.ts";
import { creditOf } from "./transactions.ts";

/** What a rail (or the book itself, for internal transfers) says of transfers that left: settled, rejected, or pending with the rail. */
export const applyReports: Operation<RailReport, null, never, Loaded> = {
  name: "apply_rail_reports",
  load: (tx, workspaceId, reports) => loadReported(tx, workspaceId, reports),
  async run(context, reports, loaded) {
    await bookReports(context, reports, loaded);
    return reports.map((): Outcome<null, never> => done(null));
  },
};

type Loaded = {
  readonly settings: Settings;
  readonly transfers: Map<string, BookedTransfer>;
  readonly payers: ReadonlyMap<string, string>;
};

/** The transfers that reports are about, locked, and the names of the accounts that paid the internal ones. */
export async function loadReported(tx: Tx, workspaceId: WorkspaceId, reports: readonly { orderId: string }[]): Promise<Loaded> {
  const transferIds = reports.map((report) => report.orderId);
  const [settings, locked, payers] = await Promise.all([
    readSettings(tx, workspaceId),
    lockTransfers(tx, workspaceId, transferIds),
    tx.query<{ account_id: string; name: string }>(findPayers, [workspaceId, `{${transferIds.join(",")}}`]),
  ]);
  return {
    settings,
    transfers: new Map(locked.map((transfer) => [transfer.transferId, transfer])),
    payers: new Map(payers.map((row) => [row.account_id, row.name])),
  };
}

const findPayers = {
  name: "bank.internal_payers",
  text: `select distinct a.account_id, a.name from bank.transfer t join bank.account a on a.workspace_id = t.workspace_id and a.account_id = t.account_id
    where t.workspace_id = $1 and t.transfer_id = any ($2::uuid[]) and t.credit_account_id is not null`,
};

/** Books reports. One that comes twice, or after the transfer has ended, changes nothing. */
export async function bookReports(context: OperationContext, reports: readonly RailReport[], loaded: Loaded): Promise<void> {
  const { tx, workspaceId, now } = context;
  const { settings, transfers } = loaded;
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
      if (transfer.transferType === "standard")
        due.push({ dueAt: standardSettlementAt(now), kind: "transfer.settle", subjectId: transfer.transferId });
      continue;
    }
    const end = report.status === "settled" ? "confirmed" : "failed";
    changes.push({
      ...transfer,
      status: moveTransfer(transfer.status, end),
      failureCode: report.status === "rejected" ? report.failureCode : null,
      railState: null,
    });
    if (end === "confirmed") settled.push(transfer);
    const payerId = present(transfer.accountId, "account that paid");
    postings.push(end === "confirmed" ? settlePosting(transfer, settings, now) : voidPosting(transfer, payerId, settings, now));
    transfers.delete(transfer.transferId); // a second report of one batch finds it ended
  }
  const posted = await post(tx, bookOf(workspaceId), postings);
  assert(
    posted.every((outcome) => outcome.ok && !outcome.value.duplicate),
    "money in flight can be settled or released exactly once",
  );
  planDue(tx, workspaceId, due);
  writeEnds(context, changes, settled, loaded.payers);
}

function writeEnds(
  context: OperationContext,
  changes: readonly TransferChange[],
  settled: readonly Transfer[],
  payers: ReadonlyMap<string, string>,
): void {
  const { tx, workspaceId, now } = context;
  const ended = changes.filter((change) => change.status !== "authorized");
  const internal = settled.filter((transfer) => transfer.creditAccountId !== null);
  const credits = internal.map((transfer) => creditOf(transfer, present(payers.get(transfer.accountId ?? ""), "account that paid"), now));
  endTransactions(context, ended);
  updateTransfers(tx, workspaceId, changes);
  insertTransactions(tx, workspaceId, credits);
  const creditIds = new Map(internal.map((transfer, index) => [transfer.transferId, credits[index]?.transactionId]));
  const events = ended.flatMap((change): EventToRecord[] => {
    const creditId = creditIds.get(change.transferId);
    const credited = creditId === undefined ? [] : [{ type: "transaction_confirmed", resourceType: "transaction", resourceId: creditId }];
    return [...endEvents(change), ...credited];
  });
  recordEvents(tx, workspaceId, now, events);
}

/** Moves the transactions of ended transfers to the matching status. */
export function endTransactions(context: OperationContext, ended: readonly TransferChange[]): void {
  const rows = ended.map((change): TransferTransactionChange => {
    assert(change.status !== "pending", "an ended transfer is not pending");
    return {
      transactionId: present(change.transactionId, "transaction of a transfer"),
      status: transactionStatusOf[change.status],
      executedAt: null,
      accountedAt: change.status === "confirmed" ? context.now : null,
      transferType: null,
    };
  });
  updateTransferTransactions(context.tx, context.workspaceId, rows);
}

/** The transaction is told before its transfer. */
export function endEvents(change: TransferChange): EventToRecord[] {
  assert(change.status === "confirmed" || change.status === "failed" || change.status === "canceled", "only an end is told twice");
  const transactionId = present(change.transactionId, "transaction of a transfer");
  return [
    { type: `transaction_${transactionStatusOf[change.status]}`, resourceType: "transaction", resourceId: transactionId },
    { type: `transfer_${change.status}`, resourceType: "transfer", resourceId: change.transferId },
  ];
}
