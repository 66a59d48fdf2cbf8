import { workspaceNow } from "@memento/platform";
import { authorisedRefundWindow, collectionPlan, collectionReturnBy, isBusinessDay, returnReasonCodes } from "@memento/rails";
import { Type } from "typebox";
import { canCancel } from "../collections/cancel.ts";
import { judgeDates } from "../collections/decide.ts";
import { findFollowedCollection, type FollowedCollection, listCollections } from "../collections/list.ts";
import { Collection, CollectionStatus } from "../collections/schema.ts";
import { collectionToWire } from "../collections/wire.ts";
import { type BankApp, found, IdParams, problemOf } from "../http.ts";
import { momentOf } from "../transfers/decide.ts";
import { DateTime, IbanText, timeToWire, Uuid, withoutNulls } from "../wire.ts";
import { type ConsoleDeps, consoleResponses } from "./http.ts";
import { Keyed, keyedQuery, keyedToWire, keyedWindow } from "./keyed.ts";

const Day = (description: string) => Type.String({ format: "date", description });

const FollowedCollection = Type.Object(
  {
    ...Collection.properties,
    requested_at: DateTime("When it was ordered."),
    debtor_name: Type.Optional(Type.String({ description: "Absent while a bulk's order leaves it to its mandate." })),
    debtor_iban: Type.Optional(IbanText),
    signature_date: Type.Optional(Day("When the mandate was signed, where the order said so.")),
    submission_date: Type.Optional(Day("The day on which it leaves, or left, for the debtor's bank.")),
    due_date: Type.Optional(Day("The day on which the debtor is debited.")),
    is_cancelable: Type.Boolean({ description: "Whether it can still be called back." }),
    is_submitted: Type.Boolean({ description: "Whether it left for the debtor's bank and waits for its due day." }),
    bulk_id: Type.Optional(Uuid("The bulk that it came with.")),
    transaction_id: Type.Optional(Uuid("Its transaction.")),
    executed_at: Type.Optional(DateTime("When the money came in.")),
    return: Type.Optional(
      Type.Object(
        {
          transaction_id: Uuid("The transaction that took the money away again."),
          date: DateTime("When it came back."),
          reason: Type.Optional(Type.Enum([...returnReasonCodes])),
        },
        { description: "That the debtor's bank took it back." },
      ),
    ),
  },
  { title: "FollowedCollection" },
);

/** The day on which a collection leaves, where its due day is still what its order led to. */
function submissionDayOf({ scheduledOn, initiatedAt, dueOn }: FollowedCollection): string | null {
  const plan = collectionPlan(scheduledOn, initiatedAt);
  return plan.dueOn === dueOn ? plan.submitOn : null;
}

const followedToWire = (collection: FollowedCollection) => ({
  ...collectionToWire(collection),
  ...withoutNulls({
    requested_at: timeToWire(collection.initiatedAt),
    debtor_name: collection.debtorName,
    debtor_iban: collection.debtorIban,
    signature_date: collection.signedOn,
    submission_date: submissionDayOf(collection),
    due_date: collection.dueOn,
    is_cancelable: canCancel(collection),
    is_submitted: collection.railState === "sending" || collection.railState === "sent",
    bulk_id: collection.batchId,
    transaction_id: collection.transactionId,
    executed_at: collection.accountedAt === null ? null : timeToWire(collection.accountedAt),
    return:
      collection.returnTransactionId === null || collection.returnedAt === null
        ? null
        : withoutNulls({
            transaction_id: collection.returnTransactionId,
            date: timeToWire(collection.returnedAt),
            reason: collection.returnReason,
          }),
  }),
});

const ListQuery = Type.Object(
  {
    status: Type.Optional(CollectionStatus),
    account_id: Type.Optional(Uuid("Only those for this account.")),
    mandate_id: Type.Optional(Uuid("Only those under this mandate.")),
    bulk_id: Type.Optional(Uuid("Only those of this bulk.")),
    ...keyedQuery,
  },
  { additionalProperties: false },
);

const Plan = Type.Object(
  {
    is_business_day: Type.Boolean({ description: "Whether TARGET is open on the day that was asked for." }),
    submission_date: Day("When it would leave for the debtor's bank, at noon in Paris."),
    due_date: Day("When the debtor would be debited and the money come in."),
    return_by: Type.Object(
      { core: Day("CORE."), b2b: Day("B2B.") },
      { description: "The last day on which the debtor's bank may send it back." },
    ),
    refund_by: Day("Until when the debtor of a CORE collection may ask for a refund without giving reasons."),
  },
  { title: "CollectionPlan" },
);

/** Collections as a person follows them: what was ordered, newest first, and what became of it. */
export function followedCollectionRoutes(app: BankApp, { database }: ConsoleDeps): void {
  const tags = ["Collections"];
  const config = { permission: "collections:read" } as const;

  app.get(
    "/collections",
    {
      config,
      schema: {
        tags,
        summary: "List collections, newest first",
        querystring: ListQuery,
        response: consoleResponses({ 200: Keyed(FollowedCollection) }),
      },
    },
    async ({ member: { workspaceId }, query }) => {
      const filter = { status: query.status, accountId: query.account_id, mandateId: query.mandate_id, bulkId: query.bulk_id };
      const rows = await listCollections(database, workspaceId, filter, keyedWindow(query));
      return keyedToWire(query.size, rows, ({ collectionId }) => collectionId, followedToWire);
    },
  );

  app.get(
    "/collections/:id",
    {
      config,
      schema: {
        tags,
        summary: "Get a collection and what became of it",
        params: IdParams,
        response: consoleResponses({ 200: FollowedCollection }),
      },
    },
    async ({ member, params }) => followedToWire(found(await findFollowedCollection(database, member.workspaceId, params.id))),
  );

  app.get(
    "/collection_plan",
    {
      config,
      schema: {
        tags,
        summary: "Get the days of a collection that would be ordered now",
        querystring: Type.Object({ scheduled_date: Day("The day that would be asked for.") }, { additionalProperties: false }),
        response: consoleResponses({ 200: Plan }),
      },
    },
    async ({ member, query: { scheduled_date: scheduledOn } }) => {
      const now = await workspaceNow(database, member.workspaceId);
      const refusal = judgeDates({ scheduledOn }, momentOf(now));
      if (refusal !== undefined) throw problemOf(refusal);
      const { submitOn, dueOn } = collectionPlan(scheduledOn, now);
      return {
        is_business_day: isBusinessDay(scheduledOn),
        submission_date: submitOn,
        due_date: dueOn,
        return_by: { core: collectionReturnBy(dueOn, "core"), b2b: collectionReturnBy(dueOn, "b2b") },
        refund_by: authorisedRefundWindow(dueOn).claimBy,
      };
    },
  );
}
