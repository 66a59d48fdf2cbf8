import { present, type WorkspaceId } from "@memento/kernel";
import { type Commands, type Database, workspaceNow } from "@memento/platform";
import type { CollectionRail, DirectDebitOrder } from "@memento/rails";
import { postalAddressOf } from "../workspaces/address.ts";
import { type Creditor, readCreditor } from "../workspaces/creditor.ts";
import { type Collection, findCollectionsToSend } from "./queries.ts";
import { applyCollectionReports } from "./settle.ts";

export const sendCollectionsTask = "bank.send_collections";

export const sendCollectionsJob = (workspaceId: string) => ({
  task: sendCollectionsTask,
  payload: { workspaceId },
  key: `${sendCollectionsTask}:${workspaceId}`,
});

const sendMax = 1_000;

/** The creditor is named as on mandates. The identifier of a collection on its way is the workspace's of now: one that was removed since has stopped it at its submission. */
export const orderOf = (collection: Collection, creditor: Creditor): DirectDebitOrder => ({
  orderId: collection.collectionId,
  endToEndId: collection.endToEndId,
  scheme: collection.scheme,
  amount: collection.amount,
  creditor: { name: creditor.name, iban: collection.localIban, identifier: creditor.identifier ?? "" },
  debtor: {
    name: present(collection.debtorName, "debtor's name"),
    iban: present(collection.debtorIban, "debtor's IBAN"),
    ...(collection.debtorAddress === null ? {} : { address: postalAddressOf(collection.debtorAddress) }),
  },
  mandate: { reference: collection.mandateReference, signedOn: present(collection.signedOn, "signature date") },
  ...(collection.message === null ? {} : { message: collection.message }),
  dueOn: present(collection.dueOn, "due day"),
});

/**
 * Sends what was submitted to the rail and books what is known at once, until nothing is left. Safe to run twice at the same time or again after
 * a crash: the rail knows orders by their id, and a report for a collection that has moved on changes nothing.
 */
export async function sendCollections(
  deps: { database: Database; commands: Commands; rail: CollectionRail },
  workspaceId: WorkspaceId,
): Promise<void> {
  const { database, commands, rail } = deps;
  for (;;) {
    const collections = await findCollectionsToSend(database, workspaceId, sendMax);
    if (collections.length === 0) return;
    const [creditor, now] = await Promise.all([readCreditor(database, workspaceId), workspaceNow(database, workspaceId)]);
    const reports = await rail.submitCollections(
      collections.map((collection) => orderOf(collection, creditor)),
      now,
    );
    await commands.run(workspaceId, applyCollectionReports, reports);
    if (collections.length < sendMax) return;
  }
}
