import { currencyExponent, isCurrencyCode } from "@memento/kernel";

/**
 * Where Stripe counts a currency in other units than ISO 4217 gives it: decimals of its API amounts.
 * Source: docs.stripe.com/currencies, "Minor units in API amounts" and "Special cases". ISK and UGX have no decimals, but two are passed.
 */
const decimalsElsewhere: Readonly<Record<string, number>> = { MGA: 0, ISK: 2, UGX: 2 };

/** Active currencies that no card is charged in there (docs.stripe.com/currencies, "Supported presentment currencies"). */
const notPresented: ReadonlySet<string> = new Set("BTN CUP ERN GHS IQD IRR KPW LYD SDG SSP STN SVC SYP TMT VED VES".split(" "));

export const stripeSupports = (currency: string): boolean => isCurrencyCode(currency) && !notPresented.has(currency);

const decimalsOf = (currency: string): number => decimalsElsewhere[currency] ?? currencyExponent(currency);

/**
 * An amount in ISO minor units as Stripe's API takes it. Undefined for one that cannot be said there exactly: it is never rounded. That is a part of an
 * ariary, a third decimal of a dinar other than zero (card networks carry two), and what is no safe integer.
 */
export function toStripeAmount(amount: bigint, currency: string): number | undefined {
  const shift = decimalsOf(currency) - currencyExponent(currency);
  const factor = 10n ** BigInt(Math.abs(shift));
  if (shift < 0 && amount % factor !== 0n) return undefined;
  const scaled = shift < 0 ? amount / factor : amount * factor;
  if (decimalsOf(currency) === 3 && scaled % 10n !== 0n) return undefined;
  return scaled > BigInt(Number.MAX_SAFE_INTEGER) ? undefined : Number(scaled);
}

/**
 * The least that can be charged, in Stripe's units, with some room above the published minimum (docs.stripe.com/currencies, "Minimum and maximum charge
 * amounts"). For the charge that carries a code.
 */
const leastCharge: ReadonlyMap<string, number> = new Map(
  Object.entries({
    AED: 200,
    AUD: 50,
    BRL: 50,
    CAD: 50,
    CHF: 50,
    CZK: 1500,
    DKK: 250,
    EUR: 50,
    GBP: 30,
    HKD: 400,
    HUF: 17_500,
    JPY: 50,
  }).concat(Object.entries({ MXN: 1000, MYR: 200, NOK: 300, NZD: 50, PLN: 200, RON: 200, SEK: 300, SGD: 50, THB: 1000, USD: 50 })),
);

/** What the charge that carries a code takes, in Stripe's units: in the currency wished for, or in EUR, which any card pays. */
export function codeCharge(currency: string): { readonly amount: number; readonly currency: string } {
  const amount = leastCharge.get(currency);
  return amount === undefined ? { amount: 50, currency: "EUR" } : { amount, currency };
}
