import { newId, type WorkspaceId } from "@memento/kernel";
import { type LedgerAccountId, openAccounts, openBook } from "@memento/ledger";
import type { Tx } from "@memento/platform";
import type { PartyAddress } from "../mandates/queries.ts";
import { bookOf } from "./settings.ts";

export type WorkspaceRequest = {
  readonly name: string;
  readonly language?: "en" | "fr";
  readonly sepaCreditorIdentifier?: string;
  /** Shown on mandates */
  readonly creditorAddress?: PartyAddress;
  /** Cents charged for each returned collection */
  readonly returnFee?: bigint;
};

/**
 * Makes a workspace: its book, the ledger accounts behind the scenes, and its bank settings. Its clock shows real time.
 * `createdAt` is real time.
 */
export function createWorkspace(tx: Tx, request: WorkspaceRequest, createdAt: Date): WorkspaceId {
  const workspaceId = newId<WorkspaceId>();
  const { name, language = "en", sepaCreditorIdentifier = null, creditorAddress, returnFee = 0n } = request;
  tx.write(
    {
      name: "bank.create_workspace",
      text: "insert into platform.workspace (workspace_id, name, language, created_at) values ($1, $2, $3, $4)",
    },
    [workspaceId, name, language, createdAt],
  );
  const kinds = ["in_flight", "rail", "suspense", "product"] as const;
  const accounts = kinds.map((kind) => ({ accountId: newId<LedgerAccountId>(), currency: "EUR", kind, floor: null }));
  openBook(tx, { bookId: bookOf(workspaceId), name: `${name}: bank` });
  openAccounts(tx, bookOf(workspaceId), accounts);
  const text = `insert into bank.settings (workspace_id, in_flight_account_id, rail_account_id, suspense_account_id, product_account_id,
      sepa_creditor_identifier, return_fee, creditor_address) values ($1, $2, $3, $4, $5, $6, $7, $8)`;
  const address = creditorAddress === undefined ? null : JSON.stringify(creditorAddress);
  const values = [workspaceId, ...accounts.map((account) => account.accountId), sepaCreditorIdentifier, returnFee, address];
  tx.write({ name: "bank.create_settings", text }, values);
  return workspaceId;
}
