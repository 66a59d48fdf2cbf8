import { done, type Outcome, present, refused } from "@memento/kernel";
import type { OperationContext } from "@memento/platform";
import { claimParticipants } from "../participation/claim.ts";
import { claimHeldPayments } from "../payments/claim.ts";
import type { Messenger } from "../payments/tell.ts";
import { findUsers, type User } from "./queries.ts";

const findOwners = {
  name: "wallet.owners_of_phones",
  text: `select phone, user_id as "userId" from wallet.user where workspace_id = $1 and phone = any ($2::text[]) and phone_proven_at is not null`,
};
const prove = {
  name: "wallet.prove_phones",
  text: `update wallet.user set phone_proven_at = $2::timestamptz, status = case when status = 'pending' then 'active' else status end, updated_at = $2::timestamptz
    where workspace_id = $1 and user_id = any ($3::uuid[])`,
};

/**
 * Lets people have the phones they proved to be theirs: a pending user becomes active, and gets what was held for the number,
 * and what was asked of it. Refused with
 * `phone:already_taken` where somebody else proved the number before. Outcomes are in the order of the ids.
 */
export async function activateUsers(
  messenger: Messenger,
  context: OperationContext,
  userIds: readonly string[],
): Promise<Outcome<User, "phone:already_taken">[]> {
  const { tx, workspaceId, now } = context;
  if (userIds.length === 0) return [];
  const users = await findUsers(tx, workspaceId, userIds);
  const phones = [...users.values()].map(({ phone }) => phone);
  const owners = new Map(
    (await tx.query<{ phone: string; userId: string }>(findOwners, [workspaceId, phones])).map(({ phone, userId }) => [phone, userId]),
  );
  const proven: User[] = [];
  const outcomes = userIds.map((userId): Outcome<User, "phone:already_taken"> => {
    const user = present(users.get(userId), `user ${userId}`);
    const owner = owners.get(user.phone);
    if (owner !== undefined && owner !== userId) return refused("phone:already_taken");
    if (owner === userId) return done(user);
    owners.set(user.phone, userId);
    const active: User = { ...user, phoneProvenAt: now, status: user.status === "pending" ? "active" : user.status, updatedAt: now };
    proven.push(active);
    return done(active);
  });
  if (proven.length > 0) {
    tx.write(prove, [workspaceId, now, proven.map(({ userId }) => userId)]);
    await claimHeldPayments(messenger, context, proven);
    await claimParticipants(messenger, context, proven);
  }
  return outcomes;
}
