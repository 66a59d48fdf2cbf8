import { createHmac, timingSafeEqual } from "node:crypto";

/** What a webhook is told. More event and resource types may come; whoever handles events skips those they do not know. */
export type WebhookEvent = {
  /** The same event can arrive more than once, always with this id. */
  readonly id: string;
  /** RFC 3339 */
  readonly date: string;
  readonly event_type: string;
  readonly resource_type: string;
  readonly resource_id: string;
};

/** The request does not come from the webhook's sender, was changed on its way, or is too old to be a fresh one. */
export class WebhookNotVerified extends Error {
  override readonly name = "WebhookNotVerified";
}

export type WebhookRequest = {
  /** The body to the byte, before anything has parsed it. */
  readonly body: string | Uint8Array;
  /** As the server framework has them; names in any case. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>> | Headers;
};

export type WebhookCheck = {
  /** `whsec_...`, as it was told when the webhook was made; several while one replaces another. */
  readonly secret: string | readonly string[];
  /** How far the sender's clock may be from ours. 300 s by default. */
  readonly toleranceSeconds?: number;
  /** Now; for tests. */
  readonly now?: Date;
};

/**
 * The event in a request to a webhook, once its signature is verified (Standard Webhooks, v1: HMAC-SHA256). Throws WebhookNotVerified. Answer with any
 * 2xx status within ten seconds, and do the work later.
 */
export function verifyWebhook({ body, headers }: WebhookRequest, { secret, toleranceSeconds = 300, now }: WebhookCheck): WebhookEvent {
  const id = headerOf(headers, "webhook-id");
  const timestamp = headerOf(headers, "webhook-timestamp");
  const signatures = headerOf(headers, "webhook-signature");
  if (id === undefined || timestamp === undefined || signatures === undefined) throw new WebhookNotVerified("a webhook header is missing");
  const nowSeconds = (now?.getTime() ?? Date.now()) / 1000;
  if (!/^\d{1,12}$/.test(timestamp) || Math.abs(nowSeconds - Number(timestamp)) > toleranceSeconds)
    throw new WebhookNotVerified("webhook-timestamp is too far from now");
  const secrets = typeof secret === "string" ? [secret] : secret;
  const given = signatures.split(" ").flatMap((part) => (part.startsWith("v1,") ? [Buffer.from(part.slice(3), "base64")] : []));
  const isSigned = secrets.some((each) => {
    const key = Buffer.from(each.replace(/^whsec_/, ""), "base64");
    if (key.length === 0) throw new WebhookNotVerified("the signing secret is empty"); // an empty key would verify for anybody
    const expected = createHmac("sha256", key).update(`${id}.${timestamp}.`).update(body).digest();
    return given.some((signature) => signature.length === expected.length && timingSafeEqual(signature, expected));
  });
  if (!isSigned) throw new WebhookNotVerified("no signature of this body is right");
  return JSON.parse(typeof body === "string" ? body : Buffer.from(body).toString("utf8")) as WebhookEvent; // signed by the sender
}

function headerOf(headers: WebhookRequest["headers"], name: string): string | undefined {
  if (headers instanceof Headers) return headers.get(name) ?? undefined;
  const [, value] = Object.entries(headers).find(([key]) => key.toLowerCase() === name) ?? [];
  return typeof value === "string" ? value : value?.[0];
}
