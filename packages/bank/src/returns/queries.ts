import type { WorkspaceId } from "@memento/kernel";
import type { Fault } from "@memento/ledger";
import { bulkInsert, type Queryable, type Tx } from "@memento/platform";
import { type Transaction, transactionColumns } from "../transactions/queries.ts";

/** A transaction that somebody wants to return, with what decides whether that can be. */
export type Original = Transaction & {
  readonly accountStatus: "active" | "closed";
  /** Both sides are accounts of this workspace: no other bank could send it back. */
  readonly isInternal: boolean;
  readonly isReturned: boolean;
};

const findOriginals = {
  name: "bank.originals_of_returns",
  text: `select ${transactionColumns},
      (select a.status from bank.account a where a.workspace_id = $1 and a.account_id = t.account_id) as "accountStatus",
      exists (select from bank.transaction o where o.workspace_id = $1 and o.reference = t.reference and o.transaction_id <> t.transaction_id)
        as "isInternal",
      exists (select from bank.payment_return r where r.workspace_id = $1 and r.original_transaction_id = t.transaction_id) as "isReturned"
    from bank.transaction t where workspace_id = $1 and transaction_id = any ($2::uuid[])`,
};

/** The transactions with these ids; unknown ids are absent. True until the workspace's lock is let go. */
export async function loadOriginals(tx: Tx, workspaceId: WorkspaceId, transactionIds: readonly string[]): Promise<Map<string, Original>> {
  const rows = await tx.query<Original>(findOriginals, [workspaceId, [...new Set(transactionIds)]]);
  return new Map(rows.map((row) => [row.transactionId, row]));
}

/** Amounts in cents. */
export type PaymentReturn = {
  readonly originalTransactionId: string;
  readonly returnTransactionId: string;
  readonly feesTransactionId: string | null;
  readonly reason: string | null;
  readonly isoReason: string | null;
  readonly bankCharges: bigint;
  readonly tariff: bigint;
};

const insertRows = bulkInsert(
  "bank.payment_return",
  {
    workspace_id: "uuid",
    original_transaction_id: "uuid",
    return_transaction_id: "uuid",
    fees_transaction_id: "uuid",
    reason: "text",
    iso_reason: "text",
    bank_charges: "bigint",
    tariff: "bigint",
    returned_at: "timestamptz",
  },
  { shared: ["workspace_id", "returned_at"] },
);

export const insertReturns = (tx: Tx, workspaceId: WorkspaceId, returns: readonly PaymentReturn[], returnedAt: Date): void =>
  insertRows(
    tx,
    returns.map((row) => ({
      workspace_id: workspaceId,
      original_transaction_id: row.originalTransactionId,
      return_transaction_id: row.returnTransactionId,
      fees_transaction_id: row.feesTransactionId,
      reason: row.reason,
      iso_reason: row.isoReason,
      bank_charges: row.bankCharges,
      tariff: row.tariff,
      returned_at: returnedAt,
    })),
  );

const findOdd = {
  name: "bank.verify_returns",
  text: `with told as (
      select transaction_id from bank.transaction where workspace_id = $1 and source_type = any ($2::text[])),
    kept as (
      select r.return_transaction_id as transaction_id, o.status = 'confirmed' and b.status = 'confirmed' and b.direction <> o.direction
          and b.amount <= o.amount and b.source_type = o.source_type || '_return' as is_right
        from bank.payment_return r
        left join bank.transaction o on o.workspace_id = $1 and o.transaction_id = r.original_transaction_id
        left join bank.transaction b on b.workspace_id = $1 and b.transaction_id = r.return_transaction_id
        where r.workspace_id = $1
      union all
      select r.fees_transaction_id, f.status = 'confirmed' and f.amount = r.bank_charges + r.tariff
          and f.source_type = 'collection_outgoing_return_fees'
        from bank.payment_return r
        left join bank.transaction f on f.workspace_id = $1 and f.transaction_id = r.fees_transaction_id
        where r.workspace_id = $1 and r.fees_transaction_id is not null)
    select transaction_id from told full join kept using (transaction_id) where is_right is not true limit 50`,
};

/** Faults of returns: each is one of a confirmed original, the other way round and not above it; and each transaction that says it is one, is. */
export async function findOddReturns(on: Queryable, workspaceId: WorkspaceId, returnTypes: readonly string[]): Promise<Fault[]> {
  const rows = await on.query<{ transaction_id: string }>(findOdd, [workspaceId, returnTypes]);
  return rows.map((row) => ({ kind: "return_differs", detail: `transaction ${row.transaction_id} and its record as a return disagree` }));
}
