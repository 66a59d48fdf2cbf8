import { present } from "@memento/kernel";
import type { Transaction } from "../transactions/queries.ts";
import type { Collection } from "./queries.ts";

/** The credit that a collection makes on the account that collects: scheduled until it is submitted, confirmed on the due day. */
export const creditOf = (collection: Collection, transactionId: string, executedAt: Date): Transaction => ({
  transactionId,
  reference: collection.reference,
  accountId: present(collection.accountId, "account that collects"),
  amount: collection.amount,
  direction: "credit",
  localIban: collection.localIban,
  counterpartyName: present(collection.debtorName, "debtor's name"),
  status: "scheduled",
  sourceType: "collection_outgoing",
  source: {
    counterparty_iban: present(collection.debtorIban, "debtor's IBAN"),
    message: collection.message ?? undefined,
    end_to_end_id: collection.endToEndId,
    collection_id: collection.collectionId,
  },
  transferId: null,
  batchId: collection.batchId,
  internalNote: collection.internalNote,
  customId: collection.customId,
  customMetadata: collection.customMetadata,
  attachmentCount: 0,
  requestedAt: collection.initiatedAt,
  executedAt,
  accountedAt: null,
});
