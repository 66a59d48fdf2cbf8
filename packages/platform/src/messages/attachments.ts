import { assert, type WorkspaceId } from "@memento/kernel";
import type { Queryable, Tx } from "../db/database.ts";

/** A file that goes with a mail. */
export type MailAttachment = {
  readonly filename: string;
  /** Such as `text/csv; charset=utf-8` */
  readonly contentType: string;
  readonly content: Buffer;
};

/** All files of a mail together: more than that many mail servers refuse. */
export const attachmentBytesMax = 10 * 1024 * 1024;

/** Throws AssertionFailed for more than a mail may carry: whoever makes a file looks at its size first. */
export function checkAttachments(attachments: readonly MailAttachment[]): void {
  const bytes = attachments.reduce((sum, { content }) => sum + content.length, 0);
  assert(bytes <= attachmentBytesMax, `a mail carries ${bytes} bytes`);
}

const insert = {
  name: "platform.attach_to_mails",
  text: `insert into platform.mail_attachment (workspace_id, mail_id, position, filename, content_type, content)
    select $1::uuid, t.* from unnest($2::uuid[], $3::smallint[], $4::text[], $5::text[], $6::bytea[]) t`,
};

/** Keeps files with mails that the same transaction queues. */
export function insertAttachments(
  tx: Tx,
  workspaceId: WorkspaceId,
  mails: readonly { readonly mailId: string; readonly attachments: readonly MailAttachment[] }[],
): void {
  const rows = mails.flatMap(({ mailId, attachments }) => attachments.map((file, position) => ({ mailId, position, ...file })));
  if (rows.length === 0) return;
  tx.write(insert, [
    workspaceId,
    rows.map(({ mailId }) => mailId),
    rows.map(({ position }) => position),
    rows.map(({ filename }) => filename),
    rows.map(({ contentType }) => contentType),
    rows.map(({ content }) => content),
  ]);
}

const ofMail = {
  name: "platform.attachments_of_mail",
  text: `select filename, content_type as "contentType", content from platform.mail_attachment
    where workspace_id = $1 and mail_id = $2 order by position`,
};

/** The files of one mail, in order: of one only, because ten mails' files would fill the memory. */
export const findAttachments = (
  on: Queryable,
  { workspaceId, mailId }: { readonly workspaceId: WorkspaceId; readonly mailId: string },
): Promise<MailAttachment[]> => on.query<MailAttachment>(ofMail, [workspaceId, mailId]);

/** Files as a captured mail shows them. */
export const attachmentsToWire = (attachments: readonly MailAttachment[]): object[] =>
  attachments.map(({ filename, contentType, content }) => ({
    filename,
    content_type: contentType,
    content_base64: content.toString("base64"),
  }));
