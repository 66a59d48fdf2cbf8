-- Names as people look for them: without accents and case, which no collation of the database is needed for. See identity/names.ts.
alter table wallet.user add column name_key text, add column last_name_key text;
update wallet.user set name_key = lower(trim(first_name || ' ' || last_name)), last_name_key = lower(last_name);
alter table wallet.user alter column name_key set not null, alter column last_name_key set not null;
drop index wallet.user_by_full_name, wallet.user_by_last_name;
create index user_by_full_name on wallet.user (workspace_id, name_key text_pattern_ops);
create index user_by_last_name on wallet.user (workspace_id, last_name_key text_pattern_ops);
