import { present } from "@memento/kernel";
import { balancesOf } from "@memento/ledger";
import { Page, PageQuery } from "@memento/platform";
import { type BankApp, type BankDeps, found, IdParams, pageToWire, pageWindow, responses } from "../http.ts";
import { bookOf } from "../workspaces/settings.ts";
import { findAccount, listAccounts } from "./queries.ts";
import { Account, accountToWire } from "./schema.ts";

export function accountRoutes(app: BankApp, { database }: BankDeps): void {
  const tags = ["Accounts"];

  app.get(
    "/accounts",
    {
      config: { permission: "accounts:read" },
      schema: { tags, summary: "List all accounts", querystring: PageQuery, response: responses({ 200: Page(Account) }) },
    },
    async ({ caller: { workspaceId }, query }) => {
      const accounts = await listAccounts(database, workspaceId, pageWindow(query));
      const ids = accounts.map((account) => account.accountId);
      const balances = await balancesOf(database, bookOf(workspaceId), ids);
      return pageToWire(query, accounts, (account) => accountToWire(account, present(balances.get(account.accountId), "balance")));
    },
  );

  app.get(
    "/accounts/:id",
    {
      config: { permission: "accounts:read" },
      schema: { tags, summary: "Get an account", params: IdParams, response: responses({ 200: Account }) },
    },
    async ({ caller: { workspaceId }, params }) => {
      const [account, balances] = await Promise.all([
        findAccount(database, workspaceId, params.id),
        balancesOf(database, bookOf(workspaceId), [params.id]),
      ]);
      return accountToWire(found(account), present(balances.get(params.id), "balance"));
    },
  );
}
