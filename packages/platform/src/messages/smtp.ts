import { isIPv4 } from "node:net";
import { createTransport } from "nodemailer";
import { MailRefused, type MailTransport } from "./mailer.ts";

/** Where mails go out and in whose name: an `smtp://` or `smtps://` URL with the account in it, and an address with or without a name. */
export type SmtpOptions = { readonly url: string; readonly from: string };

const isLoopback = (host: string): boolean => host === "localhost" || host === "[::1]" || (isIPv4(host) && host.startsWith("127."));

/**
 * Hands mails to an SMTP server. A password only ever travels encrypted: with an account in the URL TLS is required (STARTTLS on `smtp://`), but for a
 * server on this machine. Neither its texts nor the account show up in what it throws.
 */
export function createSmtpTransport({ url, from }: SmtpOptions): MailTransport {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === "smtps:";
  const transport = createTransport({
    host: hostname.replace(/^\[(.*)\]$/, "$1"),
    port: port === "" ? (secure ? 465 : 587) : Number(port),
    secure,
    requireTLS: username !== "" && !isLoopback(hostname),
    ...(username === "" ? {} : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    pool: true,
    maxConnections: 2,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const sender = parseMailbox(from);
  const domain = sender.address.slice(sender.address.indexOf("@") + 1);
  return {
    close: () => transport.close(),
    async send(mail, attachments) {
      try {
        await transport.sendMail({
          from: { name: mail.senderName ?? sender.name, address: sender.address },
          to: { name: "", address: mail.recipient },
          ...(mail.replyTo === null ? {} : { replyTo: mail.replyTo }),
          subject: mail.subject,
          text: mail.text,
          html: mail.html,
          attachments: attachments.map(({ filename, contentType, content }) => ({ filename, contentType, content })),
          messageId: `<${mail.mailId}@${domain}>`,
          headers: { "Auto-Submitted": "auto-generated" },
        });
      } catch (error) {
        throw describeFault(error);
      }
    },
  };
}

/** `Name <address>` or an address alone, as its two parts. */
export function parseMailbox(text: string): { name: string; address: string } {
  const [, name = "", address = text] = /^\s*"?([^"<>]*?)"?\s*<([^<>]+)>\s*$/.exec(text) ?? [];
  return { name, address: address.trim() };
}

/**
 * What went wrong, told by the server's answer code alone: its words may repeat what we sent. A 5xx to the envelope or the content is final; one to the
 * login is a fault of the settings, and the mail can go out once they are mended.
 */
function describeFault(error: unknown): Error {
  const { code, responseCode } = error as { code?: string; responseCode?: number };
  const what = `${code ?? "SMTP fault"}${responseCode === undefined ? "" : `, answer ${responseCode}`}`;
  const isFinal = responseCode !== undefined && responseCode >= 550 && responseCode < 560 && (code === "EENVELOPE" || code === "EMESSAGE");
  return isFinal ? new MailRefused(what) : new Error(what);
}
