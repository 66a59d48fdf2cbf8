-- Requests to sign a mandate: a debtor gets a link by e-mail, fills in who they are, and signs. What they saw and what they gave is kept as
-- evidence, because a creditor has to show the mandate for as long as it lives and fourteen months more.

-- Whom a mandate is given to. Without a name of its own the creditor has the workspace's.
alter table bank.settings
  add creditor_name text constraint creditor_name_not_empty check (creditor_name <> ''),
  add creditor_address jsonb; -- street, building_number?, postal_code, city, country; as on the wire

create table bank.mandate_signature_request (
  workspace_id uuid not null references platform.workspace,
  request_id uuid not null,
  scheme text not null constraint signature_request_scheme_known check (scheme in ('core', 'b2b')),
  reference text not null, -- as it was given
  reference_key text not null, -- upper case, without spaces
  debtor_email text not null,
  email_custom_message text,
  contract_reference text,
  language text not null constraint signature_request_language_known check (language in ('french', 'english')),
  status text not null constraint signature_request_status_known check (status in ('sent', 'expired', 'completed')),
  is_deleted boolean not null default false,
  token_sha256 bytea not null constraint signature_request_token_unique unique, -- of the newest link; older ones open nothing
  created_at timestamptz not null,
  primary key (workspace_id, request_id),
  constraint signature_request_completed_is_kept check (not (status = 'completed' and is_deleted))
);
-- A reference waits for one signature at a time.
create unique index signature_request_open_once on bank.mandate_signature_request (workspace_id, scheme, reference_key)
  where status = 'sent' and not is_deleted;
create index signature_request_listed on bank.mandate_signature_request (workspace_id, request_id) where not is_deleted;

-- What a debtor signed. Never changed.
create table bank.mandate_signature (
  workspace_id uuid not null,
  mandate_id uuid not null,
  request_id uuid not null,
  form jsonb not null, -- the mandate as it was shown, part by part: draws the PDF
  shown_text text not null, -- the same as plain text: every word of the mandate before the debtor's own
  shown_sha256 bytea not null, -- of shown_text; the form sent it back when it was signed
  debtor jsonb not null, -- name, address, iban, place; as typed, the IBAN normalised
  language text not null,
  ip_address text not null,
  user_agent text,
  signed_at timestamptz not null, -- workspace time
  recorded_at timestamptz not null, -- real time
  primary key (workspace_id, mandate_id),
  constraint signature_once_per_request unique (workspace_id, request_id),
  constraint signature_of_mandate foreign key (workspace_id, mandate_id) references bank.mandate,
  constraint signature_of_request foreign key (workspace_id, request_id) references bank.mandate_signature_request
);
