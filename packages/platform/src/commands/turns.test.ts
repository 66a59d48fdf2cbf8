import fc from "fast-check";
import { expect, test } from "vitest";
import { Overloaded } from "./batcher.ts";
import { createTurns } from "./turns.ts";

test("no more runs at a time than may, in the order of coming, whatever fails", () =>
  fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 4 }),
      fc.array(fc.record({ ticks: fc.nat(5), fails: fc.boolean() }), { maxLength: 30 }),
      async (parallelMax, works) => {
        const inTurn = createTurns({ parallelMax, waitingMax: 1_000, what: "tests" });
        const begun: number[] = [];
        let running = 0;
        const outcomes = await Promise.allSettled(
          works.map(({ ticks, fails }, index) =>
            inTurn(async () => {
              begun.push(index);
              running += 1;
              expect(running).toBeLessThanOrEqual(parallelMax);
              for (let tick = 0; tick < ticks; tick += 1) await Promise.resolve();
              running -= 1;
              if (fails) throw new Error(String(index));
              return index;
            }),
          ),
        );
        expect(begun).toEqual(works.map((_work, index) => index));
        expect(outcomes.map(({ status }) => status)).toEqual(works.map(({ fails }) => (fails ? "rejected" : "fulfilled")));
        expect(await inTurn(() => Promise.resolve("still"))).toBe("still");
      },
    ),
  ));

test("whoever comes when too much is waiting is refused at once, and nobody else", async () => {
  const inTurn = createTurns({ parallelMax: 1, waitingMax: 1, what: "tests" });
  let end = (): void => {};
  const first = inTurn(() => new Promise<void>((resolve) => (end = resolve)));
  const second = inTurn(() => Promise.resolve(2));
  await expect(inTurn(() => Promise.resolve(3))).rejects.toThrow(Overloaded);
  end();
  await first;
  expect(await second).toBe(2);
  expect(await inTurn(() => Promise.resolve(4))).toBe(4);
});
