import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString, validatePhoneNumberLength } from "libphonenumber-js/max";

/** Digits of the longest number, with its country code (ITU-T E.164). */
const digitsMax = 15;

/**
 * A phone number in E.164, such as +33612345678; undefined for what cannot be one. Spaces and punctuation do not count. A number without its
 * country code is read as one of `country` (ISO 3166-1 alpha-2). One that is longer than its country's plan allows passes, up to what E.164 does, if it
 * begins with a plus: plans grow, and the Wallet API reference's own examples have a digit too many. Whether it rings, its proof will tell.
 */
export function readPhone(text: string, country: string): string | undefined {
  if (text.length > 40 || !/^[\s+()\d./-]+$/.test(text)) return undefined;
  const home: CountryCode | undefined = isSupportedCountry(country) ? country : undefined;
  const number = parsePhoneNumberFromString(text.trim(), { ...(home === undefined ? {} : { defaultCountry: home }), extract: false });
  if (number === undefined) return undefined;
  const isLong =
    text.trimStart().startsWith("+") && validatePhoneNumberLength(text) === "TOO_LONG" && number.number.length <= digitsMax + 1;
  return number.isPossible() || isLong ? number.number : undefined;
}

/** The country of a number in E.164, where it is one's own. */
export const countryOfPhone = (phone: string): string | null => parsePhoneNumberFromString(phone)?.country ?? null;
