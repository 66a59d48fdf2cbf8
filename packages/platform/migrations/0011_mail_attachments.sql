-- Files that go with mails. Like a mail's text they are kept only until it was handed over, or given up.
create table platform.mail_attachment (
  workspace_id uuid not null,
  mail_id uuid not null,
  position smallint not null,
  filename text not null,
  content_type text not null,
  content bytea not null,
  primary key (workspace_id, mail_id, position),
  foreign key (workspace_id, mail_id) references platform.mail on delete cascade
);
-- Files are compressed, or soon gone: trying to compress them again is work for nothing.
alter table platform.mail_attachment alter column content set storage external;
