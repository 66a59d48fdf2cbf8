import type { Outcome } from "@memento/kernel";
import { type Answer, Page, PageQuery } from "@memento/platform";
import { Type } from "typebox";
import { type Bulk, findBulk } from "../bulks/queries.ts";
import { bulkBodyBytesMax, bulkItemsMax, progressOf, CollectionBulk, collectionBulkToWire } from "../bulks/wire.ts";
import {
  answerOf,
  answerWrite,
  type BankApp,
  type BankDeps,
  found,
  IdParams,
  itemRefusalAnswer,
  pageToWire,
  pageWindow,
  responses,
  splitLists,
} from "../http.ts";
import { countBulkCollections, listBulkCollections } from "./bulk-queries.ts";
import { type BulkRefusal, createCollectionBulks } from "./bulk.ts";
import type { DateRefusal } from "./decide.ts";
import { Collection, CollectionBody, CollectionStatus } from "./schema.ts";
import { collectionFromWire, collectionToWire } from "./wire.ts";

const CollectionBulkBody = Type.Object(
  { collections: Type.Array(CollectionBody, { minItems: 1, maxItems: bulkItemsMax, description: "The orders, 1 to 5,000." }) },
  { additionalProperties: false, title: "CollectionBulkOrder" },
);

const ItemsQuery = Type.Object(
  {
    status: Type.Optional(
      Type.Array(CollectionStatus, { description: "Only those with one of these statuses; repeated or separated by commas." }),
    ),
    ...PageQuery.properties,
  },
  { additionalProperties: false },
);

const created = (outcome: Outcome<Bulk, BulkRefusal>): Answer => {
  if (outcome.ok) return answerOf(200, collectionBulkToWire)({ ok: true, value: progressOf(outcome.value, new Map()) });
  const [index, refusal] = outcome.refusal.split(":") as [string, DateRefusal]; // BulkRefusal's two parts
  return itemRefusalAnswer(`collections.${index}`, refusal);
};

/** Bulks of collections: taken whole, initiated by a job, followed by their counters or item by item. */
export function collectionBulkRoutes(app: BankApp, { database, commands }: BankDeps): void {
  const tags = ["Collections"];

  app.post(
    "/collections/bulks",
    {
      config: { permission: "collections:write" },
      bodyLimit: bulkBodyBytesMax,
      schema: { tags, summary: "Create bulk collections", body: CollectionBulkBody, response: responses({ 200: CollectionBulk }) },
    },
    (request, reply) => {
      const orders = request.body.collections.map(collectionFromWire);
      return answerWrite(request, reply, commands, { operation: createCollectionBulks, request: orders, answer: created });
    },
  );

  app.get(
    "/collections/bulks/:id",
    {
      config: { permission: "collections:read" },
      schema: { tags, summary: "Get a bulk and its progress", params: IdParams, response: responses({ 200: CollectionBulk }) },
    },
    async ({ caller: { workspaceId }, params: { id } }) => {
      const [bulk, counts] = await Promise.all([
        findBulk(database, workspaceId, "collections", id),
        countBulkCollections(database, workspaceId, id),
      ]);
      return collectionBulkToWire(progressOf(found(bulk), counts));
    },
  );

  app.get(
    "/collections/bulks/:id/collections",
    {
      config: { permission: "collections:read" },
      preValidation: splitLists("status"),
      schema: {
        tags,
        summary: "List the collections of a bulk",
        params: IdParams,
        querystring: ItemsQuery,
        response: responses({ 200: Page(Collection) }),
      },
    },
    async ({ caller: { workspaceId }, params: { id }, query }) => {
      found(await findBulk(database, workspaceId, "collections", id));
      return pageToWire(query, await listBulkCollections(database, workspaceId, id, query.status, pageWindow(query)), collectionToWire);
    },
  );
}
