import { newId, type WorkspaceId } from "@memento/kernel";
import type { Queryable, Tx } from "../db/database.ts";

export type Channel = "email" | "sms" | "call" | "push";

export type MessageToSend = {
  readonly channel: Channel;
  readonly recipient: string;
  readonly subject?: string;
  readonly body: string;
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

const insertMessages = {
  name: "platform.capture_messages",
  text: `insert into platform.message (workspace_id, message_id, channel, recipient, subject, body, data, sent_at)
    select $1::uuid, t.*, $2::timestamptz from unnest($3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[], $8::jsonb[]) t`,
};

/** Captures messages instead of sending them: the sandbox's channel. `at` is workspace time. */
export function captureMessages(tx: Tx, workspaceId: WorkspaceId, at: Date, messages: readonly MessageToSend[]): void {
  if (messages.length === 0) return;
  tx.write(insertMessages, [
    workspaceId,
    at,
    messages.map(() => newId()),
    messages.map((message) => message.channel),
    messages.map((message) => message.recipient),
    messages.map((message) => message.subject ?? null),
    messages.map((message) => message.body),
    messages.map((message) => JSON.stringify(message.data ?? {})),
  ]);
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
