import { newId, type WorkspaceId } from "@memento/kernel";
import { bulkInsert, type Tx } from "@memento/platform";
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
