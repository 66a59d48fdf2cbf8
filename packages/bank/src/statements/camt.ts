import { newId } from "@memento/kernel";
import { type PaymentCode, type StatementEntry, writeStatement } from "@memento/rails";
import type { SourceType } from "../transactions/sources.ts";
import type { Line, StatementFacts } from "./lines.ts";

/** What moves by SEPA has codes of its own; all else is told by the bank's word for it alone. Source: ISO 20022, external code sets. */
const codes: Partial<Record<SourceType, PaymentCode>> = {
  transfer_outgoing: { family: "ICDT", subfamily: "ESCT" },
  transfer_incoming: { family: "RCDT", subfamily: "ESCT" },
  transfer_outgoing_return: { family: "ICDT", subfamily: "RRTN" },
  transfer_incoming_return: { family: "RCDT", subfamily: "RRTN" },
  collection_outgoing: { family: "IDDT", subfamily: "ESDD" },
  collection_incoming: { family: "RDDT", subfamily: "ESDD" },
  collection_outgoing_return: { family: "IDDT", subfamily: "UPDD" },
  collection_incoming_return: { family: "RDDT", subfamily: "UPDD" },
};
const instantFamilies: Readonly<Record<string, string>> = { ICDT: "IRCT", RCDT: "RRCT" };

function codeOf({ sourceType, source }: Pick<Line, "sourceType" | "source">): PaymentCode | undefined {
  const code = (codes as Readonly<Record<string, PaymentCode>>)[sourceType];
  if (code === undefined || source["transfer_type"] !== "instant") return code;
  return { ...code, family: instantFamilies[code.family] ?? code.family };
}

/** As messages take it: the registry's check is for those who pay, and what once came in is told as it came. */
const ibanOf = (text: string | null | undefined): string | undefined =>
  typeof text === "string" && /^[A-Z]{2}\d{2}[a-zA-Z0-9]{1,30}$/.test(text) ? text : undefined;

const entryOf = (line: Line): StatementEntry => ({
  entryId: line.transactionId,
  amount: line.amount,
  isCredit: line.direction === "credit",
  bookedOn: line.bookedOn,
  // A debit counts from when it left the account, a credit from when it was there (Directive (EU) 2015/2366, article 87).
  valueOn: line.direction === "credit" ? line.bookedOn : line.executedOn,
  code: codeOf(line),
  kind: line.sourceType,
  endToEndId: line.source["end_to_end_id"] ?? undefined,
  counterpartyName: line.counterpartyName,
  counterpartyIban: ibanOf(line.source["counterparty_iban"]),
  message: line.source["message"] ?? undefined,
});

async function* entriesOf(chunks: AsyncIterable<readonly Line[]>): AsyncGenerator<readonly StatementEntry[]> {
  for await (const lines of chunks) yield lines.map(entryOf);
}

/** A statement as camt.053.001.08. */
export const camtOf = (facts: StatementFacts, chunks: AsyncIterable<readonly Line[]>): AsyncGenerator<string> =>
  writeStatement(
    {
      statementId: newId(),
      createdAt: facts.at,
      from: facts.since,
      until: facts.until,
      iban: facts.iban,
      accountName: facts.accountName,
      ownerName: facts.ownerName,
      opening: { amount: facts.opening, day: facts.from },
      closing: { amount: facts.closing, day: facts.to },
      credits: { count: facts.creditCount, amount: facts.credits },
      debits: { count: facts.debitCount, amount: facts.debits },
    },
    entriesOf(chunks),
  );
