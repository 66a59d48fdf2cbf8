import { present, type WorkspaceId } from "@memento/kernel";
import type { Queryable } from "@memento/platform";
import type { PartyAddress } from "../mandates/queries.ts";

/** Whom debtors of this workspace owe, as mandates and collections name it. */
export type Creditor = {
  /** The workspace's own name where the operator gave no other. */
  readonly name: string;
  readonly address: PartyAddress | null;
  /** Null: this workspace may not collect. */
  readonly identifier: string | null;
};

const find = {
  name: "bank.creditor",
  text: `select coalesce(s.creditor_name, w.name) as name, s.creditor_address as address, s.sepa_creditor_identifier as identifier
    from bank.settings s join platform.workspace w using (workspace_id) where s.workspace_id = $1`,
};

/** Throws AssertionFailed for a workspace that has no bank. */
export async function readCreditor(on: Queryable, workspaceId: WorkspaceId): Promise<Creditor> {
  const [creditor] = await on.query<Creditor>(find, [workspaceId]);
  return present(creditor, `creditor of workspace ${workspaceId}`);
}
