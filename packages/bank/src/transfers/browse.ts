import { isUuid, type WorkspaceId } from "@memento/kernel";
import { allOf, compose, type Queryable, type RawBuilder, sql } from "@memento/platform";
import type { Stretch } from "../keyset.ts";
import { literally } from "../text.ts";
import { type Transfer, transferColumns } from "./queries.ts";
import type { TransferStatus } from "./states.ts";

export type OrderFilter = {
  readonly accountId: string | undefined;
  readonly status: TransferStatus | undefined;
  readonly batchId: string | undefined;
  /** The id or reference whole; else a part of the beneficiary's name, or the beginning of their IBAN */
  readonly search: string | undefined;
};

/** A transfer beside the transaction on the account that pays; one that failed at once made none. */
export type OrderedTransfer = Transfer & { readonly transactionId: string | null };

/** So many are looked at for one page, whatever they turn out to be. */
export const lookedAtMax = 20_000;

const madeTransaction = `(select x.transaction_id from bank.transaction x
      where x.workspace_id = transfer.workspace_id and x.reference = transfer.reference and x.direction = 'debit' limit 1) as "transactionId"`;

function matches(search: string): RawBuilder<unknown> {
  if (isUuid(search)) return sql`(transfer_id = ${search} or reference = ${search})`;
  const iban = `${literally(search.replaceAll(" ", "").toUpperCase())}%`;
  return sql`(beneficiary_name ilike ${`%${literally(search)}%`} or beneficiary_iban like ${iban} or custom_id = ${search})`;
}

/** Orders as they came, the latest first: ids carry their time. There may be fewer than asked for, or none, and a next one all the same. */
export async function browseTransfers(
  on: Queryable,
  workspaceId: WorkspaceId,
  { accountId, status, batchId, search }: OrderFilter,
  { after, until, size }: Stretch<string>,
): Promise<{ readonly rows: readonly OrderedTransfer[]; readonly next: string | null }> {
  const looked = [sql`workspace_id = ${workspaceId}`];
  const fits: RawBuilder<unknown>[] = [];
  if (after !== undefined) looked.push(sql`transfer_id < ${after}`);
  if (until !== undefined) looked.push(sql`transfer_id >= ${until}`);
  if (batchId !== undefined) looked.push(sql`batch_id = ${batchId}`);
  if (accountId !== undefined) fits.push(sql`account_id = ${accountId}`);
  if (status !== undefined) fits.push(sql`status = ${status}`);
  if (search !== undefined) fits.push(matches(search));
  const { text, values } = compose(sql`select ${sql.raw(transferColumns)}, ${sql.raw(madeTransaction)}, fits, "isLast" from (
      select t.*, ${allOf(fits)} as fits, row_number() over (order by transfer_id desc) = ${lookedAtMax} as "isLast"
      from (select * from bank.transfer where ${allOf(looked)} order by transfer_id desc limit ${lookedAtMax}) t) transfer
    where fits or "isLast" order by transfer_id desc limit ${size + 1}`);
  const found = await on.query<OrderedTransfer & { fits: boolean; isLast: boolean }>(text, values);
  const rows = found.filter((row) => row.fits);
  const last = rows.length > size ? rows[size - 1] : found.find((row) => row.isLast);
  return { rows: rows.slice(0, size), next: last?.transferId ?? null };
}

// What is due knows them in their order already: an index of their own would cost every standard transfer, as each waits for its cut-off.
const findUpcoming = {
  name: "bank.upcoming_transfers",
  text: `select ${transferColumns}, ${madeTransaction}
    from (select subject_id, due_at from platform.due where workspace_id = $1 and kind in ('transfer.authorize', 'transfer.submit')) planned
      join bank.transfer on workspace_id = $1 and transfer_id = subject_id
    where status = 'scheduled' or rail_state = 'waiting'
    order by due_at, transfer_id limit $2 offset $3`,
};

/** What can still be called back, in the order in which it will leave: first what waits for the next cut-off, then day after day. */
export const listUpcomingTransfers = (
  on: Queryable,
  workspaceId: WorkspaceId,
  page: { readonly limit: number; readonly offset: number },
): Promise<OrderedTransfer[]> => on.query<OrderedTransfer>(findUpcoming, [workspaceId, page.limit, page.offset]);

const findById = {
  name: "bank.ordered_transfer",
  text: `select ${transferColumns}, ${madeTransaction} from bank.transfer where workspace_id = $1 and transfer_id = $2`,
};

export async function findOrderedTransfer(
  on: Queryable,
  workspaceId: WorkspaceId,
  transferId: string,
): Promise<OrderedTransfer | undefined> {
  const [transfer] = await on.query<OrderedTransfer>(findById, [workspaceId, transferId]);
  return transfer;
}
