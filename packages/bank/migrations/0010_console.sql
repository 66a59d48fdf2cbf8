-- The console: the people of a workspace, how they sign in, who may look after which application, and a log of every
-- administrative act. Sessions and attempts to sign in run in real time, like the tokens of the Bank API: they are about real people, and a
-- sandbox clock that was moved by a year must sign nobody out. Invitations expire in the workspace's time.
create table bank.member (
  workspace_id uuid not null references platform.workspace,
  member_id uuid not null,
  email text not null, -- as it was given
  email_key text not null constraint member_email_unique unique, -- lower case; a person is a member of one workspace
  name text not null,
  role text not null constraint member_role_known check (role in ('owner', 'administrator', 'member')),
  is_operator boolean not null default false, -- acts for the bank: accounts, operations, limits
  password_phc text not null, -- Argon2id, as a PHC string
  created_at timestamptz not null,
  primary key (workspace_id, member_id)
);

create table bank.member_session (
  workspace_id uuid not null,
  session_id uuid not null,
  member_id uuid not null,
  token_sha256 bytea not null constraint member_session_token_unique unique, -- of a random token of ours: a plain digest keeps it well
  address text not null,
  user_agent text,
  created_at timestamptz not null, -- real time
  last_seen_at timestamptz not null, -- real time, to the minute
  primary key (workspace_id, session_id),
  constraint member_session_of_member foreign key (workspace_id, member_id) references bank.member
);
create index member_session_by_member on bank.member_session (workspace_id, member_id, session_id);
create index member_session_by_age on bank.member_session (created_at);

-- Attempts to sign in, by account and by address. No tenant: whoever tries is nobody's member yet.
create table bank.sign_in_attempts (
  subject bytea primary key, -- SHA-256 of what is counted, so that the table names nobody
  attempts integer not null,
  since timestamptz not null -- real time
) with (fillfactor = 50);
create index sign_in_attempts_by_age on bank.sign_in_attempts (since);

create table bank.invitation (
  workspace_id uuid not null references platform.workspace,
  invitation_id uuid not null,
  email text not null,
  email_key text not null,
  role text not null constraint invitation_role_known check (role in ('owner', 'administrator', 'member')),
  application_ids uuid[] not null default '{}', -- applications whose collaborator the new member becomes
  status text not null default 'pending' constraint invitation_status_known check (status in ('pending', 'accepted', 'revoked', 'expired')),
  token_sha256 bytea not null constraint invitation_token_unique unique,
  invited_by uuid not null,
  invited_at timestamptz not null, -- workspace time, as below
  expires_at timestamptz not null,
  primary key (workspace_id, invitation_id)
);
create unique index invitation_one_pending on bank.invitation (workspace_id, email_key) where status = 'pending';

create table bank.application_collaborator (
  workspace_id uuid not null,
  application_id uuid not null,
  member_id uuid not null,
  added_at timestamptz not null,
  primary key (workspace_id, application_id, member_id),
  constraint collaborator_of_application foreign key (workspace_id, application_id) references bank.application,
  constraint collaborator_is_member foreign key (workspace_id, member_id) references bank.member
);
create index application_collaborator_by_member on bank.application_collaborator (workspace_id, member_id, application_id);

-- A deleted application stays for the records that name it; its certificates are revoked.
alter table bank.application add column deleted_at timestamptz;

-- Who did what. Members may be removed, so their e-mail address stands here too. Secrets never do.
create table bank.audit_entry (
  workspace_id uuid not null references platform.workspace,
  entry_id uuid not null,
  member_id uuid, -- null: the command line
  actor text not null, -- the member's e-mail address at that time
  action text not null,
  subject_type text not null,
  subject_id uuid not null,
  before jsonb,
  after jsonb,
  address text, -- where the request came from
  occurred_at timestamptz not null, -- workspace time
  recorded_at timestamptz not null default now(), -- real time
  primary key (workspace_id, entry_id)
);
create index audit_entry_by_member on bank.audit_entry (workspace_id, member_id, entry_id);
create index audit_entry_by_action on bank.audit_entry (workspace_id, action, entry_id);

create function bank.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '%.% is append-only: % refused', tg_table_schema, tg_table_name, tg_op using errcode = 'restrict_violation';
end $$;
create trigger audit_entry_append_only before update or delete or truncate on bank.audit_entry
  for each statement execute function bank.refuse_change();
revoke update, delete, truncate on bank.audit_entry from public, current_user;
