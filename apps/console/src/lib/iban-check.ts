import { isValidIBAN } from "ibantools";
import { plainIban } from "./iban.ts";

/** Whether an IBAN has the length and check digits of its country. */
export const ibanIsRight = (text: string): boolean => isValidIBAN(plainIban(text));

const addressed = new Set(["AD", "AL", "CH", "GB", "GI", "MC", "MD", "ME", "MK", "SM", "VA"]);

/** Whether a debtor's bank is in SEPA but outside the EEA, and wants the debtor's address with every direct debit. */
export const needsAddress = (iban: string): boolean => addressed.has(plainIban(iban).slice(0, 2));
