import { allOf, compose, type Queryable, sql } from "@memento/platform";
import type { Sql } from "./fields.ts";
import type { ListPage } from "./list.ts";

type Source = {
  /** What stands between SELECT and FROM */
  readonly columns: Sql;
  readonly from: Sql;
  /** What holds for every row of the list, however it is filtered */
  readonly where: Sql;
};

/** A page of a list, and how many rows all its pages have together. */
export type Listed<Row> = { readonly rows: readonly Row[]; readonly total: number };

/**
 * The rows of a page, and how many match. Where the page itself tells how many (nothing follows it), nothing is counted; else they are counted, not
 * estimated, by a second statement without the order: as long an index scan as rows match (half a second for a million of them, on two cores). Both belong in one snapshot (see `listAnswer`). A
 * page far down costs what all pages before it have, so apps go there by filters on `created_at` rather than by pages.
 */
export async function readPage<Row>(on: Queryable, page: ListPage, { columns, from, where }: Source): Promise<Listed<Row>> {
  const matching = sql`from ${from} where ${allOf([where, ...page.conditions])}`;
  const offset = (page.page - 1) * page.limit;
  const rows = Number.isSafeInteger(offset) ? await read<Row>(on, columns, matching, page, offset) : [];
  const isLast = rows.length <= page.limit;
  if (isLast && (rows.length > 0 || offset === 0)) return { rows, total: offset + rows.length };
  const count = compose(sql`select count(*) as total ${matching}`);
  const [counted] = await on.query<{ total: bigint }>(count.text, count.values);
  return { rows: rows.slice(0, page.limit), total: Number(counted?.total ?? 0n) };
}

type Arms = {
  readonly columns: Sql;
  /** Subselects of one shape, whose rows are the list's together */
  readonly arms: readonly Sql[];
  /** What stands for a row of any of them in columns, conditions and order */
  readonly alias: Sql;
  readonly where: Sql;
};

/**
 * As `readPage`, of several tables as if they were one. Each arm is asked for as many rows as the page can reach, in the page's order: where an arm's index
 * has that order, the first pages cost the same however long the list is. (A plain UNION ALL would be read to its end before it is sorted.)
 */
export async function readMerged<Row>(on: Queryable, page: ListPage, { columns, arms, alias, where }: Arms): Promise<Listed<Row>> {
  const matching = allOf([where, ...page.conditions]);
  const reach = page.page * page.limit + 1;
  const all = (each: (arm: Sql) => Sql): Sql => sql`(${sql.join(arms.map(each), sql` union all `)}) ${alias}`;
  const first = Number.isSafeInteger(reach)
    ? all((arm) => sql`(select * from (${arm}) ${alias} where ${matching} order by ${page.order} limit ${reach})`)
    : all((arm) => arm);
  const offset = (page.page - 1) * page.limit;
  const rows = Number.isSafeInteger(offset) ? await read<Row>(on, columns, sql`from ${first} where true`, page, offset) : [];
  if (rows.length <= page.limit && (rows.length > 0 || offset === 0)) return { rows, total: offset + rows.length };
  const counted = compose(sql`select count(*) as total from ${all((arm) => sql`select from (${arm}) ${alias} where ${matching}`)}`);
  const [count] = await on.query<{ total: bigint }>(counted.text, counted.values);
  return { rows: rows.slice(0, page.limit), total: Number(count?.total ?? 0n) };
}

/** One row more than the page has tells whether there are any behind it. */
function read<Row>(on: Queryable, columns: Sql, matching: Sql, { order, limit }: ListPage, offset: number): Promise<Row[]> {
  const query = compose(sql`select ${columns} ${matching} order by ${order} limit ${limit + 1} offset ${offset}`);
  return on.query<Row>(query.text, query.values);
}
