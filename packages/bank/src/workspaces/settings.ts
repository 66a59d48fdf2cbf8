import { present, type WorkspaceId } from "@memento/kernel";
import type { BookId, LedgerAccountId } from "@memento/ledger";
import type { Queryable } from "@memento/platform";

/** A workspace's side of the bank: its ledger accounts behind the scenes and what its operator decided. Amounts in cents. */
export type Settings = {
  readonly workspaceName: string;
  readonly inFlightAccountId: LedgerAccountId;
  readonly railAccountId: LedgerAccountId;
  readonly suspenseAccountId: LedgerAccountId;
  readonly productAccountId: LedgerAccountId;
  readonly sepaCreditorIdentifier: string | null;
  readonly transferLimit: bigint | null;
  /** How much CORE collections may come to that are scheduled and not yet settled */
  readonly coreCollectionLimit: bigint | null;
  readonly returnFee: bigint;
};

const find = {
  name: "bank.settings",
  text: `select w.name as "workspaceName", s.in_flight_account_id as "inFlightAccountId", s.rail_account_id as "railAccountId",
      s.suspense_account_id as "suspenseAccountId", s.product_account_id as "productAccountId",
      s.sepa_creditor_identifier as "sepaCreditorIdentifier", s.transfer_limit as "transferLimit",
      s.core_collection_limit as "coreCollectionLimit", s.return_fee as "returnFee"
    from bank.settings s join platform.workspace w using (workspace_id) where s.workspace_id = $1`,
};

/** Throws AssertionFailed for a workspace that has no bank. */
export async function readSettings(on: Queryable, workspaceId: WorkspaceId): Promise<Settings> {
  const [settings] = await on.query<Settings>(find, [workspaceId]);
  return present(settings, `bank settings of workspace ${workspaceId}`);
}

/** The bank's book of a workspace has the workspace's own id. */
export const bookOf = (workspaceId: WorkspaceId): BookId => workspaceId as string as BookId;
