import { currencyExponent } from "@memento/kernel";
import { decimalOf } from "../../http/money.ts";
import type { Language } from "../../http/language.ts";

/** The words of receipts. */
export const receiptWords = {
  en: {
    title: "Receipt",
    from: "From",
    to: "To",
    method: "Paid with",
    total: "Total",
    paid: "Paid",
    cost: "Fee",
    time: "Date",
    reference: "Reference",
    description: "Description",
    card: "Card",
    bank_account: "Bank account",
    virtual: "Balance",
    deleted: "A payment source that was deleted",
    expires: (month: string, year: number) => `Expires ${month}/${year}`,
    transaction: (reference: string) => `Transaction #${reference}`,
    authorization: (code: string) => `AuthCode #${code}`,
    exchanged: (received: string, rate: string) => `Exchanged to ${received} at ${rate}`,
  },
  fr: {
    title: "Reçu",
    from: "De",
    to: "À",
    method: "Payé avec",
    total: "Total",
    paid: "Payé",
    cost: "Frais",
    time: "Date",
    reference: "Référence",
    description: "Description",
    card: "Carte",
    bank_account: "Compte bancaire",
    virtual: "Solde",
    deleted: "Une source de paiement supprimée",
    expires: (month: string, year: number) => `Expire ${month}/${year}`,
    transaction: (reference: string) => `Transaction n° ${reference}`,
    authorization: (code: string) => `Autorisation n° ${code}`,
    exchanged: (received: string, rate: string) => `Converti en ${received} au taux de ${rate}`,
  },
} as const satisfies Record<Language, object>;

/** An amount in minor units as a locale writes it, exactly: Intl is given its decimal text, never a float. Falls back to English. */
export function amountIn(locale: string, amount: bigint, currency: string): string {
  const exponent = currencyExponent(currency);
  const digits = { minimumFractionDigits: exponent, maximumFractionDigits: exponent };
  const text = decimalOf(amount, exponent) as `${number}`; // a plain decimal
  return new Intl.NumberFormat([locale, "en"], { style: "currency", currency, ...digits }).format(text);
}

/** A moment as a locale writes it, in the reader's time zone. */
export const momentIn = (locale: string, timezone: string, at: Date): string =>
  new Intl.DateTimeFormat([locale, "en"], { dateStyle: "long", timeStyle: "short", timeZone: timezone }).format(at);

const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Ten letters and digits that people do not mix up (Crockford's base 32), from the random end of a UUID: the same for ever. */
export function referenceCode(uuid: string): string {
  let rest = BigInt(`0x${uuid.replaceAll("-", "").slice(-13)}`) & ((1n << 50n) - 1n);
  let code = "";
  for (let digit = 0; digit < 10; digit += 1) {
    code = (alphabet[Number(rest & 31n)] ?? "") + code;
    rest >>= 5n;
  }
  return code;
}
