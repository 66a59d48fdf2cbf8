import type { WalletDeps } from "../deps.ts";
import { responses, UuidParams, type WalletApp } from "../http/app.ts";
import { found } from "../http/errors.ts";
import { listAnswer, listOf, listQuery } from "../http/lists/index.ts";
import { readSince, Since } from "../http/since.ts";
import { answerWrite } from "../http/write.ts";
import { dismissAnnouncements } from "./dismiss.ts";
import { announcementList, findAnnouncements, listShown } from "./queries.ts";
import { Announcement, announcementToWire } from "./schema.ts";

export function announcementRoutes(app: WalletApp, deps: WalletDeps): void {
  const tags = ["Announcements"];

  app.get(
    "/announcements",
    {
      schema: {
        tags,
        summary: "Get a list of announcements",
        description: "What the project tells everybody and one has not dismissed, newest first.",
        querystring: listQuery(announcementList, { since: Since }),
        response: responses({ 200: listOf(Announcement) }),
      },
    },
    (request, reply) => {
      const since = readSince(request.query.since);
      return listAnswer(request, reply, deps, announcementList, {
        context: undefined,
        async run(on, page) {
          const { rows, total } = await listShown(on, request.person, since, page);
          return { rows: rows.map(announcementToWire), total };
        },
      });
    },
  );

  // The reference's own example leaves out an s.
  for (const path of ["/announcements/:uuid", "/announcement/:uuid"] as const) {
    app.get(
      path,
      { schema: { tags, summary: "Get an announcement", params: UuidParams, response: responses({ 200: Announcement }) } },
      async (request) => {
        const { uuid } = request.params;
        return announcementToWire(found((await findAnnouncements(deps.database, request.person.workspaceId, [uuid])).get(uuid)));
      },
    );
  }

  app.post(
    "/announcements/:uuid/dismiss",
    {
      schema: {
        tags,
        summary: "Dismiss an announcement",
        description: "Takes it out of one's own list. Beyond the reference.",
        params: UuidParams,
        response: responses({ 200: Announcement }),
      },
    },
    (request, reply) =>
      answerWrite(request, reply, deps, {
        operation: dismissAnnouncements,
        request: { announcementId: request.params.uuid, userId: request.person.userId },
        status: 200,
        toWire: announcementToWire,
      }),
  );
}
