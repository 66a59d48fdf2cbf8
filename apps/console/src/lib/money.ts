import { currencyExponent } from "@memento/kernel/currency";

export { currencyExponent };

/** Minor units as a decimal with all its places: 1250 of EUR is "12.50", 1250 of JPY "1250". */
export function decimalOf(amount: number, currency: string): string {
  const exponent = currencyExponent(currency);
  const digits = String(Math.abs(amount)).padStart(exponent + 1, "0");
  const [whole, fraction] = exponent === 0 ? [digits, ""] : [digits.slice(0, -exponent), `.${digits.slice(-exponent)}`];
  return `${amount < 0 ? "-" : ""}${whole}${fraction}`;
}

/**
 * An amount in minor units of any currency, as the reader's locale writes it, exact however large: "1 234,56 €". Decimals are those of ISO 4217: what browsers say of them is
 * how people write prices, which differs.
 */
export function formatMinor(amount: number, currency: string, locale: string): string {
  const places = currencyExponent(currency);
  const format = new Intl.NumberFormat(locale, {
    style: "currency",
    currency,
    minimumFractionDigits: places,
    maximumFractionDigits: places,
  });
  return format.format(decimalOf(amount, currency) as `${number}`); // texts of digits are written exactly; the types know numbers only
}

/** An amount in few characters, for the scale of a chart: "€1.2M". It is rounded. */
export const compactCents = (cents: number, currency: string, locale: string): string =>
  new Intl.NumberFormat(locale, { style: "currency", currency, notation: "compact", maximumFractionDigits: 1 }).format(cents / 100);

/** An amount with its sign, also where money comes in: "+€12.00". */
export const signedCents = (cents: number, currency: string, locale: string): string =>
  `${cents > 0 ? "+" : ""}${formatMinor(cents, currency, locale)}`;

/** Cents as they are typed and edited: "1234,56" in French, "1234.56" in English. */
export function editableCents(cents: number, locale: string): string {
  const digits = String(Math.abs(cents)).padStart(3, "0");
  return `${cents < 0 ? "-" : ""}${digits.slice(0, -2)}${decimalSign(locale)}${digits.slice(-2)}`;
}

const decimalSign = (locale: string): string =>
  new Intl.NumberFormat(locale).formatToParts(1.5).find(({ type }) => type === "decimal")?.value ?? ".";

/**
 * What somebody typed as an amount, in cents, digit by digit. Spaces and the locale's group signs may stand between digits; a point or a comma
 * before the last one or two digits is the decimal sign. Undefined for anything else, a third decimal, or more than a safe integer holds.
 */
export function parseCents(text: string): number | undefined {
  const plain = text.replaceAll(/[\s\u00a0\u202f'’]/gu, "");
  const [, whole = "", fraction = ""] = /^(\d{1,3}(?:[.,]\d{3})*|\d+)(?:[.,](\d{1,2}))?$/.exec(plain) ?? [];
  if (whole === "") return undefined;
  const groups = new Set(whole.replaceAll(/\d/g, ""));
  if (groups.size > 1 || (fraction !== "" && groups.has(plain.at(-fraction.length - 1) ?? ""))) return undefined;
  const cents = Number(whole.replaceAll(/[.,]/g, "") + fraction.padEnd(2, "0"));
  return Number.isSafeInteger(cents) ? cents : undefined;
}
