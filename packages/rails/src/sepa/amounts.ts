/** The most that a SEPA message can carry, in cents. Source: EPC rulebooks, 999 999 999.99. */
export const schemeAmountMax = 99_999_999_999n;
