import { sepaCountries } from "./countries.ts";
import { checkDigits } from "./iban.ts";

/** Length of the whole identifier by country, where the national rule fixes it; elsewhere up to 35. */
const lengths: Readonly<Record<string, readonly number[]>> = {
  AT: [18],
  BE: [17, 20],
  DE: [18],
  ES: [16],
  FI: [15],
  FR: [13],
  IE: [13],
  IT: [23],
  LU: [26],
  MC: [13],
  NL: [19],
  PT: [13],
};

/**
 * Whether a SEPA creditor identifier (upper case, no spaces) is right: a SEPA country, check digits over the national part (as for an IBAN), and
 * the country's length. The three characters of the business code count for nothing.
 * Source: EPC262-08, Creditor Identifier Overview.
 */
export function creditorIdentifierIsValid(identifier: string): boolean {
  const [, country = "", check = "", national = ""] = /^([A-Z]{2})(\d{2})[A-Z0-9]{3}([A-Z0-9]{1,28})$/.exec(identifier) ?? [];
  if (!sepaCountries.has(country)) return false;
  const length = lengths[country];
  if (length !== undefined && !length.includes(identifier.length)) return false;
  return checkDigits(country, national) === check;
}

/** Two identifiers of one creditor differ at most in their business code. */
export const sameCreditor = (left: string, right: string): boolean =>
  left.slice(0, 4) === right.slice(0, 4) && left.slice(7) === right.slice(7);
