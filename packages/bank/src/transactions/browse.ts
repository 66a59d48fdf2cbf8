import { isUuid, type WorkspaceId } from "@memento/kernel";
import { allOf, compose, type Queryable, type RawBuilder, sql } from "@memento/platform";
import { type Position, positionText, type Stretch } from "../keyset.ts";
import { literally } from "../text.ts";
import { type Transaction, transactionColumns, type TransactionStatus } from "./queries.ts";
import type { SourceType } from "./sources.ts";

export type BrowseFilter = {
  readonly accountId: string | undefined;
  readonly direction: "debit" | "credit" | undefined;
  readonly status: TransactionStatus | undefined;
  readonly sourceType: SourceType | undefined;
  /** Execution date, inclusive */
  readonly from: Date | undefined;
  /** Execution date, exclusive */
  readonly until: Date | undefined;
  readonly amountMin: bigint | undefined;
  readonly amountMax: bigint | undefined;
  /** An id or reference whole; else a custom id whole, a part of the counterparty's name, or the beginning of an IBAN */
  readonly search: string | undefined;
};

/**
 * So many transactions are looked at for one page, whatever they turn out to be: nothing but the account, the dates and ids has an index, because an
 * index on what changes or differs with every payment would cost every payment.
 */
export const lookedAtMax = 20_000;

export type TransactionStretch = { readonly rows: readonly Transaction[]; readonly next: string | null };

/** The commonest sources are found without an index; the others have one, whose condition a query must repeat. */
const commonSources: readonly string[] = ["transfer_outgoing", "transfer_incoming", "collection_outgoing", "collection_incoming"];
const rareOnly = "source_type not in ('transfer_outgoing', 'transfer_incoming', 'collection_outgoing', 'collection_incoming')";
/** The time of a position, to the microsecond. */
const executionPosition = `to_char(executed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

const beyond = ({ at, id }: Position) => sql`(executed_at, transaction_id) < (${at}::timestamptz, ${id}::uuid)`;
const within = ({ at, id }: Position) => sql`(executed_at, transaction_id) >= (${at}::timestamptz, ${id}::uuid)`;

/** Transactions of anything that has this id: itself, its reference, the order or the bulk behind it. Each is an index's business. */
const about = (workspaceId: WorkspaceId, id: string) => sql`transaction_id in (
    select transaction_id from bank.transaction where workspace_id = ${workspaceId} and transaction_id = ${id}
    union select transaction_id from bank.transaction where workspace_id = ${workspaceId} and batch_id = ${id}
    union select transaction_id from bank.transaction where workspace_id = ${workspaceId} and reference in (
      select ${id}::uuid union select reference from bank.transfer where workspace_id = ${workspaceId} and transfer_id = ${id}
      union select reference from bank.collection where workspace_id = ${workspaceId} and collection_id = ${id}))`;

function matches(search: string): RawBuilder<unknown> {
  const iban = `${literally(search.replaceAll(" ", "").toUpperCase())}%`;
  return sql`(counterparty_name ilike ${`%${literally(search)}%`} or custom_id = ${search} or local_iban like ${iban}
    or source ->> 'counterparty_iban' like ${iban})`;
}

const ownCustomId = {
  name: "bank.is_custom_id",
  text: "select 1 from bank.transaction where workspace_id = $1 and custom_id = $2 limit 1",
};

/**
 * Transactions by execution date, the latest first, with what of them fits. There may be fewer than asked for, or none, with a next position all the
 * same: then there is more to look through.
 */
export async function browseTransactions(
  on: Queryable,
  workspaceId: WorkspaceId,
  filter: BrowseFilter,
  { after, until, size }: Stretch<Position>,
): Promise<TransactionStretch> {
  const looked = [sql`workspace_id = ${workspaceId}`];
  const fits: RawBuilder<unknown>[] = [];
  if (after !== undefined) looked.push(beyond(after));
  if (until !== undefined) looked.push(within(until));
  if (filter.accountId !== undefined) looked.push(sql`account_id = ${filter.accountId}`);
  if (filter.from !== undefined) looked.push(sql`executed_at >= ${filter.from}`);
  if (filter.until !== undefined) looked.push(sql`executed_at < ${filter.until}`);
  if (filter.sourceType !== undefined && commonSources.includes(filter.sourceType)) fits.push(sql`source_type = ${filter.sourceType}`);
  else if (filter.sourceType !== undefined) looked.push(sql.raw(rareOnly), sql`source_type = ${filter.sourceType}`);
  if (filter.direction !== undefined) fits.push(sql`direction = ${filter.direction}`);
  if (filter.status !== undefined) fits.push(sql`status = ${filter.status}`);
  if (filter.amountMin !== undefined) fits.push(sql`amount >= ${filter.amountMin}`);
  if (filter.amountMax !== undefined) fits.push(sql`amount <= ${filter.amountMax}`);
  if (filter.search !== undefined) {
    if (isUuid(filter.search)) looked.push(about(workspaceId, filter.search));
    // Whoever writes a whole custom id means what has it; else a page of it might lie behind very much else.
    else if ((await on.query(ownCustomId, [workspaceId, filter.search])).length > 0) looked.push(sql`custom_id = ${filter.search}`);
    else fits.push(matches(filter.search));
  }
  const { text, values } = compose(sql`select ${sql.raw(transactionColumns)}, ${sql.raw(executionPosition)} as at, fits, "isLast" from (
      select t.*, ${allOf(fits)} as fits,
        row_number() over (order by executed_at desc, transaction_id desc) = ${lookedAtMax} as "isLast"
      from (select * from bank.transaction where ${allOf(looked)} order by executed_at desc, transaction_id desc limit ${lookedAtMax}) t) seen
    where fits or "isLast" order by executed_at desc, transaction_id desc limit ${size + 1}`);
  const found = await on.query<Transaction & { at: string; fits: boolean; isLast: boolean }>(text, values);
  const rows = found.filter((row) => row.fits);
  const last = rows.length > size ? rows[size - 1] : found.find((row) => row.isLast);
  return {
    rows: rows.slice(0, size),
    next: last === undefined ? null : positionText({ at: last.at, id: last.transactionId }),
  };
}
