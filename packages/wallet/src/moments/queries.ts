import { newId, type WorkspaceId } from "@memento/kernel";
import { bulkInsert, type Queryable, type Tx } from "@memento/platform";
import type { ObjectType } from "../participation/queries.ts";

const insertRows = bulkInsert(
  "wallet.moment",
  {
    workspace_id: "uuid",
    moment_id: "uuid",
    user_id: "uuid",
    object_type: "text",
    object_id: "uuid",
    is_owner: "boolean",
    created_at: "timestamptz",
  },
  { shared: ["workspace_id", "created_at"], suffix: "on conflict (workspace_id, user_id, object_id) do nothing" },
);

/** Somebody in a request or pool. */
export type NewMoment = {
  readonly userId: string;
  readonly objectType: ObjectType;
  readonly objectId: string;
  readonly isOwner: boolean;
};

/** Puts requests and pools among people's moments; where it is there already, it stays as it is. */
export const insertMoments = (tx: Tx, workspaceId: WorkspaceId, now: Date, moments: readonly NewMoment[]): void =>
  insertRows(
    tx,
    moments.map(({ userId, objectType, objectId, isOwner }) => ({
      workspace_id: workspaceId,
      moment_id: newId(),
      user_id: userId,
      object_type: objectType,
      object_id: objectId,
      is_owner: isOwner,
      created_at: now,
    })),
  );

const removeOf = {
  name: "wallet.delete_moments_of",
  text: `with gone as (
      delete from wallet.moment where workspace_id = $1 and object_id = any ($2::uuid[]) returning user_id, moment_id)
    delete from wallet.moment_read r using gone g where r.workspace_id = $1 and r.user_id = g.user_id and r.moment_id = g.moment_id`,
};

/** Takes what was deleted out of everybody's moments. */
export function deleteMomentsOf(tx: Tx, workspaceId: WorkspaceId, objectIds: readonly string[]): void {
  if (objectIds.length > 0) tx.write(removeOf, [workspaceId, objectIds]);
}

const reads = {
  name: "wallet.moment_reads",
  text: `select moment_id as "momentId", read_at as "readAt" from wallet.moment_read
    where workspace_id = $1 and user_id = $2 and moment_id = any ($3::uuid[])`,
};
type Reader = { readonly workspaceId: WorkspaceId; readonly userId: string };

/** When a person opened their moments, by id; what was not opened is absent. */
export async function findReads(
  on: Queryable,
  { workspaceId, userId }: Reader,
  momentIds: readonly string[],
): Promise<ReadonlyMap<string, Date>> {
  if (momentIds.length === 0) return new Map();
  const rows = await on.query<{ momentId: string; readAt: Date }>(reads, [workspaceId, userId, momentIds]);
  return new Map(rows.map(({ momentId, readAt }) => [momentId, readAt]));
}

const markRead = {
  name: "wallet.read_moment",
  text: `insert into wallet.moment_read (workspace_id, user_id, moment_id, read_at) values ($1, $2, $3, $4)
    on conflict (workspace_id, user_id, moment_id) do nothing`,
};

/** That a person opened a moment, at `now` of the workspace, unless they did so before. */
export const markMomentRead = (on: Queryable, { workspaceId, userId }: Reader, momentId: string, now: Date): Promise<unknown> =>
  on.query(markRead, [workspaceId, userId, momentId, now]);
