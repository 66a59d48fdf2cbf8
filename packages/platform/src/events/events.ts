import { firstIdOf, newId, type WorkspaceId } from "@memento/kernel";
import type { Queryable, Tx } from "../db/database.ts";

/** Something that must be told. `type` and `resourceType` are the words of the API that tells it. */
export type EventToRecord = { readonly type: string; readonly resourceType: string; readonly resourceId: string };

const insertEvents = {
  name: "platform.record_events",
  text: `insert into platform.event (workspace_id, event_id, event_type, resource_type, resource_id, occurred_at)
    select $1::uuid, t.*, $2::timestamptz from unnest($3::uuid[], $4::text[], $5::text[], $6::uuid[]) t`,
};

/** Writes events to the outbox in the transaction that made them true; delivery starts from there. `at` is workspace time. */
export function recordEvents(tx: Tx, workspaceId: WorkspaceId, at: Date, events: readonly EventToRecord[]): void {
  if (events.length === 0) return;
  tx.write(insertEvents, [
    workspaceId,
    at,
    `{${events.map(() => newId()).join(",")}}`,
    `{${events.map((event) => event.type).join(",")}}`,
    `{${events.map((event) => event.resourceType).join(",")}}`,
    `{${events.map((event) => event.resourceId).join(",")}}`,
  ]);
}

/** How long the outbox, and what was told from it, is kept: 30 days of real time. */
export const eventsKeptMs = 30 * 86_400_000;
const sweepMax = 5_000;

const deleteOld = {
  name: "platform.sweep_events",
  text: `with old as materialized (
      select w.workspace_id, first.event_id from platform.workspace w cross join lateral (
        select e.event_id from platform.event e where e.workspace_id = w.workspace_id and e.event_id < $1 order by e.event_id limit 1000) first
      limit ${sweepMax})
    delete from platform.event e using old where e.workspace_id = old.workspace_id and e.event_id = old.event_id returning 1`,
};

/** Forgets events that were told long ago. Ids carry the time at which they were made, so no index is needed for it. */
export async function sweepEvents(on: Queryable, realNow: Date): Promise<void> {
  const before = firstIdOf(new Date(realNow.getTime() - eventsKeptMs));
  while ((await on.query(deleteOld, [before])).length === sweepMax);
}
