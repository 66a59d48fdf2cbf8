-- What the sponsor bank tells by files, so that whatever is told twice is booked once, and nothing that is told gets lost. One bank serves many
-- workspaces with one set of files, so files and unmatched entries are the operator's; a booking belongs to the workspace whose money it moved.
create table bank.rail_file (
  file_hash text primary key, -- the first 24 hex digits of the SHA-256 of its bytes
  name text not null,
  kind text, -- root of the message, such as BkToCstmrStmt; null where nothing could be read
  message_id text, -- the bank's own
  problem text, -- why it could not be taken as a whole; null: it was
  recorded_at timestamptz not null default now() -- real time
);
create index rail_file_by_message on bank.rail_file (kind, message_id);

-- Bookings of the bank that were dealt with, known by account, reference, amount, direction and day: a notification and the statement that repeats it
-- share the key.
create table bank.rail_entry (
  workspace_id uuid not null references platform.workspace,
  entry_key text not null,
  file_hash text not null,
  outcome text not null constraint rail_entry_outcome_known check (outcome in ('settled', 'credited', 'debited', 'returned', 'unmatched')),
  subject_id uuid not null, -- settled: the order; credited, debited, returned: the transaction; unmatched: the unmatched entry
  booked_on date, -- as the bank says
  recorded_at timestamptz not null, -- workspace time
  primary key (workspace_id, entry_key)
);

-- What nobody could be found for. Where the account is one of ours, its money stands in the workspace's suspense account until an operator finds out.
create table bank.unmatched_entry (
  entry_id uuid primary key,
  workspace_id uuid references platform.workspace, -- null: no account of ours was named
  entry_key text not null constraint unmatched_entry_once unique,
  file_hash text not null,
  problem text not null,
  account_iban text,
  direction text constraint unmatched_entry_direction_known check (direction in ('debit', 'credit')),
  amount bigint constraint unmatched_entry_amount_positive check (amount > 0), -- cents of EUR
  counterparty_name text,
  counterparty_iban text,
  message text,
  end_to_end_id text,
  iso_reason text,
  booked_on date,
  suspense_reference uuid, -- the ledger's transaction on the suspense account; null: no money moved here
  recorded_at timestamptz not null, -- workspace time where there is one, else real time
  resolved_at timestamptz, -- workspace time
  resolution_transaction_id uuid, -- what its money was booked as; null, when resolved: it was dealt with elsewhere
  resolution_note text,
  constraint unmatched_entry_resolution_complete check (resolved_at is not null or (resolution_transaction_id is null and resolution_note is null)),
  constraint unmatched_entry_suspense_has_money check (suspense_reference is null or (workspace_id is not null and amount is not null))
);
create unique index unmatched_entry_by_resolution on bank.unmatched_entry (workspace_id, resolution_transaction_id)
  where resolution_transaction_id is not null;
create index unmatched_entry_listed on bank.unmatched_entry (workspace_id, entry_id);
