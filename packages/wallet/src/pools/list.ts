import type { WorkspaceId } from "@memento/kernel";
import { allOf, compose, type Queryable, sql } from "@memento/platform";
import { defineList, flag, type Listed, type ListPage, moment, money, named, type Sql, text } from "../http/lists/index.ts";
import { type Pool, poolColumns } from "./queries.ts";
import { poolStatusIds } from "./states.ts";

/** Who looks, in which project. */
export type Whose = { readonly workspaceId: WorkspaceId; readonly userId: string };

/** What pools are filtered and sorted by, over `o`. */
export const poolList = defineList<Whose>({
  filter: {
    owner: flag(({ userId }) => sql`o.owner_id = ${userId}::uuid`),
    status: named(sql`o.status`, poolStatusIds),
    created_at: moment(sql`o.created_at`),
    updated_at: moment(sql`o.updated_at`),
    name: text(sql`o.description`),
    hashtag: text(sql`lower(o.hashtag)`, { normalise: (hashtag) => hashtag.replace(/^#/, "").toLowerCase() }),
    amount: money(sql`o.amount`, sql`o.currency`),
  },
  sort: { created_at: sql`o.created_at`, updated_at: sql`o.updated_at`, name: sql`lower(o.description)` },
  defaultSort: "created_at:desc",
  id: sql`o.pool_id`,
});

/**
 * The pools of a person in three parts that share no row: their own, those in which they take part, and of all others the public ones, but for those
 * of owners who block them or whom they block. Each part has its index, where one condition with "or" would read all pools of the project.
 */
function partsOf({ workspaceId, userId }: Whose): Sql[] {
  const takesPart = sql`select a.object_id from wallet.participant a
    where a.workspace_id = ${workspaceId}::uuid and a.user_id = ${userId}::uuid and a.object_type = 'pool'`;
  const onBadTerms = sql`select r.other_user_id from wallet.relationship r
      where r.workspace_id = ${workspaceId}::uuid and r.user_id = ${userId}::uuid and r.status = 'blocked'
    union all select r.user_id from wallet.relationship r
      where r.workspace_id = ${workspaceId}::uuid and r.other_user_id = ${userId}::uuid and r.status = 'blocked'`;
  const inProject = sql`o.workspace_id = ${workspaceId}::uuid`;
  return [
    sql`${inProject} and o.owner_id = ${userId}::uuid`,
    sql`${inProject} and o.owner_id <> ${userId}::uuid and o.pool_id in (${takesPart})`,
    sql`${inProject} and o.is_public and o.owner_id <> ${userId}::uuid and o.pool_id not in (${takesPart}) and o.owner_id not in (${onBadTerms})`,
  ];
}

/**
 * A page of the pools that a person may know of. Each part gives as many rows as the page can need, in its order: the public ones come straight from their
 * index when the newest are asked for. Where the page itself tells how many there are, nothing is counted.
 */
export async function listPools(on: Queryable, whose: Whose, page: ListPage): Promise<Listed<Pool>> {
  const offset = (page.page - 1) * page.limit;
  const matching = partsOf(whose).map((part) => sql`from wallet.pool o where ${allOf([part, ...page.conditions])}`);
  const rows = Number.isSafeInteger(offset) ? await readRows(on, matching, page, offset) : [];
  if (rows.length <= page.limit && (rows.length > 0 || offset === 0)) return { rows, total: offset + rows.length };
  const counts = matching.map((one) => sql`(select count(*) ${one})`);
  const { text: statement, values } = compose(sql`select ${sql.join(counts, sql` + `)} as total`);
  const [counted] = await on.query<{ total: bigint }>(statement, values);
  return { rows: rows.slice(0, page.limit), total: Number(counted?.total ?? 0n) };
}

/** One row more than the page has tells whether there are any behind it. */
function readRows(on: Queryable, matching: readonly Sql[], { order, limit }: ListPage, offset: number): Promise<Pool[]> {
  const parts = matching.map((one) => sql`(select o.* ${one} order by ${order} limit ${offset + limit + 1})`);
  const query = compose(
    sql`select ${sql.raw(poolColumns)} from (${sql.join(parts, sql` union all `)}) o order by ${order} limit ${limit + 1} offset ${offset}`,
  );
  return on.query<Pool>(query.text, query.values);
}
