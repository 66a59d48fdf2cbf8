import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { at, directory, filesIn, openRail, order, rail, sentMessage, settled, useFileRail } from "./file-bench.ts";
import type { FileRailOptions } from "./file-rail.ts";
import { idOf, instruction, theirIban } from "./message-fixtures.ts";

useFileRail();

test("the same orders make the same file, and leave once", async () => {
  await rail.submit([order(1), order(2)], at);
  const first = await sentMessage();
  await rail.submit([order(2), order(1)], new Date("2026-11-20T15:05:00Z"));
  await openRail().submit([order(1), order(2)], at); // another process, or this one after a restart
  expect((await sentMessage()).id).toBe(first.id);
  expect(await filesIn("outbox")).toEqual([`${first.id}.xml`]);
});

test("what was begun before a crash is finished as it was begun", async () => {
  await rail.submit([order(1), order(2)], at);
  const before = await sentMessage();
  // A crash between deciding and sending: claims are there, the file and the note that it left are not.
  await rm(join(directory, "outbox"), { recursive: true });
  await rm(join(directory, "state/sent"), { recursive: true });
  await rm(join(directory, "state/orders", instruction(2)));
  await openRail().submit([order(2), order(1), order(3)], new Date("2026-11-20T15:30:00Z"));
  const names = await filesIn("outbox");
  const ids = await Promise.all(
    names.map(async (name) => (await readFile(join(directory, "outbox", name), "utf8")).match(/[0-9a-f]{32}(?=<\/InstrId>)/g)),
  );
  expect(ids.flat()).toHaveLength(3);
  expect(new Set(ids.flat())).toEqual(new Set([instruction(1), instruction(2), instruction(3)]));
  expect(names).toContain(`${before.id}.xml`);
});

test("two processes that submit overlapping orders share them out", async () => {
  const other = openRail();
  await Promise.all([rail.submit([order(1), order(2), order(3)], at), other.submit([order(2), order(3), order(4)], at)]);
  const texts = await Promise.all((await filesIn("outbox")).map((name) => readFile(join(directory, "outbox", name), "utf8")));
  expect((texts.join("").match(/[0-9a-f]{32}(?=<\/InstrId>)/g) ?? []).sort()).toEqual([1, 2, 3, 4].map(instruction));
});

test("a folder that cannot be written is a fault, not an answer", async () => {
  await writeFile(join(directory, "outbox"), "a file where a folder belongs");
  await expect(rail.submit([order(1)], at)).rejects.toThrow();
  await rm(join(directory, "outbox"));
  expect(await rail.submit([order(1)], at)).toEqual([{ orderId: idOf(1), status: "pending" }]);
  expect(await filesIn("outbox")).toHaveLength(1);
});

test("the rule is a setting, and never settles what did not leave", async () => {
  const strict = openRail({ settlesByRule: false });
  await strict.submit([order(1)], at);
  expect(await strict.settleByRule([order(1)], at)).toEqual([{ orderId: idOf(1), status: "pending" }]);
  expect(await rail.settleByRule([order(1), order(2)], at)).toEqual([settled(1), { orderId: idOf(2), status: "pending" }]);
  await rail.submit([order(3)], at);
  await rm(join(directory, "state/sent"), { recursive: true }); // claimed, and then the writing failed
  expect(await rail.settleByRule([order(3)], at)).toEqual([{ orderId: idOf(3), status: "pending" }]);
});

test("reach: instant in the euro area if the bank takes it by file, and as a directory says", async () => {
  const of = async (more: Partial<FileRailOptions>, iban: string) => (await openRail(more).reach([iban])).get(iban);
  expect(await of({}, theirIban)).toEqual({ standard: true, instant: true });
  expect(await of({ instant: false }, theirIban)).toEqual({ standard: true, instant: false });
  expect(await of({}, "SE4550000000058398257466")).toEqual({ standard: true, instant: false });
  expect(await of({ bankReach: () => ({ standard: true, instant: true }) }, "SE4550000000058398257466")).toEqual({
    standard: true,
    instant: true,
  });
  expect(await of({ bankReach: () => ({ standard: true, instant: true }) }, "TR330006100519786457841326")).toEqual({
    standard: false,
    instant: false,
  });
});

test("an amount that the messages cannot carry does not leave", async () => {
  expect(await rail.submit([order(1, { amount: 100_000_000_000n })], at)).toMatchObject([
    { status: "rejected", failureCode: "maximum_amount_exceeded" },
  ]);
  expect(await filesIn("outbox")).toEqual([]);
  await expect(rail.submit([order(2, { amount: 0n })], at)).rejects.toThrow("more than nothing");
});
