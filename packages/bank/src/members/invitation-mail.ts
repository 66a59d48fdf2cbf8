import { html, type MailToSend } from "@memento/platform";

export type InvitationWords = {
  readonly recipient: string;
  readonly workspaceName: string;
  readonly inviter: string;
  /** Works once, for seven days. */
  readonly link: string;
  readonly language: "en" | "fr";
};

const sentences = {
  en: {
    subject: (workspace: string) => `Your invitation to ${workspace}`,
    invited: (inviter: string, workspace: string) => `${inviter} invites you to the workspace ${workspace}.`,
    follow: "Choose a password and join:",
    validity: "The link works once, within seven days. If you expected no invitation, ignore this e-mail.",
  },
  fr: {
    subject: (workspace: string) => `Votre invitation à rejoindre ${workspace}`,
    invited: (inviter: string, workspace: string) => `${inviter} vous invite à rejoindre l'espace ${workspace}.`,
    follow: "Choisissez un mot de passe pour y accéder :",
    validity: "Le lien fonctionne une seule fois, pendant sept jours. Si vous n'attendiez pas d'invitation, ignorez cet e-mail.",
  },
} as const;

/** The e-mail that carries an invitation's link, in the workspace's language. */
export function invitationMail({ recipient, workspaceName, inviter, link, language }: InvitationWords): MailToSend {
  const { subject, invited, follow, validity } = sentences[language];
  const invitedText = invited(inviter, workspaceName);
  return {
    recipient,
    subject: subject(workspaceName).replaceAll(/[\r\n]+/g, " "),
    text: `${invitedText}\n\n${follow}\n${link}\n\n${validity}\n`,
    html: `<!doctype html>${
      html`<html lang="${language}">
        <meta charset="utf-8" />
        <body style="font-family: sans-serif">
          <p>${invitedText}</p>
          <p>${follow}<br /><a href="${link}">${link}</a></p>
          <p>${validity}</p>
        </body>
      </html>`.text
    }`,
    data: { link },
  };
}
