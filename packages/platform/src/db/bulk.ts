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
 * Columns named in `shared` have one value in all rows of a call (the tenant, mostly), which travels once.
 */
export function bulkInsert<Row extends { readonly [column: string]: Cell }>(
  table: string,
  columns: Record<keyof Row & string, ColumnType>,
  { suffix = "", shared = [] }: { readonly suffix?: string; readonly shared?: readonly (keyof Row & string)[] } = {},
): (tx: Tx, rows: readonly Row[]) => void {
  const names: (keyof Row & string)[] = Object.keys(columns);
  assert(names.length > 0, `${table} has columns to insert`);
  // One unnest a column in the select list: half the cost of one unnest of all, which first materialises its rows.
  const isShared = names.map((name) => shared.includes(name));
  const sources = names.map((name, index) =>
    isShared[index] === true ? `$${index + 1}::${columns[name]}` : `unnest($${index + 1}::${columns[name]}[])`,
  );
  const text = `insert into ${table} (${names.join(", ")}) select ${sources.join(", ")} ${suffix}`;
  // A name stands for one text only, and a table may be inserted into in more ways than one.
  const statement = { name: `insert ${table} ${hash("sha256", text, "hex").slice(0, 8)}`, text };
  return (tx, rows) => {
    const [first] = rows;
    if (first === undefined) return;
    const values = names.map((name, index): SqlValue => {
      if (isShared[index] !== true) return `{${rows.map((row) => encodeCell(row[name])).join(",")}}`;
      assert(first[name] === rows.at(-1)?.[name], `${table}.${name} is the same in all rows`);
      return first[name] ?? null;
    });
    tx.write(statement, values);
  };
}
