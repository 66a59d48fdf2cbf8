import fc from "fast-check";
import { expect, test } from "vitest";
import { decimalOf, minorToUnits } from "./money.ts";

const amounts = fc.bigInt({ min: -BigInt(Number.MAX_SAFE_INTEGER), max: BigInt(Number.MAX_SAFE_INTEGER) });
const currencies = fc.constantFrom(["EUR", 2] as const, ["JPY", 0] as const, ["KWD", 3] as const);

test("an amount in units is the number that its decimal text stands for", () => {
  fc.assert(
    fc.property(amounts, currencies, (amount, [currency, exponent]) => {
      expect(minorToUnits(amount, currency)).toBe(Number(decimalOf(amount, exponent)));
    }),
  );
});

test("amounts of as many digits as a body may have are exact on the wire", () => {
  const units = [1n, 10n, 2010n, 99_999_999_999_999n].map((amount) => minorToUnits(amount, "EUR"));
  expect(JSON.stringify(units)).toBe("[0.01,0.1,20.1,999999999999.99]");
});
