-- The tenant of both APIs, its clock, and what every product needs beside its own tables: the outbox of events,
-- stored answers of idempotent requests, work that falls due in a workspace's time, and captured messages.
-- The hot tables (event, idempotent_answer, due) have no foreign key: their writers know the workspace, and a check a row costs
-- as much as the row.
create schema platform;

create table platform.workspace (
  workspace_id uuid primary key,
  name text not null constraint workspace_name_not_empty check (name <> ''),
  language text not null default 'en' constraint workspace_language_known check (language in ('en', 'fr')),
  -- Sandbox: how far this workspace's clock is ahead of real time. Always 0 in production.
  clock_offset_ms bigint not null default 0 constraint workspace_clock_never_behind check (clock_offset_ms >= 0),
  created_at timestamptz not null
);

-- The outbox: written in the transaction that made it true, delivered from here.
create table platform.event (
  workspace_id uuid not null,
  event_id uuid not null,
  event_type text not null,
  resource_type text not null,
  resource_id uuid not null,
  occurred_at timestamptz not null, -- workspace time
  recorded_at timestamptz not null default now(), -- real time
  primary key (workspace_id, event_id)
);

-- One row for each answered request that carried an Idempotency-Key, written together with its effect.
create table platform.idempotent_answer (
  workspace_id uuid not null,
  caller_id uuid not null, -- the application (Bank API) or the user (Wallet API)
  key text not null,
  request_hash bytea not null, -- SHA-256 over method, path and body
  status smallint not null,
  body text, -- replayed to the byte; null for an answer without a body
  expires_at timestamptz not null, -- workspace time
  primary key (workspace_id, caller_id, key)
);
create index idempotent_answer_expiry on platform.idempotent_answer (expires_at);

-- Work that falls due in a workspace's time. Moving the clock runs it in due order.
create table platform.due (
  workspace_id uuid not null,
  subject_id uuid not null,
  kind text not null,
  due_at timestamptz not null, -- workspace time
  -- A piece of work that fails must not hold up the rest: it is tried again later, and in the end left for an operator.
  attempts smallint not null default 0,
  last_error text,
  primary key (workspace_id, subject_id, kind)
);
create index due_in_order on platform.due (workspace_id, due_at, kind);

-- What the platform sent instead of a real e-mail, text message, call or push while it runs on captured channels.
create table platform.message (
  workspace_id uuid not null references platform.workspace,
  message_id uuid not null,
  channel text not null constraint message_channel_known check (channel in ('email', 'sms', 'call', 'push')),
  recipient text not null,
  subject text,
  body text not null,
  data jsonb not null default '{}',
  sent_at timestamptz not null, -- workspace time
  primary key (workspace_id, message_id)
);
create index message_by_recipient on platform.message (workspace_id, recipient, message_id desc);
