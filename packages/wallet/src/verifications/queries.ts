import type { WorkspaceId } from "@memento/kernel";
import { bulkInsert, plannedFor, type Queryable, type Tx } from "@memento/platform";
import type { VerificationStatus, VerificationType } from "./states.ts";

export type Verification = {
  readonly verificationId: string;
  readonly userId: string;
  readonly type: VerificationType;
  readonly status: VerificationStatus;
  /** What it is for, in the app's words */
  readonly event: string;
  /** Of the code: a number in E.164, or an address; null where no code is sent */
  readonly recipient: string | null;
  readonly codeHash: string | null;
  /** From 1 */
  readonly attempts: number;
  /** Empty where nothing is wrong */
  readonly errorCode: string;
  readonly expiresAt: Date;
};

const columns = `v.verification_id as "verificationId", v.user_id as "userId", v.type, v.status, v.event, v.recipient, v.code_hash as "codeHash", v.attempts,
  v.error_code as "errorCode", v.expires_at as "expiresAt"`;

const insertRows = bulkInsert(
  "wallet.verification",
  {
    workspace_id: "uuid",
    verification_id: "uuid",
    user_id: "uuid",
    type: "text",
    status: "text",
    event: "text",
    recipient: "text",
    code_hash: "text",
    attempts: "smallint",
    error_code: "text",
    expires_at: "timestamptz",
    created_at: "timestamptz",
    updated_at: "timestamptz",
  },
  { shared: ["workspace_id", "created_at", "updated_at"] },
);

export const insertVerifications = (tx: Tx, workspaceId: WorkspaceId, now: Date, verifications: readonly Verification[]): void =>
  insertRows(
    tx,
    verifications.map((verification) => ({
      workspace_id: workspaceId,
      verification_id: verification.verificationId,
      user_id: verification.userId,
      type: verification.type,
      status: verification.status,
      event: verification.event,
      recipient: verification.recipient,
      code_hash: verification.codeHash,
      attempts: verification.attempts,
      error_code: verification.errorCode,
      expires_at: verification.expiresAt,
      created_at: now,
      updated_at: now,
    })),
  );

const update = {
  name: "wallet.update_verifications",
  text: `update wallet.verification v set status = c.status, attempts = c.attempts, error_code = c.error_code, updated_at = $2,
      code_hash = case when c.status = 'pending' then v.code_hash end
    from unnest($3::uuid[], $4::text[], $5::smallint[], $6::text[]) c (verification_id, status, attempts, error_code)
    where v.workspace_id = $1 and v.verification_id = any ($3::uuid[]) and v.verification_id = c.verification_id`,
};

/** Writes what changes in a verification's life; a decided one forgets its code. */
export function updateVerifications(tx: Tx, workspaceId: WorkspaceId, now: Date, verifications: readonly Verification[]): void {
  if (verifications.length === 0) return;
  tx.write(plannedFor(update, verifications.length), [
    workspaceId,
    now,
    verifications.map(({ verificationId }) => verificationId),
    verifications.map(({ status }) => status),
    verifications.map(({ attempts }) => attempts),
    verifications.map(({ errorCode }) => errorCode),
  ]);
}

const byId = {
  name: "wallet.verifications",
  text: `select ${columns} from wallet.verification v where v.workspace_id = $1 and v.verification_id = any ($2::uuid[])`,
};

export async function findVerifications(
  on: Queryable,
  workspaceId: WorkspaceId,
  ids: readonly string[],
): Promise<Map<string, Verification>> {
  if (ids.length === 0) return new Map();
  const rows = await on.query<Verification>(byId, [workspaceId, [...new Set(ids)]]);
  return new Map(rows.map((row) => [row.verificationId, row]));
}

const verifyUsers = {
  name: "wallet.mark_users_verified",
  text: "update wallet.user set verified = true, updated_at = $2 where workspace_id = $1 and user_id = any ($3::uuid[]) and not verified",
};

/** Who these people are has been proven. */
export function markVerified(tx: Tx, workspaceId: WorkspaceId, now: Date, userIds: readonly string[]): void {
  if (userIds.length > 0) tx.write(verifyUsers, [workspaceId, now, [...userIds]]);
}
