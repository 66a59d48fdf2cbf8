-- The wallet side of a workspace: its people, what they pay with, and what they paid. A workspace is called a project here, as the Wallet API does.
-- Amounts are minor units of the currency beside them.
create schema wallet;

create table wallet.project (
  workspace_id uuid primary key references platform.workspace,
  book_id uuid not null constraint project_book_own unique, -- the ledger's book of what the project owes its users
  currency text not null, -- of the virtual source that everyone gets at signup
  currencies text[] not null constraint project_currencies_some check (currency = any (currencies)),
  country text not null default 'FR', -- how phone numbers without a country code are read
  -- The account of the bank side that holds the users' money; without one, nothing can come from or go to bank accounts.
  ring_fenced_iban text,
  fees jsonb not null default '[]', -- fee rules, see fees/schedule.ts
  last_return_id uuid not null default '00000000-0000-0000-0000-000000000000', -- up to where returns at the bank were looked at
  created_at timestamptz not null
);

-- Host names by which apps reach a project without naming it.
create table wallet.project_host (
  host text primary key,
  workspace_id uuid not null references wallet.project
);

-- Ledger accounts behind the scenes, one a kind and currency: in_flight, fees, fx, bank, and gateway_<name> for what processors owe.
create table wallet.project_account (
  workspace_id uuid not null references wallet.project,
  kind text not null,
  currency text not null,
  account_id uuid not null,
  primary key (workspace_id, kind, currency)
);

create table wallet.user (
  workspace_id uuid not null references wallet.project,
  user_id uuid not null,
  status text not null constraint user_status_known check (status in ('pending', 'active', 'locked', 'rejected')),
  first_name text not null,
  last_name text not null,
  username text not null,
  username_key text not null, -- lower case: usernames differ in more than case
  country text,
  timezone text not null default 'Etc/UTC',
  locale text not null default 'en',
  email text,
  date_of_birth date,
  phone text not null, -- E.164, with its plus
  phone_proven_at timestamptz,
  verified boolean not null default false,
  official boolean not null default false,
  image_id uuid,
  -- HMAC-SHA-256 of the PIN under the server's pepper, salted by the user's id; see identity/pin.ts
  pin_hash text not null,
  pin_failures smallint not null default 0, -- in a row
  password_hash text, -- argon2id
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (workspace_id, user_id),
  constraint user_username_free unique (workspace_id, username_key)
);
-- A number belongs to whoever proved it; until then others may claim it as well.
create unique index user_phone_free on wallet.user (workspace_id, phone) where phone_proven_at is not null;
-- Search by how a name begins.
create index user_by_username on wallet.user (workspace_id, username_key text_pattern_ops);
create index user_by_full_name on wallet.user (workspace_id, lower(first_name || ' ' || last_name) text_pattern_ops);
create index user_by_last_name on wallet.user (workspace_id, lower(last_name) text_pattern_ops);
create index user_by_phone on wallet.user (workspace_id, phone);

create table wallet.device (
  workspace_id uuid not null,
  user_id uuid not null,
  device_uuid uuid not null, -- chosen by the app
  make text not null,
  model text not null,
  os_name text not null,
  os_version text not null,
  sdk_version text,
  screen_width integer not null,
  screen_height integer not null,
  apn_device_token text,
  gcm_device_token text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (workspace_id, user_id, device_uuid),
  foreign key (workspace_id, user_id) references wallet.user
);

-- Authentication tokens: what a person has after proving who they are; it opens sessions. Times are real time: a moved clock signs nobody out.
create table wallet.auth_token (
  workspace_id uuid not null,
  token_id uuid not null,
  user_id uuid, -- null: nobody has the identity that was given, and nobody is told so
  device_uuid uuid,
  authenticator text not null,
  status text not null constraint auth_token_status_known check (status in ('pending', 'approved', 'rejected')),
  token_sha256 bytea not null constraint auth_token_unique unique,
  code_hash text, -- HMAC of the one-time code that a pending token waits for
  code_expires_at timestamptz,
  code_failures smallint not null default 0,
  created_at timestamptz not null,
  approved_at timestamptz,
  primary key (workspace_id, token_id),
  foreign key (workspace_id, user_id) references wallet.user
);
create index auth_token_by_user on wallet.auth_token (workspace_id, user_id, token_id);

create table wallet.session (
  workspace_id uuid not null,
  session_id uuid not null,
  user_id uuid not null,
  token_id uuid not null,
  device_uuid uuid,
  token_sha256 bytea not null constraint session_unique unique,
  created_at timestamptz not null, -- real time
  expires_at timestamptz not null, -- real time
  primary key (workspace_id, session_id),
  foreign key (workspace_id, user_id) references wallet.user
);
create index session_by_user on wallet.session (workspace_id, user_id, session_id);
create index session_expiry on wallet.session (expires_at);

create table wallet.relationship (
  workspace_id uuid not null,
  user_id uuid not null,
  other_user_id uuid not null,
  status text not null constraint relationship_status_known check (status in ('active', 'blocked')),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (workspace_id, user_id, other_user_id),
  constraint relationship_with_another check (user_id <> other_user_id),
  foreign key (workspace_id, user_id) references wallet.user,
  foreign key (workspace_id, other_user_id) references wallet.user
);
create index relationship_blocked on wallet.relationship (workspace_id, other_user_id, user_id) where status = 'blocked';

create table wallet.payment_source (
  workspace_id uuid not null,
  source_id uuid not null,
  user_id uuid not null,
  type text not null constraint source_type_known check (type in ('bank_account', 'card', 'virtual')),
  status text not null constraint source_status_known check (status in ('pending', 'enabled', 'disabled', 'rejected')),
  description text not null,
  gateway text, -- null for virtual sources
  -- virtual: the ledger account that holds the money
  currency text,
  account_id uuid,
  -- card
  card_token text, -- sealed
  expiration_month smallint,
  expiration_year smallint,
  card_brand text, -- as the processor tells them, for the holder's eyes
  card_last_four text,
  -- bank account
  bank_country text,
  swift text,
  iban text,
  account_number text,
  nin text, -- sealed
  mandate_reference text,
  mandate_signed_on date,
  -- proof that the source is the user's: a code on its statement. `sending`: its gateway has not taken it yet
  code_state text constraint source_code_state_known check (code_state in ('sending', 'sent')),
  code_sealed text, -- while it is being sent
  code_hash text,
  code_failures smallint not null default 0,
  deleted_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (workspace_id, source_id),
  constraint source_virtual_has_account check ((type = 'virtual') = (account_id is not null) and (type = 'virtual') = (currency is not null)),
  foreign key (workspace_id, user_id) references wallet.user
);
create unique index source_virtual_once on wallet.payment_source (workspace_id, user_id, currency) where type = 'virtual' and deleted_at is null;
create index source_code_to_send on wallet.payment_source (workspace_id, source_id) where code_state = 'sending';
create index source_by_user on wallet.payment_source (workspace_id, user_id, source_id);

-- A payment is what a person asked for; its transaction is what moved. No foreign keys: these are the hot tables, and their writer has loaded
-- what they point to.
create table wallet.payment (
  workspace_id uuid not null,
  payment_id uuid not null,
  kind text not null constraint payment_kind_known check (kind in ('payment', 'top_up', 'withdrawal')),
  status text not null constraint payment_status_known check (status in ('open', 'closed')),
  owner_id uuid not null,
  transaction_id uuid not null,
  participant_id uuid not null, -- names the recipient's part in it
  participant_status text not null,
  recipient_user_id uuid, -- null until somebody has the phone
  recipient_phone text, -- E.164, for a recipient that was named by phone
  recipient_name text,
  amount bigint not null constraint payment_amount_positive check (amount > 0), -- what the recipient gets
  currency text not null,
  description text,
  image_id uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (workspace_id, payment_id)
);
create index payment_by_owner on wallet.payment (workspace_id, owner_id, payment_id);
create index payment_by_recipient on wallet.payment (workspace_id, recipient_user_id, payment_id) where recipient_user_id is not null;
create index payment_waiting_for_phone on wallet.payment (workspace_id, recipient_phone) where status = 'open' and recipient_user_id is null;

create table wallet.transaction (
  workspace_id uuid not null,
  transaction_id uuid not null,
  payment_id uuid, -- null for money that a project's operator booked
  out_user_id uuid,
  in_user_id uuid,
  out_source_id uuid,
  in_source_id uuid, -- null until the money is there
  status text not null constraint transaction_status_known check (status in ('active', 'approved', 'rejected', 'cancelled', 'failed')),
  amount bigint not null constraint transaction_amount_positive check (amount > 0), -- what in_source gets
  currency text not null,
  debit_amount bigint not null, -- what out_source pays for it, without the fee; 0 for money that comes from no source
  debit_currency text not null,
  fee bigint not null constraint transaction_fee_not_negative check (fee >= 0), -- in debit_currency, on top
  rate text, -- debit_currency for one unit of currency; null without conversion
  tracking_code text,
  error boolean not null default false,
  gateway_response jsonb, -- as the API shows it
  expires_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (workspace_id, transaction_id)
);
create index transaction_by_payer on wallet.transaction (workspace_id, out_user_id, transaction_id) where out_user_id is not null;
create index transaction_by_payee on wallet.transaction (workspace_id, in_user_id, transaction_id) where in_user_id is not null;

-- Money that crosses the border: what a gateway was asked to do for a transaction, and what came of it.
create table wallet.charge (
  workspace_id uuid not null,
  charge_id uuid not null, -- the transaction's id for charges and payouts; an id of its own for refunds
  transaction_id uuid not null,
  kind text not null constraint charge_kind_known check (kind in ('charge', 'payout', 'refund')),
  gateway text not null,
  source_id uuid not null,
  amount bigint not null constraint charge_amount_positive check (amount > 0),
  currency text not null,
  state text not null constraint charge_state_known check (state in ('sending', 'pending', 'approved', 'declined', 'failed', 'returned')),
  refund_of uuid, -- the charge that a refund gives back
  order_id uuid, -- the bank's order, for gateway sepa
  reference_code text, -- the gateway's own, for what is asked later
  reason_code text,
  attempts smallint not null default 0, -- that learned nothing
  next_attempt_at timestamptz not null, -- real time
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (workspace_id, charge_id)
);
create index charge_to_do on wallet.charge (workspace_id, state, next_attempt_at) where state in ('sending', 'pending');
create index charge_in_use on wallet.charge (workspace_id, source_id) where state in ('sending', 'pending');
create index charge_by_order on wallet.charge (workspace_id, order_id) where order_id is not null;
create index charge_by_transaction on wallet.charge (workspace_id, transaction_id);
