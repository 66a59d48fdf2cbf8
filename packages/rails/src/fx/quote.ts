import { currencyExponent, minorMax } from "@memento/kernel";
import type { Rates } from "./rates.ts";

/** A decimal text as a fraction; undefined for what is no positive decimal. */
function fraction(text: string): { over: bigint; under: bigint } | undefined {
  const [, whole = "", decimals = ""] = /^(\d{1,12})(?:\.(\d{1,12}))?$/.exec(text) ?? [];
  if (whole === "") return undefined;
  const over = BigInt(whole + decimals);
  return over === 0n ? undefined : { over, under: 10n ** BigInt(decimals.length) };
}

const perEuro = (rates: Rates, currency: string): { over: bigint; under: bigint } | undefined =>
  currency === "EUR" ? { over: 1n, under: 1n } : fraction(rates.perEuro.get(currency) ?? "");

const basisPoints = 10_000n;

/** What one minor unit of `to` costs in minor units of `from`, as a fraction, the spread on top. */
function price(
  rates: Rates,
  { from, to, spreadBps }: { from: string; to: string; spreadBps: number },
): { over: bigint; under: bigint } | undefined {
  const [rateFrom, rateTo] = [perEuro(rates, from), perEuro(rates, to)];
  if (rateFrom === undefined || rateTo === undefined) return undefined;
  const scaleFrom = 10n ** BigInt(currencyExponent(from));
  const scaleTo = 10n ** BigInt(currencyExponent(to));
  return {
    over: rateFrom.over * rateTo.under * scaleFrom * (basisPoints + BigInt(spreadBps)),
    under: rateFrom.under * rateTo.over * scaleTo * basisPoints,
  };
}

/** A fraction as a decimal text, rounded up to eight decimals, or to eight digits where it is smaller than one. */
function decimalOf(over: bigint, under: bigint): string {
  let decimals = 8;
  while (over * 10n ** BigInt(decimals - 7) < under) decimals += 1;
  const scaled = ceil(over * 10n ** BigInt(decimals), under);
  const digits = scaled.toString().padStart(decimals + 1, "0");
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`.replace(/\.?0+$/, "");
}

const ceil = (over: bigint, under: bigint): bigint => (over + under - 1n) / under;

/** Minor units on both sides; `rate` is units of `from` for one unit of `to`, the spread included, for people to read. */
export type Quote = { readonly debit: bigint; readonly credit: bigint; readonly rate: string };

/**
 * What must be paid in `from` so that `credit` (minor units of `to`) arrives, in exact arithmetic over the euro. Parts of a minor unit are rounded up,
 * so the house gives away nothing and takes less than one minor unit. `spreadBps` is in hundredths of a per cent. Undefined where a currency has no rate,
 * and for amounts of nothing or beyond what a JSON number carries.
 */
export function quote(rates: Rates, order: { from: string; to: string; credit: bigint; spreadBps: number }): Quote | undefined {
  const { from, to, credit } = order;
  const cost = price(rates, order);
  if (cost === undefined || credit <= 0n) return undefined;
  const debit = ceil(credit * cost.over, cost.under);
  if (debit > minorMax || credit > minorMax) return undefined;
  const scaleFrom = 10n ** BigInt(currencyExponent(from));
  const scaleTo = 10n ** BigInt(currencyExponent(to));
  return { debit, credit, rate: decimalOf(cost.over * scaleTo, cost.under * scaleFrom) };
}

/** The most that arrives in `to` for `debit` (minor units of `from`): `quote` the other way round. Undefined where that is nothing. */
export function quoteDebit(rates: Rates, order: { from: string; to: string; debit: bigint; spreadBps: number }): Quote | undefined {
  const cost = price(rates, order);
  if (cost === undefined || order.debit <= 0n) return undefined;
  return quote(rates, { ...order, credit: (order.debit * cost.under) / cost.over });
}

/** `amount` (minor units of `from`) in minor units of `to`, rounded up, without spread. Undefined where a currency has no rate. */
export function convertUp(rates: Rates, { from, to, amount }: { from: string; to: string; amount: bigint }): bigint | undefined {
  const cost = price(rates, { from: to, to: from, spreadBps: 0 });
  return cost === undefined ? undefined : ceil(amount * cost.over, cost.under);
}
