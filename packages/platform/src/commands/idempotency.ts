import { hash } from "node:crypto";
import type { WorkspaceId } from "@memento/kernel";
import { bulkInsert } from "../db/bulk.ts";
import type { Tx } from "../db/database.ts";

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
const insertAnswers = bulkInsert(
  "platform.idempotent_answer",
  {
    workspace_id: "uuid",
    caller_id: "uuid",
    key: "text",
    request_hash: "bytea",
    status: "smallint",
    body: "json_text",
    expires_at: "timestamptz",
  },
  {
    shared: ["workspace_id", "expires_at"],
    // Only an expired answer can be in the way: a live one would have been replayed.
    suffix: `on conflict (workspace_id, caller_id, key) do update set request_hash = excluded.request_hash, status = excluded.status,
      body = excluded.body, expires_at = excluded.expires_at`,
  },
);

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
  const expiresAt = new Date(now.getTime() + keptMs);
  const rows = kept.map(({ key, answer }) => ({
    workspace_id: workspaceId,
    caller_id: key.callerId,
    key: key.key,
    request_hash: `\\x${key.requestHash}`, // a bytea in its hex form
    status: answer.status,
    body: answer.body,
    expires_at: expiresAt,
  }));
  insertAnswers(tx, rows);
}

/** Forgets answers that expired a day ago or more in any workspace. Real time is never ahead of a workspace's time, so none is lost early. */
export async function sweepAnswers(on: { query: Tx["query"] }, realNow: Date): Promise<void> {
  await on.query({ name: "platform.sweep_answers", text: "delete from platform.idempotent_answer where expires_at < $1" }, [realNow]);
}
