import type { WorkspaceId } from "@memento/kernel";
import type { Queryable, Tx } from "@memento/platform";

/** A member's second factor, or one that they began to set up. */
export type Totp = {
  readonly memberId: string;
  readonly secretSealed: string;
  /** Null until a first code proved that the phone has the secret. Real time */
  readonly confirmedAt: Date | null;
  /** The step of the last code that was used */
  readonly lastStep: bigint;
  readonly recoveryMacs: readonly string[];
};

const byMember = {
  name: "bank.member_totps",
  text: `select member_id as "memberId", secret_sealed as "secretSealed", confirmed_at as "confirmedAt", last_step as "lastStep",
      recovery_macs as "recoveryMacs"
    from bank.member_totp where workspace_id = $1 and member_id = any ($2::uuid[])`,
};

/** Second factors by member; whoever has begun none is absent. */
export async function findTotps(on: Queryable, workspaceId: WorkspaceId, memberIds: readonly string[]): Promise<Map<string, Totp>> {
  const rows = await on.query<Totp>(byMember, [workspaceId, [...new Set(memberIds)]]);
  return new Map(rows.map((row) => [row.memberId, row]));
}

const save = {
  name: "bank.save_member_totps",
  text: `insert into bank.member_totp (workspace_id, member_id, secret_sealed, confirmed_at, last_step, recovery_macs)
    select $1, t.member_id, t.secret_sealed, t.confirmed_at, t.last_step, array(select jsonb_array_elements_text(t.recovery_macs))
      from unnest($2::uuid[], $3::text[], $4::timestamptz[], $5::bigint[], $6::jsonb[]) t (member_id, secret_sealed, confirmed_at, last_step, recovery_macs)
    on conflict (workspace_id, member_id) do update set secret_sealed = excluded.secret_sealed, confirmed_at = excluded.confirmed_at,
      last_step = excluded.last_step, recovery_macs = excluded.recovery_macs`,
};

/** Writes second factors as they are now, one a member. */
export function saveTotps(tx: Tx, workspaceId: WorkspaceId, totps: readonly Totp[]): void {
  if (totps.length === 0) return;
  tx.write(save, [
    workspaceId,
    totps.map((totp) => totp.memberId),
    totps.map((totp) => totp.secretSealed),
    totps.map((totp) => totp.confirmedAt),
    totps.map((totp) => totp.lastStep),
    totps.map((totp) => JSON.stringify(totp.recoveryMacs)),
  ]);
}

const drop = {
  name: "bank.delete_member_totps",
  text: "delete from bank.member_totp where workspace_id = $1 and member_id = any ($2::uuid[])",
};

/** Takes second factors away: a password is enough again. */
export function deleteTotps(tx: Tx, workspaceId: WorkspaceId, memberIds: readonly string[]): void {
  if (memberIds.length > 0) tx.write(drop, [workspaceId, [...memberIds]]);
}
