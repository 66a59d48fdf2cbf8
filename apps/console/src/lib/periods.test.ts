import { expect, test } from "vitest";
import { daysIn, parisDay, periodOf } from "./periods.ts";

test.each([
  ["this_month", "2026-03-15", "2026-03-01", "2026-03-15"],
  ["last_month", "2026-03-15", "2026-02-01", "2026-02-28"],
  ["last_month", "2028-03-31", "2028-02-01", "2028-02-29"],
  ["last_month", "2026-01-01", "2025-12-01", "2025-12-31"],
  ["this_year", "2026-01-01", "2026-01-01", "2026-01-01"],
  ["last_year", "2026-11-26", "2025-01-01", "2025-12-31"],
] as const)("%s on %s is %s to %s", (preset, today, from, to) => expect(periodOf(preset, today)).toEqual({ from, to }));

test("a day is the one in Paris", () => {
  expect(parisDay(new Date("2026-11-30T22:59:00Z"))).toBe("2026-11-30");
  expect(parisDay(new Date("2026-11-30T23:00:00Z"))).toBe("2026-12-01");
});

test("days are counted with both ends, also over a leap day and a change of the clocks", () => {
  expect(daysIn({ from: "2028-01-01", to: "2028-12-31" })).toBe(366);
  expect(daysIn({ from: "2026-03-28", to: "2026-03-30" })).toBe(3);
  expect(daysIn({ from: "2026-03-30", to: "2026-03-28" })).toBe(-1);
});
