import type { WorkspaceId } from "@memento/kernel";
import { type Queryable, sql } from "@memento/platform";
import { defineList, type Field, type Listed, type ListPage, moment, money, named, readPage, uuid } from "../http/lists/index.ts";
import { type Transaction, transactionColumns } from "./queries.ts";
import { transactionStatusIds } from "./states.ts";

type Whose = { readonly workspaceId: WorkspaceId; readonly userId: string };

/** A source of one's own, on whichever side; what others paid from or to is no way to find anything. */
const ownOut = uuid<Whose>(({ userId }) => sql`case when t.out_user_id = ${userId}::uuid then t.out_source_id end`);
const ownIn = uuid<Whose>(({ userId }) => sql`case when t.in_user_id = ${userId}::uuid then t.in_source_id end`);
const ownSource: Field<Whose> = {
  ...ownOut,
  condition(term, context) {
    const [out, into] = [ownOut.condition(term, context), ownIn.condition(term, context)];
    if (!out.ok) return out;
    if (!into.ok) return into;
    return { ok: true, value: sql`(${out.value}) or (${into.value})` };
  },
};

/** Money that a person paid, and that was paid to them. */
export const transactionList = defineList<Whose>({
  filter: {
    payment_source_uuid: ownSource,
    payment_uuid: uuid(sql`t.payment_id`),
    status: named(sql`t.status`, transactionStatusIds),
    amount: money(sql`t.amount`, sql`t.currency`),
    created_at: moment(sql`t.created_at`),
    updated_at: moment(sql`t.updated_at`),
  },
  sort: { created_at: sql`t.created_at`, updated_at: sql`t.updated_at` },
  defaultSort: "created_at:desc",
  id: sql`t.transaction_id`,
});

export const listTransactions = (on: Queryable, { workspaceId, userId }: Whose, page: ListPage): Promise<Listed<Transaction>> =>
  readPage<Transaction>(on, page, {
    columns: sql.raw(transactionColumns),
    from: sql`wallet.transaction t`,
    where: sql`t.workspace_id = ${workspaceId}::uuid and (t.out_user_id = ${userId}::uuid
      or (t.in_user_id = ${userId}::uuid and t.status in ('active', 'approved')))`,
  });
