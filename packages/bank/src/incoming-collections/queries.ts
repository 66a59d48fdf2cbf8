import type { WorkspaceId } from "@memento/kernel";
import type { Fault } from "@memento/ledger";
import { bulkInsert, type Queryable, type Tx } from "@memento/platform";
import type { ReturnReason } from "@memento/rails";
import type { MandateScheme } from "../mandates/reference.ts";
import { type Transaction, transactionColumns } from "../transactions/queries.ts";

/** What a creditor said when it collected from us; the transaction has the rest. */
export type IncomingCollection = {
  readonly transactionId: string;
  readonly scheme: MandateScheme;
  readonly mandateReference: string;
  readonly creditorIdentifier: string;
  readonly rejectReason: ReturnReason | null;
};

const insertRows = bulkInsert(
  "bank.incoming_collection",
  {
    workspace_id: "uuid",
    transaction_id: "uuid",
    scheme: "text",
    mandate_reference: "text",
    creditor_identifier: "text",
    reject_reason: "text",
  },
  { shared: ["workspace_id"] },
);

export const insertIncomingCollections = (tx: Tx, workspaceId: WorkspaceId, collections: readonly IncomingCollection[]): void =>
  insertRows(
    tx,
    collections.map((collection) => ({
      workspace_id: workspaceId,
      transaction_id: collection.transactionId,
      scheme: collection.scheme,
      mandate_reference: collection.mandateReference,
      creditor_identifier: collection.creditorIdentifier,
      reject_reason: collection.rejectReason,
    })),
  );

const findAuthorized = {
  name: "bank.authorized_incoming_collections",
  text: `select ${transactionColumns} from bank.transaction
    where workspace_id = $1 and transaction_id = any ($2::uuid[]) and source_type = 'collection_incoming' and status = 'authorized'
    order by transaction_id for update`,
};

/** Those of the transactions whose money is held and has not left, locked until the database transaction ends. */
export const lockAuthorized = (tx: Tx, workspaceId: WorkspaceId, transactionIds: readonly string[]): Promise<Transaction[]> =>
  tx.query<Transaction>(findAuthorized, [workspaceId, [...transactionIds]]);

const sumHeld = {
  name: "bank.verify_incoming_collections_held",
  text: `select coalesce(sum(amount), 0)::bigint as amount from bank.transaction
    where workspace_id = $1 and source_type = 'collection_incoming' and status = 'authorized'`,
};

/** Cents that are held for incoming collections. */
export async function sumIncomingCollectionsHeld(on: Queryable, workspaceId: WorkspaceId): Promise<bigint> {
  const [row] = await on.query<{ amount: bigint }>(sumHeld, [workspaceId]);
  return row?.amount ?? 0n;
}

const findOdd = {
  name: "bank.verify_incoming_collections",
  text: `select transaction_id from (select transaction_id, status, direction from bank.transaction
        where workspace_id = $1 and source_type = 'collection_incoming') t
      full join (select transaction_id, reject_reason, true as kept from bank.incoming_collection where workspace_id = $1) c using (transaction_id)
    where t.status is null or c.kept is null or t.direction <> 'debit' or (t.status = 'rejected') <> (c.reject_reason is not null) limit 50`,
};

/** Faults of incoming collections: each has its debit, rejected exactly where there is a reason. */
export async function findOddIncomingCollections(on: Queryable, workspaceId: WorkspaceId): Promise<Fault[]> {
  const rows = await on.query<{ transaction_id: string }>(findOdd, [workspaceId]);
  return rows.map((row) => ({
    kind: "incoming_collection_differs",
    detail: `transaction ${row.transaction_id} and its record as an incoming collection disagree`,
  }));
}
