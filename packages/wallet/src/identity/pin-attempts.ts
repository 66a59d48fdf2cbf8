import type { WorkspaceId } from "@memento/kernel";
import type { Secrets, Tx } from "@memento/platform";

/** So many wrong PINs in a row lock their user. */
const pinFailuresMax = 10;

/** What a PIN is compared with. */
export type PinHolder = { readonly userId: string; readonly pinHash: string; readonly pinFailures: number };

const placeOf = (userId: string): string => `wallet.pin:${userId}`;

/** A PIN as it is kept. It has so few values that only the server's key protects it, not a slow hash. */
export const pinMac = (secrets: Pick<Secrets, "mac">, userId: string, pin: string): string => secrets.mac(pin, placeOf(userId));

const updateFailures = {
  name: "wallet.pin_failures",
  text: `update wallet.user u set pin_failures = c.failures,
      status = case when c.failures >= ${pinFailuresMax} and u.status in ('pending', 'active') then 'locked' else u.status end,
      updated_at = case when c.failures >= ${pinFailuresMax} then $2::timestamptz else u.updated_at end
    from unnest($3::uuid[], $4::smallint[]) c (user_id, failures)
    where u.workspace_id = $1 and u.user_id = any ($3::uuid[]) and u.user_id = c.user_id`,
};

export type PinVerdict = "right" | "wrong" | "locked";

/** The PINs that a batch is given, judged in its order: every try counts for the next one, however many come at once. */
export type PinJudge = {
  /** `locked`: the person was wrong too often in a row, and is not heard any more, right or wrong. */
  readonly judge: (holder: PinHolder, pin: string) => PinVerdict;
  /** The person has a new PIN: the count begins anew. */
  readonly forgive: (userId: string) => void;
  /** Keeps how often people were wrong in a row; the last time that is allowed locks them. `now` is workspace time. */
  readonly write: (tx: Tx, workspaceId: WorkspaceId, now: Date) => void;
};

export function createPinJudge(secrets: Pick<Secrets, "macMatches">): PinJudge {
  const counted = new Map<string, number>();
  return {
    judge(holder, pin) {
      const { userId, pinHash } = holder;
      const failures = counted.get(userId) ?? holder.pinFailures;
      if (failures >= pinFailuresMax) return "locked";
      const isRight = secrets.macMatches(pin, placeOf(userId), pinHash);
      if (failures > 0 || !isRight) counted.set(userId, isRight ? 0 : failures + 1);
      return isRight ? "right" : "wrong";
    },
    forgive: (userId) => void counted.set(userId, 0),
    write(tx, workspaceId, now) {
      if (counted.size > 0) tx.write(updateFailures, [workspaceId, now, [...counted.keys()], [...counted.values()]]);
    },
  };
}
