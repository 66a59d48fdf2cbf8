import { done, type Outcome, refused } from "@memento/kernel";
import type { FieldProblem } from "../problems.ts";

/** How a filter compares (Wallet API, "Filtering"). */
export const operators = ["eq", "gt", "gte", "lt", "lte", "in", "like"] as const;
export type Operator = (typeof operators)[number];

/** One term of a filter, as it was written: whether its field and operator exist is for the list to say. `in` has one value or more, others one. */
export type Term = { readonly field: string; readonly operator: string; readonly values: readonly string[] };

export type SortKey = { readonly field: string; readonly direction: "asc" | "desc" };

export const filterLengthMax = 4_000;
export const sortLengthMax = 400;
const termsMax = 30;
const valuesMax = 200;
const sortKeysMax = 8;

const head = /\s*([a-z]\w{0,63})\s*:\s*([a-z]{1,16})\s*:\s*/iy;
const quoted = /"((?:[^"]|"")*)"\s*/y;
const bare = /[^",][^,]*/y;
const bareInList = /[^",\]][^,\]]*/y;
const opening = /\[\s*/y;
const comma = /,\s*/y;
const closing = /\]\s*/y;

/** Takes tokens off a text, one after the other. */
function scanner(text: string) {
  let at = 0;
  return {
    take(token: RegExp): RegExpExecArray | undefined {
      token.lastIndex = at;
      const match = token.exec(text);
      if (match === null) return undefined;
      at = token.lastIndex;
      return match;
    },
    isAtEnd: () => at === text.length,
  };
}

type Scanner = ReturnType<typeof scanner>;

function takeValue(from: Scanner, bareToken: RegExp): string | undefined {
  const inQuotes = from.take(quoted);
  if (inQuotes !== undefined) return (inQuotes[1] ?? "").replaceAll('""', '"');
  return from.take(bareToken)?.[0].trimEnd();
}

function takeList(from: Scanner): string[] | undefined {
  if (from.take(opening) === undefined) return undefined;
  const values: string[] = [];
  do {
    const value = takeValue(from, bareInList);
    if (value === undefined || values.length === valuesMax) return undefined;
    values.push(value);
  } while (from.take(comma) !== undefined);
  return from.take(closing) === undefined ? undefined : values;
}

/**
 * Reads `field:operator:value` terms with commas between them; the value of `in` is a list, `[a,b]`. A value goes on to the next comma (in a list to
 * the next comma or `]`), so it may hold colons; one that is put in quotes, with its own quotes doubled, may hold anything. Spaces
 * around values do not count. A text of nothing has no terms. Refused with `malformed` for anything else, and beyond 30 terms or 200 values in a list.
 */
export function parseFilter(text: string): Outcome<Term[], FieldProblem> {
  if (text.includes("\0")) return refused("malformed"); // no text of PostgreSQL's holds one
  if (text.trim() === "") return done([]);
  const from = scanner(text);
  const terms: Term[] = [];
  do {
    const [, field = "", operator = ""] = from.take(head) ?? [];
    if (field === "" || terms.length === termsMax) return refused("malformed");
    const value = operator === "in" ? undefined : takeValue(from, bare);
    const values = operator === "in" ? takeList(from) : value === undefined ? undefined : [value];
    if (values === undefined) return refused("malformed");
    terms.push({ field, operator, values });
  } while (from.take(comma) !== undefined);
  return from.isAtEnd() ? done(terms) : refused("malformed");
}

const printValue = (value: string): string =>
  value !== "" && value === value.trim() && !/[",:[\]]/.test(value) ? value : `"${value.replaceAll('"', '""')}"`;

/** The text of a filter: what `parseFilter` reads back as the same terms. */
export const printFilter = (terms: readonly Term[]): string =>
  terms
    .map(({ field, operator, values }) => {
      const printed = values.map(printValue).join(",");
      return `${field}:${operator}:${operator === "in" ? `[${printed}]` : printed}`;
    })
    .join(",");

/**
 * Reads `field:asc` and `field:desc` with commas between them; a field alone sorts ascending, and one that comes again changes nothing. Refused with `malformed`,
 * and with `unknown_value` for another direction.
 */
export function parseSort(text: string): Outcome<SortKey[], FieldProblem> {
  if (text.trim() === "") return done([]);
  const keys = new Map<string, SortKey>();
  for (const part of text.split(",")) {
    const [, field, direction = "asc"] = /^\s*([a-z]\w{0,63})\s*(?::\s*(\w{1,16})\s*)?$/i.exec(part) ?? [];
    if (field === undefined || keys.size === sortKeysMax) return refused("malformed");
    if (direction !== "asc" && direction !== "desc") return refused("unknown_value");
    if (!keys.has(field)) keys.set(field, { field, direction });
  }
  return done([...keys.values()]);
}

export const printSort = (keys: readonly SortKey[]): string => keys.map(({ field, direction }) => `${field}:${direction}`).join(",");
