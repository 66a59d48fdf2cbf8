import { Page, PageQuery } from "@memento/platform";
import { Type } from "typebox";
import { findApplication } from "../authentication/application-queries.ts";
import { type BankApp, found, IdParams, pageToWire, pageWindow } from "../http.ts";
import { administrators } from "./access.ts";
import { caretakers } from "./application-routes.ts";
import { Collaborator, CollaboratorBody, collaboratorToWire } from "./application-schema.ts";
import { audited } from "./audit.ts";
import { type AddedCollaborator, addCollaborators, listCollaborators, removeCollaborators } from "./collaborators.ts";
import { answerAct, consoleAnswerOf, type ConsoleDeps, consoleResponses } from "./http.ts";

const add = audited(addCollaborators, ({ applicationId, memberId }) => ({
  action: "collaborator_added",
  subjectType: "application",
  subjectId: applicationId,
  after: { member_id: memberId },
}));
const remove = audited(removeCollaborators, ({ applicationId, memberId }) => ({
  action: "collaborator_removed",
  subjectType: "application",
  subjectId: applicationId,
  before: { member_id: memberId },
}));

const CollaboratorParams = Type.Object({ ...IdParams.properties, member_id: Type.String({ description: "A UUID." }) });

export function collaboratorRoutes(app: BankApp, deps: ConsoleDeps): void {
  const tags = ["Applications"];

  app.get(
    "/applications/:id/collaborators",
    {
      config: { access: caretakers },
      schema: {
        tags,
        summary: "List the members who look after an application",
        params: IdParams,
        querystring: PageQuery,
        response: consoleResponses({ 200: Page(Collaborator) }),
      },
    },
    async ({ member: { workspaceId }, params, query }) => {
      found(await findApplication(deps.database, workspaceId, params.id));
      return pageToWire(query, await listCollaborators(deps.database, workspaceId, params.id, pageWindow(query)), collaboratorToWire);
    },
  );

  app.post(
    "/applications/:id/collaborators",
    {
      config: { access: administrators },
      schema: {
        tags,
        summary: "Let a member look after an application",
        description: "A collaborator manages its certificates, its IP allow-list and its webhooks. Owners and administrators do so anyway.",
        params: IdParams,
        body: CollaboratorBody,
        response: consoleResponses({ 201: Collaborator }),
      },
    },
    (request, reply) => {
      const order = { applicationId: request.params.id, memberId: request.body.member_id.toLowerCase() };
      const answer = consoleAnswerOf(201, ({ collaborator }: AddedCollaborator) => collaboratorToWire(collaborator));
      return answerAct(request, reply, deps, { operation: add, order, answer });
    },
  );

  app.delete(
    "/applications/:id/collaborators/:member_id",
    {
      config: { access: administrators },
      schema: {
        tags,
        summary: "Take an application out of a member's hands",
        params: CollaboratorParams,
        response: consoleResponses({ 204: Type.Null({ description: "No collaborator any more." }) }),
      },
    },
    (request, reply) => {
      const order = { applicationId: request.params.id, memberId: request.params.member_id };
      return answerAct(request, reply, deps, { operation: remove, order, answer: consoleAnswerOf(204, null) });
    },
  );
}
