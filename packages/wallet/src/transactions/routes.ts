import type { WalletDeps } from "../deps.ts";
import { responses, UuidParams, type WalletApp } from "../http/app.ts";
import { found } from "../http/errors.ts";
import { findTransactions } from "./queries.ts";
import { Transaction } from "./schema.ts";
import { transactionToWire, visibleTo } from "./wire.ts";

export function transactionRoutes(app: WalletApp, { database }: WalletDeps): void {
  const tags = ["Transactions"];

  app.get(
    "/transactions/:uuid",
    { schema: { tags, summary: "Get a transaction", params: UuidParams, response: responses({ 200: Transaction }) } },
    async (request) => {
      const { workspaceId, userId } = request.person;
      const transaction = (await findTransactions(database, workspaceId, [request.params.uuid])).get(request.params.uuid);
      return transactionToWire(found(transaction !== undefined && visibleTo(transaction, userId) ? transaction : undefined));
    },
  );
}
