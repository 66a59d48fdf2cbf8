let lastMs = Number.NaN;
let lastText = "";

/**
 * A moment as RFC 3339 in UTC, to the millisecond; RangeError for an invalid date. The last one is kept: what a batch did has one time, which every
 * answer says several times, and writing it down costs as much as the rest of a small answer.
 */
export function momentText(at: Date): string {
  const ms = at.getTime();
  if (ms !== lastMs) {
    lastText = at.toISOString();
    lastMs = ms;
  }
  return lastText;
}
