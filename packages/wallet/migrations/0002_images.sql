-- Pictures of people, payments and whatever else has one. The bytes lie in the file store, one file a rendition; here is what there is of them.
create table wallet.image (
  workspace_id uuid not null references wallet.project,
  image_id uuid not null,
  owner_id uuid, -- who brought it; null where nobody of the project did
  full_width integer not null,
  full_height integer not null,
  full_bytes integer not null,
  ui_side integer not null, -- a square
  ui_bytes integer not null,
  thumbnail_side integer not null, -- a square
  thumbnail_bytes integer not null,
  source_sha256 bytea not null, -- of the file as it came
  -- Real time: when it was made, last named by a request, or last found in use. A day later the sweep looks whether anything still has it.
  seen_at timestamptz not null,
  deleted_at timestamptz, -- real time: nothing had it, and its files are on their way out
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (workspace_id, image_id)
);
-- Whoever shows an image has nothing but its address: no project, no session.
create unique index image_by_address on wallet.image (image_id);
create index image_to_look_at on wallet.image (seen_at) where deleted_at is null;
create index image_to_remove on wallet.image (deleted_at) where deleted_at is not null;

-- Every table with an image_id has such an index, and stands in images/sweep.ts.
create index user_by_image on wallet.user (workspace_id, image_id) where image_id is not null;
create index payment_by_image on wallet.payment (workspace_id, image_id) where image_id is not null;
