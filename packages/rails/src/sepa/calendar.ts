import { assert } from "@memento/kernel";
import { Temporal } from "temporal-polyfill";

/** A calendar day, `YYYY-MM-DD`, without a time or a zone. */
export type Day = string;

/** Easter Sunday of a year in the Gregorian calendar (the anonymous algorithm of Meeus, Jones and Butcher). */
export function easter(year: number): Temporal.PlainDate {
  const div = (left: number, right: number): number => Math.floor(left / right);
  const a = year % 19;
  const b = div(year, 100);
  const c = year % 100;
  const h = (19 * a + b - div(b, 4) - div(b - div(b + 8, 25) + 1, 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * div(c, 4) - h - (c % 4)) % 7;
  const m = div(a + 11 * h + 22 * l, 451);
  const days = h + l - 7 * m + 114;
  return new Temporal.PlainDate(year, div(days, 31), (days % 31) + 1);
}

const closings = new Map<number, ReadonlySet<Day>>();
const yearsKept = 1_000; // a caller's date may name any year; the memo stays small all the same

/** The days of a year on which TARGET is closed beside Saturdays and Sundays. National holidays are none of them. */
export function targetClosings(year: number): ReadonlySet<Day> {
  const known = closings.get(year);
  if (known !== undefined) return known;
  const sunday = easter(year);
  const fixed = ["01-01", "05-01", "12-25", "12-26"].map((day) =>
    sunday.with({ month: Number(day.slice(0, 2)), day: Number(day.slice(3)) }),
  );
  const days = new Set([...fixed, sunday.subtract({ days: 2 }), sunday.add({ days: 1 })].map(String));
  if (closings.size < yearsKept) closings.set(year, days);
  return days;
}

const isOpen = (date: Temporal.PlainDate): boolean => date.dayOfWeek < 6 && !targetClosings(date.year).has(date.toString());

function openAfter(date: Temporal.PlainDate): Temporal.PlainDate {
  let next = date.add({ days: 1 });
  while (!isOpen(next)) next = next.add({ days: 1 }); // at most five days in a row are closed
  return next;
}

/**
 * Whether TARGET is open: every day but Saturdays, Sundays, 1 January, Good Friday, Easter Monday, 1 May, 25 and 26 December. Throws RangeError
 * on a text that is no day. Source: the ECB's long-term calendar for TARGET closing days.
 */
export const isBusinessDay = (day: Day): boolean => isOpen(Temporal.PlainDate.from(day));

/** The first business day after `day`. */
export const nextBusinessDay = (day: Day): Day => openAfter(Temporal.PlainDate.from(day)).toString();

/** `day` itself where TARGET is open, else the next day on which it is. */
export const thisOrNextBusinessDay = (day: Day): Day => (isBusinessDay(day) ? day : nextBusinessDay(day));

/** Counts that many business days on from `day`, which itself is none of them; 0 gives `day` as it is. */
export function addBusinessDays(day: Day, count: number): Day {
  assert(Number.isInteger(count) && count >= 0 && count <= 1_000, `not a count of business days: ${count}`);
  let date = Temporal.PlainDate.from(day);
  for (let step = 0; step < count; step += 1) date = openAfter(date);
  return date.toString();
}
