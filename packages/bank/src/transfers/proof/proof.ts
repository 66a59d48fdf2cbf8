import { done, type Outcome, present, refused, type WorkspaceId } from "@memento/kernel";
import { findSealOf, type JournalTransactionId } from "@memento/ledger";
import type { Queryable } from "@memento/platform";
import { bookOf } from "../../workspaces/settings.ts";
import { findTransfer } from "../queries.ts";
import { drawProof } from "./draw.ts";
import { type Language, proofWords } from "./words.ts";

const findAround = {
  name: "bank.transfer_proof",
  text: `select w.name as "debtorName", w.language, a.name as "accountName", x.executed_at as "executedAt", x.accounted_at as "settledAt"
    from bank.transfer t
    join platform.workspace w on w.workspace_id = t.workspace_id
    join bank.account a on a.workspace_id = t.workspace_id and a.account_id = t.account_id
    join bank.transaction x on x.workspace_id = t.workspace_id and x.reference = t.reference and x.direction = 'debit'
    where t.workspace_id = $1 and t.transfer_id = $2`,
};

type Around = {
  readonly debtorName: string;
  readonly language: Language;
  readonly accountName: string;
  readonly executedAt: Date;
  readonly settledAt: Date | null;
};

export type Proof = { readonly filename: string; readonly pdf: Buffer };

/**
 * The proof of a transfer, in the workspace's language. Refused: `not_found`, and `transfer_not_confirmed` unless its money has settled (a return that
 * comes later changes nothing about that).
 */
export async function proveTransfer(
  on: Queryable,
  workspaceId: WorkspaceId,
  transferId: string,
): Promise<Outcome<Proof, "not_found" | "transfer_not_confirmed">> {
  const transfer = await findTransfer(on, workspaceId, transferId);
  if (transfer === undefined) return refused("not_found");
  if (transfer.status !== "confirmed") return refused("transfer_not_confirmed");
  // Settling is booked under the transfer's own id.
  const [[around], seal] = await Promise.all([
    on.query<Around>(findAround, [workspaceId, transferId]),
    findSealOf(on, bookOf(workspaceId), transferId as JournalTransactionId),
  ]);
  const { settledAt, ...facts } = present(around, `transaction of transfer ${transferId}`);
  const { amount, localIban, beneficiaryIban, reference, endToEndId, message } = transfer;
  const pdf = await drawProof({
    ...facts,
    ...{ amount, localIban, beneficiaryIban, reference, endToEndId, message },
    beneficiaryName: present(transfer.beneficiaryName, "beneficiary's name"),
    kind: transfer.creditAccountId === null ? present(transfer.transferType, "type of a settled transfer") : "internal",
    requestedAt: transfer.initiatedAt,
    settledAt: present(settledAt, `settlement of transfer ${transferId}`),
    seal: present(seal, `seal of transfer ${transferId}`),
  });
  return done({ filename: `${proofWords[facts.language].filename}-${reference}.pdf`, pdf });
}
