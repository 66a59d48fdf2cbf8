import { minorToWire } from "@memento/kernel";
import type { AuditNote } from "../console/audit.ts";
import type { CollectionRequest } from "./decide.ts";
import type { Collection } from "./queries.ts";

/** What the audit log says of a collection that a member ordered, whatever became of it at once. */
export const initiateNote = (_order: CollectionRequest, collection: Collection): AuditNote => ({
  action: "collection_initiated",
  subjectType: "collection",
  subjectId: collection.collectionId,
  after: {
    amount: minorToWire(collection.amount),
    currency: "EUR",
    local_iban: collection.localIban,
    mandate_reference: collection.mandateReference,
    debtor_iban: collection.debtorIban ?? undefined,
    debtor_name: collection.debtorName ?? undefined,
    scheduled_date: collection.scheduledOn,
    status: collection.status,
  },
});

export const cancelNote = ({ collectionId }: { collectionId: string }): AuditNote => ({
  action: "collection_canceled",
  subjectType: "collection",
  subjectId: collectionId,
});
