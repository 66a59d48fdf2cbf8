import { currencyExponent, decimalOf } from "./money.ts";

/** Minor units as they are typed and edited. */
export const editableMinor = (amount: number, currency: string): string => decimalOf(amount, currency);

/** What somebody typed as an amount, in minor units, digit by digit; a point or a comma is the decimal sign. Undefined for anything else. */
export function parseMinor(text: string, currency: string): number | undefined {
  const exponent = currencyExponent(currency);
  const [, whole = "", fraction = ""] = /^(\d{1,12})(?:[.,](\d{1,4}))?$/.exec(text.replaceAll(/[\s\u00a0\u202f]/g, "")) ?? [];
  return whole === "" || fraction.length > exponent ? undefined : Number(whole + fraction.padEnd(exponent, "0"));
}
