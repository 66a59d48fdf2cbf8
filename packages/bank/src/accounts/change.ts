import { done, type Outcome, present, refused, type WorkspaceId } from "@memento/kernel";
import { balancesOf } from "@memento/ledger";
import { type EventToRecord, type Operation, recordEvents, type Tx } from "@memento/platform";
import { findVirtualIbans, type Iban, moveIbans } from "../ibans/queries.ts";
import { bookOf } from "../workspaces/settings.ts";
import {
  type Account,
  closeAccounts as writeClosed,
  findAccounts,
  findAccountsInUse,
  findMainAccount,
  renameAccounts as writeNames,
} from "./queries.ts";

/** An account as it is after a change. Balance in cents. */
export type ChangedAccount = { readonly account: Account; readonly balance: bigint; readonly before: Account };

type Known = { readonly accounts: Map<string, Account>; readonly balances: ReadonlyMap<string, bigint> };

async function loadKnown(tx: Tx, workspaceId: WorkspaceId, requests: readonly { accountId: string }[]): Promise<Known> {
  const accountIds = [...new Set(requests.map((request) => request.accountId))];
  const [accounts, balances] = await Promise.all([
    findAccounts(tx, workspaceId, accountIds),
    balancesOf(tx, bookOf(workspaceId), accountIds),
  ]);
  return { accounts, balances };
}

const told = (type: "account_updated" | "account_closed", { accountId }: Account): EventToRecord => ({
  type,
  resourceType: "account",
  resourceId: accountId,
});

/** Gives accounts other names, closed ones too. The same name is told to nobody. Refused: `not_found`. */
export const renameAccounts: Operation<{ accountId: string; name: string }, ChangedAccount, "not_found", Known> = {
  name: "rename_accounts",
  loadsInTurn: true,
  load: loadKnown,
  run({ tx, workspaceId, now }, requests, { accounts, balances }) {
    const renamed = new Map<string, Account>();
    const outcomes = requests.map(({ accountId, name }): Outcome<ChangedAccount, "not_found"> => {
      const before = accounts.get(accountId);
      if (before === undefined) return refused("not_found");
      const account = { ...before, name };
      if (name !== before.name) renamed.set(accountId, account);
      accounts.set(accountId, account);
      return done({ account, balance: present(balances.get(accountId), "balance"), before });
    });
    const changed = [...renamed.values()];
    writeNames(tx, workspaceId, changed);
    recordEvents(
      tx,
      workspaceId,
      now,
      changed.map((account) => told("account_updated", account)),
    );
    return Promise.resolve(outcomes);
  },
};

export type CloseRefusal = "not_found" | "account_closed" | "account_is_main" | "account_balance_not_zero" | "account_has_pending_payments";
type CloseKnown = Known & { readonly main: Account | undefined; readonly inUse: ReadonlySet<string>; readonly ibans: readonly Iban[] };

/**
 * Closes accounts for good. Their virtual IBANs lead to the main account from then on; their main IBAN pays and collects no more, and money
 * that still comes in by it is booked on the main account. Refused, in this order, with
 * - not_found
 * - account_closed: it is closed already
 * - account_is_main: it takes what belongs to closed ones
 * - account_has_pending_payments: a transfer, a collection or an operation on it is scheduled or on its way
 * - account_balance_not_zero
 */
export const closeAccounts: Operation<{ accountId: string }, ChangedAccount, CloseRefusal, CloseKnown> = {
  name: "close_accounts",
  // Payments of the same batch come first: what they hold or plan is in the way.
  loadsInTurn: true,
  async load(tx, workspaceId, requests) {
    const accountIds = requests.map((request) => request.accountId);
    const [known, main, inUse, ibans] = await Promise.all([
      loadKnown(tx, workspaceId, requests),
      findMainAccount(tx, workspaceId),
      findAccountsInUse(tx, workspaceId, accountIds),
      findVirtualIbans(tx, workspaceId, accountIds),
    ]);
    return { ...known, main, inUse, ibans };
  },
  run({ tx, workspaceId, now }, requests, { accounts, balances, main, inUse, ibans }) {
    const closed = new Map<string, Account>();
    const outcomes = requests.map(({ accountId }): Outcome<ChangedAccount, CloseRefusal> => {
      const before = accounts.get(accountId);
      if (before === undefined) return refused("not_found");
      if (before.status === "closed") return refused("account_closed");
      if (before.isMain) return refused("account_is_main");
      if (inUse.has(accountId)) return refused("account_has_pending_payments");
      if (balances.get(accountId) !== 0n) return refused("account_balance_not_zero");
      const account: Account = { ...before, status: "closed" };
      closed.set(accountId, account);
      accounts.set(accountId, account);
      return done({ account, balance: 0n, before });
    });
    const moving = ibans.filter((iban) => closed.has(iban.accountId));
    writeClosed(tx, workspaceId, [...closed.keys()], now);
    if (moving.length > 0) moveIbans(tx, workspaceId, moving, present(main, "main account").accountId);
    recordEvents(tx, workspaceId, now, [
      ...[...closed.values()].map((account) => told("account_closed", account)),
      ...moving.map((iban) => ({ type: "iban_updated", resourceType: "iban", resourceId: iban.ibanId })),
    ]);
    return Promise.resolve(outcomes);
  },
};
