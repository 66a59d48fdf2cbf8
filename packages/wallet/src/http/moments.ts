import { momentText } from "@memento/kernel";

/** A moment as it travels: RFC 3339 in UTC. */
export const momentToWire = (at: Date): string => momentText(at);

export const momentOrNull = (at: Date | null): string | null => (at === null ? null : momentText(at));

/** Reads `YYYY-MM-DD`, `YYYY-MM-DD HH:MM:SS` (both UTC) or RFC 3339; undefined for anything else. */
export function readMoment(text: string): Date | undefined {
  const [, day, time = "00:00:00", zone = "Z"] =
    /^(\d{4}-\d\d-\d\d)(?:[ T](\d\d:\d\d:\d\d(?:\.\d{1,9})?)(Z|[+-]\d\d:\d\d)?)?$/i.exec(text) ?? [];
  if (day === undefined) return undefined;
  const at = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(at) || !new Date(at).toISOString().startsWith(day)) return undefined; // 30 February slides on to another day
  const moment = new Date(`${day}T${time}${zone.toUpperCase()}`);
  return Number.isNaN(moment.getTime()) ? undefined : moment;
}

/** As `readMoment`, from a query string: there an unescaped plus is a space, and between a time and an offset it can only have been a plus. */
export const readQueryMoment = (text: string): Date | undefined => readMoment(text.replace(/(:\d\d(?:\.\d+)?) (\d\d:\d\d)$/, "$1+$2"));
