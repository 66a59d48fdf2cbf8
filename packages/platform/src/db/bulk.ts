import { hash } from "node:crypto";
import { assert } from "@memento/kernel";
import type { SqlValue, Tx } from "./database.ts";

/** `json_text` is a text column that holds JSON: it travels as cheaply as `jsonb` does. */
type ColumnType =
  | "uuid"
  | "text"
  | "bigint"
  | "integer"
  | "smallint"
  | "boolean"
  | "timestamptz"
  | "date"
  | "jsonb"
  | "json_text"
  | "bytea";
type Cell = string | bigint | number | boolean | Date | null | undefined;

const needsEscape = /[\\"]/;

const encodeCell = (cell: Cell): string => {
  if (cell === null || cell === undefined) return "NULL";
  if (typeof cell === "string") return needsEscape.test(cell) ? `"${cell.replace(/[\\"]/g, "\\$&")}"` : `"${cell}"`;
  if (cell instanceof Date) return `"${cell.toISOString()}"`;
  return String(cell);
};

const isJson = (type: ColumnType): boolean => type === "jsonb" || type === "json_text";

/** JSON escapes control characters, so one of them can stand between two texts: nothing needs to be quoted, where an array would quote every quote. */
const jsonSeparator = "\u001e";

const unnested = (type: ColumnType, position: number): string => {
  if (!isJson(type)) return `unnest($${position}::${type}[])`;
  const texts = `unnest(string_to_array($${position}::text, E'\\x1e', ''))`; // an empty text is no JSON: it stands for null
  return type === "jsonb" ? `${texts}::jsonb` : texts;
};

function encodeColumn(type: ColumnType, cells: readonly Cell[]): string {
  if (!isJson(type)) return `{${cells.map(encodeCell).join(",")}}`;
  return cells.map((cell) => (typeof cell === "string" ? cell : "")).join(jsonSeparator);
}

/**
 * One statement that inserts any number of rows: an array a column, through `unnest`. `columns` gives the column names and their types;
 * a JSON column takes JSON text as JSON.stringify makes it. Columns that rows leave out are null. Does nothing for no rows. Sent without waiting (see Tx.write).
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
    isShared[index] === true ? `$${index + 1}::${columns[name]}` : unnested(columns[name], index + 1),
  );
  const text = `insert into ${table} (${names.join(", ")}) select ${sources.join(", ")} ${suffix}`;
  // A name stands for one text only, and a table may be inserted into in more ways than one.
  const statement = { name: `insert ${table} ${hash("sha256", text, "hex").slice(0, 8)}`, text };
  return (tx, rows) => {
    const [first] = rows;
    if (first === undefined) return;
    const values = names.map((name, index): SqlValue => {
      if (isShared[index] !== true)
        return encodeColumn(
          columns[name],
          rows.map((row) => row[name]),
        );
      assert(first[name] === rows.at(-1)?.[name], `${table}.${name} is the same in all rows`);
      return first[name] ?? null;
    });
    tx.write(statement, values);
  };
}
