import { workspaceNow } from "@memento/platform";
import type { FastifyRequest } from "fastify";
import type { WalletDeps } from "../deps.ts";
import { responses, UuidParams, type WalletApp } from "../http/app.ts";
import { fieldRefused, found } from "../http/errors.ts";
import { listAnswer, listOf, listQuery } from "../http/lists/index.ts";
import { answerWrite } from "../http/write.ts";
import { changePools, closePools } from "./change.ts";
import { createPools } from "./create.ts";
import { poolExportRoutes } from "./export/routes.ts";
import { listPools, poolList } from "./list.ts";
import { poolPeopleRoutes } from "./people-routes.ts";
import { findPools } from "./queries.ts";
import { defaultSettings, nullsOf, readWritten } from "./read.ts";
import { CloseBody, Pool, PoolBody, PoolChangeBody } from "./schema.ts";
import { readPool, readPools } from "./view.ts";
import { findPoolFor } from "./visible.ts";

const asItIs = <T>(value: T): T => value;

export function poolRoutes(app: WalletApp, deps: WalletDeps): void {
  const tags = ["Pools"];
  const create = createPools(deps);
  const change = changePools(deps);
  const close = closePools(deps);
  const orderOf = (request: FastifyRequest, poolId: string) => ({ poolId, ownerId: request.person.userId });

  app.get(
    "/pools",
    {
      schema: {
        tags,
        summary: "Get a list of money pools",
        description:
          "Pools that one made, those one was invited to or contributed to, and public ones, but for those of people who block one or whom one blocks. " +
          "Newest first.",
        querystring: listQuery(poolList, {}),
        response: responses({ 200: listOf(Pool) }),
      },
    },
    (request, reply) => {
      const { workspaceId, userId } = request.person;
      return listAnswer(request, reply, deps, poolList, {
        context: { workspaceId, userId },
        async run(on, page) {
          const [{ rows, total }, now] = await Promise.all([listPools(on, { workspaceId, userId }, page), workspaceNow(on, workspaceId)]);
          const looks = rows.map((pool) => ({ pool, viewerId: userId }));
          return { rows: await readPools(on, deps, { workspaceId, now }, looks), total };
        },
      });
    },
  );

  app.get(
    "/pools/:uuid",
    { schema: { tags, summary: "Get a money pool", params: UuidParams, response: responses({ 200: Pool }) } },
    (request) =>
      deps.database.snapshot(async (on) => {
        const { workspaceId, userId } = request.person;
        const [pool, now] = await Promise.all([
          findPoolFor(on, { workspaceId, userId }, request.params.uuid),
          workspaceNow(on, workspaceId),
        ]);
        return await readPool(on, deps, { workspaceId, now }, { pool: found(pool), viewerId: userId });
      }),
  );

  app.post(
    "/pools",
    {
      schema: {
        tags,
        summary: "Create a money pool",
        description:
          "What people pay into it goes to whoever makes it. Where `amounts` are given and `allows_optional_amount` is not set, these are all that can be " +
          "paid; else any amount within minimum and maximum.",
        body: PoolBody,
        response: responses({ 201: Pool }),
      },
    },
    async (request, reply) => {
      const { workspaceId, userId: ownerId } = request.person;
      const { currency, description, invites = [], image } = request.body;
      if (!request.project.currencies.includes(currency)) throw fieldRefused("currency", "unknown_value");
      const { settings, amounts = [] } = readWritten(request.body, { currency });
      const order = {
        ownerId,
        currency,
        settings: { ...defaultSettings, description, ...settings },
        amounts,
        invites: invites.map((userId) => userId.toLowerCase()),
        imageId: await deps.images.attach(workspaceId, ownerId, image),
      };
      return await answerWrite(request, reply, deps, { operation: create, request: order, status: 201, toWire: asItIs });
    },
  );

  app.put(
    "/pools/:uuid",
    {
      schema: {
        tags,
        summary: "Update a money pool",
        description:
          "Its owner may. What is left out stays; null takes away a detailed description, a hashtag, an image, minimum, maximum, start and end. " +
          "`amounts` are replaced as a whole, and an empty list removes them. The currency stays what it is.",
        params: UuidParams,
        body: PoolChangeBody,
        response: responses({ 200: Pool }),
      },
    },
    async (request, reply) => {
      const { workspaceId, userId } = request.person;
      const order = orderOf(request, request.params.uuid);
      // Amounts are read in the pool's currency, which never changes.
      const pool = (await findPools(deps.database, workspaceId, [order.poolId])).get(order.poolId);
      const { currency } = found(pool?.ownerId === userId ? pool : undefined);
      const nulls = nullsOf(request.rawBody);
      const written = readWritten(request.body, { currency, nulls });
      const { image } = request.body;
      const given = image === undefined ? undefined : await deps.images.attach(workspaceId, userId, image);
      const imageId = nulls.has("image") ? null : given;
      const asked = { ...order, ...written, currency: request.body.currency, imageId };
      return await answerWrite(request, reply, deps, { operation: change, request: asked, status: 200, toWire: asItIs });
    },
  );

  const closing = {
    tags,
    summary: "Close a money pool",
    description: "Its owner may, once and for good. Nothing can be paid into it any more; what is under way still arrives.",
    response: responses({ 200: Pool }),
  };
  const answerClosed = (request: FastifyRequest, reply: Parameters<typeof answerWrite>[1], poolId: string) =>
    answerWrite(request, reply, deps, { operation: close, request: orderOf(request, poolId), status: 200, toWire: asItIs });
  app.post("/pools/:uuid/close", { schema: { ...closing, params: UuidParams } }, (request, reply) =>
    answerClosed(request, reply, request.params.uuid),
  );
  app.post("/pools/close", { schema: { ...closing, body: CloseBody } }, (request, reply) => {
    const { uuid, pool_uuid: otherUuid } = request.body;
    const poolId = uuid ?? otherUuid;
    if (poolId === undefined) throw fieldRefused("uuid", "required");
    if (otherUuid !== undefined && otherUuid.toLowerCase() !== poolId.toLowerCase()) throw fieldRefused("pool_uuid", "incorrect");
    return answerClosed(request, reply, poolId.toLowerCase());
  });

  poolPeopleRoutes(app, deps);
  poolExportRoutes(app, deps);
}
