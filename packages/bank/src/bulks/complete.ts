import { type OperationContext, recordEvents, type Statement } from "@memento/platform";
import type { BulkKind } from "./queries.ts";

const complete: Readonly<Record<BulkKind, Statement>> = {
  transfers: {
    name: "bank.complete_transfer_bulks",
    text: `update bank.bulk b set status = 'completed', completed_at = $3 where b.workspace_id = $1 and b.bulk_id = any ($2::uuid[]) and b.status = 'pending'
      and not exists (select from bank.transfer i where i.workspace_id = $1 and i.batch_id = b.bulk_id and i.rail_state = 'queued') returning b.bulk_id`,
  },
  collections: {
    name: "bank.complete_collection_bulks",
    text: `update bank.bulk b set status = 'completed', completed_at = $3 where b.workspace_id = $1 and b.bulk_id = any ($2::uuid[]) and b.status = 'pending'
      and not exists (select from bank.collection i where i.workspace_id = $1 and i.batch_id = b.bulk_id and i.rail_state = 'queued') returning b.bulk_id`,
  },
};

/** Completes the bulks of which no item is pending any more, and tells it: once, because it happens under the workspace's lock. */
export async function completeBulks({ tx, workspaceId, now }: OperationContext, kind: BulkKind, bulkIds: readonly string[]): Promise<void> {
  if (bulkIds.length === 0) return;
  const completed = await tx.query<{ bulk_id: string }>(complete[kind], [workspaceId, [...bulkIds], now]);
  recordEvents(
    tx,
    workspaceId,
    now,
    completed.map((row) => ({ type: `bulk_${kind}_completed`, resourceType: `bulk_${kind}`, resourceId: row.bulk_id })),
  );
}
