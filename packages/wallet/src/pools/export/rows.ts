import type { WorkspaceId } from "@memento/kernel";
import type { Queryable } from "@memento/platform";
import type { ParticipantStatus } from "../../participation/states.ts";

/** A participant as the exported list has them. Amount in minor units. */
export type ExportRow = {
  readonly participantId: string;
  readonly name: string | null;
  readonly username: string | null;
  readonly status: ParticipantStatus;
  readonly amount: bigint | null;
  readonly currency: string;
  readonly updatedAt: Date;
};

const count = {
  name: "wallet.count_participants",
  text: `select count(*) as count from (select from wallet.participant a where a.workspace_id = $1 and a.object_id = $2 limit $3) f`,
};

/** How many participants a pool has; counts no further than `max`. */
export async function countParticipants(on: Queryable, workspaceId: WorkspaceId, poolId: string, max: number): Promise<number> {
  const [row] = await on.query<{ count: bigint }>(count, [workspaceId, poolId, max]);
  return Number(row?.count ?? 0n);
}

const chunk = {
  name: "wallet.participants_to_export",
  text: `select a.participant_id as "participantId", coalesce(trim(u.first_name || ' ' || u.last_name), a.name) as name, u.username, a.status, a.amount,
      a.currency, a.updated_at as "updatedAt"
    from wallet.participant a left join wallet.user u on u.workspace_id = a.workspace_id and u.user_id = a.user_id
    where a.workspace_id = $1 and a.object_id = $2 and a.participant_id > $3 order by a.participant_id limit $4`,
};

/** So few that making text of them lets others have their turn. */
const chunkRows = 1_000;
const beforeAll = "00000000-0000-0000-0000-000000000000";

/** All participants of a pool, oldest first, a chunk at a time. Read them in one snapshot. */
export async function* participantsToExport(on: Queryable, workspaceId: WorkspaceId, poolId: string): AsyncGenerator<ExportRow[]> {
  let after = beforeAll;
  for (;;) {
    const rows = await on.query<ExportRow>(chunk, [workspaceId, poolId, after, chunkRows]);
    if (rows.length > 0) yield rows;
    if (rows.length < chunkRows) return;
    after = rows.at(-1)?.participantId ?? after;
  }
}

/**
 * A name on one line, without what cannot be seen. A line break in a cell begins a new row in some spreadsheets, and there a formula; other control
 * characters, and what Unicode keeps for itself, XML has no way to write.
 */
export const onOneLine = (text: string): string =>
  text
    .replaceAll(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .replaceAll(/[\ufffe\uffff]/g, "")
    .trim();
