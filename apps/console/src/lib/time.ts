const units = [
  ["year", 31_536_000],
  ["month", 2_592_000],
  ["week", 604_800],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
] as const;

/** "3 minutes ago", "in 2 days": the largest unit that fits at least once. Less than a minute is "now". */
export function relativeTime(at: Date, now: Date, locale: string): string {
  const seconds = Math.round((at.getTime() - now.getTime()) / 1000);
  const format = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  const [unit, length] = units.find(([, size]) => Math.abs(seconds) >= size) ?? ["second", 1];
  return unit === "second" ? format.format(0, "second") : format.format(Math.trunc(seconds / length), unit);
}

/** A day and a time to the second, with the zone, in the reader's own time. */
export const exactTime = (at: Date, locale: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "long" }).format(at);

/** A day and a time to the minute, in the reader's own time. */
export const shortTime = (at: Date, locale: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" }).format(at);

/** A day and a time to the second, as short as they can be: for lists in which seconds tell rows apart. */
export const logTime = (at: Date, locale: string): string =>
  new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", second: "2-digit" }).format(at);

/** A clock's day and minute, as short as they can be: the year only where it is not the one that `real` is in. */
export function clockTime(at: Date, real: Date, locale: string): string {
  const year = at.getFullYear() === real.getFullYear() ? {} : ({ year: "numeric" } as const);
  return new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", ...year }).format(at);
}

/** The name of the zone that the reader's own time is in: "Europe/Paris". */
export const ownZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** A day with its name and a time to the minute, in the reader's own time. */
export const fullTime = (at: Date, locale: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: "full", timeStyle: "short" }).format(at);
