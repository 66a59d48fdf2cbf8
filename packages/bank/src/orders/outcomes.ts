import type { WorkspaceId } from "@memento/kernel";
import type { Queryable } from "@memento/platform";

/** What an order has come to. `returned`: it was confirmed, and came back afterwards. `at` is the workspace's time. */
export type OrderOutcome = {
  readonly orderId: string;
  readonly state: "pending" | "confirmed" | "failed" | "returned";
  readonly reason: string | null;
  readonly at: Date;
};

const outcomesOf = {
  name: "bank.order_outcomes",
  text: `with orders as (
      select transfer_id as order_id, reference, account_id, status, failure_code, initiated_at from bank.transfer
        where workspace_id = $1 and transfer_id = any ($2::uuid[])
      union all
      select collection_id, reference, account_id, status, failure_code, initiated_at from bank.collection
        where workspace_id = $1 and collection_id = any ($2::uuid[]))
    select o.order_id as "orderId", case when r.original_transaction_id is not null then 'returned' when o.status = 'confirmed' then 'confirmed'
        when o.status in ('failed', 'canceled') then 'failed' else 'pending' end as state,
      coalesce(r.iso_reason, r.reason, o.failure_code) as reason, coalesce(r.returned_at, t.accounted_at, t.executed_at, o.initiated_at) as at
    from orders o
      left join bank.transaction t on t.workspace_id = $1 and t.reference = o.reference and t.account_id = o.account_id
      left join bank.payment_return r on r.workspace_id = $1 and r.original_transaction_id = t.transaction_id`,
};

/** What became of transfers and collections, by their ids; unknown ids are absent. */
export const findOrderOutcomes = (on: Queryable, workspaceId: WorkspaceId, orderIds: readonly string[]): Promise<OrderOutcome[]> =>
  on.query<OrderOutcome>(outcomesOf, [workspaceId, [...orderIds]]);

/** A confirmed order that came back. Ids of returns grow with time. */
export type ReturnedOrder = { readonly returnId: string; readonly orderId: string; readonly reason: string | null; readonly at: Date };

const returnsSince = {
  name: "bank.returned_orders",
  text: `select r.return_transaction_id as "returnId", coalesce(t.transfer_id, (t.source ->> 'collection_id')::uuid) as "orderId",
      coalesce(r.iso_reason, r.reason) as reason, r.returned_at as at
    from bank.payment_return r join bank.transaction t on t.workspace_id = r.workspace_id and t.transaction_id = r.original_transaction_id
    where r.workspace_id = $1 and r.return_transaction_id > $2 and (t.transfer_id is not null or t.source ->> 'collection_id' is not null)
    order by r.return_transaction_id limit $3`,
};

/** Orders that came back after the return `after`, oldest first. */
export const findReturnedOrders = (on: Queryable, workspaceId: WorkspaceId, after: string, limit: number): Promise<ReturnedOrder[]> =>
  on.query<ReturnedOrder>(returnsSince, [workspaceId, after, limit]);
