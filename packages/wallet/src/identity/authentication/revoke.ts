import type { WorkspaceId } from "@memento/kernel";
import { plannedFor, type Tx } from "@memento/platform";

/** Somebody who is signed out. */
export type SignedOut = {
  readonly userId: string;
  /** The authentication that stays, with its sessions; null: none does */
  readonly keptTokenId: string | null;
};

const rejectTokens = {
  name: "wallet.reject_auth_tokens_of_users",
  text: `update wallet.auth_token t set status = 'rejected', code_hash = null from unnest($2::uuid[], $3::uuid[]) c (user_id, kept)
    where t.workspace_id = $1 and t.user_id = any ($2::uuid[]) and t.user_id = c.user_id and t.token_id is distinct from c.kept
      and t.status <> 'rejected'`,
};
const endSessions = {
  name: "wallet.end_sessions_of_users",
  text: `delete from wallet.session s using unnest($2::uuid[], $3::uuid[]) c (user_id, kept)
    where s.workspace_id = $1 and s.user_id = any ($2::uuid[]) and s.user_id = c.user_id and s.token_id is distinct from c.kept`,
};

const forgetPushTokens = {
  name: "wallet.forget_push_tokens_elsewhere",
  text: `update wallet.device d set apn_device_token = null, gcm_device_token = null from unnest($2::uuid[], $3::uuid[]) c (user_id, kept)
    where d.workspace_id = $1 and d.user_id = any ($2::uuid[]) and d.user_id = c.user_id and not exists (select from wallet.session s
      where s.workspace_id = $1 and s.user_id = d.user_id and s.token_id = c.kept and s.device_uuid = d.device_uuid)`,
};

/** Signs people out wherever they are, and pushes nothing there any more, but for the authentication that each keeps. Each person at most once. */
export function signOutElsewhere(tx: Tx, workspaceId: WorkspaceId, people: readonly SignedOut[]): void {
  if (people.length === 0) return;
  const columns = [people.map(({ userId }) => userId), people.map(({ keptTokenId }) => keptTokenId)];
  tx.write(plannedFor(rejectTokens, people.length), [workspaceId, ...columns]);
  tx.write(plannedFor(endSessions, people.length), [workspaceId, ...columns]);
  tx.write(plannedFor(forgetPushTokens, people.length), [workspaceId, ...columns]);
}
