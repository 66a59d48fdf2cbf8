import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { verifyWebhook, WebhookNotVerified } from "./webhook.ts";

// The example of the Standard Webhooks specification's own libraries.
const secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
const vector = {
  id: "msg_p5jXN8AQM9LWM0D4loKWxJek",
  timestamp: "1614265330",
  body: '{"test": 2432232314}',
  signature: "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
};
const now = new Date(1_614_265_330_000);
const headers = { "webhook-id": vector.id, "webhook-timestamp": vector.timestamp, "webhook-signature": vector.signature };
const request = { body: vector.body, headers };

test("a right signature gives the event, in any form of headers and body", () => {
  const event = { test: 2432232314 };
  expect(verifyWebhook(request, { secret, now })).toEqual(event);
  expect(verifyWebhook({ body: Buffer.from(vector.body), headers: new Headers(headers) }, { secret, now })).toEqual(event);
  const upper = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toUpperCase(), [value]]));
  expect(verifyWebhook({ body: vector.body, headers: upper }, { secret: ["whsec_b2xk", secret], now })).toEqual(event);
  const several = { ...headers, "webhook-signature": `v1,AAAA v2,xyz ${vector.signature}` };
  expect(verifyWebhook({ body: vector.body, headers: several }, { secret, now })).toEqual(event);
});

test.each([
  ["another body", { body: '{"test": 2432232315}', headers }, secret],
  ["another id", { body: vector.body, headers: { ...headers, "webhook-id": "msg_other" } }, secret],
  ["another timestamp", { body: vector.body, headers: { ...headers, "webhook-timestamp": "1614265331" } }, secret],
  ["a timestamp that is none", { body: vector.body, headers: { ...headers, "webhook-timestamp": "now" } }, secret],
  ["no signature", { body: vector.body, headers: { ...headers, "webhook-signature": undefined } }, secret],
  ["another version", { body: vector.body, headers: { ...headers, "webhook-signature": vector.signature.replace("v1", "v2") } }, secret],
  ["a shorter signature", { body: vector.body, headers: { ...headers, "webhook-signature": vector.signature.slice(0, -8) } }, secret],
  ["another secret", request, "whsec_b3RoZXI="],
])("%s is not verified", (_what, given, by) => {
  expect(() => verifyWebhook(given, { secret: by, now })).toThrow(WebhookNotVerified);
});

test("an empty secret verifies nothing, not even what was signed with it", () => {
  const signature = createHmac("sha256", "").update(`${vector.id}.${vector.timestamp}.${vector.body}`).digest("base64");
  const forged = { body: vector.body, headers: { ...headers, "webhook-signature": `v1,${signature}` } };
  expect(() => verifyWebhook(forged, { secret: "", now })).toThrow(WebhookNotVerified);
});

test("a request from another time is not verified, beyond the tolerance", () => {
  const at = (seconds: number) => new Date(now.getTime() + seconds * 1000);
  for (const seconds of [-300, 300]) expect(verifyWebhook(request, { secret, now: at(seconds) })).toBeDefined();
  for (const seconds of [-301, 301]) expect(() => verifyWebhook(request, { secret, now: at(seconds) })).toThrow(WebhookNotVerified);
  expect(verifyWebhook(request, { secret, now: at(3_000), toleranceSeconds: 3_600 })).toBeDefined();
  expect(() => verifyWebhook(request, { secret })).toThrow("too far from now");
});
