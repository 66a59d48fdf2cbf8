/**
 * What people are told, in their language. `{actor}` is who did it, `{amount}` how much, `{title}` what the request or pool is called: a sentence
 * names it where it has a title.
 */
export const newsTexts = {
  received: { en: "{actor} paid you {amount}.", fr: "{actor} vous a payé {amount}." },
  requested: { en: "{actor} asks you for {amount}{title}.", fr: "{actor} vous demande {amount}{title}." },
  paid: { en: "{actor} paid {amount} of your request{title}.", fr: "{actor} a payé {amount} de votre demande{title}." },
  rejected: {
    en: "{actor} will not pay {amount} of your request{title}.",
    fr: "{actor} refuse de payer {amount} de votre demande{title}.",
  },
  reminder: { en: "{actor} reminds you of {amount}{title}.", fr: "{actor} vous rappelle {amount}{title}." },
  settled: { en: "{actor} counts your {amount} as paid{title}.", fr: "{actor} considère vos {amount} comme payés{title}." },
  cancelled: { en: "{actor} no longer asks you for {amount}{title}.", fr: "{actor} ne vous demande plus {amount}{title}." },
  invited: { en: "{actor} invites you to a pool{title}.", fr: "{actor} vous invite à une cagnotte{title}." },
  contributed: { en: "{actor} put {amount} into your pool{title}.", fr: "{actor} a versé {amount} dans votre cagnotte{title}." },
} as const satisfies Record<string, { en: string; fr: string }>;

export type NewsKey = keyof typeof newsTexts;

/** Keys of news, each with its own place, for lists that are filtered by them. */
export const newsKeys = Object.fromEntries(Object.keys(newsTexts).map((key, index) => [key, index + 1])) as Readonly<
  Record<NewsKey, number>
>;
