import type { WorkspaceId } from "@memento/kernel";
import { allOf, bulkInsert, compose, type Queryable, sql, type Tx } from "@memento/platform";

/** A document attached to a transaction. Size in bytes; `sha256` is hex. */
export type Attachment = {
  readonly attachmentId: string;
  readonly transactionId: string;
  readonly filename: string;
  readonly size: number;
  readonly mimeType: string;
  readonly createdAt: Date;
  readonly deletedAt: Date | null;
};

const columns = `attachment_id as "attachmentId", transaction_id as "transactionId", filename, size, mime_type as "mimeType",
  created_at as "createdAt", deleted_at as "deletedAt"`;

const insertRows = bulkInsert(
  "bank.attachment",
  {
    workspace_id: "uuid",
    attachment_id: "uuid",
    transaction_id: "uuid",
    filename: "text",
    size: "integer",
    mime_type: "text",
    sha256: "bytea",
    created_at: "timestamptz",
  },
  { shared: ["workspace_id", "created_at"] },
);

export const insertAttachments = (tx: Tx, workspaceId: WorkspaceId, attachments: readonly (Attachment & { sha256: string })[]): void =>
  insertRows(
    tx,
    attachments.map((attachment) => ({
      workspace_id: workspaceId,
      attachment_id: attachment.attachmentId,
      transaction_id: attachment.transactionId,
      filename: attachment.filename,
      size: attachment.size,
      mime_type: attachment.mimeType,
      sha256: `\\x${attachment.sha256}`,
      created_at: attachment.createdAt,
    })),
  );

const findById = {
  name: "bank.attachment_by_id",
  text: `select ${columns} from bank.attachment where workspace_id = $1 and attachment_id = $2`,
};

export async function findAttachment(on: Queryable, workspaceId: WorkspaceId, attachmentId: string): Promise<Attachment | undefined> {
  const [attachment] = await on.query<Attachment>(findById, [workspaceId, attachmentId]);
  return attachment;
}

const lockByIds = {
  name: "bank.attachments_for_change",
  text: `select ${columns} from bank.attachment where workspace_id = $1 and attachment_id = any ($2::uuid[]) order by attachment_id for update`,
};

export const lockAttachments = (tx: Tx, workspaceId: WorkspaceId, attachmentIds: readonly string[]): Promise<Attachment[]> =>
  tx.query<Attachment>(lockByIds, [workspaceId, `{${attachmentIds.join(",")}}`]);

const markDeleted = {
  name: "bank.delete_attachments",
  text: "update bank.attachment set deleted_at = $2 where workspace_id = $1 and attachment_id = any ($3::uuid[])",
};

export function deleteRows(tx: Tx, workspaceId: WorkspaceId, deletedAt: Date, attachmentIds: readonly string[]): void {
  if (attachmentIds.length > 0) tx.write(markDeleted, [workspaceId, deletedAt, `{${attachmentIds.join(",")}}`]);
}

const readCounts = {
  name: "bank.attachment_counts",
  text: `select transaction_id, attachment_count from bank.transaction where workspace_id = $1 and transaction_id = any ($2::uuid[])`,
};

/** How many documents those transactions have; transactions that are not there are absent. */
export async function findAttachmentCounts(
  tx: Tx,
  workspaceId: WorkspaceId,
  transactionIds: readonly string[],
): Promise<Map<string, number>> {
  const rows = await tx.query<{ transaction_id: string; attachment_count: number }>(readCounts, [
    workspaceId,
    `{${transactionIds.join(",")}}`,
  ]);
  return new Map(rows.map((row) => [row.transaction_id, row.attachment_count]));
}

const addToCounts = {
  name: "bank.change_attachment_counts",
  text: `update bank.transaction t set attachment_count = t.attachment_count + c.change
    from unnest($2::uuid[], $3::integer[]) c (transaction_id, change)
    where t.workspace_id = $1 and t.transaction_id = any ($2::uuid[]) and t.transaction_id = c.transaction_id`,
};

/** One more (`by` 1) or one less (-1) for each time a transaction is named. */
export function changeAttachmentCounts(tx: Tx, workspaceId: WorkspaceId, transactionIds: readonly string[], by: 1 | -1): void {
  const changes = new Map<string, number>();
  for (const transactionId of transactionIds) changes.set(transactionId, (changes.get(transactionId) ?? 0) + by);
  if (changes.size > 0) tx.write(addToCounts, [workspaceId, [...changes.keys()], [...changes.values()]]);
}

/** A page of attachments, newest first. */
export function listAttachments(
  on: Queryable,
  workspaceId: WorkspaceId,
  filter: { transactionId: string | undefined; includeDeleted: boolean },
  page: { limit: number; offset: number },
): Promise<Attachment[]> {
  const conditions = [sql`workspace_id = ${workspaceId}`];
  if (filter.transactionId !== undefined) conditions.push(sql`transaction_id = ${filter.transactionId}`);
  if (!filter.includeDeleted) conditions.push(sql`deleted_at is null`);
  const { text, values } = compose(
    sql`select ${sql.raw(columns)} from bank.attachment where ${allOf(conditions)} order by attachment_id desc limit ${page.limit} offset ${page.offset}`,
  );
  return on.query<Attachment>(text, values);
}

const findToRemove = {
  name: "bank.attachment_files_to_remove",
  text: `select attachment_id from bank.attachment where workspace_id = $1 and deleted_at is not null and is_stored order by attachment_id limit $2`,
};

/** Deleted attachments whose bytes are still stored. */
export const findFilesToRemove = async (on: Queryable, workspaceId: WorkspaceId, limit: number): Promise<string[]> =>
  (await on.query<{ attachment_id: string }>(findToRemove, [workspaceId, limit])).map((row) => row.attachment_id);

const markRemoved = {
  name: "bank.attachment_files_removed",
  text: "update bank.attachment set is_stored = false where workspace_id = $1 and attachment_id = any ($2::uuid[])",
};

export const markFilesRemoved = async (on: Queryable, workspaceId: WorkspaceId, attachmentIds: readonly string[]): Promise<void> =>
  void (await on.query(markRemoved, [workspaceId, `{${attachmentIds.join(",")}}`]));

const findRemovingWorkspaces = {
  name: "bank.workspaces_with_files_to_remove",
  text: "select distinct workspace_id from bank.attachment where deleted_at is not null and is_stored",
};

export const findWorkspacesWithFilesToRemove = async (on: Queryable): Promise<WorkspaceId[]> =>
  (await on.query<{ workspace_id: WorkspaceId }>(findRemovingWorkspaces, [])).map((row) => row.workspace_id);

const verifyCounts = {
  name: "bank.verify_attachments",
  text: `select transaction_id, coalesce(t.attachment_count, 0) as counted, coalesce(a.documents, 0)::integer as documents
    from (select transaction_id, attachment_count from bank.transaction where workspace_id = $1 and attachment_count <> 0) t
    full join (select transaction_id, count(*) as documents from bank.attachment where workspace_id = $1 and deleted_at is null group by 1) a
      using (transaction_id)
    where coalesce(t.attachment_count, 0) <> coalesce(a.documents, 0) limit 50`,
};

/** Transactions whose count is not the number of their documents. */
export const findWrongCounts = (
  on: Queryable,
  workspaceId: WorkspaceId,
): Promise<{ transaction_id: string; counted: number; documents: number }[]> => on.query(verifyCounts, [workspaceId]);

const storedPage = {
  name: "bank.stored_attachments",
  text: `select workspace_id as "workspaceId", attachment_id as "attachmentId", size from bank.attachment
    where (workspace_id, attachment_id) > ($1::uuid, $2::uuid) and deleted_at is null order by workspace_id, attachment_id limit $3`,
};

export type StoredAttachment = { readonly workspaceId: WorkspaceId; readonly attachmentId: string; readonly size: number };

/** Attachments of all workspaces whose bytes must be there, in order, after the given one. */
export const listStoredAttachments = (
  on: Queryable,
  after: { workspaceId: string; attachmentId: string },
  limit: number,
): Promise<StoredAttachment[]> => on.query<StoredAttachment>(storedPage, [after.workspaceId, after.attachmentId, limit]);
