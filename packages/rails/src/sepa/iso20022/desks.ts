import type { DirectDebitOrder } from "../collection-port.ts";
import { collectionFailureOf, transferFailureOf } from "../failures.ts";
import type { CreditTransferOrder } from "../port.ts";
import type { CollectionDesk, TransferDesk } from "./findings.ts";
import type { Folder } from "./folder.ts";
import { batchesOf, writeTransfers } from "./pain001.ts";
import { collectionBatchesOf, writeCollections } from "./pain008.ts";
import { openSentOrders } from "./sent-orders.ts";

/** What the headers of all messages have in common. */
export type Sender = {
  readonly initiatorName: string;
  readonly bankBic: string | undefined;
};

export const openTransferDesk = (folder: Folder, { initiatorName, bankBic }: Sender): TransferDesk => ({
  sent: openSentOrders(folder, {
    state: "state",
    letter: "M",
    write: (message) => writeTransfers({ ...message, initiatorName, debtorBankBic: bankBic }),
    batchesOf,
    counterpartyIban: (order: CreditTransferOrder) => order.creditor.iban,
  }),
  settledStatuses: new Set(["ACSC", "ACCC", "ACWP"]),
  settled: (orderId) => ({ orderId, status: "settled" }),
  rejected: (orderId, { isoReason, by } = { isoReason: "NARR", by: "unknown" }) => ({
    orderId,
    status: "rejected",
    failureCode: transferFailureOf(isoReason, by),
    isoReason,
  }),
  localIban: (order) => order.debtor.iban,
  counterparty: (order) => order.creditor,
  toldIn: (findings) => findings.reports,
});

/** No status settles a collection: its money does, or its day. */
export const openCollectionDesk = (folder: Folder, { initiatorName, bankBic }: Sender): CollectionDesk => ({
  sent: openSentOrders(folder, {
    state: "state/collections",
    letter: "D",
    write: (message) => writeCollections({ ...message, initiatorName, creditorBankBic: bankBic }),
    batchesOf: collectionBatchesOf,
    counterpartyIban: (order: DirectDebitOrder) => order.debtor.iban,
  }),
  settledStatuses: new Set(),
  settled: (orderId) => ({ orderId, status: "settled" }),
  rejected: (orderId, { isoReason, by } = { isoReason: "NARR", by: "unknown" }) => ({
    orderId,
    status: "rejected",
    failureCode: collectionFailureOf(isoReason, by),
    isoReason,
  }),
  localIban: (order) => order.creditor.iban,
  counterparty: (order) => order.debtor,
  toldIn: (findings) => findings.collectionReports,
});
