import { expect, test } from "vitest";
import { creditorIdentifierIsValid, sameCreditor } from "./creditor-identifier.ts";

test.each([
  ["FR18ZZZ002305", true],
  ["FR72ZZZ123456", true],
  ["FR18ABC002305", true], // the business code is outside the check
  ["DE98ZZZ09999999999", true],
  ["AT61ZZZ01234567890", true],
  ["ES50ZZZM23456789", true],
  ["IT66ZZZA1B2C3D4E5F6G7H8", true],
  ["MC54ZZZ123456", true],
  ["FR19ZZZ002305", false],
  ["FR77ZZZ123456", false],
  ["FR18ZZZ02305", false], // one character short
  ["fr18ZZZ002305", false],
  ["US18ZZZ002305", false],
  ["FR18ZZZ", false],
])("%s: %s", (identifier, valid) => {
  expect(creditorIdentifierIsValid(identifier)).toBe(valid);
});

test("a creditor stays the same under another business code, and only then", () => {
  expect(sameCreditor("FR18ZZZ002305", "FR18ABC002305")).toBe(true);
  expect(sameCreditor("FR18ZZZ002305", "FR72ZZZ123456")).toBe(false);
});
