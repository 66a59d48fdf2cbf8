import { Type } from "typebox";
import { Page, PageQuery } from "@memento/platform";
import { type BankApp, type BankDeps, found, IdParams, pageToWire, pageWindow, responses } from "../http.ts";
import { normalise } from "../transfers/decide.ts";
import { DateTime, Uuid } from "../wire.ts";
import { listTransactions } from "./list.ts";
import { findTransaction } from "./queries.ts";
import { Transaction, transactionToWire } from "./schema.ts";

const ListQuery = Type.Object(
  {
    account_id: Type.Optional(Uuid("Only this account's.")),
    start_date: Type.Optional(DateTime("Only those executed at this moment or later.")),
    end_date: Type.Optional(DateTime("Only those executed before this moment.")),
    reference: Type.Optional(Uuid("Only those with this reference.")),
    local_iban: Type.Optional(Type.String({ maxLength: 34, description: "Only those that went through this IBAN of yours." })),
    batch_id: Type.Optional(Uuid("Only those of this bulk.")),
    custom_id: Type.Optional(Type.String({ maxLength: 256, description: "Only those with this identifier of yours." })),
    order_by: Type.Optional(
      Type.Enum(["execution_date", "-execution_date"], { default: "-execution_date", description: "Oldest or newest first." }),
    ),
    ...PageQuery.properties,
  },
  { additionalProperties: false },
);

export function transactionRoutes(app: BankApp, { database }: BankDeps): void {
  const tags = ["Transactions"];

  app.get(
    "/transactions",
    {
      config: { permission: "transactions:read" },
      schema: { tags, summary: "List all transactions", querystring: ListQuery, response: responses({ 200: Page(Transaction) }) },
    },
    async ({ caller, query }) => {
      const filter = {
        accountId: query.account_id,
        from: query.start_date === undefined ? undefined : new Date(query.start_date),
        until: query.end_date === undefined ? undefined : new Date(query.end_date),
        reference: query.reference,
        localIban: query.local_iban === undefined ? undefined : normalise(query.local_iban),
        batchId: query.batch_id,
        customId: query.custom_id,
        order: query.order_by ?? "-execution_date",
      };
      return pageToWire(query, await listTransactions(database, caller.workspaceId, filter, pageWindow(query)), transactionToWire);
    },
  );

  app.get(
    "/transactions/:id",
    {
      config: { permission: "transactions:read" },
      schema: { tags, summary: "Get a transaction", params: IdParams, response: responses({ 200: Transaction }) },
    },
    async ({ caller, params }) => transactionToWire(found(await findTransaction(database, caller.workspaceId, params.id))),
  );
}
