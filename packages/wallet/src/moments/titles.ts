import type { Language } from "../http/language.ts";

/** What moments are called. `{name}` is the other side: its name, or the phone number where nobody has it yet. */
const texts = {
  paid: { en: "Payment to {name}", fr: "Paiement à {name}" },
  received: { en: "Payment from {name}", fr: "Paiement de {name}" },
  top_up: { en: "Top-up", fr: "Rechargement" },
  withdrawal: { en: "Withdrawal", fr: "Retrait" },
  asked: { en: "You ask for money", fr: "Vous demandez de l'argent" },
  requested: { en: "{name} asks you for money", fr: "{name} vous demande de l'argent" },
} as const satisfies Record<string, { en: string; fr: string }>;

export type TitleKey = keyof typeof texts;

/** A moment's title in a language. */
export const titleOf = (key: TitleKey, language: Language, name = ""): string => texts[key][language].replace("{name}", () => name);
