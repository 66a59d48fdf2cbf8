import { workspaceNow } from "@memento/platform";
import type { FastifyRequest } from "fastify";
import { Type } from "typebox";
import type { WalletDeps } from "../deps.ts";
import { responses, UuidParams, type WalletApp } from "../http/app.ts";
import { countAttempt } from "../http/attempts.ts";
import { found } from "../http/errors.ts";
import { listAnswer, listOf, listQuery } from "../http/lists/index.ts";
import { answerWrite } from "../http/write.ts";
import { changeSources, deleteSources, verifySources } from "./change.ts";
import { createSources } from "./create.ts";
import { listSources, sourceList } from "./list.ts";
import { findSources, type Source } from "./queries.ts";
import { CodeBody, PaymentSource, SourceBody, SourceChangeBody } from "./schema.ts";
import { maskedNin, ninPlace, sourceFromWire, sourcesToWire, sourceToWire } from "./wire.ts";

export function paymentSourceRoutes(app: WalletApp, deps: WalletDeps): void {
  const tags = ["Payment sources"];
  const { secrets, database } = deps;
  const create = createSources(deps);
  const verify = verifySources(secrets);
  /** For answers about cards and bank accounts, which have no balance. */
  const toWire = (source: Source) => {
    const nin = source.nin === null ? null : secrets.open(source.nin, ninPlace(source.sourceId));
    return sourceToWire(source, { balance: undefined, nin: nin === null ? null : maskedNin(nin) });
  };
  const orderOf = (request: FastifyRequest<{ Params: { uuid: string } }>) => ({
    sourceId: request.params.uuid,
    userId: request.person.userId,
  });

  app.get(
    "/payment_sources",
    {
      schema: {
        tags,
        summary: "Get a list of payment sources",
        querystring: listQuery(sourceList, {}),
        response: responses({ 200: listOf(PaymentSource) }),
      },
    },
    (request, reply) => {
      const { workspaceId, userId } = request.person;
      return listAnswer(request, reply, deps, sourceList, {
        context: { workspaceId, userId },
        async run(on, page) {
          const { rows, total } = await listSources(on, { workspaceId, userId }, page);
          return { rows: await sourcesToWire(on, request.project, rows, secrets.open), total };
        },
      });
    },
  );

  app.get(
    "/payment_sources/:uuid",
    { schema: { tags, summary: "Get a payment source", params: UuidParams, response: responses({ 200: PaymentSource }) } },
    async (request) => {
      const { workspaceId, userId } = request.person;
      return await database.snapshot(async (on) => {
        const source = (await findSources(on, workspaceId, [request.params.uuid])).get(request.params.uuid);
        const own = found(source?.userId === userId ? source : undefined);
        return found((await sourcesToWire(on, request.project, [own], secrets.open))[0]);
      });
    },
  );

  app.post(
    "/payment_sources",
    {
      schema: {
        tags,
        summary: "Create a payment source",
        description:
          "Adds a card or a bank account: pending until the code on its statement is given. Adding a bank account signs the mandate to collect from it.",
        body: SourceBody,
        response: responses({ 201: PaymentSource }),
      },
    },
    async (request, reply) => {
      const { workspaceId, userId } = request.person;
      await countAttempt(deps, request, "payment source", { user: userId });
      const now = await workspaceNow(database, workspaceId);
      const gateways = { cards: deps.cards.map(({ name }) => name), hasBankAccounts: request.project.ringFencedIban !== null };
      const source = sourceFromWire(request.body, { userId, gateways, now, seal: secrets.seal });
      return answerWrite(request, reply, deps, { operation: create, request: source, status: 201, toWire });
    },
  );

  app.put(
    "/payment_sources/:uuid",
    {
      schema: {
        tags,
        summary: "Update a payment source",
        description: "The description, and a card's expiration. A card's token and a bank account's IBAN never change.",
        params: UuidParams,
        body: SourceChangeBody,
        response: responses({ 200: PaymentSource }),
      },
    },
    (request, reply) => {
      const { description, card, bank_account: account } = request.body;
      const expiration = card === undefined ? undefined : { month: card.expiration_month, year: card.expiration_year };
      const iban = account?.iban?.replaceAll(/\s/g, "").toUpperCase();
      const hasToken = card?.token !== undefined;
      const change = { ...orderOf(request), description: description.trim(), expiration, iban, hasToken };
      return answerWrite(request, reply, deps, { operation: changeSources, request: change, status: 200, toWire });
    },
  );

  app.delete(
    "/payment_sources/:uuid",
    {
      schema: {
        tags,
        summary: "Delete a payment source",
        description: "Only where no money is in it, or on its way.",
        params: UuidParams,
        response: responses({ 204: Type.Null({ description: "Deleted." }) }),
      },
    },
    (request, reply) => answerWrite(request, reply, deps, { operation: deleteSources, request: orderOf(request), status: 204 }),
  );

  app.post(
    "/payment_sources/:uuid/verify",
    {
      schema: {
        tags,
        summary: "Verify payment source",
        description: "Takes the code on the source's statement. The fifth wrong one rejects the source.",
        params: UuidParams,
        body: CodeBody,
        response: responses({ 200: PaymentSource }),
      },
    },
    async (request, reply) => {
      const order = orderOf(request);
      await countAttempt(deps, request, "source code", { source: order.sourceId, user: order.userId });
      return answerWrite(request, reply, deps, { operation: verify, request: { ...order, ...request.body }, status: 200, toWire });
    },
  );
}
