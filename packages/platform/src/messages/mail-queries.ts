import { newId, type WorkspaceId } from "@memento/kernel";
import type { Queryable, Tx } from "../db/database.ts";
import { insertAttachments, type MailAttachment } from "./attachments.ts";

export type MailToSend = {
  readonly recipient: string;
  readonly subject: string;
  /** What a reader without HTML sees; a captured mail shows it as its body. */
  readonly text: string;
  /** The same, as a whole HTML document. Whatever a person wrote in it must be escaped already. */
  readonly html: string;
  /** Shown as the sender, before the server's own address. */
  readonly senderName?: string;
  readonly replyTo?: string;
  /** What a test wants to find without reading the text, such as the link. Goes with captured mails only. */
  readonly data?: Readonly<Record<string, unknown>>;
  /** At most `attachmentBytesMax` together */
  readonly attachments?: readonly MailAttachment[];
};

export type ClaimedMail = {
  readonly workspaceId: WorkspaceId;
  readonly mailId: string;
  readonly recipient: string;
  readonly senderName: string | null;
  readonly replyTo: string | null;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly hasAttachments: boolean;
  /** This attempt's number, from 1 */
  readonly attempt: number;
};

const insertMails = {
  name: "platform.queue_mails",
  text: `insert into platform.mail (workspace_id, mail_id, recipient, sender_name, reply_to, subject, text_body, html_body, queued_at, next_attempt_at)
    select $1::uuid, t.*, $2::timestamptz, $3::timestamptz from unnest($4::uuid[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[]) t`,
};

/** Keeps mails to be sent from `firstAttemptAt` (real time) on. `at` is workspace time. */
export function insertMailsToSend(
  tx: Tx,
  workspaceId: WorkspaceId,
  { at, firstAttemptAt }: { at: Date; firstAttemptAt: Date },
  mails: readonly MailToSend[],
): void {
  const mailIds = mails.map(() => newId());
  tx.write(insertMails, [
    workspaceId,
    at,
    firstAttemptAt,
    mailIds,
    mails.map((mail) => mail.recipient),
    mails.map((mail) => mail.senderName ?? null),
    mails.map((mail) => mail.replyTo ?? null),
    mails.map((mail) => mail.subject),
    mails.map((mail) => mail.text),
    mails.map((mail) => mail.html),
  ]);
  insertAttachments(
    tx,
    workspaceId,
    mails.flatMap(({ attachments }, index) => {
      const mailId = mailIds[index];
      return attachments === undefined || mailId === undefined ? [] : [{ mailId, attachments }];
    }),
  );
}

const claim = {
  name: "platform.claim_mails",
  text: `with ready as (
      select workspace_id, mail_id from platform.mail where next_attempt_at <= $1 order by next_attempt_at limit $2 for update skip locked)
    update platform.mail m set attempts = m.attempts + 1, next_attempt_at = $1::timestamptz + interval '1 minute' * least(power(2, m.attempts), 360)
    from ready where m.workspace_id = ready.workspace_id and m.mail_id = ready.mail_id
    returning m.workspace_id as "workspaceId", m.mail_id as "mailId", m.recipient, m.sender_name as "senderName", m.reply_to as "replyTo",
      m.subject, m.text_body as text, m.html_body as html, m.attempts as attempt,
      exists (select from platform.mail_attachment f where f.workspace_id = m.workspace_id and f.mail_id = m.mail_id) as "hasAttachments"`,
};

/**
 * Takes mails that are ready, at most `limit`, for one attempt. Each is put off by a growing pause (a minute, two, four ... six hours) before it is
 * tried, so that a worker that dies in between leaves nothing to be repaired. `realNow` is real time.
 */
export const claimMails = (on: Queryable, realNow: Date, limit: number): Promise<ClaimedMail[]> =>
  on.query<ClaimedMail>(claim, [realNow, limit]);

type MailId = Pick<ClaimedMail, "workspaceId" | "mailId">;

const endMail = {
  name: "platform.end_mail",
  text: `with ended as (
      update platform.mail set next_attempt_at = null, text_body = null, html_body = null, sent_at = $3, failed_at = $4, last_error = $5
      where workspace_id = $1 and mail_id = $2 and next_attempt_at is not null returning mail_id)
    delete from platform.mail_attachment f using ended where f.workspace_id = $1 and f.mail_id = ended.mail_id`,
};

/** The mail was handed over: its text and files are forgotten. */
export const markMailSent = (on: Queryable, { workspaceId, mailId }: MailId, at: Date): Promise<unknown> =>
  on.query(endMail, [workspaceId, mailId, at, null, null]);

/** Nothing more is tried: its text and files are forgotten, the reason stays. */
export const markMailFailed = (on: Queryable, { workspaceId, mailId }: MailId, at: Date, error: string): Promise<unknown> =>
  on.query(endMail, [workspaceId, mailId, null, at, error]);

const noteError = {
  name: "platform.note_mail_error",
  text: "update platform.mail set last_error = $3 where workspace_id = $1 and mail_id = $2 and next_attempt_at is not null",
};

export const noteMailError = (on: Queryable, { workspaceId, mailId }: MailId, error: string): Promise<unknown> =>
  on.query(noteError, [workspaceId, mailId, error]);

const anyReady = {
  name: "platform.any_mail_ready",
  text: "select 1 from platform.mail where next_attempt_at <= $1 order by next_attempt_at limit 1",
};

export const anyMailReady = async (on: Queryable, realNow: Date): Promise<boolean> => (await on.query(anyReady, [realNow])).length > 0;
