import fc from "fast-check";
import { expect, test } from "vitest";
import { AssertionFailed } from "./assert.ts";
import { currencyCodes, currencyExponent } from "./currency.ts";
import { allocate, minor, minorFromDecimal, minorMax, minorToWire } from "./money.ts";

const amounts = fc.bigInt({ min: 0n, max: BigInt(Number.MAX_SAFE_INTEGER) });
const weights = fc.array(fc.bigInt({ min: 1n, max: 1_000_000n }), { minLength: 1, maxLength: 20 });

test("parts add up to the total, and none strays by a unit from its share", () =>
  fc.assert(
    fc.property(amounts, weights, (total, shares) => {
      const parts = allocate(minor(total), shares);
      const whole = shares.reduce((sum, share) => sum + share, 0n);
      expect(parts).toHaveLength(shares.length);
      expect(parts.reduce((sum, part) => sum + part, 0n)).toBe(total);
      for (const [index, part] of parts.entries()) {
        const exact = total * (shares[index] ?? 0n); // times `whole`
        expect(part * whole >= exact - whole && part * whole <= exact + whole).toBe(true);
      }
    }),
  ));

test("equal weights: earlier parts take the odd units", () =>
  fc.assert(
    fc.property(amounts, fc.integer({ min: 1, max: 50 }), (total, count) => {
      const parts = allocate(
        minor(total),
        Array.from({ length: count }, () => 1n),
      );
      const least = total / BigInt(count);
      const odd = Number(total % BigInt(count));
      expect(parts).toEqual(parts.map((_part, index) => (index < odd ? least + 1n : least)));
    }),
  ));

test.each([
  ["a hundred by three", 100n, [1n, 1n, 1n], [34n, 33n, 33n]],
  ["odd units to the first", 5n, [70n, 30n], [4n, 1n]],
  ["nothing", 0n, [1n, 2n], [0n, 0n]],
  ["a single unit", 1n, [1n, 1_000_000n], [1n, 0n]],
])("%s", (_what, total, shares, parts) => expect(allocate(minor(total), shares)).toEqual(parts));

test.each([
  ["a negative total", -1n, [1n]],
  ["nobody", 1n, []],
  ["a weight of nothing", 1n, [1n, 0n]],
  ["a negative weight", 1n, [2n, -1n]],
])("%s cannot be allocated", (_what, total, shares) => expect(() => allocate(minor(total), shares)).toThrow(AssertionFailed));

/** Written apart from the code: the amount's digits with a point before the last `exponent` of them. */
function decimalOf(amount: bigint, exponent: number): string {
  if (exponent === 0) return String(amount);
  const unit = 10n ** BigInt(exponent);
  return `${amount / unit}.${String(unit + (amount % unit)).slice(1)}`;
}

test("a decimal in any currency comes back as the amount it was written from", () =>
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n - 1n }), fc.constantFrom(...currencyCodes), (amount, currency) => {
      const exponent = currencyExponent(currency);
      const text = decimalOf(amount, exponent);
      expect(minorFromDecimal(text, exponent)).toBe(amount);
      // Zeros at the end may be left away, one decimal too many may not be written.
      if (exponent > 0) expect(minorFromDecimal(text.replace(/\.?0+$/, "") || "0", exponent)).toBe(amount);
      expect(minorFromDecimal(exponent > 0 ? `${text}0` : `${text}.0`, exponent)).toBeUndefined();
    }),
  ));

test.each(["", " ", "1,5", "1.", ".5", "-1", "+1", "1e3", "0x10", "1_000", "1 ", " 1", "١", "NaN", "1.2.3", "1234567890123456"])(
  "%j is no amount",
  (text) => {
    expect(minorFromDecimal(text, 2)).toBeUndefined();
  },
);

test.each([
  ["12.5", 2, 1250n],
  ["0.1", 3, 100n],
  ["0", 2, 0n],
  ["007", 0, 7n],
  ["999999999999999.99", 2, 99_999_999_999_999_999n],
])("%s with exponent %i is %i", (text, exponent, amount) => expect(minorFromDecimal(text, exponent)).toBe(amount));

test("the wire carries every amount up to 2^53 - 1, and nothing beyond", () => {
  const carried = fc.property(fc.bigInt({ min: 0n - minorMax, max: minorMax }), (amount) => {
    expect(BigInt(minorToWire(amount))).toBe(amount);
  });
  const refused = fc.property(fc.bigInt({ min: minorMax + 1n, max: minorMax * 4n }), (amount) => {
    expect(() => minorToWire(amount)).toThrow(AssertionFailed);
    expect(() => minorToWire(-amount)).toThrow(AssertionFailed);
  });
  fc.assert(carried);
  fc.assert(refused);
});
