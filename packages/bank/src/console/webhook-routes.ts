import { type Database, kitProblem, Page, PageQuery } from "@memento/platform";
import { Type } from "typebox";
import { type BankApp, found, IdParams, pageToWire, pageWindow } from "../http.ts";
import { findApplication } from "../authentication/application-queries.ts";
import type { SignedIn } from "../members/sessions.ts";
import { listDeliveries } from "../webhooks/log.ts";
import { findApplicationOfWebhook, listWebhooks, type Webhook as WebhookRow } from "../webhooks/queries.ts";
import { retryDeliveries } from "../webhooks/retry.ts";
import { Uuid } from "../wire.ts";
import { everyMember } from "./access.ts";
import { caretakers } from "./application-routes.ts";
import { audited } from "./audit.ts";
import { isCollaborator } from "./collaborators.ts";
import { answerAct, consoleAnswerOf, type ConsoleDeps, consoleProblem, consoleResponses } from "./http.ts";
import {
  deliveryToWire,
  DeliveryStatusName,
  NewWebhookAnswer,
  newWebhookToWire,
  Webhook,
  WebhookBody,
  WebhookChangeBody,
  WebhookDelivery,
  webhookToWire,
} from "./webhook-schema.ts";

const WebhookParams = Type.Object({ ...IdParams.properties, webhook_id: Type.String({ description: "A UUID." }) });
const DeliveryQuery = Type.Object(
  {
    webhook_id: Type.Optional(Uuid("Only deliveries to this webhook.")),
    status: Type.Optional(DeliveryStatusName),
    ...PageQuery.properties,
  },
  { additionalProperties: false },
);

const note = (action: string, { webhookId, applicationId, url, eventTypes, isEnabled }: WebhookRow) => ({
  action,
  subjectType: "webhook",
  subjectId: webhookId,
  after: { application_id: applicationId, url, event_types: eventTypes, is_enabled: isEnabled },
});

const retry = audited(retryDeliveries, ({ deliveryId }) => ({
  action: "webhook_delivery_retried",
  subjectType: "webhook_delivery",
  subjectId: deliveryId,
}));

/** Webhooks of an application, below its path: whoever looks after it looks after them. */
export function webhookRoutes(app: BankApp, deps: ConsoleDeps): void {
  const { database } = deps;
  const tags = ["Webhooks"];
  const create = audited(deps.webhooks.create, (_order, { token: _token, signingSecret: _secret, ...webhook }) =>
    note("webhook_created", webhook),
  );
  const update = audited(deps.webhooks.update, (_order, webhook) => note("webhook_updated", webhook));
  const remove = audited(deps.webhooks.remove, (_order, webhook) => note("webhook_deleted", webhook));

  /** Answers 404 unless the webhook is one of this very application: who looks after one has no say over another's. */
  const mustBelong = async ({ workspaceId }: SignedIn, applicationId: string, webhookId: string): Promise<void> => {
    if ((await findApplicationOfWebhook(database, workspaceId, webhookId)) !== applicationId) throw consoleProblem("not_found");
  };

  app.get(
    "/applications/:id/webhooks",
    {
      config: { access: caretakers },
      schema: {
        tags,
        summary: "List an application's webhooks",
        params: IdParams,
        response: consoleResponses({ 200: Type.Object({ results: Type.Array(Webhook) }) }),
      },
    },
    async ({ member: { workspaceId }, params }) => {
      found(await findApplication(database, workspaceId, params.id));
      return { results: (await listWebhooks(database, workspaceId, params.id)).map(webhookToWire) };
    },
  );

  app.post(
    "/applications/:id/webhooks",
    {
      config: { access: caretakers },
      schema: {
        tags,
        summary: "Make a webhook",
        description: "Its token and signing secret are answered once; Idempotency-Key is ignored here.",
        params: IdParams,
        body: WebhookBody,
        response: consoleResponses({ 201: NewWebhookAnswer }),
      },
    },
    (request, reply) => {
      const { url, event_types: eventTypes } = request.body;
      const order = { applicationId: request.params.id, url, eventTypes };
      return answerAct(request, reply, deps, { operation: create, order, answer: consoleAnswerOf(201, newWebhookToWire), secret: true });
    },
  );

  app.get(
    "/applications/:id/webhooks/:webhook_id",
    {
      config: { access: caretakers },
      schema: { tags, summary: "Get a webhook", params: WebhookParams, response: consoleResponses({ 200: Webhook }) },
    },
    async ({ member, params }) => {
      const webhooks = await listWebhooks(database, member.workspaceId, params.id);
      return webhookToWire(found(webhooks.find(({ webhookId }) => webhookId === params.webhook_id)));
    },
  );

  app.patch(
    "/applications/:id/webhooks/:webhook_id",
    {
      config: { access: caretakers },
      schema: {
        tags,
        summary: "Change or disable a webhook",
        params: WebhookParams,
        body: WebhookChangeBody,
        response: consoleResponses({ 200: Webhook }),
      },
    },
    async (request, reply) => {
      const { id, webhook_id: webhookId } = request.params;
      await mustBelong(request.member, id, webhookId);
      const { url, event_types: eventTypes, is_enabled: isEnabled } = request.body;
      const order = { webhookId, url, eventTypes, isEnabled };
      return answerAct(request, reply, deps, { operation: update, order, answer: consoleAnswerOf(200, webhookToWire) });
    },
  );

  app.delete(
    "/applications/:id/webhooks/:webhook_id",
    {
      config: { access: caretakers },
      schema: {
        tags,
        summary: "Delete a webhook",
        params: WebhookParams,
        response: consoleResponses({ 204: Type.Null({ description: "Deleted; what it was still to be told is canceled." }) }),
      },
    },
    async (request, reply) => {
      const { id, webhook_id: webhookId } = request.params;
      await mustBelong(request.member, id, webhookId);
      return answerAct(request, reply, deps, { operation: remove, order: { webhookId }, answer: consoleAnswerOf(204, null) });
    },
  );

  app.get(
    "/webhook_deliveries",
    {
      config: { access: everyMember },
      schema: {
        tags,
        summary: "List deliveries with their attempts, newest event first",
        description: "A member who is no administrator names a webhook of an application that they collaborate on.",
        querystring: DeliveryQuery,
        response: consoleResponses({ 200: Page(WebhookDelivery) }),
      },
    },
    async ({ member, query }) => {
      const webhookId = query.webhook_id?.toLowerCase();
      if (!(await maySee(database, member, webhookId)))
        throw kitProblem("permission_denied", "Your role does not allow this, and you do not look after this webhook's application.");
      const filter = { webhookId, status: query.status };
      return pageToWire(query, await listDeliveries(database, member.workspaceId, filter, pageWindow(query)), deliveryToWire);
    },
  );

  app.post(
    "/webhook_deliveries/:id/retries",
    {
      config: { access: everyMember },
      schema: {
        tags,
        summary: "Try a delivery once more, now",
        description: "Whatever its status; the plan of its own retries stays as it is.",
        params: IdParams,
        response: consoleResponses({ 202: Type.Null({ description: "Wanted: see its attempts." }) }),
      },
    },
    async (request, reply) => {
      const { member, params } = request;
      const [delivery] = await listDeliveries(database, member.workspaceId, { deliveryId: params.id }, { limit: 1, offset: 0 });
      if (!(await maySee(database, member, delivery?.webhookId)))
        throw kitProblem("permission_denied", "Your role does not allow this, and you do not look after this webhook's application.");
      const order = { deliveryId: params.id };
      return answerAct(request, reply, deps, { operation: retry, order, answer: consoleAnswerOf(202, null) });
    },
  );
}

/** Administrators see every delivery of the workspace, others those of webhooks of applications that they collaborate on. */
async function maySee(database: Database, member: SignedIn, webhookId: string | undefined): Promise<boolean> {
  if (member.role !== "member") return true;
  const applicationId = webhookId === undefined ? undefined : await findApplicationOfWebhook(database, member.workspaceId, webhookId);
  return applicationId !== undefined && isCollaborator(database, member, applicationId);
}
