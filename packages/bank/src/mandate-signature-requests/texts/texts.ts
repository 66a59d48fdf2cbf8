import { IntlMessageFormat } from "intl-messageformat";
import type { SignatureLanguage } from "../schema.ts";
import { english } from "./english.ts";
import { french } from "./french.ts";

export type TextKey = keyof typeof english;

const catalogues: Readonly<Record<SignatureLanguage, Readonly<Record<TextKey, string>>>> = { english, french };

/** The language's tag, for `lang` and for formatting. */
export const languageTag = { english: "en", french: "fr" } as const satisfies Record<SignatureLanguage, string>;

const compiled = new Map<string, IntlMessageFormat>();

/** A text of the catalogue with its values filled in. Plain text: whoever puts it into HTML escapes it. */
export function text(language: SignatureLanguage, key: TextKey, values: Readonly<Record<string, string | number>> = {}): string {
  const name = `${language} ${key}`;
  let format = compiled.get(name);
  if (format === undefined) {
    format = new IntlMessageFormat(catalogues[language][key], languageTag[language], undefined, { ignoreTag: true });
    compiled.set(name, format);
  }
  return String(format.format(values));
}

const zone = "Europe/Paris";

/** The day in Paris, in words. */
export const dayInWords = (language: SignatureLanguage, at: Date): string =>
  new Intl.DateTimeFormat(language === "english" ? "en-GB" : "fr-FR", { dateStyle: "long", timeZone: zone }).format(at);

/** The moment in Paris, to the second, with its zone. */
export const momentInWords = (language: SignatureLanguage, at: Date): string =>
  new Intl.DateTimeFormat(language === "english" ? "en-GB" : "fr-FR", {
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    timeZoneName: "longOffset",
    timeZone: zone,
  }).format(at);

export const countryInWords = (language: SignatureLanguage, country: string): string =>
  new Intl.DisplayNames(languageTag[language], { type: "region", fallback: "code" }).of(country) ?? country;

/** An IBAN of which only its start and its end can be read: enough for its owner. Its spaces break no line. */
export const maskedIban = (iban: string): string => `${iban.slice(0, 4)}\u00a0••••\u00a0${iban.slice(-4)}`;

/** In groups of four, as people write it. */
export const spacedIban = (iban: string): string => iban.replace(/(.{4})(?=.)/g, "$1 ");
