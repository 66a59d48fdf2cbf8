-- Every payment tells somebody, so captured push messages are by far the most: those of one transaction are one row. Whoever looks at them pays for taking
-- them apart. The channels that carry codes and letters stay in platform.message, as do the pushes that are there.
create table platform.captured_push (
  workspace_id uuid not null,
  capture_id uuid not null, -- the first message's id
  messages json not null, -- an array of { id, recipient, subject, body, data }, oldest first
  sent_at timestamptz not null, -- workspace time
  primary key (workspace_id, capture_id)
);
-- Compressing them costs more than the room.
alter table platform.captured_push alter column messages set storage external;
