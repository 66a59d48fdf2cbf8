/**
 * An amount in cents as people read it, exact however large: "1 234,56 €". Every account of the bank is in euros or another currency of two
 * decimals; a minus is a real minus sign.
 */
export function formatCents(cents: number, currency: string, locale: string): string {
  const digits = String(Math.abs(cents)).padStart(3, "0");
  const decimal = `${cents < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
  // Intl writes texts of digits exactly, where a float would lose cents; its types know numbers only in older editions.
  return new Intl.NumberFormat(locale, { style: "currency", currency }).format(decimal as `${number}`);
}

/** An amount in few characters, for the scale of a chart: "€1.2M". It is rounded. */
export const compactCents = (cents: number, currency: string, locale: string): string =>
  new Intl.NumberFormat(locale, { style: "currency", currency, notation: "compact", maximumFractionDigits: 1 }).format(cents / 100);

/** An amount with its sign, also where money comes in: "+€12.00". */
export const signedCents = (cents: number, currency: string, locale: string): string =>
  `${cents > 0 ? "+" : ""}${formatCents(cents, currency, locale)}`;

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
