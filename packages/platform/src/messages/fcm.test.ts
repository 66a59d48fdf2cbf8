import { createPublicKey } from "node:crypto";
import { present } from "@memento/kernel";
import { jwtVerify } from "jose";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startTestService, type TestService } from "../../../../tests/support/senders.ts";
import { createFcmTransport, retryAfterMs } from "./fcm.ts";
import { faultOf, outgoing, serviceAccount } from "./testing.ts";
import { DeviceGone, MessageFault, MessageRefused, type MessageTransport } from "./transport.ts";

let fcm: TestService;
let google: TestService;
let transport: MessageTransport;
let account: ReturnType<typeof serviceAccount>;
let now: Date;
beforeEach(async () => {
  now = new Date("2030-01-02T03:04:05Z");
  fcm = await startTestService(() => ({ status: 200, body: { name: "projects/memento-test/messages/1" } }));
  google = await startTestService(() => ({ status: 200, body: { access_token: `access-${google.taken.length}`, expires_in: 3600 } }));
  account = serviceAccount(google.url);
  transport = createFcmTransport({ serviceAccount: account, apiUrl: fcm.url, now: () => now });
});
afterEach(async () => {
  await transport.close();
  await Promise.all([fcm.close(), google.close()]);
});
const push = () => outgoing(now, { to: "device:token", body: "Declined.", data: { key: "payment_declined", tries: 2 } });
const bearers = () => fcm.taken.map(({ headers }) => headers.authorization);

test("a push goes to its device with the app's data as texts, and replaces its own first copy", async () => {
  await transport.send({ ...push(), subject: "Pay" });
  expect(fcm.taken).toHaveLength(1);
  expect(fcm.taken[0]).toMatchObject({ path: "/v1/projects/memento-test/messages:send", headers: { authorization: "Bearer access-1" } });
  expect(JSON.parse(fcm.taken[0]?.text ?? "")).toEqual({
    message: {
      token: "device:token",
      notification: { title: "Pay", body: "Declined." },
      data: { key: "payment_declined", tries: "2" },
      android: { priority: "HIGH", ttl: "300s", notification: { tag: push().messageId } },
    },
  });
});

test("Google gives an access token for a claim that the service account signed, for this scope and an hour", async () => {
  await transport.send(push());
  const form = new URLSearchParams(google.taken[0]?.text);
  expect(form.get("grant_type")).toBe("urn:ietf:params:oauth:grant-type:jwt-bearer");
  const assertion = present(form.get("assertion") ?? undefined, "assertion");
  const { payload } = await jwtVerify(assertion, createPublicKey(account.publicKey), { audience: account.tokenUri, currentDate: now });
  const issued = now.getTime() / 1_000;
  expect(payload).toEqual({
    iss: account.clientEmail,
    aud: account.tokenUri,
    scope: "https://www.googleapis.com/auth/firebase.messaging",
    iat: issued,
    exp: issued + 3_600,
  });
});

test("one access token serves until shortly before it expires; many who wait for it ask once", async () => {
  await Promise.all([transport.send(push()), transport.send(push()), transport.send(push())]);
  expect(google.taken).toHaveLength(1);
  now = new Date(now.getTime() + 54 * 60_000);
  await transport.send(push());
  expect(google.taken).toHaveLength(1);
  now = new Date(now.getTime() + 2 * 60_000);
  await transport.send(push());
  expect(google.taken).toHaveLength(2);
  expect(bearers()).toEqual([...Array.from({ length: 4 }, () => "Bearer access-1"), "Bearer access-2"]);
});

test("an access token that is not taken any more is replaced at the next attempt", async () => {
  fcm.answer = () => ({ status: 401 });
  expect(await faultOf(transport.send(push()))).toMatchObject({ name: "MessageFault", message: "FCM: status 401" });
  fcm.answer = () => ({ status: 200 });
  await transport.send(push());
  expect(bearers()).toEqual(["Bearer access-1", "Bearer access-2"]);
});

const errorBody = (errorCode: string | undefined) => ({
  error: {
    message: "device:token",
    ...(errorCode === undefined ? {} : { details: [{ "@type": "type.googleapis.com/google.firebase.fcm.v1.FcmError", errorCode }] }),
  },
});

test.each([
  [404, "UNREGISTERED", "gone", undefined],
  [404, undefined, "later", undefined], // the project
  [400, "INVALID_ARGUMENT", "refused", undefined],
  [403, "SENDER_ID_MISMATCH", "refused", undefined],
  [403, undefined, "later", undefined],
  [429, "QUOTA_EXCEEDED", "later", 60_000],
  [503, "UNAVAILABLE", "later", undefined],
  [500, "INTERNAL", "later", undefined],
])("status %i %s is %s", async (status, code, kind, ms) => {
  fcm.answer = () => ({ status, body: errorBody(code) });
  const fault = await faultOf(transport.send(push()));
  expect(fault).toBeInstanceOf(MessageFault);
  expect(fault instanceof DeviceGone ? "gone" : fault instanceof MessageRefused ? "refused" : "later").toBe(kind);
  expect(fault).toMatchObject({ message: `FCM: status ${status}${code === undefined ? "" : ` ${code}`}`, retryAfterMs: ms });
});

test.each([429, 503])("a %i says itself when to come back", async (status) => {
  fcm.answer = () => ({ status, headers: { "retry-after": "120" } });
  expect(await faultOf(transport.send(push()))).toMatchObject({ retryAfterMs: 120_000 });
});

test.each([
  [undefined, undefined],
  ["0", 0],
  ["Wed, 02 Jan 2030 03:05:05 GMT", 60_000],
  ["Wed, 02 Jan 2030 03:00:00 GMT", 0],
  ["soon", undefined],
])("Retry-After %s is in %s ms", (text, ms) => {
  expect(retryAfterMs(text, now)).toBe(ms);
});

test("without an access token nothing is sent; neither key nor claim is in the fault, and the next attempt asks anew", async () => {
  google.answer = ({ text }) => ({ status: 400, body: { error: text } });
  const fault = await faultOf(transport.send(push()));
  expect(fault).toMatchObject({ name: "MessageFault", message: "Google's access token: status 400" });
  expect(Object.keys(fault as object)).toEqual(["name", "retryAfterMs"]);
  expect(fcm.taken).toEqual([]);
  google.answer = () => ({ status: 200, body: { access_token: "t", expires_in: 3600 } });
  await transport.send(push());
  expect(fcm.taken).toHaveLength(1);
});

test("a server that is away is asked again later", async () => {
  await fcm.close();
  expect(await faultOf(transport.send(push()))).toMatchObject({ name: "MessageFault", message: "FCM: ECONNREFUSED" });
  fcm = await startTestService(() => ({ status: 200 }));
});
