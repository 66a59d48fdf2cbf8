import { currencyCodes, currencyExponent } from "@memento/kernel";
import fc from "fast-check";
import { expect, test } from "vitest";
import { codeCharge, stripeSupports, toStripeAmount } from "./amounts.ts";

test.each([
  ["EUR", 1250n, 1250],
  ["JPY", 500n, 500],
  ["KRW", 500n, 500],
  ["HUF", 17_500n, 17_500],
  ["ISK", 5n, 500], // no decimals, and two are passed
  ["UGX", 5n, 500],
  ["MGA", 500n, 5], // two decimals, and none is passed
  ["MGA", 550n, undefined],
  ["KWD", 5_120n, 5_120],
  ["KWD", 5_124n, undefined], // the third decimal must be zero
  ["TND", 10n, 10],
  ["EUR", BigInt(Number.MAX_SAFE_INTEGER), Number.MAX_SAFE_INTEGER],
  ["EUR", BigInt(Number.MAX_SAFE_INTEGER) + 1n, undefined],
  ["ISK", BigInt(Number.MAX_SAFE_INTEGER), undefined],
])("%s: %i minor units are %s for Stripe", (currency, amount, expected) => expect(toStripeAmount(amount, currency)).toBe(expected));

test("an amount is passed whole or not at all, in every currency", () => {
  const amounts = fc.bigInt({ min: 1n, max: 10n ** 12n });
  fc.assert(
    fc.property(fc.constantFrom(...currencyCodes), amounts, (currency, amount) => {
      const passed = toStripeAmount(amount, currency);
      const shift = { MGA: -2, ISK: 2, UGX: 2 }[currency] ?? 0;
      if (passed !== undefined) expect(BigInt(passed) * 10n ** BigInt(2 - shift)).toBe(amount * 100n);
      else expect(currency === "MGA" || currencyExponent(currency) === 3).toBe(true);
    }),
  );
});

test("cards are charged in most currencies, and not in those of no card", () => {
  expect(currencyCodes.filter(stripeSupports).length).toBe(139);
  for (const currency of ["XXX", "IRR", "KPW", "eur", ""]) expect(stripeSupports(currency)).toBe(false);
});

test("the charge that carries a code is one that Stripe takes, in each currency", () => {
  for (const code of currencyCodes) {
    const { amount, currency } = codeCharge(code);
    expect(stripeSupports(currency)).toBe(true);
    expect([code, "EUR"]).toContain(currency);
    expect(amount).toBeGreaterThanOrEqual(30);
  }
});
