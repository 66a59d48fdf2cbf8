import fc from "fast-check";
import { expect, test } from "vitest";
import { addBusinessDays, thisOrNextBusinessDay, easter, isBusinessDay, nextBusinessDay, targetClosings } from "./calendar.ts";

const isWeekday = (date: string): boolean => ![0, 6].includes(new Date(`${date}T12:00:00Z`).getUTCDay());

test.each([
  [2024, "01-01 03-29 04-01 05-01 12-25 12-26"],
  [2025, "01-01 04-18 04-21 05-01 12-25 12-26"],
  [2026, "01-01 04-03 04-06 05-01 12-25"],
  [2027, "01-01 03-26 03-29"],
  [2028, "04-14 04-17 05-01 12-25 12-26"],
  [2029, "01-01 03-30 04-02 05-01 12-25 12-26"],
  [2030, "01-01 04-19 04-22 05-01 12-25 12-26"],
])("TARGET's closings on weekdays of %i", (year, days) => {
  const closings = [...targetClosings(year)].filter(isWeekday).sort();
  expect(closings).toEqual(days.split(" ").map((day) => `${year}-${day}`));
});

test.each([
  [1818, "1818-03-22"], // the earliest that Easter can be
  [1943, "1943-04-25"], // and the latest
  [2000, "2000-04-23"],
  [2038, "2038-04-25"],
])("Easter of %i", (year, date) => {
  expect(easter(year).toString()).toBe(date);
});

test.each(["2026-05-08", "2026-07-14", "2027-11-01", "2026-11-11", "2025-08-15"])("the French holiday %s is open", (date) => {
  expect(isBusinessDay(date)).toBe(true);
});

test("from Maundy Thursday to Easter Tuesday", () => {
  expect(nextBusinessDay("2027-03-25")).toBe("2027-03-30");
  expect(thisOrNextBusinessDay("2027-03-26")).toBe("2027-03-30");
  expect(thisOrNextBusinessDay("2027-03-25")).toBe("2027-03-25");
  expect(addBusinessDays("2027-03-25", 0)).toBe("2027-03-25");
  expect(addBusinessDays("2026-12-24", 3)).toBe("2026-12-30");
});

test("what is no date is refused", () => {
  expect(() => isBusinessDay("2026-02-30")).toThrow(RangeError);
  expect(() => addBusinessDays("2026-02-20", -1)).toThrow("count of business days");
});

const dates = fc
  .date({ min: new Date("1999-01-01"), max: new Date("2199-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test("adding business days is adding one after the other, lands on open days, and never goes back", () =>
  fc.assert(
    fc.property(dates, fc.integer({ min: 0, max: 15 }), (date, count) => {
      const added = addBusinessDays(date, count);
      expect(nextBusinessDay(added)).toBe(addBusinessDays(date, count + 1));
      expect(count === 0 || isBusinessDay(added)).toBe(true);
      expect(added >= date).toBe(true);
    }),
  ));
