import { done, newId, type Outcome } from "@memento/kernel";
import { type DueWork, type EventToRecord, type Operation, type OperationContext, planDue, recordEvents } from "@memento/platform";
import { type CollectionRail, collectionPlan } from "@memento/rails";
import { insertMandates, renewMandates } from "../mandates/queries.ts";
import { insertTransactions, type Transaction } from "../transactions/queries.ts";
import { momentOf } from "../transfers/decide.ts";
import {
  type CollectionDraft,
  type CollectionRequest,
  type DateRefusal,
  decideCollection,
  type Known,
  type PartyRefusal,
} from "./decide.ts";
import { loadKnown } from "./known.ts";
import { type Collection, insertCollections } from "./queries.ts";
import { creditOf } from "./transactions.ts";

/**
 * Schedules collections: each is answered `scheduled`, or `failed` with a code; or refused, and then nothing of it is kept. Amounts in cents of
 * EUR. The mandate of a scheduled one exists from then on.
 */
export const initiateCollections = (rail: CollectionRail): Operation<CollectionRequest, Collection, PartyRefusal | DateRefusal, Known> => ({
  name: "initiate_collections",
  loadsInTurn: true, // items of a bulk make mandates too, and fill the same limit
  load: (tx, workspaceId, requests) => loadKnown(tx, workspaceId, rail, requests),
  run(context, requests, known) {
    const moment = momentOf(context.now);
    const decided = requests.map((request) => decideCollection(request, known, moment));
    const drafts = decided.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
    bookDrafts(context, drafts, insertCollections);
    return Promise.resolve(
      decided.map((outcome): Outcome<Collection, PartyRefusal | DateRefusal> => (outcome.ok ? done(outcome.value.collection) : outcome)),
    );
  },
});

/** Writes collections that were decided and what they bring along. `keep` stores the collections themselves: new rows, or changes of pending ones. */
export function bookDrafts(context: OperationContext, drafts: readonly CollectionDraft[], keep: typeof insertCollections): void {
  const { tx, workspaceId, now } = context;
  const scheduled = drafts.filter(({ collection }) => collection.status === "scheduled");
  const mandates = (kind: "new" | "renewed") => [
    ...new Map(scheduled.flatMap(({ use }) => (use.kind === kind ? [[use.mandate.mandateId, use.mandate] as const] : []))).values(),
  ];
  insertMandates(tx, workspaceId, mandates("new"), now);
  renewMandates(tx, workspaceId, mandates("renewed"));
  const due: DueWork[] = [];
  const events: EventToRecord[] = [];
  const transactions: Transaction[] = [];
  for (const { collection } of drafts) {
    const { collectionId } = collection;
    if (collection.status === "failed") {
      events.push({ type: "collection_failed", resourceType: "collection", resourceId: collectionId });
      continue;
    }
    const plan = collectionPlan(collection.scheduledOn, now);
    const transactionId = newId();
    transactions.push(creditOf(collection, transactionId, plan.settleAt));
    due.push({ dueAt: plan.submitAt, kind: "collection.submit", subjectId: collectionId });
    events.push({ type: "transaction_scheduled", resourceType: "transaction", resourceId: transactionId });
  }
  keep(
    tx,
    workspaceId,
    drafts.map((draft) => draft.collection),
  );
  insertTransactions(tx, workspaceId, transactions);
  planDue(tx, workspaceId, due);
  recordEvents(tx, workspaceId, now, events);
}
