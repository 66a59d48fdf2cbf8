import { present } from "@memento/kernel";
import { type DueHandler, enqueue, type OperationContext, recordEvents } from "@memento/platform";
import type { CollectionRail } from "@memento/rails";
import { findOwnIbans } from "../ibans/queries.ts";
import { noteCollected } from "../mandates/queries.ts";
import { updateTransactions } from "../transactions/queries.ts";
import { readCreditor } from "../workspaces/creditor.ts";
import { readSettings } from "../workspaces/settings.ts";
import { judgeSubmission } from "./decide.ts";
import { type BookedCollection, type CollectionChange, lockCollections } from "./queries.ts";
import { orderOf, sendCollectionsJob } from "./send.ts";
import { bookReports, endOf, loadReported, writeChanges } from "./settle.ts";

/** What falls due about collections: one reaches the cut-off of its submission day, then the morning of its due day. */
export const collectionDueHandlers = (rail: CollectionRail): Readonly<Record<string, DueHandler>> => ({
  "collection.submit": submitWaiting,
  "collection.settle": (context, collectionIds) => settleSent(context, rail, collectionIds),
});

/** The cut-off: judged again by what is known now, and from here on it cannot be called back. Money moves on the due day only. */
const submitWaiting: DueHandler = async (context, collectionIds) => {
  const { tx, workspaceId } = context;
  const [settings, locked] = await Promise.all([readSettings(tx, workspaceId), lockCollections(tx, workspaceId, collectionIds)]);
  const waiting = locked.filter(({ status, railState }) => status === "scheduled" && railState === "waiting");
  if (waiting.length === 0) return;
  const own = await findOwnIbans(tx, workspaceId, [...new Set(waiting.map((collection) => collection.localIban))]);
  const leaving: BookedCollection[] = [];
  const changes = waiting.map((collection): CollectionChange => {
    const failureCode = judgeSubmission(collection, { settings, own });
    if (failureCode !== undefined) return endOf(collection, "failed", failureCode);
    leaving.push(collection);
    return { ...collection, railState: "sending" };
  });
  authorizeTransactions(context, leaving);
  writeChanges(context, changes);
  if (leaving.length > 0) enqueue(tx, [sendCollectionsJob(workspaceId)]);
};

function authorizeTransactions({ tx, workspaceId, now }: OperationContext, leaving: readonly BookedCollection[]): void {
  const ids = leaving.map((collection) => present(collection.transactionId, "transaction of a collection"));
  updateTransactions(
    tx,
    workspaceId,
    ids.map((transactionId) => ({ transactionId, status: "authorized" as const, executedAt: null, accountedAt: null })),
  );
  noteCollected(
    tx,
    workspaceId,
    leaving.map((collection) => ({
      scheme: collection.scheme,
      reference: collection.mandateReference,
      collectedOn: present(collection.dueOn, "due day"),
    })),
  );
  recordEvents(
    tx,
    workspaceId,
    now,
    ids.map((resourceId) => ({ type: "transaction_authorized", resourceType: "transaction", resourceId })),
  );
}

async function settleSent(context: OperationContext, rail: CollectionRail, collectionIds: readonly string[]): Promise<void> {
  const { tx, workspaceId, now } = context;
  const loaded = await loadReported(
    tx,
    workspaceId,
    collectionIds.map((orderId) => ({ orderId })),
  );
  const sent = [...loaded.collections.values()].filter(({ status, railState }) => status === "scheduled" && railState === "sent");
  if (sent.length === 0) return;
  const creditor = await readCreditor(tx, workspaceId);
  const reports = await rail.settleCollectionsByRule(
    sent.map((collection) => orderOf(collection, creditor)),
    now,
  );
  await bookReports(context, reports, loaded);
}
