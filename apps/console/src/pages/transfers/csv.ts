import Papa from "papaparse";
import type { TransferOrder } from "../../api/types.ts";
import { writeCsv } from "../../lib/csv.ts";
import { isDay } from "../../lib/day.ts";
import { plainIban } from "../../lib/iban.ts";
import { ibanIsRight } from "../../lib/iban-check.ts";
import { parseCents } from "../../lib/money.ts";
import { columns, type CsvColumn, neededColumns, rowsMax } from "./csv-columns.ts";
import { strategies } from "./order.ts";

export type CsvFault =
  | "required"
  | "amount"
  | "iban"
  | "strategy"
  | "instant_date"
  | "date"
  | "past"
  | "too_long"
  | "end_to_end_id"
  | "account";
export type CsvRow = {
  /** Its line among the rows, from 1 */
  readonly number: number;
  readonly values: Readonly<Partial<Record<CsvColumn, string>>>;
  readonly cents: number | undefined;
  readonly fault: { readonly column: CsvColumn; readonly reason: CsvFault } | undefined;
};

export type CsvProblem = "unreadable" | "empty" | "too_many_rows" | "missing_columns" | "unknown_columns";
/** A file as it was read, or why it could not be. `names` are the columns that are missing or unknown. */
export type CsvFile = { readonly rows: readonly CsvRow[] } | { readonly problem: CsvProblem; readonly names: readonly string[] };

const lengths: Partial<Record<CsvColumn, number>> = { beneficiary_name: 256, message: 256, custom_id: 256, internal_note: 2048 };

type Judged = { readonly today: string; readonly hasAccount: boolean };

function faultOf(values: CsvRow["values"], cents: number | undefined, { today, hasAccount }: Judged): CsvRow["fault"] {
  const {
    beneficiary_iban: iban,
    local_iban: from,
    amount,
    scheduled_date: day,
    type_strategy: strategy,
    end_to_end_id: endToEnd,
  } = values;
  const needed = neededColumns.find((column) => values[column] === undefined);
  if (needed !== undefined) return { column: needed, reason: "required" };
  if (iban === undefined || !ibanIsRight(iban)) return { column: "beneficiary_iban", reason: "iban" };
  if (amount === undefined || (cents ?? 0) <= 0) return { column: "amount", reason: "amount" };
  if (from === undefined && !hasAccount) return { column: "local_iban", reason: "account" };
  if (from !== undefined && !ibanIsRight(from)) return { column: "local_iban", reason: "iban" };
  if (strategy !== undefined && !strategies.some((known) => known === strategy)) return { column: "type_strategy", reason: "strategy" };
  if (day !== undefined) {
    if (!isDay(day)) return { column: "scheduled_date", reason: "date" };
    if (day < today) return { column: "scheduled_date", reason: "past" };
    if (strategy === "instant_only") return { column: "scheduled_date", reason: "instant_date" };
  }
  if (endToEnd !== undefined && !/^[a-zA-Z0-9\-?:().,'+ ]{1,35}$/.test(endToEnd))
    return { column: "end_to_end_id", reason: "end_to_end_id" };
  const long = columns.find((column) => (values[column]?.length ?? 0) > (lengths[column] ?? Infinity));
  return long === undefined ? undefined : { column: long, reason: "too_long" };
}

/** Reads a file of transfers and judges each row by itself; whatever only the bank knows comes out once it is sent. */
export function readCsv(text: string, judged: Judged): CsvFile {
  const { data, meta } = Papa.parse<Record<string, string>>(text, {
    header: true,
    skipEmptyLines: "greedy",
    transformHeader: (name) => name.replace("\ufeff", "").trim().toLowerCase().replaceAll(/[ -]/g, "_"),
  });
  const names = (meta.fields ?? []).filter((name) => name !== "");
  const missing = neededColumns.filter((column) => !names.includes(column));
  if (missing.length > 0) return { problem: names.length === 0 ? "empty" : "missing_columns", names: missing };
  const unknown = names.filter((name) => !columns.some((column) => column === name));
  if (unknown.length > 0) return { problem: "unknown_columns", names: unknown };
  if (data.length === 0) return { problem: "empty", names: [] };
  if (data.length > rowsMax) return { problem: "too_many_rows", names: [] };
  const rows = data.map((row, index): CsvRow => {
    const filled = columns.flatMap((column) => {
      const value = row[column]?.trim() ?? "";
      return value === "" ? [] : [[column, value] as const];
    });
    const values: CsvRow["values"] = Object.fromEntries(filled);
    const cents = parseCents(values.amount ?? "");
    return { number: index + 1, values, cents, fault: faultOf(values, cents, judged) };
  });
  return { rows };
}

/** A row without a fault as it is sent. */
export function orderOfRow({ values, cents = 0 }: CsvRow, accountIban: string): TransferOrder {
  const { beneficiary_iban: iban = "", local_iban: from = accountIban, amount: _written, type_strategy: wanted, ...texts } = values;
  const strategy = strategies.find((known) => known === wanted);
  return {
    ...texts,
    amount: cents,
    beneficiary_iban: plainIban(iban),
    local_iban: plainIban(from),
    ...(strategy && { type_strategy: strategy }),
  };
}

const example = ["FR1420041010050500013M02606", "1250.00", "Ada Lovelace", "Invoice 2026-118", "", "", "", "", "", ""];
/** A file to fill in. */
export const template = (): string => writeCsv([columns, example]);
