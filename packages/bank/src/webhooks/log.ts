import type { WorkspaceId } from "@memento/kernel";
import { allOf, compose, type Database, type Queryable, type RawBuilder, sql } from "@memento/platform";
import type { DeliveryStatus } from "./plan.ts";

export type Attempt = {
  readonly date: Date;
  readonly isManual: boolean;
  readonly statusCode: number | null;
  /** What went wrong, as a word (`timeout`, `unexpected_status`, ...); null for a success. */
  readonly error: string | null;
  readonly durationMs: number;
  /** The beginning of an answer that was no success. */
  readonly responseExcerpt: string | null;
};

export type Delivery = {
  readonly deliveryId: string;
  readonly webhookId: string;
  readonly eventId: string;
  readonly eventType: string;
  readonly resourceType: string;
  readonly resourceId: string;
  readonly eventDate: Date;
  readonly status: DeliveryStatus;
  /** Workspace time of the next retry of the plan; null where none is to come. */
  readonly nextAttemptAt: Date | null;
  /** In the order in which they were made. */
  readonly attempts: readonly Attempt[];
};

export type DeliveryFilter = {
  readonly webhookId?: string | undefined;
  readonly status?: DeliveryStatus | undefined;
  readonly deliveryId?: string | undefined;
};

/**
 * Deliveries with their attempts as both were at one moment, newest event first; `limit` and `offset` page. At most so many attempts of each are shown, the latest: a delivery
 * can be repeated by hand without end.
 */
export async function listDeliveries(
  database: Pick<Database, "snapshot">,
  workspaceId: WorkspaceId,
  { webhookId, status, deliveryId }: DeliveryFilter,
  page: { readonly limit: number; readonly offset: number },
): Promise<Delivery[]> {
  const conditions = [sql`d.workspace_id = ${workspaceId}`];
  if (webhookId !== undefined) conditions.push(sql`d.webhook_id = ${webhookId}`);
  if (status !== undefined) conditions.push(sql`d.status = ${status}`);
  if (deliveryId !== undefined) conditions.push(sql`d.delivery_id = ${deliveryId}`);
  // Both orders are that of the events; each has its index.
  const order = webhookId === undefined ? sql`d.delivery_id desc` : sql`d.event_id desc`;
  const { text, values } = compose(pageOf(allOf(conditions), order, page));
  return database.snapshot(async (on) => {
    const deliveries = await on.query<Omit<Delivery, "attempts">>(text, values);
    const attempts = await findAttempts(
      on,
      workspaceId,
      deliveries.map((delivery) => delivery.deliveryId),
    );
    return deliveries.map((delivery) => ({ ...delivery, attempts: attempts.get(delivery.deliveryId) ?? [] }));
  });
}

const pageOf = (
  where: RawBuilder<unknown>,
  order: RawBuilder<unknown>,
  { limit, offset }: { limit: number; offset: number },
): RawBuilder<unknown> => sql`select d.delivery_id as "deliveryId", d.webhook_id as "webhookId", d.event_id as "eventId", d.status,
      d.next_attempt_at as "nextAttemptAt", e.event_type as "eventType", e.resource_type as "resourceType", e.resource_id as "resourceId",
      e.occurred_at as "eventDate"
    from (select * from bank.webhook_delivery d where ${where} order by ${order} limit ${limit} offset ${offset}) d
    join platform.event e on e.workspace_id = d.workspace_id and e.event_id = d.event_id order by ${order}`;

const attemptsShownMax = 50;

const selectAttempts = {
  name: "bank.webhook_attempts",
  text: `select d.delivery_id, a.attempted_at, a.is_manual, a.status_code, a.error, a.duration_ms, a.response_excerpt
    from unnest($2::uuid[]) d (delivery_id) cross join lateral (
      select * from bank.webhook_attempt a where a.workspace_id = $1 and a.delivery_id = d.delivery_id
      order by a.attempt_no desc limit ${attemptsShownMax}) a
    order by d.delivery_id, a.attempt_no`,
};

type AttemptRow = {
  delivery_id: string;
  attempted_at: Date;
  is_manual: boolean;
  status_code: number | null;
  error: string | null;
  duration_ms: number;
  response_excerpt: string | null;
};

async function findAttempts(on: Queryable, workspaceId: WorkspaceId, deliveryIds: readonly string[]): Promise<Map<string, Attempt[]>> {
  const byDelivery = new Map<string, Attempt[]>(deliveryIds.map((deliveryId) => [deliveryId, []]));
  if (deliveryIds.length === 0) return byDelivery;
  for (const row of await on.query<AttemptRow>(selectAttempts, [workspaceId, [...deliveryIds]])) {
    byDelivery.get(row.delivery_id)?.push({
      date: row.attempted_at,
      isManual: row.is_manual,
      statusCode: row.status_code,
      error: row.error,
      durationMs: row.duration_ms,
      responseExcerpt: row.response_excerpt,
    });
  }
  return byDelivery;
}
