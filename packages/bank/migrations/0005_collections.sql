-- Collections: SEPA direct debits that the workspace sends out. Like bank.transfer, with the debtor in place of the beneficiary. What stands here of the
-- debtor is what the collection was presented with; the mandate may change later.
create table bank.collection (
  workspace_id uuid not null,
  collection_id uuid not null,
  reference uuid not null,
  account_id uuid,
  amount bigint not null constraint collection_amount_positive check (amount > 0),
  scheme text not null constraint collection_scheme_known check (scheme in ('core', 'b2b')),
  mandate_reference text not null,
  signed_on date, -- null, like the debtor, where the order leaves it to a mandate that exists
  debtor_name text,
  debtor_iban text,
  debtor_address jsonb,
  contract_reference text,
  local_iban text not null,
  status text not null constraint collection_status_known check (status in ('pending', 'scheduled', 'confirmed', 'canceled', 'failed')),
  failure_code text,
  scheduled_on date not null, -- as asked
  due_on date, -- the day on which the debtor's account is debited
  message text,
  end_to_end_id text not null,
  internal_note text,
  custom_id text,
  custom_metadata text,
  batch_id uuid,
  -- Where it stands on its way out: null (nowhere), queued (for its bulk), waiting (for its submission), sending, sent.
  rail_state text constraint collection_rail_state_known check (rail_state in ('queued', 'waiting', 'sending', 'sent')),
  initiated_at timestamptz not null,
  primary key (workspace_id, collection_id)
) with (fillfactor = 70);
create index collection_queued on bank.collection (workspace_id, collection_id) where rail_state = 'queued';
create index collection_sending on bank.collection (workspace_id, collection_id) where rail_state = 'sending';
create index collection_by_batch on bank.collection (workspace_id, batch_id, collection_id) where batch_id is not null;
-- What the limit on CORE collections in flight is about.
create index collection_core_in_flight on bank.collection (workspace_id) include (amount) where status = 'scheduled' and scheme = 'core';
