import type { WorkspaceId } from "@memento/kernel";
import type { Database, Tx } from "../db/database.ts";
import { enqueue, type Job, type Task } from "../jobs/jobs.ts";
import { realNow } from "../workspaces/clock.ts";
import { attachmentsToWire, checkAttachments, findAttachments, type MailAttachment } from "./attachments.ts";
import {
  anyMailReady,
  type ClaimedMail,
  claimMails,
  insertMailsToSend,
  type MailToSend,
  markMailFailed,
  markMailSent,
  noteMailError,
} from "./mail-queries.ts";
import { captureMessages } from "./messages.ts";

/** Hands one mail over to the world. Throws MailRefused where trying again cannot help, anything else where it may. */
export type MailTransport = {
  readonly send: (mail: ClaimedMail, attachments: readonly MailAttachment[]) => Promise<void>;
  readonly close: () => void;
};

/** The mail server will never take this mail: its recipient does not exist, or takes none from us. */
export class MailRefused extends Error {
  override readonly name = "MailRefused";
}

export type MailerLog = { readonly warn: (details: object, message: string) => void };

export type Mailer = {
  /**
   * Sends mails once the caller's transaction has committed, or never. Without a transport they are captured instead and can be read among the
   * workspace's messages, files too, as `data.attachments`. `at` is workspace time. Throws AssertionFailed for a mail whose files are too large.
   */
  readonly queueMails: (tx: Tx, workspaceId: WorkspaceId, at: Date, mails: readonly MailToSend[]) => void;
  readonly tasks: Readonly<Record<string, Task>>;
  /** A job where mails wait and nobody is on them: after a failed attempt's pause, a start, or the death of a worker. */
  readonly outstandingJobs: () => Promise<Job[]>;
  readonly close: () => void;
};

const sendMailsTask = "send_mails";
const sendMailsJob: Job = { task: sendMailsTask, payload: {}, key: sendMailsTask };
const claimMax = 10;
/** With the pauses between them, somewhat over a day. */
const attemptsMax = 14;

/** The way out for mails. It starts nothing by itself: the caller runs its tasks. */
export function createMailer(options: {
  readonly database: Database;
  /** Absent: mails are captured. */
  readonly transport: MailTransport | undefined;
  readonly log: MailerLog;
}): Mailer {
  const { database, transport, log } = options;
  if (transport === undefined) {
    return { queueMails: captureMails, tasks: {}, outstandingJobs: () => Promise.resolve([]), close: () => {} };
  }
  return {
    queueMails(tx, workspaceId, at, mails) {
      if (mails.length === 0) return;
      for (const { attachments = [] } of mails) checkAttachments(attachments);
      insertMailsToSend(tx, workspaceId, { at, firstAttemptAt: realNow() }, mails);
      enqueue(tx, [sendMailsJob]);
    },
    tasks: { [sendMailsTask]: () => sendReadyMails(database, transport, log) },
    outstandingJobs: async () => ((await anyMailReady(database, realNow())) ? [sendMailsJob] : []),
    close: transport.close,
  };
}

const captureMails: Mailer["queueMails"] = (tx, workspaceId, at, mails) =>
  captureMessages(
    tx,
    workspaceId,
    at,
    mails.map(({ recipient, subject, text, html, data = {}, attachments = [] }) => {
      checkAttachments(attachments);
      const files = attachments.length === 0 ? {} : { attachments: attachmentsToWire(attachments) };
      return { channel: "email", recipient, subject, body: text, html, data: { ...data, ...files } };
    }),
  );

/**
 * Sends what is ready until nothing is left. Safe to run twice at a time: a mail is claimed before it is tried. A worker that dies between the mail
 * server's yes and our note of it lets the mail go out twice, with one Message-ID.
 */
async function sendReadyMails(database: Database, transport: MailTransport, log: MailerLog): Promise<void> {
  for (;;) {
    const mails = await claimMails(database, realNow(), claimMax);
    if (mails.length === 0) return;
    for (const mail of mails) await sendOne(database, transport, log, mail);
  }
}

async function sendOne(database: Database, transport: MailTransport, log: MailerLog, mail: ClaimedMail): Promise<void> {
  const { workspaceId, mailId, attempt } = mail;
  try {
    await transport.send(mail, mail.hasAttachments ? await findAttachments(database, mail) : []);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const isFinal = error instanceof MailRefused || attempt >= attemptsMax;
    log.warn({ mail_id: mailId, attempt, reason }, isFinal ? "a mail was given up" : "a mail was not sent yet");
    if (isFinal) await markMailFailed(database, mail, realNow(), reason);
    else await noteMailError(database, { workspaceId, mailId }, reason);
    return;
  }
  await markMailSent(database, mail, realNow());
}
