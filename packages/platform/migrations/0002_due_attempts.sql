-- A piece of due work that fails must not hold up the rest: it is set aside, tried again later, and in the end left for an operator.
alter table platform.due
  add column attempts smallint not null default 0,
  add column last_error text;
