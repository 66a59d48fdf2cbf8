-- A person's address book: users of the project, and people who are none. Nobody but its owner sees it.
create table wallet.contact (
  workspace_id uuid not null,
  contact_id uuid not null,
  owner_id uuid not null,
  user_id uuid, -- whom it refers to; null where it stands for itself
  -- What the owner wrote. A name of one's own goes before the user's.
  name text,
  email text,
  phone text, -- E.164, with its plus
  country text, -- of the phone
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (workspace_id, contact_id),
  constraint contact_is_somebody check (user_id is not null or (name is not null and phone is not null)),
  foreign key (workspace_id, owner_id) references wallet.user,
  foreign key (workspace_id, user_id) references wallet.user
);
create index contact_by_owner on wallet.contact (workspace_id, owner_id, created_at, contact_id);
create unique index contact_user_once on wallet.contact (workspace_id, owner_id, user_id) where user_id is not null;
