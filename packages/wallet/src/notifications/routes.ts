import type { WalletDeps } from "../deps.ts";
import { responses, type WalletApp } from "../http/app.ts";
import { languageOf, preferredLanguage } from "../http/language.ts";
import { listAnswer, listOf, listQuery } from "../http/lists/index.ts";
import { onsetOf, readSince, Since } from "../http/since.ts";
import { listNotifications, notificationList } from "./list.ts";
import { notificationsToWire } from "./read.ts";
import { Notification } from "./schema.ts";

export function notificationRoutes(app: WalletApp, deps: WalletDeps): void {
  app.get(
    "/notifications",
    {
      schema: {
        tags: ["Notifications"],
        summary: "Get a list of notifications",
        description: "What others did, newest first. What somebody did whom one blocks is not shown while the block lasts.",
        querystring: listQuery(notificationList, { since: Since }),
        response: responses({ 200: listOf(Notification) }),
      },
    },
    (request, reply) => {
      const { workspaceId, userId, locale } = request.person;
      const language = preferredLanguage(request.headers["accept-language"], languageOf(locale));
      const since = readSince(request.query.since);
      return listAnswer(request, reply, deps, notificationList, {
        context: undefined,
        async run(on, page) {
          const onset = since === undefined ? undefined : await onsetOf(on, workspaceId, since);
          const { rows, total } = await listNotifications(on, { workspaceId, userId }, onset, page);
          return { rows: await notificationsToWire(on, deps, { workspaceId, userId, language }, rows), total };
        },
      });
    },
  );
}
