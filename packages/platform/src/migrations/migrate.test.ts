import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../../../tests/support/database.ts";
import { connectDatabase, type Database } from "../db/database.ts";
import { migrate, type MigrationFault, type MigrationSource, pendingMigrations } from "./migrate.ts";

let folder: string;
let testDatabase: TestDatabase;
let database: Database;
let sources: MigrationSource[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "memento-migrations-"));
  sources = ["first", "second"].map((name) => ({ name, directory: join(folder, name) }));
  for (const { directory } of sources) mkdirSync(directory);
  write(
    "first/0001_log.sql",
    "create schema toy; create table toy.log (entry_no serial, word text); insert into toy.log (word) values ('one')",
  );
  write("first/0002_two.sql", "insert into toy.log (word) values ('two')");
  write("second/0001_three.sql", "insert into toy.log (word) values ('three')");
  testDatabase = await createTestDatabase();
  ({ database } = testDatabase);
  await database.query("drop table public.memento_migration"); // the test's own sources start from nothing
});
afterEach(async () => {
  await testDatabase.drop();
  rmSync(folder, { recursive: true, force: true });
});

const write = (path: string, sql: string): void => writeFileSync(join(folder, path), sql);
const words = async (): Promise<string[]> =>
  (await database.query<{ word: string }>("select word from toy.log order by entry_no")).map(({ word }) => word);
const fault = (message: string) =>
  expect.objectContaining({ name: "MigrationFault", message: expect.stringContaining(message) as string }) as MigrationFault;

test("applies what is missing, by source and number, once", async () => {
  expect(await pendingMigrations(database, sources)).toEqual(["first/0001_log", "first/0002_two", "second/0001_three"]);
  expect(await migrate(database, sources)).toBe(3);
  expect(await words()).toEqual(["one", "two", "three"]);
  expect(await pendingMigrations(database, sources)).toEqual([]);
  expect(await migrate(database, sources)).toBe(0);
  write("second/0010_four.sql", "insert into toy.log (word) values ('four')");
  expect(await pendingMigrations(database, sources)).toEqual(["second/0010_four"]);
  expect(await migrate(database, sources)).toBe(1);
  expect(await words()).toEqual(["one", "two", "three", "four"]);
});

test("processes that start together apply each file once, and the one that waits is not hurried by its connections' limits", async () => {
  write("first/0002_two.sql", "select pg_sleep(0.7); insert into toy.log (word) values ('two')");
  const options = "-c statement_timeout=200 -c lock_timeout=200 -c idle_in_transaction_session_timeout=200";
  const processes = [1, 2, 3].map(() => connectDatabase({ ...testDatabase.connection, max: 2, options, onError: () => {} }));
  try {
    const applied = await Promise.all(processes.map((process) => migrate(process, sources)));
    expect(applied.toSorted((a, b) => a - b)).toEqual([0, 0, 3]);
  } finally {
    await Promise.all(processes.map((process) => process.end()));
  }
  expect(await words()).toEqual(["one", "two", "three"]);
});

test.each<[string, () => void, string]>([
  ["was changed", () => write("first/0002_two.sql", "select 1"), "first/0002_two was changed after it was applied"],
  [
    "is gone from the middle",
    () => rmSync(join(folder, "first/0001_log.sql")),
    "first/0001_log was applied to this database but is not in this code",
  ],
  [
    "is gone from the end",
    () => rmSync(join(folder, "second/0001_three.sql")),
    "second/0001_three was applied to this database but is not in this code",
  ],
  [
    "belongs to a source that the code does not have",
    () => void sources.pop(),
    "second/0001_three was applied to this database but is not in this code",
  ],
])("an applied file that %s stops everything", async (_what, change, message) => {
  await migrate(database, sources);
  change();
  write("first/0003_never.sql", "insert into toy.log (word) values ('never')");
  await expect(migrate(database, sources)).rejects.toEqual(fault(message));
  await expect(pendingMigrations(database, sources)).rejects.toEqual(fault(message));
  expect(await words()).toEqual(["one", "two", "three"]);
});

test("a file numbered before an applied one stops everything", async () => {
  renameSync(join(folder, "first/0002_two.sql"), join(folder, "first/0003_two.sql"));
  await migrate(database, sources);
  write("first/0002_late.sql", "insert into toy.log (word) values ('late')");
  await expect(migrate(database, sources)).rejects.toEqual(fault("first/0002_late is new but first/0003_two was applied already"));
  expect(await words()).toEqual(["one", "two", "three"]);
});

test.each([
  ["second/0001_twin.sql", "second/0001_three and second/0001_twin have one number"],
  ["second/2_short.sql", "second/2_short.sql is not named NNNN_name.sql"],
])("a folder with %s is refused before anything is applied", async (path, message) => {
  write(path, "select 1");
  await expect(migrate(database, sources)).rejects.toEqual(fault(message));
  expect(await database.query("select 1 from pg_namespace where nspname = 'toy'")).toEqual([]);
});

test("a file that fails is rolled back as a whole and named; mended, the rest is applied", async () => {
  write("first/0002_two.sql", "insert into toy.log (word) values ('half'); select 1 / 0");
  await expect(migrate(database, sources)).rejects.toEqual(fault("first/0002_two failed and was rolled back: division by zero"));
  expect(await words()).toEqual(["one"]);
  write("first/0002_two.sql", "insert into toy.log (word) values ('two')");
  expect(await migrate(database, sources)).toBe(2);
  expect(await words()).toEqual(["one", "two", "three"]);
});

test("what comes along runs under the lock, after the files", async () => {
  let seen: string[] = [];
  await migrate(database, sources, async () => {
    seen = await words();
    const [lock] = await database.query<{ free: boolean }>("select pg_try_advisory_xact_lock(4836291605) as free");
    expect(lock).toEqual({ free: false });
  });
  expect(seen).toEqual(["one", "two", "three"]);
});
