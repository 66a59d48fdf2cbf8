import { setImmediate as nextTurn } from "node:timers/promises";
import { done, newId, type Outcome, present } from "@memento/kernel";
import { AccountHints, post, type Posting } from "@memento/ledger";
import { type DueWork, enqueue, type EventToRecord, type Operation, type OperationContext, planDue, recordEvents } from "@memento/platform";
import { scheduledAuthorizationAt, type SepaRail, standardTransferPlan } from "@memento/rails";
import { insertTransactions } from "../transactions/queries.ts";
import { bookOf, type Settings } from "../workspaces/settings.ts";
import {
  decideTransfer,
  failDraft,
  type Known,
  momentOf,
  type TransferDraft,
  type TransferRefusal,
  type TransferRequest,
} from "./decide.ts";
import { insertBeneficiaries, loadKnown } from "./known.ts";
import { holdPosting } from "./money.ts";
import { insertTransfers, type Transfer } from "./queries.ts";
import { debitOf } from "./transactions.ts";

export const sendTransfersTask = "bank.send_transfers";

export const sendTransfersJob = (workspaceId: string) => ({
  task: sendTransfersTask,
  payload: { workspaceId },
  key: `${sendTransfersTask}:${workspaceId}`,
});

/**
 * Initiates transfers: each is answered `authorized` (its money is held), `scheduled`, or `failed` with a code; or refused, and then
 * nothing of it is kept. Amounts in cents of EUR. Instant and internal transfers are on their way once the batch has committed;
 * standard ones leave at the next cut-off.
 */
export const initiateTransfers = (
  rail: SepaRail,
  hints: AccountHints = new AccountHints(),
): Operation<TransferRequest, Transfer, TransferRefusal, Known> => ({
  name: "initiate_transfers",
  load: (tx, workspaceId, requests) => loadKnown(tx, workspaceId, rail, hints, requests),
  async run(context, requests, known) {
    const moment = momentOf(context.now);
    const decided = requests.map((request) => decideTransfer(request, known, moment));
    const drafts = decided.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
    const transfers = await bookDrafts(context, known.settings, drafts, insertTransfers);
    let next = 0;
    return decided.map((outcome): Outcome<Transfer, TransferRefusal> =>
      outcome.ok ? done(present(transfers[next++], "booked transfer")) : outcome,
    );
  },
});

/**
 * Holds the money of the drafts that are due now and writes all of them; what the ledger refuses fails for want of funds. `keep` stores the
 * transfers themselves: new rows, or changes of pending ones.
 */
export async function bookDrafts(
  context: OperationContext,
  settings: Settings,
  drafts: readonly TransferDraft[],
  keep: typeof insertTransfers,
): Promise<Transfer[]> {
  const { tx, workspaceId, now } = context;
  if (drafts.length === 0) return [];
  const holds: Posting[] = [];
  const heldDrafts: number[] = [];
  for (const [index, { transfer, local }] of drafts.entries()) {
    if (transfer.status !== "authorized") continue;
    holds.push(holdPosting(transfer, local.accountId, settings, now));
    heldDrafts.push(index);
  }
  const held = await post(tx, bookOf(workspaceId), holds);
  const transfers = drafts.map((draft) => draft.transfer);
  for (const [position, outcome] of held.entries()) {
    const index = present(heldDrafts[position], "draft of a hold");
    if (!outcome.ok)
      transfers[index] = failDraft(
        present(transfers[index], "draft"),
        outcome.refusal === "below_floor" ? "insufficient_funds" : "memo_error",
      );
  }
  for (let from = 0; from < transfers.length; from += sliceSize) {
    if (from > 0) await nextTurn(); // what was written leaves for the database
    const slice = transfers.slice(from, from + sliceSize);
    keep(tx, workspaceId, slice);
    writeEffects(context, drafts.slice(from, from + sliceSize), slice);
  }
  if (transfers.some((transfer) => transfer.railState === "sending")) enqueue(tx, [sendTransfersJob(workspaceId)]);
  return transfers;
}

/** So many transfers are written before they are sent: the database works on one slice while the next is put together. */
const sliceSize = 500;

/** What transfers bring along, each by its status: transactions, beneficiaries, due work, events. */
function writeEffects(context: OperationContext, drafts: readonly TransferDraft[], transfers: readonly Transfer[]): void {
  const { tx, workspaceId, now } = context;
  const plan = standardTransferPlan(now);
  const due: DueWork[] = [];
  const events: EventToRecord[] = [];
  const transactions = [];
  const beneficiaries = [];
  for (const [index, transfer] of transfers.entries()) {
    const { transferId } = transfer;
    if (transfer.status === "failed") {
      events.push({ type: "transfer_failed", resourceType: "transfer", resourceId: transferId });
      continue;
    }
    const transactionId = newId();
    if (drafts[index]?.newBeneficiary === true)
      beneficiaries.push({ iban: transfer.beneficiaryIban, name: present(transfer.beneficiaryName, "beneficiary's name") });
    if (transfer.status === "scheduled") {
      const executeAt = scheduledAuthorizationAt(present(transfer.scheduledOn, "scheduled date"));
      due.push({ dueAt: executeAt, kind: "transfer.authorize", subjectId: transferId });
      transactions.push(debitOf(transfer, transactionId, executeAt));
      events.push({ type: "transaction_scheduled", resourceType: "transaction", resourceId: transactionId });
      continue;
    }
    if (transfer.railState === "waiting") due.push({ dueAt: plan.submitAt, kind: "transfer.submit", subjectId: transferId });
    transactions.push(debitOf(transfer, transactionId, now));
    events.push({ type: "transaction_authorized", resourceType: "transaction", resourceId: transactionId });
  }
  insertTransactions(tx, workspaceId, transactions);
  insertBeneficiaries(tx, workspaceId, now, beneficiaries);
  planDue(tx, workspaceId, due);
  recordEvents(tx, workspaceId, now, events);
}
