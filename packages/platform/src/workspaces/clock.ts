import { present, type WorkspaceId } from "@memento/kernel";
import type { Queryable, Tx } from "../db/database.ts";

const readOffset = {
  name: "platform.clock_offset",
  text: "select clock_offset_ms from platform.workspace where workspace_id = $1",
};

/** Real time. The one place of the platform that reads it; everything in a workspace's time goes through `workspaceNow`. */
export const realNow = (): Date => new Date();

/**
 * What time it is in a workspace: real time plus how far its clock was moved (never in production). Read once per batch and passed on.
 * Throws AssertionFailed for an unknown workspace.
 */
export async function workspaceNow(on: Queryable, workspaceId: WorkspaceId): Promise<Date> {
  const [row] = await on.query<{ clock_offset_ms: bigint }>(readOffset, [workspaceId]);
  return new Date(realNow().getTime() + Number(present(row, `workspace ${workspaceId}`).clock_offset_ms));
}

/** Moves a workspace's clock so that it shows `to`. Only forward: an earlier time leaves it as it is. */
export function setWorkspaceClock(tx: Tx, workspaceId: WorkspaceId, to: Date): void {
  const text = `update platform.workspace set clock_offset_ms = greatest(clock_offset_ms, $2::bigint) where workspace_id = $1`;
  tx.write({ name: "platform.set_clock", text }, [workspaceId, to.getTime() - realNow().getTime()]);
}
