import { assert } from "@memento/kernel";
import type { Day } from "../calendar.ts";
import { wireLengths } from "../characters.ts";
import { decimalOfCents } from "./amounts.ts";
import { instructionIdOf } from "./wire-ids.ts";
import { type Tree, writeFragment } from "./xml.ts";

/** A balance in cents, in the evening or the morning of a day; below zero is overdrawn. */
export type StatedBalance = { readonly amount: bigint; readonly day: Day };

/** How many entries, and what they come to in cents. */
export type EntrySum = { readonly count: number; readonly amount: bigint };

/** What a statement says beside its entries. */
export type StatementHead = {
  /** A UUID: of the message, and of the one statement in it */
  readonly statementId: string;
  readonly createdAt: Date;
  /** The period, from its first moment until just before its end */
  readonly from: Date;
  readonly until: Date;
  readonly iban: string;
  readonly accountName: string;
  readonly ownerName: string;
  readonly opening: StatedBalance;
  readonly closing: StatedBalance;
  readonly credits: EntrySum;
  readonly debits: EntrySum;
};

/** ISO's bank transaction code: domain PMNT, family and subfamily. */
export type PaymentCode = { readonly family: string; readonly subfamily: string };

/** A booked entry. Amount in cents, above zero. */
export type StatementEntry = {
  /** A UUID of the bank's: the same entry has it in every statement */
  readonly entryId: string;
  readonly amount: bigint;
  readonly isCredit: boolean;
  readonly bookedOn: Day;
  readonly valueOn: Day;
  /** Undefined for what is no payment */
  readonly code: PaymentCode | undefined;
  /** The bank's own word for what the entry is */
  readonly kind: string;
  readonly endToEndId: string | undefined;
  readonly counterpartyName: string;
  readonly counterpartyIban: string | undefined;
  readonly message: string | undefined;
};

const namespace = "urn:iso:std:iso:20022:tech:xsd:camt.053.001.08";
const ownerNameMax = 140;
const kindMax = 35;

/** A text as XML 1.0 can carry it, on one line, cut to so many characters; undefined where nothing is left of it. */
function textOf(text: string, lengthMax: number): string | undefined {
  const plain = text
    .toWellFormed()
    .replace(/[^\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]+|\s+/gu, " ")
    .trim();
  return [...plain].slice(0, lengthMax).join("").trim() || undefined;
}

const timeOf = (at: Date): string => at.toISOString().replace(/\.\d+Z$/, "Z");
const absolute = (cents: bigint): bigint => (cents < 0n ? -cents : cents);
const sideOf = (cents: bigint): "CRDT" | "DBIT" => (cents < 0n ? "DBIT" : "CRDT");
const amountTree = (cents: bigint): Tree => ({ "@Ccy": "EUR", "#text": decimalOfCents(absolute(cents)) });

const balanceTree = (code: "OPBD" | "CLBD", { amount, day }: StatedBalance): Tree => ({
  Tp: { CdOrPrtry: { Cd: code } },
  Amt: amountTree(amount),
  CdtDbtInd: sideOf(amount),
  Dt: { Dt: day },
});

const sumTree = ({ count, amount }: EntrySum): Tree => ({ NbOfNtries: count.toString(), Sum: decimalOfCents(amount) });

function entryTree(entry: StatementEntry): Tree {
  const { entryId, amount, isCredit, bookedOn, valueOn, code, kind, endToEndId, counterpartyName, counterpartyIban, message } = entry;
  assert(amount > 0n, "an entry has an amount");
  const id = instructionIdOf(entryId);
  const [party, account] = isCredit ? ["Dbtr", "DbtrAcct"] : ["Cdtr", "CdtrAcct"];
  const name = textOf(counterpartyName, ownerNameMax);
  const remittance = textOf(message ?? "", wireLengths.message);
  return {
    NtryRef: id,
    Amt: amountTree(amount),
    CdtDbtInd: isCredit ? "CRDT" : "DBIT",
    Sts: { Cd: "BOOK" },
    BookgDt: { Dt: bookedOn },
    ValDt: { Dt: valueOn },
    AcctSvcrRef: id,
    BkTxCd: {
      Domn: code === undefined ? undefined : { Cd: "PMNT", Fmly: { Cd: code.family, SubFmlyCd: code.subfamily } },
      Prtry: { Cd: kind.slice(0, kindMax) },
    },
    NtryDtls: {
      TxDtls: {
        Refs: { AcctSvcrRef: id, EndToEndId: textOf(endToEndId ?? "", wireLengths.reference) ?? "NOTPROVIDED" },
        Amt: amountTree(amount),
        CdtDbtInd: isCredit ? "CRDT" : "DBIT",
        RltdPties: {
          [party]: name === undefined ? undefined : { Pty: { Nm: name } },
          [account]: counterpartyIban === undefined ? undefined : { Id: { IBAN: counterpartyIban } },
        },
        RmtInf: remittance === undefined ? undefined : { Ustrd: remittance },
      },
    },
  };
}

/**
 * Writes an account statement, camt.053.001.08, a piece at a time: `entries` may come in any number of chunks, and no more than one is held. They must
 * add up to what the head says; who writes the head knows them. Names and messages stay as they were written, as far as XML can carry them.
 */
export async function* writeStatement(head: StatementHead, entries: AsyncIterable<readonly StatementEntry[]>): AsyncGenerator<string> {
  const id = instructionIdOf(head.statementId);
  const { amount: opening } = head.opening;
  const net = head.credits.amount - head.debits.amount;
  assert(opening + net === head.closing.amount, "a statement's balances and sums agree");
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="${namespace}">\n<BkToCstmrStmt>\n`;
  yield writeFragment({ GrpHdr: { MsgId: id, CreDtTm: timeOf(head.createdAt) } });
  yield "<Stmt>\n";
  yield writeFragment({
    Id: id,
    CreDtTm: timeOf(head.createdAt),
    FrToDt: { FrDtTm: timeOf(head.from), ToDtTm: timeOf(head.until) },
    Acct: {
      Id: { IBAN: head.iban },
      Ccy: "EUR",
      Nm: textOf(head.accountName, wireLengths.name),
      Ownr: { Nm: textOf(head.ownerName, ownerNameMax) },
    },
    Bal: [balanceTree("OPBD", head.opening), balanceTree("CLBD", head.closing)],
    TxsSummry: {
      TtlNtries: {
        NbOfNtries: (head.credits.count + head.debits.count).toString(),
        Sum: decimalOfCents(head.credits.amount + head.debits.amount),
        TtlNetNtry: { Amt: decimalOfCents(absolute(net)), CdtDbtInd: sideOf(net) },
      },
      TtlCdtNtries: sumTree(head.credits),
      TtlDbtNtries: sumTree(head.debits),
    },
  });
  for await (const chunk of entries) yield writeFragment({ Ntry: chunk.map(entryTree) });
  yield "</Stmt>\n</BkToCstmrStmt>\n</Document>\n";
}
