import { expect, test } from "vitest";
import { clockTime, relativeTime } from "./time.ts";

const now = new Date("2026-03-10T12:00:00Z");

test.each([
  ["2026-03-10T11:59:31Z", "en", "now"],
  ["2026-03-10T11:57:00Z", "en", "3 minutes ago"],
  ["2026-03-10T14:59:00Z", "en", "in 2 hours"],
  ["2026-03-09T11:00:00Z", "en", "yesterday"],
  ["2026-03-12T12:00:00Z", "fr", "après-demain"],
  ["2025-03-01T12:00:00Z", "en", "last year"],
])("%s in %s: %s", (at, locale, expected) => {
  expect(relativeTime(new Date(at), now, locale)).toBe(expected);
});

test("a clock tells its year only where it is another", () => {
  const real = new Date(2026, 5, 1);
  expect(clockTime(new Date(2026, 10, 26, 2, 50), real, "en-GB")).toBe("26 Nov, 02:50");
  expect(clockTime(new Date(2031, 4, 20, 12, 0), real, "en-GB")).toBe("20 May 2031, 12:00");
});
