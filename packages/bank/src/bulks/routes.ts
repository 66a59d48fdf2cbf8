import { minorToWire, type Outcome, type WorkspaceId } from "@memento/kernel";
import { type Answer, type Operation, Page, PageQuery, type Queryable } from "@memento/platform";
import { type TEnum, type TObject, type TSchema, Type } from "typebox";
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
import type { Permission } from "../authentication/permissions.ts";
import type { BankRefusal } from "../problems.ts";
import { offered } from "../writes.ts";
import type { BulkRefusal } from "./create.ts";
import { type Bulk, type BulkKind, findBulk } from "./queries.ts";
import { type BulkProgress, bulkBodyBytesMax, bulkItemsMax, progressOf } from "./wire.ts";

/** What one kind of bulk is made of. */
export type BulkResource<Body, Request, Row, Refusal extends BankRefusal> = {
  /** Also the name of its path and of the list in its body */
  readonly kind: BulkKind;
  readonly tag: string;
  readonly permissions: { readonly read: Permission; readonly write: Permission };
  readonly itemBody: TObject;
  readonly item: TObject;
  readonly status: TEnum<string[]>;
  readonly bulk: TObject;
  readonly bulkToWire: (bulk: BulkProgress) => object;
  readonly create: Operation<readonly Request[], Bulk, BulkRefusal<Refusal>>;
  /** In cents, for the audit log */
  readonly amountOf: (order: Request) => bigint;
  readonly fromWire: (body: Body) => Request;
  readonly toWire: (row: Row) => object;
  readonly count: (on: Queryable, workspaceId: WorkspaceId, bulkId: string) => Promise<ReadonlyMap<string, number>>;
  readonly list: (
    on: Queryable,
    workspaceId: WorkspaceId,
    bulkId: string,
    statuses: readonly string[] | undefined,
    page: { limit: number; offset: number },
  ) => Promise<Row[]>;
};

/** The routes of one kind of bulk: taken whole, then followed by its counters or item by item. */
export function bulkRoutes<Body, Request, Row, Refusal extends BankRefusal>(
  app: BankApp,
  { database, commands }: BankDeps,
  resource: BulkResource<Body, Request, Row, Refusal>,
): void {
  const { kind, permissions, bulkToWire } = resource;
  const tags = [resource.tag];
  const create = offered(resource.create, (orders, { bulkId, itemsTotal }) => ({
    action: `bulk_${kind}_created`,
    subjectType: `bulk_${kind}`,
    subjectId: bulkId,
    after: { items: itemsTotal, amount: minorToWire(orders.reduce((sum, order) => sum + resource.amountOf(order), 0n)), currency: "EUR" },
  }));
  const BulkBody = Type.Object(
    { [kind]: Type.Array(resource.itemBody, { minItems: 1, maxItems: bulkItemsMax, description: "The orders, 1 to 5,000." }) },
    { additionalProperties: false, title: `${resource.tag.slice(0, -1)}BulkOrder` },
  );
  const ItemsQuery = Type.Object(
    {
      status: Type.Optional(
        Type.Array(resource.status, { description: "Only those with one of these statuses; repeated or separated by commas." }),
      ),
      ...PageQuery.properties,
    },
    { additionalProperties: false },
  );
  const created = (outcome: Outcome<Bulk, BulkRefusal<Refusal>>): Answer => {
    if (outcome.ok) return answerOf(200, bulkToWire)({ ok: true, value: progressOf(outcome.value, new Map()) });
    const [index, refusal] = outcome.refusal.split(":") as [string, Refusal]; // BulkRefusal's two parts
    return itemRefusalAnswer(`${kind}.${index}`, refusal);
  };

  app.post(
    `/${kind}/bulks`,
    {
      config: { permission: permissions.write, body: "large_json" },
      bodyLimit: bulkBodyBytesMax,
      schema: { tags, summary: `Create bulk ${kind}`, body: BulkBody, response: responses({ 200: resource.bulk }) },
    },
    (request, reply) => {
      const body = request.body as unknown as Readonly<Record<BulkKind, readonly Body[]>>; // BulkBody: `kind` is its one field
      return answerWrite(request, reply, commands, {
        operation: create,
        request: body[kind].map(resource.fromWire),
        answer: created,
      });
    },
  );

  app.get(
    `/${kind}/bulks/:id`,
    {
      config: { permission: permissions.read },
      schema: { tags, summary: "Get a bulk and its progress", params: IdParams, response: responses({ 200: resource.bulk }) },
    },
    async ({ caller: { workspaceId }, params }) => {
      const { id } = params as { id: string }; // IdParams
      const bulk = found(await findBulk(database, workspaceId, kind, id));
      // Counted after the status was read, so that a completed bulk never shows the counters of its last moment before.
      return bulkToWire(progressOf(bulk, await resource.count(database, workspaceId, id)));
    },
  );

  app.get(
    `/${kind}/bulks/:id/${kind}`,
    {
      config: { permission: permissions.read },
      preValidation: splitLists("status"),
      schema: {
        tags,
        summary: `List the ${kind} of a bulk`,
        params: IdParams,
        querystring: ItemsQuery,
        response: responses({ 200: Page(resource.item as TSchema) }),
      },
    },
    async ({ caller: { workspaceId }, params, query }) => {
      const { id } = params as { id: string }; // IdParams
      found(await findBulk(database, workspaceId, kind, id));
      return pageToWire(query, await resource.list(database, workspaceId, id, query.status, pageWindow(query)), resource.toWire);
    },
  );
}
