import { type Html, html, type MailToSend } from "@memento/platform";
import type { SignatureRequest } from "./queries.ts";
import { dayInWords, languageTag, maskedIban, text } from "./texts/texts.ts";

type Letter = {
  readonly request: Pick<SignatureRequest, "debtorEmail" | "language">;
  readonly senderName: string;
  readonly subject: string;
  readonly before: readonly string[];
  /** The creditor's own words, shown as such. */
  readonly quote?: { readonly title: string; readonly words: string } | undefined;
  readonly invitation: string;
  readonly button: string;
  readonly link: string;
  readonly after: readonly string[];
};

/** The mail that asks a debtor to sign. Its link is the only copy of the token. */
export function invitationMail(
  request: SignatureRequest,
  { creditorName: creditor, link, until }: { creditorName: string; link: string; until: Date },
): MailToSend {
  const { language, reference, emailCustomMessage } = request;
  const title = text(language, `mandate.title.${request.scheme}`);
  return letter({
    request,
    senderName: creditor,
    subject: text(language, "mail.invite.subject", { creditor }),
    before: [text(language, "mail.hello"), text(language, "mail.invite.intro", { creditor, title, reference })],
    quote:
      emailCustomMessage === null ? undefined : { title: text(language, "mail.invite.message", { creditor }), words: emailCustomMessage },
    invitation: text(language, "mail.invite.link", { until: dayInWords(language, until) }),
    button: text(language, "mail.invite.button"),
    link,
    after: [text(language, "mail.invite.beware", { creditor })],
  });
}

/** The mail with which a debtor finds the signed mandate again. */
export function signedMail(
  request: SignatureRequest,
  { creditorName: creditor, link, until, iban }: { creditorName: string; link: string; until: Date; iban: string },
): MailToSend {
  const { language, reference, scheme } = request;
  const title = text(language, `mandate.title.${scheme}`);
  return letter({
    request,
    senderName: creditor,
    subject: text(language, "mail.signed.subject", { creditor }),
    before: [
      text(language, "mail.hello"),
      text(language, "mail.signed.intro", { creditor, title, reference, iban: maskedIban(iban) }),
      ...(scheme === "b2b" ? [text(language, "mandate.register.b2b")] : []),
    ],
    invitation: text(language, "mail.signed.link", { until: dayInWords(language, until) }),
    button: text(language, "mail.signed.button"),
    link,
    after: [text(language, "mail.signed.beware", { creditor })],
  });
}

function letter({ request, senderName, subject, before, quote, invitation, button, link, after }: Letter): MailToSend {
  const quoted = quote === undefined ? [] : [quote.title, quote.words.replaceAll(/^/gm, "> ")];
  const page = html`<!doctype html>
    <html lang="${languageTag[request.language]}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${subject}</title>
      </head>
      <body
        style="margin:0;padding:24px;background:#f4f5f7;color:#1c2330;font:16px/1.5 system-ui,-apple-system,'Segoe UI',Roboto,sans-serif"
      >
        <div style="max-width:560px;margin:0 auto;padding:32px;background:#ffffff;border-radius:12px">
          ${before.map(paragraph)}
          ${
            quote !== undefined &&
            html`<p style="margin:0 0 8px">${quote.title}</p>
              <blockquote style="margin:0 0 16px;padding:8px 16px;border-left:3px solid #c8cfda">
                ${quote.words.split(/\r?\n/).map((line, index) => html`${index > 0 && html`<br />`}${line}`)}
              </blockquote>`
          }
          ${paragraph(invitation)}
          <p style="margin:24px 0">
            <a
              href="${link}"
              style="display:inline-block;padding:12px 24px;border-radius:8px;background:#1f4fd8;color:#ffffff;font-weight:600;text-decoration:none"
              >${button}</a
            >
          </p>
          <p style="margin:0 0 16px;font-size:13px;word-break:break-all"><a href="${link}" style="color:#1f4fd8">${link}</a></p>
          ${after.map((words) => html`<p style="margin:0 0 16px;font-size:14px;color:#566072">${words}</p>`)}
        </div>
      </body>
    </html>`;
  return {
    recipient: request.debtorEmail,
    senderName,
    subject,
    text: [...before, ...quoted, `${invitation}\n${link}`, ...after].join("\n\n"),
    html: page.text,
    data: { link },
  };
}

const paragraph = (words: string): Html => html`<p style="margin:0 0 16px">${words}</p>`;
