import { createPublicKey } from "node:crypto";
import { present } from "@memento/kernel";
import { decodeProtectedHeader, jwtVerify } from "jose";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startTestApns, type TestApns } from "../../../../tests/support/senders.ts";
import { createApnsTransport } from "./apns.ts";
import { apnsKey, faultOf, outgoing } from "./testing.ts";
import { DeviceGone, MessageFault, MessageRefused, type MessageTransport } from "./transport.ts";

const key = apnsKey();
const token = "a1".repeat(32);
let apns: TestApns;
let transport: MessageTransport;
beforeEach(async () => {
  apns = await startTestApns();
  const server = { address: "127.0.0.1", port: apns.port, ca: apns.ca };
  transport = createApnsTransport({ key, keyId: "KEY1234567", teamId: "TEAM123456", topic: "com.example.pay", sandbox: true, server });
});
afterEach(async () => {
  await transport.close();
  await apns.close();
});
const now = new Date("2030-01-02T03:04:05Z");
const push = outgoing(now, { to: token, body: "Votre paiement a échoué.", data: { key: "payment_failed", payment_uuid: "p1" } });

test("a push goes to its device, signed by the key, with the app's data, and replaces its own first copy", async () => {
  await transport.send({ ...push, subject: "Pay" });
  await transport.send(push);
  expect(apns.taken).toHaveLength(2);
  const [first, second] = apns.taken.map((one) => ({ ...one, body: JSON.parse(one.text) as unknown }));
  expect(first).toMatchObject({
    path: `/3/device/${token}`,
    headers: {
      ":method": "POST",
      "apns-topic": "com.example.pay",
      "apns-push-type": "alert",
      "apns-id": push.messageId,
      "apns-collapse-id": push.messageId,
      "apns-expiration": String(Math.floor(now.getTime() / 1_000) + 300),
    },
  });
  expect(first?.body).toEqual({
    aps: { alert: { title: "Pay", body: "Votre paiement a échoué." }, sound: "default" },
    key: "payment_failed",
    payment_uuid: "p1",
  });
  expect(second?.body).toMatchObject({ aps: { alert: { body: "Votre paiement a échoué." } } });
  const bearer = present(/^bearer (.+)$/.exec(first?.headers.authorization ?? "")?.[1], "token");
  expect(decodeProtectedHeader(bearer)).toMatchObject({ alg: "ES256", kid: "KEY1234567" });
  expect((await jwtVerify(bearer, createPublicKey(key))).payload.iss).toBe("TEAM123456");
});

test.each([
  [410, "Unregistered", "gone"],
  [410, "ExpiredToken", "gone"],
  [400, "BadDeviceToken", "gone"],
  [400, "PayloadEmpty", "refused"],
  [413, "PayloadTooLarge", "refused"],
  [403, "InvalidProviderToken", "later"],
  [429, "TooManyRequests", "later"],
  [503, "ServiceUnavailable", "later"],
])("status %i %s is %s, and asked once", async (status, reason, kind) => {
  apns.answer = () => ({ status, body: { reason } });
  const fault = await faultOf(transport.send(push));
  expect(fault).toBeInstanceOf(MessageFault);
  expect(fault instanceof DeviceGone ? "gone" : fault instanceof MessageRefused ? "refused" : "later").toBe(kind);
  expect(fault).toHaveProperty("message", `APNs: status ${status} ${reason}`);
  expect(apns.taken).toHaveLength(1);
});

test("a reason that repeats what was sent is not repeated", async () => {
  apns.answer = () => ({ status: 400, body: { reason: `no device ${token}` } });
  expect(await faultOf(transport.send(push))).toHaveProperty("message", "APNs: status 400");
});

test("a server that is away may be asked again", async () => {
  await apns.close();
  expect(await faultOf(transport.send(push))).toMatchObject({ name: "MessageFault", message: "APNs: ECONNREFUSED" });
  apns = await startTestApns();
});

test("a connection that was lost is made anew", async () => {
  await transport.send(push);
  apns.cut();
  await new Promise((done) => setTimeout(done, 100));
  await transport.send(push);
  expect(apns.taken).toHaveLength(2);
});

test("nothing is sent to a server whose certificate nobody vouches for", async () => {
  const stranger = await startTestApns();
  const server = { address: "127.0.0.1", port: stranger.port, ca: apns.ca };
  const wary = createApnsTransport({ key, keyId: "KEY1234567", teamId: "TEAM123456", topic: "com.example.pay", sandbox: false, server });
  expect(await faultOf(wary.send(push))).toMatchObject({ name: "MessageFault", message: "APNs: DEPTH_ZERO_SELF_SIGNED_CERT" });
  await wary.close();
  await stranger.close();
  expect(stranger.taken).toEqual([]);
});
