import type { WorkspaceId } from "@memento/kernel";
import { allOf, compose, type Queryable, type RawBuilder, sql } from "@memento/platform";
import { type Collection, collectionColumns } from "./queries.ts";
import type { CollectionStatus } from "./states.ts";

/** A collection beside what became of its money. */
export type FollowedCollection = Collection & {
  readonly transactionId: string | null;
  /** When the money came in; null until then */
  readonly accountedAt: Date | null;
  readonly returnTransactionId: string | null;
  readonly returnReason: string | null;
  readonly returnedAt: Date | null;
};

export type CollectionFilter = {
  readonly status?: CollectionStatus | undefined;
  readonly accountId?: string | undefined;
  readonly mandateId?: string | undefined;
  readonly bulkId?: string | undefined;
};

/** Collections chosen by `which`, a query on bank.collection, with their transaction and, where they came back, their return. */
const followed = (workspaceId: WorkspaceId, which: RawBuilder<unknown>) =>
  compose(sql`select ${sql.raw(collectionColumns)}, "transactionId", "accountedAt", "returnTransactionId", "returnReason", "returnedAt"
    from (${which}) collection
    left join lateral (select x.transaction_id as "transactionId", x.accounted_at as "accountedAt" from bank.transaction x
      where x.workspace_id = ${workspaceId} and x.reference = collection.reference and x.direction = 'credit' limit 1) booked on true
    left join lateral (select r.return_transaction_id as "returnTransactionId", r.reason as "returnReason", r.returned_at as "returnedAt"
      from bank.payment_return r where r.workspace_id = ${workspaceId} and r.original_transaction_id = "transactionId") returned on true
    order by collection_id desc`);

/** Collections before `cursor`, newest first, at most `limit`. */
export function listCollections(
  on: Queryable,
  workspaceId: WorkspaceId,
  { status, accountId, mandateId, bulkId }: CollectionFilter,
  { cursor, limit }: { readonly cursor: string | undefined; readonly limit: number },
): Promise<FollowedCollection[]> {
  const conditions = [sql`workspace_id = ${workspaceId}`];
  if (cursor !== undefined) conditions.push(sql`collection_id < ${cursor}`);
  if (status !== undefined) conditions.push(sql`status = ${status}`);
  if (accountId !== undefined) conditions.push(sql`account_id = ${accountId}`);
  if (bulkId !== undefined) conditions.push(sql`batch_id = ${bulkId}`);
  if (mandateId !== undefined) {
    const mandate = sql`from bank.mandate where workspace_id = ${workspaceId} and mandate_id = ${mandateId}`;
    conditions.push(sql`scheme = (select scheme ${mandate})
      and upper(replace(mandate_reference, ' ', '')) = (select reference_key ${mandate})`);
  }
  const { text, values } = followed(
    workspaceId,
    sql`select * from bank.collection where ${allOf(conditions)} order by collection_id desc limit ${limit}`,
  );
  return on.query<FollowedCollection>(text, values);
}

/** One of them. */
export async function findFollowedCollection(
  on: Queryable,
  workspaceId: WorkspaceId,
  collectionId: string,
): Promise<FollowedCollection | undefined> {
  const { text, values } = followed(
    workspaceId,
    sql`select * from bank.collection where workspace_id = ${workspaceId} and collection_id = ${collectionId}`,
  );
  const [collection] = await on.query<FollowedCollection>(text, values);
  return collection;
}
