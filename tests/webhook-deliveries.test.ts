import type { ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import {
  type Delivery,
  findDeliveries,
  listDeliveries,
  type NewWebhook,
  retryDeliveries,
  webhookEventTypes,
  type WebhookEventType,
} from "@memento/bank";
import { verifyWebhook } from "@memento/sdk";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { startTestBank, type TestBank } from "./support/bank.ts";
import { type Receiver, startReceiver } from "./support/receiver.ts";

let bank: TestBank;
const receivers: Receiver[] = [];
const made: string[] = [];
beforeAll(async () => {
  bank = await startTestBank();
});
afterEach(async () => {
  for (const webhookId of made.splice(0))
    await bank.runtime.bank.commands.run(bank.workspaceId, bank.runtime.bank.webhooks.remove, [{ webhookId }]);
  for (const receiver of receivers.splice(0)) await receiver.close();
});
afterAll(async () => {
  expect(await bank.verify()).toEqual([]);
  await bank.close();
});

async function receiver(answer?: Receiver["answer"]): Promise<Receiver> {
  const started = await startReceiver(answer);
  receivers.push(started);
  return started;
}

async function webhookAt(url: string, eventTypes?: WebhookEventType[]): Promise<NewWebhook> {
  const { commands, webhooks } = bank.runtime.bank;
  const request = { applicationId: bank.demo.bank.application.id, url, eventTypes };
  const [outcome] = await commands.run(bank.workspaceId, webhooks.create, [request]);
  if (outcome?.ok !== true) throw new Error(`refused: ${outcome?.refusal}`);
  made.push(outcome.value.webhookId);
  return outcome.value;
}

let names = 0;
/** Causes one event, iban_created; the IBAN's id. */
async function causeEvent(): Promise<string> {
  const answer = await bank.post("/v2/ibans", { account_id: bank.demo.bank.accounts[0]?.id, name: `IBAN ${(names += 1)}` });
  expect(answer.status).toBe(201);
  return answer.body.id as string;
}

const deliveriesOf = async (webhookId: string): Promise<readonly Delivery[]> =>
  (await listDeliveries(bank.runtime.database, bank.workspaceId, { webhookId }, { cursor: undefined, size: 100 })).rows;

async function delivery(webhookId: string, fits: (delivery: Delivery) => boolean): Promise<Delivery> {
  for (let tries = 0; tries < 400; tries += 1) {
    const [first] = await deliveriesOf(webhookId);
    if (first !== undefined && fits(first)) return first;
    await sleep(10);
  }
  throw new Error(`no delivery fits: ${JSON.stringify(await deliveriesOf(webhookId))}`);
}

const attemptsAre = (count: number) => (one: Delivery) => one.attempts.length === count;
const clock = async (): Promise<Date> => new Date((await bank.get("/v2/sandbox/clock")).body.now as string);
const advance = async (duration: string) => expect((await bank.post("/v2/sandbox/clock", { advance: duration })).status).toBe(200);
const retry = (deliveryId: string) =>
  bank.runtime.bank.commands.run(bank.workspaceId, retryDeliveries, [{ deliveryId }]).then(([outcome]) => outcome);

const minute = 60_000;
const pauses = [3, 10, 30, 60, 6 * 60, 12 * 60, 24 * 60, 3 * 24 * 60].map((minutes) => minutes * minute);

test("a webhook receives its event as documented, with its bearer token and a Standard Webhooks signature", async () => {
  const endpoint = await receiver();
  const webhook = await webhookAt(`${endpoint.url}?tenant=a%20b`);
  const ibanId = await causeEvent();
  const [request] = await endpoint.wait(1);
  expect(request?.path).toBe("/hook?tenant=a%20b");
  expect(request?.headers).toMatchObject({ authorization: `Bearer ${webhook.token}`, "content-type": "application/json" });
  expect(Object.keys(request?.body as object)).toEqual(["id", "date", "event_type", "resource_type", "resource_id"]);
  expect(request?.body).toMatchObject({ event_type: "iban_created", resource_type: "iban", resource_id: ibanId });
  expect(Math.abs(new Date(request?.body.date as string).getTime() - (await clock()).getTime())).toBeLessThan(10_000);
  expect(request?.headers["webhook-id"]).toBe(request?.body.id);
  const verified = verifyWebhook({ body: request?.text ?? "", headers: request?.headers ?? {} }, { secret: webhook.signingSecret });
  expect(verified).toEqual(request?.body);
  const told = await delivery(webhook.webhookId, ({ status }) => status === "succeeded");
  expect(told).toMatchObject({
    eventId: request?.body.id as string,
    eventType: "iban_created",
    resourceId: ibanId,
    nextAttemptAt: null,
    attempts: [{ statusCode: 204, error: null, isManual: false, responseExcerpt: null }],
  });
});

test("a webhook is told of the event types that it asked for only; another workspace's webhook of nothing", async () => {
  const [all, few] = [await receiver(), await receiver()];
  await webhookAt(all.url);
  await webhookAt(few.url, ["transfer_confirmed", "transaction_confirmed"]);
  const other = await bank.otherWorkspace();
  await causeEvent();
  const local = bank.demo.bank.accounts[0]?.iban;
  const transfer = await bank.post("/v2/transfers", { amount: 5, local_iban: local, beneficiary_iban: bank.demo.bank.accounts[1]?.iban });
  expect(transfer.status).toBe(200);
  await few.wait(1, ({ body }) => body.event_type === "transfer_confirmed");
  await few.wait(2, ({ body }) => body.event_type === "transaction_confirmed");
  const types = (one: Receiver) => one.received.map(({ body }) => body.event_type as string);
  // The event that was caused, and what a transfer between own accounts tells: two transactions authorized or confirmed, and the transfer.
  await expect.poll(() => types(all).filter((type) => type.endsWith("_confirmed")).length).toBe(3);
  await all.wait(4);
  await sleep(200); // whatever else it tells
  expect(types(all)).toContain("iban_created");
  expect(types(few).toSorted()).toEqual(["transaction_confirmed", "transaction_confirmed", "transfer_confirmed"]);
  const before = all.received.length;
  expect((await other.post("/v2/ibans", { account_id: other.demo.bank.accounts[0]?.id, name: "Other" })).status).toBe(201);
  await sleep(100);
  expect(all.received).toHaveLength(before);
});

describe("POST /v2/sandbox/clock runs webhook retries", () => {
  test("at exactly 3 min, 10 min, 30 min, 1 h, 6 h, 12 h, 1 day and 3 days after each failure, then stops", async () => {
    const endpoint = await receiver(500);
    const webhook = await webhookAt(endpoint.url);
    await causeEvent();
    const first = await delivery(webhook.webhookId, attemptsAre(1));
    expect(first).toMatchObject({
      status: "pending",
      attempts: [{ statusCode: 500, error: "unexpected_status", responseExcerpt: "status 500" }],
    });
    const at = first.attempts[0]?.date.getTime() ?? 0;
    const moments = pauses.map((_pause, index) => at + pauses.slice(0, index + 1).reduce((sum, pause) => sum + pause, 0));
    for (const [index, moment] of moments.entries()) {
      const [before] = await deliveriesOf(webhook.webhookId);
      expect(before?.nextAttemptAt?.getTime()).toBe(moment);
      expect((await bank.post("/v2/sandbox/clock", { now: new Date(moment - 1_000).toISOString() })).status).toBe(200);
      expect(endpoint.received).toHaveLength(index + 1);
      expect((await bank.post("/v2/sandbox/clock", { now: new Date(moment).toISOString() })).status).toBe(200);
      // Before the clock's answer, with its outcome.
      expect(endpoint.received).toHaveLength(index + 2);
      const [after] = await deliveriesOf(webhook.webhookId);
      expect(after?.attempts.map(({ date }) => date.getTime())).toEqual([at, ...moments.slice(0, index + 1)]);
    }
    expect(await deliveriesOf(webhook.webhookId)).toMatchObject([{ status: "failed", nextAttemptAt: null }]);
    await advance("P30D");
    expect(endpoint.received).toHaveLength(9);
    expect(new Set(endpoint.received.map(({ body }) => body.id as string)).size).toBe(1);
  });

  test("all in one move, in order, and stops with the first success", async () => {
    const endpoint = await receiver(503);
    const webhook = await webhookAt(endpoint.url);
    await causeEvent();
    const { attempts } = await delivery(webhook.webhookId, attemptsAre(1));
    const at = attempts[0]?.date.getTime() ?? 0;
    let left = 4;
    endpoint.answer = (_received, response) => void response.writeHead((left -= 1) > 0 ? 500 : 200).end();
    await advance("P1D");
    const [told] = await deliveriesOf(webhook.webhookId);
    expect(told).toMatchObject({ status: "succeeded", nextAttemptAt: null });
    expect(told?.attempts.map(({ date }) => date.getTime() - at)).toEqual([0, 3, 13, 43, 103].map((minutes) => minutes * minute));
    await advance("P5D");
    expect(endpoint.received).toHaveLength(5);
  });

  test("and delivers at their time what it makes happen", async () => {
    const endpoint = await receiver();
    const webhook = await webhookAt(endpoint.url, ["transfer_confirmed"]);
    const transfer = await bank.post("/v2/transfers", {
      amount: 5,
      local_iban: bank.demo.bank.accounts[0]?.iban,
      beneficiary_iban: "FR1420041010050500013M02606",
      beneficiary_name: "Bob",
      type_strategy: "standard_only",
    });
    await advance("P7D");
    expect(endpoint.received.map(({ body }) => [body.event_type as string, body.resource_id as string])).toEqual([
      ["transfer_confirmed", transfer.body.id],
    ]);
    const [told] = await deliveriesOf(webhook.webhookId);
    const late = (told?.attempts[0]?.date.getTime() ?? 0) - (told?.eventDate.getTime() ?? 0);
    expect(late).toBeGreaterThanOrEqual(0);
    expect(late).toBeLessThan(5_000);
    expect((await clock()).getTime() - (told?.eventDate.getTime() ?? 0)).toBeGreaterThan(24 * 60 * minute);
  });
});

test("an event is told once, however many look for work at the same moment", async () => {
  const endpoint = await receiver();
  await webhookAt(endpoint.url);
  const { deliverer } = bank.runtime.bank;
  for (let round = 1; round <= 15; round += 1) {
    await causeEvent();
    await Promise.all(Array.from({ length: 6 }, () => deliverer.drain(bank.workspaceId)));
    expect(endpoint.received.map(({ body }) => body.id as string)).toHaveLength(round);
    if (round % 5 === 0) await sleep(1_200); // long enough for a lane to end
  }
});

describe("an attempt fails", () => {
  test.each([
    [
      "a redirect, which is not followed",
      (_one: unknown, response: ServerResponse): void => void response.writeHead(302, { location: "/elsewhere" }).end(),
      302,
      "redirect_not_followed",
    ],
    ["404", 404, 404, "unexpected_status"],
    ["a connection that is cut", (_one: unknown, response: ServerResponse): void => void response.destroy(), null, "connection_closed"],
  ] as const)("by %s", async (_what, answer, statusCode, error) => {
    const endpoint = await receiver(answer);
    const webhook = await webhookAt(endpoint.url);
    await causeEvent();
    const told = await delivery(webhook.webhookId, attemptsAre(1));
    expect(told).toMatchObject({ status: "pending", attempts: [{ statusCode, error }] });
    expect(endpoint.received).toHaveLength(1);
  });

  test("where nobody listens, and where no name leads", async () => {
    const dead = await webhookAt("http://127.0.0.1:9/");
    await causeEvent();
    expect(await delivery(dead.webhookId, attemptsAre(1))).toMatchObject({ attempts: [{ statusCode: null, error: "connection_refused" }] });
  });
});

describe("a manual retry", () => {
  test("makes one more attempt now and leaves the plan as it is", async () => {
    const endpoint = await receiver(500);
    const webhook = await webhookAt(endpoint.url);
    await causeEvent();
    const first = await delivery(webhook.webhookId, attemptsAre(1));
    expect(await retry(first.deliveryId)).toMatchObject({ ok: true });
    const second = await delivery(webhook.webhookId, attemptsAre(2));
    expect(second).toMatchObject({
      status: "pending",
      nextAttemptAt: first.nextAttemptAt,
      attempts: [{ isManual: false }, { isManual: true }],
    });
    endpoint.answer = 200;
    await advance("PT4M");
    expect(await deliveriesOf(webhook.webhookId)).toMatchObject([
      { status: "succeeded", attempts: [{}, {}, { isManual: false, statusCode: 200 }] },
    ]);
  });

  test("of a delivery that was given up may still succeed; without success it stays given up", async () => {
    const endpoint = await receiver(500);
    const webhook = await webhookAt(endpoint.url);
    await causeEvent();
    await delivery(webhook.webhookId, attemptsAre(1));
    await advance("P8D");
    const [failed] = await deliveriesOf(webhook.webhookId);
    expect(failed).toMatchObject({ status: "failed" });
    expect(failed?.attempts).toHaveLength(9);
    await retry(failed?.deliveryId ?? "");
    expect(await delivery(webhook.webhookId, attemptsAre(10))).toMatchObject({ status: "failed", nextAttemptAt: null });
    endpoint.answer = 204;
    await retry(failed?.deliveryId ?? "");
    expect(await delivery(webhook.webhookId, attemptsAre(11))).toMatchObject({ status: "succeeded" });
    await retry(failed?.deliveryId ?? "");
    expect(await delivery(webhook.webhookId, attemptsAre(12))).toMatchObject({ status: "succeeded" });
    expect(endpoint.received).toHaveLength(12);
  });

  test("that succeeds takes the place of the retries that were to come", async () => {
    const endpoint = await receiver(500);
    const webhook = await webhookAt(endpoint.url);
    await causeEvent();
    const first = await delivery(webhook.webhookId, attemptsAre(1));
    endpoint.answer = 200;
    await retry(first.deliveryId);
    await delivery(webhook.webhookId, ({ status }) => status === "succeeded");
    await advance("P8D");
    expect(endpoint.received).toHaveLength(2);
  });

  test("is refused for what is not there, in another workspace, disabled or deleted", async () => {
    const endpoint = await receiver(500);
    const webhook = await webhookAt(endpoint.url);
    await causeEvent();
    const { deliveryId } = await delivery(webhook.webhookId, attemptsAre(1));
    expect(await retry("00000000-0000-7000-8000-000000000000")).toMatchObject({ refusal: "not_found" });
    const other = await bank.otherWorkspace();
    const { commands, webhooks } = bank.runtime.bank;
    expect(await commands.run(other.demo.bank.workspace_id, retryDeliveries, [{ deliveryId }])).toMatchObject([{ refusal: "not_found" }]);
    await commands.run(bank.workspaceId, webhooks.update, [{ webhookId: webhook.webhookId, isEnabled: false }]);
    expect(await retry(deliveryId)).toMatchObject({ refusal: "webhook_not_callable" });
    await commands.run(bank.workspaceId, webhooks.remove, [{ webhookId: webhook.webhookId }]);
    expect(await retry(deliveryId)).toMatchObject({ refusal: "webhook_not_callable" });
  });
});

test("a disabled webhook is told of nothing new; what was on its way waits until it is enabled again", async () => {
  const endpoint = await receiver(500);
  const webhook = await webhookAt(endpoint.url);
  const enable = (isEnabled: boolean) =>
    bank.runtime.bank.commands.run(bank.workspaceId, bank.runtime.bank.webhooks.update, [{ webhookId: webhook.webhookId, isEnabled }]);
  const early = await causeEvent();
  await delivery(webhook.webhookId, attemptsAre(1));
  await enable(false);
  await causeEvent();
  await advance("PT1H");
  expect(endpoint.received).toHaveLength(1);
  endpoint.answer = 200;
  await enable(true);
  await endpoint.wait(2);
  const late = await causeEvent();
  await endpoint.wait(3);
  expect(endpoint.received.map(({ body }) => body.resource_id as string)).toEqual([early, early, late]);
});

test("deleting a webhook cancels what it was still to be told", async () => {
  const endpoint = await receiver(500);
  const webhook = await webhookAt(endpoint.url);
  await causeEvent();
  await delivery(webhook.webhookId, attemptsAre(1));
  await bank.runtime.bank.commands.run(bank.workspaceId, bank.runtime.bank.webhooks.remove, [{ webhookId: webhook.webhookId }]);
  await advance("P8D");
  expect(endpoint.received).toHaveLength(1);
  expect(await deliveriesOf(webhook.webhookId)).toMatchObject([{ status: "canceled", nextAttemptAt: null }]);
});

test("a changed URL is where the next attempt goes, to another port too", async () => {
  const [old, next] = [await receiver(500), await receiver()];
  const webhook = await webhookAt(old.url);
  const ibanId = await causeEvent();
  await delivery(webhook.webhookId, attemptsAre(1));
  await bank.runtime.bank.commands.run(bank.workspaceId, bank.runtime.bank.webhooks.update, [
    { webhookId: webhook.webhookId, url: next.url },
  ]);
  await advance("PT3M");
  expect(next.received).toMatchObject([{ body: { resource_id: ibanId } }]);
});

test("endpoints that are slow or dead delay no other", async () => {
  const good = await receiver();
  const slow = await receiver(() => {}); // never answers
  await webhookAt(slow.url);
  await webhookAt("http://127.0.0.1:9/");
  await webhookAt(good.url);
  for (let round = 0; round < 20; round += 1) await causeEvent();
  const told = await good.wait(20, undefined, 3_000);
  expect(told).toHaveLength(20);
  expect(slow.received.length).toBeLessThan(20); // one by one as it answers, which it does not
});

test("a bulk's many events arrive once each, roughly in order", async () => {
  const endpoint = await receiver();
  const webhook = await webhookAt(endpoint.url);
  const transfers = Array.from({ length: 300 }, () => ({
    amount: 1,
    local_iban: bank.demo.bank.accounts[0]?.iban,
    beneficiary_iban: bank.demo.bank.accounts[1]?.iban,
  }));
  expect((await bank.post("/v2/transfers/bulks", { transfers })).status).toBeLessThan(300);
  await endpoint.wait(1, ({ body }) => body.event_type === "bulk_transfers_completed", 10_000);
  await endpoint.wait(300, ({ body }) => body.event_type === "transfer_confirmed", 10_000);
  await sleep(100);
  const ids = endpoint.received.map(({ body }) => body.id as string);
  expect(new Set(ids).size).toBe(ids.length);
  const displaced = ids.map((id, index) => Math.abs(ids.toSorted().indexOf(id) - index));
  expect(Math.max(...displaced)).toBeLessThan(200);
  const pending = await listDeliveries(
    bank.runtime.database,
    bank.workspaceId,
    { webhookId: webhook.webhookId, status: "pending" },
    { cursor: undefined, size: 10 },
  );
  expect(pending).toEqual({ rows: [], nextCursor: null });
});

test("deliveries are listed by webhook and status, newest event first, in pages", async () => {
  const [good, bad] = [await receiver(), await receiver(500)];
  const webhooks = [await webhookAt(good.url), await webhookAt(bad.url)];
  const ids: string[] = [];
  for (let round = 0; round < 3; round += 1) ids.push(await causeEvent());
  await good.wait(3);
  for (const { webhookId } of webhooks)
    for (let tries = 0; tries < 100 && (await deliveriesOf(webhookId)).some(({ attempts }) => attempts.length === 0); tries += 1)
      await sleep(10);
  const list = async (filter: Parameters<typeof listDeliveries>[2]) =>
    (await listDeliveries(bank.runtime.database, bank.workspaceId, filter, { cursor: undefined, size: 10 })).rows;
  const resources = (rows: readonly Delivery[]) => rows.map(({ resourceId }) => resourceId);
  expect(resources(await list({ webhookId: webhooks[0]?.webhookId }))).toEqual(ids.toReversed());
  for (const webhookId of [webhooks[0]?.webhookId, undefined]) {
    const seen: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await listDeliveries(bank.runtime.database, bank.workspaceId, { webhookId }, { cursor, size: 2 });
      expect(page.rows.length).toBeLessThanOrEqual(2);
      seen.push(...page.rows.map((row) => row.deliveryId));
      cursor = page.nextCursor;
    }
    const [{ count } = { count: 0 }] = await bank.runtime.database.query<{ count: number }>(
      "select count(*)::int as count from bank.webhook_delivery where workspace_id = $1 and ($2::uuid is null or webhook_id = $2)",
      [bank.workspaceId, webhookId ?? null],
    );
    expect([new Set(seen).size, seen.length]).toEqual([count, count]);
  }
  expect(resources(await list({ webhookId: webhooks[0]?.webhookId, eventType: "iban_created" }))).toEqual(ids.toReversed());
  expect(await list({ webhookId: webhooks[0]?.webhookId, eventType: "transfer_confirmed" })).toEqual([]);
  expect(await list({ webhookId: webhooks[1]?.webhookId, status: "succeeded" })).toEqual([]);
  expect(resources(await list({ status: "pending" }))).toEqual(ids.toReversed());
  const [one] = await list({ webhookId: webhooks[1]?.webhookId });
  expect(await findDeliveries(bank.runtime.database, bank.workspaceId, [one?.deliveryId ?? ""])).toEqual([one]);
});

test("every event that anything here has recorded has a documented type, with its resource type", async () => {
  const recorded = await bank.events();
  expect(recorded.length).toBeGreaterThan(100);
  for (const { type, resourceType } of recorded) expect(webhookEventTypes).toMatchObject({ [type]: resourceType });
});

test("there are 25 event types; the trigger that plans deliveries knows all their resources, and no other", async () => {
  expect(Object.keys(webhookEventTypes)).toHaveLength(25);
  const [row] = await bank.runtime.database.query<{ source: string }>(
    "select prosrc as source from pg_proc where proname = 'plan_webhook_deliveries'",
  );
  const known = /resource_type in \(([^)]+)\)/.exec(row?.source ?? "")?.[1]?.match(/\w+/g);
  expect(known?.toSorted()).toEqual([...new Set(Object.values(webhookEventTypes))].toSorted());
});
