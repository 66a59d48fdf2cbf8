/** Currencies whose minor unit is not a hundredth (ISO 4217); what browsers say of decimals is how people write prices, which differs. */
const exponents: Readonly<Record<string, number>> = Object.fromEntries([
  ...["BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND", "VUV", "XAF", "XOF", "XPF"].map((code) => [
    code,
    0,
  ]),
  ...["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"].map((code) => [code, 3]),
  ...["CLF", "UYW"].map((code) => [code, 4]),
]) as Record<string, number>;

const exponentOf = (currency: string): number => exponents[currency] ?? 2;

/** Minor units as a decimal with all its places: 1250 of EUR is "12.50", 1250 of JPY "1250". */
function decimalOf(amount: number, currency: string): string {
  const exponent = exponentOf(currency);
  const digits = String(Math.abs(amount)).padStart(exponent + 1, "0");
  const [whole, fraction] = exponent === 0 ? [digits, ""] : [digits.slice(0, -exponent), `.${digits.slice(-exponent)}`];
  return `${amount < 0 ? "-" : ""}${whole}${fraction}`;
}

/** An amount in minor units of any currency, as the reader's locale writes it, exact however large. */
export function formatMinor(amount: number, currency: string, locale: string): string {
  const places = exponentOf(currency);
  const format = new Intl.NumberFormat(locale, {
    style: "currency",
    currency,
    minimumFractionDigits: places,
    maximumFractionDigits: places,
  });
  return format.format(decimalOf(amount, currency) as `${number}`); // texts of digits are written exactly; the types know numbers only
}

/** Minor units as they are typed and edited. */
export const editableMinor = (amount: number, currency: string): string => decimalOf(amount, currency);

/** What somebody typed as an amount, in minor units, digit by digit; a point or a comma is the decimal sign. Undefined for anything else. */
export function parseMinor(text: string, currency: string): number | undefined {
  const exponent = exponentOf(currency);
  const [, whole = "", fraction = ""] = /^(\d{1,12})(?:[.,](\d{1,4}))?$/.exec(text.replaceAll(/[\s\u00a0\u202f]/g, "")) ?? [];
  return whole === "" || fraction.length > exponent ? undefined : Number(whole + fraction.padEnd(exponent, "0"));
}
