import { newId } from "@memento/kernel";
import { Page, PageQuery, hashPassword, passwordIsGuessable } from "@memento/platform";
import { Type } from "typebox";
import { type BankApp, IdParams, pageToWire, pageWindow } from "../http.ts";
import { findInvitationByToken, type Invitation as InvitationRow, listInvitations } from "../members/invitation-queries.ts";
import { invitationEdges, type InvitationStatus } from "../members/invitation-states.ts";
import { acceptInvitations, inviteMembers, revokeInvitations } from "../members/invitations.ts";
import { tokenDigest } from "../members/tokens.ts";
import { readWorkspaceWords } from "../workspaces/words.ts";
import { DateTime, timeToWire, Uuid } from "../wire.ts";
import { administrators, setSessionCookie } from "./access.ts";
import { audited } from "./audit.ts";
import { answerAct, consoleAnswerOf, type ConsoleDeps, consoleProblem, consoleResponses, runAct } from "./http.ts";
import { Email, Me, meToWire, Name, NewPassword, RoleName } from "./schema.ts";

const statuses = Object.keys(invitationEdges) as InvitationStatus[];

const Invitation = Type.Object(
  {
    id: Uuid("ID of the invitation."),
    email: Type.String(),
    role: RoleName,
    application_ids: Type.Array(Uuid("An application that the new member will look after.")),
    status: Type.Enum(statuses),
    invited_by: Uuid("The member who invited."),
    invited_at: DateTime("When, in the workspace's time."),
    expires_at: DateTime("Until when the link works, in the workspace's time."),
  },
  { title: "Invitation" },
);

const invitationToWire = (invitation: InvitationRow) => ({
  id: invitation.invitationId,
  email: invitation.email,
  role: invitation.role,
  application_ids: invitation.applicationIds,
  status: invitation.status,
  invited_by: invitation.invitedBy,
  invited_at: timeToWire(invitation.invitedAt),
  expires_at: timeToWire(invitation.expiresAt),
});

const InvitationBody = Type.Object(
  {
    email: Email,
    role: RoleName,
    application_ids: Type.Optional(Type.Array(Uuid("An application."), { maxItems: 100, description: "Applications to look after." })),
  },
  { additionalProperties: false },
);
const AcceptanceBody = Type.Object(
  { token: Type.String({ maxLength: 100, description: "What follows the # in the link." }), name: Name, password: NewPassword },
  { additionalProperties: false },
);
const InvitationQuery = Type.Object(
  { status: Type.Optional(Type.Enum(statuses, { description: "Only invitations of this status." })), ...PageQuery.properties },
  { additionalProperties: false },
);

const note = (action: string, { invitationId, email, role, applicationIds }: InvitationRow) => ({
  action,
  subjectType: "invitation",
  subjectId: invitationId,
  after: { email, role, application_ids: applicationIds },
});
const revoke = audited(revokeInvitations, (_order, invitation) => note("invitation_revoked", invitation));
const accept = audited(acceptInvitations, (_order, { invitation }) => note("invitation_accepted", invitation));

export function invitationRoutes(app: BankApp, deps: ConsoleDeps): void {
  const { database, now } = deps;
  const tags = ["Members"];
  const invite = audited(inviteMembers(deps), (_order, invitation) => note("invitation_sent", invitation));

  app.get(
    "/invitations",
    {
      config: { access: administrators },
      schema: {
        tags,
        summary: "List the invitations, newest first",
        querystring: InvitationQuery,
        response: consoleResponses({ 200: Page(Invitation) }),
      },
    },
    async ({ member, query }) =>
      pageToWire(query, await listInvitations(database, member.workspaceId, { status: query.status }, pageWindow(query)), invitationToWire),
  );

  app.post(
    "/invitations",
    {
      config: { access: administrators },
      schema: {
        tags,
        summary: "Invite somebody by e-mail",
        description: "The e-mail has a link that works once, for seven days.",
        body: InvitationBody,
        response: consoleResponses({ 201: Invitation }),
      },
    },
    (request, reply) => {
      const { email, role, application_ids: ids = [] } = request.body;
      const order = { by: request.member.memberId, email, role, applicationIds: [...new Set(ids.map((id) => id.toLowerCase()))] };
      return answerAct(request, reply, deps, { operation: invite, order, answer: consoleAnswerOf(201, invitationToWire) });
    },
  );

  app.delete(
    "/invitations/:id",
    {
      config: { access: administrators },
      schema: {
        tags,
        summary: "Withdraw an invitation",
        params: IdParams,
        response: consoleResponses({ 204: Type.Null({ description: "Withdrawn: its link stopped working." }) }),
      },
    },
    (request, reply) => {
      const order = { by: request.member.memberId, invitationId: request.params.id };
      return answerAct(request, reply, deps, { operation: revoke, order, answer: consoleAnswerOf(204, null) });
    },
  );

  app.post(
    "/invitations/acceptance",
    {
      config: { access: ["anyone"] },
      schema: {
        tags,
        summary: "Accept an invitation and sign in",
        security: [],
        body: AcceptanceBody,
        response: consoleResponses({ 201: Me }),
      },
    },
    async (request, reply) => {
      const { token, name, password } = request.body;
      const invitation = await findInvitationByToken(database, tokenDigest(token));
      if (invitation?.status !== "pending") throw consoleProblem("invitation_not_valid");
      const { workspaceId, invitationId, email } = invitation;
      if (passwordIsGuessable(password, email)) throw consoleProblem("password_not_acceptable");
      const device = { address: request.ip, userAgent: request.headers["user-agent"] };
      const memberId = newId();
      const order = { invitationId, memberId, name, passwordPhc: await hashPassword(password), device, at: now() };
      const { member, session } = await runAct(deps, workspaceId, accept, { actor: { memberId, name: email, address: request.ip }, order });
      setSessionCookie(request, reply, deps, session.token);
      const me = meToWire({ ...member, sessionId: session.sessionId }, await readWorkspaceWords(database, workspaceId), deps.mode);
      return reply.code(201).send(me);
    },
  );
}
