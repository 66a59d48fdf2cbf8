import type { WorkspaceId } from "@memento/kernel";
import { allOf, compose, type Database, type Queryable, sql } from "@memento/platform";
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
  /** Where the webhook is now, and whose it is */
  readonly webhookUrl: string;
  readonly applicationId: string;
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
  readonly eventType?: string | undefined;
};

export type DeliveryPage = { readonly rows: readonly Delivery[]; readonly nextCursor: string | null };

/** So many deliveries are looked at for one page that wants a type of event, whatever they turn out to be: the type stands with the event alone. */
export const deliveriesLookedAtMax = 5_000;

type DeliveryRow = Omit<Delivery, "attempts">;

/**
 * Deliveries before `cursor` with their attempts as both were at one moment, newest event first, at most `size`. There may be fewer, or none, with a
 * next cursor all the same: then there is more to look at. At most so many attempts of each are shown, the latest: a delivery can be repeated by
 * hand without end.
 */
export async function listDeliveries(
  database: Pick<Database, "snapshot">,
  workspaceId: WorkspaceId,
  { webhookId, status, eventType }: DeliveryFilter,
  { cursor, size }: { readonly cursor: string | undefined; readonly size: number },
): Promise<DeliveryPage> {
  const looked = [sql`d.workspace_id = ${workspaceId}`];
  if (webhookId !== undefined) looked.push(sql`d.webhook_id = ${webhookId}`);
  if (status !== undefined) looked.push(sql`d.status = ${status}`);
  // Both orders are that of the events; each has its index.
  const [key, shownKey] = webhookId === undefined ? [sql`d.delivery_id`, sql`"deliveryId"`] : [sql`d.event_id`, sql`"eventId"`];
  if (cursor !== undefined)
    looked.push(
      webhookId === undefined
        ? sql`d.delivery_id < ${cursor}`
        : sql`d.event_id < (select c.event_id from bank.webhook_delivery c where c.workspace_id = ${workspaceId} and c.delivery_id = ${cursor})`,
    );
  const lookedAt = eventType === undefined ? size + 1 : deliveriesLookedAtMax;
  const fits = eventType === undefined ? sql`true` : sql`e.event_type = ${eventType}`;
  const { text, values } = compose(sql`select * from (
      select ${deliveryColumns}, ${fits} as fits, row_number() over (order by ${key} desc) = ${lookedAt} as "isLast"
      from (select * from bank.webhook_delivery d where ${allOf(looked)} order by ${key} desc limit ${lookedAt}) d
      join bank.webhook w on w.workspace_id = d.workspace_id and w.webhook_id = d.webhook_id
      join platform.event e on e.workspace_id = d.workspace_id and e.event_id = d.event_id) seen
    where fits or "isLast" order by ${shownKey} desc limit ${size + 1}`);
  return database.snapshot(async (on) => {
    const found = await on.query<DeliveryRow & { fits: boolean; isLast: boolean }>(text, values);
    const fitting = found.filter((row) => row.fits);
    const shown = fitting.slice(0, size).map(({ fits: _fits, isLast: _isLast, ...row }) => row);
    const rows = await withAttempts(on, workspaceId, shown);
    const next = fitting.length > size ? fitting[size - 1] : eventType === undefined ? undefined : found.find((row) => row.isLast);
    return { rows, nextCursor: next?.deliveryId ?? null };
  });
}

const deliveryColumns =
  sql.raw(`d.delivery_id as "deliveryId", d.webhook_id as "webhookId", w.url as "webhookUrl", w.application_id as "applicationId", d.event_id as "eventId", d.status,
      d.next_attempt_at as "nextAttemptAt", e.event_type as "eventType", e.resource_type as "resourceType", e.resource_id as "resourceId",
      e.occurred_at as "eventDate"`);

/** These deliveries with their attempts, in no order; those that are not there are left out. */
export async function findDeliveries(
  database: Pick<Database, "snapshot">,
  workspaceId: WorkspaceId,
  deliveryIds: readonly string[],
): Promise<Delivery[]> {
  const { text, values } = compose(sql`select ${deliveryColumns} from bank.webhook_delivery d
    join bank.webhook w on w.workspace_id = d.workspace_id and w.webhook_id = d.webhook_id
    join platform.event e on e.workspace_id = d.workspace_id and e.event_id = d.event_id
    where d.workspace_id = ${workspaceId} and d.delivery_id = any (${[...deliveryIds]}::uuid[])`);
  return database.snapshot(async (on) => withAttempts(on, workspaceId, await on.query<DeliveryRow>(text, values)));
}

async function withAttempts(on: Queryable, workspaceId: WorkspaceId, rows: readonly DeliveryRow[]): Promise<Delivery[]> {
  const ids = rows.map((row) => row.deliveryId);
  const attempts = await findAttempts(on, workspaceId, ids);
  return rows.map((row) => ({ ...row, attempts: attempts.get(row.deliveryId) ?? [] }));
}

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
