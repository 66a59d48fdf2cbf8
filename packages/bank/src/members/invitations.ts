import { done, newId, type Outcome, refused, type WorkspaceId } from "@memento/kernel";
import { type DueHandler, dropDue, type Mailer, type Operation, planDue } from "@memento/platform";
import { lockApplications } from "../authentication/application-queries.ts";
import { insertCollaborators } from "../console/collaborators.ts";
import { readWorkspaceWords, type WorkspaceWords } from "../workspaces/words.ts";
import { invitationMail } from "./invitation-mail.ts";
import { findInvited, insertInvitations, type Invitation, lockInvitations, updateInvitations } from "./invitation-queries.ts";
import { moveInvitation } from "./invitation-states.ts";
import { emailKeyOf, findMembers, findMembersByEmail, insertMembers, type Member } from "./queries.ts";
import { reaches, type Role } from "./roles.ts";
import { type Device, insertSessions, type NewSession } from "./sessions.ts";
import { newToken, tokenDigest } from "./tokens.ts";

/** How long a link works, in the workspace's time. */
const validMs = 7 * 24 * 60 * 60_000;
const expiryKind = "invitation_expiry";

export type InvitationRequest = {
  /** The member who invites: what they may do is judged by their role now. */
  readonly by: string;
  readonly email: string;
  readonly role: Role;
  readonly applicationIds: readonly string[];
};
export type InvitationRefusal = "role_above_own" | "member_exists" | "invitation_exists" | "application_not_found";

type Known = {
  readonly members: Map<string, Member>;
  readonly taken: readonly Member[];
  readonly invited: Set<string>;
  readonly applications: { readonly has: (applicationId: string) => boolean };
  readonly words: WorkspaceWords;
};

/**
 * Invites people by e-mail, each with a link of their own that works once. Refused for a role above one's own, a member of this workspace,
 * an address that is invited already, and an application that is not there. Whether the address belongs to a member of another workspace is
 * told to nobody but its owner, when they accept.
 */
export function inviteMembers(deps: {
  readonly mailer: Mailer;
  readonly publicUrl: () => string;
}): Operation<InvitationRequest, Invitation, InvitationRefusal, Known> {
  return {
    name: "invite_members",
    async load(tx, workspaceId, requests) {
      const emails = requests.map((request) => request.email);
      const [members, taken, invited, applications, words] = await Promise.all([
        findMembers(
          tx,
          workspaceId,
          requests.map((request) => request.by),
        ),
        findMembersByEmail(tx, emails),
        findInvited(tx, workspaceId, emails),
        lockApplications(
          tx,
          workspaceId,
          requests.flatMap((request) => request.applicationIds),
        ),
        readWorkspaceWords(tx, workspaceId),
      ]);
      return { members, taken, invited, applications, words };
    },
    run({ tx, workspaceId, now }, requests, known) {
      const expiresAt = new Date(now.getTime() + validMs);
      const made: { invitation: Invitation; tokenSha256: Buffer; token: string }[] = [];
      const outcomes = requests.map((request): Outcome<Invitation, InvitationRefusal> => {
        const refusal = refusalOf(request, workspaceId, known);
        if (refusal !== undefined) return refused(refusal);
        const { email, role, applicationIds, by: invitedBy } = request;
        const ids = { workspaceId, invitationId: newId() };
        const invitation: Invitation = { ...ids, email, role, applicationIds, status: "pending", invitedBy, invitedAt: now, expiresAt };
        const token = newToken();
        made.push({ invitation, token, tokenSha256: tokenDigest(token) });
        known.invited.add(emailKeyOf(email));
        return done(invitation);
      });
      insertInvitations(tx, workspaceId, made);
      planDue(
        tx,
        workspaceId,
        made.map(({ invitation }) => ({ dueAt: expiresAt, kind: expiryKind, subjectId: invitation.invitationId })),
      );
      const mails = made.map(({ invitation, token }) =>
        invitationMail({
          recipient: invitation.email,
          workspaceName: known.words.name,
          language: known.words.language,
          inviter: known.members.get(invitation.invitedBy)?.name ?? known.words.name,
          // Behind the #, so that the token reaches no server's log and no other site.
          link: `${deps.publicUrl()}/console/invitation#${token}`,
        }),
      );
      if (mails.length > 0) deps.mailer.queueMails(tx, workspaceId, now, mails);
      return Promise.resolve(outcomes);
    },
  };
}

function refusalOf(request: InvitationRequest, workspaceId: WorkspaceId, known: Known): InvitationRefusal | undefined {
  const by = known.members.get(request.by);
  if (by === undefined || by.role === "member" || !reaches(by.role, request.role)) return "role_above_own";
  const emailKey = emailKeyOf(request.email);
  if (known.taken.some((member) => member.workspaceId === workspaceId && emailKeyOf(member.email) === emailKey)) return "member_exists";
  if (known.invited.has(emailKey)) return "invitation_exists";
  return request.applicationIds.every((id) => known.applications.has(id)) ? undefined : "application_not_found";
}

export type Revocation = { readonly by: string; readonly invitationId: string };
export type RevocationRefusal = "not_found" | "role_above_own" | "invitation_not_pending";

/** Withdraws invitations: their links stop working. Refused for one to a role above one's own, and where it no longer waits. */
export const revokeInvitations: Operation<
  Revocation,
  Invitation,
  RevocationRefusal,
  { invitations: Map<string, Invitation>; members: Map<string, Member> }
> = {
  name: "revoke_invitations",
  async load(tx, workspaceId, requests) {
    const [invitations, members] = await Promise.all([
      lockInvitations(
        tx,
        workspaceId,
        requests.map((request) => request.invitationId),
      ),
      findMembers(
        tx,
        workspaceId,
        requests.map((request) => request.by),
      ),
    ]);
    return { invitations, members };
  },
  run({ tx, workspaceId }, requests, { invitations, members }) {
    const revoked: string[] = [];
    const outcomes = requests.map(({ by, invitationId }): Outcome<Invitation, RevocationRefusal> => {
      const invitation = invitations.get(invitationId);
      const role = members.get(by)?.role;
      if (invitation === undefined) return refused("not_found");
      if (role === undefined || role === "member" || !reaches(role, invitation.role)) return refused("role_above_own");
      if (invitation.status !== "pending") return refused("invitation_not_pending");
      const after: Invitation = { ...invitation, status: moveInvitation(invitation.status, "revoked") };
      invitations.set(invitationId, after);
      revoked.push(invitationId);
      return done(after);
    });
    updateInvitations(tx, workspaceId, revoked, "revoked");
    dropDue(tx, workspaceId, revoked);
    return Promise.resolve(outcomes);
  },
};

export type Acceptance = {
  readonly invitationId: string;
  /** The id that the new member gets. */
  readonly memberId: string;
  readonly name: string;
  readonly passwordPhc: string;
  readonly device: Device;
  /** Real time, in which the session runs */
  readonly at: Date;
};
export type Accepted = { readonly member: Member; readonly session: NewSession; readonly invitation: Invitation };
export type AcceptanceRefusal = "invitation_not_valid" | "email_in_use";

/**
 * Makes members of those who hold an invitation's link, lets them look after the applications that it names, and signs them in. Refused where
 * it no longer waits, and for a person who is a member already, of whichever workspace.
 */
export const acceptInvitations: Operation<
  Acceptance,
  Accepted,
  AcceptanceRefusal,
  { invitations: Map<string, Invitation>; applications: { has: (applicationId: string) => boolean } }
> = {
  name: "accept_invitations",
  async load(tx, workspaceId, requests) {
    const invitations = await lockInvitations(
      tx,
      workspaceId,
      requests.map((request) => request.invitationId),
    );
    const applicationIds = [...invitations.values()].flatMap((invitation) => invitation.applicationIds);
    return { invitations, applications: await lockApplications(tx, workspaceId, applicationIds) };
  },
  async run({ tx, workspaceId, now }, requests, { invitations, applications }) {
    const judged = requests.map((request) => {
      const invitation = invitations.get(request.invitationId);
      if (invitation?.status !== "pending" || invitation.expiresAt <= now) return undefined;
      invitations.set(request.invitationId, { ...invitation, status: moveInvitation(invitation.status, "accepted") });
      const { memberId, name, passwordPhc } = request;
      const { email, role } = invitation;
      const member: Member = { workspaceId, memberId, email, name, role, isOperator: false, passwordPhc, hasTotp: false, createdAt: now };
      return { request, invitation, member };
    });
    const candidates = judged.filter((each) => each !== undefined);
    const added = await insertMembers(
      tx,
      workspaceId,
      candidates.map(({ member }) => member),
    );
    const joined = candidates.filter(({ member }) => added.has(member.memberId));
    const invitationIds = joined.map(({ invitation }) => invitation.invitationId);
    updateInvitations(tx, workspaceId, invitationIds, "accepted");
    dropDue(tx, workspaceId, invitationIds);
    const collaborations = joined.flatMap(({ member, invitation }) =>
      // An application may have been deleted since.
      invitation.applicationIds.filter((id) => applications.has(id)).map((applicationId) => ({ applicationId, memberId: member.memberId })),
    );
    insertCollaborators(tx, workspaceId, collaborations, now);
    const sessions = insertSessions(
      tx,
      workspaceId,
      joined.map(({ request }) => request),
    );
    return judged.map((each): Outcome<Accepted, AcceptanceRefusal> => {
      if (each === undefined) return refused("invitation_not_valid");
      const session = sessions[joined.indexOf(each)];
      return session === undefined ? refused("email_in_use") : done({ member: each.member, invitation: each.invitation, session });
    });
  },
};

/** What falls due about invitations: they expire. */
export const invitationDueHandlers: Readonly<Record<string, DueHandler>> = {
  async [expiryKind]({ tx, workspaceId }, invitationIds) {
    const invitations = await lockInvitations(tx, workspaceId, invitationIds);
    const expired = [...invitations.values()].filter(({ status }) => status === "pending");
    for (const { status } of expired) moveInvitation(status, "expired");
    updateInvitations(
      tx,
      workspaceId,
      expired.map(({ invitationId }) => invitationId),
      "expired",
    );
  },
};
