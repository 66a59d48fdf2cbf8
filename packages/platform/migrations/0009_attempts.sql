-- Attempts at what can be guessed or overused, by whatever they are counted by: an account, an address, a device. No tenant: whoever tries is
-- nobody yet. Real time.
create table platform.attempt (
  subject bytea primary key, -- SHA-256 of what is counted, so that the table names nobody
  attempts integer not null,
  until timestamptz not null -- when its window ends and the count begins anew
) with (fillfactor = 50);
create index attempt_by_end on platform.attempt (until);
