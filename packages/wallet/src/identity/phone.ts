import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from "libphonenumber-js/max";

/**
 * A phone number in E.164, such as +33612345678; undefined for what cannot be one. Spaces and punctuation do not count. A number without its
 * country code is read as one of `country` (ISO 3166-1 alpha-2).
 */
export function readPhone(text: string, country: string): string | undefined {
  if (text.length > 40 || !/^[\s+()\d./-]+$/.test(text)) return undefined;
  const home: CountryCode | undefined = isSupportedCountry(country) ? country : undefined;
  const number = parsePhoneNumberFromString(text, { ...(home === undefined ? {} : { defaultCountry: home }), extract: false });
  return number?.isPossible() === true ? number.number : undefined;
}

/** The country of a number in E.164, where it is one's own. */
export const countryOfPhone = (phone: string): string | null => parsePhoneNumberFromString(phone)?.country ?? null;
