import { currencyExponent } from "@memento/kernel";
import writeExcelFile, { type Row } from "write-excel-file/node";
import type { Language } from "../../http/language.ts";
import { minorToUnits } from "../../http/money.ts";
import { type ExportRow, onOneLine } from "./rows.ts";
import { exportWords } from "./words.ts";

const text = (value: string): { value: string; type: StringConstructor } => ({ value: onOneLine(value), type: String });

/** An amount with the decimals of its currency. */
const amountFormat = (currency: string): string => {
  const exponent = currencyExponent(currency);
  return exponent === 0 ? "#,##0" : `#,##0.${"0".repeat(exponent)}`;
};

const cellsOf = (row: ExportRow, statuses: (typeof exportWords)["en"]["statuses"]): Row => [
  text(row.name ?? ""),
  text(row.username ?? ""),
  text(statuses[row.status]),
  row.amount === null ? null : { value: minorToUnits(row.amount, row.currency), type: Number, format: amountFormat(row.currency) },
  text(row.currency),
  { value: row.updatedAt, type: Date, format: "yyyy-mm-dd hh:mm:ss" },
];

/** Named, because a header that is bold would otherwise come in a font of its own. */
const font = { fontFamily: "Calibri", fontSize: 11 };

/** Narrow enough for all of them to fit on a page across. */
const widths = [26, 18, 12, 13, 9, 19].map((width) => ({ width }));

/**
 * Participants as an Excel workbook (XLSX) with one sheet: a bold header, then a row each, with numbers that are numbers and dates that are dates (UTC).
 * Texts are written as texts, so that none is a formula, however it begins. All of it is in memory, some 5 kB a row, and made without a pause.
 */
export async function excelOf(chunks: AsyncIterable<readonly ExportRow[]>, language: Language): Promise<Buffer> {
  const { columns, statuses, sheet } = exportWords[language];
  const rows: Row[] = [Object.values(columns).map((value) => ({ value, type: String, fontWeight: "bold" as const }))];
  for await (const chunk of chunks) for (const row of chunk) rows.push(cellsOf(row, statuses));
  return await writeExcelFile(rows, { columns: widths, sheet, stickyRowsCount: 1, orientation: "landscape" }, font).toBuffer();
}
