import type { WorkspaceId } from "@memento/kernel";
import type { Fault } from "@memento/ledger";
import { type Database, fileKey, type FileStore, type Job, type Queryable } from "@memento/platform";
import { findAttachment, findFilesToRemove, listStoredAttachments, markFilesRemoved } from "./queries.ts";

export const removeFilesTask = "bank.remove_files";

export const removeFilesJob = (workspaceId: WorkspaceId): Job => ({
  task: removeFilesTask,
  payload: { workspaceId },
  key: `${removeFilesTask}:${workspaceId}`,
});

const perRound = 100;

/** Removes the bytes of a workspace's deleted attachments. Doing it twice does no harm. */
export async function removeDeletedFiles(
  { database, files }: { database: Database; files: FileStore },
  workspaceId: WorkspaceId,
): Promise<void> {
  for (;;) {
    const attachmentIds = await findFilesToRemove(database, workspaceId, perRound);
    if (attachmentIds.length === 0) return;
    await Promise.all(attachmentIds.map((attachmentId) => files.remove(fileKey(workspaceId, attachmentId))));
    await markFilesRemoved(database, workspaceId, attachmentIds);
  }
}

const faultsMax = 50;
const firstId = "00000000-0000-0000-0000-000000000000";

/**
 * Attachments, of all workspaces, whose bytes are missing or of another size in the store. Reads only, and
 * the store as it is now, so not in a snapshot; at most 50 are named.
 */
export async function verifyFiles(on: Queryable, files: FileStore): Promise<Fault[]> {
  const faults: Fault[] = [];
  let last = { workspaceId: firstId, attachmentId: firstId };
  while (faults.length < faultsMax) {
    const page = await listStoredAttachments(on, last, perRound);
    const sizes = await Promise.all(page.map(({ workspaceId, attachmentId }) => files.sizeOf(fileKey(workspaceId, attachmentId))));
    for (const [index, { workspaceId, attachmentId, size }] of page.entries()) {
      if (sizes[index] === size) continue;
      const now = await findAttachment(on, workspaceId, attachmentId);
      if (now?.deletedAt !== null) continue; // deleted while we were looking
      const found = sizes[index] === undefined ? "is missing" : `has ${sizes[index]} bytes`;
      faults.push({
        kind: "attachment_file_wrong",
        detail: `file of attachment ${attachmentId} (workspace ${workspaceId}, ${size} bytes) ${found}`,
      });
    }
    const end = page.at(-1);
    if (end === undefined) break;
    last = end;
  }
  return faults.slice(0, faultsMax);
}
