-- Webhooks: where an application is told of events, each delivery of an event to a webhook, and each attempt at it.
-- Deliveries are made by a trigger in the transaction that records the events, so that none is ever missed, whatever commits when; attempts
-- are made later, by whichever process holds the webhook's advisory lock.
create table bank.webhook (
  workspace_id uuid not null,
  webhook_id uuid not null,
  application_id uuid not null,
  url text not null,
  event_types text[] constraint webhook_event_types_not_empty check (cardinality(event_types) > 0), -- null: all of them
  -- Both travel or sign in clear, so a digest would not do: they are sealed with the server's secret key.
  token_sealed text not null,
  secret_sealed text not null,
  is_enabled boolean not null default true,
  created_at timestamptz not null, -- workspace time
  deleted_at timestamptz, -- workspace time; a deleted webhook stays for the deliveries that name it
  primary key (workspace_id, webhook_id),
  constraint webhook_of_application foreign key (workspace_id, application_id) references bank.application
);
create index webhook_by_application on bank.webhook (workspace_id, application_id, webhook_id) where deleted_at is null;

-- One row for each event and each webhook that was to be told. No foreign key: see ADR 7.
create table bank.webhook_delivery (
  workspace_id uuid not null,
  delivery_id uuid not null, -- carries the event's time, so that deliveries stand in the order of events
  webhook_id uuid not null,
  event_id uuid not null,
  status text not null default 'pending' constraint webhook_delivery_status_known check (status in ('pending', 'succeeded', 'failed', 'canceled')),
  -- The attempt that is wanted as soon as possible, if any: the next of the plan, or one that somebody asked for.
  wanted text default 'planned' constraint webhook_delivery_wanted_known check (wanted in ('planned', 'manual')),
  planned_attempts smallint not null default 0, -- attempts of the plan that were made
  attempts integer not null default 0, -- all that were made
  next_attempt_at timestamptz, -- workspace time of the next retry of the plan; null: none, or it is the first
  primary key (workspace_id, delivery_id)
);
create unique index webhook_delivery_once on bank.webhook_delivery (workspace_id, webhook_id, event_id);
-- Small at all times: what is to be attempted now.
create index webhook_delivery_wanted on bank.webhook_delivery (workspace_id, webhook_id, delivery_id) where wanted is not null;
create index webhook_delivery_unsuccessful on bank.webhook_delivery (workspace_id, status, delivery_id) where status <> 'succeeded';

create table bank.webhook_attempt (
  workspace_id uuid not null,
  delivery_id uuid not null,
  attempt_no integer not null,
  attempted_at timestamptz not null, -- workspace time
  is_manual boolean not null,
  status_code smallint, -- null: no HTTP answer came
  error text, -- null: it succeeded
  duration_ms integer not null,
  response_excerpt text, -- the beginning of an answer that was no success
  recorded_at timestamptz not null default now(), -- real time
  primary key (workspace_id, delivery_id, attempt_no)
);

-- A delivery for each new event and each webhook that wants it. Runs once a statement; a workspace without webhooks pays for one look at an
-- index. The outbox also tells other things than the Bank API's: those of other resources stay there.
create function bank.plan_webhook_deliveries() returns trigger language plpgsql as $$
declare
  workspace uuid;
begin
  for workspace in select distinct workspace_id from recorded loop
    if exists (select 1 from bank.webhook w where w.workspace_id = workspace and w.is_enabled and w.deleted_at is null) then
      insert into bank.webhook_delivery (workspace_id, delivery_id, webhook_id, event_id)
      select e.workspace_id,
        -- A UUIDv7 with the time and the sequence of the event's.
        (left(e.event_id::text, 19) || substr(gen_random_uuid()::text, 20))::uuid, w.webhook_id, e.event_id
      from bank.webhook w
      join bank.application a on a.workspace_id = w.workspace_id and a.application_id = w.application_id and a.deleted_at is null
      join recorded e on e.workspace_id = w.workspace_id
      where w.workspace_id = workspace and w.is_enabled and w.deleted_at is null
        and (w.event_types is null or e.event_type = any (w.event_types))
        and e.resource_type in ('account', 'attachment', 'collection', 'iban', 'transaction', 'transfer', 'bulk_transfers',
          'bulk_collections', 'mandate_signature_request');
      if found then
        perform pg_notify('memento_webhooks', workspace::text);
      end if;
    end if;
  end loop;
  return null;
end $$;
create trigger event_plans_webhook_deliveries after insert on platform.event referencing new table as recorded
  for each statement execute function bank.plan_webhook_deliveries();
