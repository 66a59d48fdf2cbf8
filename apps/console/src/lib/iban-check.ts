import { electronicFormatIBAN, isValidIBAN } from "ibantools";

/** An IBAN as it travels: without spaces, in capitals. */
export const plainIban = (text: string): string => electronicFormatIBAN(text) ?? "";

/** Whether an IBAN has the length and check digits of its country. */
export const ibanIsRight = (text: string): boolean => isValidIBAN(plainIban(text));

const addressed = new Set(["AD", "AL", "CH", "GB", "GI", "MC", "MD", "ME", "MK", "SM", "VA"]);

/** Whether a debtor's bank is in SEPA but outside the EEA, and wants the debtor's address with every direct debit. */
export const needsAddress = (iban: string): boolean => addressed.has(plainIban(iban).slice(0, 2));
