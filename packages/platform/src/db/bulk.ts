import { hash } from "node:crypto";
import { assert, momentText, uuidArray } from "@memento/kernel";
import type { SqlValue, Statement, Tx } from "./database.ts";

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
  if (cell instanceof Date) return `"${momentText(cell)}"`;
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

function encodeColumn(type: ColumnType, cells: readonly Cell[]): SqlValue {
  if (isJson(type)) return cells.map((cell) => (typeof cell === "string" ? cell : "")).join(jsonSeparator);
  // A cell that is no text is none of a UUID's column: the text form makes the database say so.
  const ids = type === "uuid" ? uuidArray(cells as readonly (string | null | undefined)[]) : undefined;
  return ids ?? `{${cells.map(encodeCell).join(",")}}`;
}

/** A statement that inserts into some columns, those of `once` with one value for all rows. */
function statementOf(table: string, columns: Readonly<Record<string, ColumnType>>, once: ReadonlySet<string>, suffix: string): Statement {
  // One unnest a column in the select list: half the cost of one unnest of all, which first materialises its rows.
  const sources = Object.entries(columns).map(([name, type], index) =>
    once.has(name) ? `$${index + 1}::${type === "json_text" ? "text" : type}` : unnested(type, index + 1),
  );
  const text = `insert into ${table} (${Object.keys(columns).join(", ")}) select ${sources.join(", ")} ${suffix}`;
  // A name stands for one text only, and a table may be inserted into in more ways than one.
  return { name: `insert ${table} ${hash("sha256", text, "hex").slice(0, 8)}`, text };
}

/** So many statements a table at most: each is prepared on every connection that meets it. */
const waysMax = 8;

/**
 * One statement that inserts any number of rows: an array a column, through `unnest`. `columns` gives the column names and their types;
 * a JSON column takes JSON text as JSON.stringify makes it. Columns that rows leave out are null. Does nothing for no rows. Sent without waiting (see Tx.write).
 * Columns named in `shared` have one value in all rows of a call (the tenant, mostly), which travels once; so does that of a column named in `alike`
 * whenever all rows of a call happen to have the same.
 */
export function bulkInsert<Row extends { readonly [column: string]: Cell }>(
  table: string,
  columns: Record<keyof Row & string, ColumnType>,
  options: {
    readonly suffix?: string;
    readonly shared?: readonly (keyof Row & string)[];
    readonly alike?: readonly (keyof Row & string)[];
  } = {},
): (tx: Tx, rows: readonly Row[]) => void {
  const { suffix = "", shared = [], alike = [] } = options;
  const names: (keyof Row & string)[] = Object.keys(columns);
  assert(names.length > 0, `${table} has columns to insert`);
  const ways = new Map<string, Statement>();
  const wayOf = (once: ReadonlySet<string>): Statement | undefined => {
    const key = [...once].join();
    const known = ways.get(key);
    if (known !== undefined || ways.size >= waysMax) return known;
    const made = statementOf(table, columns, once, suffix);
    ways.set(key, made);
    return made;
  };
  const onlyShared: ReadonlySet<string> = new Set(shared);
  const general = statementOf(table, columns, onlyShared, suffix);
  return (tx, rows) => {
    const [first] = rows;
    if (first === undefined) return;
    for (const name of shared) assert(first[name] === rows.at(-1)?.[name], `${table}.${name} is the same in all rows`);
    const same = alike.filter((name) => rows.every((row) => row[name] === first[name]));
    const alikeToo = new Set([...shared, ...same]);
    const way = same.length === 0 || alikeToo.size === names.length ? undefined : wayOf(alikeToo);
    const once = way === undefined ? onlyShared : alikeToo;
    tx.write(
      way ?? general,
      names.map((name): SqlValue => {
        if (once.has(name)) return first[name] ?? null;
        return encodeColumn(
          columns[name],
          rows.map((row) => row[name]),
        );
      }),
    );
  };
}
