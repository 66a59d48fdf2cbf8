import { Type } from "typebox";
import type { NewWebhook } from "../webhooks/change.ts";
import { webhookEventTypes, type WebhookEventType } from "../webhooks/events.ts";
import type { Delivery } from "../webhooks/log.ts";
import { deliveryStatuses } from "../webhooks/plan.ts";
import type { Webhook as WebhookRow } from "../webhooks/queries.ts";
import { DateTime, timeToWire, Uuid } from "../wire.ts";

const strict = { additionalProperties: false } as const;
const typeNames = Object.keys(webhookEventTypes) as WebhookEventType[];

const Url = Type.String({ minLength: 1, maxLength: 2048, description: "Where events are posted: https, and reachable from the internet." });
const EventTypes = Type.Union([Type.Array(Type.Enum(typeNames), { uniqueItems: true }), Type.Null()], {
  description: "The events that it is told of; null or none: all.",
});

const webhookProperties = {
  id: Uuid("ID of the webhook."),
  application_id: Uuid("The application that it belongs to."),
  url: Url,
  event_types: EventTypes,
  is_enabled: Type.Boolean({ description: "A disabled webhook is told of nothing that happens meanwhile." }),
  created_at: DateTime("When it was made."),
};
export const Webhook = Type.Object(webhookProperties, { title: "Webhook" });
export const NewWebhookAnswer = Type.Object(
  {
    ...webhookProperties,
    token: Type.String({ description: "Comes with each delivery as Authorization: Bearer. Shown once." }),
    signing_secret: Type.String({ description: "Signs each delivery by Standard Webhooks. Shown once." }),
  },
  { title: "NewWebhook" },
);

export const webhookToWire = (webhook: WebhookRow) => ({
  id: webhook.webhookId,
  application_id: webhook.applicationId,
  url: webhook.url,
  event_types: webhook.eventTypes,
  is_enabled: webhook.isEnabled,
  created_at: timeToWire(webhook.createdAt),
});

export const newWebhookToWire = ({ token, signingSecret, ...webhook }: NewWebhook) => ({
  ...webhookToWire(webhook),
  token,
  signing_secret: signingSecret,
});

export const WebhookBody = Type.Object({ url: Url, event_types: Type.Optional(EventTypes) }, strict);
export const WebhookChangeBody = Type.Object(
  { url: Type.Optional(Url), event_types: Type.Optional(EventTypes), is_enabled: Type.Optional(Type.Boolean()) },
  strict,
);

export const DeliveryStatusName = Type.Enum([...deliveryStatuses], {
  description: "pending: to be tried; succeeded; failed: given up after the last retry; canceled: its webhook was deleted.",
});

const Attempt = Type.Object({
  date: DateTime("When, in the workspace's time."),
  status_code: Type.Union([Type.Integer(), Type.Null()], { description: "What the endpoint answered; null: nothing." }),
  error: Type.Union([Type.String(), Type.Null()], { description: "What went wrong, as a word; null for a success." }),
  is_manual: Type.Boolean({ description: "Whether somebody asked for it." }),
  duration_ms: Type.Integer(),
  response_excerpt: Type.Union([Type.String(), Type.Null()], { description: "The beginning of an answer that was no success." }),
});

export const WebhookDelivery = Type.Object(
  {
    id: Uuid("ID of the delivery."),
    webhook_id: Uuid("The webhook."),
    webhook_url: Type.String({ description: "Where it posts to now." }),
    application_id: Uuid("Whose webhook it is."),
    event_id: Uuid("The event: the same in each attempt."),
    event_type: Type.String(),
    resource_type: Type.String(),
    resource_id: Uuid("What the event is about."),
    event_date: DateTime("When it happened, in the workspace's time."),
    status: DeliveryStatusName,
    next_attempt_at: Type.Union([DateTime("When the next retry is made, in the workspace's time."), Type.Null()]),
    attempts: Type.Array(Attempt, { description: "In the order in which they were made; the latest 50." }),
  },
  { title: "WebhookDelivery" },
);

export const deliveryToWire = (delivery: Delivery) => ({
  id: delivery.deliveryId,
  webhook_id: delivery.webhookId,
  webhook_url: delivery.webhookUrl,
  application_id: delivery.applicationId,
  event_id: delivery.eventId,
  event_type: delivery.eventType,
  resource_type: delivery.resourceType,
  resource_id: delivery.resourceId,
  event_date: timeToWire(delivery.eventDate),
  status: delivery.status,
  next_attempt_at: delivery.nextAttemptAt === null ? null : timeToWire(delivery.nextAttemptAt),
  attempts: delivery.attempts.map((attempt) => ({
    date: timeToWire(attempt.date),
    status_code: attempt.statusCode,
    error: attempt.error,
    is_manual: attempt.isManual,
    duration_ms: attempt.durationMs,
    response_excerpt: attempt.responseExcerpt,
  })),
});
