import { done, newId, type Outcome, refused, type WorkspaceId } from "@memento/kernel";
import { bulkInsert, type Operation, type Queryable, type Tx } from "@memento/platform";
import { findMembers, type Member } from "./queries.ts";
import { newToken, tokenDigest } from "./tokens.ts";
import { type Proof, spend } from "./totp.ts";
import { findTotps, saveTotps, type Totp } from "./totp-queries.ts";

/** A session ends after an hour without a request, and after twelve in any case. Real time. */
const idleMs = 60 * 60_000;
export const sessionMsMax = 12 * 60 * 60_000;
/** How exactly it is known when a session was last seen: a read need not write each time. */
const seenEveryMs = 60_000;

/** Who is behind a cookie. */
export type SignedIn = Pick<Member, "workspaceId" | "memberId" | "email" | "name" | "role" | "isOperator"> & { readonly sessionId: string };

const findByToken = {
  name: "bank.session_by_token",
  text: `select s.session_id as "sessionId", s.created_at as "createdAt", s.last_seen_at as "lastSeenAt", m.workspace_id as "workspaceId",
      m.member_id as "memberId", m.email, m.name, m.role, m.is_operator as "isOperator"
    from bank.member_session s join bank.member m using (workspace_id, member_id) where s.token_sha256 = $1`,
};
const touch = {
  name: "bank.touch_session",
  text: "update bank.member_session set last_seen_at = $3 where workspace_id = $1 and session_id = $2 and last_seen_at < $3",
};

/** Who a cookie's token stands for; undefined when it is unknown, ended or expired. Keeps the session from going idle. `now` is real time. */
export async function findSession(on: Queryable, token: string, now: Date): Promise<SignedIn | undefined> {
  const [row] = await on.query<SignedIn & { createdAt: Date; lastSeenAt: Date }>(findByToken, [tokenDigest(token)]);
  if (row === undefined) return undefined;
  const { createdAt, lastSeenAt, ...signedIn } = row;
  const idleSinceMs = now.getTime() - lastSeenAt.getTime();
  if (idleSinceMs >= idleMs || now.getTime() - createdAt.getTime() >= sessionMsMax) return undefined;
  if (idleSinceMs >= seenEveryMs) await on.query(touch, [row.workspaceId, row.sessionId, now]);
  return signedIn;
}

export type SessionRow = {
  readonly sessionId: string;
  readonly address: string;
  readonly userAgent: string | null;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
};

const listOpen = {
  name: "bank.list_sessions",
  text: `select session_id as "sessionId", address, user_agent as "userAgent", created_at as "createdAt", last_seen_at as "lastSeenAt"
    from bank.member_session where workspace_id = $1 and member_id = $2 and created_at > $3 and last_seen_at > $4
    order by session_id desc limit $5 offset $6`,
};

/** A member's open sessions, newest first. `now` is real time. */
export const listSessions = (
  on: Queryable,
  { workspaceId, memberId }: Pick<Member, "workspaceId" | "memberId">,
  page: { limit: number; offset: number },
  now: Date,
): Promise<SessionRow[]> =>
  on.query<SessionRow>(listOpen, [
    workspaceId,
    memberId,
    new Date(now.getTime() - sessionMsMax),
    new Date(now.getTime() - idleMs),
    page.limit,
    page.offset,
  ]);

const findOpen = {
  name: "bank.open_sessions",
  text: `select s.session_id as "sessionId" from unnest($1::uuid[], $2::uuid[]) asked (workspace_id, session_id)
    join bank.member_session s on s.workspace_id = asked.workspace_id and s.session_id = asked.session_id
    where s.created_at > $3 and s.last_seen_at > $4`,
};

/** Those of the sessions that have neither ended nor run out; asking keeps none of them from going idle. `now` is real time. */
export async function findOpenSessions(
  on: Queryable,
  sessions: readonly Pick<SignedIn, "workspaceId" | "sessionId">[],
  now: Date,
): Promise<ReadonlySet<string>> {
  const rows = await on.query<{ sessionId: string }>(findOpen, [
    sessions.map((session) => session.workspaceId),
    sessions.map((session) => session.sessionId),
    new Date(now.getTime() - sessionMsMax),
    new Date(now.getTime() - idleMs),
  ]);
  return new Set(rows.map((row) => row.sessionId));
}

const insertRows = bulkInsert(
  "bank.member_session",
  {
    workspace_id: "uuid",
    session_id: "uuid",
    member_id: "uuid",
    token_sha256: "bytea",
    address: "text",
    user_agent: "text",
    created_at: "timestamptz",
    last_seen_at: "timestamptz",
  },
  { shared: ["workspace_id"] },
);

export type Device = { readonly address: string; readonly userAgent: string | undefined };

/** Opens a session for each of these members: tokens are made here, answered once and kept as digests. `at` is real time. */
export function insertSessions(
  tx: Tx,
  workspaceId: WorkspaceId,
  asked: readonly { readonly memberId: string; readonly device: Device; readonly at: Date }[],
): NewSession[] {
  const made = asked.map(({ memberId }) => ({ memberId, sessionId: newId(), token: newToken() }));
  insertRows(
    tx,
    asked.map(({ memberId, device, at }, index) => ({
      workspace_id: workspaceId,
      session_id: made[index]?.sessionId,
      member_id: memberId,
      token_sha256: `\\x${tokenDigest(made[index]?.token ?? "").toString("hex")}`,
      address: device.address,
      user_agent: device.userAgent?.slice(0, 256) ?? null,
      created_at: at,
      last_seen_at: at,
    })),
  );
  return made;
}

/** `token` is for the cookie alone. */
export type NewSession = { readonly memberId: string; readonly sessionId: string; readonly token: string };

export type SignIn = {
  readonly memberId: string;
  /** The hash that the password was found to match: if it changed meanwhile, that password is no longer right. */
  readonly passwordPhc: string;
  /** Of the second factor; undefined where none was shown. */
  readonly proof: Proof | undefined;
  /** The token that the browser came with, if any: that session ends, so that nobody goes on with a token somebody else may have planted. */
  readonly formerToken: string | undefined;
  readonly device: Device;
  /** Real time */
  readonly at: Date;
};

export type SignInRefusal = "sign_in_refused" | "totp_required" | "totp_wrong_at_sign_in";
type KnownAtSignIn = { readonly members: Map<string, Member>; readonly totps: Map<string, Totp> };

/**
 * Opens a session of a new token for each member whose password was right, and spends the code that they showed. Refused where the password changed
 * in the meantime, or the member left; where a second factor is needed and none was shown (`totp_required`); and for a code that was used before.
 */
export const openSessions: Operation<SignIn, NewSession, SignInRefusal, KnownAtSignIn> = {
  name: "open_sessions",
  async load(tx, workspaceId, requests) {
    const memberIds = requests.map((request) => request.memberId);
    const [members, totps] = await Promise.all([findMembers(tx, workspaceId, memberIds), findTotps(tx, workspaceId, memberIds)]);
    return { members, totps };
  },
  run({ tx, workspaceId }, requests, { members, totps }) {
    const spent = new Map<string, Totp>();
    const decided = requests.map(({ memberId, passwordPhc, proof }): SignInRefusal | undefined => {
      const member = members.get(memberId);
      if (member?.passwordPhc !== passwordPhc) return "sign_in_refused";
      const totp = member.hasTotp ? (spent.get(memberId) ?? totps.get(memberId)) : undefined;
      if (totp === undefined) return undefined;
      if (proof === undefined) return "totp_required";
      const rest = spend(totp, proof);
      if (rest === undefined) return "totp_wrong_at_sign_in";
      spent.set(memberId, rest);
      return undefined;
    });
    saveTotps(tx, workspaceId, [...spent.values()]);
    const welcome = requests.filter((_request, index) => decided[index] === undefined);
    endSessionsByToken(
      tx,
      welcome.flatMap(({ formerToken }) => formerToken ?? []),
    );
    const made = insertSessions(tx, workspaceId, welcome);
    return Promise.resolve(
      requests.map((request, index): Outcome<NewSession, SignInRefusal> => {
        const session = made[welcome.indexOf(request)];
        return session === undefined ? refused(decided[index] ?? "sign_in_refused") : done(session);
      }),
    );
  },
};

const endByToken = { name: "bank.end_sessions_by_token", text: "delete from bank.member_session where token_sha256 = any ($1::bytea[])" };

function endSessionsByToken(tx: Tx, tokens: readonly string[]): void {
  if (tokens.length > 0) tx.write(endByToken, [tokens.map(tokenDigest)]);
}

const endAllOf = {
  name: "bank.end_sessions_of",
  text: "delete from bank.member_session where workspace_id = $1 and member_id = any ($2::uuid[])",
};

/** Ends every session of these members. */
export function endSessionsOf(tx: Tx, workspaceId: WorkspaceId, memberIds: readonly string[]): void {
  if (memberIds.length > 0) tx.write(endAllOf, [workspaceId, [...memberIds]]);
}

const endSome = {
  name: "bank.end_sessions",
  text: `delete from bank.member_session s using unnest($2::uuid[], $3::uuid[]) e (session_id, member_id)
    where s.workspace_id = $1 and s.session_id = any ($2::uuid[]) and s.session_id = e.session_id and s.member_id = e.member_id
    returning s.session_id as "sessionId"`,
};

type SessionEnd = { readonly sessionId: string; readonly memberId: string };

/** Ends sessions of the members that they belong to; one that is not open, or somebody else's, is not found. */
export const endSessions: Operation<SessionEnd, SessionEnd, "not_found", undefined> = {
  name: "end_sessions",
  load: () => Promise.resolve(undefined),
  async run({ tx, workspaceId }, requests) {
    const rows = await tx.query<{ sessionId: string }>(endSome, [
      workspaceId,
      requests.map((request) => request.sessionId),
      requests.map((request) => request.memberId),
    ]);
    const ended = new Set(rows.map((row) => row.sessionId));
    return requests.map((request): Outcome<SessionEnd, "not_found"> =>
      ended.delete(request.sessionId) ? done(request) : refused("not_found"),
    );
  },
};

/** Forgets sessions that are over. `now` is real time. */
export async function sweepSessions(on: Queryable, now: Date): Promise<void> {
  const text = "delete from bank.member_session where created_at <= $1";
  await on.query({ name: "bank.sweep_sessions", text }, [new Date(now.getTime() - sessionMsMax)]);
}
