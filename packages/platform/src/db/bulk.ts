import { hash } from "node:crypto";
import { assert } from "@memento/kernel";
import type { SqlValue, Tx } from "./database.ts";

type ColumnType = "uuid" | "text" | "bigint" | "integer" | "smallint" | "boolean" | "timestamptz" | "date" | "jsonb" | "bytea";
type Cell = string | bigint | number | boolean | Date | null | undefined;

const needsEscape = /[\\"]/;

const encodeCell = (cell: Cell): string => {
  if (cell === null || cell === undefined) return "NULL";
  if (typeof cell === "string") return needsEscape.test(cell) ? `"${cell.replace(/[\\"]/g, "\\$&")}"` : `"${cell}"`;
  if (cell instanceof Date) return `"${cell.toISOString()}"`;
  return String(cell);
};

/**
 * One statement that inserts any number of rows: an array a column, through `unnest`. `columns` gives the column names and their types;
 * a jsonb column takes JSON text. Columns that rows leave out are null. Does nothing for no rows. Sent without waiting (see Tx.write).
 */
export function bulkInsert<Row extends { readonly [column: string]: Cell }>(
  table: string,
  columns: Record<keyof Row & string, ColumnType>,
  suffix = "",
): (tx: Tx, rows: readonly Row[]) => void {
  const names: (keyof Row & string)[] = Object.keys(columns);
  assert(names.length > 0, `${table} has columns to insert`);
  // One unnest a column in the select list: half the cost of one unnest of all, which first materialises its rows.
  const arrays = names.map((name, index) => `unnest($${index + 1}::${columns[name]}[])`);
  const text = `insert into ${table} (${names.join(", ")}) select ${arrays.join(", ")} ${suffix}`;
  // A name stands for one text only, and a table may be inserted into in more ways than one.
  const statement = { name: `insert ${table} ${hash("sha256", text, "hex").slice(0, 8)}`, text };
  return (tx, rows) => {
    if (rows.length === 0) return;
    const values: SqlValue[] = names.map((name) => `{${rows.map((row) => encodeCell(row[name])).join(",")}}`);
    tx.write(statement, values);
  };
}
