import { type Database, kitProblem } from "@memento/platform";
import { Type } from "typebox";
import { type BankApp, found, IdParams } from "../http.ts";
import type { SignedIn } from "../members/sessions.ts";
import { webhookEventTypes, type WebhookEventType } from "../webhooks/events.ts";
import { findDeliveries, listDeliveries } from "../webhooks/log.ts";
import { findApplicationOfWebhook } from "../webhooks/queries.ts";
import { retryDeliveries } from "../webhooks/retry.ts";
import { Uuid } from "../wire.ts";
import { everyMember } from "./access.ts";
import { audited } from "./audit.ts";
import { isCollaborator } from "./collaborators.ts";
import { actorOf, answerAct, consoleAnswerOf, type ConsoleDeps, consoleResponses } from "./http.ts";
import { DeliveryStatusName, deliveryToWire, WebhookDelivery } from "./webhook-schema.ts";

const strict = { additionalProperties: false } as const;
const retriesAtOnceMax = 100;

const DeliveryQuery = Type.Object(
  {
    webhook_id: Type.Optional(Uuid("Only deliveries to this webhook.")),
    status: Type.Optional(DeliveryStatusName),
    event_type: Type.Optional(
      Type.Enum(Object.keys(webhookEventTypes) as WebhookEventType[], { description: "Only events of this type." }),
    ),
    cursor: Type.Optional(Uuid("The next_cursor of the page before.")),
    size: Type.Integer({ minimum: 1, maximum: 100, default: 25, description: "Elements in a page, at most." }),
  },
  strict,
);

const RetriesBody = Type.Object({ ids: Type.Array(Uuid("ID of a delivery."), { minItems: 1, maxItems: retriesAtOnceMax }) }, strict);
const Retries = Type.Object(
  {
    retried: Type.Array(Uuid("Another attempt at it is wanted.")),
    refused: Type.Array(Type.Object({ id: Uuid("ID of the delivery."), code: Type.String({ description: "Why not." }) })),
  },
  { title: "WebhookDeliveryRetries" },
);

const retry = audited(retryDeliveries, ({ deliveryId }) => ({
  action: "webhook_delivery_retried",
  subjectType: "webhook_delivery",
  subjectId: deliveryId,
}));

/** What webhooks were sent: administrators see all of it, others what went to webhooks of applications that they collaborate on. */
export function deliveryRoutes(app: BankApp, deps: ConsoleDeps): void {
  const { database, commands } = deps;
  const tags = ["Webhooks"];

  app.get(
    "/webhook_deliveries",
    {
      config: { access: everyMember },
      schema: {
        tags,
        summary: "List deliveries with their attempts, newest event first",
        description:
          "A page may hold fewer than its size, or nothing, and have a next_cursor: then there is more to look through. A member who is no administrator names a webhook of an application that they collaborate on.",
        querystring: DeliveryQuery,
        response: consoleResponses({
          200: Type.Object({
            results: Type.Array(WebhookDelivery),
            next_cursor: Type.Union([Uuid("Where the next page begins."), Type.Null()], { description: "Null: there are no more." }),
          }),
        }),
      },
    },
    async ({ member, query }) => {
      const webhookId = query.webhook_id?.toLowerCase();
      await mustSee(database, member, [webhookId]);
      const filter = { webhookId, status: query.status, eventType: query.event_type };
      const page = { cursor: query.cursor, size: query.size };
      const { rows, nextCursor } = await listDeliveries(database, member.workspaceId, filter, page);
      return { results: rows.map(deliveryToWire), next_cursor: nextCursor };
    },
  );

  app.get(
    "/webhook_deliveries/:id",
    {
      config: { access: everyMember },
      schema: {
        tags,
        summary: "Get a delivery with its attempts",
        params: IdParams,
        response: consoleResponses({ 200: WebhookDelivery }),
      },
    },
    async ({ member, params }) => {
      const [delivery] = await findDeliveries(database, member.workspaceId, [params.id]);
      await mustSee(database, member, [delivery?.webhookId]); // before 404, so that a refusal tells nothing about what is there
      return deliveryToWire(found(delivery));
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
      const [delivery] = await findDeliveries(database, member.workspaceId, [params.id]);
      await mustSee(database, member, [delivery?.webhookId]);
      const order = { deliveryId: params.id };
      return answerAct(request, reply, deps, { operation: retry, order, answer: consoleAnswerOf(202, null) });
    },
  );

  app.post(
    "/webhook_deliveries/retries",
    {
      config: { access: everyMember },
      schema: {
        tags,
        summary: "Try several deliveries once more, now",
        description: "Each is retried or refused by itself. A member who is no administrator may name only what they see.",
        body: RetriesBody,
        response: consoleResponses({ 202: Retries }),
      },
    },
    async (request, reply) => {
      const { member, body } = request;
      const ids = [...new Set(body.ids.map((id) => id.toLowerCase()))];
      const known = new Map((await findDeliveries(database, member.workspaceId, ids)).map((one) => [one.deliveryId, one.webhookId]));
      await mustSee(
        database,
        member,
        ids.map((id) => known.get(id)),
      );
      const actor = actorOf(request);
      const acts = ids.map((deliveryId) => ({ actor, order: { deliveryId } }));
      const outcomes = await commands.run(member.workspaceId, retry, acts);
      return reply.code(202).send({
        retried: ids.filter((_id, index) => outcomes[index]?.ok === true),
        refused: ids.flatMap((id, index) => {
          const outcome = outcomes[index];
          return outcome === undefined || outcome.ok ? [] : [{ id, code: outcome.refusal }];
        }),
      });
    },
  );
}

/** Refuses (403) whoever is neither an administrator nor a collaborator on the applications of all these webhooks; undefined: one that is not there. */
async function mustSee(database: Database, member: SignedIn, webhookIds: readonly (string | undefined)[]): Promise<void> {
  if (member.role !== "member") return;
  for (const webhookId of new Set(webhookIds)) {
    const applicationId = webhookId === undefined ? undefined : await findApplicationOfWebhook(database, member.workspaceId, webhookId);
    if (applicationId === undefined || !(await isCollaborator(database, member, applicationId)))
      throw kitProblem("permission_denied", "Your role does not allow this, and you do not look after this webhook's application.");
  }
}
