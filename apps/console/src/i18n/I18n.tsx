import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from "react";
import { type Language, localeOf, type MessageKey, rememberLanguage } from "./languages.ts";
import { type Catalogue, loadLanguage } from "./texts.ts";
import { createTranslate, type Translate } from "./translate.ts";

export type I18n = {
  readonly language: Language;
  /** For numbers and dates: BCP 47. */
  readonly locale: string;
  readonly t: Translate;
  /** Whether there is a text of this key here: for keys that the server has a part in, such as its error codes. */
  readonly has: (key: string) => key is MessageKey;
  /** Loads a language and shows it from then on, in this browser. */
  readonly setLanguage: (language: Language) => Promise<void>;
};

const context = createContext<I18n | undefined>(undefined);

export function I18nProvider({ initial, children }: { initial: Catalogue; children: ReactNode }) {
  const [{ language, messages }, setLoaded] = useState(initial);
  const locale = localeOf(language, navigator.languages);
  const setLanguage = useCallback(async (next: Language) => {
    setLoaded(await loadLanguage(next));
    rememberLanguage(next);
  }, []);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const value = useMemo(
    () => ({
      language,
      locale,
      t: createTranslate(messages, locale),
      has: (key: string): key is MessageKey => Object.hasOwn(messages, key),
      setLanguage,
    }),
    [language, locale, messages, setLanguage],
  );
  return <context.Provider value={value}>{children}</context.Provider>;
}

export function useI18n(): I18n {
  const i18n = useContext(context);
  if (i18n === undefined) throw new Error("no I18nProvider above");
  return i18n;
}

export const useT = (): Translate => useI18n().t;
