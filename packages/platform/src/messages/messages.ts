import { newId, type WorkspaceId } from "@memento/kernel";
import { bulkInsert } from "../db/bulk.ts";
import type { Queryable, Tx } from "../db/database.ts";

export type Channel = "email" | "sms" | "call" | "push";

export type MessageToSend = {
  readonly channel: Channel;
  readonly recipient: string;
  readonly subject?: string;
  readonly body: string;
  /** The same as a page, of an e-mail. Kept of a captured one. */
  readonly html?: string;
  /** What a test wants to find without reading the text, such as a code. Of what is really sent, only push messages carry it: to the app. */
  readonly data?: Readonly<Record<string, unknown>>;
  /** What the body is written in, an ISO 639-1 code: a call is read in it */
  readonly language?: string;
};

export type CapturedMessage = {
  readonly message_id: string;
  readonly channel: Channel;
  readonly recipient: string;
  readonly subject: string | null;
  readonly body: string;
  readonly data: Record<string, unknown>;
  readonly sent_at: Date;
};

/** What a message is in every table of messages. */
export const messageColumns = {
  workspace_id: "uuid",
  message_id: "uuid",
  channel: "text",
  recipient: "text",
  subject: "text",
  body: "text",
  data: "jsonb",
} as const;

/** A message as a new row's `messageColumns`. */
export const messageCells = (workspaceId: WorkspaceId, { channel, recipient, subject, body, data = {} }: MessageToSend) => ({
  workspace_id: workspaceId,
  message_id: newId(),
  channel,
  recipient,
  subject: subject ?? null,
  body,
  data: JSON.stringify(data),
});

const insertMessages = bulkInsert(
  "platform.message",
  { ...messageColumns, html: "text", sent_at: "timestamptz" },
  { shared: ["workspace_id", "sent_at"], alike: ["channel", "subject", "html"] },
);

/** Captures messages instead of sending them: the sandbox's channel. `at` is workspace time. */
export const captureMessages = (tx: Tx, workspaceId: WorkspaceId, at: Date, messages: readonly MessageToSend[]): void =>
  insertMessages(
    tx,
    messages.map((message) => ({ ...messageCells(workspaceId, message), html: message.html ?? null, sent_at: at })),
  );

const findHtml = {
  name: "platform.message_html",
  text: "select html from platform.message where workspace_id = $1 and message_id = $2 and html is not null",
};

/** A captured e-mail as a page; undefined for what is none. */
export async function findMessageHtml(on: Queryable, workspaceId: WorkspaceId, messageId: string): Promise<string | undefined> {
  const [message] = await on.query<{ html: string }>(findHtml, [workspaceId, messageId]);
  return message?.html;
}

/** Captured messages, newest first; `limit` and `offset` page. */
export function listMessages(
  on: Queryable,
  workspaceId: WorkspaceId,
  filter: { channel: Channel | undefined; recipient: string | undefined },
  page: { limit: number; offset: number },
): Promise<CapturedMessage[]> {
  const text = `select message_id, channel, recipient, subject, body, data, sent_at from platform.message
    where workspace_id = $1 and ($2::text is null or channel = $2) and ($3::text is null or recipient = $3)
    order by message_id desc limit $4 offset $5`;
  return on.query({ name: "platform.list_messages", text }, [
    workspaceId,
    filter.channel ?? null,
    filter.recipient ?? null,
    page.limit,
    page.offset,
  ]);
}
