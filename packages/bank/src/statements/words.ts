import { proofWords } from "../transfers/proof/words.ts";

export type Language = "en" | "fr";

const english = {
  locale: proofWords.en.locale,
  title: "Account statement",
  filename: "statement",
  period: (from: string, to: string) => `${from} to ${to}`,
  opening: "Opening balance",
  closing: "Closing balance",
  credits: "Money in",
  debits: "Money out",
  page: (page: number) => `Page ${page}`,
  empty: "Nothing was booked in this period.",
  day: "Date",
  booked: "Booked",
  executed: "Executed",
  description: "Description",
  counterparty: "Counterparty",
  counterpartyAccount: "Counterparty account",
  message: "Message",
  type: "Type",
  amount: "Amount",
  balance: "Balance",
  currency: "Currency",
  iban: "IBAN",
  endToEndId: "End-to-end ID",
  customId: "Your reference",
  reference: "Reference",
  transactionId: "Transaction ID",
};
export type StatementWords = typeof english;

/** What statements say in the languages of a workspace. */
export const statementWords: Readonly<Record<Language, StatementWords>> = {
  en: english,
  fr: {
    locale: proofWords.fr.locale,
    title: "Relevé de compte",
    filename: "releve",
    period: (from, to) => `Du ${from} au ${to}`,
    opening: "Solde d’ouverture",
    closing: "Solde de clôture",
    credits: "Crédits",
    debits: "Débits",
    page: (page) => `Page ${page}`,
    empty: "Aucune opération sur la période.",
    day: "Date",
    booked: "Comptabilisée le",
    executed: "Exécutée le",
    description: "Libellé",
    counterparty: "Contrepartie",
    counterpartyAccount: "Compte de la contrepartie",
    message: "Message",
    type: "Type",
    amount: "Montant",
    balance: "Solde",
    currency: "Devise",
    iban: "IBAN",
    endToEndId: "Identifiant de bout en bout",
    customId: "Votre référence",
    reference: "Référence",
    transactionId: "Identifiant de la transaction",
  },
};

type Formats = { readonly amount: Intl.NumberFormat; readonly day: Intl.DateTimeFormat; readonly shortDay: Intl.DateTimeFormat };

/** Making a format costs more than a hundred uses of it, and a statement has thousands of amounts: each locale's are made once. */
const made = new Map<string, Formats>();
function formatsOf({ locale }: StatementWords): Formats {
  const known = made.get(locale);
  if (known !== undefined) return known;
  const formats: Formats = {
    amount: new Intl.NumberFormat(locale, { style: "currency", currency: "EUR" }),
    day: new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }),
    shortDay: new Intl.DateTimeFormat(locale, { day: "2-digit", month: "2-digit", year: "numeric", timeZone: "UTC" }),
  };
  made.set(locale, formats);
  return formats;
}

/** Cents as a decimal that every program reads: `-12.50`. Exact: no float is made of them. */
export function decimalOf(cents: bigint): Intl.StringNumericLiteral {
  const digits = String(cents < 0n ? -cents : cents).padStart(3, "0");
  return `${cents < 0n ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}` as Intl.StringNumericLiteral; // a sign, digits, a point, two digits
}

/** Cents of EUR as the language writes them, with a minus where they are below zero. */
export const signedAmountIn = (words: StatementWords, cents: bigint): string => formatsOf(words).amount.format(decimalOf(cents));

const midnightOf = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** A day (`2026-11-05`) as it is written in a line of text. */
export const dayIn = (words: StatementWords, day: string): string => formatsOf(words).day.format(midnightOf(day));

/** A day in as few digits as a column has room for. */
export const shortDayIn = (words: StatementWords, day: string): string => formatsOf(words).shortDay.format(midnightOf(day));
