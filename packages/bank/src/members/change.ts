import { done, newId, type Outcome, refused, type WorkspaceId } from "@memento/kernel";
import type { Operation, Tx } from "@memento/platform";
import { deleteMembers, findMembers, findOwnerIds, insertMembers, type Member, updateMembers } from "./queries.ts";
import { reaches, type Role } from "./roles.ts";
import { type Device, endSessionsOf, insertSessions, type NewSession } from "./sessions.ts";
import { deleteTotps } from "./totp-queries.ts";

export type NewMember = Pick<Member, "email" | "name" | "role" | "isOperator" | "passwordPhc">;

/** Adds members. Refused where the address belongs to a member already, of this workspace or of another. */
export const addMembers: Operation<NewMember, Member, "email_in_use", undefined> = {
  name: "add_members",
  load: () => Promise.resolve(undefined),
  async run({ tx, workspaceId, now }, requests) {
    const members = requests.map((request): Member => ({ ...request, workspaceId, memberId: newId(), hasTotp: false, createdAt: now }));
    const added = await insertMembers(tx, workspaceId, members);
    return members.map((member): Outcome<Member, "email_in_use"> => (added.has(member.memberId) ? done(member) : refused("email_in_use")));
  },
};

type KnownMembers = { readonly members: Map<string, Member>; readonly owners: Set<string> };

async function loadMembers(tx: Tx, workspaceId: WorkspaceId, memberIds: readonly string[]): Promise<KnownMembers> {
  const [members, owners] = await Promise.all([findMembers(tx, workspaceId, memberIds), findOwnerIds(tx, workspaceId)]);
  return { members, owners: new Set(owners) };
}

/** `by` is the member who asks: what they may do is judged by their role now, not when they signed in. */
export type RoleChange = { readonly by: string; readonly memberId: string; readonly role: Role };
export type ChangedMember = { readonly before: Member; readonly after: Member };
export type MemberRefusal = "not_found" | "role_above_own" | "last_owner";

/**
 * Gives members other roles, and ends their sessions, so that they come back with their new rights. Refused for a role above one's own, before
 * or after, and for the last owner.
 */
export const changeRoles: Operation<RoleChange, ChangedMember, MemberRefusal, KnownMembers> = {
  name: "change_roles",
  load: (tx, workspaceId, requests) =>
    loadMembers(
      tx,
      workspaceId,
      requests.flatMap((request) => [request.memberId, request.by]),
    ),
  run({ tx, workspaceId }, requests, { members, owners }) {
    const changed = new Map<string, Member>();
    const outcomes = requests.map(({ by, memberId, role }): Outcome<ChangedMember, MemberRefusal> => {
      const before = members.get(memberId);
      const refusal = refusalOf(members.get(by), before, role);
      if (before === undefined || refusal !== undefined) return refused(refusal ?? "not_found");
      if (before.role === role) return done({ before, after: before });
      if (before.role === "owner" && owners.size === 1) return refused("last_owner");
      const after: Member = { ...before, role };
      if (role === "owner") owners.add(memberId);
      else owners.delete(memberId);
      members.set(memberId, after);
      changed.set(memberId, after);
      return done({ before, after });
    });
    updateMembers(tx, workspaceId, [...changed.values()]);
    endSessionsOf(tx, workspaceId, [...changed.keys()]);
    return Promise.resolve(outcomes);
  },
};

export type Removal = { readonly by: string; readonly memberId: string };

/** Removes members: they are signed out at once. Refused for a role above one's own and for the last owner. */
export const removeMembers: Operation<Removal, Member, MemberRefusal, KnownMembers> = {
  name: "remove_members",
  load: (tx, workspaceId, requests) =>
    loadMembers(
      tx,
      workspaceId,
      requests.flatMap((request) => [request.memberId, request.by]),
    ),
  run({ tx, workspaceId }, requests, { members, owners }) {
    const removed: string[] = [];
    const outcomes = requests.map(({ by, memberId }): Outcome<Member, MemberRefusal> => {
      const member = members.get(memberId);
      const refusal = refusalOf(members.get(by), member, member?.role);
      if (member === undefined || refusal !== undefined) return refused(refusal ?? "not_found");
      if (member.role === "owner" && owners.size === 1) return refused("last_owner");
      owners.delete(memberId);
      members.delete(memberId);
      removed.push(memberId);
      return done(member);
    });
    deleteMembers(tx, workspaceId, removed);
    return Promise.resolve(outcomes);
  },
};

/** Whoever asks must be there still, and reach both the role that the member has and the one that they shall have. */
export function refusalOf(
  by: Member | undefined,
  member: Member | undefined,
  role: Role | undefined,
): "not_found" | "role_above_own" | undefined {
  if (member === undefined || role === undefined) return "not_found";
  const reachesBoth = by !== undefined && by.role !== "member" && reaches(by.role, member.role) && reaches(by.role, role);
  return reachesBoth ? undefined : "role_above_own";
}

export type PasswordChange = {
  readonly memberId: string;
  /** The hash that the old password was found to match; undefined for a reset, which needs none and takes the second factor away too. */
  readonly formerPhc: string | undefined;
  readonly passwordPhc: string;
  /** Where the member goes on, with a session of a new token; undefined: nowhere. `at` is real time. */
  readonly next: { readonly device: Device; readonly at: Date } | undefined;
};

export type ChangedPassword = {
  readonly member: Member;
  /** A reset took their second factor away. */
  readonly lostTotp: boolean;
  readonly session: NewSession | undefined;
};

/** Sets passwords and ends every session opened with the old ones. Refused where the old one has changed meanwhile, or the member left. */
export const changePasswords: Operation<PasswordChange, ChangedPassword, "password_wrong", Map<string, Member>> = {
  name: "change_passwords",
  load: (tx, workspaceId, requests) =>
    findMembers(
      tx,
      workspaceId,
      requests.map((request) => request.memberId),
    ),
  run({ tx, workspaceId }, requests, members) {
    const changes = requests.map((request) => {
      const { memberId, formerPhc, passwordPhc } = request;
      const before = members.get(memberId);
      if (before === undefined || (formerPhc !== undefined && formerPhc !== before.passwordPhc)) return undefined;
      const isReset = formerPhc === undefined;
      const member: Member = { ...before, passwordPhc, hasTotp: before.hasTotp && !isReset };
      members.set(memberId, member);
      return { member, request, lostTotp: before.hasTotp && isReset };
    });
    const made = changes.filter((change) => change !== undefined);
    const last = new Map(made.map(({ member }) => [member.memberId, member]));
    updateMembers(tx, workspaceId, [...last.values()]);
    endSessionsOf(tx, workspaceId, [...last.keys()]);
    deleteTotps(
      tx,
      workspaceId,
      made.filter(({ request }) => request.formerPhc === undefined).map(({ member }) => member.memberId),
    );
    // A member's earlier change of the same batch is overtaken by the last one, and so is its session.
    const staying = made.flatMap(({ member, request }) =>
      request.next !== undefined && last.get(member.memberId) === member ? [{ memberId: member.memberId, ...request.next }] : [],
    );
    const sessions = new Map(insertSessions(tx, workspaceId, staying).map((session) => [session.memberId, session]));
    return Promise.resolve(
      changes.map((change): Outcome<ChangedPassword, "password_wrong"> => {
        if (change === undefined || last.get(change.member.memberId) !== change.member) return refused("password_wrong");
        return done({ member: change.member, lostTotp: change.lostTotp, session: sessions.get(change.member.memberId) });
      }),
    );
  },
};
