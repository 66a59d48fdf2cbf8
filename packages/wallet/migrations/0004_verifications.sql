-- Proofs of phones, addresses and identity that people give from within their session. What they send is judged and not kept.
create table wallet.verification (
  workspace_id uuid not null,
  verification_id uuid not null,
  user_id uuid not null,
  type text not null constraint verification_type_known check (type in ('sms', 'call', 'email', 'passport', 'driver''s license')),
  status text not null constraint verification_status_known check (status in ('pending', 'approved', 'rejected', 'cancelled', 'failed')),
  event text not null, -- what it is for, in the app's words
  recipient text, -- of the code
  code_hash text,
  attempts smallint not null default 1,
  error_code text not null default '',
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (workspace_id, verification_id),
  foreign key (workspace_id, user_id) references wallet.user
);
create index verification_by_user on wallet.verification (workspace_id, user_id, verification_id);
