import type { Minor } from "@memento/kernel";
import fc from "fast-check";
import { expect, test } from "vitest";
import { feeOf, type FeeRule } from "./schedule.ts";

const same = (amount: bigint): bigint => amount;
const of = (rules: readonly FeeRule[], amount: bigint, changes: Partial<Parameters<typeof feeOf>[1]> = {}) =>
  feeOf(rules, { source: "card", conversion: false, amount: amount as Minor, ...changes }, same);

test.each([
  [[], 1000n, 0n],
  [[{ source: "virtual", fixed: 10 }], 1000n, 0n],
  [[{ source: "card", basisPoints: 140, fixed: 25 }], 1000n, 39n],
  [[{ basisPoints: 1 }], 1n, 1n], // a ten-thousandth of a cent is rounded up
  [[{ basisPoints: 100, minimum: 50 }], 1000n, 50n],
  [[{ basisPoints: 100, maximum: 5 }], 1000n, 5n],
  [[{ conversion: true, fixed: 99 }, { fixed: 1 }], 1000n, 1n],
] satisfies [FeeRule[], bigint, bigint][])("by %j the fee on %s is %s", (rules, amount, fee) => {
  expect(of(rules, amount)).toBe(fee);
});

test("the first rule that fits decides", () => {
  const rules: FeeRule[] = [{ source: "card", conversion: true, fixed: 3 }, { source: "card", fixed: 2 }, { fixed: 1 }];
  expect(of(rules, 100n, { conversion: true })).toBe(3n);
  expect(of(rules, 100n)).toBe(2n);
  expect(of(rules, 100n, { source: "virtual" })).toBe(1n);
});

test("fixed parts are turned into the source's currency", () => {
  expect(
    feeOf([{ fixed: 10, minimum: 5, maximum: 1_000 }], { source: "card", conversion: true, amount: 1n as Minor }, (amount) => amount * 3n),
  ).toBe(30n);
});

test("a fee is never negative, and grows with the amount", () => {
  const rule = fc.record({ basisPoints: fc.nat(10_000), fixed: fc.nat(1_000), minimum: fc.nat(100) });
  fc.assert(
    fc.property(rule, fc.bigInt({ min: 1n, max: 10n ** 12n }), (one, amount) => {
      expect(of([one], amount)).toBeGreaterThanOrEqual(0n);
      expect(of([one], amount + 1n)).toBeGreaterThanOrEqual(of([one], amount));
    }),
  );
});
