import { done, newId, type Outcome, present } from "@memento/kernel";
import { type LedgerAccountId, openAccounts } from "@memento/ledger";
import { type Operation, recordEvents } from "@memento/platform";
import { bankCode, branchCode, frenchIban } from "@memento/rails";
import { type Iban, insertIbans, nextAccountNumbers } from "../ibans/queries.ts";
import { bookOf } from "../workspaces/settings.ts";
import { type Account, type AccountType, findMainAccount, insertAccounts } from "./queries.ts";

export type AccountRequest = { readonly name: string; readonly type: AccountType };

/** Makes that many IBANs of ours, in order; each is issued once and never again. */
export async function issueIbans(tx: Parameters<typeof nextAccountNumbers>[0], count: number): Promise<string[]> {
  const numbers = await nextAccountNumbers(tx, count);
  return numbers.map((number) => frenchIban({ bankCode, branchCode, accountNumber: number.toString().padStart(11, "0") }));
}

/** Opens accounts at zero, each with its main IBAN. The first account of a workspace is its main account. Nobody is refused. */
export const openBankAccounts: Operation<AccountRequest, Account, never, { main: Account | undefined; ibans: string[] }> = {
  name: "open_accounts",
  async load(tx, workspaceId, requests) {
    const [main, ibans] = await Promise.all([findMainAccount(tx, workspaceId), issueIbans(tx, requests.length)]);
    return { main, ibans };
  },
  run({ tx, workspaceId, now }, requests, { main, ibans }) {
    const accounts = requests.map((request, index): Account => {
      const isMain = main === undefined && index === 0;
      return {
        accountId: newId(),
        name: request.name,
        type: request.type,
        status: "active",
        isMain,
        mainIban: present(ibans[index], "issued IBAN"),
      };
    });
    const mainIbans = accounts.map((account): Iban => {
      const { accountId, mainIban, name } = account;
      return { ibanId: newId(), accountId, iban: mainIban, name, type: "main", status: "active", allowCollections: true, isDeleted: false };
    });
    const ledgerAccounts = accounts.map((account) => ({
      accountId: account.accountId as LedgerAccountId,
      currency: "EUR",
      kind: "customer",
      floor: 0n,
    }));
    openAccounts(tx, bookOf(workspaceId), ledgerAccounts);
    insertAccounts(tx, workspaceId, accounts, now);
    insertIbans(tx, workspaceId, mainIbans, now);
    recordEvents(tx, workspaceId, now, [
      ...accounts.map((account) => ({ type: "account_created", resourceType: "account", resourceId: account.accountId })),
      ...mainIbans.map((iban) => ({ type: "iban_created", resourceType: "iban", resourceId: iban.ibanId })),
    ]);
    return Promise.resolve(accounts.map((account): Outcome<Account, never> => done(account)));
  },
};
