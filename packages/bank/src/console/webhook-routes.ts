import { Type } from "typebox";
import { type BankApp, found, IdParams } from "../http.ts";
import { findApplication } from "../authentication/application-queries.ts";
import type { SignedIn } from "../members/sessions.ts";
import { findApplicationOfWebhook, listWebhooks, type Webhook as WebhookRow } from "../webhooks/queries.ts";
import { caretakers } from "./application-routes.ts";
import { audited } from "./audit.ts";
import { answerAct, consoleAnswerOf, type ConsoleDeps, consoleProblem, consoleResponses } from "./http.ts";
import { NewWebhookAnswer, newWebhookToWire, Webhook, WebhookBody, WebhookChangeBody, webhookToWire } from "./webhook-schema.ts";

const WebhookParams = Type.Object({ ...IdParams.properties, webhook_id: Type.String({ description: "A UUID." }) });

const note = (action: string, { webhookId, applicationId, url, eventTypes, isEnabled }: WebhookRow) => ({
  action,
  subjectType: "webhook",
  subjectId: webhookId,
  after: { application_id: applicationId, url, event_types: eventTypes, is_enabled: isEnabled },
});

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
}
