import type { WorkspaceId } from "@memento/kernel";
import { type Queryable, sql } from "@memento/platform";
import { defineList, type Listed, type ListPage, moment, named, readPage } from "../http/lists/index.ts";
import { type Participant, participantColumns } from "../participation/queries.ts";
import { participantStatusIds } from "../participation/states.ts";
import type { Pool } from "./queries.ts";
import { seesParticipants } from "./visible.ts";

const { pending, paid, rejected, invited } = participantStatusIds;

/** What the participants of a pool are filtered and sorted by, over `a`. Whoever is `requested` has not responded; `paid` counts what was settled. */
export const participantList = defineList({
  filter: {
    status: named(sql`a.status`, { invited, requested: pending, paid, rejected }, { requested: ["pending"], paid: ["paid", "settled"] }),
    created_at: moment(sql`a.created_at`),
    updated_at: moment(sql`a.updated_at`),
  },
  sort: { created_at: sql`a.created_at`, updated_at: sql`a.updated_at` },
  defaultSort: "created_at:asc",
  id: sql`a.participant_id`,
});

/** A page of a pool's participants, as somebody sees them who may open the pool: all, or their own part alone. */
export const listParticipants = (
  on: Queryable,
  { workspaceId, userId }: { readonly workspaceId: WorkspaceId; readonly userId: string },
  pool: Pool,
  page: ListPage,
): Promise<Listed<Participant>> =>
  readPage<Participant>(on, page, {
    columns: sql.raw(participantColumns),
    from: sql`wallet.participant a`,
    where: seesParticipants(pool, userId)
      ? sql`a.workspace_id = ${workspaceId}::uuid and a.object_id = ${pool.poolId}::uuid`
      : sql`a.workspace_id = ${workspaceId}::uuid and a.object_id = ${pool.poolId}::uuid and a.user_id = ${userId}::uuid`,
  });
