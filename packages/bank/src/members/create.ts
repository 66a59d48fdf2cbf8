import type { Outcome, WorkspaceId } from "@memento/kernel";
import { type Operation, type Queryable, hashPassword, randomPassword } from "@memento/platform";
import { type Act, audited, commandLine } from "../console/audit.ts";
import { addMembers, type ChangedPassword, changePasswords, type NewMember } from "./change.ts";
import { findMembersByEmail, type Member } from "./queries.ts";
import type { Role } from "./roles.ts";

/** `password`: a random one where none is given. */
export type MemberRequest = Pick<Member, "email" | "name" | "isOperator"> & { readonly role: Role; readonly password?: string };

/** Adds members by order of the server's command line; who acts there is known to the machine, not to us. */
const addByCommandLine = audited(addMembers, (_order, { memberId, email, name, role, isOperator }) => ({
  action: "member_created",
  subjectType: "member",
  subjectId: memberId,
  after: { email, name, role, is_operator: isOperator },
}));
const resetByCommandLine = audited(changePasswords, ({ memberId }, { lostTotp }) => ({
  action: "password_reset",
  subjectType: "member",
  subjectId: memberId,
  ...(lostTotp ? { before: { has_totp: true }, after: { has_totp: false } } : {}),
}));

/** How a caller runs one act: within a transaction of its own, or through the queue. */
export type RunAct = <Order, Value, Refusal extends string, Loaded>(
  workspaceId: WorkspaceId,
  operation: Operation<Act<Order>, Value, Refusal, Loaded>,
  act: Act<Order>,
) => Promise<Outcome<Value, Refusal>>;

/** Makes a member, and tells the password once. Refused where the address belongs to a member of any workspace already. */
export async function createMember(
  run: RunAct,
  workspaceId: WorkspaceId,
  { email, name, role, isOperator, password = randomPassword() }: MemberRequest,
): Promise<Outcome<{ member: Member; password: string }, "email_in_use">> {
  const order: NewMember = { email, name, role, isOperator, passwordPhc: await hashPassword(password) };
  const outcome = await run(workspaceId, addByCommandLine, { actor: commandLine, order });
  return outcome.ok ? { ok: true, value: { member: outcome.value, password } } : outcome;
}

/**
 * Gives the member with this address a random password, told once, ends their sessions and takes their second factor away: whoever has the
 * server can help somebody who lost both. Undefined: nobody has this address.
 */
export async function resetPassword(
  on: Queryable,
  run: RunAct,
  email: string,
): Promise<{ member: Member; password: string; lostTotp: boolean } | undefined> {
  const [member] = await findMembersByEmail(on, [email]);
  if (member === undefined) return undefined;
  const { workspaceId, memberId } = member;
  const password = randomPassword();
  const order = { memberId, formerPhc: undefined, passwordPhc: await hashPassword(password), next: undefined };
  const outcome: Outcome<ChangedPassword, string> = await run(workspaceId, resetByCommandLine, { actor: commandLine, order });
  return outcome.ok ? { member: outcome.value.member, password, lostTotp: outcome.value.lostTotp } : undefined;
}

/** Whether a member of any workspace has this address. */
export const emailIsTaken = async (on: Queryable, email: string): Promise<boolean> => (await findMembersByEmail(on, [email])).length > 0;
