import { expect, test } from "vitest";
import { editableMinor, parseMinor } from "./minor.ts";
import { formatMinor } from "./money.ts";

test.each([
  [1_250, "EUR", "€12.50"],
  [-5, "EUR", "-€0.05"],
  [1_250, "JPY", "JP¥1,250"],
  [1_250, "KWD", "KWD 1.250"],
  [1_250, "HUF", "HUF 12.50"],
])("%i of %s is %s", (amount, currency, text) => {
  expect(formatMinor(amount, currency, "en-GB").replaceAll("\u00a0", " ")).toBe(text);
});

test.each([
  ["12.5", "EUR", 1_250],
  ["12,05", "EUR", 1_205],
  ["1 250", "JPY", 1_250],
  ["0", "EUR", 0],
  ["1.5", "JPY", undefined],
  ["1.005", "EUR", undefined],
  ["-1", "EUR", undefined],
  ["", "EUR", undefined],
  ["ten", "EUR", undefined],
])("%s of %s is %s", (text, currency, amount) => {
  expect(parseMinor(text, currency)).toBe(amount);
  if (amount !== undefined) expect(parseMinor(editableMinor(amount, currency), currency)).toBe(amount);
});
