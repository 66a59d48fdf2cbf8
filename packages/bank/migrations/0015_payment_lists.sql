-- What the console's lists of payments are found by. Only rows that are rare pay for these: a payment as most are is in none of them.

-- Sources other than transfers and collections; those are found soon enough by looking through what there is.
create index transaction_by_rare_source on bank.transaction (workspace_id, source_type, executed_at, transaction_id)
  where source_type not in ('transfer_outgoing', 'transfer_incoming', 'collection_outgoing', 'collection_incoming');

-- Transfers that can still be called back, in the order in which they will leave.
create index transfer_upcoming on bank.transfer (workspace_id, scheduled_on nulls first, transfer_id)
  where status = 'scheduled' or rail_state = 'waiting';

-- When an order ended without being paid: its own row does not say.
create index event_of_unpaid on platform.event (workspace_id, resource_id)
  where event_type in ('transaction_rejected', 'transaction_canceled', 'transfer_failed', 'transfer_canceled', 'collection_failed', 'collection_canceled');

-- The history of one thing.
create index audit_entry_by_subject on bank.audit_entry (workspace_id, subject_id, entry_id);
