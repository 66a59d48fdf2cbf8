import type { WorkspaceId } from "@memento/kernel";
import { bulkInsert, type Queryable, type Tx } from "@memento/platform";
import type { WebhookEventType } from "./events.ts";

/** A webhook without its secrets, which leave the database for a delivery only. */
export type Webhook = {
  readonly webhookId: string;
  readonly applicationId: string;
  readonly url: string;
  /** Null: it is told of everything. */
  readonly eventTypes: readonly WebhookEventType[] | null;
  readonly isEnabled: boolean;
  readonly createdAt: Date;
};

export type WebhookToInsert = Webhook & { readonly tokenSealed: string; readonly secretSealed: string };

const insert = bulkInsert(
  "bank.webhook",
  {
    workspace_id: "uuid",
    webhook_id: "uuid",
    application_id: "uuid",
    url: "text",
    token_sealed: "text",
    secret_sealed: "text",
    is_enabled: "boolean",
    created_at: "timestamptz",
  },
  { shared: ["workspace_id"] },
);

/** Arrays of arrays have no form as a parameter, so lists of types travel as JSON. */
const writeChanges = {
  name: "bank.change_webhooks",
  text: `update bank.webhook w set url = c.url, is_enabled = c.is_enabled,
      event_types = (select array_agg(type) from jsonb_array_elements_text(c.event_types) type)
    from jsonb_to_recordset($2::jsonb) c (webhook_id uuid, url text, is_enabled boolean, event_types jsonb)
    where w.workspace_id = $1 and w.webhook_id = c.webhook_id`,
};

export function insertWebhooks(tx: Tx, workspaceId: WorkspaceId, webhooks: readonly WebhookToInsert[]): void {
  insert(
    tx,
    webhooks.map((webhook) => ({
      workspace_id: workspaceId,
      webhook_id: webhook.webhookId,
      application_id: webhook.applicationId,
      url: webhook.url,
      token_sealed: webhook.tokenSealed,
      secret_sealed: webhook.secretSealed,
      is_enabled: webhook.isEnabled,
      created_at: webhook.createdAt,
    })),
  );
  updateWebhooks(
    tx,
    workspaceId,
    webhooks.filter((webhook) => webhook.eventTypes !== null),
  );
}

export function updateWebhooks(tx: Tx, workspaceId: WorkspaceId, webhooks: readonly Webhook[]): void {
  if (webhooks.length === 0) return;
  const changes = webhooks.map(({ webhookId, url, isEnabled, eventTypes }) => ({
    webhook_id: webhookId,
    url,
    is_enabled: isEnabled,
    ...(eventTypes === null ? {} : { event_types: eventTypes }), // left out is null; a JSON null would be a value
  }));
  tx.write(writeChanges, [workspaceId, JSON.stringify(changes)]);
}

const markDeleted = {
  name: "bank.delete_webhooks",
  text: "update bank.webhook set deleted_at = $3 where workspace_id = $1 and webhook_id = any ($2::uuid[]) and deleted_at is null",
};
const cancelDeliveries = {
  name: "bank.cancel_webhook_deliveries",
  text: `update bank.webhook_delivery set status = 'canceled', wanted = null, next_attempt_at = null
    where workspace_id = $1 and status = 'pending' and webhook_id = any ($2::uuid[])`,
};
const dropRetries = {
  name: "bank.drop_webhook_retries",
  text: `delete from platform.due d using bank.webhook_delivery v
    where v.workspace_id = $1 and v.status = 'pending' and v.webhook_id = any ($2::uuid[])
      and d.workspace_id = v.workspace_id and d.subject_id = v.delivery_id and d.kind = 'webhook.retry'`,
};

/** Deletes webhooks and gives up what they were still to be told. */
export function markWebhooksDeleted(tx: Tx, workspaceId: WorkspaceId, webhookIds: readonly string[], at: Date): void {
  if (webhookIds.length === 0) return;
  tx.write(dropRetries, [workspaceId, [...webhookIds]]);
  tx.write(cancelDeliveries, [workspaceId, [...webhookIds]]);
  tx.write(markDeleted, [workspaceId, [...webhookIds], at]);
}

const selectByIds = {
  name: "bank.lock_webhooks",
  text: `select webhook_id as "webhookId", application_id as "applicationId", url, event_types as "eventTypes", is_enabled as "isEnabled",
      created_at as "createdAt"
    from bank.webhook where workspace_id = $1 and webhook_id = any ($2::uuid[]) and deleted_at is null order by webhook_id for no key update`,
};

/** The webhooks of these ids that are there, locked. */
export const lockWebhooks = (tx: Tx, workspaceId: WorkspaceId, webhookIds: readonly string[]): Promise<Webhook[]> =>
  tx.query<Webhook>(selectByIds, [workspaceId, [...new Set(webhookIds)]]);

const listByApplication = {
  name: "bank.list_webhooks",
  text: `select webhook_id as "webhookId", application_id as "applicationId", url, event_types as "eventTypes", is_enabled as "isEnabled",
      created_at as "createdAt"
    from bank.webhook where workspace_id = $1 and application_id = $2 and deleted_at is null order by webhook_id`,
};

/** The webhooks of an application, oldest first. An application has few of them (`webhooksMax`), so this list has no pages. */
export const listWebhooks = (on: Queryable, workspaceId: WorkspaceId, applicationId: string): Promise<Webhook[]> =>
  on.query<Webhook>(listByApplication, [workspaceId, applicationId]);

const countByApplication = {
  name: "bank.count_webhooks",
  text: `select a.application_id as "applicationId", count(w.webhook_id)::int as count
    from bank.application a
    left join bank.webhook w on w.workspace_id = a.workspace_id and w.application_id = a.application_id and w.deleted_at is null
    where a.workspace_id = $1 and a.application_id = any ($2::uuid[]) and a.deleted_at is null group by a.application_id`,
};

/** How many webhooks each of these applications has; one that is not there, or was deleted, is left out. */
export async function countWebhooks(
  on: Queryable,
  workspaceId: WorkspaceId,
  applicationIds: readonly string[],
): Promise<Map<string, number>> {
  const rows = await on.query<{ applicationId: string; count: number }>(countByApplication, [workspaceId, [...new Set(applicationIds)]]);
  return new Map(rows.map((row) => [row.applicationId, row.count]));
}

const findOwner = {
  name: "bank.application_of_webhook",
  text: `select application_id as "applicationId" from bank.webhook where workspace_id = $1 and webhook_id = $2`,
};

/** The application that a webhook belongs to, or belonged to before it was deleted; undefined where none has this id. */
export async function findApplicationOfWebhook(on: Queryable, workspaceId: WorkspaceId, webhookId: string): Promise<string | undefined> {
  const [row] = await on.query<{ applicationId: string }>(findOwner, [workspaceId, webhookId]);
  return row?.applicationId;
}

const findIdsOf = {
  name: "bank.webhooks_of_applications",
  text: `select webhook_id as "webhookId" from bank.webhook
    where workspace_id = $1 and application_id = any ($2::uuid[]) and deleted_at is null order by webhook_id`,
};

/** The webhooks that these applications have now. */
export const findWebhookIdsOf = async (on: Queryable, workspaceId: WorkspaceId, applicationIds: readonly string[]): Promise<string[]> =>
  (await on.query<{ webhookId: string }>(findIdsOf, [workspaceId, [...applicationIds]])).map((row) => row.webhookId);
