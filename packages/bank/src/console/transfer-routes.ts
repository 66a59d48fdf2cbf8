import { Page, PageQuery } from "@memento/platform";
import { Type } from "typebox";
import { type BankApp, found, IdParams, pageToWire, pageWindow } from "../http.ts";
import { IdPositionQuery } from "../keyset.ts";
import { Keyed } from "./keyed.ts";
import { browseTransfers, findOrderedTransfer, listUpcomingTransfers, type OrderedTransfer as Order } from "../transfers/browse.ts";
import { canCancel } from "../transfers/cancel.ts";
import { Transfer, TransferStatus } from "../transfers/schema.ts";
import { transferToWire } from "../transfers/wire.ts";
import { DateTime, timeToWire, Uuid, withoutNulls } from "../wire.ts";
import { type ConsoleDeps, consoleResponses } from "./http.ts";

const OrderedTransfer = Type.Object(
  {
    ...Transfer.properties,
    beneficiary_name: Type.Optional(
      Type.String({ description: "Absent while the item of a bulk leaves it to a beneficiary that is known." }),
    ),
    date: DateTime("When it was ordered."),
    batch_id: Type.Optional(Uuid("The bulk it belongs to.")),
    transaction_id: Type.Optional(Uuid("Its transaction; absent for one that failed at once, or waits in its bulk.")),
    is_cancelable: Type.Boolean({ description: "Whether it can still be called back." }),
  },
  { title: "OrderedTransfer" },
);

const orderToWire = (transfer: Order) => ({
  ...transferToWire(transfer),
  ...withoutNulls({
    beneficiary_name: transfer.beneficiaryName,
    date: timeToWire(transfer.initiatedAt),
    batch_id: transfer.batchId,
    transaction_id: transfer.transactionId,
    is_cancelable: canCancel(transfer),
  }),
});

const ListQuery = Type.Object(
  {
    account_id: Type.Optional(Uuid("Only what this account pays.")),
    status: Type.Optional(Type.Enum(TransferStatus.enum)),
    batch_id: Type.Optional(Uuid("Only those of this bulk.")),
    search: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 256,
        pattern: "\\S",
        description: "The id or reference; a custom id; a part of the beneficiary's name in either case; the beginning of their IBAN.",
      }),
    ),
    ...IdPositionQuery.properties,
  },
  { additionalProperties: false },
);

/** What the workspace ordered to be paid. */
export function orderedTransferRoutes(app: BankApp, { database }: ConsoleDeps): void {
  const tags = ["Transfers"];

  app.get(
    "/transfers",
    {
      config: { permission: "transfers:read" },
      schema: {
        tags,
        summary: "List transfers as they were ordered, latest first",
        description: "A page may hold fewer than its size, or nothing, and have a next_cursor: then there is more to look through.",
        querystring: ListQuery,
        response: consoleResponses({ 200: Keyed(OrderedTransfer) }),
      },
    },
    async ({ member, query }) => {
      const filter = { accountId: query.account_id, status: query.status, batchId: query.batch_id, search: query.search?.trim() };
      const stretch = { after: query.cursor, until: query.until, size: query.size };
      const { rows, next } = await browseTransfers(database, member.workspaceId, filter, stretch);
      return { results: rows.map(orderToWire), next_cursor: next };
    },
  );

  app.get(
    "/transfers/upcoming",
    {
      config: { permission: "transfers:read" },
      schema: {
        tags,
        summary: "List transfers that can still be canceled, next to leave first",
        querystring: PageQuery,
        response: consoleResponses({ 200: Page(OrderedTransfer) }),
      },
    },
    async ({ member, query }) =>
      pageToWire(query, await listUpcomingTransfers(database, member.workspaceId, pageWindow(query)), orderToWire),
  );

  app.get(
    "/transfers/:id",
    {
      config: { permission: "transfers:read" },
      schema: {
        tags,
        summary: "Get a transfer as it was ordered",
        params: IdParams,
        response: consoleResponses({ 200: OrderedTransfer }),
      },
    },
    async ({ member, params }) => orderToWire(found(await findOrderedTransfer(database, member.workspaceId, params.id))),
  );
}
