import { done, newId, type Outcome, present, refused } from "@memento/kernel";
import { type Operation, type Queryable, type Secrets } from "@memento/platform";
import type { WorkspaceId } from "@memento/kernel";
import { codeIsRight, codeMac, codeMs, codeText, newCode } from "../../codes/codes.ts";
import { languageOf } from "../../http/language.ts";
import type { WalletRefusal } from "../../http/problems.ts";
import type { Messenger } from "../../payments/tell.ts";
import { activateUsers } from "../activate.ts";
import { type Device, keepDevices } from "../devices.ts";
import { createPinJudge } from "../pin-attempts.ts";
import { usernameKey } from "../queries.ts";
import { insertAuthTokens, newToken, type TokenStatus } from "../tokens.ts";

/** What somebody says who they are. */
export type Identity = { readonly type: "username" | "phone"; readonly value: string };

/** Whoever an identity stands for. */
export type Claimed = { readonly userId: string; readonly passwordHash: string | null; readonly phone: string; readonly locale: string };

const claimedColumns = `u.user_id as "userId", u.password_hash as "passwordHash", u.phone, u.locale`;
const byUsername = {
  name: "wallet.user_by_username",
  text: `select ${claimedColumns} from wallet.user u where u.workspace_id = $1 and u.username_key = $2 and u.status <> 'rejected'`,
};
/** Whoever proved the number, else whoever signed up with it last. */
const byPhone = {
  name: "wallet.user_by_phone",
  text: `select ${claimedColumns} from wallet.user u where u.workspace_id = $1 and u.phone = $2 and u.status <> 'rejected'
    order by u.phone_proven_at is null, u.created_at desc, u.user_id desc limit 1`,
};

/** Who an identity stands for; undefined for nobody. A phone is in E.164. */
export async function findClaimed(on: Queryable, workspaceId: WorkspaceId, { type, value }: Identity): Promise<Claimed | undefined> {
  const [claimed] =
    type === "username"
      ? await on.query<Claimed>(byUsername, [workspaceId, usernameKey(value)])
      : await on.query<Claimed>(byPhone, [workspaceId, value]);
  return claimed;
}

/** `claimed` is undefined where nobody has the identity: then all goes as if somebody had, and never comes to a session. */
export type TokenOrder = {
  readonly claimed: Pick<Claimed, "userId" | "phone" | "locale"> | undefined;
  readonly authenticator: string;
  readonly device: Device;
  /** Approved: the person is known already. Else how a one-time code goes to their phone. */
  readonly next: "approved" | "sms" | "call";
  readonly projectName: string;
  /** Real time, which authentications run in */
  readonly at: Date;
};
export type Token = { readonly tokenId: string; readonly status: TokenStatus; readonly token?: string };

/** Makes authentication tokens: approved ones, and ones that wait for a code that is sent by text message. Refuses nothing. */
export const createTokens = (means: {
  readonly secrets: Pick<Secrets, "mac">;
  readonly messenger: Messenger;
}): Operation<TokenOrder, Token, never, undefined> => ({
  name: "create_tokens",
  load: () => Promise.resolve(undefined),
  run({ tx, workspaceId, now }, orders) {
    const made = orders.map((order) => ({ order, tokenId: newId(), token: newToken(), code: newCode() }));
    keepDevices(
      tx,
      workspaceId,
      now,
      onePerDevice(
        made.flatMap(({ order: { claimed, device } }) => (claimed === undefined ? [] : [{ ...device, userId: claimed.userId }])),
      ),
    );
    insertAuthTokens(
      tx,
      workspaceId,
      made.map(({ order: { claimed, device, authenticator, next, at }, tokenId, token, code }) => ({
        tokenId,
        userId: claimed?.userId ?? null,
        deviceUuid: device.deviceUuid,
        authenticator,
        status: next === "approved" ? "approved" : "pending",
        token,
        codeHash: next !== "approved" ? codeMac(means.secrets, tokenId, code) : null,
        codeExpiresAt: next !== "approved" ? new Date(now.getTime() + codeMs) : null,
        codeRecipient: next !== "approved" ? (claimed?.phone ?? null) : null,
        createdAt: at,
      })),
    );
    const codes = made.flatMap(({ order: { claimed, next, projectName }, code }) => {
      if (next === "approved" || claimed === undefined) return [];
      const language = languageOf(claimed.locale);
      const body = codeText(next, language, { code, project: projectName });
      return [{ channel: next, recipient: claimed.phone, body, data: { code }, language }];
    });
    means.messenger.queueMessages(tx, workspaceId, now, codes);
    return Promise.resolve(
      made.map(({ order, tokenId, token }) => done({ tokenId, status: order.next === "approved" ? "approved" : "pending", token })),
    );
  },
});

const onePerDevice = <D extends { userId: string; deviceUuid: string }>(devices: readonly D[]): D[] => [
  ...new Map(devices.map((device) => [`${device.userId} ${device.deviceUuid}`, device])).values(),
];

/** So many wrong codes reject an authentication; the right one comes too late then. */
export const codeFailuresMax = 10;

type PendingToken = {
  readonly tokenId: string;
  readonly userId: string | null;
  readonly status: TokenStatus;
  readonly codeHash: string | null;
  readonly codeExpiresAt: Date | null;
  readonly codeFailures: number;
  /** The number that the code went to */
  readonly codeRecipient: string | null;
  readonly approvedAt: Date | null;
  /** The person's number now */
  readonly phone: string | null;
  readonly pinHash: string | null;
  readonly pinFailures: number | null;
};

const findTokens = {
  name: "wallet.auth_tokens",
  text: `select t.token_id as "tokenId", t.user_id as "userId", t.status, t.code_hash as "codeHash", t.code_expires_at as "codeExpiresAt",
      t.code_failures as "codeFailures", t.code_recipient as "codeRecipient", t.approved_at as "approvedAt", u.phone, u.pin_hash as "pinHash", u.pin_failures as "pinFailures"
    from wallet.auth_token t left join wallet.user u on u.workspace_id = t.workspace_id and u.user_id = t.user_id
    where t.workspace_id = $1 and t.token_id = any ($2::uuid[])`,
};
const updateTokens = {
  name: "wallet.update_auth_tokens",
  text: `update wallet.auth_token t set status = c.status, code_failures = c.failures, approved_at = c.approved_at
    from unnest($2::uuid[], $3::text[], $4::smallint[], $5::timestamptz[]) c (token_id, status, failures, approved_at)
    where t.workspace_id = $1 and t.token_id = any ($2::uuid[]) and t.token_id = c.token_id`,
};

/** The state of an authentication; undefined for an unknown one. */
export async function findToken(on: Queryable, workspaceId: WorkspaceId, tokenId: string): Promise<Token | undefined> {
  const [row] = await on.query<PendingToken>(findTokens, [workspaceId, [tokenId]]);
  return row === undefined ? undefined : { tokenId: row.tokenId, status: row.status };
}

/** `at` is real time. */
export type SecretOrder = { readonly tokenId: string; readonly secret: string; readonly pin: string; readonly at: Date };

/**
 * Finishes authentications with the code that was sent and the PIN; the code proves the phone too. Refused with `not_found`, `token_not_approved`
 * where it is over or the person has another number by now, `secret:incorrect` (the tenth rejects the authentication), `secret:expired`, `pin:incorrect` (the tenth in a row locks the
 * person) and `user_locked`. A PIN is only looked at with the right code.
 */
export const finishTokens = ({
  secrets,
  messenger,
}: {
  secrets: Pick<Secrets, "macMatches">;
  messenger: Messenger;
}): Operation<SecretOrder, Token, WalletRefusal, Map<string, PendingToken>> => ({
  name: "finish_tokens",
  loadsInTurn: true,
  async load(tx, workspaceId, orders) {
    const rows = await tx.query<PendingToken>(findTokens, [workspaceId, orders.map(({ tokenId }) => tokenId)]);
    return new Map(rows.map((row) => [row.tokenId, row]));
  },
  async run(context, orders, tokens) {
    const { tx, workspaceId, now } = context;
    const pins = createPinJudge(secrets);
    const changed = new Map<string, PendingToken>();
    const judged = orders.map((order): Outcome<PendingToken, WalletRefusal> => {
      const token = changed.get(order.tokenId) ?? tokens.get(order.tokenId);
      if (token === undefined) return refused("not_found");
      if (token.status !== "pending" || token.codeHash === null || token.codeExpiresAt === null) return refused("token_not_approved");
      if (token.codeExpiresAt <= now) return refused("secret:expired");
      if (!codeIsRight(secrets, token.tokenId, order.secret, token.codeHash) || token.userId === null) {
        const codeFailures = token.codeFailures + 1;
        changed.set(token.tokenId, { ...token, codeFailures, status: codeFailures >= codeFailuresMax ? "rejected" : "pending" });
        return refused("secret:incorrect");
      }
      // It proves a number that is not theirs any more.
      if (token.codeRecipient !== token.phone) return refused("token_not_approved");
      const holder = { userId: token.userId, pinHash: token.pinHash ?? "", pinFailures: token.pinFailures ?? 0 };
      const verdict = pins.judge(holder, order.pin);
      if (verdict !== "right") return refused(verdict === "locked" ? "user_locked" : "pin:incorrect");
      const approved: PendingToken = { ...token, status: "approved", approvedAt: order.at };
      changed.set(token.tokenId, approved);
      return done(approved);
    });
    pins.write(tx, workspaceId, now);
    const rows = [...changed.values()];
    if (rows.length > 0) {
      tx.write(updateTokens, [
        workspaceId,
        rows.map(({ tokenId }) => tokenId),
        rows.map(({ status }) => status),
        rows.map(({ codeFailures }) => codeFailures),
        rows.map(({ approvedAt }) => approvedAt),
      ]);
    }
    // Where somebody else proved the number meanwhile, the person is known all the same: only the number is not theirs.
    await activateUsers(
      messenger,
      context,
      judged.flatMap((outcome) => (outcome.ok ? [present(outcome.value.userId ?? undefined, "user of a token")] : [])),
    );
    return judged.map((outcome) => (outcome.ok ? done({ tokenId: outcome.value.tokenId, status: outcome.value.status }) : outcome));
  },
});
