import type { IntlMessageFormat } from "intl-messageformat";
import type { en } from "./en/index.ts";
import type { payments } from "./en/payments.ts";

export const languages = ["en", "fr"] as const;
export type Language = (typeof languages)[number];

/** Texts that come with the pages that show them, so that a first visit loads less. */
type Areas = { readonly payments: typeof payments };
export type Area = keyof Areas;
export type AreaKey<Name extends Area> = keyof Areas[Name];
/** Texts that are there from the start. */
export type CoreKey = keyof typeof en;
export type MessageKey = CoreKey | { [Name in Area]: AreaKey<Name> }[Area];
/** An ICU message, or what was read from one: the build does the reading. */
export type Message = ConstructorParameters<typeof IntlMessageFormat>[0];
/** A catalogue: every key, in one language. */
export type Messages = Readonly<Record<MessageKey, Message>>;

const stored = "memento-language";

/** The language that was chosen here; else the first that the browser asks for and we have; else English. */
export function preferredLanguage(): Language {
  const wanted = [localStorage.getItem(stored), ...navigator.languages.map((tag) => tag.slice(0, 2))];
  return languages.find((language) => language === wanted.find((one) => languages.some((known) => known === one))) ?? "en";
}

export const rememberLanguage = (language: Language): void => localStorage.setItem(stored, language);

const areas = {
  payments: {
    en: async () => (await import("./en/payments.ts")).payments,
    fr: async () => (await import("./fr/payments.ts")).payments,
  },
} as const satisfies Record<Area, Record<Language, () => Promise<object>>>;

/** The areas that are there, and what they were added to: the catalogue that is shown. */
const present = new Set<Area>();
let shown: { readonly language: Language; readonly messages: object } | undefined;

/** Each language is a file of its own, so that nobody loads both. The areas that were needed so far come along. */
export async function loadMessages(language: Language): Promise<Messages> {
  const core = language === "fr" ? (await import("./fr/index.ts")).fr : (await import("./en/index.ts")).en;
  const more = await Promise.all([...present].map((area) => areas[area][language]()));
  const messages: object = Object.assign({}, core, ...more);
  shown = { language, messages };
  return messages as Messages; // areas are added before any page that needs them is shown
}

/** A page together with the texts that it needs beyond those that are there from the start. */
export async function withTexts<Page>(area: Area, page: Promise<Page>): Promise<Page> {
  if (!present.has(area) && shown !== undefined) {
    const { language, messages } = shown;
    Object.assign(messages, await areas[area][language]());
    present.add(area);
  }
  return page;
}

/** How numbers and dates are written: as the browser's region does in this language, where it has one (de-CH and fr: fr). */
export const localeOf = (language: Language, wanted: readonly string[]): string =>
  wanted.find((tag) => tag.toLowerCase().startsWith(language)) ?? (language === "fr" ? "fr-FR" : "en-GB");
