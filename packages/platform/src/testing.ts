import { newId, type WorkspaceId } from "@memento/kernel";
import type { Database } from "./db/database.ts";

/** A new workspace whose clock shows real time. */
export async function newWorkspace(database: Database): Promise<WorkspaceId> {
  const workspaceId = newId<WorkspaceId>();
  const text = "insert into platform.workspace (workspace_id, name, created_at) values ($1, 'Test', now())";
  await database.query({ name: "test.workspace", text }, [workspaceId]);
  return workspaceId;
}
