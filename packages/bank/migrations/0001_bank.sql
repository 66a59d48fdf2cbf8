-- The Bank API's accounts and money movements. Balances live in the ledger only: an account here and its ledger
-- account share their id.
create schema bank;

create table bank.settings (
  workspace_id uuid primary key references platform.workspace,
  in_flight_account_id uuid not null, -- ledger: authorized debits wait here
  rail_account_id uuid not null, -- ledger: the border; its negative is what the outside world owes us
  suspense_account_id uuid not null, -- ledger: money nobody could be found for
  product_account_id uuid not null, -- ledger: the bank's own fees, interest and loans
  sepa_creditor_identifier text,
  transfer_limit bigint constraint transfer_limit_positive check (transfer_limit > 0), -- cents; null: the scheme's maximum only
  core_collection_limit bigint constraint core_collection_limit_positive check (core_collection_limit > 0),
  return_fee bigint not null default 0 constraint return_fee_not_negative check (return_fee >= 0)
);

create table bank.account (
  workspace_id uuid not null references platform.workspace,
  account_id uuid not null,
  name text not null,
  type text not null constraint account_type_known check (type in (
    'current_account', 'ring_fenced_account', 'ring_fenced_credit_servicer_account', 'settlement_account', 'specially_dedicated_account',
    'trust_account', 'meal_voucher_account', 'booster_account', 'dedicated_liquidity_account', 'dedicated_recovery_account')),
  status text not null default 'active' constraint account_status_known check (status in ('active', 'closed')),
  is_main boolean not null default false,
  main_iban text not null,
  overdraft bigint not null default 0 constraint account_overdraft_not_negative check (overdraft >= 0), -- cents authorised below zero
  opened_at timestamptz not null,
  closed_at timestamptz,
  primary key (workspace_id, account_id)
);
create unique index account_one_main on bank.account (workspace_id) where is_main;

-- Eleven-digit account numbers of our French IBANs; one sequence for main and virtual ones.
create sequence bank.account_number minvalue 1 maxvalue 99999999999;

create table bank.iban (
  workspace_id uuid not null,
  iban_id uuid not null,
  account_id uuid not null,
  iban text not null constraint iban_issued_once unique,
  name text not null,
  type text not null constraint iban_type_known check (type in ('main', 'virtual')),
  status text not null default 'active' constraint iban_status_known check (status in ('active', 'inactive')),
  allow_collections boolean not null default true,
  is_deleted boolean not null default false,
  created_at timestamptz not null,
  primary key (workspace_id, iban_id),
  constraint iban_of_account foreign key (workspace_id, account_id) references bank.account
);
create index iban_by_account on bank.iban (workspace_id, account_id, iban_id);

create table bank.beneficiary (
  workspace_id uuid not null references platform.workspace,
  beneficiary_id uuid not null,
  iban text not null,
  name text not null,
  created_at timestamptz not null,
  primary key (workspace_id, beneficiary_id),
  constraint beneficiary_once_per_iban unique (workspace_id, iban)
);

create table bank.transfer (
  workspace_id uuid not null,
  transfer_id uuid not null,
  reference uuid not null,
  account_id uuid,
  amount bigint not null constraint transfer_amount_positive check (amount > 0),
  local_iban text not null,
  beneficiary_iban text not null,
  beneficiary_name text not null,
  transfer_type text constraint transfer_type_known check (transfer_type in ('standard', 'instant')),
  type_strategy text not null constraint transfer_strategy_known check (type_strategy in ('standard_only', 'instant_only', 'instant_if_available')),
  status text not null constraint transfer_status_known check (status in ('pending', 'scheduled', 'authorized', 'confirmed', 'canceled', 'failed')),
  failure_code text,
  scheduled_on date,
  message text,
  end_to_end_id text not null,
  internal_note text,
  custom_id text,
  custom_metadata text,
  batch_id uuid,
  -- Where it stands on its way out: null (not to be sent), waiting (for a cut-off), sending, sent.
  rail_state text constraint transfer_rail_state_known check (rail_state in ('waiting', 'sending', 'sent')),
  credit_account_id uuid, -- an own account on the other side: settles inside the book and never meets a rail
  initiated_at timestamptz not null,
  primary key (workspace_id, transfer_id)
) with (fillfactor = 70); -- most rows are updated once, soon after: leave them room on their page
create index transfer_sending on bank.transfer (workspace_id, transfer_id) where rail_state = 'sending';
create index transfer_by_batch on bank.transfer (workspace_id, batch_id, transfer_id) where batch_id is not null;

create table bank.transaction (
  workspace_id uuid not null,
  transaction_id uuid not null,
  reference uuid not null,
  account_id uuid not null,
  amount bigint not null constraint transaction_amount_positive check (amount > 0),
  direction text not null constraint transaction_direction_known check (direction in ('debit', 'credit')),
  local_iban text not null,
  counterparty_name text not null,
  status text not null constraint transaction_status_known check (status in ('scheduled', 'authorized', 'confirmed', 'rejected', 'canceled')),
  source_type text not null,
  source jsonb not null, -- the source's attributes beside its type, as they go on the wire
  transfer_id uuid, -- the order behind it, where it is ours
  batch_id uuid,
  internal_note text,
  custom_id text,
  custom_metadata text,
  attachment_count integer not null default 0,
  requested_at timestamptz not null,
  executed_at timestamptz not null,
  accounted_at timestamptz,
  primary key (workspace_id, transaction_id)
) with (fillfactor = 60); -- as above; on its own page an update touches none of the indexes below
create index transaction_by_execution on bank.transaction (workspace_id, executed_at, transaction_id);
create index transaction_by_account on bank.transaction (workspace_id, account_id, executed_at, transaction_id);
create index transaction_by_local_iban on bank.transaction (workspace_id, local_iban, executed_at, transaction_id);
create index transaction_by_reference on bank.transaction (workspace_id, reference);
create index transaction_by_custom_id on bank.transaction (workspace_id, custom_id) where custom_id is not null;
create index transaction_by_batch on bank.transaction (workspace_id, batch_id) where batch_id is not null;
