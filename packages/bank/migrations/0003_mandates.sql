-- Mandates: what a debtor signed so that we may collect. A mandate is known by its scheme and its reference (UMR); references are compared
-- without regard to case and spaces (EPC rulebooks, attribute AT-01). Made by the first collection that names one, or by a signature request.
create table bank.mandate (
  workspace_id uuid not null references platform.workspace,
  mandate_id uuid not null,
  scheme text not null constraint mandate_scheme_known check (scheme in ('core', 'b2b')),
  reference text not null, -- as it was given
  reference_key text not null, -- upper case, without spaces
  signed_on date not null,
  debtor_name text not null,
  debtor_iban text not null,
  debtor_address jsonb, -- street, building_number?, postal_code, city, country; as on the wire
  contract_reference text,
  last_collected_on date, -- the newest settlement day of a collection presented under it
  created_at timestamptz not null,
  primary key (workspace_id, mandate_id),
  constraint mandate_once_per_reference unique (workspace_id, scheme, reference_key)
);
