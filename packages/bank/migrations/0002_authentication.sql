-- Who may call the Bank API: applications with a secret and certificates, and what protects each request from being
-- replayed or repeated too often. Both are shared by all processes.
create table bank.application (
  workspace_id uuid not null references platform.workspace,
  application_id uuid not null constraint application_id_unique unique,
  name text not null,
  secret_sha256 bytea not null, -- of the `sec` claim, a random text of ours: a plain digest keeps it as well as a slow one
  permissions text[] not null,
  ip_ranges text[] not null default '{}', -- empty: every address
  revision bigint not null default 1, -- grows with every change, so that caches notice
  created_at timestamptz not null,
  primary key (workspace_id, application_id)
);

create table bank.certificate (
  workspace_id uuid not null,
  application_id uuid not null,
  certificate_id uuid not null,
  name text not null,
  thumbprint text not null constraint certificate_thumbprint_unique unique, -- base64url of SHA-256 over the DER certificate
  certificate text not null, -- PEM
  created_at timestamptz not null,
  revoked_at timestamptz,
  primary key (workspace_id, application_id, certificate_id),
  constraint certificate_of_application foreign key (workspace_id, application_id) references bank.application
);

-- Tokens that were used. A token can be presented for ten seconds at most; rows are swept after that.
create table bank.seen_token (
  application_id uuid not null,
  jti uuid not null,
  seen_at timestamptz not null, -- real time
  primary key (application_id, jti)
);

create table bank.rate_window (
  application_id uuid primary key,
  window_no bigint not null,
  used bigint not null
) with (fillfactor = 50);
