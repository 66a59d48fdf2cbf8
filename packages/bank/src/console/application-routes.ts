import { invalidRequest, Page, PageQuery } from "@memento/platform";
import { Type } from "typebox";
import { findApplication, listApplications } from "../authentication/application-queries.ts";
import { ipRangeIsValid } from "../authentication/credentials.ts";
import {
  type ApplicationWithSecret as Made,
  changeApplications,
  createApplications,
  deleteApplications,
  rotateSecrets,
} from "../authentication/manage.ts";
import { type BankApp, found, IdParams, pageToWire, pageWindow } from "../http.ts";
import { administrators, everyMember } from "./access.ts";
import {
  Application,
  ApplicationBody,
  ApplicationChangeBody,
  applicationToWire,
  ApplicationWithSecret,
  IpAllowList,
} from "./application-schema.ts";
import { type AuditNote, audited } from "./audit.ts";
import { answerAct, consoleAnswerOf, type ConsoleDeps, consoleResponses } from "./http.ts";

const subject = (action: string, subjectId: string): Pick<AuditNote, "action" | "subjectType" | "subjectId"> => ({
  action,
  subjectType: "application",
  subjectId,
});

const create = audited(createApplications, (_order, { application: { applicationId, name, permissions } }) => ({
  ...subject("application_created", applicationId),
  after: { name, permissions },
}));
const change = audited(changeApplications, (order, { before, after }) => ({
  ...subject(order.ipRanges === undefined ? "application_updated" : "ip_allow_list_updated", after.applicationId),
  before: { name: before.name, permissions: before.permissions, ip_allow_list: before.ipRanges },
  after: { name: after.name, permissions: after.permissions, ip_allow_list: after.ipRanges },
}));
const rotate = audited(rotateSecrets, ({ applicationId }) => subject("application_secret_rotated", applicationId));
const remove = audited(deleteApplications, (_order, { applicationId, name, permissions, ipRanges }) => ({
  ...subject("application_deleted", applicationId),
  before: { name, permissions, ip_allow_list: ipRanges },
}));

/** Whoever looks after all applications of the workspace, or after the one in the path. */
export const caretakers = [...administrators, "collaborator"] as const;

const withSecret = ({ application, secret }: Made) => ({ ...applicationToWire(application), secret });

export function applicationRoutes(app: BankApp, deps: ConsoleDeps): void {
  const { database } = deps;
  const tags = ["Applications"];

  app.get(
    "/applications",
    {
      config: { access: everyMember },
      schema: {
        tags,
        summary: "List the applications",
        description: "A member who is no administrator sees those that they collaborate on.",
        querystring: PageQuery,
        response: consoleResponses({ 200: Page(Application) }),
      },
    },
    async ({ member, query }) => {
      const collaboratorId = member.role === "member" ? member.memberId : undefined;
      return pageToWire(
        query,
        await listApplications(database, member.workspaceId, { collaboratorId }, pageWindow(query)),
        applicationToWire,
      );
    },
  );

  app.post(
    "/applications",
    {
      config: { access: administrators },
      schema: {
        tags,
        summary: "Make an application",
        description: "Its secret is answered once. As it is stored nowhere, Idempotency-Key is ignored here.",
        body: ApplicationBody,
        response: consoleResponses({ 201: ApplicationWithSecret }),
      },
    },
    (request, reply) =>
      answerAct(request, reply, deps, { operation: create, order: request.body, answer: consoleAnswerOf(201, withSecret), secret: true }),
  );

  app.get(
    "/applications/:id",
    {
      config: { access: caretakers },
      schema: { tags, summary: "Get an application", params: IdParams, response: consoleResponses({ 200: Application }) },
    },
    async ({ member, params }) => applicationToWire(found(await findApplication(database, member.workspaceId, params.id))),
  );

  app.patch(
    "/applications/:id",
    {
      config: { access: administrators },
      schema: {
        tags,
        summary: "Rename an application, or change its permissions",
        params: IdParams,
        body: ApplicationChangeBody,
        response: consoleResponses({ 200: Application }),
      },
    },
    (request, reply) => {
      const order = { applicationId: request.params.id, ...request.body };
      const answer = consoleAnswerOf(200, ({ after }: { after: Parameters<typeof applicationToWire>[0] }) => applicationToWire(after));
      return answerAct(request, reply, deps, { operation: change, order, answer });
    },
  );

  app.delete(
    "/applications/:id",
    {
      config: { access: administrators },
      schema: {
        tags,
        summary: "Delete an application",
        params: IdParams,
        response: consoleResponses({ 204: Type.Null({ description: "Deleted; its certificates are revoked." }) }),
      },
    },
    (request, reply) => {
      const order = { applicationId: request.params.id };
      return answerAct(request, reply, deps, { operation: remove, order, answer: consoleAnswerOf(204, null) });
    },
  );

  app.post(
    "/applications/:id/secret",
    {
      config: { access: administrators },
      schema: {
        tags,
        summary: "Give an application a new secret",
        description: "The old one is refused from the next request on.",
        params: IdParams,
        response: consoleResponses({ 200: ApplicationWithSecret }),
      },
    },
    (request, reply) => {
      const order = { applicationId: request.params.id };
      return answerAct(request, reply, deps, { operation: rotate, order, answer: consoleAnswerOf(200, withSecret), secret: true });
    },
  );

  app.put(
    "/applications/:id/ip_allow_list",
    {
      config: { access: caretakers },
      schema: {
        tags,
        summary: "Set from where an application may call",
        params: IdParams,
        body: IpAllowList,
        response: consoleResponses({ 200: IpAllowList }),
      },
    },
    (request, reply) => {
      const { ranges } = request.body;
      const wrong = ranges.find((range) => !ipRangeIsValid(range));
      if (wrong !== undefined) throw invalidRequest(`ranges holds ${JSON.stringify(wrong)}, which is no address and no CIDR range.`);
      const answer = consoleAnswerOf(200, ({ after }: { after: { ipRanges: readonly string[] } }) => ({ ranges: after.ipRanges }));
      return answerAct(request, reply, deps, { operation: change, order: { applicationId: request.params.id, ipRanges: ranges }, answer });
    },
  );
}
