import type { WorkspaceId } from "@memento/kernel";
import { bulkInsert, plannedFor, type Queryable, type Tx } from "@memento/platform";
import type { TransactionStatus } from "./states.ts";

/** What a gateway said to a transaction, as the API shows it. */
export type GatewayResponse = {
  readonly uuid: string;
  readonly amount: number;
  readonly currency: string;
  readonly authorization_code: string | null;
  readonly reference_code: string | null;
  readonly tracking_code: string | null;
  readonly processor_datetime: string | null;
  readonly created_at: string;
  readonly updated_at: string;
};

/** Money on its way from a source to a source. Amounts in minor units of the currency beside them. */
export type Transaction = {
  readonly transactionId: string;
  /** Null for money that a project's operator booked */
  readonly paymentId: string | null;
  readonly outUserId: string | null;
  readonly inUserId: string | null;
  readonly outSourceId: string | null;
  /** Null until the money is there */
  readonly inSourceId: string | null;
  readonly status: TransactionStatus;
  /** What the receiving source gets */
  readonly amount: bigint;
  readonly currency: string;
  /** What the paying source pays for it, without the fee */
  readonly debitAmount: bigint;
  readonly debitCurrency: string;
  /** On top, in `debitCurrency` */
  readonly fee: bigint;
  /** `debitCurrency` for one unit of `currency`; null without conversion */
  readonly rate: string | null;
  readonly trackingCode: string | null;
  readonly error: boolean;
  readonly gatewayResponse: GatewayResponse | null;
  readonly expiresAt: Date | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
};

export const transactionColumns = `t.transaction_id as "transactionId", t.payment_id as "paymentId", t.out_user_id as "outUserId", t.in_user_id as "inUserId",
  t.out_source_id as "outSourceId", t.in_source_id as "inSourceId", t.status, t.amount, t.currency, t.debit_amount as "debitAmount",
  t.debit_currency as "debitCurrency", t.fee, t.rate, t.tracking_code as "trackingCode", t.error, t.gateway_response as "gatewayResponse",
  t.expires_at as "expiresAt", t.created_at as "createdAt", t.updated_at as "updatedAt"`;

/** What a transaction is as a new row; a payment's has more to it (see payments/queries.ts). */
export const transactionCellTypes = {
  workspace_id: "uuid",
  transaction_id: "uuid",
  payment_id: "uuid",
  out_user_id: "uuid",
  in_user_id: "uuid",
  out_source_id: "uuid",
  in_source_id: "uuid",
  status: "text",
  amount: "bigint",
  currency: "text",
  debit_amount: "bigint",
  debit_currency: "text",
  fee: "bigint",
  rate: "text",
  tracking_code: "text",
  expires_at: "timestamptz",
  created_at: "timestamptz",
  updated_at: "timestamptz",
} as const;

/** Which of those cells are the same in all rows of a batch, and which mostly are. */
export const sharedCells = ["workspace_id", "created_at", "updated_at"] as const;
export const alikeCells = ["status", "currency", "debit_currency", "fee", "rate", "tracking_code", "expires_at"] as const;

/** A transaction as a new row, made at `now` of the workspace. */
export const transactionCells = (workspaceId: WorkspaceId, now: Date, transaction: Transaction) => ({
  workspace_id: workspaceId,
  transaction_id: transaction.transactionId,
  payment_id: transaction.paymentId,
  out_user_id: transaction.outUserId,
  in_user_id: transaction.inUserId,
  out_source_id: transaction.outSourceId,
  in_source_id: transaction.inSourceId,
  status: transaction.status,
  amount: transaction.amount,
  currency: transaction.currency,
  debit_amount: transaction.debitAmount,
  debit_currency: transaction.debitCurrency,
  fee: transaction.fee,
  rate: transaction.rate,
  tracking_code: transaction.trackingCode,
  expires_at: transaction.expiresAt,
  created_at: now,
  updated_at: now,
});

const insertRows = bulkInsert("wallet.transaction", transactionCellTypes, { shared: sharedCells, alike: alikeCells });

/** New transactions that are no payments, all made at `now` of the workspace. */
export const insertTransactions = (tx: Tx, workspaceId: WorkspaceId, now: Date, transactions: readonly Transaction[]): void =>
  insertRows(
    tx,
    transactions.map((transaction) => transactionCells(workspaceId, now, transaction)),
  );

const update = {
  name: "wallet.update_transactions",
  text: `update wallet.transaction t set status = c.status, in_user_id = c.in_user_id, in_source_id = c.in_source_id, tracking_code = c.tracking_code,
      error = c.error, gateway_response = c.gateway_response, expires_at = c.expires_at, updated_at = $2
    from unnest($3::uuid[], $4::text[], $5::uuid[], $6::uuid[], $7::text[], $8::boolean[], $9::jsonb[], $10::timestamptz[])
      c (transaction_id, status, in_user_id, in_source_id, tracking_code, error, gateway_response, expires_at)
    where t.workspace_id = $1 and t.transaction_id = any ($3::uuid[]) and t.transaction_id = c.transaction_id`,
};

/** Writes what changes in a transaction's life: its state, who gets it and where, and what the gateway said. */
export function updateTransactions(tx: Tx, workspaceId: WorkspaceId, now: Date, transactions: readonly Transaction[]): void {
  if (transactions.length === 0) return;
  tx.write(plannedFor(update, transactions.length), [
    workspaceId,
    now,
    transactions.map(({ transactionId }) => transactionId),
    transactions.map(({ status }) => status),
    transactions.map(({ inUserId }) => inUserId),
    transactions.map(({ inSourceId }) => inSourceId),
    transactions.map(({ trackingCode }) => trackingCode),
    transactions.map(({ error }) => error),
    transactions.map(({ gatewayResponse }) => (gatewayResponse === null ? null : JSON.stringify(gatewayResponse))),
    transactions.map(({ expiresAt }) => expiresAt),
  ]);
}

const byId = {
  name: "wallet.transactions",
  text: `select ${transactionColumns} from wallet.transaction t where t.workspace_id = $1 and t.transaction_id = any ($2::uuid[])`,
};

/** Transactions by id, whosever they are; unknown ids are absent. */
export async function findTransactions(
  on: Queryable,
  workspaceId: WorkspaceId,
  transactionIds: readonly string[],
): Promise<Map<string, Transaction>> {
  if (transactionIds.length === 0) return new Map();
  const rows = await on.query<Transaction>(byId, [workspaceId, [...new Set(transactionIds)]]);
  return new Map(rows.map((transaction) => [transaction.transactionId, transaction]));
}
