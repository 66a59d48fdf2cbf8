import type { WorkspaceId } from "@memento/kernel";
import { type Queryable, sql } from "@memento/platform";
import { defineList, flag, type Listed, type ListPage, moment, money, named, readPage } from "../http/lists/index.ts";
import { type MoneyRequest, requestColumns } from "./queries.ts";
import { requestStatusIds } from "./states.ts";

/** Whose requests, in which project. */
export type Whose = { readonly workspaceId: WorkspaceId; readonly userId: string };

/** Requests that a person made, and those in which they have a share. */
export const requestList = defineList<Whose>({
  filter: {
    owner: flag(({ userId }) => sql`r.owner_id = ${userId}::uuid`),
    status: named(sql`r.status`, requestStatusIds),
    amount: money(sql`r.amount`, sql`r.currency`),
    created_at: moment(sql`r.created_at`),
    updated_at: moment(sql`r.updated_at`),
  },
  sort: { created_at: sql`r.created_at`, updated_at: sql`r.updated_at` },
  defaultSort: "created_at:desc",
  id: sql`r.request_id`,
});

/**
 * A page of them. Which requests concern somebody comes from two indexes, as ids: with a condition on either table joined by OR the planner would
 * walk through everybody's requests.
 */
export const listRequests = (on: Queryable, { workspaceId, userId }: Whose, page: ListPage): Promise<Listed<MoneyRequest>> =>
  readPage<MoneyRequest>(on, page, {
    columns: sql.raw(requestColumns),
    from: sql`wallet.request r`,
    where: sql`r.workspace_id = ${workspaceId}::uuid and r.request_id = any (array(
      select m.request_id from wallet.request m where m.workspace_id = ${workspaceId}::uuid and m.owner_id = ${userId}::uuid
      union
      select a.object_id from wallet.participant a
        where a.workspace_id = ${workspaceId}::uuid and a.user_id = ${userId}::uuid and a.object_type = 'request'))`,
  });
