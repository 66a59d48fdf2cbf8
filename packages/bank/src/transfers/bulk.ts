import { done, newId, type Outcome, present, refused } from "@memento/kernel";
import { enqueue, loadNothing, type Operation, type OperationContext, recordEvents } from "@memento/platform";
import type { SepaRail } from "@memento/rails";
import { completeBulks } from "../bulks/complete.ts";
import { type Bulk, insertBulks } from "../bulks/queries.ts";
import { type BulkItems, workBulksJob } from "../bulks/work.ts";
import { findQueuedTransfers, lockQueuedTransfers, updateInitiatedTransfers } from "./bulk-queries.ts";
import {
  decidePending,
  failDraft,
  judgeSchedule,
  type Known,
  momentOf,
  newIdentity,
  pendingTransfer,
  type ScheduleRefusal,
  type TransferDraft,
  type TransferRequest,
} from "./decide.ts";
import { bookDrafts } from "./initiate.ts";
import { AccountHints, loadKnown } from "./known.ts";
import { insertTransfers, type Transfer } from "./queries.ts";

/** The first item that could never be an order, by its place in the bulk, and why: `12:scheduled_date_in_past`. */
export type BulkRefusal = `${number}:${ScheduleRefusal}`;

/**
 * Takes bulks of transfers: stores every item as it came and leaves the rest to a job. An item that no single request could carry (a date in the past, say)
 * refuses its whole bulk; whatever else is wrong with an item only fails that item, later.
 */
export const createTransferBulks: Operation<readonly TransferRequest[], Bulk, BulkRefusal> = {
  name: "create_transfer_bulks",
  load: loadNothing,
  run({ tx, workspaceId, now }, requests) {
    const moment = momentOf(now);
    const bulks: Bulk[] = [];
    const transfers: Transfer[] = [];
    const outcomes = requests.map((orders): Outcome<Bulk, BulkRefusal> => {
      for (const [index, order] of orders.entries()) {
        const refusal = judgeSchedule(order, moment);
        if (refusal !== undefined) return refused(`${index}:${refusal}`);
      }
      const bulk: Bulk = { bulkId: newId(), kind: "transfers", itemsTotal: orders.length, status: "pending", requestedAt: now };
      bulks.push(bulk);
      for (const order of orders) transfers.push(pendingTransfer({ ...order, batchId: bulk.bulkId }, newIdentity(order, now)));
      return done(bulk);
    });
    insertBulks(tx, workspaceId, bulks);
    insertTransfers(tx, workspaceId, transfers);
    if (bulks.length > 0) enqueue(tx, [workBulksJob(workspaceId)]);
    return Promise.resolve(outcomes);
  },
};

type Loaded = { readonly known: Known; readonly queued: ReadonlySet<string> };

/** Initiates pending items as single orders would have been; one that a single request would have been refused for fails with that code. */
const initiateQueued = (rail: SepaRail, hints: AccountHints): Operation<Transfer, null, never, Loaded> => ({
  name: "initiate_queued_transfers",
  async load(tx, workspaceId, items) {
    const ids = items.map((item) => item.transferId);
    const [known, queued] = await Promise.all([loadKnown(tx, workspaceId, rail, hints, items), lockQueuedTransfers(tx, workspaceId, ids)]);
    return { known, queued };
  },
  async run(context, items, { known, queued }) {
    const moment = momentOf(context.now);
    const drafts: TransferDraft[] = [];
    const refusedItems: Transfer[] = [];
    for (const item of items) {
      if (!queued.has(item.transferId)) continue;
      const decided = decidePending(item, known, moment);
      if (decided.ok) drafts.push(decided.value);
      else refusedItems.push(failDraft(item, decided.refusal));
    }
    failItems(context, refusedItems);
    await bookDrafts(context, known.settings, drafts, updateInitiatedTransfers);
    await completeBulks(context, "transfers", bulkIdsOf(items));
    return items.map((): Outcome<null, never> => done(null));
  },
});

function failItems({ tx, workspaceId, now }: OperationContext, failed: readonly Transfer[]): void {
  updateInitiatedTransfers(tx, workspaceId, failed);
  recordEvents(
    tx,
    workspaceId,
    now,
    failed.map((item) => ({ type: "transfer_failed", resourceType: "transfer", resourceId: item.transferId })),
  );
}

const abandonQueued: Operation<Transfer, null, never, ReadonlySet<string>> = {
  name: "abandon_queued_transfers",
  load: (tx, workspaceId, items) =>
    lockQueuedTransfers(
      tx,
      workspaceId,
      items.map((item) => item.transferId),
    ),
  async run(context, items, queued) {
    failItems(
      context,
      items.filter((item) => queued.has(item.transferId)).map((item) => failDraft(item, "memo_error")),
    );
    await completeBulks(context, "transfers", bulkIdsOf(items));
    return items.map((): Outcome<null, never> => done(null));
  },
};

const bulkIdsOf = (items: readonly Transfer[]): string[] => [...new Set(items.map((item) => present(item.batchId, "bulk of an item")))];

/** The items of transfer bulks, for the job that works on them. */
export const transferBulkItems = (rail: SepaRail, hints: AccountHints = new AccountHints()): BulkItems<Transfer, Loaded> => ({
  findPending: findQueuedTransfers,
  idOf: (transfer) => transfer.transferId,
  initiate: initiateQueued(rail, hints),
  abandon: abandonQueued,
});
