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

const insertPushes = {
  name: "platform.capture_pushes",
  text: "insert into platform.captured_push (workspace_id, capture_id, messages, sent_at) values ($1, $2, $3::json, $4)",
};

/** Pushes are captured together, in one row. */
function capturePushes(tx: Tx, workspaceId: WorkspaceId, at: Date, pushes: readonly MessageToSend[]): void {
  const messages = pushes.map(({ recipient, subject = null, body, data = {} }) => ({ id: newId(), recipient, subject, body, data }));
  const [first] = messages;
  if (first !== undefined) tx.write(insertPushes, [workspaceId, first.id, JSON.stringify(messages), at]);
}

const isPush = ({ channel }: MessageToSend): boolean => channel === "push";

/** Captures messages instead of sending them: the sandbox's channel. `at` is workspace time. */
export function captureMessages(tx: Tx, workspaceId: WorkspaceId, at: Date, messages: readonly MessageToSend[]): void {
  insertMessages(
    tx,
    messages
      .filter((message) => !isPush(message))
      .map((message) => ({ ...messageCells(workspaceId, message), html: message.html ?? null, sent_at: at })),
  );
  capturePushes(tx, workspaceId, at, messages.filter(isPush));
}

const findHtml = {
  name: "platform.message_html",
  text: "select html from platform.message where workspace_id = $1 and message_id = $2 and html is not null",
};

/** A captured e-mail as a page; undefined for what is none. */
export async function findMessageHtml(on: Queryable, workspaceId: WorkspaceId, messageId: string): Promise<string | undefined> {
  const [message] = await on.query<{ html: string }>(findHtml, [workspaceId, messageId]);
  return message?.html;
}

const list = {
  name: "platform.list_messages",
  text: `select message_id, channel, recipient, subject, body, data, sent_at from (
      (select m.message_id as capture_id, m.message_id, m.channel, m.recipient, m.subject, m.body, m.data, m.sent_at from platform.message m
        where m.workspace_id = $1 and ($2::text is null or m.channel = $2) and ($3::text is null or m.recipient = $3)
        order by m.message_id desc limit $4::bigint + $5::bigint)
      union all
      (select c.capture_id, (p ->> 'id')::uuid as message_id, 'push', p ->> 'recipient', p ->> 'subject', p ->> 'body', (p -> 'data')::jsonb, c.sent_at
        from platform.captured_push c cross join lateral json_array_elements(c.messages) p
        where c.workspace_id = $1 and ($2::text is null or $2 = 'push') and ($3::text is null or p ->> 'recipient' = $3)
        order by c.capture_id desc, message_id desc limit $4::bigint + $5::bigint)) captured
    order by capture_id desc, message_id desc limit $4 offset $5`,
};

/** Captured messages, newest first; `limit` and `offset` page. */
export const listMessages = (
  on: Queryable,
  workspaceId: WorkspaceId,
  filter: { channel: Channel | undefined; recipient: string | undefined },
  page: { limit: number; offset: number },
): Promise<CapturedMessage[]> => on.query(list, [workspaceId, filter.channel ?? null, filter.recipient ?? null, page.limit, page.offset]);
