import type { WorkspaceId } from "@memento/kernel";
import { bulkInsert, type Queryable, type Tx } from "@memento/platform";

export const accountTypes = [
  "current_account",
  "ring_fenced_account",
  "ring_fenced_credit_servicer_account",
  "settlement_account",
  "specially_dedicated_account",
  "trust_account",
  "meal_voucher_account",
  "booster_account",
  "dedicated_liquidity_account",
  "dedicated_recovery_account",
] as const;
export type AccountType = (typeof accountTypes)[number];

/** A bank account. Its balance is the ledger's: the ledger account has the same id. */
export type Account = {
  readonly accountId: string;
  readonly name: string;
  readonly type: AccountType;
  readonly status: "active" | "closed";
  readonly isMain: boolean;
  readonly mainIban: string;
};

const columns = `account_id as "accountId", name, type, status, is_main as "isMain", main_iban as "mainIban"`;

const insertRows = bulkInsert(
  "bank.account",
  {
    workspace_id: "uuid",
    account_id: "uuid",
    name: "text",
    type: "text",
    is_main: "boolean",
    main_iban: "text",
    opened_at: "timestamptz",
  },
  { shared: ["workspace_id"] },
);

export const insertAccounts = (tx: Tx, workspaceId: WorkspaceId, accounts: readonly Account[], openedAt: Date): void =>
  insertRows(
    tx,
    accounts.map((account) => ({
      workspace_id: workspaceId,
      account_id: account.accountId,
      name: account.name,
      type: account.type,
      is_main: account.isMain,
      main_iban: account.mainIban,
      opened_at: openedAt,
    })),
  );

const findById = { name: "bank.account_by_id", text: `select ${columns} from bank.account where workspace_id = $1 and account_id = $2` };

export async function findAccount(on: Queryable, workspaceId: WorkspaceId, accountId: string): Promise<Account | undefined> {
  const [account] = await on.query<Account>(findById, [workspaceId, accountId]);
  return account;
}

const listPage = {
  name: "bank.list_accounts",
  text: `select ${columns} from bank.account where workspace_id = $1 order by account_id limit $2 offset $3`,
};

/** Accounts in the order in which they were opened. */
export const listAccounts = (on: Queryable, workspaceId: WorkspaceId, page: { limit: number; offset: number }): Promise<Account[]> =>
  on.query<Account>(listPage, [workspaceId, page.limit, page.offset]);

const findMain = { name: "bank.main_account", text: `select ${columns} from bank.account where workspace_id = $1 and is_main` };

export async function findMainAccount(on: Queryable, workspaceId: WorkspaceId): Promise<Account | undefined> {
  const [account] = await on.query<Account>(findMain, [workspaceId]);
  return account;
}

const findByIds = {
  name: "bank.accounts_by_id",
  text: `select ${columns} from bank.account where workspace_id = $1 and account_id = any ($2::uuid[])`,
};

export async function findAccounts(on: Queryable, workspaceId: WorkspaceId, accountIds: readonly string[]): Promise<Map<string, Account>> {
  const rows = await on.query<Account>(findByIds, [workspaceId, [...new Set(accountIds)]]);
  return new Map(rows.map((row) => [row.accountId, row]));
}
