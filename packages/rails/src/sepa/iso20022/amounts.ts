import { assert, type Minor, minorFromDecimal } from "@memento/kernel";
import { type Element, first, MessageRefused, textAt } from "./xml.ts";

/** Cents as the messages write them: `12.50`. */
export function decimalOfCents(cents: bigint): string {
  assert(cents >= 0n, "messages carry no negative amounts");
  const digits = cents.toString().padStart(3, "0");
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Reads an amount of euros digit by digit. ISO allows five decimals: those beyond cents must be zeros. Throws MessageRefused. */
export function centsOf(text: string): Minor {
  const cents = minorFromDecimal(text.replace(/(\.\d{2})0+$/, "$1").replace(/\.$/, ""), 2);
  if (cents === undefined) throw new MessageRefused("has an amount that is no amount of euros");
  return cents;
}

/** The amount of an element with its currency as an attribute; undefined where there is none. Throws MessageRefused for any other currency. */
export function euroAmountAt(element: Element | undefined, path: string): Minor | undefined {
  const text = textAt(element, path);
  if (text === undefined) return undefined;
  if (first(element, path)?.["@Ccy"] !== "EUR") throw new MessageRefused("has an amount that is not in euros");
  return centsOf(text);
}
