import { firstIdOf, type WorkspaceId } from "@memento/kernel";
import { sql } from "@memento/platform";
import type { Sql } from "../http/lists/index.ts";
import type { Onset } from "../http/since.ts";

/**
 * Which payments `p` reached a person from another, after a moment where one is given. What reaches somebody does so as it is made, mostly, and is
 * found by its id, which carries its time; what came later has an index of its own. So these are conditions that exclude each other, each with its
 * index: whoever wants all takes the rows of each. A payment arrived when it last changed.
 */
export function receivedBy({ workspaceId, userId }: { workspaceId: WorkspaceId; userId: string }, onset: Onset | undefined): Sql[] {
  const received = sql`p.workspace_id = ${workspaceId}::uuid and p.recipient_user_id = ${userId}::uuid and p.owner_id <> ${userId}::uuid
    and p.participant_status = 'paid'`;
  if (onset === undefined) return [received];
  const { at, idsFrom } = onset;
  return [
    sql`${received} and p.transaction_id >= ${firstIdOf(idsFrom)}::uuid and p.updated_at = p.created_at and p.created_at > ${at}::timestamptz`,
    sql`${received} and p.updated_at > p.created_at and p.updated_at > ${at}::timestamptz`,
  ];
}
