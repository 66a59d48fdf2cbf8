import { createHmac, createSecretKey, type KeyObject } from "node:crypto";
import { timeToWire } from "../wire.ts";

/** An event as webhooks tell it. */
export type EventToTell = {
  readonly eventId: string;
  readonly eventType: string;
  readonly resourceType: string;
  readonly resourceId: string;
  /** Workspace time */
  readonly eventDate: Date;
};

/** A webhook's secrets, opened. */
export type WebhookSecrets = { readonly token: string; readonly signingKey: KeyObject };

/** The key in a `whsec_` secret, as Standard Webhooks writes it. A key object is made once; from bytes, each signature would make its own. */
export const signingKeyOf = (secret: string): KeyObject => createSecretKey(Buffer.from(secret.replace(/^whsec_/, ""), "base64"));

/** The body of a delivery: the Bank API reference's Event, and nothing else. */
export const eventToWire = (event: EventToTell): string =>
  JSON.stringify({
    id: event.eventId,
    date: timeToWire(event.eventDate),
    event_type: event.eventType,
    resource_type: event.resourceType,
    resource_id: event.resourceId,
  });

/**
 * The headers of a delivery: the bearer token of the Bank API reference, and the signature of the Standard Webhooks specification (v1, HMAC-SHA256 over
 * id, timestamp and body). Its timestamp is real time even where the workspace's clock was moved, because receivers compare it with their own.
 */
export function deliveryHeaders(
  eventId: string,
  body: string,
  { token, signingKey }: WebhookSecrets,
  realNow: Date,
): Record<string, string> {
  const timestamp = String(Math.floor(realNow.getTime() / 1000));
  const signature = createHmac("sha256", signingKey).update(`${eventId}.${timestamp}.${body}`).digest("base64");
  return {
    "content-type": "application/json",
    authorization: `Bearer ${token}`,
    "user-agent": "Memento-Webhooks/1.0",
    "webhook-id": eventId,
    "webhook-timestamp": timestamp,
    "webhook-signature": `v1,${signature}`,
  };
}
