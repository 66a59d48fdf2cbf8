import type { WorkspaceId } from "@memento/kernel";
import type { Queryable, Tx } from "@memento/platform";
import type { Role } from "./roles.ts";

/** A person of a workspace. Their password's hash stays in here. */
export type Member = {
  readonly workspaceId: WorkspaceId;
  readonly memberId: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  /** Whether they act for the bank too. */
  readonly isOperator: boolean;
  readonly passwordPhc: string;
  /** Whether signing in needs a code as well */
  readonly hasTotp: boolean;
  readonly createdAt: Date;
};

/** How e-mail addresses are compared. */
export const emailKeyOf = (email: string): string => email.trim().toLowerCase();

const columns = `workspace_id as "workspaceId", member_id as "memberId", email, name, role, is_operator as "isOperator",
  password_phc as "passwordPhc", exists (select from bank.member_totp t where t.workspace_id = member.workspace_id
    and t.member_id = member.member_id and t.confirmed_at is not null) as "hasTotp", created_at as "createdAt"`;

const findByEmail = { name: "bank.members_by_email", text: `select ${columns} from bank.member where email_key = any ($1::text[])` };

/** Members with these addresses, of whichever workspace: nobody has said yet where they belong. */
export const findMembersByEmail = (on: Queryable, emails: readonly string[]): Promise<Member[]> =>
  on.query<Member>(findByEmail, [emails.map(emailKeyOf)]);

const list = {
  name: "bank.list_members",
  text: `select ${columns} from bank.member where workspace_id = $1 order by member_id limit $2 offset $3`,
};

/** Members in the order in which they joined. */
export const listMembers = (on: Queryable, workspaceId: WorkspaceId, page: { limit: number; offset: number }): Promise<Member[]> =>
  on.query<Member>(list, [workspaceId, page.limit, page.offset]);

const findById = {
  name: "bank.member_by_id",
  text: `select ${columns} from bank.member where workspace_id = $1 and member_id = any ($2::uuid[])`,
};

export async function findMembers(on: Queryable, workspaceId: WorkspaceId, memberIds: readonly string[]): Promise<Map<string, Member>> {
  const rows = await on.query<Member>(findById, [workspaceId, [...new Set(memberIds)]]);
  return new Map(rows.map((row) => [row.memberId, row]));
}

const findOwners = {
  name: "bank.owners",
  text: `select member_id as "memberId" from bank.member where workspace_id = $1 and role = 'owner' order by member_id`,
};

export const findOwnerIds = async (on: Queryable, workspaceId: WorkspaceId): Promise<string[]> =>
  (await on.query<{ memberId: string }>(findOwners, [workspaceId])).map((row) => row.memberId);

const insert = {
  name: "bank.insert_members",
  text: `insert into bank.member (workspace_id, member_id, email, email_key, name, role, is_operator, password_phc, created_at)
    select $1, * from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::boolean[], $8::text[], $9::timestamptz[])
    on conflict (email_key) do nothing returning member_id as "memberId"`,
};

/** Adds members; answers the ids of those whose address was free in every workspace. */
export async function insertMembers(tx: Tx, workspaceId: WorkspaceId, members: readonly Member[]): Promise<Set<string>> {
  if (members.length === 0) return new Set();
  const rows = await tx.query<{ memberId: string }>(insert, [
    workspaceId,
    members.map((member) => member.memberId),
    members.map((member) => member.email),
    members.map((member) => emailKeyOf(member.email)),
    members.map((member) => member.name),
    members.map((member) => member.role),
    members.map((member) => member.isOperator),
    members.map((member) => member.passwordPhc),
    members.map((member) => member.createdAt),
  ]);
  return new Set(rows.map((row) => row.memberId));
}

const update = {
  name: "bank.update_members",
  text: `update bank.member m set role = c.role, password_phc = c.password_phc
    from unnest($2::uuid[], $3::text[], $4::text[]) c (member_id, role, password_phc)
    where m.workspace_id = $1 and m.member_id = any ($2::uuid[]) and m.member_id = c.member_id`,
};

/** Writes the roles and passwords of members. */
export function updateMembers(tx: Tx, workspaceId: WorkspaceId, members: readonly Member[]): void {
  if (members.length === 0) return;
  tx.write(update, [
    workspaceId,
    members.map((member) => member.memberId),
    members.map((member) => member.role),
    members.map((member) => member.passwordPhc),
  ]);
}

/** Removes members with their sessions, their second factors and their places as collaborators. What they did stays in the audit log. */
export function deleteMembers(tx: Tx, workspaceId: WorkspaceId, memberIds: readonly string[]): void {
  if (memberIds.length === 0) return;
  const values = [workspaceId, [...memberIds]];
  tx.write(
    {
      name: "bank.drop_collaborations",
      text: "delete from bank.application_collaborator where workspace_id = $1 and member_id = any ($2::uuid[])",
    },
    values,
  );
  tx.write(
    { name: "bank.drop_sessions", text: "delete from bank.member_session where workspace_id = $1 and member_id = any ($2::uuid[])" },
    values,
  );
  tx.write(
    { name: "bank.delete_members", text: "delete from bank.member where workspace_id = $1 and member_id = any ($2::uuid[])" },
    values,
  );
}
