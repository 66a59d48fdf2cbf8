-- What the console's home page shows of the past, told from the ledger's movements, which are numbered without a gap and never change: how far they
-- were told stands beside what was told, so each counts once. Nothing is added to a payment's own transaction.
create table bank.activity_position (
  workspace_id uuid primary key references platform.workspace,
  movement_no bigint not null default 0 -- the last movement that the tables below know of
) with (fillfactor = 50);

-- A day of an account, by the workspace's clock in Europe/Paris. Cents.
create table bank.account_day (
  workspace_id uuid not null,
  account_id uuid not null,
  day date not null,
  net bigint not null, -- by how much the balance changed on that day
  money_in bigint not null,
  money_out bigint not null, -- what was held and came back is taken off the day on which it was held
  own_in bigint not null, -- the part of money_in that came from an own account
  own_out bigint not null,
  primary key (workspace_id, account_id, day)
) with (fillfactor = 70);
create index account_day_by_day on bank.account_day (workspace_id, day);

-- Whom the workspace has paid by transfers that settled.
create table bank.payee (
  workspace_id uuid not null,
  iban text not null,
  name text not null,
  transfers bigint not null,
  amount bigint not null, -- cents, of all of them
  last_paid_at timestamptz not null, -- workspace time
  last_transfer_id uuid not null,
  primary key (workspace_id, iban, name)
) with (fillfactor = 70);
create index payee_by_last on bank.payee (workspace_id, last_paid_at desc, iban, name);

-- What somebody should look at: a small part of the outbox, which only such events pay for.
create index event_to_look_at on platform.event (workspace_id, event_id)
  where event_type in ('transfer_failed', 'collection_failed', 'mandate_signature_request_expired');
