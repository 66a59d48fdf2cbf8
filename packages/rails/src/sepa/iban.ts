import { countrySpecs } from "ibantools";

/** Our own bank in every IBAN we issue. */
export const bankCode = "17338";
export const branchCode = "00001";

/** The electronic form that we keep, compare and answer: upper case. */
export const normaliseIban = (iban: string): string => iban.toUpperCase();

/** ISO 3166 code of the country that issued an IBAN. */
export const ibanCountry = (iban: string): string => iban.slice(0, 2);

type Structure = { readonly length: number; readonly bban: RegExp };
const structures = new Map<string, Structure>();
for (const [country, spec] of Object.entries(countrySpecs)) {
  if (typeof spec.chars === "number" && typeof spec.bban_regexp === "string") structures.set(country, { length: spec.chars, bban: new RegExp(spec.bban_regexp) });
}

/** Remainder of a text by 97, letters counting A=10 to Z=35 (ISO/IEC 7064 MOD 97-10), digit by digit, so that numbers stay exact. */
export function mod97(text: string): number {
  let remainder = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    remainder = code > 64 ? (remainder * 100 + code - 55) % 97 : (remainder * 10 + code - 48) % 97;
  }
  return remainder;
}

/**
 * The national key of a French or Monegasque account number (clé RIB), 1 to 97. Letters of the account number count A and J as 1,
 * B, K and S as 2, and so on.
 */
export function ribKey(bank: string, branch: string, account: string): number {
  const digits = account.replace(/[A-Z]/g, (letter) => {
    const code = letter.charCodeAt(0) - 65; // A is 0
    return String(code < 18 ? (code % 9) + 1 : code - 16);
  });
  return 97 - Number((89n * BigInt(bank) + 15n * BigInt(branch) + 3n * BigInt(digits)) % 97n);
}

function frenchKeyMatches(iban: string): boolean {
  const key = Number(iban.slice(25));
  return key === ribKey(iban.slice(4, 9), iban.slice(9, 14), iban.slice(14, 25));
}

/**
 * Whether an IBAN (in electronic form, upper case) is right: a country of the registry, its length and structure, its check digits, and
 * for France and Monaco the national key. A false one is the outcome `invalid_*_iban`, never a malformed request.
 * Source: ISO 13616-1 and SWIFT's IBAN registry; the French RIB.
 */
export function ibanIsValid(iban: string): boolean {
  const country = ibanCountry(iban);
  const structure = structures.get(country);
  if (structure === undefined || iban.length !== structure.length || !/^[A-Z]{2}\d\d[A-Z0-9]+$/.test(iban)) return false;
  const bban = iban.slice(4);
  if (!structure.bban.test(bban) || mod97(bban + iban.slice(0, 4)) !== 1) return false;
  return (country !== "FR" && country !== "MC") || frenchKeyMatches(iban);
}

/** Puts check digits on a country's BBAN (98 minus the remainder, two digits). */
export const withCheckDigits = (country: string, bban: string): string => `${country}${String(98 - mod97(`${bban}${country}00`)).padStart(2, "0")}${bban}`;

/** A French IBAN with its national key. Codes of five digits, an account number of eleven digits or capitals. */
export function frenchIban(account: { bankCode: string; branchCode: string; accountNumber: string }): string {
  const { bankCode: bank, branchCode: branch, accountNumber } = account;
  const key = String(ribKey(bank, branch, accountNumber)).padStart(2, "0");
  return withCheckDigits("FR", `${bank}${branch}${accountNumber}${key}`);
}
