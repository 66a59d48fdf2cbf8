import type { WalletDeps } from "../deps.ts";
import { responses, UuidParams, type WalletApp } from "../http/app.ts";
import { found } from "../http/errors.ts";
import { listAnswer, listOf, listQuery } from "../http/lists/index.ts";
import { listTransactions, transactionList } from "./list.ts";
import { findTransactions } from "./queries.ts";
import { Transaction } from "./schema.ts";
import { transactionToWire, visibleTo } from "./wire.ts";

export function transactionRoutes(app: WalletApp, deps: WalletDeps): void {
  const tags = ["Transactions"];
  const { database } = deps;

  app.get(
    "/transactions",
    {
      schema: {
        tags,
        summary: "Get a list of transactions",
        description: "Money in and out, of all payment sources of one's own. Newest first.",
        querystring: listQuery(transactionList, {}),
        response: responses({ 200: listOf(Transaction) }),
      },
    },
    (request, reply) => {
      const { workspaceId, userId } = request.person;
      return listAnswer(request, reply, deps, transactionList, {
        context: { workspaceId, userId },
        async run(on, page) {
          const { rows, total } = await listTransactions(on, { workspaceId, userId }, page);
          return { rows: rows.map(transactionToWire), total };
        },
      });
    },
  );

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
