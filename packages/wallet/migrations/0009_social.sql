-- Asking for money and collecting it: requests and pools, the people in them, and what everybody is told.

-- What somebody asks of others. State and sums follow from its participants, and are kept beside them for lists.
create table wallet.request (
  workspace_id uuid not null,
  request_id uuid not null,
  owner_id uuid not null,
  status text not null constraint request_status_known check (status in ('open', 'closed')),
  fulfillment text not null constraint request_fulfillment_known check (fulfillment in ('unfulfilled', 'partial', 'fulfilled')),
  amount bigint not null constraint request_amount_positive check (amount > 0), -- of all shares
  amount_paid bigint not null default 0, -- of the shares that were paid or settled
  currency text not null,
  description text,
  image_id uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (workspace_id, request_id),
  foreign key (workspace_id, owner_id) references wallet.user
);
create index request_by_owner on wallet.request (workspace_id, owner_id, request_id);
create index request_by_image on wallet.request (workspace_id, image_id) where image_id is not null;

-- What people pay into for somebody.
create table wallet.pool (
  workspace_id uuid not null,
  pool_id uuid not null,
  owner_id uuid not null,
  status text not null constraint pool_status_known check (status in ('open', 'closed')),
  amount bigint not null default 0, -- collected so far
  currency text not null,
  description text not null, -- its title
  detailed_description text,
  hashtag text,
  is_public boolean not null default false,
  only_owner_sees_participants boolean not null default false,
  has_unique_recipients boolean not null default false,
  allows_optional_amount boolean not null default false,
  minimum_amount bigint,
  maximum_amount bigint,
  image_id uuid,
  start_at timestamptz,
  end_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (workspace_id, pool_id),
  foreign key (workspace_id, owner_id) references wallet.user
);
create index pool_by_owner on wallet.pool (workspace_id, owner_id, pool_id);
create index pool_by_image on wallet.pool (workspace_id, image_id) where image_id is not null;
create index pool_public on wallet.pool (workspace_id, created_at, pool_id) where is_public;

-- The amounts that a pool offers.
create table wallet.pool_amount (
  workspace_id uuid not null,
  amount_id uuid not null,
  pool_id uuid not null,
  position smallint not null,
  title text,
  amount bigint not null constraint pool_amount_positive check (amount > 0),
  primary key (workspace_id, amount_id),
  foreign key (workspace_id, pool_id) references wallet.pool on delete cascade
);
create index pool_amount_of_pool on wallet.pool_amount (workspace_id, pool_id, position);

-- Somebody's part in a request (a share) or a pool (an invitation, a contribution).
create table wallet.participant (
  workspace_id uuid not null,
  participant_id uuid not null,
  object_type text not null constraint participant_object_known check (object_type in ('request', 'pool')),
  object_id uuid not null,
  user_id uuid, -- null until somebody has the phone
  phone text, -- E.164, for somebody who was named by phone
  name text, -- what the owner calls them
  parent_user_id uuid, -- who brought them in
  status text not null constraint participant_status_known check (status in ('pending', 'paid', 'settled', 'rejected', 'cancelled', 'invited')),
  amount bigint, -- asked of them, or paid by them; null for an invitation
  currency text not null,
  -- What pays for it: under way while the status is pending.
  payment_id uuid,
  transaction_id uuid,
  reminders smallint not null default 0,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (workspace_id, participant_id)
);
create index participant_of_object on wallet.participant (workspace_id, object_id, participant_id);
create index participant_of_user on wallet.participant (workspace_id, user_id, object_type, object_id) where user_id is not null;
create index participant_waiting_for_phone on wallet.participant (workspace_id, phone) where user_id is null;
create index participant_due on wallet.participant (workspace_id, user_id, created_at) where status = 'pending' and object_type = 'request';

-- A payment may be somebody's share of a request, or a contribution to a pool.
alter table wallet.payment
  add column part_id uuid, -- the participant it pays for
  drop constraint payment_kind_known,
  add constraint payment_kind_known check (kind in ('payment', 'top_up', 'withdrawal', 'share', 'contribution'));

-- News of requests and pools. That money came in is told by the payments themselves.
create table wallet.notification (
  workspace_id uuid not null,
  notification_id uuid not null,
  user_id uuid not null, -- who is told
  actor_id uuid not null,
  type text not null constraint notification_type_known check (type in ('request', 'pool')),
  key text not null,
  object_id uuid not null,
  amount bigint,
  currency text,
  text text, -- the object's title
  created_at timestamptz not null,
  primary key (workspace_id, notification_id)
);
create index notification_by_user on wallet.notification (workspace_id, user_id, created_at, notification_id);
create index notification_of_object on wallet.notification (workspace_id, object_id);

-- The moments of requests and pools: one a person and object. Those of payments are the payments.
create table wallet.moment (
  workspace_id uuid not null,
  moment_id uuid not null,
  user_id uuid not null,
  object_type text not null constraint moment_object_known check (object_type in ('request', 'pool')),
  object_id uuid not null,
  is_owner boolean not null,
  created_at timestamptz not null,
  primary key (workspace_id, moment_id),
  constraint moment_once unique (workspace_id, user_id, object_id)
);
create index moment_by_user on wallet.moment (workspace_id, user_id, moment_id);
create index moment_of_object on wallet.moment (workspace_id, object_id);

-- When people opened their moments, those of payments too.
create table wallet.moment_read (
  workspace_id uuid not null,
  user_id uuid not null,
  moment_id uuid not null,
  read_at timestamptz not null,
  primary key (workspace_id, user_id, moment_id)
);

-- What reached people later than it was made: held for a phone number, or with a gateway for a while. All else reaches its recipient as it is made, so it
-- is found by its id, and stays out of this index.
create index payment_arrived_later on wallet.payment (workspace_id, recipient_user_id, updated_at)
  where participant_status = 'paid' and updated_at > created_at;

-- What a project tells everybody.
create table wallet.announcement (
  workspace_id uuid not null references wallet.project,
  announcement_id uuid not null,
  title text not null,
  message text not null,
  action_label text,
  action_url text,
  dismissible boolean not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (workspace_id, announcement_id),
  constraint announcement_action_whole check ((action_label is null) = (action_url is null))
);
create index announcement_shown on wallet.announcement (workspace_id, created_at, announcement_id) where withdrawn_at is null;

create table wallet.announcement_dismissal (
  workspace_id uuid not null,
  announcement_id uuid not null,
  user_id uuid not null,
  dismissed_at timestamptz not null,
  primary key (workspace_id, user_id, announcement_id),
  foreign key (workspace_id, announcement_id) references wallet.announcement
);
