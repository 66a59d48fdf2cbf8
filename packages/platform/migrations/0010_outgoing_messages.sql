-- Text messages, calls and push messages on their way to whoever delivers them. Most carry a one-time code, so what they say is kept only until it was
-- handed over (or given up): the row that remains tells that something was sent, to whom and when, and no more. Tokens of devices are never here.
create table platform.outgoing_message (
  workspace_id uuid not null references platform.workspace,
  message_id uuid not null,
  channel text not null constraint outgoing_message_channel_known check (channel in ('sms', 'call', 'push')),
  recipient text not null, -- a phone number; of a push the user
  -- A push to one of the user's devices. A push without them is one whose devices were not looked up yet.
  device_id uuid,
  service text constraint outgoing_message_service_known check (service in ('apns', 'fcm')),
  subject text,
  body text,
  data jsonb,
  language text,
  queued_at timestamptz not null, -- workspace time
  -- The rest is real time: those who deliver know no other.
  expires_at timestamptz not null, -- later than this nobody wants it any more
  next_attempt_at timestamptz, -- null: nothing more is to be tried
  attempts smallint not null default 0,
  sent_at timestamptz,
  failed_at timestamptz,
  last_error text,
  primary key (workspace_id, message_id),
  constraint outgoing_message_device_of_push check ((device_id is null) = (service is null) and (device_id is null or channel = 'push')),
  constraint outgoing_message_ends_once check (sent_at is null or failed_at is null),
  constraint outgoing_message_waits_or_has_ended check ((next_attempt_at is null) = (sent_at is not null or failed_at is not null)),
  constraint outgoing_message_forgets_its_text check (next_attempt_at is not null or (subject is null and body is null and data is null))
);
create index outgoing_message_to_send on platform.outgoing_message (next_attempt_at) where next_attempt_at is not null;
