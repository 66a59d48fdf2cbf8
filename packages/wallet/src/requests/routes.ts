import { workspaceNow } from "@memento/platform";
import type { FastifyReply, FastifyRequest } from "fastify";
import { Type } from "typebox";
import type { WalletDeps } from "../deps.ts";
import { responses, UuidParams, type WalletApp } from "../http/app.ts";
import { listAnswer, listOf, type ListQuery, listQuery } from "../http/lists/index.ts";
import { answerWrite } from "../http/write.ts";
import { readPhone } from "../identity/phone.ts";
import { changeRequests, deleteRequests } from "./change.ts";
import { createRequests } from "./create.ts";
import { listRequests, requestList } from "./list.ts";
import { participantRoutes } from "./participant-routes.ts";
import { readRequest, requestsToWire } from "./read.ts";
import { MoneyRequest, RequestBody, RequestChangeBody } from "./schema.ts";
import { shareRoutes } from "./share-routes.ts";
import { viewToWire } from "./view.ts";
import { requestFromWire } from "./wire.ts";

/** Requests of the Wallet API. Owners make and change them, and act on their participants; those pay or reject. */
export function requestRoutes(app: WalletApp, deps: WalletDeps): void {
  listRoutes(app, deps);
  ownerRoutes(app, deps);
  participantRoutes(app, deps);
  shareRoutes(app, deps);
}

const tags = ["Requests"];

function listRoutes(app: WalletApp, deps: WalletDeps): void {
  const answer = (request: FastifyRequest<{ Querystring: ListQuery }>, reply: FastifyReply) => {
    const { workspaceId, userId } = request.person;
    return listAnswer(request, reply, deps, requestList, {
      context: { workspaceId, userId },
      async run(on, page) {
        const [{ rows, total }, now] = await Promise.all([listRequests(on, { workspaceId, userId }, page), workspaceNow(on, workspaceId)]);
        return { rows: await requestsToWire(on, deps, { workspaceId, userId, now }, rows), total };
      },
    });
  };
  const schema = {
    tags,
    summary: "Get a list of requests",
    description: "Requests that one made, and those in which one has a share. Newest first.",
    querystring: listQuery(requestList, {}),
    response: responses({ 200: listOf(MoneyRequest) }),
  };
  app.get("/requests", { schema }, answer);
  // As the reference prints it, too.
  app.get("/reqests", { schema: { ...schema, hide: true } }, answer);

  app.get(
    "/requests/:uuid",
    { schema: { tags, summary: "Get a request", params: UuidParams, response: responses({ 200: MoneyRequest }) } },
    (request) => deps.database.snapshot((on) => readRequest(on, deps, request.person, request.params.uuid)),
  );
}

function ownerRoutes(app: WalletApp, deps: WalletDeps): void {
  const create = createRequests(deps);
  const change = changeRequests(deps);

  app.post(
    "/requests",
    {
      schema: {
        tags,
        summary: "Create a request",
        description:
          "Asks up to a hundred people for a share each; the shares add up to the amount. Everybody is told. A phone number of somebody here is them; any " +
          "other waits for whoever proves that it is theirs. Who is blocked by one of them is refused.",
        body: RequestBody,
        response: responses({ 201: MoneyRequest }),
      },
    },
    async (request, reply) => {
      const { userId: ownerId, workspaceId } = request.person;
      const order = requestFromWire(request.body, { ownerId, project: request.project, readPhone });
      const imageId = await deps.images.attach(workspaceId, ownerId, request.body.image);
      return answerWrite(request, reply, deps, { operation: create, request: { ...order, imageId }, status: 201, toWire: viewToWire });
    },
  );

  app.put(
    "/requests/:uuid",
    {
      schema: {
        tags,
        summary: "Update a request",
        description: "Its owner can change what it says, open or closed. What is left out stays.",
        params: UuidParams,
        body: RequestChangeBody,
        response: responses({ 200: MoneyRequest }),
      },
    },
    async (request, reply) => {
      const { userId: ownerId, workspaceId } = request.person;
      const { description, image } = request.body;
      const imageId = image === undefined ? undefined : await deps.images.attach(workspaceId, ownerId, image);
      const order = { requestId: request.params.uuid, ownerId, description, imageId };
      return answerWrite(request, reply, deps, { operation: change, request: order, status: 200, toWire: viewToWire });
    },
  );

  app.delete(
    "/requests/:uuid",
    {
      schema: {
        tags,
        summary: "Delete a request",
        description: "Its owner can, as long as nobody has responded. It is gone for everybody.",
        params: UuidParams,
        response: responses({ 204: Type.Null({ description: "Deleted." }) }),
      },
    },
    (request, reply) => {
      const order = { requestId: request.params.uuid, ownerId: request.person.userId };
      return answerWrite(request, reply, deps, { operation: deleteRequests, request: order, status: 204 });
    },
  );
}
