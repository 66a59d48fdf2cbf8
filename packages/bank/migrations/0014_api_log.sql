-- What applications asked of the Bank API and what they were answered, for the people who write them: kept for 30 days, written outside of the requests, and
-- not a record that anything depends on. Secrets are masked before they come here. No foreign key: see ADR 7.
create table bank.api_request (
  workspace_id uuid not null,
  request_id uuid not null, -- as in X-Request-Id; carries the real time at which it arrived
  application_id uuid not null,
  method text not null,
  path text not null, -- with its query
  status smallint not null,
  duration_ms integer not null,
  idempotency_key text,
  is_replay boolean not null default false, -- answered from what was kept for the key
  address text not null,
  request_bytes integer not null,
  request_body text, -- JSON; null where there was none, or it is not kept: too large, no JSON, or secret as a whole
  response_body text, -- as above
  resource_id uuid, -- what the request was about or made, where its answer or path names it
  resource_reference uuid, -- the reference of an order that it made
  primary key (workspace_id, request_id)
);
create index api_request_by_application on bank.api_request (workspace_id, application_id, request_id);
create index api_request_refused on bank.api_request (workspace_id, request_id) where status >= 400;
