import { kitProblem } from "@memento/platform";
import { timeOfId } from "@memento/kernel";
import { Type } from "typebox";
import { type ApiRequestRow, type ApiRequestSummary, findApiRequest, listApiRequests } from "../api-log/queries.ts";
import { findRelatedEvents, type RelatedEvent } from "../api-log/related.ts";
import { type BankApp, found, IdParams } from "../http.ts";
import type { SignedIn } from "../members/sessions.ts";
import { deliveryStatuses } from "../webhooks/plan.ts";
import { DateTime, timeToWire, Uuid } from "../wire.ts";
import { everyMember } from "./access.ts";
import { isCollaborator } from "./collaborators.ts";
import { keyedQuery } from "./keyed.ts";
import { type ConsoleDeps, consoleResponses } from "./http.ts";

const orNull = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) => Type.Union([schema, Type.Null()]);

const summary = {
  id: Uuid("ID of the request: the X-Request-Id of its answer."),
  date: DateTime("When it arrived, in real time."),
  method: Type.String(),
  path: Type.String({ description: "With its query; secrets are masked." }),
  status: Type.Integer({ description: "The answer's status." }),
  duration_ms: Type.Integer(),
  application_id: Uuid("Who asked."),
  application_name: Type.String(),
  idempotency_key: orNull(Type.String()),
  is_replay: Type.Boolean({ description: "Whether it was answered from what was kept for its key." }),
};
const ApiRequest = Type.Object(summary, { title: "ApiRequest" });

const Body = (description: string) => orNull(Type.Unknown({ description }));
const ApiExchange = Type.Object(
  {
    ...summary,
    address: Type.String({ description: "Where it came from." }),
    request_bytes: Type.Integer({ description: "Size of its body." }),
    request_body: Body("Its JSON with secrets masked; null where there was none, or more than 32 KiB, or a file."),
    response_body: Body("As above."),
    resource_id: orNull(Uuid("What it was about or made, where path or answer name it.")),
    events: Type.Array(
      Type.Object({
        id: Uuid("ID of the event."),
        type: Type.String(),
        resource_type: Type.String(),
        resource_id: Uuid("What the event is about."),
        date: DateTime("When it happened, in the workspace's time."),
        deliveries: Type.Array(
          Type.Object({ id: Uuid("ID of the delivery."), webhook_id: Uuid("Its webhook."), status: Type.Enum([...deliveryStatuses]) }),
        ),
      }),
      { description: "What a write caused to what it made or changed, within a minute; at most 50." },
    ),
  },
  { title: "ApiExchange" },
);

const ListQuery = Type.Object(
  {
    method: Type.Optional(Type.Enum(["GET", "POST", "PATCH", "DELETE"])),
    path_prefix: Type.Optional(Type.String({ minLength: 1, maxLength: 256, description: "Beginning of the path, such as /v2/transfers." })),
    status_class: Type.Optional(Type.Enum(["2xx", "3xx", "4xx", "5xx"])),
    application_id: Type.Optional(Uuid("Only those of this application.")),
    since: Type.Optional(DateTime("Only those that arrived at this moment or later, in real time.")),
    until: Type.Optional(DateTime("Only those that arrived before this moment, in real time.")),
    idempotency_key: Type.Optional(
      Type.String({ minLength: 1, maxLength: 255, description: "Only those that came with this Idempotency-Key." }),
    ),
    request_id: Type.Optional(Uuid("Only the one with this X-Request-Id.")),
    ...keyedQuery,
  },
  { additionalProperties: false },
);

const summaryToWire = (request: ApiRequestSummary) => ({
  id: request.requestId,
  date: timeToWire(timeOfId(request.requestId)),
  method: request.method,
  path: request.path,
  status: request.status,
  duration_ms: request.durationMs,
  application_id: request.applicationId,
  application_name: request.applicationName,
  idempotency_key: request.idempotencyKey,
  is_replay: request.isReplay,
});

const parsed = (body: string | null): unknown => (body === null ? null : JSON.parse(body));

const exchangeToWire = (exchange: ApiRequestRow & ApiRequestSummary, events: readonly RelatedEvent[]) => ({
  ...summaryToWire(exchange),
  address: exchange.address,
  request_bytes: exchange.requestBytes,
  request_body: parsed(exchange.requestBody),
  response_body: parsed(exchange.responseBody),
  resource_id: exchange.resourceId,
  events: events.map(({ eventId, type, resourceType, resourceId, occurredAt, deliveries }) => ({
    id: eventId,
    type,
    resource_type: resourceType,
    resource_id: resourceId,
    date: timeToWire(occurredAt),
    deliveries: deliveries.map(({ id, webhookId, status }) => ({ id, webhook_id: webhookId, status })),
  })),
});

/** What applications asked of the Bank API, for administrators and for whoever looks after the application. */
export function apiLogRoutes(app: BankApp, { database, apiLog }: ConsoleDeps): void {
  const tags = ["API log"];

  const mustLookAfter = async (member: SignedIn, applicationId: string | undefined): Promise<void> => {
    if (member.role !== "member") return;
    if (applicationId === undefined || !(await isCollaborator(database, member, applicationId)))
      throw kitProblem("permission_denied", "Your role does not allow this, and you do not look after this application.");
  };

  app.get(
    "/api_log",
    {
      config: { access: everyMember },
      schema: {
        tags,
        summary: "List requests to the Bank API, newest first",
        description:
          "Those of known applications, kept for 30 days. A page may hold fewer than its size, or nothing, and have a next_cursor: then there is more to look through. A member who is no administrator names an application that they collaborate on.",
        querystring: ListQuery,
        response: consoleResponses({
          200: Type.Object({
            results: Type.Array(ApiRequest),
            next_cursor: orNull(Uuid("Null: there are no more.")),
            is_kept: Type.Boolean({ description: "Whether requests are kept at all: API_LOG_PER_SECOND says so." }),
          }),
        }),
      },
    },
    async ({ member, query }) => {
      const applicationId = query.application_id?.toLowerCase();
      await mustLookAfter(member, applicationId);
      const filter = {
        method: query.method,
        pathPrefix: query.path_prefix,
        statusClass: query.status_class === undefined ? undefined : Number(query.status_class.charAt(0)),
        applicationId,
        since: query.since === undefined ? undefined : new Date(query.since),
        until: query.until === undefined ? undefined : new Date(query.until),
        requestId: query.request_id,
        idempotencyKey: query.idempotency_key,
      };
      const { rows, nextCursor } = await listApiRequests(database, member.workspaceId, filter, { cursor: query.cursor, size: query.size });
      return { results: rows.map(summaryToWire), next_cursor: nextCursor, is_kept: apiLog !== undefined };
    },
  );

  app.get(
    "/api_log/:id",
    {
      config: { access: everyMember },
      schema: { tags, summary: "Get a request and its answer", params: IdParams, response: consoleResponses({ 200: ApiExchange }) },
    },
    async ({ member, params }) => {
      const find = () => findApiRequest(database, member.workspaceId, params.id);
      // Whoever asks for what they have just been answered does so before it is written.
      const exchange = (await find()) ?? (await apiLog?.flush().then(find));
      await mustLookAfter(member, exchange?.applicationId); // before 404, so that a refusal tells nothing about what is there
      const known = found(exchange);
      return exchangeToWire(known, await findRelatedEvents(database, member.workspaceId, known));
    },
  );
}
