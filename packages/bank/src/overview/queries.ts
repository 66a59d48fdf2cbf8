import type { WorkspaceId } from "@memento/kernel";
import type { Queryable } from "@memento/platform";
import type { DayTally } from "../activity/tally.ts";
import { expiryKind } from "../mandate-signature-requests/ask.ts";
import type { Flow } from "./history.ts";

const daysOf = {
  name: "bank.account_days",
  text: `select account_id as "accountId", day::text as day, net, money_in as "moneyIn", money_out as "moneyOut", own_in as "ownIn", own_out as "ownOut"
    from bank.account_day where workspace_id = $1 and account_id = any ($2::uuid[]) and day >= $3::date`,
};

/** The days of these accounts since a date, as far as they were told. */
export const readDaysOf = (on: Queryable, workspaceId: WorkspaceId, accountIds: readonly string[], since: string): Promise<DayTally[]> =>
  on.query<DayTally>(daysOf, [workspaceId, [...accountIds], since]);

const daysInAll = {
  name: "bank.days_in_all",
  text: `select day::text as day, sum(net)::bigint as net, sum(money_in - own_in)::bigint as "moneyIn", sum(money_out - own_out)::bigint as "moneyOut"
    from bank.account_day where workspace_id = $1 and day >= $2::date group by 1`,
};

/** The days of all accounts together since a date, without what one gave another. */
export const readDaysInAll = (on: Queryable, workspaceId: WorkspaceId, since: string): Promise<Flow[]> =>
  on.query<Flow>(daysInAll, [workspaceId, since]);

/** A transfer or collection that failed. Amount in cents. */
export type FailedOrder = {
  readonly kind: "transfer" | "collection";
  readonly id: string;
  readonly amount: bigint;
  readonly counterpartyName: string | null;
  readonly failureCode: string | null;
  readonly failedAt: Date;
};

// By the partial index on events that are worth a look; no more of them are read than asked for.
const failures = {
  name: "bank.failed_orders",
  text: `with failed as materialized (
      select event_id, resource_id, occurred_at from platform.event
      where workspace_id = $1 and event_id >= $2 and occurred_at >= $3 and event_type in ('transfer_failed', 'collection_failed')
      order by event_id desc limit $4)
    select x.kind, x.id, x.amount, x."counterpartyName", x."failureCode", f.occurred_at as "failedAt" from failed f cross join lateral (
      select 'transfer' as kind, transfer_id as id, amount, beneficiary_name as "counterpartyName", failure_code as "failureCode"
        from bank.transfer where workspace_id = $1 and transfer_id = f.resource_id and status = 'failed'
      union all
      select 'collection', collection_id, amount, debtor_name, failure_code
        from bank.collection where workspace_id = $1 and collection_id = f.resource_id and status = 'failed') x
    order by f.event_id desc`,
};

/** The latest orders that failed since `at`; `firstId` is the least id that their events can have. */
export const findFailedOrders = (
  on: Queryable,
  workspaceId: WorkspaceId,
  since: { readonly at: Date; readonly firstId: string },
  limit: number,
): Promise<FailedOrder[]> => on.query<FailedOrder>(failures, [workspaceId, since.firstId, since.at, limit]);

/** A signature request that has run out, or will soon. */
export type LapsingRequest = { readonly id: string; readonly reference: string; readonly debtorEmail: string; readonly at: Date };

// Requests that wait by the index that keeps their references apart, each with its due work by primary key.
const expiring = {
  name: "bank.expiring_signature_requests",
  text: `select r.request_id as id, r.reference, r.debtor_email as "debtorEmail", d.due_at as at
    from bank.mandate_signature_request r
    join platform.due d on d.workspace_id = r.workspace_id and d.subject_id = r.request_id and d.kind = '${expiryKind}'
    where r.workspace_id = $1 and r.status = 'sent' and not r.is_deleted and d.due_at < $2 order by d.due_at, r.request_id limit $3`,
};
const expired = {
  name: "bank.expired_signature_requests",
  text: `select id, reference, "debtorEmail", at from (
      select distinct on (r.request_id) r.request_id as id, r.reference, r.debtor_email as "debtorEmail", e.occurred_at as at, e.event_id
      from (select event_id, resource_id, occurred_at from platform.event
        where workspace_id = $1 and event_id >= $2 and event_type = 'mandate_signature_request_expired' order by event_id desc limit 1000) e
      join bank.mandate_signature_request r on r.workspace_id = $1 and r.request_id = e.resource_id and r.status = 'expired' and not r.is_deleted
      order by r.request_id, e.event_id desc) latest
    order by event_id desc limit $3`,
};

/** Requests that wait for a signature and run out before `until`, the most urgent first. */
export const findExpiringRequests = (on: Queryable, workspaceId: WorkspaceId, until: Date, limit: number): Promise<LapsingRequest[]> =>
  on.query<LapsingRequest>(expiring, [workspaceId, until, limit]);

/** Requests that ran out unsigned and were neither renewed nor deleted, the latest first. */
export const findExpiredRequests = (on: Queryable, workspaceId: WorkspaceId, firstId: string, limit: number): Promise<LapsingRequest[]> =>
  on.query<LapsingRequest>(expired, [workspaceId, firstId, limit]);

export type FailingWebhook = { readonly id: string; readonly applicationId: string; readonly url: string; readonly status: string };

// The latest delivery that was attempted, of each webhook that is in use: from the newest on, by the index of a webhook's deliveries.
const failing = {
  name: "bank.failing_webhooks",
  text: `select w.webhook_id as id, w.application_id as "applicationId", w.url, d.status from bank.webhook w cross join lateral (
      select status from bank.webhook_delivery
      where workspace_id = w.workspace_id and webhook_id = w.webhook_id and attempts > 0 order by event_id desc limit 1) d
    where w.workspace_id = $1 and w.deleted_at is null and w.is_enabled and d.status in ('pending', 'failed')
      and ($2::uuid is null or exists (select from bank.application_collaborator c
        where c.workspace_id = $1 and c.application_id = w.application_id and c.member_id = $2))
    order by w.webhook_id limit $3`,
};

/** Webhooks whose latest attempted delivery has not succeeded; only those that `collaboratorId` looks after, where given. */
export const findFailingWebhooks = (
  on: Queryable,
  workspaceId: WorkspaceId,
  collaboratorId: string | null,
  limit: number,
): Promise<FailingWebhook[]> => on.query<FailingWebhook>(failing, [workspaceId, collaboratorId, limit]);

const unmatched = {
  name: "bank.count_open_unmatched",
  text: `select count(*)::int as count from (
    select from bank.unmatched_entry where workspace_id = $1 and resolved_at is null limit $2) open`,
};

/** How many unmatched entries nobody has resolved, up to `max`. */
export async function countUnmatched(on: Queryable, workspaceId: WorkspaceId, max: number): Promise<number> {
  const [row] = await on.query<{ count: number }>(unmatched, [workspaceId, max]);
  return row?.count ?? 0;
}
