import fc from "fast-check";
import { afterEach, expect, test, vi } from "vitest";
import { Batcher, type BatcherOptions, Overloaded } from "./batcher.ts";

type Settled = PromiseSettledResult<string>[];
const answer = (items: readonly number[]): Settled => items.map((item) => ({ status: "fulfilled", value: `did ${item}` }));

/** A batcher that notes its batches; each waits for `gate` before it ends. */
function noting(options: Partial<BatcherOptions<number, string>> = {}) {
  const batches: number[][] = [];
  const gate = Promise.withResolvers<void>();
  let running = 0;
  let runningMax = 0;
  const batcher = new Batcher<number, string>({
    commit: async (items) => {
      batches.push([...items]);
      runningMax = Math.max(runningMax, ++running);
      await gate.promise;
      running -= 1;
      return answer(items);
    },
    batchWeightMax: 100,
    queueMax: 1_000,
    waitMsMax: 60_000,
    ...options,
  });
  return { batcher, batches, open: gate.resolve, runningMax: () => runningMax };
}
const nextTurn = () => new Promise(setImmediate);
const submitAll = (batcher: Batcher<number, string>, items: readonly number[]) =>
  Promise.allSettled(items.map((item) => batcher.submit(item)));
const isOverloaded = (result: PromiseSettledResult<unknown> | undefined): boolean =>
  result?.status === "rejected" && result.reason instanceof Overloaded;

afterEach(() => {
  vi.useRealTimers();
});

test("items keep their order, none is lost, each gets its own answer, and no batch is too heavy", () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 60 }),
      fc.integer({ min: 1, max: 20 }),
      async (weights, batchWeightMax) => {
        const { batcher, batches, open } = noting({ weight: (item) => weights[item] ?? 0, batchWeightMax });
        open();
        const items = weights.map((_weight, index) => index);
        const results = await submitAll(batcher, items);
        expect(results).toEqual(answer(items));
        expect(batches.flat()).toEqual(items);
        for (const [index, batch] of batches.entries()) {
          const total = batch.reduce((sum, item) => sum + (weights[item] ?? 0), 0);
          expect(batch.length === 1 || total <= batchWeightMax).toBe(true);
          const next = batches[index + 1]?.[0];
          if (next !== undefined) expect(total + (weights[next] ?? 0)).toBeGreaterThan(batchWeightMax); // it would not have fitted
        }
      },
    ),
    { numRuns: 50 },
  ));

test("an item alone starts at once; what arrives meanwhile is the next batch", async () => {
  const { batcher, batches, open } = noting();
  const first = batcher.submit(1);
  await nextTurn();
  expect(batches).toEqual([[1]]);
  const rest = submitAll(batcher, [2, 3, 4]);
  await nextTurn();
  expect(batches).toEqual([[1]]);
  expect(batcher.queueLength).toBe(3);
  open();
  expect(await first).toBe("did 1");
  await rest;
  expect(batches).toEqual([[1], [2, 3, 4]]);
});

test.each([1, 2, 3])("no more than %i batches are under way", async (parallelMax) => {
  const { batcher, open, runningMax } = noting({ batchWeightMax: 1, parallelMax });
  const all = submitAll(batcher, [1, 2, 3, 4, 5, 6]);
  for (let turn = 0; turn < 10; turn += 1) await nextTurn();
  expect(runningMax()).toBe(parallelMax);
  open();
  await all;
  expect(runningMax()).toBe(parallelMax);
});

test("a full queue refuses at once and runs nothing of what it refused", async () => {
  const { batcher, batches, open } = noting({ queueMax: 2, batchWeightMax: 1 });
  const first = batcher.submit(1);
  await nextTurn(); // it is under way and no longer waits
  const others = submitAll(batcher, [2, 3, 4, 5]);
  await expect(batcher.submit(6)).rejects.toMatchObject({ name: "Overloaded", retryAfterSeconds: 1 });
  open();
  await first;
  const results = await others;
  expect(results.map(isOverloaded)).toEqual([false, false, true, true]);
  expect(batches).toEqual([[1], [2], [3]]);
  expect(await batcher.submit(7)).toBe("did 7");
});

test("what waited too long is refused, is not run, and does not hold up what came after it", async () => {
  vi.useFakeTimers({ toFake: ["performance"] });
  const { batcher, batches, open } = noting({ waitMsMax: 1_000 });
  const first = batcher.submit(1);
  await nextTurn();
  const late = submitAll(batcher, [2, 3]);
  vi.advanceTimersByTime(500);
  const inTime = batcher.submit(4);
  vi.advanceTimersByTime(501);
  open();
  expect(await first).toBe("did 1"); // it had its turn, however long that took
  expect((await late).map(isOverloaded)).toEqual([true, true]);
  expect(await inTime).toBe("did 4");
  expect(batches).toEqual([[1], [4]]);
  expect(batcher.queueLength).toBe(0);
});

test("a fault of one item is its own, a fault of the commit is everybody's, and the next batch runs", async () => {
  const fault = new Error("no luck");
  const batcher = new Batcher<number, string>({
    commit: (items) => {
      if (items.includes(13)) return Promise.reject(fault);
      return Promise.resolve(answer(items).map((each, index) => (items[index] === 2 ? { status: "rejected", reason: fault } : each)));
    },
    batchWeightMax: 3,
    queueMax: 100,
    waitMsMax: 60_000,
  });
  const results = await submitAll(batcher, [1, 2, 3, 4, 13, 5, 6, 7, 8]);
  expect(results.map((each) => each.status === "fulfilled")).toEqual([true, false, true, false, false, false, true, true, true]);
  for (const each of results) if (each.status === "rejected") expect(each.reason).toBe(fault);
});

test("a commit that forgets an item fails that item alone", async () => {
  const batcher = new Batcher<number, string>({
    commit: (items) => Promise.resolve(answer(items).slice(0, -1)),
    batchWeightMax: 9,
    queueMax: 9,
    waitMsMax: 60_000,
  });
  const results = await submitAll(batcher, [1, 2]);
  expect(results).toMatchObject([{ value: "did 1" }, { reason: { name: "AssertionFailed" } }]);
});

test("idle waits for everything that was submitted, and for nothing else", async () => {
  const { batcher, batches, open } = noting({ batchWeightMax: 1, parallelMax: 2 });
  await batcher.idle();
  const all = submitAll(batcher, [1, 2, 3]);
  let isIdle = false;
  const idle = batcher.idle().then(() => {
    isIdle = true;
  });
  await nextTurn();
  expect(isIdle).toBe(false);
  open();
  await idle;
  expect(batches).toHaveLength(3);
  expect((await all).every((each) => each.status === "fulfilled")).toBe(true);
  await batcher.idle();
});
