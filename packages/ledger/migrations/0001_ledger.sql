-- Double-entry books. A movement takes an amount from one account and gives it to another, so that every book sums to zero
-- by construction; the movements of one posting share its transaction id. A credit is positive, a debit negative.
-- What was written is never changed: a mistake is corrected by a new transaction. The database refuses anything else
-- by trigger and by revoked privileges, so that a fault of the code, or of a person at a prompt, stops here.
create schema ledger;

create table ledger.book (
  book_id uuid primary key,
  name text not null,
  movement_count bigint not null default 0, -- the last movement_no
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

-- No foreign keys below: a trigger per row would cost more than the row. The writer checks accounts in sets before it
-- writes, and `memento verify` checks them again.
create table ledger.movement (
  book_id uuid not null,
  movement_no bigint not null, -- 1, 2, 3 ... within the book, without a gap
  transaction_id uuid not null, -- chosen by whoever posts: posting it twice books it once
  line_no smallint not null, -- 1, 2 ... within the transaction
  forced boolean not null,
  booked_at timestamptz not null, -- workspace time
  debit_account_id uuid not null,
  credit_account_id uuid not null,
  amount bigint not null constraint movement_amount_positive check (amount > 0), -- minor units of both accounts' currency
  debit_balance_after bigint not null,
  credit_balance_after bigint not null,
  constraint movement_between_two_accounts check (debit_account_id <> credit_account_id),
  primary key (book_id, movement_no),
  constraint movement_booked_once unique (book_id, transaction_id, line_no)
);

-- Each committed batch: the Merkle root over its transactions, chained to the seal before it.
create table ledger.seal (
  book_id uuid not null,
  seal_no bigint not null,
  first_movement_no bigint not null,
  last_movement_no bigint not null,
  root bytea not null,
  hash bytea not null,
  sealed_at timestamptz not null default now(), -- real time, not part of the hash
  primary key (book_id, seal_no)
);

-- Which batches touched an account, and the balance each left: the way to an account's history, at a row a batch
-- rather than an index entry a movement (a hot account has thousands of movements in one batch).
create table ledger.account_seal (
  book_id uuid not null,
  account_id uuid not null,
  seal_no bigint not null,
  balance bigint not null,
  primary key (book_id, account_id, seal_no)
);

-- The journal as bookkeepers read it: two entries a movement, summing to zero, each with its account's balance after it.
create view ledger.entry as
  select m.book_id, 2 * m.movement_no - 1 + side.credit as entry_no, m.transaction_id, m.line_no, m.booked_at,
    case side.credit when 1 then m.credit_account_id else m.debit_account_id end as account_id,
    case side.credit when 1 then m.amount else -m.amount end as amount,
    case side.credit when 1 then m.credit_balance_after else m.debit_balance_after end as balance_after
  from ledger.movement m cross join (values (0), (1)) side (credit);

create function ledger.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '%.% is append-only: % refused', tg_table_schema, tg_table_name, tg_op using errcode = 'restrict_violation';
end $$;

create trigger movement_append_only before update or delete or truncate on ledger.movement
  for each statement execute function ledger.refuse_change();
create trigger seal_append_only before update or delete or truncate on ledger.seal
  for each statement execute function ledger.refuse_change();
create trigger account_seal_append_only before update or delete or truncate on ledger.account_seal
  for each statement execute function ledger.refuse_change();
create trigger account_never_deleted before delete or truncate on ledger.account
  for each statement execute function ledger.refuse_change();
create trigger book_never_deleted before delete or truncate on ledger.book
  for each statement execute function ledger.refuse_change();

revoke update, delete, truncate on ledger.movement, ledger.seal, ledger.account_seal from public, current_user;
revoke delete, truncate on ledger.account, ledger.book from public, current_user;
