import { randomUUID } from "node:crypto";
import { recordEvents } from "@memento/platform";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { startTestBank, type TestBank } from "./support/bank.ts";
import { type Browser, memberBrowser, openBrowser, ownersBrowser } from "./support/console.ts";
import { type Live, listenLive } from "./support/live.ts";

let bank: TestBank;
let owner: Browser;
const opened: Live[] = [];
beforeAll(async () => {
  bank = await startTestBank();
  owner = await ownersBrowser(bank);
});
afterEach(() => {
  for (const live of opened.splice(0)) live.close();
});
afterAll(() => bank.close());

const listen = async (browser: Browser, lastEventId?: string, query?: string): Promise<Live> => {
  const live = await listenLive(bank, browser, lastEventId, query);
  opened.push(live);
  if (live.status === 200) await expect.poll(() => live.told[0]?.event).toBe("ready");
  return live;
};
const pay = async (amount = 1_00): Promise<string> => {
  const [main] = bank.demo.bank.accounts;
  const { body } = await bank.post("/v2/transfers", {
    amount,
    local_iban: main?.iban,
    beneficiary_iban: "FR1420041010050500013M02606",
    beneficiary_name: "Ada",
  });
  await bank.eventually(`/v2/transfers/${body.id}`, ({ body: now }) => now.status === "confirmed");
  return body.id;
};
const aboutTransfers = (live: Live) => live.told.filter(({ data }) => data.resource_type === "transfer");
const idsOf = (live: Live) => live.told.flatMap(({ id }) => id ?? []);

test("events are told as they commit, each once and in order, as an event stream that no proxy holds back", async () => {
  const live = await listen(owner);
  expect(live.headers["content-type"]).toBe("text/event-stream; charset=utf-8");
  expect(live.headers["cache-control"]).toBe("no-store");
  expect(live.headers["x-accel-buffering"]).toBe("no");
  const id = await pay();
  await expect
    .poll(() => aboutTransfers(live))
    .toEqual([
      {
        event: "message",
        id: expect.any(String),
        data: { id: expect.any(String), type: "transfer_confirmed", resource_type: "transfer", resource_id: id, date: expect.any(String) },
      },
    ]);
  const more = [await pay(), await pay(), await pay()];
  await expect.poll(() => aboutTransfers(live).map(({ data }) => data.resource_id)).toEqual([id, ...more]);
  expect(idsOf(live)).toEqual([...new Set(idsOf(live))].toSorted());
});

test("what happened before is not told, and another workspace's events never are", async () => {
  const { demo } = await bank.otherWorkspace();
  const stranger = await ownersBrowser(bank, demo);
  await pay();
  const [mine, theirs] = [await listen(owner), await listen(stranger)];
  const id = await pay();
  await expect.poll(() => aboutTransfers(mine).map(({ data }) => data.resource_id)).toEqual([id]);
  expect(theirs.told.map(({ event }) => event)).toEqual(["ready"]);
});

test("on wish it begins with the last seconds, but for who knows what they heard last", async () => {
  const before = await pay();
  const idsIn = (live: Live) => aboutTransfers(live).map(({ data }) => data.resource_id);
  const recent = await listen(owner, undefined, "?recent=true");
  await expect.poll(() => idsIn(recent)).toContain(before);
  const last = idsOf(recent).at(-1);
  const after = await pay();
  await expect.poll(() => idsIn(recent)).toContain(after);
  const again = await listen(owner, last, "?recent=true");
  await expect.poll(() => idsIn(again)).toEqual([after]);
});

test("with Last-Event-ID it goes on where it was, and nothing is missed while it reads that", async () => {
  const live = await listen(owner);
  await pay();
  await expect.poll(() => aboutTransfers(live)).toHaveLength(1);
  const last = idsOf(live).at(-1);
  live.close();
  const missed = [await pay(), await pay()];
  const again = await listen(owner, last);
  const after = await pay();
  await expect.poll(() => aboutTransfers(again).map(({ data }) => data.resource_id)).toEqual([...missed, after]);
  expect(idsOf(again)).toEqual([...new Set(idsOf(again))]);
});

test("more than is told one by one is a gap, at once and after a pause; an id that is none begins now", async () => {
  const live = await listen(owner);
  await pay();
  await expect.poll(() => idsOf(live).length).toBeGreaterThan(0);
  const last = idsOf(live).at(-1);
  const events = Array.from({ length: 600 }, () => ({ type: "account_updated", resourceType: "account", resourceId: randomUUID() }));
  await bank.runtime.database.transaction((tx) => Promise.resolve(recordEvents(tx, bank.workspaceId, new Date(), events)));
  await expect.poll(() => live.told.at(-1)?.event, { timeout: 3_000 }).toBe("gap");
  expect((await listen(owner, last)).told.map(({ event }) => event)).toContain("gap");
  expect((await listen(owner, "00000000-0000-7000-8000-000000000000")).told[1]?.event).toBe("gap");
  expect((await listen(owner, "nonsense")).told).toHaveLength(1);
});

test("a stream ends with its session, and nobody listens without one", async () => {
  expect(await listen(openBrowser(bank))).toMatchObject({ status: 401, body: { code: "unauthorized" } });
  const member = await memberBrowser(bank, { role: "member" });
  const live = await listen(member);
  const cookie = member.cookie;
  await member.del("/session");
  await live.ended;
  expect((await listenLive(bank, { cookie })).status).toBe(401);
});

test("a stream that nobody uses otherwise keeps no session alive", async () => {
  const member = await memberBrowser(bank, { role: "member" });
  const live = await listen(member);
  bank.passRealTime(61 * 60_000);
  await live.ended;
  owner = await ownersBrowser(bank);
});

test("a member has eight connections at most, and a closed one makes room", async () => {
  const member = await memberBrowser(bank, { role: "member" });
  const lives = await Promise.all(Array.from({ length: 8 }, () => listen(member)));
  expect(await listen(member)).toMatchObject({ status: 429, body: { code: "too_many_requests" } });
  expect((await listen(await memberBrowser(bank, { role: "member" }))).status).toBe(200);
  lives[0]?.close();
  await expect.poll(async () => (await listen(member)).status).toBe(200);
});

test("a server that stops ends every stream, and does not wait for those who listen", async () => {
  const other = await startTestBank();
  const live = await listenLive(other, await ownersBrowser(other));
  expect(live.status).toBe(200);
  const started = performance.now();
  await other.close();
  await live.ended;
  expect(performance.now() - started).toBeLessThan(5_000);
});
