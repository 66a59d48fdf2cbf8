-- A second factor for those members who want one: codes that an app on their phone makes of a secret and the time (RFC 6238). A row without
-- confirmed_at is an enrolment that was begun: it asks nobody for anything yet.
create table bank.member_totp (
  workspace_id uuid not null,
  member_id uuid not null,
  secret_sealed text not null, -- codes are made of it, so a digest would not do: it is sealed with the server's secret key
  confirmed_at timestamptz, -- real time
  last_step bigint not null default 0, -- the 30 seconds whose code was used last: neither it nor an earlier one is heard again
  recovery_macs text[] not null default '{}', -- of codes that stand in for the phone, each once
  primary key (workspace_id, member_id),
  constraint totp_of_member foreign key (workspace_id, member_id) references bank.member on delete cascade
);
