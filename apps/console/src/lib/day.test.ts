import { expect, test } from "vitest";
import { dayText, isDay, parisDay } from "./day.ts";

test("a day is the same wherever it is read", () => {
  expect(dayText("2026-11-26", "en-GB")).toBe("Thu, 26 Nov 2026");
  expect(dayText("2026-01-01", "fr-FR")).toBe("jeu. 1 janv. 2026");
});

test("the day in Paris begins when Paris says so", () => {
  expect(parisDay(new Date("2026-07-01T21:59:59Z"))).toBe("2026-07-01");
  expect(parisDay(new Date("2026-07-01T22:00:00Z"))).toBe("2026-07-02");
  expect(parisDay(new Date("2026-12-31T23:00:00Z"))).toBe("2027-01-01");
});

test("only days that exist are days", () => {
  expect(["2028-02-29", "2026-12-31"].map(isDay)).toEqual([true, true]);
  expect(["2026-02-29", "2026-13-01", "26-11-2026", "2026-1-1", ""].map(isDay)).toEqual([false, false, false, false, false]);
});
