import { AssertionFailed } from "@memento/kernel";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../../../tests/support/database.ts";
import { CommitRefused, connectDatabase, type Database, type Tx } from "./database.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
  await db.database.query("create schema toy");
  await db.database.query(`create table toy.item (place integer primary key, word text constraint word_not_bad check (word <> 'bad'),
    constraint word_once unique (word) deferrable initially deferred)`);
});
beforeEach(() => db.database.query("truncate toy.item"));
afterAll(() => db.drop());

const add = (tx: Tx, place: number, word: string): void => tx.write("insert into toy.item values ($1, $2)", [place, word]);
const stored = async (): Promise<string[]> =>
  (await db.database.query<{ word: string }>("select word from toy.item order by place")).map((row) => row.word);
const commitOne = (place: number, word: string): Promise<void> =>
  db.database.transaction((tx) => {
    add(tx, place, word);
    return Promise.resolve();
  });
const done = Promise.resolve("done");

describe("a transaction", () => {
  test("commits what was sent, in the order in which it was sent", async () => {
    const seen = await db.database.transaction(async (tx) => {
      add(tx, 1, "one");
      tx.write("update toy.item set word = word || '!' where place = 1");
      const rows = await tx.query("select word from toy.item");
      tx.write("update toy.item set word = word || '?' where place = 1");
      return rows;
    });
    expect(seen).toEqual([{ word: "one!" }]);
    expect(await stored()).toEqual(["one!?"]);
  });

  test("fails with a write that fails although nobody waited for it, and leaves nothing", async () => {
    const work = db.database.transaction((tx) => {
      add(tx, 1, "good");
      add(tx, 2, "bad");
      add(tx, 3, "fine");
      return done;
    });
    await expect(work).rejects.toMatchObject({ constraint: "word_not_bad" });
    expect(await stored()).toEqual([]);
  });

  test("fails with the fault that came first, whatever it made fail later", async () => {
    const work = db.database.transaction(async (tx) => {
      add(tx, 1, "bad");
      await tx.query("select word from toy.item");
      return "never";
    });
    await expect(work).rejects.toMatchObject({ constraint: "word_not_bad" });
    const careless = db.database.transaction(async (tx) => {
      add(tx, 1, "bad");
      await tx.query("select word from toy.item").catch(() => []);
      throw new Error("something else");
    });
    await expect(careless).rejects.toMatchObject({ constraint: "word_not_bad" });
  });

  test("does not commit after a query whose fault was swallowed", async () => {
    const work = db.database.transaction(async (tx) => {
      add(tx, 1, "good");
      await tx.query("select 1 / 0").catch(() => []);
      return "done";
    });
    await expect(work).rejects.toThrow(CommitRefused);
    expect(await stored()).toEqual([]);
  });

  test("rolls back when its work throws, also with writes on their way", async () => {
    const fault = new Error("changed my mind");
    const work = db.database.transaction((tx) => {
      add(tx, 1, "good");
      return Promise.reject(fault);
    });
    await expect(work).rejects.toBe(fault);
    expect(await stored()).toEqual([]);
  });

  test("fails with a constraint that only speaks at the commit", async () => {
    const work = db.database.transaction((tx) => {
      add(tx, 1, "same");
      add(tx, 2, "same");
      return done;
    });
    await expect(work).rejects.toMatchObject({ constraint: "word_once" });
    expect(await stored()).toEqual([]);
  });

  test("has no part that goes on after it: what that sends is refused, and none of it is written", async () => {
    const late: Promise<unknown>[] = [];
    const work = db.database.transaction(async (tx) => {
      const slow = new Promise((resolve) => setTimeout(resolve, 30)).then(() => add(tx, 1, "late"));
      late.push(slow.catch((fault: unknown) => fault));
      await Promise.all([slow, Promise.reject(new Error("mine"))]);
    });
    await expect(work).rejects.toThrow("mine");
    expect(await Promise.all(late)).toEqual([expect.any(AssertionFailed)]);
    await db.database.query("select 1"); // behind whatever was sent
    expect(await stored()).toEqual([]);
  });

  test("that throws before its first await gives its connection back", async () => {
    const work = db.database.transaction(() => {
      throw new Error("at once");
    });
    await expect(work).rejects.toThrow("at once");
    expect(await db.database.transaction(() => done)).toBe("done");
  });

  test("hands its connection back clean: after fifty failures of each kind the pool works and has lost nothing", async () => {
    const failures = Array.from({ length: 50 }, (_none, index) =>
      db.database.transaction(async (tx) => {
        add(tx, index, index % 2 === 0 ? "bad" : `word ${index}`);
        if (index % 3 === 0) throw new Error("mine");
        await tx.query("select 1 / 0");
      }),
    );
    expect((await Promise.allSettled(failures)).every((each) => each.status === "rejected")).toBe(true);
    expect(db.database.pool.waitingCount).toBe(0);
    expect(db.database.pool.idleCount).toBe(db.database.pool.totalCount);
    const texts = await Promise.all(
      Array.from({ length: 20 }, () => db.database.query("select pg_current_xact_id_if_assigned()::text as id")),
    );
    expect(new Set(texts.flat().map((row) => (row as { id: unknown }).id))).toEqual(new Set([null]));
    expect(await stored()).toEqual([]);
  });

  test("whose connection is cut fails, and the connection is not used again", async () => {
    const pids: number[] = [];
    const work = db.database.transaction(async (tx) => {
      add(tx, 1, "good");
      const [row] = await tx.query<{ pid: number }>("select pg_backend_pid() as pid");
      pids.push(row?.pid ?? 0);
      await tx.query("select pg_terminate_backend(pg_backend_pid())");
    });
    await expect(work).rejects.toMatchObject({ code: "57P01" });
    expect(await stored()).toEqual([]);
    const alive = await Promise.all(Array.from({ length: 20 }, () => db.database.query<{ pid: number }>("select pg_backend_pid() as pid")));
    expect(alive.flat().map((row) => row.pid)).not.toContain(pids[0]);
  });

  test("whose connection is cut while it thinks fails at its commit", async () => {
    const work = db.database.transaction(async (tx) => {
      add(tx, 1, "good");
      const [row] = await tx.query<{ pid: number }>("select pg_backend_pid() as pid");
      await db.database.query({ name: "test.kill", text: "select pg_terminate_backend($1, 5000)" }, [row?.pid ?? 0]);
      await new Promise((resolve) => setTimeout(resolve, 50));
      return "done";
    });
    await expect(work).rejects.toThrow(/terminat|connection/i);
    expect(await stored()).toEqual([]);
  });
});

describe("a snapshot", () => {
  let only: Database; // with one connection, which all have in turns
  beforeAll(() => {
    only = connectDatabase({ ...db.connection, max: 1, onError: () => {} });
  });
  afterAll(() => only.end());

  test("sees one moment, whatever others write", async () => {
    await commitOne(1, "before");
    const seen = await db.database.snapshot(async (on) => {
      const first = await on.query("select count(*) from toy.item");
      await commitOne(2, "meanwhile");
      return [...first, ...(await on.query("select count(*) from toy.item"))];
    });
    expect(seen).toEqual([{ count: 1n }, { count: 1n }]);
    expect(await stored()).toEqual(["before", "meanwhile"]);
  });

  test("cannot write", async () => {
    const work = db.database.snapshot((on) => on.query("insert into toy.item values (1, 'one')"));
    await expect(work).rejects.toMatchObject({ code: "25006" });
    expect(await stored()).toEqual([]);
  });

  test("gives its connection back, over and done, before anybody else has it; also when its work throws", async () => {
    await expect(only.snapshot(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
    await only.transaction((tx) => done.then(() => add(tx, 1, "writable")));
    const words = only.snapshot((on) => on.query("select word from toy.item"));
    const [, seen] = await Promise.all([only.transaction((tx) => done.then(() => add(tx, 2, "later"))), words]);
    expect(seen).toEqual([{ word: "writable" }]);
    expect(await stored()).toEqual(["writable", "later"]);
    await expect.poll(() => only.pool.idleCount).toBe(1);
  });

  test("has no part that goes on after it", async () => {
    const late: Promise<unknown>[] = [];
    const work = only.snapshot(async (on) => {
      const slow = new Promise((resolve) => setTimeout(resolve, 30)).then(() => on.query("select 1 as one"));
      late.push(slow.catch((fault: unknown) => fault));
      await Promise.all([slow, Promise.reject(new Error("mine"))]);
    });
    await expect(work).rejects.toThrow("mine");
    expect(await Promise.all(late)).toEqual([expect.any(AssertionFailed)]);
  });

  test("fails where its connection is lost, which nobody else is given then", async () => {
    await expect(only.snapshot((on) => on.query("select pg_terminate_backend(pg_backend_pid())"))).rejects.toThrow();
    expect(await only.snapshot((on) => on.query("select 1 as one"))).toEqual([{ one: 1 }]);
  });
});

test("numbers and dates come as what they are: bigint, text of a day, text of a decimal, moment", async () => {
  const [row] = await db.database.query(
    "select 9007199254740993::bigint as big, '2026-03-29'::date as day, 0.10::numeric as decimal, '2026-03-29T01:00:00.123Z'::timestamptz as at, 7::int as small",
  );
  expect(row).toEqual({ big: 9007199254740993n, day: "2026-03-29", decimal: "0.10", at: new Date("2026-03-29T01:00:00.123Z"), small: 7 });
});
