import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { oneAtATime } from "./single-flight.ts";

test("runs once at a time for a key, and once more for all who asked meanwhile; other keys run beside", async () => {
  let active = 0;
  const runs: string[] = [];
  const work = oneAtATime(async (key: string) => {
    runs.push(key);
    if (key === "a") {
      active += 1;
      expect(active).toBe(1);
      await sleep(20);
      active -= 1;
    }
  });
  const first = work("a");
  await Promise.all([first, work("a"), work("a"), work("b"), work("a")]);
  expect(runs.toSorted()).toEqual(["a", "a", "b"]);
  await work("a");
  expect(runs.filter((key) => key === "a")).toHaveLength(3);
});

test("what is there when one asks is seen by a run that began after it", async () => {
  const todo: number[] = [];
  const done: number[] = [];
  const work = oneAtATime(async () => {
    const found = todo.splice(0);
    await sleep(5);
    done.push(...found);
  });
  await Promise.all(
    Array.from({ length: 50 }, async (_none, index) => {
      await sleep(index % 13);
      todo.push(index);
      await work("key");
      expect(done).toContain(index);
    }),
  );
});

test("a fault is told to those who waited for its run, and the next run goes on", async () => {
  let fails = true;
  const work = oneAtATime(async () => {
    await sleep(5);
    if (fails) throw new Error("no");
  });
  const first = work("key");
  const second = work("key");
  await expect(first).rejects.toThrow("no");
  fails = false;
  await expect(second).resolves.toBeUndefined();
});

test("tells when the run under way ends, also one that fails, and at once where there is none", async () => {
  let ended = false;
  const work = oneAtATime(async () => {
    await sleep(10);
    ended = true;
    throw new Error("no");
  });
  await work.current("key");
  const run = work("key");
  await work.current("key");
  expect(ended).toBe(true);
  await expect(run).rejects.toThrow("no");
});
