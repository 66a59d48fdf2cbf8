import { currencyExponent } from "@memento/kernel";
import { type Language, languageOf } from "../http/language.ts";
import { decimalOf } from "../http/money.ts";
import { newsTexts, type NewsKey } from "./texts.ts";

/** What a piece of news is about. Amount in minor units. */
export type News = {
  readonly key: NewsKey;
  readonly actor: string;
  readonly amount: bigint | null;
  readonly currency: string | null;
  /** What the request or pool is called */
  readonly title: string | null;
};

const titled: Readonly<Record<Language, (title: string) => string>> = { en: (title) => ` (${title})`, fr: (title) => ` (${title})` };

/** A piece of news as a sentence, in the language of a locale. */
export function describeNews({ key, actor, amount, currency, title }: News, locale: string): string {
  const language = languageOf(locale);
  const money = amount === null || currency === null ? "" : `${decimalOf(amount, currencyExponent(currency))} ${currency}`;
  const parts: Readonly<Record<string, string>> = { actor, amount: money, title: title === null ? "" : titled[language](title) };
  // One pass: what people wrote may hold braces too.
  return newsTexts[key][language].replaceAll(/\{(\w+)\}/g, (_all, name: string) => parts[name] ?? "");
}
