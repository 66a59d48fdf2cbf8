import { done, newId, type Outcome, refused, type WorkspaceId } from "@memento/kernel";
import { bulkInsert, type Operation, type Queryable } from "@memento/platform";
import type { WalletRefusal } from "../../http/problems.ts";
import { tokenDigest } from "../../http/session.ts";
import type { UserStatus } from "../states.ts";
import { newToken, type TokenStatus } from "../tokens.ts";

/** A session ends a day after it was opened; its authentication token opens the next one. Real time. */
export const sessionMs = 24 * 60 * 60_000;

/** The holder of an authentication token. */
export type TokenHolder = {
  readonly workspaceId: WorkspaceId;
  readonly tokenId: string;
  readonly status: TokenStatus;
  readonly deviceUuid: string | null;
  readonly userId: string | null;
};

const byToken = {
  name: "wallet.auth_token_by_token",
  text: `select t.workspace_id as "workspaceId", t.token_id as "tokenId", t.status, t.device_uuid as "deviceUuid", t.user_id as "userId"
    from wallet.auth_token t where t.token_sha256 = $1`,
};

/** Who holds an authentication token; undefined for an unknown one. */
export async function findTokenHolder(on: Queryable, token: string): Promise<TokenHolder | undefined> {
  const [row] = await on.query<TokenHolder>(byToken, [`\\x${tokenDigest(token)}`]);
  return row;
}

export type OpenedSession = {
  readonly sessionId: string;
  readonly token: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
};

const insertRows = bulkInsert(
  "wallet.session",
  {
    workspace_id: "uuid",
    session_id: "uuid",
    user_id: "uuid",
    token_id: "uuid",
    device_uuid: "uuid",
    token_sha256: "bytea",
    created_at: "timestamptz",
    expires_at: "timestamptz",
  },
  { shared: ["workspace_id"] },
);
const statusesOf = {
  name: "wallet.user_statuses",
  text: `select user_id as "userId", status from wallet.user where workspace_id = $1 and user_id = any ($2::uuid[])`,
};

/** Opens sessions for people who proved who they are. Refused with `user_locked` and `user_rejected`. `at` is real time. */
export const openSessions: Operation<
  { readonly userId: string; readonly tokenId: string; readonly deviceUuid: string | null; readonly at: Date },
  OpenedSession,
  WalletRefusal,
  ReadonlyMap<string, UserStatus>
> = {
  name: "open_sessions",
  loadsInTurn: true,
  async load(tx, workspaceId, requests) {
    const rows = await tx.query<{ userId: string; status: UserStatus }>(statusesOf, [workspaceId, requests.map(({ userId }) => userId)]);
    return new Map(rows.map(({ userId, status }) => [userId, status]));
  },
  run({ tx, workspaceId }, requests, statuses) {
    const outcomes = requests.map(({ userId, at }): Outcome<OpenedSession, WalletRefusal> => {
      const status = statuses.get(userId);
      if (status === "locked") return refused("user_locked");
      if (status === undefined || status === "rejected") return refused("user_rejected");
      return done({ sessionId: newId(), token: newToken(), createdAt: at, expiresAt: new Date(at.getTime() + sessionMs) });
    });
    insertRows(
      tx,
      outcomes.flatMap((outcome, index) => {
        const request = requests[index];
        if (!outcome.ok || request === undefined) return [];
        const { sessionId, token, createdAt, expiresAt } = outcome.value;
        return [
          {
            workspace_id: workspaceId,
            session_id: sessionId,
            user_id: request.userId,
            token_id: request.tokenId,
            device_uuid: request.deviceUuid,
            token_sha256: `\\x${tokenDigest(token)}`,
            created_at: createdAt,
            expires_at: expiresAt,
          },
        ];
      }),
    );
    return Promise.resolve(outcomes);
  },
};

const endSessionsOf = {
  name: "wallet.end_sessions_of_tokens",
  text: "delete from wallet.session where workspace_id = $1 and user_id = any ($2::uuid[]) and token_id = any ($3::uuid[])",
};
const rejectTokens = {
  name: "wallet.reject_auth_tokens",
  text: "update wallet.auth_token set status = 'rejected' where workspace_id = $1 and token_id = any ($2::uuid[])",
};

const forgetPushTokens = {
  name: "wallet.forget_push_tokens",
  text: `update wallet.device d set apn_device_token = null, gcm_device_token = null from unnest($2::uuid[], $3::uuid[]) c (user_id, device_uuid)
    where d.workspace_id = $1 and d.user_id = any ($2::uuid[]) and d.user_id = c.user_id and d.device_uuid = c.device_uuid`,
};

/** Whoever signs out, and of what: `deviceUuid` is null where nobody said. */
export type SignOut = { readonly userId: string; readonly tokenId: string; readonly deviceUuid: string | null };

/** Signs people out: their authentication opens no session any more, those it opened have ended, and nothing is pushed to the device any more. */
export const signOut: Operation<SignOut, undefined, never, undefined> = {
  name: "sign_out",
  load: () => Promise.resolve(undefined),
  run({ tx, workspaceId }, requests) {
    const tokenIds = requests.map(({ tokenId }) => tokenId);
    tx.write(rejectTokens, [workspaceId, tokenIds]);
    const userIds = requests.map(({ userId }) => userId);
    tx.write(endSessionsOf, [workspaceId, userIds, tokenIds]);
    tx.write(forgetPushTokens, [workspaceId, userIds, requests.map(({ deviceUuid }) => deviceUuid)]);
    return Promise.resolve(requests.map(() => done(undefined)));
  },
};

/** Authentications that came to nothing, or were ended, are forgotten after a day: looked up until then, they say so. */
const forgottenAfterMs = 24 * 60 * 60_000;
const sweepSessions = { name: "wallet.sweep_sessions", text: "delete from wallet.session where expires_at < $1" };
const sweepTokens = {
  name: "wallet.sweep_auth_tokens",
  text: "delete from wallet.auth_token where status <> 'approved' and created_at < $1",
};

/** Forgets sessions that have ended, and authentications that open none. `now` is real time. */
export async function sweepAuthentications(on: Queryable, now: Date): Promise<void> {
  await on.query(sweepSessions, [now]);
  await on.query(sweepTokens, [new Date(now.getTime() - forgottenAfterMs)]);
}
