import { present } from "@memento/kernel";
import { AccountHints, post, type Posting } from "@memento/ledger";
import {
  type DueHandler,
  type DueWork,
  enqueue,
  type EventToRecord,
  type OperationContext,
  planDue,
  recordEvents,
} from "@memento/platform";
import { type Scheme, type SepaRail, standardTransferPlan, type TransferFailureCode } from "@memento/rails";
import { type TransferTransactionChange, updateTransferTransactions } from "../transactions/queries.ts";
import { bookOf } from "../workspaces/settings.ts";
import { decideScheduled, railStateOf } from "./decide.ts";
import { sendTransfersJob } from "./initiate.ts";
import { loadKnown } from "./known.ts";
import { holdPosting } from "./money.ts";
import { type BookedTransfer, lockTransfers, type TransferChange, updateTransfers } from "./queries.ts";
import { orderOf } from "./send.ts";
import { bookReports, endEvents, loadReported } from "./settle.ts";
import { moveTransfer, transactionStatusOf } from "./states.ts";

/** What falls due about transfers: a scheduled one reaches its day, a standard one its cut-off and then its settlement. */
export const transferDueHandlers = (rail: SepaRail): Readonly<Record<string, DueHandler>> => ({
  "transfer.authorize": (context, transferIds) => authorizeScheduled(context, rail, transferIds),
  "transfer.submit": submitWaiting,
  "transfer.settle": (context, transferIds) => settleSent(context, rail, transferIds),
});

async function authorizeScheduled(context: OperationContext, rail: SepaRail, transferIds: readonly string[]): Promise<void> {
  const { tx, workspaceId, now } = context;
  const locked = await lockTransfers(tx, workspaceId, transferIds);
  const scheduled = locked.filter((transfer) => transfer.status === "scheduled");
  const known = await loadKnown(tx, workspaceId, rail, new AccountHints(), scheduled);
  const { settings } = known;
  const judged = scheduled.map((transfer) => ({ transfer, judgement: decideScheduled(transfer, known) }));
  const holds: Posting[] = [];
  for (const { transfer, judgement } of judged) {
    if (judgement.ok) holds.push(holdPosting(transfer, judgement.value.local.accountId, settings, now));
  }
  const held = await post(tx, bookOf(workspaceId), holds);
  let next = 0;
  const changes = judged.map(({ transfer, judgement }): TransferChange => {
    if (!judgement.ok) return failed(transfer, judgement.refusal);
    const outcome = present(held[next++], "outcome of a hold");
    if (!outcome.ok) return failed(transfer, outcome.refusal === "below_floor" ? "insufficient_funds" : "memo_error");
    return authorized(transfer, judgement.value.type, judgement.value.credit);
  });
  writeAuthorized(context, changes);
}

const failed = (transfer: BookedTransfer, failureCode: TransferFailureCode): TransferChange => ({
  ...transfer,
  status: moveTransfer(transfer.status, "failed"),
  failureCode,
  railState: null,
});

const authorized = (transfer: BookedTransfer, type: Scheme, credit: { accountId: string } | undefined): TransferChange => ({
  ...transfer,
  status: moveTransfer(transfer.status, "authorized"),
  transferType: type,
  railState: railStateOf(type, credit),
  creditAccountId: credit?.accountId ?? null,
});

function writeAuthorized(context: OperationContext, changes: readonly TransferChange[]): void {
  const { tx, workspaceId, now } = context;
  const plan = standardTransferPlan(now);
  const transactions: TransferTransactionChange[] = [];
  const events: EventToRecord[] = [];
  const due: DueWork[] = [];
  for (const change of changes) {
    const transactionId = present(change.transactionId, "transaction of a transfer");
    const isAuthorized = change.status === "authorized";
    const status = isAuthorized ? transactionStatusOf.authorized : transactionStatusOf.failed;
    transactions.push({ transactionId, status, executedAt: now, accountedAt: null, transferType: change.transferType });
    if (change.railState === "waiting") due.push({ dueAt: plan.submitAt, kind: "transfer.submit", subjectId: change.transferId });
    if (isAuthorized) events.push({ type: "transaction_authorized", resourceType: "transaction", resourceId: transactionId });
    else events.push(...endEvents(change));
  }
  updateTransferTransactions(tx, workspaceId, transactions);
  updateTransfers(tx, workspaceId, changes);
  planDue(tx, workspaceId, due);
  recordEvents(tx, workspaceId, now, events);
  if (changes.some((change) => change.railState === "sending")) enqueue(tx, [sendTransfersJob(workspaceId)]);
}

/** The cut-off: from here on a standard transfer cannot be called back. */
const submitWaiting: DueHandler = async ({ tx, workspaceId }, transferIds) => {
  const locked = await lockTransfers(tx, workspaceId, transferIds);
  const leaving = locked.filter((transfer) => transfer.status === "authorized" && transfer.railState === "waiting");
  if (leaving.length === 0) return;
  updateTransfers(
    tx,
    workspaceId,
    leaving.map((transfer) => ({ ...transfer, railState: "sending" })),
  );
  enqueue(tx, [sendTransfersJob(workspaceId)]);
};

async function settleSent(context: OperationContext, rail: SepaRail, transferIds: readonly string[]): Promise<void> {
  const { tx, workspaceId, now } = context;
  const loaded = await loadReported(
    tx,
    workspaceId,
    transferIds.map((orderId) => ({ orderId })),
  );
  const sent = [...loaded.transfers.values()].filter((transfer) => transfer.status === "authorized" && transfer.railState === "sent");
  if (sent.length === 0) return;
  const reports = await rail.settleByRule(
    sent.map((transfer) => orderOf(transfer, loaded.settings.workspaceName, now)),
    now,
  );
  await bookReports(context, reports, loaded);
}
