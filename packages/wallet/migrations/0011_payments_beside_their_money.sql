-- A payment and the transaction that moves its money are made together and share whose it is, how much, and when: one row holds both, with half the index
-- entries. Money that somebody's operator booked, came back or was refunded is a transaction that is no payment.
alter table wallet.transaction
  add column payment_kind text -- null where it is no payment; what stands below is null then too
    constraint payment_kind_known check (payment_kind in ('payment', 'top_up', 'withdrawal', 'share', 'contribution')),
  add column payment_status text constraint payment_status_known check (payment_status in ('open', 'closed')),
  add column part_id uuid, -- the participant of a request or pool that it pays for
  add column participant_id uuid, -- names the recipient's part in it
  add column participant_status text,
  add column recipient_phone text, -- E.164, for a recipient that was named by phone
  add column recipient_name text,
  add column description text,
  add column image_id uuid,
  add column payment_updated_at timestamptz;

-- What is about to stand in one place must be the same in both; else nothing is changed, and somebody has to look.
do $$ begin
  if exists (select from wallet.payment p left join wallet.transaction t on t.workspace_id = p.workspace_id and t.transaction_id = p.transaction_id
    where (p.payment_id, p.owner_id, p.recipient_user_id, p.amount, p.currency, p.created_at)
      is distinct from (t.payment_id, t.out_user_id, t.in_user_id, t.amount, t.currency, t.created_at)) then
    raise exception 'a payment and its transaction differ';
  end if;
end $$;
update wallet.transaction t set payment_kind = p.kind, payment_status = p.status, part_id = p.part_id, participant_id = p.participant_id,
    participant_status = p.participant_status, recipient_phone = p.recipient_phone, recipient_name = p.recipient_name, description = p.description,
    image_id = p.image_id, payment_updated_at = p.updated_at
  from wallet.payment p where p.workspace_id = t.workspace_id and p.transaction_id = t.transaction_id;
drop table wallet.payment;

alter table wallet.transaction add constraint payment_is_whole check (
  num_nonnulls(payment_status, participant_id, participant_status, payment_updated_at) = case when payment_kind is null then 0 else 4 end
  and (payment_kind is null or (payment_id is not null and out_user_id is not null)));
create unique index payment_by_id on wallet.transaction (workspace_id, payment_id) where payment_kind is not null;
create index payment_waiting_for_phone on wallet.transaction (workspace_id, recipient_phone) where payment_status = 'open' and in_user_id is null;
create index payment_by_image on wallet.transaction (workspace_id, image_id) where image_id is not null;
create index payment_open on wallet.transaction (workspace_id, transaction_id) where payment_status = 'open';
-- What reached people later than it was made: held for a phone number, or with a gateway for a while. All else reaches its recipient as it is made, so it
-- is found by its id, and stays out of this index.
create index payment_arrived_later on wallet.transaction (workspace_id, in_user_id, payment_updated_at)
  where participant_status = 'paid' and payment_updated_at > created_at;

-- What people asked for. It is read and updated like a table; whoever makes one inserts its transaction.
create view wallet.payment as
  select workspace_id, payment_id, payment_kind as kind, payment_status as status, out_user_id as owner_id, transaction_id, part_id, participant_id,
    participant_status, in_user_id as recipient_user_id, recipient_phone, recipient_name, amount, currency, description, image_id, created_at,
    payment_updated_at as updated_at
  from wallet.transaction where payment_kind is not null;
