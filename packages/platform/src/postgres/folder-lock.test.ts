import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { FolderInUse, lockByFile, lockFolder } from "./folder-lock.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "memento-lock-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("a folder is locked once, until it is released", async () => {
  const lock = await lockFolder(folder);
  await expect(lockFolder(folder)).rejects.toThrow(FolderInUse);
  lock.release();
  (await lockFolder(folder)).release();
});

test("the lock by file: a live process keeps it, and release frees it", () => {
  const lock = lockByFile(folder);
  expect(() => lockByFile(folder)).toThrow(FolderInUse);
  lock.release();
  lockByFile(folder).release();
});

test.each([
  ["is gone", () => "999999999\nMon Jan  1 00:00:00 2024\n"],
  ["has given its number to a later process", () => `${process.pid}\nMon Jan  1 00:00:00 2024\n`],
  ["was killed while it wrote", () => ""],
])("the lock by file is taken over from a process that %s", (_what, left) => {
  writeFileSync(join(folder, "server.pid"), left());
  const lock = lockByFile(folder);
  expect(readFileSync(join(folder, "server.pid"), "utf8")).toMatch(new RegExp(`^${process.pid}\n\\S`));
  lock.release();
});
