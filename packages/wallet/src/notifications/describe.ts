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

/** A sentence as its texts and the names between them: texts at even places, names at odd ones. Split once; what people wrote may hold braces too. */
const piecesOf = (sentence: string): readonly string[] => sentence.split(/\{(\w+)\}/);
const pieces = Object.fromEntries(
  Object.entries(newsTexts).map(([key, { en, fr }]) => [key, { en: piecesOf(en), fr: piecesOf(fr) }]),
) as Readonly<Record<NewsKey, Readonly<Record<Language, readonly string[]>>>>;

/** A piece of news as a sentence, in the language of a locale. */
export function describeNews({ key, actor, amount, currency, title }: News, locale: string): string {
  const language = languageOf(locale);
  const money = amount === null || currency === null ? "" : `${decimalOf(amount, currencyExponent(currency))} ${currency}`;
  const parts: Readonly<Record<string, string>> = { actor, amount: money, title: title === null ? "" : titled[language](title) };
  let sentence = "";
  for (const [place, piece] of pieces[key][language].entries()) sentence += place % 2 === 0 ? piece : (parts[piece] ?? "");
  return sentence;
}
