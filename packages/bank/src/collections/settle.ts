import { assert, done, type Outcome, present, type WorkspaceId } from "@memento/kernel";
import { type JournalTransactionId, type LedgerAccountId, post, type Posting } from "@memento/ledger";
import { type DueWork, type EventToRecord, type Operation, type OperationContext, planDue, recordEvents, type Tx } from "@memento/platform";
import { type CollectionReport, settlementAt } from "@memento/rails";
import { type TransactionChange, updateTransactions } from "../transactions/queries.ts";
import { bookOf, readSettings, type Settings } from "../workspaces/settings.ts";
import { type BookedCollection, type Collection, type CollectionChange, lockCollections, updateCollections } from "./queries.ts";
import { moveCollection, transactionEndOf } from "./states.ts";

export type Loaded = { readonly settings: Settings; readonly collections: Map<string, BookedCollection> };

/** What a rail says of collections that were submitted: settled, rejected, or pending with the rail. */
export const applyCollectionReports: Operation<CollectionReport, null, never, Loaded> = {
  name: "apply_collection_reports",
  load: loadReported,
  async run(context, reports, loaded) {
    await bookReports(context, reports, loaded);
    return reports.map((): Outcome<null, never> => done(null));
  },
};

/** The collections that reports are about, locked. */
export async function loadReported(tx: Tx, workspaceId: WorkspaceId, reports: readonly { orderId: string }[]): Promise<Loaded> {
  const ids = reports.map((report) => report.orderId);
  const [settings, locked] = await Promise.all([readSettings(tx, workspaceId), lockCollections(tx, workspaceId, ids)]);
  return { settings, collections: new Map(locked.map((collection) => [collection.collectionId, collection])) };
}

/** The money of a collection comes in: booked under the collection's id, so that it can come in once only. */
const creditPosting = (collection: Collection, { railAccountId }: Settings, bookedAt: Date): Posting => ({
  transactionId: collection.collectionId as JournalTransactionId,
  legs: [
    { accountId: railAccountId, amount: -collection.amount },
    { accountId: present(collection.accountId, "account that collects") as LedgerAccountId, amount: collection.amount },
  ],
  bookedAt,
});

/** Books reports. One that comes twice, or after the collection has ended, changes nothing. Money for which the account has no room is `memo_error`. */
export async function bookReports(context: OperationContext, reports: readonly CollectionReport[], loaded: Loaded): Promise<void> {
  const { tx, workspaceId, now } = context;
  const { settings, collections } = loaded;
  const changes: CollectionChange[] = [];
  const due: DueWork[] = [];
  const settled: BookedCollection[] = [];
  for (const report of reports) {
    const collection = collections.get(report.orderId);
    if (collection === undefined || collection.status !== "scheduled" || collection.railState === "waiting") continue;
    if (report.status === "pending") {
      if (collection.railState !== "sending") continue;
      changes.push({ ...collection, railState: "sent" });
      const settleAt = settlementAt(present(collection.dueOn, "due day"));
      due.push({ dueAt: settleAt, kind: "collection.settle", subjectId: collection.collectionId });
      continue;
    }
    collections.delete(collection.collectionId); // a second report of one batch finds it ended
    if (report.status === "settled") settled.push(collection);
    else changes.push(endOf(collection, "failed", report.failureCode));
  }
  const posted = await post(
    tx,
    bookOf(workspaceId),
    settled.map((collection) => creditPosting(collection, settings, now)),
  );
  for (const [index, collection] of settled.entries()) {
    const outcome = present(posted[index], "outcome of a credit");
    assert(!outcome.ok || !outcome.value.duplicate, "a collection's money comes in once");
    changes.push(outcome.ok ? endOf(collection, "confirmed", null) : endOf(collection, "failed", "memo_error"));
  }
  planDue(tx, workspaceId, due);
  writeChanges(context, changes);
}

/** The end of a scheduled collection, as it is written. */
export const endOf = (
  collection: BookedCollection,
  status: "confirmed" | "canceled" | "failed",
  failureCode: CollectionChange["failureCode"],
): CollectionChange => ({ ...collection, status: moveCollection(collection.status, status), failureCode, railState: null });

/** Writes changes of collections; those that end take their transaction along, and both are told, the transaction first. */
export function writeChanges({ tx, workspaceId, now }: OperationContext, changes: readonly CollectionChange[]): void {
  const transactions: TransactionChange[] = [];
  const events: EventToRecord[] = [];
  for (const { status, collectionId, transactionId: maybeId } of changes) {
    if (status === "scheduled" || status === "pending") continue;
    const transactionId = present(maybeId, "transaction of a collection");
    const end = transactionEndOf[status];
    const isConfirmed = status === "confirmed";
    transactions.push({ transactionId, status: end, executedAt: isConfirmed ? now : null, accountedAt: isConfirmed ? now : null });
    events.push({ type: `transaction_${end}`, resourceType: "transaction", resourceId: transactionId });
    events.push({ type: `collection_${status}`, resourceType: "collection", resourceId: collectionId });
  }
  updateTransactions(tx, workspaceId, transactions);
  updateCollections(tx, workspaceId, changes);
  recordEvents(tx, workspaceId, now, events);
}
