import { currencyCodes, currencyExponent, done, isUuid, type Outcome, refused } from "@memento/kernel";
import { type RawBuilder, sql } from "@memento/platform";
import { readQueryMoment } from "../moments.ts";
import type { FieldProblem } from "../problems.ts";
import type { Operator } from "./grammar.ts";

export type Sql = RawBuilder<unknown>;

/** Where a field stands in the database: a column or an expression, or what depends on who asks. */
export type Column<Context> = Sql | ((context: Context) => Sql);

/** A term whose operator the field allows. */
export type FieldTerm = { readonly operator: Operator; readonly values: readonly string[] };

/** A field that a list can be filtered by. Its condition is undefined where the term restricts nothing. */
export type Field<Context> = {
  readonly operators: readonly Operator[];
  /** Which values it takes, for the documentation */
  readonly takes: string;
  readonly condition: (term: FieldTerm, context: Context) => Outcome<Sql | undefined, FieldProblem>;
};

export const columnOf = <Context>(column: Column<Context>, context: Context): Sql =>
  typeof column === "function" ? column(context) : column;

const signs = { eq: sql`=`, gt: sql`>`, gte: sql`>=`, lt: sql`<`, lte: sql`<=` } as const;

type Comparison = keyof typeof signs;
const isComparison = (operator: Operator): operator is Comparison => operator in signs;

/** All values read; undefined when one of them cannot be. */
function readAll<Value>(values: readonly string[], read: (text: string) => Value | undefined): Value[] | undefined {
  const known = values.map(read).filter((value) => value !== undefined);
  return known.length === values.length ? known : undefined;
}

type Scalar<Value> = {
  readonly operators: readonly Operator[];
  readonly takes: string;
  readonly read: (text: string) => Value | undefined;
  /** The value's place in SQL, with its type */
  readonly toSql: (value: Value) => Sql;
};

/** A field whose values PostgreSQL compares by itself. */
const scalar = <Context, Value>(column: Column<Context>, { operators, takes, read, toSql }: Scalar<Value>): Field<Context> => ({
  operators,
  takes,
  condition({ operator, values: texts }, context) {
    const values = readAll(texts, read);
    const [first] = values ?? [];
    if (values === undefined || first === undefined) return refused("invalid_format");
    const place = columnOf(column, context);
    if (isComparison(operator)) return done(sql`${place} ${signs[operator]} ${toSql(first)}`);
    return done(sql`${place} in (${sql.join(values.map(toSql))})`);
  },
});

/** For LIKE, where a backslash makes the next character an ordinary one. */
export const likePattern = (text: string): string => `%${text.replaceAll(/[\\%_]/g, "\\$&")}%`;

export type TextOptions = {
  readonly operators?: readonly ("eq" | "in" | "like")[];
  /** What a value is compared as: lower case, say, for a column of lower case */
  readonly normalise?: (text: string) => string;
};

/** Text: the whole of it, exactly (`eq`, `in`), or a part of it in whichever case (`like`). */
export function text<Context = unknown>(
  column: Column<Context>,
  { operators = ["eq", "in", "like"], normalise = (value) => value }: TextOptions = {},
): Field<Context> {
  const whole = scalar(column, { operators, takes: "text", read: normalise, toSql: (value) => sql`${value}::text` });
  return {
    ...whole,
    condition: (term, context) =>
      term.operator === "like"
        ? done(sql`${columnOf(column, context)} ilike ${likePattern(normalise(term.values[0] ?? ""))}::text`)
        : whole.condition(term, context),
  };
}

export const uuid = <Context = unknown>(column: Column<Context>): Field<Context> =>
  scalar(column, {
    operators: ["eq", "in"],
    takes: "a UUID",
    read: (value) => (isUuid(value) ? value : undefined),
    toSql: (value) => sql`${value}::uuid`,
  });

export const integer = <Context = unknown>(column: Column<Context>): Field<Context> =>
  scalar(column, {
    operators: ["eq", "gt", "gte", "lt", "lte", "in"],
    takes: "a whole number",
    read: (value) => (/^-?\d{1,15}$/.test(value) ? Number(value) : undefined),
    toSql: (value) => sql`${value}::bigint`,
  });

/** How many minor units one unit of a currency has, and which currencies these are. */
const minorUnits = [...Map.groupBy(currencyCodes, currencyExponent)].map(([exponent, codes]) => ({ codes, perUnit: 10 ** exponent }));

/**
 * Amounts that are kept in minor units of the currency beside them, compared in its units: `amount:gt:20.5`. More decimals than a currency
 * has compare as they are, and nothing equals them.
 */
export const money = <Context = unknown>(amount: Column<Context>, currency: Column<Context>): Field<Context> => ({
  operators: ["eq", "gt", "gte", "lt", "lte"],
  takes: "an amount in units of its currency",
  condition({ operator, values }, context) {
    const [value = ""] = values;
    if (!isComparison(operator) || !/^-?\d{1,15}(\.\d{1,6})?$/.test(value)) return refused("invalid_format");
    const place = columnOf(currency, context);
    const cases = minorUnits.map(({ codes, perUnit }) => sql`when ${place} = any (${codes}::text[]) then ${perUnit}::numeric`);
    return done(sql`${columnOf(amount, context)} ${signs[operator]} ${value}::numeric * (case ${sql.join(cases, sql` `)} end)`);
  },
});

/** Yes or no. `condition` is true where the answer is yes; unknown counts as no. */
export const flag = <Context = unknown>(condition: Column<Context>): Field<Context> => ({
  operators: ["eq"],
  takes: "true, false",
  condition({ values: [value] }, context) {
    if (value === "true") return done(columnOf(condition, context));
    return value === "false" ? done(sql`(${columnOf(condition, context)}) is not true`) : refused("unknown_value");
  },
});

const dayMs = 86_400_000;

/** The moments that a text stands for: a day of UTC, or as much as it leaves open below the second. */
function readSpan(value: string): { from: Date; until: Date; isDay: boolean } | undefined {
  const from = readQueryMoment(value);
  if (from === undefined) return undefined;
  const isDay = value.length === "2018-01-01".length;
  const lengthMs = isDay ? dayMs : value.includes(".") ? 1 : 1_000;
  return { from, until: new Date(from.getTime() + lengthMs), isDay };
}

const at = (moment: Date): Sql => sql`${moment}::timestamptz`;

/**
 * Moments, compared with a day (of UTC) or with a date and time, in UTC or with its offset. A day is as long as it is: `eq` is within it, `gt`
 * after it has ended, `lte` before. Equal to a second is within that second.
 */
export const moment = <Context = unknown>(column: Column<Context>): Field<Context> => ({
  operators: ["eq", "gt", "gte", "lt", "lte"],
  takes: "YYYY-MM-DD, YYYY-MM-DD HH:MM:SS (UTC) or RFC 3339",
  condition({ operator, values: [value = ""] }, context) {
    const span = readSpan(value);
    if (span === undefined || !isComparison(operator)) return refused("invalid_format");
    const place = columnOf(column, context);
    const { from, until, isDay } = span;
    if (operator === "eq") return done(sql`${place} >= ${at(from)} and ${place} < ${at(until)}`);
    if (isDay && operator === "gt") return done(sql`${place} >= ${at(until)}`);
    if (isDay && operator === "lte") return done(sql`${place} < ${at(until)}`);
    return done(sql`${place} ${signs[operator]} ${at(from)}`);
  },
});

/** What a name stands for where the column's texts are others: `{ requested: ["pending"] }`. */
export type StoredAs<Name extends string> = Readonly<Partial<Record<Name, readonly string[]>>>;

/**
 * States and types: the names of the reference with their ids on the wire; a value is one or the other, and `all` restricts nothing. The column
 * holds the names, but for those in `storedAs`.
 */
export function named<Name extends string, Context = unknown>(
  column: Column<Context>,
  ids: Readonly<Record<Name, number>>,
  storedAs?: StoredAs<Name>,
): Field<Context> {
  const stored = new Map<string, ReadonlySet<string>>();
  for (const [name, id] of Object.entries(ids) as [Name, number][]) {
    const texts = storedAs?.[name] ?? [name];
    stored.set(name, new Set(texts));
    stored.set(String(id), new Set([...(stored.get(String(id)) ?? []), ...texts]));
  }
  return {
    operators: ["eq", "in"],
    takes: [...Object.keys(ids), "all"].join(", "),
    condition({ values }, context) {
      const sets = readAll(values, (value) => (value === "all" ? "all" : stored.get(value)));
      if (sets === undefined) return refused("unknown_value");
      if (sets.includes("all")) return done(undefined);
      const texts = new Set(sets.flatMap((set) => [...set]));
      return done(sql`${columnOf(column, context)} in (${sql.join([...texts].map((value) => sql`${value}::text`))})`);
    },
  };
}
