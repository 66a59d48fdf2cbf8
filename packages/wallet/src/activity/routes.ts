import { Type } from "typebox";
import type { WalletDeps } from "../deps.ts";
import { responses, type WalletApp } from "../http/app.ts";
import { onsetOf, readSince, Since } from "../http/since.ts";
import { readActivity } from "./queries.ts";

const due = "How many shares of requests wait for one's payment.";

/** Whether there is anything new (Wallet API, "The activity update object"). The reference names the last attribute in two ways. */
const ActivityUpdate = Type.Object(
  {
    has_updates: Type.Boolean({ description: "Whether anything came: money, something to pay, or any other notification." }),
    payments_received: Type.Integer({ description: "How many payments of others arrived." }),
    payments_due: Type.Integer({ description: due }),
    payment_due: Type.Integer({ description: due }),
  },
  { title: "ActivityUpdate" },
);

export function activityRoutes(app: WalletApp, { database }: WalletDeps): void {
  app.get(
    "/activity/updates",
    {
      schema: {
        tags: ["Activity"],
        summary: "Get activity updates",
        description: "What came after `since`, in numbers; without it, all that ever came and is still to be paid.",
        querystring: Type.Object({ since: Since }),
        response: responses({ 200: ActivityUpdate }),
      },
    },
    (request) => {
      const { workspaceId, userId } = request.person;
      const since = readSince(request.query.since);
      return database.snapshot(async (on) => {
        const onset = since === undefined ? undefined : await onsetOf(on, workspaceId, since);
        const activity = await readActivity(on, { workspaceId, userId }, onset);
        const [received, waiting] = [Number(activity.received), Number(activity.due)];
        return {
          has_updates: received > 0 || waiting > 0 || activity.isTold,
          payments_received: received,
          payments_due: waiting,
          payment_due: waiting,
        };
      });
    },
  );
}
