import type { WorkspaceId } from "@memento/kernel";
import type { Secrets, Tx } from "@memento/platform";

/** So many wrong PINs in a row lock their user. */
export const pinFailuresMax = 10;

/** What a PIN is compared with. */
export type PinHolder = { readonly userId: string; readonly pinHash: string; readonly pinFailures: number };

const placeOf = (userId: string): string => `wallet.pin:${userId}`;

/** A PIN as it is kept. It has so few values that only the server's key protects it, not a slow hash. */
export const pinMac = (secrets: Pick<Secrets, "mac">, userId: string, pin: string): string => secrets.mac(pin, placeOf(userId));

export const pinIsRight = (secrets: Pick<Secrets, "macMatches">, { userId, pinHash }: PinHolder, pin: string): boolean =>
  secrets.macMatches(pin, placeOf(userId), pinHash);

const updateFailures = {
  name: "wallet.pin_failures",
  text: `update wallet.user u set pin_failures = c.failures,
      status = case when c.failures >= ${pinFailuresMax} and u.status in ('pending', 'active') then 'locked' else u.status end,
      updated_at = case when c.failures >= ${pinFailuresMax} then $2::timestamptz else u.updated_at end
    from unnest($3::uuid[], $4::smallint[]) c (user_id, failures)
    where u.workspace_id = $1 and u.user_id = any ($3::uuid[]) and u.user_id = c.user_id`,
};

/** Keeps how often users were wrong in a row; the last time that is allowed locks them. `now` is workspace time. */
export function writePinFailures(tx: Tx, workspaceId: WorkspaceId, now: Date, failures: ReadonlyMap<string, number>): void {
  if (failures.size === 0) return;
  tx.write(updateFailures, [workspaceId, now, [...failures.keys()], [...failures.values()]]);
}
