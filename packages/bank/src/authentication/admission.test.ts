import { randomUUID } from "node:crypto";
import { present } from "@memento/kernel";
import { connectDatabase, Overloaded } from "@memento/platform";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../../../tests/support/database.ts";
import { type AdmissionDesk, createAdmission, sweepSeenTokens } from "./admission.ts";
import { changeApplication } from "./applications.ts";
import { makeApplication, type TestApplication } from "./testing.ts";

const windowMs = 10_000;
const start = new Date("2026-03-02T09:00:03Z");
const clock = { now: start };
const connections: { end: () => Promise<void> }[] = [];
let testDatabase: TestDatabase;
let application: TestApplication;
let desks: [AdmissionDesk, AdmissionDesk, AdmissionDesk];

const openDesk = (now: () => Date = () => clock.now): AdmissionDesk => {
  const database = connectDatabase({ ...testDatabase.connection, max: 2, onError: () => {} });
  connections.push(database);
  return createAdmission({ database, windowMs, now });
};

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  application = await makeApplication(testDatabase.database, [], start);
  desks = [openDesk(), openDesk(), openDesk()];
});
afterAll(async () => {
  for (const connection of connections) await connection.end();
  await testDatabase.drop();
});

const deskOf = (number: number): AdmissionDesk => present(desks[number % 3], "desk");
const ask = (applicationId: string, jti: string = randomUUID()) => ({ applicationId, jti });

test("requests of an application count up, through whichever process they come", async () => {
  const { applicationId } = await makeApplication(testDatabase.database, [], start);
  const ordinals = [];
  for (const desk of [...desks, ...desks]) ordinals.push((await desk.ask(ask(applicationId))).ordinal);
  expect(ordinals).toEqual([1, 2, 3, 4, 5, 6]);
});

test("each request of a crowd has a number of its own, and each application is counted for itself", async () => {
  const [a, b] = [randomUUID(), randomUUID()];
  const answers = await Promise.all(Array.from({ length: 60 }, (_, index) => deskOf(index).ask(ask(index % 2 === 0 ? a : b))));
  const ordinalsOf = (parity: number) =>
    answers
      .filter((_, index) => index % 2 === parity)
      .map(({ ordinal }) => ordinal)
      .toSorted((x, y) => x - y);
  const oneToThirty = Array.from({ length: 30 }, (_, index) => index + 1);
  expect([ordinalsOf(0), ordinalsOf(1)]).toEqual([oneToThirty, oneToThirty]);
});

test("windows are fixed in real time: the count starts again when one ends, and a process that is late counts in the newest", async () => {
  const applicationId = randomUUID();
  const at = { now: start };
  const [desk, late] = [openDesk(() => at.now), openDesk(() => start)];
  const numbers = [];
  for (const time of ["09:00:03", "09:00:09.999", "09:00:10", "09:00:19", "09:00:20"]) {
    at.now = new Date(`2026-03-02T${time}Z`);
    const { ordinal, windowEndsMs } = await desk.ask(ask(applicationId));
    numbers.push([ordinal, (windowEndsMs - at.now.getTime()) / 1000]);
  }
  expect(numbers).toEqual([
    [1, 7],
    [2, 0.001],
    [1, 10],
    [2, 1],
    [1, 10],
  ]);
  expect((await late.ask(ask(applicationId))).ordinal).toBe(2);
  expect((await desk.ask(ask(applicationId))).ordinal).toBe(3);
});

test("a token is fresh once, in this process and in any other, at once and later", async () => {
  const once = ask(application.applicationId);
  const together = await Promise.all([desks[0].ask(once), desks[0].ask(once), desks[1].ask(once), desks[2].ask(once)]);
  expect(together.filter(({ replayed }) => !replayed)).toHaveLength(1);
  for (const desk of desks) expect(await desk.ask(once)).toMatchObject({ replayed: true });
});

test("two requests of one batch with one token: one of them has it", async () => {
  const once = ask(application.applicationId);
  const [first, second] = await Promise.all([desks[0].ask(once), desks[0].ask(once)]);
  expect([first.replayed, second.replayed]).toEqual([false, true]);
});

test("the same jti of another application is another token", async () => {
  const once = ask(application.applicationId);
  expect(await desks[0].ask(once)).toMatchObject({ replayed: false });
  expect(await desks[1].ask(ask(randomUUID(), once.jti))).toMatchObject({ replayed: false });
});

test("the application's revision comes along, and is missing once it has gone", async () => {
  const { workspaceId, applicationId } = await makeApplication(testDatabase.database, [], start);
  const before = await desks[0].ask(ask(applicationId));
  await changeApplication(testDatabase.database, workspaceId, applicationId, { permissions: ["accounts:read"] });
  expect((await desks[1].ask(ask(applicationId))).revision).toBe((before.revision ?? 0n) + 1n);
  await testDatabase.database.query("delete from bank.certificate where application_id = $1", [applicationId]);
  await testDatabase.database.query("delete from bank.application where application_id = $1", [applicationId]);
  expect((await desks[0].ask(ask(applicationId))).revision).toBeUndefined();
});

test("any sequence of requests is judged as one process with one list would", async () => {
  const step = fc.record({ desk: fc.nat(2), application: fc.nat(1), token: fc.nat(5), laterMs: fc.constantFrom(0, 0, 0, 4_000, 11_000) });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      const applications = [randomUUID(), randomUUID()];
      const tokens = Array.from({ length: 6 }, () => randomUUID());
      const seen = new Set<string>();
      const used = new Map<string, number>();
      for (const { desk, application: of, token, laterMs } of steps) {
        clock.now = new Date(clock.now.getTime() + laterMs);
        const window = `${of} ${Math.floor(clock.now.getTime() / windowMs)}`;
        used.set(window, (used.get(window) ?? 0) + 1);
        const expected = { ordinal: used.get(window), replayed: seen.has(`${of} ${token}`) };
        seen.add(`${of} ${token}`);
        expect(await deskOf(desk).ask(ask(present(applications[of], "application"), tokens[token]))).toMatchObject(expected);
      }
    }),
    { numRuns: 25 },
  );
});

test("a batch holds no token while it waits for a window, so the one who has the window can take it", async () => {
  const [first, second] = ["00000000-0000-4000-8000-000000000001", "00000000-0000-4000-8000-000000000002"];
  const shared = ask(second);
  const waiting = await testDatabase.database.transaction(async (tx) => {
    await tx.query("insert into bank.rate_window (application_id, window_no, used) values ($1, 0, 1)", [second]);
    const batch = Promise.all([desks[0].ask(ask(first)), desks[0].ask(shared)]);
    const blocked = "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
    while ((await testDatabase.database.query(blocked)).length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    await tx.query("insert into bank.seen_token (application_id, jti, seen_at) values ($1, $2, $3)", [second, shared.jti, start]);
    return { batch };
  });
  expect(await waiting.batch).toMatchObject([{ replayed: false }, { replayed: true }]);
});

test("processes that are sent the same tokens in any order never lock each other out, and one of them takes each token", async () => {
  const applications = Array.from({ length: 3 }, () => randomUUID());
  for (let round = 0; round < 40; round += 1) {
    const tokens = Array.from({ length: 40 }, (_, index) => ask(present(applications[index % 3], "application")));
    const sent = desks.flatMap((desk, number) => {
      const ordered = number === 1 ? tokens.toReversed() : tokens;
      return ordered.map(async (token, index) => {
        await new Promise((resolve) => setTimeout(resolve, index % 4)); // several batches a process, of different mixes
        return { token, ...(await desk.ask(token)) };
      });
    });
    const fresh = (await Promise.all(sent)).filter(({ replayed }) => !replayed);
    expect(fresh.map(({ token }) => token.jti).toSorted()).toEqual(tokens.map(({ jti }) => jti).toSorted());
  }
});

test("the sweep forgets tokens that nobody can present any more, and no other", async () => {
  const desk = openDesk(() => start);
  const once = ask(randomUUID());
  await desk.ask(once);
  await sweepSeenTokens(testDatabase.database, new Date(start.getTime() + 20_000));
  expect(await desk.ask(once)).toMatchObject({ replayed: true });
  await sweepSeenTokens(testDatabase.database, new Date(start.getTime() + 30_001));
  expect(await desk.ask(once)).toMatchObject({ replayed: false });
});

test("beyond 20,000 waiting requests the next one is told to come back; those that wait are served", async () => {
  const applicationId = randomUUID();
  const settled = await Promise.allSettled(Array.from({ length: 20_003 }, () => desks[0].ask(ask(applicationId))));
  const refused = settled.filter((each) => each.status === "rejected");
  expect(refused).toHaveLength(3);
  expect(refused.map(({ reason }) => reason)).toEqual(refused.map(() => expect.any(Overloaded)));
});

test("without its database a desk says to come back, rather than let anybody in", async () => {
  const database = connectDatabase({ ...testDatabase.connection, max: 1, onError: () => {} });
  const desk = createAdmission({ database, windowMs, now: () => start });
  await database.end();
  await expect(desk.ask(ask(randomUUID()))).rejects.toThrow(Overloaded);
});
