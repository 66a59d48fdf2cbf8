import { html, type MailToSend } from "@memento/platform";
import type { Language } from "../http/language.ts";

const sentences = {
  en: {
    subject: (project: string) => `Your code for ${project}`,
    code: (project: string) => `Your code for ${project} is:`,
    validity: "It is good for ten minutes. Tell it to nobody. If you did not ask for it, ignore this e-mail.",
  },
  fr: {
    subject: (project: string) => `Votre code pour ${project}`,
    code: (project: string) => `Votre code pour ${project} est :`,
    validity: "Il est valable dix minutes. Ne le donnez à personne. Si vous ne l'avez pas demandé, ignorez cet e-mail.",
  },
} as const;

/** The e-mail that carries a one-time code. */
export function codeMail({
  recipient,
  project,
  code,
  language,
}: {
  recipient: string;
  project: string;
  code: string;
  language: Language;
}): MailToSend {
  const { subject, code: told, validity } = sentences[language];
  return {
    recipient,
    subject: subject(project).replaceAll(/[\r\n]+/g, " "),
    text: `${told(project)}\n\n${code}\n\n${validity}\n`,
    html: `<!doctype html>${
      html`<html lang="${language}">
        <meta charset="utf-8" />
        <body style="font-family: sans-serif">
          <p>${told(project)}</p>
          <p style="font-size: 1.6em; letter-spacing: 0.15em"><b>${code}</b></p>
          <p>${validity}</p>
        </body>
      </html>`.text
    }`,
    data: { code },
  };
}
