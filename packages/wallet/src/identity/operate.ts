import { assert, done, type Outcome, refused } from "@memento/kernel";
import { type Operation, plannedFor } from "@memento/platform";
import { signOutElsewhere } from "./authentication/revoke.ts";
import { findUsers, type User } from "./queries.ts";
import { userEdges, type UserStatus } from "./states.ts";

/** Why an act of an operator is refused: there is no such user, or they were rejected, which is for good. */
export type UserActRefusal = "not_found" | "user_rejected";
/** A user after an act; `isChanged`: it was not so before. */
export type OperatedUser = { readonly user: User; readonly isChanged: boolean };
export type UserAct = Operation<{ readonly userId: string }, OperatedUser, UserActRefusal, Map<string, User>>;

const update = {
  name: "wallet.operate_on_users",
  text: `update wallet.user u set status = c.status, verified = c.verified, official = c.official, updated_at = $2,
      pin_failures = case when c.status in ('pending', 'active') then 0 else u.pin_failures end
    from unnest($3::uuid[], $4::text[], $5::bool[], $6::bool[]) c (user_id, status, verified, official)
    where u.workspace_id = $1 and u.user_id = any ($3::uuid[]) and u.user_id = c.user_id`,
};

/** Moves a user along an allowed edge. Throws AssertionFailed on any other. */
function moveUser(user: User, status: UserStatus): User {
  const edges: readonly UserStatus[] = userEdges[user.status];
  assert(edges.includes(status), `user ${user.userId} cannot go from ${user.status} to ${status}`);
  return { ...user, status };
}

/** What an operator does to users: decided for each by `after`. Done twice it changes nothing more. Refused with `not_found` and `user_rejected`. */
const userAct = (name: string, after: (user: User) => User | "user_rejected"): UserAct => ({
  name,
  loadsInTurn: true,
  load: (tx, workspaceId, acts) =>
    findUsers(
      tx,
      workspaceId,
      acts.map(({ userId }) => userId),
    ),
  run({ tx, workspaceId, now }, acts, users) {
    const changed = new Map<string, User>();
    const outcomes = acts.map(({ userId }): Outcome<OperatedUser, UserActRefusal> => {
      const before = changed.get(userId) ?? users.get(userId);
      if (before === undefined) return refused("not_found");
      const decided = after(before);
      if (decided === "user_rejected") return refused("user_rejected");
      if (decided === before) return done({ user: before, isChanged: false });
      const user = { ...decided, updatedAt: now };
      changed.set(userId, user);
      return done({ user, isChanged: true });
    });
    const rows = [...changed.values()];
    if (rows.length > 0) {
      tx.write(plannedFor(update, rows.length), [
        workspaceId,
        now,
        rows.map(({ userId }) => userId),
        rows.map(({ status }) => status),
        rows.map(({ verified }) => verified),
        rows.map(({ official }) => official),
      ]);
    }
    const gone = rows.filter(({ status }) => status === "rejected");
    signOutElsewhere(
      tx,
      workspaceId,
      gone.map(({ userId }) => ({ userId, keptTokenId: null })),
    );
    return Promise.resolve(outcomes);
  },
});

const unlessRejected =
  (after: (user: User) => User) =>
  (user: User): User | "user_rejected" =>
    user.status === "rejected" ? "user_rejected" : after(user);

/** A locked user may look at what they have, and do nothing. */
export const lockUsers = userAct(
  "lock_users",
  unlessRejected((user) => (user.status === "locked" ? user : moveUser(user, "locked"))),
);

/** Gives users back the state that the proof of their phone allows, and ten more PINs to be wrong about. */
export const unlockUsers = userAct(
  "unlock_users",
  unlessRejected((user) => (user.status === "locked" ? moveUser(user, user.phoneProvenAt === null ? "pending" : "active") : user)),
);

/** Says that it is known who users are: `verified`. */
export const verifyUsers = userAct(
  "verify_users",
  unlessRejected((user) => (user.verified ? user : { ...user, verified: true })),
);

/** Marks accounts as official: a shop's, the project's own. */
export const markUsersOfficial = userAct(
  "mark_users_official",
  unlessRejected((user) => (user.official ? user : { ...user, official: true })),
);

/** Rejects users for good: they are signed out and nobody can sign in as them; their username and their proven number stay taken. */
export const rejectUsers = userAct("reject_users", (user) => (user.status === "rejected" ? user : moveUser(user, "rejected")));
