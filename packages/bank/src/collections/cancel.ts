import { done, type Outcome, refused } from "@memento/kernel";
import { dropDue, type Operation } from "@memento/platform";
import { type BookedCollection, type Collection, type CollectionChange, lockCollections } from "./queries.ts";
import { endOf, writeChanges } from "./settle.ts";

export type CancelRefusal = "not_found" | "collection_not_cancelable";

/** Whether a collection can still be called back: it is scheduled and was not submitted. */
export const canCancel = ({ status, railState }: Collection): boolean => status === "scheduled" && railState === "waiting";

/** Cancels collections before their submission. One asked for twice in a batch is canceled once. */
export const cancelCollections: Operation<{ collectionId: string }, null, CancelRefusal, Map<string, BookedCollection>> = {
  name: "cancel_collections",
  async load(tx, workspaceId, requests) {
    const locked = await lockCollections(
      tx,
      workspaceId,
      requests.map((request) => request.collectionId),
    );
    return new Map(locked.map((collection) => [collection.collectionId, collection]));
  },
  run(context, requests, collections) {
    const changes: CollectionChange[] = [];
    const outcomes = requests.map(({ collectionId }): Outcome<null, CancelRefusal> => {
      const collection = collections.get(collectionId);
      if (collection === undefined) return refused("not_found");
      if (!canCancel(collection)) return refused("collection_not_cancelable");
      const change = endOf(collection, "canceled", null);
      changes.push(change);
      collections.set(collectionId, { ...collection, ...change });
      return done(null);
    });
    writeChanges(context, changes);
    dropDue(
      context.tx,
      context.workspaceId,
      changes.map((change) => change.collectionId),
    );
    return Promise.resolve(outcomes);
  },
};
