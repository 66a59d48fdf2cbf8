import { firstIdOf, timeOfId, type WorkspaceId } from "@memento/kernel";
import type { Queryable } from "@memento/platform";
import type { ApiRequestRow } from "./queries.ts";

/** An event about what a request made or changed, with what became of its deliveries. */
export type RelatedEvent = {
  readonly eventId: string;
  readonly type: string;
  readonly resourceType: string;
  readonly resourceId: string;
  readonly occurredAt: Date;
  readonly deliveries: readonly { readonly id: string; readonly webhookId: string; readonly status: string }[];
};

/** So long after its request an event is looked for; what comes later is in the lists of the resource. */
const windowMs = 60_000;
const lookedAtMax = 5_000;
const shownMax = 50;

// The outbox has no index on what its events are about, for it would cost every payment: the events of that minute are looked through, in their order.
// A delivery carries the time of its event in its id, so it is found by its primary key.
const find = {
  name: "bank.events_of_request",
  text: `with mine as materialized (
      select $2::uuid as id where $2::uuid is not null
      union select transaction_id from bank.transaction where workspace_id = $1 and reference = $3::uuid),
    near as materialized (
      select event_id, event_type, resource_type, resource_id, occurred_at from platform.event
      where workspace_id = $1 and event_id >= $4::uuid and event_id < $5::uuid order by event_id limit ${lookedAtMax})
    select e.event_id as "eventId", e.event_type as type, e.resource_type as "resourceType", e.resource_id as "resourceId", e.occurred_at as "occurredAt",
      coalesce((select jsonb_agg(jsonb_build_object('id', d.delivery_id, 'webhookId', d.webhook_id, 'status', d.status) order by d.delivery_id)
        from bank.webhook_delivery d where d.workspace_id = $1 and d.event_id = e.event_id
          and d.delivery_id >= (left(e.event_id::text, 19) || '0000-000000000000')::uuid
          and d.delivery_id <= (left(e.event_id::text, 19) || 'ffff-ffffffffffff')::uuid), '[]') as deliveries
    from near e join mine on mine.id = e.resource_id order by e.event_id limit ${shownMax}`,
};

/** What happened within a minute to what a request made or changed, and to its transactions. Nothing for one that names no resource. */
export async function findRelatedEvents(
  on: Queryable,
  workspaceId: WorkspaceId,
  { requestId, method, resourceId, resourceReference }: Pick<ApiRequestRow, "requestId" | "method" | "resourceId" | "resourceReference">,
): Promise<RelatedEvent[]> {
  if (method === "GET" || resourceId === null) return [];
  const began = timeOfId(requestId);
  const until = firstIdOf(new Date(began.getTime() + windowMs));
  return on.query<RelatedEvent>(find, [workspaceId, resourceId, resourceReference, firstIdOf(began), until]);
}
