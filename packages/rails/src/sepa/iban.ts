import { assert } from "@memento/kernel";
import { bbanStructures } from "./iban-registry.ts";

/** Our own bank in every IBAN we issue. */
export const bankCode = "17338";
export const branchCode = "00001";

const digit = 1;
const letter = 2;
const allowedBy: Readonly<Record<string, number>> = { n: digit, a: letter, c: digit | letter };

/** `4!a10!n` as what each position may hold, so that checking needs no regular expression. */
function compileStructure(structure: string): Uint8Array {
  const positions: number[] = [];
  for (const [, length, kind] of structure.matchAll(/(\d+)!([nac])/g)) {
    const allowed = allowedBy[kind ?? ""];
    assert(allowed !== undefined, `unknown kind of character in ${structure}`);
    for (let index = 0; index < Number(length); index += 1) positions.push(allowed);
  }
  return Uint8Array.from(positions);
}

const shapes = new Map(Object.entries(bbanStructures).map(([country, structure]) => [country, compileStructure(structure)]));

/** The electronic form that we keep, compare and answer: upper case. Spaces are the caller's to refuse. */
export const normaliseIban = (iban: string): string => iban.toUpperCase();

/** The first two letters: the country whose rules the IBAN follows. For a few territories that is not where the bank is. */
export const ibanCountry = (iban: string): string => iban.slice(0, 2);

const foldAbove = 1e12; // a further letter still fits a safe integer

/** Carries the remainder by 97 over one more character. Folds seldom, as the division is the dear part. */
function carry(remainder: number, code: number): number {
  const next = code <= 57 ? remainder * 10 + (code - 48) : remainder * 100 + (code - 55);
  return next > foldAbove ? next % 97 : next;
}

/** Remainder by 97 of a text of digits and capitals, where A counts 10 and Z counts 35 (ISO/IEC 7064 MOD 97-10). */
export function mod97(text: string): number {
  let remainder = 0;
  for (let index = 0; index < text.length; index += 1) remainder = carry(remainder, text.charCodeAt(index));
  return remainder % 97;
}

/** The two check digits of a body under a country: those of IBANs and of creditor identifiers. */
export const checkDigits = (country: string, body: string): string => (98 - mod97(`${body}${country}00`)).toString().padStart(2, "0");

/** A character of a French account number as one digit: A and J count 1, B, K and S count 2 … I, R and Z count 9. */
function ribDigit(code: number): number {
  if (code <= 57) return code - 48;
  const index = code - 65;
  return index < 18 ? (index % 9) + 1 : index - 16;
}

/** Remainder by 97 of a part of a French account number. */
function ribRemainder(text: string, from: number): number {
  let remainder = 0;
  for (let index = from; index < text.length; index += 1) {
    remainder = remainder * 10 + ribDigit(text.charCodeAt(index));
    if (remainder > foldAbove) remainder %= 97;
  }
  return remainder % 97;
}

/** The key makes bank, branch, account and key together a multiple of 97. It is 01 to 97: 00 and 98 would be congruent, and are wrong. */
function ribKeyMatches(iban: string): boolean {
  const key = (iban.charCodeAt(25) - 48) * 10 + iban.charCodeAt(26) - 48;
  return key >= 1 && key <= 97 && ribRemainder(iban, 4) === 0;
}

/**
 * Whether an IBAN in electronic form can exist: a country of the registry, that country's length and structure, its check digits, and for
 * France and Monaco the national key (clé RIB). A false one is the outcome `invalid_*_iban`, never a malformed request; a true one
 * may still be out of SEPA's reach. Source: ISO 13616-1, ISO/IEC 7064, and SWIFT's IBAN registry.
 */
export function ibanIsValid(iban: string): boolean {
  const country = ibanCountry(iban);
  const shape = shapes.get(country);
  if (shape === undefined || iban.length !== shape.length + 4) return false;
  let remainder = 0;
  for (let index = 0; index < shape.length; index += 1) {
    const code = iban.charCodeAt(index + 4);
    const kind = code >= 48 && code <= 57 ? digit : code >= 65 && code <= 90 ? letter : 0;
    if (((shape[index] ?? 0) & kind) === 0) return false;
    remainder = carry(remainder, code);
  }
  const tens = iban.charCodeAt(2) - 48;
  const units = iban.charCodeAt(3) - 48;
  if (!(tens >= 0 && tens <= 9 && units >= 0 && units <= 9)) return false;
  const check = tens * 10 + units;
  if (check < 2 || check > 98) return false; // 00, 01 and 99 are congruent to right ones, and never issued
  remainder = carry(carry(remainder, iban.charCodeAt(0)), iban.charCodeAt(1)) % 97;
  if ((remainder * 100 + check) % 97 !== 1) return false;
  return (country !== "FR" && country !== "MC") || ribKeyMatches(iban);
}

/**
 * A French IBAN with its national key and check digits. Codes of five digits, an account number of eleven digits or capitals; anything else
 * throws AssertionFailed, as these come from our own sequence and never from a caller. Key: 97 - ((89 bank + 15 branch + 3 account) mod 97).
 */
export function frenchIban(account: { bankCode: string; branchCode: string; accountNumber: string }): string {
  assert(/^\d{5}$/.test(account.bankCode) && /^\d{5}$/.test(account.branchCode), "French bank and branch codes have five digits");
  assert(/^[0-9A-Z]{11}$/.test(account.accountNumber), "a French account number has eleven digits or capitals");
  const body = account.bankCode + account.branchCode + account.accountNumber;
  const key = 97 - ((ribRemainder(body, 0) * 100) % 97);
  const bban = body + key.toString().padStart(2, "0");
  return `FR${checkDigits("FR", bban)}${bban}`;
}
