-- Documents that are attached to transactions. The bytes lie in the file store, under the attachment's own id; here stands what they are.
-- A deleted attachment stays listed; its bytes are removed soon after.
create table bank.attachment (
  workspace_id uuid not null,
  attachment_id uuid not null,
  transaction_id uuid not null,
  filename text not null constraint attachment_filename_not_empty check (filename <> ''),
  size integer not null constraint attachment_size_positive check (size > 0), -- bytes
  mime_type text not null, -- what the bytes are, whatever their sender said
  sha256 bytea not null, -- of the bytes
  is_stored boolean not null default true, -- false once the bytes were removed
  created_at timestamptz not null,
  deleted_at timestamptz,
  primary key (workspace_id, attachment_id),
  constraint attachment_of_transaction foreign key (workspace_id, transaction_id) references bank.transaction,
  constraint attachment_stored_until_deleted check (is_stored or deleted_at is not null)
);
create index attachment_current on bank.attachment (workspace_id, attachment_id) where deleted_at is null;
create index attachment_by_transaction on bank.attachment (workspace_id, transaction_id, attachment_id);
create index attachment_to_remove on bank.attachment (workspace_id, attachment_id) where deleted_at is not null and is_stored;
