import { done, type Outcome, present } from "@memento/kernel";
import { type Operation, type OperationContext, recordEvents } from "@memento/platform";
import type { CollectionRail } from "@memento/rails";
import { completeBulks } from "../bulks/complete.ts";
import { createBulks } from "../bulks/create.ts";
import type { BulkItems } from "../bulks/work.ts";
import { findQueuedCollections, lockQueuedCollections } from "./bulk-queries.ts";
import {
  asRequest,
  decidePending,
  failPending,
  judgeDates,
  type Known,
  newIdentity,
  pendingCollection,
  type CollectionDraft,
  type CollectionRequest,
} from "./decide.ts";
import { bookDrafts } from "./initiate.ts";
import { momentOf } from "../transfers/decide.ts";
import { loadKnown } from "./known.ts";
import { type Collection, insertCollections, updateInitiatedCollections } from "./queries.ts";

/** Takes bulks of collections. */
export const createCollectionBulks = createBulks({
  kind: "collections",
  judge: judgeDates,
  pending: (order: CollectionRequest, batchId, at) => pendingCollection({ ...order, batchId }, newIdentity(order, at)),
  insert: insertCollections,
});

type Loaded = { readonly known: Known; readonly queued: ReadonlySet<string> };

/** Initiates pending items as single orders would have been; one that a single request would have been refused for fails with that code. */
const initiateQueued = (rail: CollectionRail): Operation<Collection, null, never, Loaded> => ({
  name: "initiate_queued_collections",
  loadsInTurn: true, // single orders make mandates too, and fill the same limit
  async load(tx, workspaceId, items) {
    const ids = items.map((item) => item.collectionId);
    const [known, queued] = await Promise.all([
      loadKnown(tx, workspaceId, rail, items.map(asRequest)),
      lockQueuedCollections(tx, workspaceId, ids),
    ]);
    return { known, queued };
  },
  async run(context, items, { known, queued }) {
    const moment = momentOf(context.now);
    const drafts: CollectionDraft[] = [];
    const refusedItems: Collection[] = [];
    for (const item of items) {
      if (!queued.has(item.collectionId)) continue;
      const decided = decidePending(item, known, moment);
      if (decided.ok) drafts.push(decided.value);
      else refusedItems.push(failPending(item, decided.refusal));
    }
    failItems(context, refusedItems);
    bookDrafts(context, drafts, updateInitiatedCollections);
    await completeBulks(context, "collections", bulkIdsOf(items));
    return items.map((): Outcome<null, never> => done(null));
  },
});

function failItems({ tx, workspaceId, now }: OperationContext, failed: readonly Collection[]): void {
  updateInitiatedCollections(tx, workspaceId, failed);
  recordEvents(
    tx,
    workspaceId,
    now,
    failed.map((item) => ({ type: "collection_failed", resourceType: "collection", resourceId: item.collectionId })),
  );
}

const abandonQueued: Operation<Collection, null, never, ReadonlySet<string>> = {
  name: "abandon_queued_collections",
  load: (tx, workspaceId, items) =>
    lockQueuedCollections(
      tx,
      workspaceId,
      items.map((item) => item.collectionId),
    ),
  async run(context, items, queued) {
    failItems(
      context,
      items.filter((item) => queued.has(item.collectionId)).map((item) => failPending(item, "memo_error")),
    );
    await completeBulks(context, "collections", bulkIdsOf(items));
    return items.map((): Outcome<null, never> => done(null));
  },
};

const bulkIdsOf = (items: readonly Collection[]): string[] => [...new Set(items.map((item) => present(item.batchId, "bulk of an item")))];

/** The items of collection bulks, for the job that works on them. */
export const collectionBulkItems = (rail: CollectionRail): BulkItems<Collection, Loaded> => ({
  findPending: findQueuedCollections,
  idOf: (collection) => collection.collectionId,
  initiate: initiateQueued(rail),
  abandon: abandonQueued,
});
