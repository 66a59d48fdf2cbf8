import { bulkInsert, type Queryable, type Tx, plannedFor } from "@memento/platform";
import type { Scheme, TransferFailureCode } from "@memento/rails";
import type { WorkspaceId } from "@memento/kernel";
import type { TransferStatus } from "./states.ts";

export type TypeStrategy = "standard_only" | "instant_only" | "instant_if_available";
/** `queued` waits for its bulk, `waiting` for a cut-off */
export type RailState = "queued" | "waiting" | "sending" | "sent";

/** A transfer as the bank keeps it. Amounts in cents. */
export type Transfer = {
  readonly transferId: string;
  readonly reference: string;
  readonly accountId: string | null;
  readonly amount: bigint;
  readonly localIban: string;
  readonly beneficiaryIban: string;
  /** Null while pending, where the order leaves it to a beneficiary that exists */
  readonly beneficiaryName: string | null;
  readonly transferType: Scheme | null;
  readonly typeStrategy: TypeStrategy;
  readonly status: TransferStatus;
  readonly failureCode: TransferFailureCode | null;
  readonly scheduledOn: string | null;
  readonly message: string | null;
  readonly endToEndId: string;
  readonly internalNote: string | null;
  readonly customId: string | null;
  readonly customMetadata: string | null;
  readonly batchId: string | null;
  readonly railState: RailState | null;
  readonly creditAccountId: string | null;
  readonly initiatedAt: Date;
};

export const transferColumns = `transfer_id as "transferId", reference, account_id as "accountId", amount, local_iban as "localIban", beneficiary_iban as "beneficiaryIban",
  beneficiary_name as "beneficiaryName", transfer_type as "transferType", type_strategy as "typeStrategy", status, failure_code as "failureCode",
  scheduled_on as "scheduledOn", message, end_to_end_id as "endToEndId", internal_note as "internalNote", custom_id as "customId",
  custom_metadata as "customMetadata", batch_id as "batchId", rail_state as "railState", credit_account_id as "creditAccountId", initiated_at as "initiatedAt"`;

const insertRows = bulkInsert(
  "bank.transfer",
  {
    workspace_id: "uuid",
    transfer_id: "uuid",
    reference: "uuid",
    account_id: "uuid",
    amount: "bigint",
    local_iban: "text",
    beneficiary_iban: "text",
    beneficiary_name: "text",
    transfer_type: "text",
    type_strategy: "text",
    status: "text",
    failure_code: "text",
    scheduled_on: "date",
    message: "text",
    end_to_end_id: "text",
    internal_note: "text",
    custom_id: "text",
    custom_metadata: "text",
    batch_id: "uuid",
    rail_state: "text",
    credit_account_id: "uuid",
    initiated_at: "timestamptz",
  },
  { shared: ["workspace_id"] },
);

export const insertTransfers = (tx: Tx, workspaceId: WorkspaceId, transfers: readonly Transfer[]): void =>
  insertRows(
    tx,
    transfers.map((transfer) => ({
      workspace_id: workspaceId,
      transfer_id: transfer.transferId,
      reference: transfer.reference,
      account_id: transfer.accountId,
      amount: transfer.amount,
      local_iban: transfer.localIban,
      beneficiary_iban: transfer.beneficiaryIban,
      beneficiary_name: transfer.beneficiaryName,
      transfer_type: transfer.transferType,
      type_strategy: transfer.typeStrategy,
      status: transfer.status,
      failure_code: transfer.failureCode,
      scheduled_on: transfer.scheduledOn,
      message: transfer.message,
      end_to_end_id: transfer.endToEndId,
      internal_note: transfer.internalNote,
      custom_id: transfer.customId,
      custom_metadata: transfer.customMetadata,
      batch_id: transfer.batchId,
      rail_state: transfer.railState,
      credit_account_id: transfer.creditAccountId,
      initiated_at: transfer.initiatedAt,
    })),
  );

const findById = {
  name: "bank.transfer_by_id",
  text: `select ${transferColumns} from bank.transfer where workspace_id = $1 and transfer_id = $2`,
};

export async function findTransfer(on: Queryable, workspaceId: WorkspaceId, transferId: string): Promise<Transfer | undefined> {
  const [transfer] = await on.query<Transfer>(findById, [workspaceId, transferId]);
  return transfer;
}

const lockByIds = {
  name: "bank.transfers_for_change",
  text: `select ${transferColumns}, (select x.transaction_id from bank.transaction x where x.workspace_id = $1 and x.reference = transfer.reference
      and x.direction = 'debit') as "transactionId"
    from bank.transfer where workspace_id = $1 and transfer_id = any ($2::uuid[]) order by transfer_id for update`,
};

/** A transfer with the transaction that it made. A transfer that failed at once made none. */
export type BookedTransfer = Transfer & { readonly transactionId: string | null };

/** Those transfers, locked until the transaction ends; unknown ids are absent. */
export const lockTransfers = (tx: Tx, workspaceId: WorkspaceId, transferIds: readonly string[]): Promise<BookedTransfer[]> =>
  tx.query<BookedTransfer>(lockByIds, [workspaceId, `{${transferIds.join(",")}}`]);

const findSending = {
  name: "bank.transfers_sending",
  text: `select ${transferColumns} from bank.transfer where workspace_id = $1 and rail_state = 'sending' order by transfer_id limit $2`,
};

/** Transfers that are on their way to the rail, oldest first. */
export const findTransfersToSend = (on: Queryable, workspaceId: WorkspaceId, limit: number): Promise<Transfer[]> =>
  on.query<Transfer>(findSending, [workspaceId, limit]);

const findSendingWorkspaces = {
  name: "bank.workspaces_sending",
  text: "select distinct workspace_id from bank.transfer where rail_state = 'sending'",
};

export const findWorkspacesToSend = async (on: Queryable): Promise<WorkspaceId[]> =>
  (await on.query<{ workspace_id: WorkspaceId }>(findSendingWorkspaces)).map((row) => row.workspace_id);

/** What changed about a transfer; the rest of its row stays. */
export type TransferChange = {
  readonly transferId: string;
  readonly transactionId: string | null;
  readonly status: TransferStatus;
  readonly transferType: Scheme | null;
  readonly failureCode: TransferFailureCode | null;
  readonly railState: RailState | null;
  readonly creditAccountId: string | null;
};

const updateStates = {
  name: "bank.update_transfers",
  text: `update bank.transfer t set status = c.status, transfer_type = c.transfer_type, failure_code = c.failure_code,
      rail_state = c.rail_state, credit_account_id = c.credit_account_id
    from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::uuid[])
      c (transfer_id, status, transfer_type, failure_code, rail_state, credit_account_id)
    where t.workspace_id = $1 and t.transfer_id = any ($2::uuid[]) and t.transfer_id = c.transfer_id`,
};

export function updateTransfers(tx: Tx, workspaceId: WorkspaceId, changes: readonly TransferChange[]): void {
  if (changes.length === 0) return;
  tx.write(plannedFor(updateStates, changes.length), [
    workspaceId,
    changes.map((change) => change.transferId),
    changes.map((change) => change.status),
    changes.map((change) => change.transferType),
    changes.map((change) => change.failureCode),
    changes.map((change) => change.railState),
    changes.map((change) => change.creditAccountId),
  ]);
}
