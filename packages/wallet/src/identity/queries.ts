import type { WorkspaceId } from "@memento/kernel";
import type { Queryable } from "@memento/platform";
import type { UserStatus } from "./states.ts";

/** A person who uses the wallet. */
export type User = {
  readonly userId: string;
  readonly status: UserStatus;
  readonly firstName: string;
  readonly lastName: string;
  readonly username: string;
  /** ISO 3166-1 alpha-2 */
  readonly country: string | null;
  /** IANA name */
  readonly timezone: string;
  readonly locale: string;
  readonly email: string | null;
  readonly dateOfBirth: string | null;
  /** E.164, with its plus */
  readonly phone: string;
  /** Null until its owner proved it; nobody is found by a number before that */
  readonly phoneProvenAt: Date | null;
  readonly verified: boolean;
  readonly official: boolean;
  readonly imageId: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
};

export const userColumns = `u.user_id as "userId", u.status, u.first_name as "firstName", u.last_name as "lastName", u.username, u.country, u.timezone,
  u.locale, u.email, u.date_of_birth as "dateOfBirth", u.phone, u.phone_proven_at as "phoneProvenAt", u.verified, u.official,
  u.image_id as "imageId", u.created_at as "createdAt", u.updated_at as "updatedAt"`;

const byId = {
  name: "wallet.users",
  text: `select ${userColumns} from wallet.user u where u.workspace_id = $1 and u.user_id = any ($2::uuid[])`,
};

/** Users by id; unknown ids are absent. */
export async function findUsers(on: Queryable, workspaceId: WorkspaceId, userIds: readonly string[]): Promise<Map<string, User>> {
  if (userIds.length === 0) return new Map();
  const rows = await on.query<User>(byId, [workspaceId, [...new Set(userIds)]]);
  return new Map(rows.map((user) => [user.userId, user]));
}

/** One user; undefined for an id that is nobody's. */
export const findUser = async (on: Queryable, workspaceId: WorkspaceId, userId: string): Promise<User | undefined> =>
  (await findUsers(on, workspaceId, [userId])).get(userId);

export const fullNameOf = ({ firstName, lastName }: Pick<User, "firstName" | "lastName">): string => `${firstName} ${lastName}`.trim();

const byUsername = {
  name: "wallet.users_by_username",
  text: `select ${userColumns} from wallet.user u where u.workspace_id = $1 and u.username_key = any ($2::text[])`,
};

/** Usernames differ in more than case. */
export const usernameKey = (username: string): string => username.toLowerCase();

/** Whoever has a username, rejected users too; undefined for nobody. */
export async function findUserByUsername(on: Queryable, workspaceId: WorkspaceId, username: string): Promise<User | undefined> {
  const [user] = await on.query<User>(byUsername, [workspaceId, [usernameKey(username)]]);
  return user;
}
