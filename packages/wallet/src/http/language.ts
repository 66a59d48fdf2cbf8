/** Languages of the API's messages. Codes are the same in all of them. */
export const languages = ["en", "fr"] as const;
export type Language = (typeof languages)[number];

const isLanguage = (tag: string): tag is Language => (languages as readonly string[]).includes(tag);

/** The language of a locale such as `fr-FR`; English where it is none of ours. */
export function languageOf(locale: string): Language {
  const [primary = ""] = locale.toLowerCase().split("-");
  return isLanguage(primary) ? primary : "en";
}

/**
 * What an Accept-Language header asks for: the highest weight wins, the first of equals, by primary tag (RFC 9110, section 12.5.4). Where nothing
 * of ours is asked for, or anything will do, `otherwise`: English, unless the reader's own language is known.
 */
export function preferredLanguage(header: string | undefined, otherwise: Language = "en"): Language {
  let best: { language: Language; weight: number } | undefined;
  for (const part of (header ?? "").split(",").slice(0, 32)) {
    const [range = "", ...parameters] = part.split(";");
    const [primary = ""] = range.trim().toLowerCase().split("-");
    const language = primary === "*" ? otherwise : primary;
    const given = parameters.map((text) => text.trim()).find((text) => text.startsWith("q="));
    const weight = given === undefined ? 1 : Number(given.slice(2));
    if (!isLanguage(language) || !(weight > 0)) continue;
    if (best === undefined || weight > best.weight) best = { language, weight };
  }
  return best?.language ?? otherwise;
}

/**
 * The locale that amounts and dates are written in: the first one that Accept-Language names and Intl can read, else the person's own. Texts
 * are in its language where that is one of ours.
 */
export function localeOf(header: string | undefined, own: string): string {
  const asked = (header ?? "")
    .split(",")
    .slice(0, 32)
    .map((part) => part.split(";")[0]?.trim() ?? "")
    .filter((tag) => tag !== "" && tag !== "*");
  return [...asked, own].find((tag) => isLocale(tag)) ?? "en";
}

function isLocale(tag: string): boolean {
  try {
    return Intl.NumberFormat.supportedLocalesOf(tag).length > 0;
  } catch {
    return false;
  }
}
