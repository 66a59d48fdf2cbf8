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

const fixedClosings = new Set(["01-01", "05-01", "12-25", "12-26"]);
const closings = new Map<number, ReadonlySet<Day>>();

function movableClosings(year: number): ReadonlySet<Day> {
  let known = closings.get(year);
  if (known === undefined) {
    const sunday = easter(year);
    known = new Set([sunday.subtract({ days: 2 }).toString(), sunday.add({ days: 1 }).toString()]);
    closings.set(year, known);
  }
  return known;
}

/**
 * Whether TARGET is open: every day but Saturdays, Sundays, 1 January, Good Friday, Easter Monday, 1 May, 25 and 26 December.
 * National holidays do not count. Source: the ECB's long-term calendar for TARGET closing days.
 */
export function isBusinessDay(day: Day): boolean {
  const date = Temporal.PlainDate.from(day);
  return date.dayOfWeek < 6 && !fixedClosings.has(day.slice(5)) && !movableClosings(date.year).has(day);
}

/** The first business day after `day`. */
export function nextBusinessDay(day: Day): Day {
  let date = Temporal.PlainDate.from(day).add({ days: 1 });
  while (!isBusinessDay(date.toString())) date = date.add({ days: 1 });
  return date.toString();
}

/** `day` itself where TARGET is open, else the next day on which it is. */
export const thisOrNextBusinessDay = (day: Day): Day => (isBusinessDay(day) ? day : nextBusinessDay(day));

/** Counts that many business days on from `day`. */
export function addBusinessDays(day: Day, count: number): Day {
  let date = day;
  for (let step = 0; step < count; step += 1) date = nextBusinessDay(date);
  return date;
}
