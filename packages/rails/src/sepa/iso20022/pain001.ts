import { assert, present } from "@memento/kernel";
import { toWireReference, toWireText, wireLengths } from "../characters.ts";
import type { CreditTransferOrder, PostalAddress } from "../port.ts";
import { decimalOfCents } from "./amounts.ts";
import type { OrderBatch } from "./sent-orders.ts";
import { batchIdOf, instructionIdOf } from "./wire-ids.ts";
import { type Tree, writeMessage } from "./xml.ts";

export type TransferMessage = {
  /** At most 30 characters: the batches add a number to it. */
  readonly messageId: string;
  readonly createdAt: Date;
  readonly initiatorName: string;
  /** BIC of the bank that keeps the debtor's account. IBAN-only where it is not known. */
  readonly debtorBankBic?: string | undefined;
  readonly orders: readonly CreditTransferOrder[];
};

/** One batch for each debtor account, scheme and day, numbered in the order in which they first appear. */
export function batchesOf(messageId: string, orders: readonly CreditTransferOrder[]): OrderBatch<CreditTransferOrder>[] {
  const groups = Map.groupBy(orders, (order) => `${order.debtor.iban} ${order.scheme} ${order.executeOn}`);
  return [...groups.values()].map((group, index) => ({
    paymentInformationId: batchIdOf(messageId, index + 1),
    orders: group,
  }));
}

/** The control sum of orders, as messages write it. */
export const sumOf = (orders: readonly { readonly amount: bigint }[]): string =>
  decimalOfCents(orders.reduce((sum, order) => sum + order.amount, 0n));

export function addressTree({ street, buildingNumber, postalCode, city, country }: PostalAddress): Tree {
  return {
    StrtNm: toWireText(street, wireLengths.street),
    BldgNb: buildingNumber === undefined ? undefined : toWireText(buildingNumber, wireLengths.buildingNumber),
    PstCd: toWireText(postalCode, wireLengths.postalCode),
    TwnNm: toWireText(city, wireLengths.town),
    Ctry: country,
  };
}

/** A name that consists of nothing the wire can carry still has to be a name. */
export const nameOf = (name: string): string => toWireText(name, wireLengths.name) || ".";

function transactionTree(order: CreditTransferOrder): Tree {
  const message = toWireText(order.message ?? "", wireLengths.message);
  return {
    PmtId: { InstrId: instructionIdOf(order.orderId), EndToEndId: toWireReference(order.endToEndId) || "NOTPROVIDED" },
    Amt: { InstdAmt: { "@Ccy": "EUR", "#text": decimalOfCents(order.amount) } },
    Cdtr: { Nm: nameOf(order.creditor.name) },
    CdtrAcct: { Id: { IBAN: order.creditor.iban } },
    RmtInf: message === "" ? undefined : { Ustrd: message },
  };
}

function batchTree({ paymentInformationId, orders }: OrderBatch<CreditTransferOrder>, { debtorBankBic }: TransferMessage): Tree {
  const { debtor, scheme, executeOn } = present(orders[0], "first order of a batch");
  return {
    PmtInfId: paymentInformationId,
    PmtMtd: "TRF",
    BtchBookg: "false", // one entry a transfer, so that each can be matched
    NbOfTxs: orders.length.toString(),
    CtrlSum: sumOf(orders),
    PmtTpInf: { SvcLvl: { Cd: "SEPA" }, LclInstrm: scheme === "instant" ? { Cd: "INST" } : undefined },
    ReqdExctnDt: { Dt: executeOn },
    Dbtr: { Nm: nameOf(debtor.name), PstlAdr: debtor.address === undefined ? undefined : addressTree(debtor.address) },
    DbtrAcct: { Id: { IBAN: debtor.iban } },
    DbtrAgt: { FinInstnId: debtorBankBic === undefined ? { Othr: { Id: "NOTPROVIDED" } } : { BICFI: debtorBankBic } },
    ChrgBr: "SLEV",
    CdtTrfTxInf: orders.map(transactionTree),
  };
}

/**
 * Writes a customer credit transfer initiation, pain.001.001.09, as the EPC's guidelines narrow it: EUR, SLEV, one structured address at most, the
 * common character set. The same message gives the same bytes. Throws AssertionFailed without orders or with an overlong id.
 */
export function writeTransfers(message: TransferMessage): string {
  const { messageId, createdAt, initiatorName, orders } = message;
  assert(orders.length > 0, "a message carries at least one order");
  assert(/^[A-Za-z0-9]{1,30}$/.test(messageId), "a message id has 1 to 30 letters and digits");
  return writeMessage("urn:iso:std:iso:20022:tech:xsd:pain.001.001.09", {
    CstmrCdtTrfInitn: {
      GrpHdr: {
        MsgId: messageId,
        CreDtTm: createdAt.toISOString().replace(/\.\d+Z$/, "Z"),
        NbOfTxs: orders.length.toString(),
        CtrlSum: sumOf(orders),
        InitgPty: { Nm: nameOf(initiatorName) },
      },
      PmtInf: batchesOf(messageId, orders).map((batch) => batchTree(batch, message)),
    },
  });
}
