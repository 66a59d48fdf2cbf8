import { assert, newId, type WorkspaceId } from "@memento/kernel";
import { type BookId, type LedgerAccountId, openAccounts, openBook } from "@memento/ledger";
import { bulkInsert, type Tx } from "@memento/platform";
import type { FeeRule } from "../fees/schedule.ts";
import { gatewayNames } from "./gateways.ts";

export type ProjectRequest = {
  readonly name: string;
  readonly currency: string;
  /** With `currency` among them */
  readonly currencies: readonly string[];
  readonly country?: string;
  readonly fees?: readonly FeeRule[];
  /** The bank side's account that holds the users' money */
  readonly ringFencedIban?: string;
};

const insertAccounts = bulkInsert(
  "wallet.project_account",
  { workspace_id: "uuid", kind: "text", currency: "text", account_id: "uuid" },
  { shared: ["workspace_id"] },
);

/**
 * Gives a workspace its wallet: a book of its own, with what stands behind the users in each currency. `createdAt` is real time. Throws
 * AssertionFailed where the project's own currency is not among its currencies.
 */
export function createProject(tx: Tx, workspaceId: WorkspaceId, request: ProjectRequest, createdAt: Date): void {
  const { name, currency, currencies, country = "FR", fees = [], ringFencedIban = null } = request;
  assert(currencies.includes(currency), "a project pays in its own currency");
  const bookId = newId<BookId>();
  openBook(tx, { bookId, name: `${name}: wallet` });
  const kinds = ["in_flight", "fees", "fx", "bank", ...gatewayNames.map((gateway) => `gateway_${gateway}`)];
  const accounts = kinds.flatMap((kind) =>
    currencies.map((code) => ({ accountId: newId<LedgerAccountId>(), currency: code, kind, floor: null })),
  );
  openAccounts(tx, bookId, accounts);
  const text = `insert into wallet.project (workspace_id, book_id, currency, currencies, country, ring_fenced_iban, fees, created_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8)`;
  tx.write({ name: "wallet.create_project", text }, [
    workspaceId,
    bookId,
    currency,
    currencies,
    country,
    ringFencedIban,
    JSON.stringify(fees),
    createdAt,
  ]);
  insertAccounts(
    tx,
    accounts.map((account) => ({
      workspace_id: workspaceId,
      kind: account.kind,
      currency: account.currency,
      account_id: account.accountId,
    })),
  );
}
