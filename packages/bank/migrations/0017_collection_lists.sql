-- What the console lists: collections newest first, all of them or those of a status, of an account, or under a mandate. References of mandates are
-- compared without regard to case and spaces.
create index collection_by_status on bank.collection (workspace_id, status, collection_id);
create index collection_by_account on bank.collection (workspace_id, account_id, collection_id);
create index collection_by_mandate on bank.collection (workspace_id, scheme, upper(replace(mandate_reference, ' ', '')), collection_id);
