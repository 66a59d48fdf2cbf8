import { assert } from "./assert.ts";
import type { Brand } from "./brand.ts";

/** Whole minor units of the currency that stands beside it: cents, yen, fils. Never a float. */
export type Minor = Brand<bigint, "Minor">;

/** Largest amount and balance that a JSON number carries exactly, in minor units. */
export const minorMax = BigInt(Number.MAX_SAFE_INTEGER) as Minor;

export const minor = (value: bigint | number): Minor => BigInt(value) as Minor;

/** The JSON integer of an amount. Throws AssertionFailed beyond 2^53 - 1, where JSON numbers stop being exact. */
export function minorToWire(amount: bigint): number {
  const wire = Number(amount);
  assert(Number.isSafeInteger(wire), `amount too large for the wire: ${amount}`);
  return wire;
}

/**
 * Reads a decimal text digit by digit: `12.5` with exponent 2 is 1250n.
 * Undefined for anything that is no plain decimal or has more decimals than the currency; the caller refuses it.
 */
export function minorFromDecimal(text: string, exponent: number): Minor | undefined {
  const [, whole = "", fraction = ""] = /^(\d{1,15})(?:\.(\d+))?$/.exec(text) ?? [];
  if (whole === "" || fraction.length > exponent) return undefined;
  return BigInt(whole + fraction.padEnd(exponent, "0")) as Minor;
}

/** Splits `total` in proportion to `weights`. Earlier parts take the odd units, so the parts always add up to the total. */
export function allocate(total: Minor, weights: readonly bigint[]): Minor[] {
  assert(total >= 0n && weights.length > 0 && weights.every((weight) => weight > 0n), "only a part with a weight may be owed a unit");
  const whole = weights.reduce((sum, weight) => sum + weight, 0n);
  const parts = weights.map((weight) => (total * weight) / whole);
  const odd = total - parts.reduce((sum, part) => sum + part, 0n);
  return parts.map((part, index) => (BigInt(index) < odd ? part + 1n : part) as Minor);
}
