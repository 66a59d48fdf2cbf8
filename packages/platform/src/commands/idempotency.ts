import { hash } from "node:crypto";
import type { WorkspaceId } from "@memento/kernel";
import type { SqlValue, Tx } from "../db/database.ts";

/** Who sent which key with which request. `requestHash` is hex SHA-256 over method, path and body. */
export type IdempotencyKey = { readonly callerId: string; readonly key: string; readonly requestHash: string };

/** An HTTP answer as it is stored and replayed: to the byte. */
export type Answer = { readonly status: number; readonly body: string | null };

export type KeptAnswer = Answer & { readonly requestHash: string };

/** How long a key is remembered, in the workspace's time (Bank API, "Idempotent requests"). */
const keptMs = 24 * 60 * 60 * 1000;

export const hashRequest = (method: string, path: string, body: Buffer | undefined): string =>
  hash("sha256", `${method} ${path} ${hash("sha256", body ?? "", "hex")}`, "hex");

const findAnswers = {
  name: "platform.find_answers",
  // Arrays rather than a join: the index is used whatever the planner believes about the table's size. What comes too much is not asked for.
  text: `select caller_id, key, encode(request_hash, 'hex') as request_hash, status, body, expires_at from platform.idempotent_answer
    where workspace_id = $1 and caller_id = any ($2::uuid[]) and key = any ($3::text[])`,
};
const keepAnswers = {
  name: "platform.keep_answers",
  text: `insert into platform.idempotent_answer (workspace_id, caller_id, key, request_hash, status, body, expires_at)
    select $1::uuid, t.caller_id, t.key, decode(t.request_hash, 'hex'), t.status, t.body, $7::timestamptz
    from unnest($2::uuid[], $3::text[], $4::text[], $5::smallint[], $6::text[]) t (caller_id, key, request_hash, status, body)
    on conflict (workspace_id, caller_id, key) do update set request_hash = excluded.request_hash, status = excluded.status,
      body = excluded.body, expires_at = excluded.expires_at`,
};

export const keyText = (key: { callerId: string; key: string }): string => `${key.callerId}|${key.key}`;

/** The kept answers of those keys, expired ones included, by `keyText`. */
export async function findKeptAnswers(
  tx: Tx,
  workspaceId: WorkspaceId,
  keys: readonly IdempotencyKey[],
): Promise<Map<string, KeptAnswer & { expiresAt: Date }>> {
  const rows = await tx.query<{
    caller_id: string;
    key: string;
    request_hash: string;
    status: number;
    body: string | null;
    expires_at: Date;
  }>(findAnswers, [workspaceId, [...new Set(keys.map((key) => key.callerId))], keys.map((key) => key.key)]);
  return new Map(
    rows.map((row) => [
      keyText({ callerId: row.caller_id, key: row.key }),
      { requestHash: row.request_hash, status: row.status, body: row.body, expiresAt: row.expires_at },
    ]),
  );
}

/** Keeps answers for 24 hours of the workspace's time, in the transaction of their effects. */
export function keepAnswersOf(tx: Tx, workspaceId: WorkspaceId, now: Date, kept: readonly { key: IdempotencyKey; answer: Answer }[]): void {
  if (kept.length === 0) return;
  const values: SqlValue[] = [
    workspaceId,
    kept.map(({ key }) => key.callerId),
    kept.map(({ key }) => key.key),
    kept.map(({ key }) => key.requestHash),
    kept.map(({ answer }) => answer.status),
    kept.map(({ answer }) => answer.body),
    new Date(now.getTime() + keptMs),
  ];
  tx.write(keepAnswers, values);
}

/** Forgets answers that expired a day ago or more in any workspace. Real time is never ahead of a workspace's time, so none is lost early. */
export async function sweepAnswers(on: { query: Tx["query"] }, realNow: Date): Promise<void> {
  await on.query({ name: "platform.sweep_answers", text: "delete from platform.idempotent_answer where expires_at < $1" }, [realNow]);
}
