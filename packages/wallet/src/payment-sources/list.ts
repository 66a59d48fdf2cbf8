import type { WorkspaceId } from "@memento/kernel";
import { type Queryable, sql } from "@memento/platform";
import { defineList, flag, type Listed, type ListPage, moment, named, readPage, text } from "../http/lists/index.ts";
import { type Source, sourceColumns } from "./queries.ts";
import { sourceStatusIds, sourceTypeIds } from "./states.ts";

type Whose = { readonly workspaceId: WorkspaceId; readonly userId: string };

/** What a person pays with. All of them are their own, so `owner:eq:false` finds none. */
export const sourceList = defineList<Whose>({
  filter: {
    owner: flag(({ userId }) => sql`s.user_id = ${userId}::uuid`),
    status: named(sql`s.status`, sourceStatusIds),
    type: named(sql`s.type`, sourceTypeIds),
    currency: text(sql`s.currency`, { operators: ["eq", "in"], normalise: (value) => value.toUpperCase() }),
    created_at: moment(sql`s.created_at`),
    updated_at: moment(sql`s.updated_at`),
  },
  sort: { created_at: sql`s.created_at`, updated_at: sql`s.updated_at` },
  defaultSort: "created_at:asc",
  id: sql`s.source_id`,
});

export const listSources = (on: Queryable, { workspaceId, userId }: Whose, page: ListPage): Promise<Listed<Source>> =>
  readPage<Source>(on, page, {
    columns: sql.raw(sourceColumns),
    from: sql`wallet.payment_source s`,
    where: sql`s.workspace_id = ${workspaceId}::uuid and s.user_id = ${userId}::uuid and s.deleted_at is null`,
  });
