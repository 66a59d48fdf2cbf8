import { present } from "./assert.ts";

/**
 * Active currencies of ISO 4217, by the decimals that its list one gives them. Left out: codes nobody pays with (funds such as CHE or UYI,
 * metals, units of account, testing) and codes that were withdrawn, of which the last were ANG (2025) and BGN (2026).
 */
const codesByExponent = [
  [0, "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF"],
  [
    2,
    "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC CUP CVE CZK DKK DOP DZD " +
      "EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL " +
      "MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR " +
      "SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG",
  ],
  [3, "BHD IQD JOD KWD LYD OMR TND"],
] as const;

const exponents: ReadonlyMap<string, number> = new Map(
  codesByExponent.flatMap(([exponent, codes]) => codes.split(" ").map((code) => [code, exponent] as const)),
);

/** Codes of all currencies known here, in alphabetical order. */
export const currencyCodes: readonly string[] = [...exponents.keys()].toSorted();

/** Whether the text is the code of an active currency, in upper case. */
export const isCurrencyCode = (text: string): boolean => exponents.has(text);

/**
 * How many decimals a currency has: its minor unit is 10^-exponent of it. EUR has 2, JPY 0, KWD 3; HUF 2, whatever shops and `Intl` do.
 * Throws AssertionFailed for an unknown code, so ask `isCurrencyCode` first about what comes from outside.
 * Source: ISO 4217, list one.
 */
export const currencyExponent = (code: string): number => present(exponents.get(code), `currency ${code}`);
