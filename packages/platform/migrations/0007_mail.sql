-- Mails on their way to an SMTP server. A mail often carries a link that opens something by itself, so its text is kept only until it was handed over
-- (or given up): the row that remains tells that it was sent, to whom and when, and no more.
create table platform.mail (
  workspace_id uuid not null references platform.workspace,
  mail_id uuid not null,
  recipient text not null,
  sender_name text, -- shown before the server's own sender address
  reply_to text,
  subject text not null,
  text_body text,
  html_body text,
  queued_at timestamptz not null, -- workspace time
  -- The rest is real time: a mail server knows no other.
  next_attempt_at timestamptz, -- null: nothing more is to be tried
  attempts smallint not null default 0,
  sent_at timestamptz,
  failed_at timestamptz,
  last_error text,
  primary key (workspace_id, mail_id),
  constraint mail_ends_once check (sent_at is null or failed_at is null),
  constraint mail_waits_or_has_ended check ((next_attempt_at is null) = (sent_at is not null or failed_at is not null)),
  constraint mail_forgets_its_text check (next_attempt_at is not null or (text_body is null and html_body is null))
);
create index mail_to_send on platform.mail (next_attempt_at) where next_attempt_at is not null;
