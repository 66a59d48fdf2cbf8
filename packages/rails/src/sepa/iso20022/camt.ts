import type { Minor } from "@memento/kernel";
import type { Day } from "../calendar.ts";
import { centsOf, euroAmountAt } from "./amounts.ts";
import { all, type Element, first, type Message, MessageRefused, textAt } from "./xml.ts";

export type Direction = "credit" | "debit";

/** One payment within an entry. */
export type EntryDetail = {
  readonly instructionId: string | undefined;
  /** Of the bank or of the clearing, for this one payment. */
  readonly reference: string | undefined;
  readonly endToEndId: string | undefined;
  readonly amount: Minor | undefined;
  /** What banks took, contained in the amount of a return. */
  readonly charges: bigint;
  readonly debtor: { readonly name: string | undefined; readonly iban: string | undefined };
  readonly creditor: { readonly name: string | undefined; readonly iban: string | undefined };
  /** Of a direct debit: the creditor's identifier and the mandate. */
  readonly creditorIdentifier: string | undefined;
  readonly mandateReference: string | undefined;
  readonly message: string | undefined;
  /** The ISO code of a return; its presence makes the payment one. */
  readonly returnReason: string | undefined;
};

export type Entry = {
  /** The bank's own reference of the booking; the same in a notification and in the statement that follows it. */
  readonly reference: string | undefined;
  readonly amount: Minor;
  readonly direction: Direction;
  readonly isReversal: boolean;
  /** BOOK counts; PDNG and INFO only announce. */
  readonly status: string;
  readonly bookedOn: Day | undefined;
  /** Domain, family and subfamily, `PMNT/RCDT/ESCT`. Banks disagree about them, so they decide last. */
  readonly code: string;
  /** The batch of ours that this one entry books as a whole. */
  readonly paymentInformationId: string | undefined;
  readonly details: readonly EntryDetail[];
};

export type AccountReport = { readonly id: string | undefined; readonly iban: string | undefined; readonly entries: readonly Entry[] };

/** Message root, and the element that holds one account's entries. */
const kinds: Readonly<Record<string, string>> = { BkToCstmrStmt: "Stmt", BkToCstmrDbtCdtNtfctn: "Ntfctn", BkToCstmrAcctRpt: "Rpt" };

function directionOf(element: Element): Direction {
  switch (textAt(element, "CdtDbtInd")) {
    case "CRDT":
      return "credit";
    case "DBIT":
      return "debit";
    default:
      throw new MessageRefused("has an amount that is neither a credit nor a debit");
  }
}

/** A party is `Dbtr/Nm` in version 02 and `Dbtr/Pty/Nm` in version 08. */
const partyOf = (parties: Element | undefined, role: "Dbtr" | "Cdtr") => ({
  name: textAt(parties, `${role}/Pty/Nm`, `${role}/Nm`),
  iban: textAt(parties, `${role}Acct/Id/IBAN`),
});

/** Version 08 lists charges as records, version 02 as they come. */
function chargesOf(detail: Element): bigint {
  const listed = all(detail, "Chrgs").flatMap((charge) => [charge, ...all(charge, "Rcrd")]);
  return listed.reduce((sum, charge) => sum + (euroAmountAt(charge, "Amt") ?? 0n), 0n);
}

function detailOf(detail: Element): EntryDetail {
  const parties = first(detail, "RltdPties");
  const texts = all(first(detail, "RmtInf"), "Ustrd").flatMap((line) => (typeof line["#text"] === "string" ? [line["#text"]] : []));
  return {
    instructionId: textAt(detail, "Refs/InstrId"),
    reference: textAt(detail, "Refs/AcctSvcrRef", "Refs/TxId"),
    endToEndId: textAt(detail, "Refs/EndToEndId"),
    amount: euroAmountAt(detail, "Amt") ?? euroAmountAt(detail, "AmtDtls/TxAmt/Amt") ?? euroAmountAt(detail, "AmtDtls/InstdAmt/Amt"),
    charges: chargesOf(detail),
    debtor: partyOf(parties, "Dbtr"),
    creditor: partyOf(parties, "Cdtr"),
    creditorIdentifier: textAt(parties, "Cdtr/Pty/Id/PrvtId/Othr/Id", "Cdtr/Id/PrvtId/Othr/Id"),
    mandateReference: textAt(detail, "Refs/MndtId"),
    message: texts.length === 0 ? undefined : texts.join(" "),
    returnReason: textAt(detail, "RtrInf/Rsn/Cd", "RtrInf/Rsn/Prtry"),
  };
}

function entryOf(entry: Element): Entry {
  const amount = euroAmountAt(entry, "Amt");
  if (amount === undefined) throw new MessageRefused("has an entry without an amount");
  const details = all(entry, "NtryDtls");
  const bookedOn = textAt(entry, "BookgDt/Dt", "BookgDt/DtTm");
  return {
    reference: textAt(entry, "AcctSvcrRef", "NtryRef"),
    amount,
    direction: directionOf(entry),
    isReversal: textAt(entry, "RvslInd") === "true",
    status: textAt(entry, "Sts/Cd", "Sts") ?? "",
    bookedOn: bookedOn?.slice(0, 10),
    code: ["Cd", "Fmly/Cd", "Fmly/SubFmlyCd"].map((path) => textAt(entry, `BkTxCd/Domn/${path}`) ?? "").join("/"),
    paymentInformationId: details.map((group) => textAt(group, "Btch/PmtInfId")).find((id) => id !== undefined),
    details: details.flatMap((group) => all(group, "TxDtls").map(detailOf)),
  };
}

const signed = (element: Element, amount: bigint): bigint => (directionOf(element) === "credit" ? amount : -amount);

/** Opening balance plus booked entries must give the closing balance. A statement that lacks either cannot be judged, and passes. */
function checkBalance(statement: Element, entries: readonly Entry[]): void {
  const balanceOf = (...codes: readonly string[]): bigint | undefined => {
    const balance = all(statement, "Bal").find((candidate) => codes.includes(textAt(candidate, "Tp/CdOrPrtry/Cd") ?? ""));
    const text = textAt(balance, "Amt");
    return balance === undefined || text === undefined ? undefined : signed(balance, centsOf(text));
  };
  const opening = balanceOf("OPBD", "PRCD");
  const closing = balanceOf("CLBD");
  if (opening === undefined || closing === undefined) return;
  const booked = entries.filter((entry) => entry.status === "BOOK");
  const moved = booked.reduce((sum, entry) => sum + (entry.direction === "credit" ? entry.amount : 0n - entry.amount), 0n);
  if (opening + moved !== closing) throw new MessageRefused("has a closing balance that its entries do not lead to");
}

/**
 * Reads a statement, notification or interim report, camt.053, .054 or .052 in versions 08 and 02. Undefined for any other message. Throws
 * MessageRefused when a statement does not add up or an amount is not in euros: then none of it may be booked.
 */
export function readAccountReports({ name, message }: Message): AccountReport[] | undefined {
  const holder = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
  if (holder === undefined) return undefined;
  return all(message, holder).map((report) => {
    const entries = all(report, "Ntry").map(entryOf);
    if (holder === "Stmt") checkBalance(report, entries);
    return { id: textAt(report, "Id"), iban: textAt(report, "Acct/Id/IBAN"), entries };
  });
}
