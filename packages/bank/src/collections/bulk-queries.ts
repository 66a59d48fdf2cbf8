import type { WorkspaceId } from "@memento/kernel";
import type { Queryable, Tx } from "@memento/platform";
import { type Collection, collectionColumns } from "./queries.ts";

const findQueued = {
  name: "bank.collections_queued",
  text: `select ${collectionColumns} from bank.collection where workspace_id = $1 and rail_state = 'queued' and collection_id > $2
    order by collection_id limit $3`,
};
const firstId = "00000000-0000-0000-0000-000000000000";

/** Pending items of bulks in the order of their ids, which is the order in which they came. */
export const findQueuedCollections = (
  on: Queryable,
  workspaceId: WorkspaceId,
  afterId: string | undefined,
  limit: number,
): Promise<Collection[]> => on.query<Collection>(findQueued, [workspaceId, afterId ?? firstId, limit]);

const lockQueued = {
  name: "bank.lock_queued_collections",
  text: `select collection_id from bank.collection where workspace_id = $1 and collection_id = any ($2::uuid[]) and rail_state = 'queued'
    order by collection_id for update`,
};

/** Which of those are still pending; locked until the transaction ends. */
export const lockQueuedCollections = async (tx: Tx, workspaceId: WorkspaceId, collectionIds: readonly string[]): Promise<Set<string>> =>
  new Set(
    (await tx.query<{ collection_id: string }>(lockQueued, [workspaceId, `{${collectionIds.join(",")}}`])).map((row) => row.collection_id),
  );

const countByStatus = {
  name: "bank.count_bulk_collections",
  text: "select status, count(*)::integer as items from bank.collection where workspace_id = $1 and batch_id = $2 group by status",
};

/** How many collections of a bulk have which status. */
export const countBulkCollections = async (on: Queryable, workspaceId: WorkspaceId, bulkId: string): Promise<Map<string, number>> =>
  new Map((await on.query<{ status: string; items: number }>(countByStatus, [workspaceId, bulkId])).map((row) => [row.status, row.items]));

const listInBulk = {
  name: "bank.list_bulk_collections",
  text: `select ${collectionColumns} from bank.collection where workspace_id = $1 and batch_id = $2 and ($3::text[] is null or status = any ($3::text[]))
    order by collection_id limit $4 offset $5`,
};

/** A page of a bulk's collections in the order of the request; all statuses where none is asked for. */
export const listBulkCollections = (
  on: Queryable,
  workspaceId: WorkspaceId,
  bulkId: string,
  statuses: readonly string[] | undefined,
  page: { limit: number; offset: number },
): Promise<Collection[]> => on.query<Collection>(listInBulk, [workspaceId, bulkId, statuses ?? null, page.limit, page.offset]);
