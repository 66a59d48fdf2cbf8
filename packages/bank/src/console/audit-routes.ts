import { Page, PageQuery } from "@memento/platform";
import { Type } from "typebox";
import { type BankApp, pageToWire, pageWindow } from "../http.ts";
import { DateTime, timeToWire, Uuid, withoutNulls } from "../wire.ts";
import { administrators } from "./access.ts";
import { type AuditEntry as Entry, listAuditEntries } from "./audit.ts";
import { type ConsoleDeps, consoleResponses } from "./http.ts";

const Changed = (description: string) => Type.Optional(Type.Object({}, { additionalProperties: true, description }));

const AuditEntry = Type.Object(
  {
    id: Uuid("ID of the entry."),
    member_id: Type.Optional(Uuid("Who acted; absent for the server's command line.")),
    actor: Type.String({ description: "Their e-mail address at that time." }),
    action: Type.String({ description: "What they did, such as application_created." }),
    subject_type: Type.String({ description: "What they did it to." }),
    subject_id: Uuid("ID of what they did it to."),
    before: Changed("What changed, as it was."),
    after: Changed("What changed, as it is."),
    address: Type.Optional(Type.String({ description: "Where the request came from." })),
    date: DateTime("When, in the workspace's time."),
    recorded_at: DateTime("When, in real time."),
  },
  { title: "AuditEntry" },
);

const auditEntryToWire = (entry: Entry) =>
  withoutNulls({
    id: entry.entryId,
    member_id: entry.memberId,
    actor: entry.actor,
    action: entry.action,
    subject_type: entry.subjectType,
    subject_id: entry.subjectId,
    before: entry.before,
    after: entry.after,
    address: entry.address,
    date: timeToWire(entry.occurredAt),
    recorded_at: timeToWire(entry.recordedAt),
  });

const AuditQuery = Type.Object(
  {
    member_id: Type.Optional(Uuid("Only what this member did.")),
    action: Type.Optional(Type.String({ maxLength: 100, description: "Only acts of this kind." })),
    ...PageQuery.properties,
  },
  { additionalProperties: false },
);

export function auditRoutes(app: BankApp, { database }: ConsoleDeps): void {
  app.get(
    "/audit_log",
    {
      config: { access: [...administrators, "operator"] },
      schema: {
        tags: ["Audit log"],
        summary: "List who did what, newest first",
        querystring: AuditQuery,
        response: consoleResponses({ 200: Page(AuditEntry) }),
      },
    },
    async ({ member, query }) => {
      const filter = { memberId: query.member_id, action: query.action };
      return pageToWire(query, await listAuditEntries(database, member.workspaceId, filter, pageWindow(query)), auditEntryToWire);
    },
  );
}
