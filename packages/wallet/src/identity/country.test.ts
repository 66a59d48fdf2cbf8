import fc from "fast-check";
import { getCountries } from "libphonenumber-js/max";
import { expect, test } from "vitest";
import { readCountry } from "./country.ts";

test.each([
  ["FR", "FR"],
  ["fr", "FR"],
  [" gb ", "GB"],
  ["UK", "GB"],
  ["uk", "GB"],
  ["XK", "XK"],
  ["ZZ", undefined],
  ["EU", undefined],
  ["SU", undefined],
  ["FRA", undefined],
  ["F", undefined],
  ["", undefined],
])("%j is read as %j", (text, code) => {
  expect(readCountry(text)).toBe(code);
});

test("every country that has phones is one, but for islands that share another's code in ISO 3166-1", () => {
  expect(getCountries().filter((code) => readCountry(code) !== code)).toEqual(["AC", "TA"]);
});

test("what is read is two capital letters, and reads as itself", () =>
  fc.assert(
    fc.property(fc.oneof(fc.string({ maxLength: 4 }), fc.stringMatching(/^[A-Za-z]{2}$/)), (text) => {
      const code = readCountry(text);
      expect(code === undefined || (/^[A-Z]{2}$/.test(code) && readCountry(code) === code)).toBe(true);
    }),
  ));
