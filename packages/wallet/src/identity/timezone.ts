/** Offsets hardly ever change within an hour, and asking Intl costs more than the rest of an answer. */
const kept = new Map<string, number>();
const hourMs = 3_600_000;

/** The IANA name of a time zone that is known here, in its own spelling; undefined for any other text. An alias stays one: Asia/Kolkata, Asia/Calcutta. */
export function readTimezone(text: string): string | undefined {
  const name = text.trim();
  try {
    if (/^[+-]/.test(name)) return undefined;
    const { timeZone } = new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions();
    return timeZone.toLowerCase() === name.toLowerCase() ? timeZone : name;
  } catch {
    return undefined;
  }
}

/** How many whole hours a time zone is ahead of UTC at a moment, rounded toward zero: 5 for Asia/Kolkata. */
export function utcOffsetHours(timezone: string, at: Date): number {
  const hour = Math.floor(at.getTime() / hourMs);
  const key = `${timezone} ${hour}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const parts = new Intl.DateTimeFormat("en", { timeZone: timezone, timeZoneName: "longOffset" }).formatToParts(new Date(hour * hourMs));
  const [, sign = "+", hours = "0"] = /GMT([+-])(\d\d)/.exec(parts.find(({ type }) => type === "timeZoneName")?.value ?? "") ?? [];
  const offset = sign === "-" ? -Number(hours) : Number(hours);
  if (kept.size > 5_000) kept.clear();
  kept.set(key, offset === 0 ? 0 : offset); // not -0
  return kept.get(key) ?? 0;
}
