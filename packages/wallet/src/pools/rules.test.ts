import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Pool } from "./queries.ts";
import { amountFault, settingsFault, whyNotOpen } from "./rules.ts";
import { closePool, fulfillmentOf } from "./states.ts";

const minor = fc.bigInt(1n, 1_000n);
const limits = fc.record({
  allowsOptionalAmount: fc.boolean(),
  minimumAmount: fc.option(minor),
  maximumAmount: fc.option(minor),
});
const offers = fc.array(fc.record({ amount: minor }), { maxLength: 5 });

describe("an amount", () => {
  test("that is offered is always taken", () => {
    fc.assert(
      fc.property(limits, offers, minor, (pool, offered, amount) => {
        expect(amountFault(pool, [...offered, { amount }], amount)).toBeUndefined();
      }),
    );
  });

  test("that is not offered is taken where others are, within the limits", () => {
    fc.assert(
      fc.property(limits, offers, minor, (pool, offered, amount) => {
        fc.pre(offered.every((one) => one.amount !== amount));
        const isFree = pool.allowsOptionalAmount || offered.length === 0;
        const isWithin = amount >= (pool.minimumAmount ?? 0n) && amount <= (pool.maximumAmount ?? 1_000n);
        expect(amountFault(pool, offered, amount) === undefined).toBe(isFree && isWithin);
      }),
    );
  });
});

const at = (hour: number): Date => new Date(Date.UTC(2030, 0, 1, hour));
const none = { minimumAmount: null, maximumAmount: null, startAt: null, endAt: null };

test("settings fit together where minimum is not above maximum, and the end not before the beginning", () => {
  const tooLarge = { field: "minimum_user_amount", code: "too_large" };
  const incorrect = { field: "end_at", code: "incorrect" };
  for (const [settings, fault] of [
    [{}, undefined],
    [{ minimumAmount: 5n, maximumAmount: 5n }, undefined],
    [{ minimumAmount: 6n, maximumAmount: 5n }, tooLarge],
    [{ minimumAmount: 6n }, undefined],
    [{ startAt: at(1), endAt: at(2) }, undefined],
    [{ startAt: at(2), endAt: at(2) }, incorrect],
    [{ startAt: at(2) }, undefined],
  ] as const)
    expect(settingsFault({ ...none, ...settings })).toEqual(fault);
});

test.each([
  [{}, undefined],
  [{ status: "closed", startAt: at(9) }, "pool_closed"],
  [{ startAt: at(5) }, undefined],
  [{ startAt: at(6) }, "pool_not_started"],
  [{ endAt: at(6) }, undefined],
  [{ endAt: at(5) }, "pool_ended"],
] as const)("at five, %j: %s", (pool, why) => {
  expect(whyNotOpen({ status: "open", ...none, ...pool } as Pool, at(5))).toBe(why);
});

test("a pool closes once, and is fulfilled then, whatever is in it", () => {
  const closed = closePool({ poolId: "p", status: "open" });
  expect(closed).toEqual({ poolId: "p", status: "closed" });
  expect(() => closePool(closed)).toThrow("is closed already");
  expect([0n, 1n].map((amount) => fulfillmentOf({ status: "open", amount }))).toEqual(["unfulfilled", "partial"]);
  expect([0n, 1n].map((amount) => fulfillmentOf({ status: "closed", amount }))).toEqual(["fulfilled", "fulfilled"]);
});
