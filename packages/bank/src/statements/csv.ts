import { stringify } from "csv-stringify/sync";
import type { Line, StatementFacts } from "./lines.ts";
import { decimalOf, statementWords } from "./words.ts";

/** A line break inside a cell may begin a formula in a program that splits it. */
const onOneLine = (text: string | null | undefined): string => (text ?? "").replace(/\s+/g, " ");

type Cell = string | bigint | null;

/**
 * A statement as CSV (RFC 4180): a header, the opening balance, a row an entry, the closing balance. With a byte order mark, without which Excel takes
 * UTF-8 for something else. What others wrote must not become a formula in whoever's spreadsheet: a text that begins like one has an apostrophe before
 * it; amounts are no texts, and keep their minus. Source: OWASP, "CSV Injection".
 */
export async function* csvOf(facts: StatementFacts, chunks: AsyncIterable<readonly Line[]>): AsyncGenerator<string> {
  const words = statementWords[facts.language];
  const write = (records: readonly (readonly Cell[])[], isFirst = false): string =>
    stringify(
      records.map((record) => [...record]),
      { bom: isFirst, escape_formulas: true, record_delimiter: "windows", cast: { bigint: decimalOf } },
    );
  const header = [words.booked, words.executed, words.counterparty, words.counterpartyAccount, words.message, words.type, words.amount];
  const more = [words.currency, words.balance, words.iban, words.endToEndId, words.customId, words.reference, words.transactionId];
  const balanceRow = (day: string, name: string, balance: bigint): Cell[] => {
    return [day, "", name, "", "", "", null, "EUR", balance, facts.iban, "", "", "", ""];
  };
  yield write([[...header, ...more]], true) + write([balanceRow(facts.from, words.opening, facts.opening)]);
  for await (const lines of chunks) yield write(lines.map(rowOf));
  yield write([balanceRow(facts.to, words.closing, facts.closing)]);
}

const rowOf = (line: Line): Cell[] => [
  line.bookedOn,
  line.executedOn,
  onOneLine(line.counterpartyName),
  onOneLine(line.source["counterparty_iban"] ?? line.source["counterparty_account_number"]),
  onOneLine(line.source["message"]),
  line.sourceType,
  line.signed,
  "EUR",
  line.balance,
  line.localIban,
  onOneLine(line.source["end_to_end_id"]),
  onOneLine(line.customId),
  line.reference,
  line.transactionId,
];
