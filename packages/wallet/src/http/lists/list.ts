import { assert, type Outcome } from "@memento/kernel";
import { sql } from "@memento/platform";
import { type Static, type TProperties, Type } from "typebox";
import { FieldsRefused, type FieldFault } from "../errors.ts";
import type { FieldProblem } from "../problems.ts";
import { type Column, columnOf, type Field, type Sql } from "./fields.ts";
import { filterLengthMax, type Operator, operators, parseFilter, parseSort, printSort, type SortKey, sortLengthMax } from "./grammar.ts";

/**
 * A list of the Wallet API, declared: what it can be filtered and sorted by. `Context` is what conditions need to know of the request: who asks,
 * mostly. For a page to come straight from an index, the index has the columns that every query names, then those of the order, then the id.
 */
export type List<Context> = {
  readonly filter: Readonly<Record<string, Field<Context>>>;
  readonly sort: Readonly<Record<string, Column<Context>>>;
  readonly defaultSort: readonly SortKey[];
  /** What no two of its rows share, so that every order is one order */
  readonly id: Sql;
};

type Declaration<Context, SortField extends string> = {
  readonly filter?: Readonly<Record<string, Field<Context>>>;
  readonly sort: Readonly<Record<SortField, Column<Context>>>;
  readonly defaultSort: `${NoInfer<SortField>}:${"asc" | "desc"}`;
  readonly id: Sql;
};

/** Declares a list. Throws AssertionFailed where it is sorted by default as it cannot be. */
export function defineList<Context = unknown, SortField extends string = string>({
  filter = {},
  sort,
  defaultSort,
  id,
}: Declaration<Context, SortField>): List<Context> {
  const keys = parseSort(defaultSort);
  assert(keys.ok && keys.value.every(({ field }) => Object.hasOwn(sort, field)), `${defaultSort} is an order of the list`);
  return { filter, sort, defaultSort: keys.value, id };
}

const limitMax = 500;

/** Paging: pages count from 1. */
const paging = {
  page: Type.Integer({ minimum: 1, default: 1, description: "Which page, counted from 1. Past the last one the list is empty." }),
  limit: Type.Integer({ minimum: 1, maximum: limitMax, default: 25, description: "How many items a page has." }),
};

const described = (field: string, { operators: own, takes }: Field<never>): string => `- \`${field}\` (${own.join(", ")}): ${takes}`;

function queryOf(list: List<never>) {
  const filters = Object.entries(list.filter).map(([name, field]) => described(name, field));
  const sorts = Object.keys(list.sort).map((name) => `\`${name}\``);
  return {
    ...paging,
    filter: Type.Optional(
      Type.String({
        maxLength: filterLengthMax,
        description: ["`field:operator:value`, several with commas between them; `in` takes a list, `[a,b]`.", ...filters].join("\n"),
      }),
    ),
    sort: Type.Optional(
      Type.String({
        maxLength: sortLengthMax,
        description: `\`field:asc\` or \`field:desc\`, several with commas between them, by ${sorts.join(", ")}. Default: \`${printSort(list.defaultSort)}\`.`,
      }),
    ),
  };
}

/** The query string of a list's route, with `own` parameters of the route's beside it. */
export const listQuery = <Own extends TProperties>(list: List<never>, own: Own) => Type.Object({ ...queryOf(list), ...own });

const plainQuery = Type.Object(queryOf({ filter: {}, sort: {}, defaultSort: [], id: sql`` }));
export type ListQuery = Static<typeof plainQuery>;

/** Which rows of a list were asked for, in SQL. */
export type ListPage = {
  readonly page: number;
  readonly limit: number;
  readonly conditions: readonly Sql[];
  readonly order: Sql;
};

const isOperator = (text: string): text is Operator => (operators as readonly string[]).includes(text);

/** What `names` maps a name to; nothing for what only every object has. */
const own = <Value>(names: Readonly<Record<string, Value>>, name: string): Value | undefined =>
  Object.hasOwn(names, name) ? names[name] : undefined;

type Compiled<T> = Outcome<T, FieldProblem>;

function compileFilter<Context>(list: List<Context>, filter: string, context: Context): Compiled<Sql[]> {
  const terms = parseFilter(filter);
  if (!terms.ok) return terms;
  const conditions: Sql[] = [];
  for (const { field: name, operator, values } of terms.value) {
    const field = own(list.filter, name);
    if (field === undefined) return { ok: false, refusal: "unknown_field" };
    if (!isOperator(operator) || !field.operators.includes(operator)) return { ok: false, refusal: "unknown_operator" };
    const condition = field.condition({ operator, values }, context);
    if (!condition.ok) return condition;
    if (condition.value !== undefined) conditions.push(sql`(${condition.value})`);
  }
  return { ok: true, value: conditions };
}

const directions = { asc: sql`asc`, desc: sql`desc` };

function compileOrder<Context>(list: List<Context>, text: string, context: Context): Compiled<Sql> {
  const asked = parseSort(text);
  if (!asked.ok) return asked;
  const keys = asked.value.length === 0 ? list.defaultSort : asked.value;
  const parts: Sql[] = [];
  for (const { field, direction } of keys) {
    const column = own(list.sort, field);
    if (column === undefined) return { ok: false, refusal: "unknown_field" };
    parts.push(sql`${columnOf(column, context)} ${directions[direction]}`);
  }
  // In the direction of the first key, so that an index with the id behind the column can be read from either end.
  parts.push(sql`${list.id} ${directions[keys[0]?.direction ?? "asc"]}`);
  return { ok: true, value: sql.join(parts) };
}

/** Throws 422 with all that is wrong with `filter` and `sort`. */
export function compileList<Context>(list: List<Context>, query: ListQuery, context: Context): ListPage {
  const conditions = compileFilter(list, query.filter ?? "", context);
  const order = compileOrder(list, query.sort ?? "", context);
  if (conditions.ok && order.ok) return { page: query.page, limit: query.limit, conditions: conditions.value, order: order.value };
  const faults: FieldFault[] = [];
  if (!conditions.ok) faults.push({ field: "filter", code: conditions.refusal });
  if (!order.ok) faults.push({ field: "sort", code: order.refusal });
  throw new FieldsRefused(faults);
}
