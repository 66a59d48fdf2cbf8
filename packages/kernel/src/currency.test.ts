import { expect, test } from "vitest";
import { AssertionFailed } from "./assert.ts";
import { currencyCodes, currencyExponent, isCurrencyCode } from "./currency.ts";

test.each([
  ["EUR", 2],
  ["JPY", 0],
  ["KRW", 0],
  ["ISK", 0],
  ["XOF", 0],
  ["HUF", 2],
  ["MGA", 2],
  ["KWD", 3],
  ["TND", 3],
  ["XCG", 2],
])("%s has %i decimals", (code, exponent) => expect(currencyExponent(code)).toBe(exponent));

test.each(["", "eur", "EURO", "XXX", "XAU", "CHE", "UYI", "HRK", "BGN", "ANG", "toString"])("%j is no active currency", (code) => {
  expect(isCurrencyCode(code)).toBe(false);
  expect(() => currencyExponent(code)).toThrow(AssertionFailed);
});

test("codes are three capitals, each once, in order", () => {
  for (const code of currencyCodes) expect(code).toMatch(/^[A-Z]{3}$/);
  expect([...new Set(currencyCodes)].toSorted()).toEqual(currencyCodes);
  expect(currencyCodes).toHaveLength(155);
});

test("another table agrees, but for decimals that are legal and out of use", () => {
  // Intl shows what shops write (CLDR), which is fewer decimals than ISO 4217 for currencies whose small coins are gone; never more.
  const shown = (code: string): number | undefined =>
    new Intl.NumberFormat("en", { style: "currency", currency: code }).resolvedOptions().maximumFractionDigits;
  const outOfUse = "AFN ALL COP HUF IDR IQD IRR KPW LAK LBP MGA MMK PKR SOS SYP YER".split(" ");
  expect(currencyCodes.filter((code) => shown(code) !== currencyExponent(code))).toEqual(outOfUse);
  for (const code of outOfUse) expect(shown(code)).toBe(0);
  const known = new Set(Intl.supportedValuesOf("currency"));
  expect(currencyCodes.filter((code) => !known.has(code) && code !== "VED")).toEqual([]);
});
