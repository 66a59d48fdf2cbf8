-- An e-mail as its reader would see it, for those who look at captured ones. Null for what is text only.
alter table platform.message add column html text;
