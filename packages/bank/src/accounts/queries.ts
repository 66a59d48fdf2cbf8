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

const updateNames = {
  name: "bank.rename_accounts",
  text: `update bank.account a set name = c.name from unnest($2::uuid[], $3::text[]) c (account_id, name)
    where a.workspace_id = $1 and a.account_id = any ($2::uuid[]) and a.account_id = c.account_id`,
};

export function renameAccounts(tx: Tx, workspaceId: WorkspaceId, accounts: readonly Pick<Account, "accountId" | "name">[]): void {
  if (accounts.length === 0) return;
  tx.write(updateNames, [workspaceId, accounts.map((account) => account.accountId), accounts.map((account) => account.name)]);
}

const close = {
  name: "bank.close_accounts",
  text: "update bank.account set status = 'closed', closed_at = $3 where workspace_id = $1 and account_id = any ($2::uuid[])",
};

export function closeAccounts(tx: Tx, workspaceId: WorkspaceId, accountIds: readonly string[], closedAt: Date): void {
  if (accountIds.length > 0) tx.write(close, [workspaceId, accountIds, closedAt]);
}

/**
 * Own transactions that are scheduled or on their way; the other side of an operation or of an internal transfer that is; items of bulks that wait to be
 * initiated. Reads all transactions of an account that has none: closing is rare, and no index is worth a write a payment.
 */
const findInUse = {
  name: "bank.accounts_in_use",
  text: `select a.account_id from unnest($2::uuid[]) a (account_id)
    where exists (select from bank.transaction t where t.workspace_id = $1 and t.account_id = a.account_id and t.status in ('scheduled', 'authorized'))
      or exists (select from bank.scheduled_operation o join bank.transaction t on t.workspace_id = $1 and t.transaction_id = o.transaction_id
        where o.workspace_id = $1 and o.counterparty_account_id = a.account_id and t.status = 'scheduled')
      or exists (select from bank.transfer f where f.workspace_id = $1 and f.rail_state = 'sending' and f.credit_account_id = a.account_id)
      or exists (select from bank.iban i join bank.transfer f on f.workspace_id = $1 and f.rail_state = 'queued' and f.local_iban = i.iban
        where i.workspace_id = $1 and i.account_id = a.account_id)
      or exists (select from bank.iban i join bank.collection c on c.workspace_id = $1 and c.rail_state = 'queued' and c.local_iban = i.iban
        where i.workspace_id = $1 and i.account_id = a.account_id)`,
};

/** Those of the accounts on which something is scheduled or on its way. */
export async function findAccountsInUse(on: Queryable, workspaceId: WorkspaceId, accountIds: readonly string[]): Promise<Set<string>> {
  const rows = await on.query<{ account_id: string }>(findInUse, [workspaceId, [...new Set(accountIds)]]);
  return new Set(rows.map((row) => row.account_id));
}
