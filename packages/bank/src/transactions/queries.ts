import type { WorkspaceId } from "@memento/kernel";
import { bulkInsert, type Queryable, type Tx, plannedFor } from "@memento/platform";

export type TransactionStatus = "scheduled" | "authorized" | "confirmed" | "rejected" | "canceled";

/** A debit or credit on an account, as its holder sees it. Amount in cents, always positive. */
export type Transaction = {
  readonly transactionId: string;
  readonly reference: string;
  readonly accountId: string;
  readonly amount: bigint;
  readonly direction: "debit" | "credit";
  readonly localIban: string;
  readonly counterpartyName: string;
  readonly status: TransactionStatus;
  readonly sourceType: string;
  /** The source's attributes beside its type, as they go on the wire */
  readonly source: Readonly<Record<string, string | null | undefined>>;
  readonly transferId: string | null;
  readonly batchId: string | null;
  readonly internalNote: string | null;
  readonly customId: string | null;
  readonly customMetadata: string | null;
  readonly attachmentCount: number;
  readonly requestedAt: Date;
  readonly executedAt: Date;
  readonly accountedAt: Date | null;
};

/** What a transaction has from the order behind it, where there is none of ours. */
export const withoutOrder = {
  transferId: null,
  batchId: null,
  internalNote: null,
  customId: null,
  customMetadata: null,
  attachmentCount: 0,
} as const satisfies Partial<Transaction>;

export const transactionColumns = `transaction_id as "transactionId", reference, account_id as "accountId", amount, direction, local_iban as "localIban",
  counterparty_name as "counterpartyName", status, source_type as "sourceType", source, transfer_id as "transferId", batch_id as "batchId",
  internal_note as "internalNote", custom_id as "customId", custom_metadata as "customMetadata", attachment_count as "attachmentCount",
  requested_at as "requestedAt", executed_at as "executedAt", accounted_at as "accountedAt"`;

const insertRows = bulkInsert(
  "bank.transaction",
  {
    workspace_id: "uuid",
    transaction_id: "uuid",
    reference: "uuid",
    account_id: "uuid",
    amount: "bigint",
    direction: "text",
    local_iban: "text",
    counterparty_name: "text",
    status: "text",
    source_type: "text",
    source: "jsonb",
    transfer_id: "uuid",
    batch_id: "uuid",
    internal_note: "text",
    custom_id: "text",
    custom_metadata: "text",
    requested_at: "timestamptz",
    executed_at: "timestamptz",
    accounted_at: "timestamptz",
  },
  { shared: ["workspace_id"] },
);

export const insertTransactions = (tx: Tx, workspaceId: WorkspaceId, transactions: readonly Transaction[]): void =>
  insertRows(
    tx,
    transactions.map((transaction) => ({
      workspace_id: workspaceId,
      transaction_id: transaction.transactionId,
      reference: transaction.reference,
      account_id: transaction.accountId,
      amount: transaction.amount,
      direction: transaction.direction,
      local_iban: transaction.localIban,
      counterparty_name: transaction.counterpartyName,
      status: transaction.status,
      source_type: transaction.sourceType,
      source: JSON.stringify(transaction.source),
      transfer_id: transaction.transferId,
      batch_id: transaction.batchId,
      internal_note: transaction.internalNote,
      custom_id: transaction.customId,
      custom_metadata: transaction.customMetadata,
      requested_at: transaction.requestedAt,
      executed_at: transaction.executedAt,
      accounted_at: transaction.accountedAt,
    })),
  );

/** How a transfer's change shows on its transaction. */
export type TransferTransactionChange = {
  readonly transactionId: string;
  readonly status: TransactionStatus;
  /** Null keeps the planned one */
  readonly executedAt: Date | null;
  readonly accountedAt: Date | null;
  /** Null keeps the type known so far */
  readonly transferType: string | null;
};

const updateOfTransfers = {
  name: "bank.update_transfer_transactions",
  text: `update bank.transaction t set status = c.status, executed_at = coalesce(c.executed_at, t.executed_at), accounted_at = c.accounted_at,
      source = case when c.transfer_type is null then t.source else t.source || jsonb_build_object('transfer_type', c.transfer_type) end
    from unnest($2::uuid[], $3::text[], $4::timestamptz[], $5::timestamptz[], $6::text[]) c (transaction_id, status, executed_at, accounted_at, transfer_type)
    where t.workspace_id = $1 and t.transaction_id = any ($2::uuid[]) and t.transaction_id = c.transaction_id`,
};

/** Moves the transactions of transfers along with them. */
export function updateTransferTransactions(tx: Tx, workspaceId: WorkspaceId, changes: readonly TransferTransactionChange[]): void {
  if (changes.length === 0) return;
  tx.write(plannedFor(updateOfTransfers, changes.length), [
    workspaceId,
    changes.map((change) => change.transactionId),
    changes.map((change) => change.status),
    changes.map((change) => change.executedAt),
    changes.map((change) => change.accountedAt),
    changes.map((change) => change.transferType),
  ]);
}

export type TransactionChange = Omit<TransferTransactionChange, "transferType">;

/** Moves transactions whose source stays as it is. */
export const updateTransactions = (tx: Tx, workspaceId: WorkspaceId, changes: readonly TransactionChange[]): void =>
  updateTransferTransactions(
    tx,
    workspaceId,
    changes.map((change) => ({ ...change, transferType: null })),
  );

const findById = {
  name: "bank.transaction_by_id",
  text: `select ${transactionColumns} from bank.transaction where workspace_id = $1 and transaction_id = $2`,
};

export async function findTransaction(on: Queryable, workspaceId: WorkspaceId, transactionId: string): Promise<Transaction | undefined> {
  const [transaction] = await on.query<Transaction>(findById, [workspaceId, transactionId]);
  return transaction;
}
