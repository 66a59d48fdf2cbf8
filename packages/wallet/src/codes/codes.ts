import { randomInt } from "node:crypto";
import type { Secrets } from "@memento/platform";
import type { Language } from "../http/language.ts";

/** A one-time code lives ten minutes of the project's time. */
export const codeMs = 10 * 60_000;

/** Six digits that nobody can foresee. */
export const newCode = (): string => randomInt(0, 1_000_000).toString().padStart(6, "0");

/** A code as it is kept: under the server's key, for what it proves (`subjectId`). */
export const codeMac = (secrets: Pick<Secrets, "mac">, subjectId: string, code: string): string =>
  secrets.mac(code, `wallet.code:${subjectId}`);

/** Whether a code is the one that was sent; in constant time. People type spaces into codes. */
export const codeIsRight = (secrets: Pick<Secrets, "macMatches">, subjectId: string, code: string, mac: string): boolean =>
  secrets.macMatches(code.replaceAll(/[\s-]/g, ""), `wallet.code:${subjectId}`, mac);

const texts = {
  sms: {
    en: "{code} is your code for {project}. Tell it to nobody.",
    fr: "{code} est votre code pour {project}. Ne le donnez à personne.",
  },
  call: { en: "Your code for {project} is: {digits}.", fr: "Votre code pour {project} est : {digits}." },
} as const satisfies Record<string, Record<Language, string>>;

/** What is sent, or said digit by digit. */
export const codeText = (channel: keyof typeof texts, language: Language, { code, project }: { code: string; project: string }): string =>
  texts[channel][language]
    .replace("{code}", () => code)
    .replace("{digits}", () => [...code].join(", "))
    .replace("{project}", () => project);
