import { assert, present } from "@memento/kernel";
import { toWireReference, toWireText, wireLengths } from "../characters.ts";
import type { DirectDebitOrder } from "../collection-port.ts";
import { decimalOfCents } from "./amounts.ts";
import { addressTree, nameOf, sumOf } from "./pain001.ts";
import type { OrderBatch } from "./sent-orders.ts";
import { batchIdOf, instructionIdOf } from "./wire-ids.ts";
import { type Tree, writeMessage } from "./xml.ts";

export type CollectionMessage = {
  /** At most 30 characters: the batches add a number to it. */
  readonly messageId: string;
  readonly createdAt: Date;
  readonly initiatorName: string;
  /** BIC of the bank that keeps the creditor's account. */
  readonly creditorBankBic?: string | undefined;
  readonly orders: readonly DirectDebitOrder[];
};

const localInstrument = { core: "CORE", b2b: "B2B" } as const;

/** RCUR also for the first of a series (EPC rulebooks, since November 2016); OOFF for a mandate that was given for one collection. */
const sequenceOf = ({ mandate }: DirectDebitOrder): "RCUR" | "OOFF" => (mandate.isOneOff === true ? "OOFF" : "RCUR");

/** One batch for each creditor's account, identifier, scheme, sequence and day: what a PmtInf says once for all of its collections. */
export function collectionBatchesOf(messageId: string, orders: readonly DirectDebitOrder[]): OrderBatch<DirectDebitOrder>[] {
  const groups = Map.groupBy(orders, (order) => {
    const { creditor, scheme, dueOn } = order;
    return [creditor.iban, creditor.identifier, creditor.name, scheme, sequenceOf(order), dueOn].join("|");
  });
  return [...groups.values()].map((group, index) => ({ paymentInformationId: batchIdOf(messageId, index + 1), orders: group }));
}

/** Where a bank is known by its accounts alone: unlike transfers, collections need the element all the same. */
const agentOf = (bic: string | undefined): Tree => ({
  FinInstnId: bic === undefined ? { Othr: { Id: "NOTPROVIDED" } } : { BICFI: bic },
});

function transactionTree(order: DirectDebitOrder): Tree {
  const { orderId, endToEndId, amount, mandate, debtor } = order;
  const message = toWireText(order.message ?? "", wireLengths.message);
  const { address } = debtor;
  return {
    PmtId: { InstrId: instructionIdOf(orderId), EndToEndId: toWireReference(endToEndId) || "NOTPROVIDED" },
    InstdAmt: { "@Ccy": "EUR", "#text": decimalOfCents(amount) },
    DrctDbtTx: { MndtRltdInf: { MndtId: toWireReference(mandate.reference) || "NOTPROVIDED", DtOfSgntr: mandate.signedOn } },
    DbtrAgt: agentOf(undefined),
    Dbtr: { Nm: nameOf(debtor.name), PstlAdr: address === undefined ? undefined : addressTree(address) },
    DbtrAcct: { Id: { IBAN: debtor.iban } },
    RmtInf: message === "" ? undefined : { Ustrd: message },
  };
}

function batchTree({ paymentInformationId, orders }: OrderBatch<DirectDebitOrder>, creditorBankBic: string | undefined): Tree {
  const first = present(orders[0], "first order of a batch");
  const { creditor, scheme, dueOn } = first;
  return {
    PmtInfId: paymentInformationId,
    PmtMtd: "DD",
    BtchBookg: "false", // one entry a collection, so that each can be matched
    NbOfTxs: orders.length.toString(),
    CtrlSum: sumOf(orders),
    PmtTpInf: { SvcLvl: { Cd: "SEPA" }, LclInstrm: { Cd: localInstrument[scheme] }, SeqTp: sequenceOf(first) },
    ReqdColltnDt: dueOn,
    Cdtr: { Nm: nameOf(creditor.name) },
    CdtrAcct: { Id: { IBAN: creditor.iban } },
    CdtrAgt: agentOf(creditorBankBic),
    ChrgBr: "SLEV",
    CdtrSchmeId: { Id: { PrvtId: { Othr: { Id: creditor.identifier, SchmeNm: { Prtry: "SEPA" } } } } },
    DrctDbtTxInf: orders.map(transactionTree),
  };
}

/**
 * Writes a customer direct debit initiation, pain.008.001.08, as the EPC's guidelines narrow it: EUR, SLEV, one scheme and one sequence a batch, a
 * structured address where there is any. The same message gives the same bytes. Throws AssertionFailed without orders, with an overlong id, or
 * for a creditor without an identifier.
 */
export function writeCollections({ messageId, createdAt, initiatorName, creditorBankBic, orders }: CollectionMessage): string {
  assert(orders.length > 0, "a message carries at least one order");
  assert(/^[A-Za-z0-9]{1,30}$/.test(messageId), "a message id has 1 to 30 letters and digits");
  for (const { creditor } of orders) assert(creditor.identifier !== "", "a creditor who collects has an identifier");
  return writeMessage("urn:iso:std:iso:20022:tech:xsd:pain.008.001.08", {
    CstmrDrctDbtInitn: {
      GrpHdr: {
        MsgId: messageId,
        CreDtTm: createdAt.toISOString().replace(/\.\d+Z$/, "Z"),
        NbOfTxs: orders.length.toString(),
        CtrlSum: sumOf(orders),
        InitgPty: { Nm: nameOf(initiatorName) },
      },
      PmtInf: collectionBatchesOf(messageId, orders).map((batch) => batchTree(batch, creditorBankBic)),
    },
  });
}
