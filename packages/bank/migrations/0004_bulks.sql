-- Bulks: many orders in one request, initiated by a job. The items are rows of their own kind from the start (pending, `queued`), so that nothing
-- is lost or doubled when a worker dies: what is still queued is what is left to do.
create table bank.bulk (
  workspace_id uuid not null references platform.workspace,
  bulk_id uuid not null,
  kind text not null constraint bulk_kind_known check (kind in ('transfers', 'collections')),
  items_total integer not null constraint bulk_not_empty check (items_total > 0),
  status text not null default 'pending' constraint bulk_status_known check (status in ('pending', 'completed')),
  requested_at timestamptz not null,
  completed_at timestamptz,
  primary key (workspace_id, bulk_id)
);
create index bulk_pending on bank.bulk (workspace_id, bulk_id) where status = 'pending';

-- A pending item may name a beneficiary that only its initiation will know.
alter table bank.transfer alter column beneficiary_name drop not null;
alter table bank.transfer drop constraint transfer_rail_state_known;
-- queued: waits for its bulk to be worked on.
alter table bank.transfer add constraint transfer_rail_state_known check (rail_state in ('queued', 'waiting', 'sending', 'sent'));
create index transfer_queued on bank.transfer (workspace_id, transfer_id) where rail_state = 'queued';
