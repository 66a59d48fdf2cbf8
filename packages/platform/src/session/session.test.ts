import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../../../tests/support/database.ts";
import { openSession, type Session } from "./session.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.drop());

/** A session that is connected, with what it hears. */
async function connected(): Promise<Session & { readonly heard: string[] }> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const heard: string[] = [];
  const onNotify = (channel: string, payload: string): void => void heard.push(`${channel} ${payload}`);
  const session = openSession({ connection: db.connection, channels: ["toy"], onNotify, onConnect: resolve, onLost: () => {} });
  await promise;
  return { ...session, heard };
}

test("a name is one session's at a time, until it lets go or closes", async () => {
  const [one, two] = [await connected(), await connected()];
  expect((await one.tryLock(["a", "b"])).toSorted()).toEqual(["a", "b"]);
  expect(await two.tryLock(["a", "b", "c"])).toEqual(["c"]);
  await one.unlock(["a", "never ours"]);
  expect(await two.tryLock(["a", "b"])).toEqual(["a"]);
  await one.close();
  expect(await two.tryLock(["b"])).toEqual(["b"]);
  await two.close();
});

test("a name that is ours is not given to us a second time, however often we ask at once, and one release frees it", async () => {
  const [one, two] = [await connected(), await connected()];
  const given = await Promise.all(Array.from({ length: 10 }, () => one.tryLock(["a", "a"])));
  expect(given.flat()).toEqual(["a"]);
  await one.unlock(["a"]);
  expect(await two.tryLock(["a"])).toEqual(["a"]);
  await Promise.all([one.close(), two.close()]);
});

test("hears what is notified on its channels", async () => {
  const session = await connected();
  await db.database.query("select pg_notify('toy', 'x'), pg_notify('other', 'y')");
  for (let tries = 0; session.heard.length === 0 && tries < 200; tries += 1) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(session.heard).toEqual(["toy x"]);
  await session.close();
});
