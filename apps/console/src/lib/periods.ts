/** Days of the calendar (`2026-11-05`), both included. */
export type Period = { readonly from: string; readonly to: string };

export const presets = ["this_month", "last_month", "this_year", "last_year"] as const;
export type Preset = (typeof presets)[number];

const dayOf = (year: number, month: number, day: number): string => new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);

/** The day that it is in Paris at a moment: the bank's days begin and end there, wherever its reader is. */
export const parisDay = (at: Date): string =>
  new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Paris", year: "numeric", month: "2-digit", day: "2-digit" }).format(at);

/** A period by its name. What is not over yet ends `today`. */
export function periodOf(preset: Preset, today: string): Period {
  const [year = 0, month = 1] = today.split("-").map(Number);
  switch (preset) {
    case "this_month":
      return { from: dayOf(year, month - 1, 1), to: today };
    case "last_month":
      return { from: dayOf(year, month - 2, 1), to: dayOf(year, month - 1, 0) };
    case "this_year":
      return { from: dayOf(year, 0, 1), to: today };
    case "last_year":
      return { from: dayOf(year - 1, 0, 1), to: dayOf(year - 1, 11, 31) };
  }
}

/** How many days a period has. */
export const daysIn = ({ from, to }: Period): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;
