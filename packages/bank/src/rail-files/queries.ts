import type { WorkspaceId } from "@memento/kernel";
import { bulkInsert, type Queryable, type Tx } from "@memento/platform";

const findIbanOwners = {
  name: "bank.owners_of_ibans",
  text: "select iban, workspace_id from bank.iban where iban = any ($1::text[])",
};

/** The workspace behind each of our own IBANs among these; an IBAN was issued to one workspace and stays its own when it is deleted. */
export async function findOwners(on: Queryable, ibans: readonly string[]): Promise<ReadonlyMap<string, WorkspaceId>> {
  const rows = await on.query<{ iban: string; workspace_id: WorkspaceId }>(findIbanOwners, [[...new Set(ibans)]]);
  return new Map(rows.map((row) => [row.iban, row.workspace_id]));
}

const findKnown = {
  name: "bank.known_rail_entries",
  text: "select entry_key from bank.rail_entry where workspace_id = $1 and entry_key = any ($2::text[])",
};

/** Those of these bookings that were dealt with before. */
export async function findKnownEntries(on: Queryable, workspaceId: WorkspaceId, entryKeys: readonly string[]): Promise<Set<string>> {
  const rows = await on.query<{ entry_key: string }>(findKnown, [workspaceId, entryKeys]);
  return new Set(rows.map((row) => row.entry_key));
}

export type RailEntry = {
  readonly entryKey: string;
  readonly outcome: "settled" | "credited" | "debited" | "returned" | "unmatched";
  readonly subjectId: string;
  readonly bookedOn: string | undefined;
  readonly fileHash: string;
};

const insertEntryRows = bulkInsert(
  "bank.rail_entry",
  {
    workspace_id: "uuid",
    entry_key: "text",
    file_hash: "text",
    outcome: "text",
    subject_id: "uuid",
    booked_on: "date",
    recorded_at: "timestamptz",
  },
  { shared: ["workspace_id", "recorded_at"] },
);

export const insertRailEntries = (tx: Tx, workspaceId: WorkspaceId, entries: readonly RailEntry[], at: Date): void =>
  insertEntryRows(
    tx,
    entries.map((entry) => ({
      workspace_id: workspaceId,
      entry_key: entry.entryKey,
      file_hash: entry.fileHash,
      outcome: entry.outcome,
      subject_id: entry.subjectId,
      booked_on: entry.bookedOn,
      recorded_at: at,
    })),
  );

/** Amount in cents of EUR. */
export type UnmatchedEntry = {
  readonly entryId: string;
  readonly entryKey: string;
  readonly fileHash: string;
  readonly problem: string;
  readonly accountIban: string | null;
  readonly direction: "debit" | "credit" | null;
  readonly amount: bigint | null;
  readonly counterpartyName: string | null;
  readonly counterpartyIban: string | null;
  readonly message: string | null;
  readonly endToEndId: string | null;
  readonly isoReason: string | null;
  readonly bookedOn: string | null;
  /** The ledger's transaction that holds its money in suspense. */
  readonly suspenseReference: string | null;
  readonly recordedAt: Date;
  readonly resolvedAt: Date | null;
  /** What its money was booked as, once it is resolved; null: dealt with elsewhere. */
  readonly resolutionTransactionId: string | null;
  readonly resolutionNote: string | null;
};

const insertUnmatchedRows = bulkInsert(
  "bank.unmatched_entry",
  {
    workspace_id: "uuid",
    entry_id: "uuid",
    entry_key: "text",
    file_hash: "text",
    problem: "text",
    account_iban: "text",
    direction: "text",
    amount: "bigint",
    counterparty_name: "text",
    counterparty_iban: "text",
    message: "text",
    end_to_end_id: "text",
    iso_reason: "text",
    booked_on: "date",
    suspense_reference: "uuid",
    recorded_at: "timestamptz",
  },
  { shared: ["workspace_id"], suffix: "on conflict (entry_key) do nothing" },
);

/** Keeps what could not be matched, once for each key. `workspaceId` is null where no account of ours was named. */
export const insertUnmatched = (tx: Tx, workspaceId: WorkspaceId | null, entries: readonly UnmatchedEntry[]): void =>
  insertUnmatchedRows(
    tx,
    entries.map((entry) => ({
      workspace_id: workspaceId,
      entry_id: entry.entryId,
      entry_key: entry.entryKey,
      file_hash: entry.fileHash,
      problem: entry.problem,
      account_iban: entry.accountIban,
      direction: entry.direction,
      amount: entry.amount,
      counterparty_name: entry.counterpartyName,
      counterparty_iban: entry.counterpartyIban,
      message: entry.message,
      end_to_end_id: entry.endToEndId,
      iso_reason: entry.isoReason,
      booked_on: entry.bookedOn,
      suspense_reference: entry.suspenseReference,
      recorded_at: entry.recordedAt,
    })),
  );

const unmatchedColumns = `entry_id as "entryId", entry_key as "entryKey", file_hash as "fileHash", problem, account_iban as "accountIban", direction, amount,
  counterparty_name as "counterpartyName", counterparty_iban as "counterpartyIban", message, end_to_end_id as "endToEndId", iso_reason as "isoReason",
  booked_on as "bookedOn", suspense_reference as "suspenseReference", recorded_at as "recordedAt", resolved_at as "resolvedAt",
  resolution_transaction_id as "resolutionTransactionId", resolution_note as "resolutionNote"`;

const listPage = {
  name: "bank.list_unmatched_entries",
  text: `select ${unmatchedColumns} from bank.unmatched_entry
    where workspace_id = $1 and ($4::boolean is null or (resolved_at is not null) = $4) order by entry_id desc limit $2 offset $3`,
};
const listOwnerless = {
  name: "bank.list_ownerless_entries",
  text: `select ${unmatchedColumns} from bank.unmatched_entry where workspace_id is null order by entry_id desc limit $1 offset $2`,
};

/** What a workspace has unmatched (null: what names no account of ours), newest first; all of it, or what is resolved or is not. */
export const listUnmatched = (
  on: Queryable,
  workspaceId: WorkspaceId | null,
  page: { limit: number; offset: number },
  isResolved?: boolean,
): Promise<UnmatchedEntry[]> =>
  workspaceId === null
    ? on.query<UnmatchedEntry>(listOwnerless, [page.limit, page.offset])
    : on.query<UnmatchedEntry>(listPage, [workspaceId, page.limit, page.offset, isResolved ?? null]);

const lockByIds = {
  name: "bank.unmatched_entries_for_change",
  text: `select ${unmatchedColumns} from bank.unmatched_entry where workspace_id = $1 and entry_id = any ($2::uuid[]) order by entry_id for update`,
};

/** Those unmatched entries, locked; unknown ids, and those of others, are absent. */
export async function lockUnmatched(tx: Tx, workspaceId: WorkspaceId, entryIds: readonly string[]): Promise<Map<string, UnmatchedEntry>> {
  const rows = await tx.query<UnmatchedEntry>(lockByIds, [workspaceId, [...new Set(entryIds)]]);
  return new Map(rows.map((row) => [row.entryId, row]));
}

const resolveRows = {
  name: "bank.resolve_unmatched_entries",
  text: `update bank.unmatched_entry u set resolved_at = $2, resolution_transaction_id = c.transaction_id, resolution_note = c.note
    from unnest($3::uuid[], $4::uuid[], $5::text[]) c (entry_id, transaction_id, note)
    where u.workspace_id = $1 and u.entry_id = any ($3::uuid[]) and u.entry_id = c.entry_id`,
};

/** Notes that entries are resolved, at `at` in workspace time. */
export function resolveUnmatchedRows(
  tx: Tx,
  workspaceId: WorkspaceId,
  entries: readonly Pick<UnmatchedEntry, "entryId" | "resolutionTransactionId" | "resolutionNote">[],
  at: Date,
): void {
  if (entries.length === 0) return;
  tx.write(resolveRows, [
    workspaceId,
    at,
    entries.map((entry) => entry.entryId),
    entries.map((entry) => entry.resolutionTransactionId),
    entries.map((entry) => entry.resolutionNote),
  ]);
}

const sumSuspended = {
  name: "bank.verify_suspense",
  text: `select coalesce(sum(case direction when 'credit' then amount else -amount end), 0)::bigint as amount from bank.unmatched_entry
    where workspace_id = $1 and suspense_reference is not null and resolution_transaction_id is null`,
};

/** What the workspace's suspense account has to hold: the money of unmatched entries that was booked nowhere else. */
export async function sumInSuspense(on: Queryable, workspaceId: WorkspaceId): Promise<bigint> {
  const [row] = await on.query<{ amount: bigint }>(sumSuspended, [workspaceId]);
  return row?.amount ?? 0n;
}

const sumCorrections = {
  name: "bank.verify_suspense_corrections",
  text: `select coalesce(sum(case t.direction when 'debit' then t.amount else -t.amount end), 0)::bigint as amount from bank.unmatched_entry u
    join bank.transaction t on t.workspace_id = u.workspace_id and t.transaction_id = u.resolution_transaction_id
    where u.workspace_id = $1 and u.resolution_transaction_id is not null and t.source_type = any ($2::text[])`,
};

/** Cents that transactions of these types took from the accounts, less what they gave, against suspense rather than a product of the bank. */
export async function sumOfCorrections(on: Queryable, workspaceId: WorkspaceId, productTypes: readonly string[]): Promise<bigint> {
  const [row] = await on.query<{ amount: bigint }>(sumCorrections, [workspaceId, productTypes]);
  return row?.amount ?? 0n;
}

const findOfOrders = {
  name: "bank.transactions_of_orders",
  text: `with orders as (
      select transfer_id as order_id, reference, 'debit' as direction from bank.transfer where workspace_id = $1 and transfer_id = any ($2::uuid[])
      union all
      select collection_id, reference, 'credit' from bank.collection where workspace_id = $1 and collection_id = any ($2::uuid[]))
    select o.order_id as "orderId", x.transaction_id as "transactionId", x.accounted_at as "accountedAt" from orders o
    join bank.transaction x on x.workspace_id = $1 and x.reference = o.reference and x.direction = o.direction`,
};

type OrderTransaction = { readonly orderId: string; readonly transactionId: string; readonly accountedAt: Date | null };

/** The transactions that transfers and collections made on the account they are about, by order. */
export async function findTransactionsOfOrders(
  on: Queryable,
  workspaceId: WorkspaceId,
  orderIds: readonly string[],
): Promise<ReadonlyMap<string, OrderTransaction>> {
  const rows = await on.query<OrderTransaction>(findOfOrders, [workspaceId, orderIds]);
  return new Map(rows.map((row) => [row.orderId, row]));
}

export type RailFile = {
  readonly hash: string;
  readonly name: string;
  readonly kind: string | undefined;
  readonly messageId: string | undefined;
  readonly refused: string | undefined;
};

const upsertFile = {
  name: "bank.record_rail_file",
  text: `insert into bank.rail_file (file_hash, name, kind, message_id, problem) values ($1, $2, $3, $4, $5)
    on conflict (file_hash) do update set name = excluded.name, kind = excluded.kind, message_id = excluded.message_id, problem = excluded.problem`,
};
const findSameMessage = {
  name: "bank.rail_file_of_message",
  text: "select file_hash from bank.rail_file where kind = $1 and message_id = $2 and file_hash <> $3 and problem is null limit 1",
};

/** Notes that a file was dealt with; answers whether its message had come before in other bytes. */
export async function recordRailFile(on: Queryable, file: RailFile): Promise<{ messageIsRepeated: boolean }> {
  const { hash, name, kind = null, messageId = null, refused = null } = file;
  await on.query(upsertFile, [hash, name, kind, messageId, refused]);
  const same = kind === null || messageId === null ? [] : await on.query(findSameMessage, [kind, messageId, hash]);
  return { messageIsRepeated: same.length > 0 };
}
