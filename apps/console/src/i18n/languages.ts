import type { IntlMessageFormat } from "intl-messageformat";
import type { en } from "./en/index.ts";

export const languages = ["en", "fr"] as const;
export type Language = (typeof languages)[number];

export type MessageKey = keyof typeof en;
/** An ICU message, or what was read from one: the build does the reading. */
export type Message = ConstructorParameters<typeof IntlMessageFormat>[0];
/** Texts in one language: the base's, and those of the areas that were loaded. */
export type Messages = Readonly<Partial<Record<MessageKey, Message>>>;

const stored = "memento-language";

/** The language that was chosen here; else the first that the browser asks for and we have; else English. */
export function preferredLanguage(): Language {
  const wanted = [localStorage.getItem(stored), ...navigator.languages.map((tag) => tag.slice(0, 2))];
  return languages.find((language) => language === wanted.find((one) => languages.some((known) => known === one))) ?? "en";
}

export const rememberLanguage = (language: Language): void => localStorage.setItem(stored, language);

/** How numbers and dates are written: as the browser's region does in this language, where it has one (de-CH and fr: fr). */
export const localeOf = (language: Language, wanted: readonly string[]): string =>
  wanted.find((tag) => tag.toLowerCase().startsWith(language)) ?? (language === "fr" ? "fr-FR" : "en-GB");
