import { newId, type WorkspaceId } from "@memento/kernel";
import type { Tx } from "../db/database.ts";

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
