import type { WorkspaceId } from "@memento/kernel";
import type { Fault } from "@memento/ledger";
import { bulkInsert, type Queryable, type Tx } from "@memento/platform";
import { type Transaction, transactionColumns } from "../transactions/queries.ts";

/** An operation that waits for its day. */
export type ScheduledOperation = Transaction & { readonly counterpartyAccountId: string | null };

const insertRows = bulkInsert(
  "bank.scheduled_operation",
  { workspace_id: "uuid", transaction_id: "uuid", counterparty_account_id: "uuid" },
  { shared: ["workspace_id"] },
);

export const insertScheduledOperations = (
  tx: Tx,
  workspaceId: WorkspaceId,
  operations: readonly { transactionId: string; counterpartyAccountId: string | null }[],
): void =>
  insertRows(
    tx,
    operations.map((operation) => ({
      workspace_id: workspaceId,
      transaction_id: operation.transactionId,
      counterparty_account_id: operation.counterpartyAccountId,
    })),
  );

const lockByIds = {
  name: "bank.scheduled_operations",
  text: `select ${transactionColumns}, (select o.counterparty_account_id from bank.scheduled_operation o
        where o.workspace_id = $1 and o.transaction_id = t.transaction_id) as "counterpartyAccountId"
    from bank.transaction t where workspace_id = $1 and transaction_id = any ($2::uuid[])
      and exists (select from bank.scheduled_operation o where o.workspace_id = $1 and o.transaction_id = t.transaction_id)
    order by transaction_id for update`,
};

/** Those of the transactions that are operations made for a later day, whatever became of them, locked until the database transaction ends. */
export const lockScheduledOperations = (
  tx: Tx,
  workspaceId: WorkspaceId,
  transactionIds: readonly string[],
): Promise<ScheduledOperation[]> => tx.query<ScheduledOperation>(lockByIds, [workspaceId, [...new Set(transactionIds)]]);

const sumProducts = {
  name: "bank.verify_products",
  text: `select (coalesce((select sum(case direction when 'debit' then amount else -amount end) from bank.transaction
        where workspace_id = $1 and status = 'confirmed' and source_type = any ($2::text[])), 0)
      + coalesce((select sum(tariff) from bank.payment_return where workspace_id = $1), 0))::bigint as amount`,
};

/** Cents that the bank's products took from the accounts, less what they paid: by the transactions and by the tariff of returns. */
export async function sumOfProducts(on: Queryable, workspaceId: WorkspaceId, productTypes: readonly string[]): Promise<bigint> {
  const [row] = await on.query<{ amount: bigint }>(sumProducts, [workspaceId, productTypes]);
  return row?.amount ?? 0n;
}

const findOdd = {
  name: "bank.verify_scheduled_operations",
  text: `select transaction_id from (select transaction_id, true as waits from bank.transaction
        where workspace_id = $1 and status = 'scheduled' and source_type = any ($2::text[])) t
      left join bank.scheduled_operation o using (transaction_id) where o.workspace_id is distinct from $1
    union all
    select transaction_id from bank.scheduled_operation o left join bank.transaction t using (workspace_id, transaction_id)
      where workspace_id = $1 and t.source_type <> all ($2::text[]) is not false limit 50`,
};

/** Faults of scheduled operations: each transaction of that kind has its row, and each row its transaction. */
export async function findOddOperations(on: Queryable, workspaceId: WorkspaceId, operationTypes: readonly string[]): Promise<Fault[]> {
  const rows = await on.query<{ transaction_id: string }>(findOdd, [workspaceId, operationTypes]);
  return rows.map((row) => ({
    kind: "operation_differs",
    detail: `transaction ${row.transaction_id} and its record as a scheduled operation disagree`,
  }));
}
