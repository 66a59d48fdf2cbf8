import { newId, type WorkspaceId } from "@memento/kernel";
import { bulkInsert } from "../db/bulk.ts";
import type { Queryable, Tx } from "../db/database.ts";
import { type Channel, messageCells, messageColumns, type MessageToSend } from "./messages.ts";
import type { PushService } from "./transport.ts";

export type OutgoingChannel = Exclude<Channel, "email">;

/** A message that was taken for one attempt. */
export type ClaimedMessage = {
  readonly workspaceId: WorkspaceId;
  readonly messageId: string;
  readonly channel: OutgoingChannel;
  /** A phone number in E.164; of a push the user */
  readonly recipient: string;
  /** The device that a push goes to; null: its devices are to be looked up */
  readonly deviceId: string | null;
  readonly service: PushService | null;
  readonly subject: string | null;
  readonly body: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly language: string | null;
  readonly expiresAt: Date;
  /** This attempt's number, from 1 */
  readonly attempt: number;
};

const insertRows = bulkInsert(
  "platform.outgoing_message",
  { ...messageColumns, queued_at: "timestamptz", next_attempt_at: "timestamptz", language: "text", expires_at: "timestamptz" },
  { shared: ["workspace_id", "queued_at", "next_attempt_at"] },
);

/** A message for the queue; `expiresAt` is real time. */
export type MessageToQueue = MessageToSend & { readonly channel: OutgoingChannel; readonly expiresAt: Date };

/** Keeps messages to be sent from `firstAttemptAt` (real time) on. `at` is workspace time. */
export function insertOutgoing(
  tx: Tx,
  workspaceId: WorkspaceId,
  { at, firstAttemptAt }: { at: Date; firstAttemptAt: Date },
  messages: readonly MessageToQueue[],
): void {
  insertRows(
    tx,
    messages.map((message) => ({
      ...messageCells(workspaceId, message),
      queued_at: at,
      next_attempt_at: firstAttemptAt,
      language: message.language ?? null,
      expires_at: message.expiresAt,
    })),
  );
}

const claim = {
  name: "platform.claim_outgoing",
  text: `with ready as (
      select workspace_id, message_id from platform.outgoing_message where next_attempt_at <= $1 order by next_attempt_at limit $2 for update skip locked)
    update platform.outgoing_message m set attempts = m.attempts + 1,
      next_attempt_at = case when m.expires_at <= $1 then $1::timestamptz + interval '20 seconds'
        else least($1::timestamptz + interval '20 seconds' * least(power(2, m.attempts), 30), m.expires_at) end
    from ready where m.workspace_id = ready.workspace_id and m.message_id = ready.message_id
    returning m.workspace_id as "workspaceId", m.message_id as "messageId", m.channel, m.recipient, m.device_id as "deviceId", m.service,
      m.subject, m.body, m.data, m.language, m.expires_at as "expiresAt", m.attempts as attempt`,
};

/**
 * Takes messages that are ready, at most `limit`, for one attempt. Each is put off by a growing pause (20 seconds, 40, 80 ... ten minutes) before it is
 * tried, so that a worker that dies in between leaves nothing to be repaired. The pause ends when the message expires: then it comes up a last time, to be
 * given up. `realNow` is real time.
 */
export const claimOutgoing = (on: Queryable, realNow: Date, limit: number): Promise<ClaimedMessage[]> =>
  on.query<ClaimedMessage>(claim, [realNow, limit]);

type MessageId = Pick<ClaimedMessage, "workspaceId" | "messageId">;

/** How an attempt went: handed over, over for good, or to be tried again. `notBefore` puts the next attempt off beyond its pause. Real time. */
export type AttemptEnd = MessageId & {
  readonly sentAt: Date | null;
  readonly failedAt: Date | null;
  readonly error: string | null;
  readonly notBefore: Date | null;
};

// A message that another worker gave up as expired while it was handed over has been sent all the same.
const end = {
  name: "platform.end_outgoing",
  text: `update platform.outgoing_message m set sent_at = e.sent_at, failed_at = e.failed_at, last_error = e.error,
      next_attempt_at = case when e.is_over then null else least(greatest(m.next_attempt_at, e.not_before), m.expires_at) end,
      subject = case when not e.is_over then m.subject end, body = case when not e.is_over then m.body end, data = case when not e.is_over then m.data end
    from (select *, sent_at is not null or failed_at is not null as is_over
      from unnest($1::uuid[], $2::uuid[], $3::timestamptz[], $4::timestamptz[], $5::text[], $6::timestamptz[])
        t (workspace_id, message_id, sent_at, failed_at, error, not_before)) e
    where m.workspace_id = e.workspace_id and m.message_id = e.message_id and (m.next_attempt_at is not null or e.sent_at is not null)`,
};

/** Notes how attempts went. What was handed over or given up forgets what it said. Each message at most once. */
export async function endAttempts(on: Queryable, ends: readonly AttemptEnd[]): Promise<void> {
  if (ends.length === 0) return;
  await on.query(end, [
    ends.map(({ workspaceId }) => workspaceId),
    ends.map(({ messageId }) => messageId),
    ends.map(({ sentAt }) => sentAt),
    ends.map(({ failedAt }) => failedAt),
    ends.map(({ error }) => error),
    ends.map(({ notBefore }) => notBefore),
  ]);
}

/** One device that a claimed push goes to. */
export type PushCopy = MessageId & { readonly deviceId: string; readonly service: PushService };

// The lock makes a second worker see that the push is over, and copy nothing.
const spread = {
  name: "platform.spread_pushes",
  text: `with push as materialized (
      select m.* from platform.outgoing_message m join unnest($1::uuid[], $2::uuid[]) p (workspace_id, message_id) using (workspace_id, message_id)
      where m.next_attempt_at is not null for update of m),
    over as (
      update platform.outgoing_message m set next_attempt_at = null, subject = null, body = null, data = null, sent_at = $3
      from push where m.workspace_id = push.workspace_id and m.message_id = push.message_id)
    insert into platform.outgoing_message (workspace_id, message_id, channel, recipient, device_id, service, subject, body, data, language,
      queued_at, expires_at, next_attempt_at)
    select push.workspace_id, c.copy_id, push.channel, push.recipient, c.device_id, c.service, push.subject, push.body, push.data, push.language,
      push.queued_at, push.expires_at, $3
    from push join unnest($4::uuid[], $5::uuid[], $6::uuid[], $7::uuid[], $8::text[]) c (workspace_id, message_id, copy_id, device_id, service)
      using (workspace_id, message_id)`,
};

/** Ends pushes to users in favour of one to each of their devices, ready at `at` (real time). A push with no copy is over. */
export const spreadPushes = (on: Queryable, at: Date, pushes: readonly MessageId[], copies: readonly PushCopy[]): Promise<unknown> =>
  on.query(spread, [
    pushes.map(({ workspaceId }) => workspaceId),
    pushes.map(({ messageId }) => messageId),
    at,
    copies.map(({ workspaceId }) => workspaceId),
    copies.map(({ messageId }) => messageId),
    copies.map(() => newId()),
    copies.map(({ deviceId }) => deviceId),
    copies.map(({ service }) => service),
  ]);

const anyReady = {
  name: "platform.any_outgoing_ready",
  text: "select 1 from platform.outgoing_message where next_attempt_at <= $1 order by next_attempt_at limit 1",
};

export const anyOutgoingReady = async (on: Queryable, realNow: Date): Promise<boolean> => (await on.query(anyReady, [realNow])).length > 0;
