import type { WorkspaceId } from "@memento/kernel";
import { bulkInsert, type Queryable, type Tx } from "@memento/platform";
import type { InvitationStatus } from "./invitation-states.ts";
import { emailKeyOf } from "./queries.ts";
import type { Role } from "./roles.ts";

/** An invitation to become a member. Times are the workspace's. The token of its link is kept as a digest only. */
export type Invitation = {
  readonly workspaceId: WorkspaceId;
  readonly invitationId: string;
  readonly email: string;
  readonly role: Role;
  /** Applications whose collaborator the new member becomes. */
  readonly applicationIds: readonly string[];
  readonly status: InvitationStatus;
  readonly invitedBy: string;
  readonly invitedAt: Date;
  readonly expiresAt: Date;
};

const columns = `workspace_id as "workspaceId", invitation_id as "invitationId", email, role, application_ids as "applicationIds", status,
  invited_by as "invitedBy", invited_at as "invitedAt", expires_at as "expiresAt"`;

const insertRows = bulkInsert(
  "bank.invitation",
  {
    workspace_id: "uuid",
    invitation_id: "uuid",
    email: "text",
    email_key: "text",
    role: "text",
    token_sha256: "bytea",
    invited_by: "uuid",
    invited_at: "timestamptz",
    expires_at: "timestamptz",
  },
  { shared: ["workspace_id", "invited_at", "expires_at"] },
);
const setApplications = {
  name: "bank.invite_to_applications",
  text: `update bank.invitation i set application_ids = string_to_array(c.application_ids, ',')::uuid[]
    from unnest($2::uuid[], $3::text[]) c (invitation_id, application_ids)
    where i.workspace_id = $1 and i.invitation_id = any ($2::uuid[]) and i.invitation_id = c.invitation_id`,
};

export function insertInvitations(
  tx: Tx,
  workspaceId: WorkspaceId,
  made: readonly { invitation: Invitation; tokenSha256: Buffer }[],
): void {
  insertRows(
    tx,
    made.map(({ invitation, tokenSha256 }) => ({
      workspace_id: workspaceId,
      invitation_id: invitation.invitationId,
      email: invitation.email,
      email_key: emailKeyOf(invitation.email),
      role: invitation.role,
      token_sha256: `\\x${tokenSha256.toString("hex")}`,
      invited_by: invitation.invitedBy,
      invited_at: invitation.invitedAt,
      expires_at: invitation.expiresAt,
    })),
  );
  const withApplications = made.map(({ invitation }) => invitation).filter(({ applicationIds }) => applicationIds.length > 0);
  if (withApplications.length === 0) return;
  tx.write(setApplications, [
    workspaceId,
    withApplications.map((invitation) => invitation.invitationId),
    withApplications.map((invitation) => invitation.applicationIds.join(",")),
  ]);
}

const findByIds = {
  name: "bank.invitations_by_id",
  text: `select ${columns} from bank.invitation where workspace_id = $1 and invitation_id = any ($2::uuid[]) order by invitation_id for update`,
};

/** Those invitations, locked until the transaction ends; unknown ids are absent. */
export async function lockInvitations(
  tx: Tx,
  workspaceId: WorkspaceId,
  invitationIds: readonly string[],
): Promise<Map<string, Invitation>> {
  const rows = await tx.query<Invitation>(findByIds, [workspaceId, [...new Set(invitationIds)]]);
  return new Map(rows.map((row) => [row.invitationId, row]));
}

const findPending = {
  name: "bank.pending_invitations",
  text: `select email_key as "emailKey" from bank.invitation where workspace_id = $1 and status = 'pending' and email_key = any ($2::text[])`,
};

/** Which of these addresses have an invitation that waits to be accepted, as they are compared (see `emailKeyOf`). */
export async function findInvited(on: Queryable, workspaceId: WorkspaceId, emails: readonly string[]): Promise<Set<string>> {
  const rows = await on.query<{ emailKey: string }>(findPending, [workspaceId, emails.map(emailKeyOf)]);
  return new Set(rows.map((row) => row.emailKey));
}

const findByToken = { name: "bank.invitation_by_token", text: `select ${columns} from bank.invitation where token_sha256 = $1` };

/** The invitation of a link's token, of whichever workspace and status. */
export async function findInvitationByToken(on: Queryable, tokenSha256: Buffer): Promise<Invitation | undefined> {
  const [invitation] = await on.query<Invitation>(findByToken, [tokenSha256]);
  return invitation;
}

const list = {
  name: "bank.list_invitations",
  text: `select ${columns} from bank.invitation where workspace_id = $1 and ($2::text is null or status = $2)
    order by invitation_id desc limit $3 offset $4`,
};

/** Invitations, newest first. */
export const listInvitations = (
  on: Queryable,
  workspaceId: WorkspaceId,
  { status }: { readonly status: InvitationStatus | undefined },
  page: { readonly limit: number; readonly offset: number },
): Promise<Invitation[]> => on.query<Invitation>(list, [workspaceId, status ?? null, page.limit, page.offset]);

const updateStatus = {
  name: "bank.update_invitations",
  text: "update bank.invitation set status = $3 where workspace_id = $1 and invitation_id = any ($2::uuid[])",
};

export function updateInvitations(tx: Tx, workspaceId: WorkspaceId, invitationIds: readonly string[], status: InvitationStatus): void {
  if (invitationIds.length > 0) tx.write(updateStatus, [workspaceId, [...invitationIds], status]);
}
