import type { WorkspaceId } from "@memento/kernel";
import { bulkInsert, type Queryable, type Tx } from "@memento/platform";

export type BulkKind = "transfers" | "collections";

/** Many orders of one request. Its items are rows of their own kind that carry its id as their batch. */
export type Bulk = {
  readonly bulkId: string;
  readonly kind: BulkKind;
  readonly itemsTotal: number;
  readonly status: "pending" | "completed";
  readonly requestedAt: Date;
};

const insertRows = bulkInsert(
  "bank.bulk",
  { workspace_id: "uuid", bulk_id: "uuid", kind: "text", items_total: "integer", requested_at: "timestamptz" },
  { shared: ["workspace_id"] },
);

export const insertBulks = (tx: Tx, workspaceId: WorkspaceId, bulks: readonly Bulk[]): void =>
  insertRows(
    tx,
    bulks.map((bulk) => ({
      workspace_id: workspaceId,
      bulk_id: bulk.bulkId,
      kind: bulk.kind,
      items_total: bulk.itemsTotal,
      requested_at: bulk.requestedAt,
    })),
  );

const findById = {
  name: "bank.bulk_by_id",
  text: `select bulk_id as "bulkId", kind, items_total as "itemsTotal", status, requested_at as "requestedAt" from bank.bulk
    where workspace_id = $1 and bulk_id = $2 and kind = $3`,
};

export async function findBulk(on: Queryable, workspaceId: WorkspaceId, kind: BulkKind, bulkId: string): Promise<Bulk | undefined> {
  const [bulk] = await on.query<Bulk>(findById, [workspaceId, bulkId, kind]);
  return bulk;
}

const findPendingWorkspaces = {
  name: "bank.workspaces_with_bulks",
  text: "select distinct workspace_id from bank.bulk where status = 'pending'",
};

/** Workspaces that have a bulk whose items are not all initiated. */
export const findWorkspacesWithBulks = async (on: Queryable): Promise<WorkspaceId[]> =>
  (await on.query<{ workspace_id: WorkspaceId }>(findPendingWorkspaces)).map((row) => row.workspace_id);
