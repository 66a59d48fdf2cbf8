-- Double-entry books. Entries of a journal transaction sum to zero per currency; a credit is positive.
-- What was written is never changed: a mistake is corrected by a new transaction. The database refuses anything else
-- by trigger and by revoked privileges, so that a fault of the code, or of a person at a prompt, stops here.
create schema ledger;

create table ledger.book (
  book_id uuid primary key,
  name text not null,
  entry_count bigint not null default 0, -- the last entry_no
  seal_no bigint not null default 0, -- the last seal
  seal_hash bytea not null default '\x' -- its hash, which the next seal continues
);

create table ledger.account (
  book_id uuid not null references ledger.book,
  account_id uuid not null,
  currency char(3) not null,
  kind text not null, -- customer, in_flight, rail, product, suspense, fx ...: a word for reports, not for rules
  floor bigint, -- the lowest balance that an unforced posting may leave; null: none
  balance bigint not null default 0,
  primary key (book_id, account_id),
  constraint account_balance_on_the_wire check (balance between -9007199254740991 and 9007199254740991)
) with (fillfactor = 50); -- balances are updated in place, all the time

-- No foreign keys on the two tables below: a trigger per row would cost more than the row. The writer checks accounts
-- in sets before it writes, and `memento verify` checks them again.
create table ledger.journal_transaction (
  book_id uuid not null,
  transaction_id uuid not null, -- chosen by whoever posts: posting it twice books it once
  seal_no bigint not null,
  first_entry_no bigint not null,
  entry_count smallint not null,
  forced boolean not null,
  booked_at timestamptz not null, -- workspace time
  primary key (book_id, transaction_id)
);

create table ledger.entry (
  book_id uuid not null,
  entry_no bigint not null, -- 1, 2, 3 ... within the book, without a gap
  transaction_id uuid not null,
  account_id uuid not null,
  amount bigint not null constraint entry_amount_not_zero check (amount <> 0), -- minor units; a credit is positive
  balance_after bigint not null,
  primary key (book_id, entry_no)
);
create index entry_by_account on ledger.entry (book_id, account_id, entry_no);

-- Each committed batch: the Merkle root over its transactions, chained to the seal before it.
create table ledger.seal (
  book_id uuid not null,
  seal_no bigint not null,
  first_entry_no bigint not null,
  last_entry_no bigint not null,
  root bytea not null,
  hash bytea not null,
  sealed_at timestamptz not null default now(), -- real time, not part of the hash
  primary key (book_id, seal_no)
);

create function ledger.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '%.% is append-only: % refused', tg_table_schema, tg_table_name, tg_op using errcode = 'restrict_violation';
end $$;

create trigger journal_transaction_append_only before update or delete or truncate on ledger.journal_transaction
  for each statement execute function ledger.refuse_change();
create trigger entry_append_only before update or delete or truncate on ledger.entry
  for each statement execute function ledger.refuse_change();
create trigger seal_append_only before update or delete or truncate on ledger.seal
  for each statement execute function ledger.refuse_change();
create trigger account_never_deleted before delete or truncate on ledger.account
  for each statement execute function ledger.refuse_change();
create trigger book_never_deleted before delete or truncate on ledger.book
  for each statement execute function ledger.refuse_change();

revoke update, delete, truncate on ledger.journal_transaction, ledger.entry, ledger.seal from public, current_user;
revoke delete, truncate on ledger.account, ledger.book from public, current_user;
