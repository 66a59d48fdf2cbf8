import { workspaceNow } from "@memento/platform";
import { isBusinessDay, nextBusinessDay, parisDate, settlementAt } from "@memento/rails";
import { Type } from "typebox";
import type { BankApp } from "../http.ts";
import { DateTime, timeToWire } from "../wire.ts";
import { everyMember } from "./access.ts";
import { type ConsoleDeps, consoleResponses } from "./http.ts";

const Calendar = Type.Object(
  {
    now: DateTime("The workspace's time."),
    today: Type.String({ format: "date", description: "The day in Europe/Paris." }),
    is_business_day: Type.Boolean({ description: "Whether TARGET is open today." }),
    next_business_day: Type.String({ format: "date", description: "The first day after today on which TARGET is open." }),
    next_settlement_at: DateTime("The morning of that day, when what is due on it settles."),
  },
  { title: "Calendar" },
);

/** The calendar that payments follow, from where the workspace's clock stands. */
export function calendarRoutes(app: BankApp, { database }: ConsoleDeps): void {
  app.get(
    "/calendar",
    {
      config: { access: everyMember },
      schema: {
        tags: ["Overview"],
        summary: "Get the business day that is next, by the TARGET calendar",
        response: consoleResponses({ 200: Calendar }),
      },
    },
    async ({ member }) => {
      const now = await workspaceNow(database, member.workspaceId);
      const today = parisDate(now);
      const next = nextBusinessDay(today);
      return {
        now: timeToWire(now),
        today,
        is_business_day: isBusinessDay(today),
        next_business_day: next,
        next_settlement_at: timeToWire(settlementAt(next)),
      };
    },
  );
}
