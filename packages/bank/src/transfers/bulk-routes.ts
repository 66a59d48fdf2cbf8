import type { Outcome } from "@memento/kernel";
import { type Answer, Page, PageQuery } from "@memento/platform";
import { Type } from "typebox";
import { type Bulk, findBulk } from "../bulks/queries.ts";
import { bulkBodyBytesMax, bulkItemsMax, progressOf, TransferBulk, transferBulkToWire } from "../bulks/wire.ts";
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
import { countBulkTransfers, listBulkTransfers } from "./bulk-queries.ts";
import { type BulkRefusal, createTransferBulks } from "./bulk.ts";
import type { ScheduleRefusal } from "./decide.ts";
import { Transfer, TransferBody, TransferStatus } from "./schema.ts";
import { transferFromWire, transferToWire } from "./wire.ts";

const TransferBulkBody = Type.Object(
  { transfers: Type.Array(TransferBody, { minItems: 1, maxItems: bulkItemsMax, description: "The orders, 1 to 5,000." }) },
  { additionalProperties: false, title: "TransferBulkOrder" },
);

const ItemsQuery = Type.Object(
  {
    status: Type.Optional(
      Type.Array(TransferStatus, { description: "Only those with one of these statuses; repeated or separated by commas." }),
    ),
    ...PageQuery.properties,
  },
  { additionalProperties: false },
);

const created = (outcome: Outcome<Bulk, BulkRefusal>): Answer => {
  if (outcome.ok) return answerOf(200, transferBulkToWire)({ ok: true, value: progressOf(outcome.value, new Map()) });
  const [index, refusal] = outcome.refusal.split(":") as [string, ScheduleRefusal]; // BulkRefusal's two parts
  return itemRefusalAnswer(`transfers.${index}`, refusal);
};

/** Bulks of transfers: taken whole, initiated by a job, followed by their counters or item by item. */
export function transferBulkRoutes(app: BankApp, { database, commands }: BankDeps): void {
  const tags = ["Transfers"];

  app.post(
    "/transfers/bulks",
    {
      config: { permission: "transfers:write" },
      bodyLimit: bulkBodyBytesMax,
      schema: { tags, summary: "Create bulk transfers", body: TransferBulkBody, response: responses({ 200: TransferBulk }) },
    },
    (request, reply) => {
      const orders = request.body.transfers.map(transferFromWire);
      return answerWrite(request, reply, commands, { operation: createTransferBulks, request: orders, answer: created });
    },
  );

  app.get(
    "/transfers/bulks/:id",
    {
      config: { permission: "transfers:read" },
      schema: { tags, summary: "Get a bulk and its progress", params: IdParams, response: responses({ 200: TransferBulk }) },
    },
    async ({ caller: { workspaceId }, params: { id } }) => {
      const [bulk, counts] = await Promise.all([
        findBulk(database, workspaceId, "transfers", id),
        countBulkTransfers(database, workspaceId, id),
      ]);
      return transferBulkToWire(progressOf(found(bulk), counts));
    },
  );

  app.get(
    "/transfers/bulks/:id/transfers",
    {
      config: { permission: "transfers:read" },
      preValidation: splitLists("status"),
      schema: {
        tags,
        summary: "List the transfers of a bulk",
        params: IdParams,
        querystring: ItemsQuery,
        response: responses({ 200: Page(Transfer) }),
      },
    },
    async ({ caller: { workspaceId }, params: { id }, query }) => {
      found(await findBulk(database, workspaceId, "transfers", id));
      return pageToWire(query, await listBulkTransfers(database, workspaceId, id, query.status, pageWindow(query)), transferToWire);
    },
  );
}
