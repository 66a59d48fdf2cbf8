import type { WorkspaceId } from "@memento/kernel";
import { allOf, compose, type Queryable, sql } from "@memento/platform";
import { type Transaction, transactionColumns } from "./queries.ts";

export type TransactionFilter = {
  readonly accountId?: string | undefined;
  /** Execution date, inclusive */
  readonly from?: Date | undefined;
  /** Execution date, exclusive */
  readonly until?: Date | undefined;
  readonly reference?: string | undefined;
  readonly localIban?: string | undefined;
  readonly batchId?: string | undefined;
  readonly customId?: string | undefined;
  readonly order: "execution_date" | "-execution_date";
};

/** A page of transactions by execution date; transactions of one moment keep one order between pages. */
export function listTransactions(
  on: Queryable,
  workspaceId: WorkspaceId,
  filter: TransactionFilter,
  page: { limit: number; offset: number },
): Promise<Transaction[]> {
  const { accountId, from, until, reference, localIban, batchId, customId } = filter;
  const conditions = [sql`workspace_id = ${workspaceId}`];
  if (accountId !== undefined) conditions.push(sql`account_id = ${accountId}`);
  if (from !== undefined) conditions.push(sql`executed_at >= ${from}`);
  if (until !== undefined) conditions.push(sql`executed_at < ${until}`);
  if (reference !== undefined) conditions.push(sql`reference = ${reference}`);
  if (localIban !== undefined) conditions.push(sql`local_iban = ${localIban}`);
  if (batchId !== undefined) conditions.push(sql`batch_id = ${batchId}`);
  if (customId !== undefined) conditions.push(sql`custom_id = ${customId}`);
  const order = filter.order === "execution_date" ? sql`executed_at, transaction_id` : sql`executed_at desc, transaction_id desc`;
  const { text, values } = compose(
    sql`select ${sql.raw(transactionColumns)} from bank.transaction where ${allOf(conditions)} order by ${order} limit ${page.limit} offset ${page.offset}`,
  );
  return on.query<Transaction>(text, values);
}
