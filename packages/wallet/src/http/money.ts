import { currencyExponent, type Minor, minorFromDecimal, type Outcome, done, refused } from "@memento/kernel";
import { Type } from "typebox";
import type { FieldProblem } from "./problems.ts";

/** So that a JSON number still carries every decimal of any currency: beyond 15 digits it would not. */
const digitsMax = 14;

/** An amount as it travels: a JSON number in units of the currency beside it. */
export const Money = (description: string) => Type.Number({ description, examples: [20.5] });

/** A currency as it travels. Whether the project pays in it is decided later. */
export const CurrencyCode = Type.String({ pattern: "^[A-Z]{3}$", description: "Three-letter code of ISO 4217.", examples: ["EUR"] });

/**
 * Reads an amount from the digits of its JSON number: whole minor units, positive. Refused with what the attribute's fault is: `too_small`
 * for zero and less, `too_precise` for more decimals than the currency has, `too_large` beyond what a JSON number carries exactly.
 */
export function minorFromWire(amount: number, currency: string): Outcome<Minor, FieldProblem> {
  if (!(amount > 0)) return refused("too_small");
  const text = String(amount);
  const digits = text.replace(/\.\d+$/, "").length;
  if (amount >= 1e15 || digits + currencyExponent(currency) > digitsMax) return refused("too_large");
  const minor = /^\d+(\.\d+)?$/.test(text) ? minorFromDecimal(text, currencyExponent(currency)) : undefined;
  return minor === undefined ? refused("too_precise") : done(minor);
}

/** The JSON number of an amount in minor units: 2010n EUR is 20.1. A quotient is rounded as the decimal text would be: to the nearest number there is. */
export const minorToUnits = (amount: bigint, currency: string): number => Number(amount) / 10 ** currencyExponent(currency);

/** The decimal text of minor units: -5n with exponent 2 is "-0.05". */
export function decimalOf(amount: bigint, exponent: number): string {
  const sign = amount < 0n ? "-" : "";
  const digits = (amount < 0n ? -amount : amount).toString().padStart(exponent + 1, "0");
  return exponent === 0 ? `${sign}${digits}` : `${sign}${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
}
