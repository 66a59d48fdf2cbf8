-- Whom a one-time code was sent to: it proves that number, and none that the person has by then.
alter table wallet.auth_token add column code_recipient text;
update wallet.auth_token set status = 'rejected' where status = 'pending';

-- Authentications that came to nothing are forgotten by their age.
create index auth_token_to_forget on wallet.auth_token (created_at) where status <> 'approved';
