-- What those who look after a project go through: people by their address and by their state, and payments whose money is not there yet.
create index user_by_email on wallet.user (workspace_id, lower(email) text_pattern_ops) where email is not null;
create index user_by_status on wallet.user (workspace_id, status, user_id);
create index payment_open on wallet.payment (workspace_id, payment_id) where status = 'open';
