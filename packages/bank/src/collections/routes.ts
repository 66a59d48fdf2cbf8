import { Type } from "typebox";
import { answerOf, answerWrite, type BankApp, type BankDeps, found, IdParams, responses } from "../http.ts";
import { offered } from "../writes.ts";
import { cancelCollections } from "./cancel.ts";
import { cancelNote, initiateNote } from "./notes.ts";
import { initiateCollections } from "./initiate.ts";
import { findCollection } from "./queries.ts";
import { Collection, CollectionBody } from "./schema.ts";
import { collectionFromWire, collectionToWire } from "./wire.ts";

export function collectionRoutes(app: BankApp, { database, commands, rail }: BankDeps): void {
  const tags = ["Collections"];
  const initiate = offered(initiateCollections(rail), initiateNote);
  const cancel = offered(cancelCollections, cancelNote);
  const initiated = answerOf(200, collectionToWire);
  const canceled = answerOf(200, null);

  app.post(
    "/collections",
    {
      config: { permission: "collections:write" },
      schema: { tags, summary: "Schedule a SEPA direct debit collection", body: CollectionBody, response: responses({ 200: Collection }) },
    },
    (request, reply) =>
      answerWrite(request, reply, commands, { operation: initiate, request: collectionFromWire(request.body), answer: initiated }),
  );

  app.get(
    "/collections/:id",
    {
      config: { permission: "collections:read" },
      schema: { tags, summary: "Get a collection", params: IdParams, response: responses({ 200: Collection }) },
    },
    async (request) => collectionToWire(found(await findCollection(database, request.caller.workspaceId, request.params.id))),
  );

  app.delete(
    "/collections/:id",
    {
      config: { permission: "collections:write" },
      schema: {
        tags,
        summary: "Cancel a SEPA direct debit collection",
        params: IdParams,
        response: responses({ 200: Type.Null({ description: "Canceled." }) }),
      },
    },
    (request, reply) =>
      answerWrite(request, reply, commands, {
        operation: cancel,
        request: { collectionId: request.params.id },
        answer: canceled,
      }),
  );
}
