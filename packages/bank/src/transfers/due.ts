import { present } from "@memento/kernel";
import { post, type Posting } from "@memento/ledger";
import { type DueHandler, type DueWork, enqueue, type EventToRecord, type OperationContext, planDue, recordEvents } from "@memento/platform";
import { type Scheme, type SepaRail, standardTransferPlan, type TransferFailureCode } from "@memento/rails";
import { type TransferTransactionChange, updateTransferTransactions } from "../transactions/queries.ts";
import { bookOf, readSettings } from "../workspaces/settings.ts";
import { decideScheduled, railStateOf } from "./decide.ts";
import { sendTransfersJob } from "./initiate.ts";
import { loadKnown } from "./known.ts";
import { holdPosting } from "./money.ts";
import { lockTransfers, type Transfer, type TransferChange, updateTransfers } from "./queries.ts";
import { orderOf } from "./send.ts";
import { bookReports } from "./settle.ts";
import { moveTransfer, transactionStatusOf } from "./states.ts";

/** What falls due about transfers: a scheduled one reaches its day, a standard one its cut-off and then its settlement. */
export const transferDueHandlers = (rail: SepaRail): Readonly<Record<string, DueHandler>> => ({
  "transfer.authorize": (context, transferIds) => authorizeScheduled(context, rail, transferIds),
  "transfer.submit": submitWaiting,
  "transfer.settle": (context, transferIds) => settleSent(context, rail, transferIds),
});

async function authorizeScheduled(context: OperationContext, rail: SepaRail, transferIds: readonly string[]): Promise<void> {
  const { tx, workspaceId, now } = context;
  const [settings, locked] = await Promise.all([readSettings(tx, workspaceId), lockTransfers(tx, workspaceId, transferIds)]);
  const scheduled = locked.filter((transfer) => transfer.status === "scheduled");
  const known = await loadKnown(tx, workspaceId, rail, settings, scheduled);
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
  await writeAuthorized(context, changes);
}

const failed = (transfer: Transfer, failureCode: TransferFailureCode): TransferChange => ({
  ...transfer,
  status: moveTransfer(transfer.status, "failed"),
  failureCode,
  railState: null,
});

const authorized = (transfer: Transfer, type: Scheme, credit: { accountId: string } | undefined): TransferChange => ({
  ...transfer,
  status: moveTransfer(transfer.status, "authorized"),
  transferType: type,
  railState: railStateOf(type, credit),
  creditAccountId: credit?.accountId ?? null,
});

async function writeAuthorized(context: OperationContext, changes: readonly TransferChange[]): Promise<void> {
  const { tx, workspaceId, now } = context;
  const plan = standardTransferPlan(now);
  const rows = changes.map((change): TransferTransactionChange => {
    const status = change.status === "authorized" ? transactionStatusOf.authorized : transactionStatusOf.failed;
    return { transferId: change.transferId, status, executedAt: now, accountedAt: null, transferType: change.transferType };
  });
  const due = changes.flatMap((change): DueWork[] =>
    change.railState === "waiting" ? [{ dueAt: plan.submitAt, kind: "transfer.submit", subjectId: change.transferId }] : [],
  );
  const [transactionIds] = await Promise.all([
    updateTransferTransactions(tx, workspaceId, rows),
    updateTransfers(tx, workspaceId, changes),
    planDue(tx, workspaceId, due),
    changes.some((change) => change.railState === "sending") ? enqueue(tx, [sendTransfersJob(workspaceId)]) : undefined,
  ]);
  const events = changes.flatMap((change): EventToRecord[] => {
    const resourceId = present(transactionIds.get(change.transferId), "transaction of a transfer");
    if (change.status === "authorized") return [{ type: "transaction_authorized", resourceType: "transaction", resourceId }];
    return [
      { type: "transaction_rejected", resourceType: "transaction", resourceId },
      { type: "transfer_failed", resourceType: "transfer", resourceId: change.transferId },
    ];
  });
  await recordEvents(tx, workspaceId, now, events);
}

/** The cut-off: from here on a standard transfer cannot be called back. */
const submitWaiting: DueHandler = async ({ tx, workspaceId }, transferIds) => {
  const locked = await lockTransfers(tx, workspaceId, transferIds);
  const leaving = locked.filter((transfer) => transfer.status === "authorized" && transfer.railState === "waiting");
  if (leaving.length === 0) return;
  await updateTransfers(tx, workspaceId, leaving.map((transfer) => ({ ...transfer, railState: "sending" }))); // prettier-ignore
  await enqueue(tx, [sendTransfersJob(workspaceId)]);
};

async function settleSent(context: OperationContext, rail: SepaRail, transferIds: readonly string[]): Promise<void> {
  const { tx, workspaceId, now } = context;
  const [settings, locked] = await Promise.all([readSettings(tx, workspaceId), lockTransfers(tx, workspaceId, transferIds)]);
  const sent = locked.filter((transfer) => transfer.status === "authorized" && transfer.railState === "sent");
  if (sent.length === 0) return;
  const reports = await rail.settleByRule(sent.map((transfer) => orderOf(transfer, settings.workspaceName, now)), now); // prettier-ignore
  await bookReports(context, reports);
}
