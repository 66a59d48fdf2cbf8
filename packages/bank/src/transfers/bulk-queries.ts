import type { WorkspaceId } from "@memento/kernel";
import { plannedFor, type Queryable, type Tx } from "@memento/platform";
import { type Transfer, transferColumns } from "./queries.ts";

const findQueued = {
  name: "bank.transfers_queued",
  text: `select ${transferColumns} from bank.transfer where workspace_id = $1 and rail_state = 'queued' and transfer_id > $2
    order by transfer_id limit $3`,
};
const firstId = "00000000-0000-0000-0000-000000000000";

/** Pending items of bulks in the order of their ids, which is the order in which they came. */
export const findQueuedTransfers = (
  on: Queryable,
  workspaceId: WorkspaceId,
  afterId: string | undefined,
  limit: number,
): Promise<Transfer[]> => on.query<Transfer>(findQueued, [workspaceId, afterId ?? firstId, limit]);

const lockQueued = {
  name: "bank.lock_queued_transfers",
  text: `select transfer_id from bank.transfer where workspace_id = $1 and transfer_id = any ($2::uuid[]) and rail_state = 'queued'
    order by transfer_id for update`,
};

/** Which of those are still pending; locked until the transaction ends. */
export const lockQueuedTransfers = async (tx: Tx, workspaceId: WorkspaceId, transferIds: readonly string[]): Promise<Set<string>> =>
  new Set((await tx.query<{ transfer_id: string }>(lockQueued, [workspaceId, `{${transferIds.join(",")}}`])).map((row) => row.transfer_id));

const updateInitiated = {
  name: "bank.update_initiated_transfers",
  text: `update bank.transfer t set account_id = c.account_id, beneficiary_name = c.beneficiary_name, transfer_type = c.transfer_type, status = c.status,
      failure_code = c.failure_code, rail_state = c.rail_state, credit_account_id = c.credit_account_id
    from (select unnest($2::uuid[]) as transfer_id, unnest($3::uuid[]) as account_id, unnest($4::text[]) as beneficiary_name,
        unnest($5::text[]) as transfer_type, unnest($6::text[]) as status, unnest($7::text[]) as failure_code, unnest($8::text[]) as rail_state,
        unnest($9::uuid[]) as credit_account_id) c
    where t.workspace_id = $1 and t.transfer_id = any ($2::uuid[]) and t.transfer_id = c.transfer_id`,
};

/** Writes what became of pending items. */
export function updateInitiatedTransfers(tx: Tx, workspaceId: WorkspaceId, transfers: readonly Transfer[]): void {
  if (transfers.length === 0) return;
  tx.write(plannedFor(updateInitiated, transfers.length), [
    workspaceId,
    transfers.map((transfer) => transfer.transferId),
    transfers.map((transfer) => transfer.accountId),
    transfers.map((transfer) => transfer.beneficiaryName),
    transfers.map((transfer) => transfer.transferType),
    transfers.map((transfer) => transfer.status),
    transfers.map((transfer) => transfer.failureCode),
    transfers.map((transfer) => transfer.railState),
    transfers.map((transfer) => transfer.creditAccountId),
  ]);
}

const countByStatus = {
  name: "bank.count_bulk_transfers",
  text: "select status, count(*)::integer as items from bank.transfer where workspace_id = $1 and batch_id = $2 group by status",
};

/** How many transfers of a bulk have which status. */
export const countBulkTransfers = async (on: Queryable, workspaceId: WorkspaceId, bulkId: string): Promise<Map<string, number>> =>
  new Map((await on.query<{ status: string; items: number }>(countByStatus, [workspaceId, bulkId])).map((row) => [row.status, row.items]));

const listInBulk = {
  name: "bank.list_bulk_transfers",
  text: `select ${transferColumns} from bank.transfer where workspace_id = $1 and batch_id = $2 and ($3::text[] is null or status = any ($3::text[]))
    order by transfer_id limit $4 offset $5`,
};

/** A page of a bulk's transfers in the order of the request; all statuses where none is asked for. */
export const listBulkTransfers = (
  on: Queryable,
  workspaceId: WorkspaceId,
  bulkId: string,
  statuses: readonly string[] | undefined,
  page: { limit: number; offset: number },
): Promise<Transfer[]> => on.query<Transfer>(listInBulk, [workspaceId, bulkId, statuses ?? null, page.limit, page.offset]);
