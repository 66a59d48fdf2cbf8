-- How people may say who they are beside password and code: by proofs that the project's own identity provider signs.
alter table wallet.project add column authenticators jsonb not null default '[]'; -- see projects/authenticators.ts
