import { mod97 } from "./iban.ts";

/** Length of the whole identifier by country, where the rulebook fixes it. */
const lengths: Readonly<Record<string, readonly number[]>> = {
  FR: [13],
  MC: [13],
  PT: [13],
  IE: [13],
  DE: [18],
  AT: [18],
  NL: [19],
  ES: [16],
  IT: [23],
  FI: [15],
  LU: [26],
  BE: [17, 20],
};

/**
 * Whether a SEPA creditor identifier is right: country, check digits over the national part (as for an IBAN), and the country's length.
 * The three characters of the business code count for nothing.
 * Source: EPC262-08, Creditor Identifier Overview.
 */
export function creditorIdentifierIsValid(identifier: string): boolean {
  const [, country = "", check = "", national = ""] = /^([A-Z]{2})(\d{2})[A-Z0-9]{3}([A-Z0-9]{1,28})$/.exec(identifier) ?? [];
  if (country === "") return false;
  const length = lengths[country];
  if (length !== undefined && !length.includes(identifier.length)) return false;
  return 98 - mod97(`${national}${country}00`) === Number(check);
}

/** Two identifiers of one creditor differ at most in their business code. */
export const sameCreditor = (left: string, right: string): boolean => left.slice(0, 4) === right.slice(0, 4) && left.slice(7) === right.slice(7);
