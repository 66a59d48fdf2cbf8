import { randomBytes } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { firstIdOf, newId, type WorkspaceId } from "@memento/kernel";
import { createSecrets, createSender, eventsKeptMs, openSession, realNow, recordEvents, runWithin, sweepEvents } from "@memento/platform";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../../../tests/support/database.ts";
import { type Receiver, startReceiver } from "../../../../tests/support/receiver.ts";
import { createApplication } from "../authentication/applications.ts";
import { createWorkspace } from "../workspaces/create.ts";
import { createWebhookOperations } from "./change.ts";
import { createDeliverer, type Deliverer } from "./deliver.ts";
import { parallelMax } from "./lane.ts";
import { sweepWebhooks } from "./sweep.ts";

const secrets = createSecrets([randomBytes(32)]);
const rules = { reach: "local", allowHttp: true } as const;

let db: TestDatabase;
let receiver: Receiver;
let workspaceId: WorkspaceId;
let deliverers: Deliverer[];
let faults: unknown[];
beforeEach(async () => {
  db = await createTestDatabase();
  receiver = await startReceiver();
  deliverers = [];
  faults = [];
  workspaceId = await db.database.transaction((tx) =>
    Promise.resolve(createWorkspace(tx, { name: "Test", sepaCreditorIdentifier: "FR72ZZZ123456" }, realNow())),
  );
  await addWebhook(receiver.url);
});
afterEach(async () => {
  await Promise.all(deliverers.map((each) => each.stop()));
  await receiver.close();
  await db.drop();
});

async function addWebhook(url: string): Promise<string> {
  const { applicationId } = await createApplication(db.database, workspaceId, { name: "App", permissions: [] }, realNow());
  const { create } = createWebhookOperations({ secrets, rules });
  return db.database.transaction(async (tx) => {
    const [outcome] = await runWithin(create, { tx, workspaceId, now: realNow() }, [{ applicationId, url }]);
    if (outcome?.ok !== true) throw new Error("refused");
    return outcome.value.webhookId;
  });
}

/** As a process of its own has one: its own session, its own connections to endpoints. */
function deliverer(name: string, keys = secrets): Deliverer {
  const made = createDeliverer({
    database: db.database,
    sender: createSender({ rules, connectionsMax: parallelMax }),
    secrets: keys,
    openSession: (events) => openSession({ ...events, connection: { ...db.connection, application_name: name } }),
    realNow,
    onFault: (error) => faults.push(error),
  });
  deliverers.push(made);
  return made;
}

/** Records events in one transaction; their ids in order. */
async function record(count: number): Promise<string[]> {
  const events = Array.from({ length: count }, () => ({ type: "transfer_confirmed", resourceType: "transfer", resourceId: newId() }));
  await db.database.transaction((tx) => {
    recordEvents(tx, workspaceId, realNow(), events);
    return Promise.resolve();
  });
  return events.map(({ resourceId }) => resourceId);
}

const statuses = async (): Promise<Record<string, number>> => {
  const rows = await db.database.query<{ status: string; count: number }>(
    "select status, count(*)::int as count from bank.webhook_delivery group by 1",
  );
  return Object.fromEntries(rows.map((row) => [row.status, row.count]));
};
async function until(fits: () => Promise<boolean> | boolean, ms = 8_000): Promise<void> {
  const deadline = performance.now() + ms;
  while (!(await fits())) {
    if (performance.now() > deadline) throw new Error(`not within ${ms} ms: ${JSON.stringify(await statuses())}`);
    await sleep(5);
  }
}
const resourcesReceived = (): string[] => receiver.received.map(({ body }) => body.resource_id as string);
/** How often each came, beyond once. */
const doubled = (): number => receiver.received.length - new Set(resourcesReceived()).size;

test("what waited before a start is delivered, roughly in order, and what comes later at once", async () => {
  const early = await record(50);
  deliverer("one").start();
  await until(async () => (await statuses())["succeeded"] === 50);
  expect(resourcesReceived().toSorted()).toEqual(early.toSorted());
  const [late = ""] = await record(1);
  const started = performance.now();
  await until(() => resourcesReceived().includes(late), 1_000);
  expect(performance.now() - started).toBeLessThan(500);
});

test("an event of a transaction that commits late is not missed, though later ones were delivered", async () => {
  deliverer("one").start();
  const slow = newId();
  await db.database.transaction(async (tx) => {
    recordEvents(tx, workspaceId, realNow(), [{ type: "transfer_confirmed", resourceType: "transfer", resourceId: slow }]);
    const [fast = ""] = await record(1);
    await until(() => resourcesReceived().includes(fast));
    expect(resourcesReceived()).not.toContain(slow);
  });
  await until(() => resourcesReceived().includes(slow));
});

test("an event of a transaction that is rolled back is told to nobody", async () => {
  deliverer("one").start();
  const work = db.database.transaction((tx) => {
    recordEvents(tx, workspaceId, realNow(), [{ type: "transfer_confirmed", resourceType: "transfer", resourceId: newId() }]);
    return Promise.reject(new Error("changed our mind"));
  });
  await expect(work).rejects.toThrow("changed our mind");
  await sleep(100);
  expect(receiver.received).toEqual([]);
  expect(await statuses()).toEqual({});
});

test("several processes at once deliver each event once", async () => {
  for (const name of ["one", "two", "three"]) deliverer(name).start();
  const told: string[] = [];
  for (let round = 0; round < 20; round += 1) told.push(...(await record(25)));
  await until(async () => (await statuses())["succeeded"] === 500);
  expect(resourcesReceived().toSorted()).toEqual(told.toSorted());
});

test("when the connection that holds the locks is cut, another process goes on; doubled is at most what was not written down yet", async () => {
  receiver.answer = (_one, response) => void setTimeout(() => response.writeHead(204).end(), 20);
  const told = await record(600);
  deliverer("holder").start();
  await receiver.wait(100);
  deliverer("heir").start();
  const cut = performance.now();
  await db.database.query("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'holder'");
  await until(async () => (await statuses())["succeeded"] === 600);
  expect(performance.now() - cut).toBeLessThan(6_000);
  expect([...new Set(resourcesReceived())].toSorted()).toEqual(told.toSorted());
  // In flight, or answered so lately that its outcome was still gathering company.
  expect(doubled()).toBeLessThanOrEqual(parallelMax * 4);
  expect(faults).toEqual([]);
});

test("a process that stops finishes what is in flight, and another one goes on without doubling anything", async () => {
  receiver.answer = (_one, response) => void setTimeout(() => response.writeHead(204).end(), 20);
  const told = await record(300);
  const first = deliverer("first");
  first.start();
  await receiver.wait(50);
  await first.stop();
  const sofar = receiver.received.length;
  expect((await statuses())["succeeded"]).toBe(sofar);
  expect(sofar).toBeLessThan(300);
  deliverer("second").start();
  await until(async () => (await statuses())["succeeded"] === 300);
  expect(resourcesReceived().toSorted()).toEqual(told.toSorted());
});

test("a process without the key leaves a webhook to one that has it", async () => {
  deliverer("stranger", createSecrets([randomBytes(32)])).start();
  await record(3);
  await until(() => faults.length > 0);
  expect(faults).toMatchObject([{ name: "SealUnbroken", keyUnknown: true }]);
  deliverer("owner").start();
  await until(async () => (await statuses())["succeeded"] === 3);
  expect(faults).toHaveLength(1); // it does not try again at once
});

test("a crowd of dead endpoints holds up nobody, and memory of what waits stays in the table", async () => {
  for (let index = 0; index < 15; index += 1) await addWebhook(`${receiver.url}/hangs`);
  receiver.answer = ({ path }, response) => {
    if (path !== "/hook/hangs") response.writeHead(204).end();
  };
  deliverer("one").start();
  await record(200);
  const good = await receiver.wait(200, ({ path }) => path === "/hook", 4_000);
  expect(good).toHaveLength(200);
  expect(receiver.received.length - good.length).toBeLessThanOrEqual(15 * parallelMax);
});

test("waiting for a workspace's deliveries works beside a process that delivers, and without one", async () => {
  const alone = deliverer("alone");
  await record(40);
  await alone.drain(workspaceId);
  expect(await statuses()).toEqual({ succeeded: 40 });
  deliverer("other").start();
  await record(40);
  await alone.drain(workspaceId);
  expect(await statuses()).toEqual({ succeeded: 80 });
  expect(doubled()).toBe(0);
});

test("deliveries and events are forgotten after 30 days, together with their attempts", async () => {
  deliverer("one").start();
  await record(3);
  await until(async () => (await statuses())["succeeded"] === 3);
  const count = async () => {
    const text =
      "select (select count(*) from bank.webhook_delivery) + (select count(*) from bank.webhook_attempt) + (select count(*) from platform.event) as rows";
    const [row] = await db.database.query<{ rows: bigint }>(text);
    return row?.rows;
  };
  const sweepAt = async (ms: number) => {
    const at = new Date(realNow().getTime() + ms);
    await sweepWebhooks(db.database, at);
    await sweepEvents(db.database, at);
  };
  await sweepAt(eventsKeptMs - 60_000);
  expect(await count()).toBe(9n);
  await sweepAt(eventsKeptMs + 60_000);
  expect(await count()).toBe(0n);
  expect(firstIdOf(realNow()) > newId()).toBe(false);
});
