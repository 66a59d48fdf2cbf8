import { ibanCountry } from "./iban.ts";

export type SepaCountry = {
  /** In the European Economic Area. A debtor's bank outside it needs the debtor's address with every direct debit. */
  readonly eea: boolean;
  readonly euro: boolean;
  /** What its banks take at most. One bank may still take less: reachability is asked per bank. */
  readonly schemes: "all" | "standard_only";
};

const each = (codes: string, country: SepaCountry): [string, SepaCountry][] => codes.split(" ").map((code) => [code, country]);

/**
 * The countries of SEPA by the letters of their IBANs; Gibraltar, which counts with the United Kingdom, has letters of its own. Serbia joined for
 * standard credit transfers alone (operational since May 2026). Source: EPC409-09.
 */
export const sepaCountryFacts: ReadonlyMap<string, SepaCountry> = new Map([
  ...each("AT BE BG CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK", { eea: true, euro: true, schemes: "all" }),
  ...each("CZ DK HU IS LI NO PL RO SE", { eea: true, euro: false, schemes: "all" }),
  ...each("AD MC ME SM VA", { eea: false, euro: true, schemes: "all" }),
  ...each("AL CH GB GI MD MK", { eea: false, euro: false, schemes: "all" }),
  ...each("RS", { eea: false, euro: false, schemes: "standard_only" }),
]);

const those = (holds: (country: SepaCountry) => boolean): ReadonlySet<string> =>
  new Set([...sepaCountryFacts].filter(([, country]) => holds(country)).map(([code]) => code));

/** Countries of the SEPA schemes by IBAN code. */
export const sepaCountries: ReadonlySet<string> = those(() => true);

/** The European Economic Area: a payer's or debtor's address may stay out of messages within it. */
export const eeaCountries: ReadonlySet<string> = those((country) => country.eea);

/** Places without IBAN letters of their own, told only by the country of the bank's BIC. Those with `sepa: false` are outside though their IBANs say FR. */
export const territories: ReadonlyMap<string, { readonly ibanCountry: string; readonly sepa: boolean; readonly eea: boolean }> = new Map([
  ["AX", { ibanCountry: "FI", sepa: true, eea: true }],
  ["BL", { ibanCountry: "FR", sepa: true, eea: false }],
  ["GF", { ibanCountry: "FR", sepa: true, eea: true }],
  ["GG", { ibanCountry: "GB", sepa: true, eea: false }],
  ["GP", { ibanCountry: "FR", sepa: true, eea: true }],
  ["IM", { ibanCountry: "GB", sepa: true, eea: false }],
  ["JE", { ibanCountry: "GB", sepa: true, eea: false }],
  ["MF", { ibanCountry: "FR", sepa: true, eea: true }],
  ["MQ", { ibanCountry: "FR", sepa: true, eea: true }],
  ["NC", { ibanCountry: "FR", sepa: false, eea: false }],
  ["PF", { ibanCountry: "FR", sepa: false, eea: false }],
  ["PM", { ibanCountry: "FR", sepa: true, eea: false }],
  ["RE", { ibanCountry: "FR", sepa: true, eea: true }],
  ["WF", { ibanCountry: "FR", sepa: false, eea: false }],
  ["YT", { ibanCountry: "FR", sepa: true, eea: true }],
]);

/** The SEPA country of an IBAN, undefined outside SEPA. Where the bank's BIC is known, its country decides over the IBAN's letters. */
export function sepaCountryOf(iban: string, bic?: string): SepaCountry | undefined {
  const country = sepaCountryFacts.get(ibanCountry(iban));
  const territory = bic === undefined ? undefined : territories.get(bic.slice(4, 6));
  if (country === undefined || territory === undefined) return country;
  return territory.sepa ? { ...country, eea: territory.eea } : undefined;
}

/** Whether a direct debit on this account must carry its debtor's address: the debtor's bank is in SEPA but outside the EEA. */
export const debtorAddressIsRequired = (iban: string, bic?: string): boolean => sepaCountryOf(iban, bic)?.eea === false;
