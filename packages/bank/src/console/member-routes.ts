import { Page, PageQuery } from "@memento/platform";
import { Type } from "typebox";
import { type BankApp, IdParams, pageToWire, pageWindow } from "../http.ts";
import { type ChangedMember, changeRoles, removeMembers } from "../members/change.ts";
import { listMembers } from "../members/queries.ts";
import { administrators, everyMember } from "./access.ts";
import { audited } from "./audit.ts";
import { answerAct, consoleAnswerOf, type ConsoleDeps, consoleResponses } from "./http.ts";
import { Member, memberToWire, RoleBody } from "./schema.ts";

const changeRole = audited(changeRoles, (_order, { before, after }) =>
  before.role === after.role
    ? undefined
    : {
        action: "member_updated",
        subjectType: "member",
        subjectId: after.memberId,
        before: { role: before.role },
        after: { role: after.role },
      },
);
const removeMember = audited(removeMembers, (_order, { memberId, email, name, role }) => ({
  action: "member_removed",
  subjectType: "member",
  subjectId: memberId,
  before: { email, name, role },
}));

export function memberRoutes(app: BankApp, deps: ConsoleDeps): void {
  const tags = ["Members"];

  app.get(
    "/members",
    {
      config: { access: everyMember },
      schema: { tags, summary: "List the members", querystring: PageQuery, response: consoleResponses({ 200: Page(Member) }) },
    },
    async ({ member, query }) => pageToWire(query, await listMembers(deps.database, member.workspaceId, pageWindow(query)), memberToWire),
  );

  app.patch(
    "/members/:id",
    {
      config: { access: administrators },
      schema: {
        tags,
        summary: "Give a member another role",
        description: "Ends the member's sessions, so that they sign in again with their new rights.",
        params: IdParams,
        body: RoleBody,
        response: consoleResponses({ 200: Member }),
      },
    },
    (request, reply) => {
      const order = { by: request.member.memberId, memberId: request.params.id, role: request.body.role };
      const answer = consoleAnswerOf(200, ({ after }: ChangedMember) => memberToWire(after));
      return answerAct(request, reply, deps, { operation: changeRole, order, answer });
    },
  );

  app.delete(
    "/members/:id",
    {
      config: { access: administrators },
      schema: {
        tags,
        summary: "Remove a member",
        params: IdParams,
        response: consoleResponses({ 204: Type.Null({ description: "Removed, and signed out." }) }),
      },
    },
    (request, reply) => {
      const order = { by: request.member.memberId, memberId: request.params.id };
      return answerAct(request, reply, deps, { operation: removeMember, order, answer: consoleAnswerOf(204, null) });
    },
  );
}
