import { expect, test } from "vitest";
import { momentText } from "./moments.ts";

test("a moment is RFC 3339 in UTC, whichever was asked for before", () => {
  const [one, other] = [new Date("2026-03-29T01:00:00.001Z"), new Date("2026-03-29T01:00:00.002Z")];
  expect([one, one, other, new Date(one), other].map(momentText)).toEqual([one, one, other, one, other].map((at) => at.toISOString()));
  expect(momentText(new Date(0))).toBe("1970-01-01T00:00:00.000Z");
});

test("an invalid date is no moment", () => {
  momentText(new Date(0));
  expect(() => momentText(new Date(Number.NaN))).toThrow(RangeError);
});
