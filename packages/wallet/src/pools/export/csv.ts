import { currencyExponent } from "@memento/kernel";
import { stringify } from "csv-stringify/sync";
import type { Language } from "../../http/language.ts";
import { decimalOf } from "../../http/money.ts";
import { type ExportRow, onOneLine } from "./rows.ts";
import { exportWords } from "./words.ts";

/** A moment as spreadsheets read it: `2026-01-02 03:04:05`, in UTC. */
const readable = (at: Date): string => at.toISOString().slice(0, 19).replace("T", " ");

/**
 * Participants as CSV (RFC 4180): a header, then a row each. With a byte order mark, without which Excel takes UTF-8 for something else. What people call
 * themselves must not become a formula in whoever's spreadsheet: a text that begins like one has an apostrophe before it.
 * Source: OWASP, "CSV Injection".
 */
export async function csvOf(chunks: AsyncIterable<readonly ExportRow[]>, language: Language): Promise<Buffer> {
  const { columns, statuses } = exportWords[language];
  const { name, username, status, amount, currency, date } = columns;
  const parts = [Buffer.from(stringify([[name, username, status, amount, currency, date]], { bom: true, record_delimiter: "windows" }))];
  for await (const rows of chunks) {
    const records = rows.map((row) => [
      onOneLine(row.name ?? ""),
      onOneLine(row.username ?? ""),
      statuses[row.status],
      row.amount === null ? "" : decimalOf(row.amount, currencyExponent(row.currency)),
      row.currency,
      readable(row.updatedAt),
    ]);
    parts.push(Buffer.from(stringify(records, { escape_formulas: true, quoted_match: /[\r\n]/, record_delimiter: "windows" })));
  }
  return Buffer.concat(parts);
}
