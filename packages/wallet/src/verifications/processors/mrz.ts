import { parse, type ParseResult } from "mrz";
import type { DocumentCheck } from "./processor.ts";

const lineLengths = { 88: 44, 90: 30, 72: 36 } as const;

/** The lines of a machine readable zone (ICAO 9303), as typed or scanned, with or without line breaks; undefined for a text that is none. */
export function mrzLines(data: string): string[] | undefined {
  const lines = data
    .toUpperCase()
    .split(/\r?\n/)
    .map((line) => line.replaceAll(/\s/g, ""))
    .filter((line) => line !== "");
  const whole = lines.join("");
  if (!whole.includes("<") || !/^[A-Z0-9<]+$/.test(whole)) return undefined;
  if (lines.length > 1) return lines;
  const length = lineLengths[whole.length as keyof typeof lineLengths];
  return length === undefined ? lines : (whole.match(new RegExp(`.{${length}}`, "g")) ?? lines);
}

/** Letters alone, as both a zone and a person's own spelling have them. */
const letters = (text: string): string =>
  text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toUpperCase()
    .replaceAll(/[^A-Z]/g, "");

/** Two digits of a year, in the century that is not in the future by more than documents are valid. */
function dayOf(yymmdd: string, { latestYear }: { latestYear: number }): string {
  const short = Number(yymmdd.slice(0, 2));
  const century = 2000 + short > latestYear ? 1900 : 2000;
  return `${century + short}-${yymmdd.slice(2, 4)}-${yymmdd.slice(4, 6)}`;
}

/**
 * What is wrong with a machine readable zone: `unreadable` for none, `invalid_check_digit` for one that was made up or mistyped, `expired`,
 * `name_mismatch` and `birth_date_mismatch` for somebody else's. Empty where nothing is; that proves that the zone is well-formed and about
 * this person, not that they hold the document.
 */
export function mrzFault({ data, user, now }: Pick<DocumentCheck, "data" | "user" | "now">): string {
  const lines = mrzLines(data);
  if (lines === undefined) return "unreadable";
  let zone: ParseResult;
  try {
    zone = parse(lines);
  } catch {
    return "unreadable";
  }
  if (!zone.valid) return "invalid_check_digit";
  const { expirationDate, birthDate, firstName, lastName } = zone.fields;
  const year = now.getUTCFullYear();
  if (typeof expirationDate === "string" && dayOf(expirationDate, { latestYear: year + 50 }) < now.toISOString().slice(0, 10))
    return "expired";
  // Zones cut long names, and hold all first names of somebody who goes by one.
  const given = letters(firstName ?? "");
  const isNamed = letters(lastName ?? "") === letters(user.lastName) && given.includes(letters(user.firstName));
  if (!isNamed) return "name_mismatch";
  const born = typeof birthDate !== "string" ? null : dayOf(birthDate, { latestYear: year });
  return user.dateOfBirth !== null && born !== null && born !== user.dateOfBirth ? "birth_date_mismatch" : "";
}
