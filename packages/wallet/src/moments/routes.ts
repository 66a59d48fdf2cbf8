import { workspaceNow } from "@memento/platform";
import type { FastifyRequest } from "fastify";
import type { WalletDeps } from "../deps.ts";
import { responses, UuidParams, type WalletApp } from "../http/app.ts";
import { found } from "../http/errors.ts";
import { languageOf, preferredLanguage } from "../http/language.ts";
import { listAnswer, listOf, listQuery } from "../http/lists/index.ts";
import { findMoment, listMoments, momentList } from "./list.ts";
import { markMomentRead } from "./queries.ts";
import { momentsToWire, type Reader } from "./read.ts";
import { Moment, type MomentWire } from "./schema.ts";

export function momentRoutes(app: WalletApp, deps: WalletDeps): void {
  const tags = ["Moments"];
  const readerOf = ({ person: { workspaceId, userId, locale }, headers }: FastifyRequest): Reader => ({
    workspaceId,
    userId,
    language: preferredLanguage(headers["accept-language"], languageOf(locale)),
  });
  const read = (reader: Reader, momentId: string): Promise<MomentWire> =>
    deps.database.snapshot(async (on) => {
      const row = found(await findMoment(on, reader, momentId));
      const [moment] = await momentsToWire(on, deps, reader, [row]);
      return found(moment);
    });

  app.get(
    "/moments",
    {
      schema: {
        tags,
        summary: "Get a list of moments",
        description: "The payments, requests and pools that one takes part in, newest first.",
        querystring: listQuery(momentList, {}),
        response: responses({ 200: listOf(Moment) }),
      },
    },
    (request, reply) => {
      const reader = readerOf(request);
      return listAnswer(request, reply, deps, momentList, {
        context: undefined,
        async run(on, page) {
          const { rows, total } = await listMoments(on, reader, page);
          return { rows: await momentsToWire(on, deps, reader, rows), total };
        },
      });
    },
  );

  app.get(
    "/moments/:uuid",
    {
      schema: {
        tags,
        summary: "Get a moment",
        description: "Marks it as read, for whoever gets it.",
        params: UuidParams,
        response: responses({ 200: Moment }),
      },
    },
    async (request) => {
      const reader = readerOf(request);
      const { uuid } = request.params;
      const moment = await read(reader, uuid);
      if (moment.read_at !== null) return moment;
      // Nothing is decided by it, so it needs no place in the queue of writes.
      await markMomentRead(deps.database, reader, uuid, await workspaceNow(deps.database, reader.workspaceId));
      return read(reader, uuid);
    },
  );
}
