-- A trigger a row costs as much as the row. Whoever sends a message has read its workspace, and workspaces are never deleted.
alter table platform.message drop constraint message_workspace_id_fkey;
alter table platform.outgoing_message drop constraint outgoing_message_workspace_id_fkey;
