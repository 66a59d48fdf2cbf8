import { type Queryable, sql } from "@memento/platform";
import type { WorkspaceId } from "@memento/kernel";
import { defineList, flag, type Listed, type ListPage, moment, money, named, readPage } from "../http/lists/index.ts";
import { type Payment, paymentColumns } from "./queries.ts";
import { paymentStatusIds } from "./states.ts";

/** Whose payments, in which project. */
export type Whose = { readonly workspaceId: WorkspaceId; readonly userId: string };

/** Payments that a person made, and those that came to them. */
export const paymentList = defineList<Whose>({
  filter: {
    owner: flag(({ userId }) => sql`p.owner_id = ${userId}::uuid`),
    status: named(sql`p.status`, paymentStatusIds),
    amount: money(sql`p.amount`, sql`p.currency`),
    created_at: moment(sql`p.created_at`),
    updated_at: moment(sql`p.updated_at`),
  },
  sort: { created_at: sql`p.created_at`, updated_at: sql`p.updated_at` },
  defaultSort: "created_at:desc",
  id: sql`p.payment_id`,
});

export const listPayments = (on: Queryable, { workspaceId, userId }: Whose, page: ListPage): Promise<Listed<Payment>> =>
  readPage<Payment>(on, page, {
    columns: sql.raw(paymentColumns),
    from: sql`wallet.payment p`,
    where: sql`p.workspace_id = ${workspaceId}::uuid and (p.owner_id = ${userId}::uuid
      or (p.recipient_user_id = ${userId}::uuid and p.participant_status <> 'cancelled'))`,
  });
