-- Money that moves at somebody else's wish: what a counterparty's bank returns, what creditors collect from our accounts, and what the bank's
-- operator posts. All three show as transactions; the rows here hold what a transaction does not say.

-- One return an original: the primary key is the rule (EPC rulebooks: a payment comes back once and whole, a recalled one perhaps less a fee).
create table bank.payment_return (
  workspace_id uuid not null references platform.workspace,
  original_transaction_id uuid not null,
  return_transaction_id uuid not null,
  fees_transaction_id uuid, -- a returned collection may cost something
  reason text, -- as the Bank API words it
  iso_reason text, -- as the bank said it, where one did
  bank_charges bigint not null default 0 constraint return_charges_not_negative check (bank_charges >= 0), -- the other bank's part of the fees, in cents
  tariff bigint not null default 0 constraint return_tariff_not_negative check (tariff >= 0), -- our part
  returned_at timestamptz not null,
  primary key (workspace_id, original_transaction_id),
  constraint return_once_per_transaction unique (workspace_id, return_transaction_id),
  constraint return_fees_have_a_transaction check ((fees_transaction_id is null) = (bank_charges + tariff = 0))
);

-- Direct debits by others: their transaction tells amount, account and status.
create table bank.incoming_collection (
  workspace_id uuid not null references platform.workspace,
  transaction_id uuid not null,
  scheme text not null constraint incoming_collection_scheme_known check (scheme in ('core', 'b2b')),
  mandate_reference text not null,
  creditor_identifier text not null,
  reject_reason text, -- why we did not pay; null: paid, or about to be
  primary key (workspace_id, transaction_id)
);

-- Operations that wait for their day; the transaction tells the rest.
create table bank.scheduled_operation (
  workspace_id uuid not null references platform.workspace,
  transaction_id uuid not null,
  counterparty_account_id uuid, -- an own account on the other side; null: the bank itself, or the border
  primary key (workspace_id, transaction_id)
);
create index scheduled_operation_by_counterparty on bank.scheduled_operation (workspace_id, counterparty_account_id)
  where counterparty_account_id is not null;
