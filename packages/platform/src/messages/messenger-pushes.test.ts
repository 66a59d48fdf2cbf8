import { newId } from "@memento/kernel";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { MessageToSend } from "./messages.ts";
import { type Bench, lifeMs, openBench, over } from "./testing-bench.ts";
import type { PushDevice } from "./transport.ts";

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
beforeEach(() => bench.start());
afterEach(() => bench.stop());
afterAll(() => bench.drop());

const push = (recipient: string): MessageToSend => ({ channel: "push", recipient, body: "Declined.", data: { key: "payment_declined" } });
const apnsToken = "a1".repeat(32);

describe("push messages", () => {
  const device = (userId: string, tokens: Partial<PushDevice["tokens"]>): PushDevice => ({
    workspaceId: bench.workspaceId,
    userId,
    deviceId: newId(),
    tokens: { apns: null, fcm: null, ...tokens },
  });
  const pushed = () => [
    ...bench.apns.taken.map(({ path }) => `apns ${path.split("/").at(-1)}`),
    ...bench.fcm.taken.flatMap(({ path, text }) =>
      path === "/token" ? [] : [`fcm ${(JSON.parse(text) as { message: { token: string } }).message.token}`],
    ),
  ];

  test("go to each device of their user once, and to nobody else's; no token is kept", async () => {
    const [ada, bob] = [newId(), newId()];
    bench.devices = [device(ada, { apns: apnsToken }), device(ada, { fcm: "android" }), device(bob, { fcm: "bob" })];
    const on = bench.messenger();
    await bench.queue(on, push(ada));
    const [queued] = await bench.rows();
    expect(lifeMs(queued)).toBeGreaterThan(3_590_000);
    expect(lifeMs(queued)).toBeLessThanOrEqual(3_600_000);
    await bench.work(on);
    expect(pushed()).toEqual([`apns ${apnsToken}`, "fcm android"]);
    const kept = await bench.rows();
    expect(kept).toHaveLength(3);
    for (const row of kept)
      expect(row).toMatchObject({ ...over, recipient: ada, queued_at: bench.at, sent_at: expect.any(Date), last_error: null });
    expect(JSON.stringify(kept)).not.toMatch(/a1a1|android/);
    await bench.work(on);
    expect(pushed()).toHaveLength(2);
  });

  test("to somebody without a device are over, silently", async () => {
    const on = bench.messenger();
    await bench.queue(on, push(newId()));
    await bench.work(on);
    expect(await bench.rows()).toMatchObject([{ ...over, sent_at: expect.any(Date) }]);
    expect(bench.logged).toEqual([]);
  });

  test("one phone with two tokens is told once, by a service that is configured", async () => {
    const ada = newId();
    bench.devices = [device(ada, { apns: apnsToken, fcm: "same phone" })];
    await bench.queue(bench.messenger(), push(ada));
    await bench.work(bench.messenger());
    expect(pushed()).toEqual([`apns ${apnsToken}`]);
    const { fcm: android } = bench.transports();
    const on = bench.messenger({ transports: android === undefined ? {} : { fcm: android } });
    await bench.queue(on, push(ada));
    await bench.work(on);
    expect(pushed()).toEqual([`apns ${apnsToken}`, "fcm same phone"]);
  });

  test("a retry reaches only the device that has nothing yet", async () => {
    const ada = newId();
    bench.devices = [device(ada, { apns: apnsToken }), device(ada, { fcm: "android" })];
    bench.apns.answer = () => ({ status: 503, body: { reason: "ServiceUnavailable" } });
    const on = bench.messenger();
    await bench.queue(on, push(ada));
    await bench.work(on);
    bench.apns.answer = () => ({ status: 200 });
    await bench.skipPause();
    await bench.work(on);
    expect(pushed()).toEqual([`apns ${apnsToken}`, `apns ${apnsToken}`, "fcm android"]);
    expect(await bench.rows()).toMatchObject([over, over, over]);
  });

  test("a service that names a time is asked again then, not after the pause", async () => {
    const ada = newId();
    bench.devices = [device(ada, { fcm: "android" })];
    const takesToken = bench.fcm.answer;
    bench.fcm.answer = (taken) => (taken.path === "/token" ? takesToken(taken) : { status: 429, headers: { "retry-after": "300" } });
    const on = bench.messenger();
    await bench.queue(on, push(ada));
    await bench.work(on);
    expect(await bench.pauseMs()).toBeGreaterThan(290_000);
    expect(await bench.pauseMs()).toBeLessThanOrEqual(300_000);
    await bench.expireIn(100); // later nobody wants it
    await bench.skipPause();
    await bench.work(on);
    expect(await bench.pauseMs()).toBeLessThanOrEqual(100_000);
  });

  test("a token that stands for nothing any more is bench.forgotten, and its push given up", async () => {
    const [ada, bob] = [newId(), newId()];
    bench.devices = [device(ada, { apns: apnsToken }), device(ada, { fcm: "gone" }), device(bob, { fcm: "there" })];
    bench.apns.answer = () => ({ status: 410, body: { reason: "Unregistered" } });
    const takesToken = bench.fcm.answer;
    const unregistered = { error: { details: [{ errorCode: "UNREGISTERED" }] } };
    bench.fcm.answer = (taken) => (taken.text.includes("gone") ? { status: 404, body: unregistered } : takesToken(taken));
    const on = bench.messenger();
    await bench.queue(on, push(ada), push(bob));
    await bench.work(on);
    expect(bench.forgotten.toSorted()).toEqual([`apns ${apnsToken}`, "fcm gone"]);
    const failed = (await bench.rows()).filter((row) => row["failed_at"] !== null);
    expect(failed.map((row) => row["last_error"]).toSorted()).toEqual(["APNs: status 410 Unregistered", "FCM: status 404 UNREGISTERED"]);
    for (const row of failed) expect(row).toMatchObject({ ...over, recipient: ada });
    expect(bench.logged.join()).not.toMatch(/a1a1|gone"/);
  });

  test("what is refused for another reason forgets no token", async () => {
    const ada = newId();
    bench.devices = [device(ada, { apns: apnsToken })];
    bench.apns.answer = () => ({ status: 400, body: { reason: "PayloadEmpty" } });
    await bench.queue(bench.messenger(), push(ada));
    await bench.work(bench.messenger());
    expect(bench.forgotten).toEqual([]);
    expect(await bench.rows()).toMatchObject([{ sent_at: expect.any(Date) }, { ...over, failed_at: expect.any(Date) }]);
  });

  test("whoever signs out between two attempts is pushed nothing", async () => {
    const ada = newId();
    bench.devices = [device(ada, { apns: apnsToken })];
    bench.apns.answer = () => ({ status: 503 });
    const on = bench.messenger();
    await bench.queue(on, push(ada));
    await bench.work(on);
    bench.devices = [];
    await bench.skipPause();
    await bench.work(on);
    expect(bench.apns.taken).toHaveLength(1);
    expect(await bench.rows()).toMatchObject([over, over]);
  });

  test("after ten attempts one is given up", async () => {
    const ada = newId();
    bench.devices = [device(ada, { apns: apnsToken })];
    bench.apns.answer = () => ({ status: 503, body: { reason: "Shutdown" } });
    const on = bench.messenger();
    await bench.queue(on, push(ada));
    for (let round = 0; round < 14; round += 1) {
      await bench.skipPause();
      await bench.work(on);
    }
    expect(bench.apns.taken).toHaveLength(10);
    expect((await bench.rows())[1]).toMatchObject({ ...over, attempts: 10, failed_at: expect.any(Date) });
  });

  test("workers at the same time tell each device once", async () => {
    const users = Array.from({ length: 15 }, () => newId());
    bench.devices = users.flatMap((user, index) => [device(user, { fcm: `phone ${index}` }), device(user, { fcm: `tablet ${index}` })]);
    const on = bench.messenger();
    await bench.queue(on, ...users.map((user) => push(user)));
    await Promise.all([bench.work(on), bench.work(bench.messenger()), bench.work(on)]);
    await bench.work(on);
    expect(pushed().toSorted()).toEqual(bench.devices.map(({ tokens }) => `fcm ${tokens.fcm}`).toSorted());
  });
});
