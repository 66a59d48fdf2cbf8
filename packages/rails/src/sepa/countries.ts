/** The European Economic Area: a payer's or debtor's address may stay out of messages within it. */
export const eeaCountries: ReadonlySet<string> = new Set(
  "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK".split(" "),
);

const beyondEea = "AD AL CH GB GI MC MD ME MK RS SM VA".split(" ");

/** Countries of the SEPA schemes by IBAN code, as of May 2026. */
export const sepaCountries: ReadonlySet<string> = new Set([...eeaCountries, ...beyondEea]);

/** Countries that take part in credit transfers but not yet in instant ones. */
export const standardOnlyCountries: ReadonlySet<string> = new Set(["RS"]);
