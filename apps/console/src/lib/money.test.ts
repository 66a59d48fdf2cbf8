import fc from "fast-check";
import { expect, test } from "vitest";
import { editableCents, formatMinor, parseCents } from "./money.ts";

const spaces = (text: string): string => text.replaceAll(/\s/gu, " ");

test.each([
  [123456, "en-GB", "€1,234.56"],
  [123456, "fr-FR", "1 234,56 €"],
  [-5, "en-GB", "-€0.05"],
  [0, "fr-FR", "0,00 €"],
  [Number.MAX_SAFE_INTEGER, "en-GB", "€90,071,992,547,409.91"],
])("%d cents in %s", (cents, locale, expected) => {
  expect(spaces(formatMinor(cents, "EUR", locale))).toBe(expected);
});

test.each([
  ["12", 1200],
  ["12.5", 1250],
  ["12,50", 1250],
  ["1 234,56", 123456],
  ["1,234.56", 123456],
  ["1.234,56", 123456],
  ["1234567.89", 123456789],
  ["1,234", 123400],
  ["0.01", 1],
  ["", undefined],
  ["-1", undefined],
  ["1.2.3", undefined],
  ["1,234,56", undefined],
  ["1.234,567.89", undefined],
  ["12.345.6", undefined],
  ["1e3", undefined],
  ["99999999999999999", undefined],
])("%s is %s", (text, cents) => {
  expect(parseCents(text)).toBe(cents);
});

test("what is shown for editing is read as the same cents", () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), fc.constantFrom("en-GB", "fr-FR", "de-DE"), (cents, locale) => {
      expect(parseCents(editableCents(cents, locale))).toBe(cents);
    }),
  );
});
