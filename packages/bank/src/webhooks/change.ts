import { randomBytes } from "node:crypto";
import { done, newId, type Outcome, refused } from "@memento/kernel";
import { type Operation, type OutboundRules, readTarget, type Secrets } from "@memento/platform";
import type { WebhookEventType } from "./events.ts";
import { countWebhooks, insertWebhooks, lockWebhooks, markWebhooksDeleted, updateWebhooks, type Webhook } from "./queries.ts";
import { wakeDeliverers } from "./retry.ts";

/** As many as one application may have: each is told of every event, in the transaction that records it. */
export const webhooksMax = 20;

export type WebhookRequest = {
  readonly applicationId: string;
  readonly url: string;
  /** Left out or null: it is told of everything. */
  readonly eventTypes?: readonly WebhookEventType[] | null | undefined;
};

/** What is told once, at creation. */
export type NewWebhook = Webhook & {
  /** Sent with each delivery, as `Authorization: Bearer`. */
  readonly token: string;
  /** Signs each delivery, by Standard Webhooks: `whsec_` and the key in base64. */
  readonly signingSecret: string;
};

export type WebhookChange = {
  readonly webhookId: string;
  readonly url?: string | undefined;
  readonly eventTypes?: readonly WebhookEventType[] | null | undefined;
  readonly isEnabled?: boolean | undefined;
};

export type WebhookRefusal = "not_found" | "webhook_url_not_allowed" | "too_many_webhooks";

/** Where a webhook's secrets belong, so that a sealed text moved to another row stays shut. */
export const tokenPlace = (webhookId: string): string => `webhook token ${webhookId}`;
export const secretPlace = (webhookId: string): string => `webhook signing secret ${webhookId}`;

/** An empty list is not "nothing": nobody wants a webhook that is never called. */
const typesOf = (types: readonly WebhookEventType[] | null | undefined): readonly WebhookEventType[] | null =>
  types === undefined || types === null || types.length === 0 ? null : [...new Set(types)];

/** What console and command line do with webhooks. Make it once: the queue of writes tells operations apart by identity. */
export function createWebhookOperations({ secrets, rules }: { secrets: Secrets; rules: OutboundRules }) {
  const make = ({ applicationId, url, eventTypes }: WebhookRequest, createdAt: Date): NewWebhook => ({
    webhookId: newId(),
    applicationId,
    url,
    eventTypes: typesOf(eventTypes),
    isEnabled: true,
    createdAt,
    token: `whtok_${randomBytes(32).toString("base64url")}`,
    signingSecret: `whsec_${randomBytes(32).toString("base64")}`,
  });

  /**
   * Makes webhooks; token and signing secret are in the answer and can be read nowhere later. They are told of events from now on. Refused for an
   * application that is not there (`not_found`), a URL that may not be called (`webhook_url_not_allowed`), and beyond `webhooksMax`
   * (`too_many_webhooks`).
   */
  const create: Operation<WebhookRequest, NewWebhook, WebhookRefusal, Map<string, number>> = {
    name: "create_webhooks",
    loadsInTurn: true,
    load: (tx, workspaceId, requests) =>
      countWebhooks(
        tx,
        workspaceId,
        requests.map((request) => request.applicationId),
      ),
    run({ tx, workspaceId, now }, requests, counts) {
      const outcomes = requests.map((request): Outcome<NewWebhook, WebhookRefusal> => {
        const count = counts.get(request.applicationId);
        if (count === undefined) return refused("not_found");
        if (readTarget(request.url, rules) === undefined) return refused("webhook_url_not_allowed");
        if (count >= webhooksMax) return refused("too_many_webhooks");
        counts.set(request.applicationId, count + 1);
        return done(make(request, now));
      });
      const made = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
      insertWebhooks(
        tx,
        workspaceId,
        made.map(({ token, signingSecret, ...webhook }) => ({
          ...webhook,
          tokenSealed: secrets.seal(token, tokenPlace(webhook.webhookId)),
          secretSealed: secrets.seal(signingSecret, secretPlace(webhook.webhookId)),
        })),
      );
      return Promise.resolve(outcomes);
    },
  };

  /**
   * Changes webhooks; what a request leaves out stays. A disabled webhook is told of nothing that happens meanwhile; what was on its way to
   * it waits until it is enabled again.
   */
  const update: Operation<WebhookChange, Webhook, "not_found" | "webhook_url_not_allowed", Map<string, Webhook>> = {
    name: "update_webhooks",
    loadsInTurn: true,
    load: lockedWebhooks,
    run({ tx, workspaceId }, requests, known) {
      const changed = new Map<string, Webhook>();
      const outcomes = requests.map((request): Outcome<Webhook, "not_found" | "webhook_url_not_allowed"> => {
        const webhook = known.get(request.webhookId);
        if (webhook === undefined) return refused("not_found");
        const { url = webhook.url, isEnabled = webhook.isEnabled } = request;
        if (readTarget(url, rules) === undefined) return refused("webhook_url_not_allowed");
        const eventTypes = request.eventTypes === undefined ? webhook.eventTypes : typesOf(request.eventTypes);
        const updated: Webhook = { ...webhook, url, isEnabled, eventTypes };
        changed.set(webhook.webhookId, updated);
        known.set(webhook.webhookId, updated);
        return done(updated);
      });
      updateWebhooks(tx, workspaceId, [...changed.values()]);
      if (changed.size > 0) wakeDeliverers(tx, workspaceId); // one that was enabled may have something waiting
      return Promise.resolve(outcomes);
    },
  };
  return { create, update, remove };
}

export type WebhookOperations = ReturnType<typeof createWebhookOperations>;

/** Deletes webhooks for good. What they were still to be told is canceled; their deliveries stay readable. */
const remove: Operation<{ webhookId: string }, Webhook, "not_found", Map<string, Webhook>> = {
  name: "delete_webhooks",
  loadsInTurn: true,
  load: lockedWebhooks,
  run({ tx, workspaceId, now }, requests, known) {
    const deleted: string[] = [];
    const outcomes = requests.map(({ webhookId }): Outcome<Webhook, "not_found"> => {
      const webhook = known.get(webhookId);
      if (webhook === undefined) return refused("not_found");
      known.delete(webhookId); // the second request of a batch finds it gone
      deleted.push(webhookId);
      return done(webhook);
    });
    markWebhooksDeleted(tx, workspaceId, deleted, now);
    return Promise.resolve(outcomes);
  },
};

async function lockedWebhooks(
  tx: Parameters<typeof lockWebhooks>[0],
  workspaceId: Parameters<typeof lockWebhooks>[1],
  requests: readonly { webhookId: string }[],
): Promise<Map<string, Webhook>> {
  const webhooks = await lockWebhooks(
    tx,
    workspaceId,
    requests.map((request) => request.webhookId),
  );
  return new Map(webhooks.map((webhook) => [webhook.webhookId, webhook]));
}
