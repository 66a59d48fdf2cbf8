import type { WorkspaceId } from "@memento/kernel";
import { sql } from "@memento/platform";
import type { Sql } from "../http/lists/index.ts";

/** Whether somebody, named by a column, is not blocked by a person. The blocked are looked up once a statement. */
export const notBlockedBy = ({ workspaceId, userId }: { workspaceId: WorkspaceId; userId: string }, somebody: Sql): Sql =>
  sql`${somebody} <> all (array(select r.other_user_id from wallet.relationship r
    where r.workspace_id = ${workspaceId}::uuid and r.user_id = ${userId}::uuid and r.status = 'blocked'))`;
