import fc from "fast-check";
import { expect, test } from "vitest";
import { readTimezone, utcOffsetHours } from "./timezone.ts";

test.each([
  ["Europe/Paris", "Europe/Paris"],
  ["europe/paris", "Europe/Paris"],
  [" Etc/UTC ", "Etc/UTC"],
  ["Asia/Kolkata", "Asia/Kolkata"],
  ["Mars/Olympus", undefined],
  ["+02:00", undefined],
  ["", undefined],
  ["Europe", undefined],
])("%j is read as %j", (text, name) => {
  expect(readTimezone(text)).toBe(name);
});

test.each([
  ["Europe/London", "2026-01-15T12:00:00Z", 0],
  ["Europe/London", "2026-07-15T12:00:00Z", 1],
  ["Europe/Paris", "2026-03-29T00:59:59Z", 1],
  ["Europe/Paris", "2026-03-29T01:00:00Z", 2],
  ["Asia/Kolkata", "2026-01-15T12:00:00Z", 5],
  ["America/St_Johns", "2026-01-15T12:00:00Z", -3],
  ["Pacific/Kiritimati", "2026-01-15T12:00:00Z", 14],
  ["Etc/UTC", "2026-01-15T12:00:00Z", 0],
])("%s at %s is %i whole hours ahead of UTC", (timezone, at, hours) => {
  expect(utcOffsetHours(timezone, new Date(at))).toBe(hours);
});

test("the offset is an integer from -12 to 14, and never -0, for every time zone and moment", () =>
  fc.assert(
    fc.property(
      fc.constantFrom(...Intl.supportedValuesOf("timeZone")),
      fc.date({ min: new Date("2000-01-01T00:00:00Z"), max: new Date("2100-01-01T00:00:00Z"), noInvalidDate: true }),
      (timezone, at) => {
        const hours = utcOffsetHours(timezone, at);
        expect(Number.isInteger(hours) && hours >= -12 && hours <= 14 && !Object.is(hours, -0)).toBe(true);
      },
    ),
  ));
