import { done, type Outcome, present } from "@memento/kernel";
import { AccountHints } from "@memento/ledger";
import { type Operation, type OperationContext, recordEvents } from "@memento/platform";
import type { SepaRail } from "@memento/rails";
import { completeBulks } from "../bulks/complete.ts";
import { createBulks } from "../bulks/create.ts";
import type { BulkItems } from "../bulks/work.ts";
import { findQueuedTransfers, lockQueuedTransfers, updateInitiatedTransfers } from "./bulk-queries.ts";
import {
  decidePending,
  failDraft,
  judgeSchedule,
  type Known,
  momentOf,
  newIdentity,
  pendingTransfer,
  type TransferDraft,
  type TransferRequest,
} from "./decide.ts";
import { bookDrafts } from "./initiate.ts";
import { loadKnown } from "./known.ts";
import { insertTransfers, type Transfer } from "./queries.ts";

/** Takes bulks of transfers. */
export const createTransferBulks = createBulks({
  kind: "transfers",
  judge: judgeSchedule,
  pending: (order: TransferRequest, batchId, at) => pendingTransfer({ ...order, batchId }, newIdentity(order, at)),
  insert: insertTransfers,
});

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
