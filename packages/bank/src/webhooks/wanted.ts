import type { WorkspaceId } from "@memento/kernel";
import type { Queryable } from "@memento/platform";
import type { EventToTell } from "./message.ts";
import type { Wanted } from "./plan.ts";

export type WebhookKey = { readonly workspaceId: WorkspaceId; readonly webhookId: string };

const findEverywhere = {
  name: "bank.webhooks_with_wanted",
  // Steps from webhook to webhook through the index, so that a backlog of one costs no more than a single delivery of it.
  text: `with recursive wanted as (
      (select workspace_id, webhook_id from bank.webhook_delivery where wanted is not null order by workspace_id, webhook_id limit 1)
      union all
      select next.workspace_id, next.webhook_id from wanted cross join lateral (
        select d.workspace_id, d.webhook_id from bank.webhook_delivery d
        where d.wanted is not null and (d.workspace_id, d.webhook_id) > (wanted.workspace_id, wanted.webhook_id)
        order by d.workspace_id, d.webhook_id limit 1) next)
    select w.workspace_id as "workspaceId", w.webhook_id as "webhookId" from wanted
    join bank.webhook w on w.workspace_id = wanted.workspace_id and w.webhook_id = wanted.webhook_id
    where w.is_enabled and w.deleted_at is null`,
};

const findInWorkspaces = {
  name: "bank.webhooks_with_wanted_of",
  text: `select w.workspace_id as "workspaceId", w.webhook_id as "webhookId" from bank.webhook w cross join lateral (
      select 1 from bank.webhook_delivery d
      where d.workspace_id = w.workspace_id and d.webhook_id = w.webhook_id and d.wanted is not null and d.delivery_id <= $2
      order by d.delivery_id limit 1) wanted
    where w.workspace_id = any ($1::uuid[]) and w.is_enabled and w.deleted_at is null`,
};

/** Greater than every delivery's id. */
const everyId = "ffffffff-ffff-ffff-ffff-ffffffffffff";

/** Enabled webhooks for which attempts are wanted now: of these workspaces, or of all. `upTo`: deliveries with a greater id do not count. */
export const findWantedWebhooks = (
  on: Queryable,
  workspaceIds: readonly WorkspaceId[] | undefined,
  upTo: string = everyId,
): Promise<WebhookKey[]> =>
  workspaceIds === undefined ? on.query<WebhookKey>(findEverywhere) : on.query<WebhookKey>(findInWorkspaces, [[...workspaceIds], upTo]);

/** Where a webhook's deliveries go at the moment. */
export type WebhookTarget = {
  readonly url: string;
  readonly tokenSealed: string;
  readonly secretSealed: string;
  /** How far the workspace's clock is ahead of real time. */
  readonly clockOffsetMs: number;
};

const selectTarget = {
  name: "bank.webhook_target",
  text: `select w.url, w.token_sealed as "tokenSealed", w.secret_sealed as "secretSealed", s.clock_offset_ms::float8 as "clockOffsetMs"
    from bank.webhook w
    join bank.application a on a.workspace_id = w.workspace_id and a.application_id = w.application_id
    join platform.workspace s on s.workspace_id = w.workspace_id
    where w.workspace_id = $1 and w.webhook_id = $2 and w.is_enabled and w.deleted_at is null and a.deleted_at is null`,
};

/** Undefined for a webhook that is not to be called: disabled or deleted, or its application was. */
export async function findTarget(on: Queryable, { workspaceId, webhookId }: WebhookKey): Promise<WebhookTarget | undefined> {
  const [target] = await on.query<WebhookTarget>(selectTarget, [workspaceId, webhookId]);
  return target;
}

/** A delivery for which an attempt is wanted, with what there is to tell. */
export type WantedDelivery = EventToTell & {
  readonly deliveryId: string;
  readonly wanted: Wanted;
  readonly plannedAttempts: number;
  readonly nextAttemptAt: Date | null;
};

const selectWanted = {
  name: "bank.wanted_deliveries",
  text: `select d.delivery_id as "deliveryId", d.wanted, d.planned_attempts as "plannedAttempts", d.next_attempt_at as "nextAttemptAt",
      e.event_id as "eventId", e.event_type as "eventType", e.resource_type as "resourceType", e.resource_id as "resourceId",
      e.occurred_at as "eventDate"
    from (select d.* from bank.webhook_delivery d
      where d.workspace_id = $1 and d.webhook_id = $2 and d.wanted is not null and d.delivery_id <> all ($3::uuid[])
      order by d.delivery_id limit $4) d
    cross join lateral (select * from platform.event e where e.workspace_id = d.workspace_id and e.event_id = d.event_id limit 1) e
    order by d.delivery_id`,
};

/** The webhook's wanted deliveries in the order of their events, without those in `known`. */
export const findWanted = (
  on: Queryable,
  { workspaceId, webhookId }: WebhookKey,
  known: Iterable<string>,
  limit: number,
): Promise<WantedDelivery[]> => on.query<WantedDelivery>(selectWanted, [workspaceId, webhookId, `{${[...known].join(",")}}`, limit]);
