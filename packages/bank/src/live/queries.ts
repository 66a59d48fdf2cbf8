import type { WorkspaceId } from "@memento/kernel";
import type { Queryable } from "@memento/platform";

/** Something that happened, as the outbox has it. */
export type LiveEvent = {
  readonly workspaceId: WorkspaceId;
  readonly eventId: string;
  readonly type: string;
  readonly resourceType: string;
  readonly resourceId: string;
  /** Workspace time */
  readonly occurredAt: Date;
};

const after = {
  name: "bank.events_after",
  text: `select c.workspace_id as "workspaceId", e.* from unnest($1::uuid[], $2::uuid[]) c (workspace_id, after) cross join lateral (
      select event_id as "eventId", event_type as type, resource_type as "resourceType", resource_id as "resourceId", occurred_at as "occurredAt"
      from platform.event where workspace_id = c.workspace_id and event_id > c.after order by event_id limit $3) e`,
};

/** The first events of each workspace after an id, by the outbox's primary key. */
export const findEventsAfter = (
  on: Queryable,
  positions: readonly { readonly workspaceId: WorkspaceId; readonly after: string }[],
  limit: number,
): Promise<LiveEvent[]> =>
  on.query<LiveEvent>(after, [positions.map((position) => position.workspaceId), positions.map((position) => position.after), limit]);

const newest = {
  name: "bank.newest_event",
  text: `select event_id as "eventId" from platform.event where workspace_id = $1 order by event_id desc limit 1`,
};

export async function findNewestEventId(on: Queryable, workspaceId: WorkspaceId): Promise<string | undefined> {
  const [row] = await on.query<{ eventId: string }>(newest, [workspaceId]);
  return row?.eventId;
}
