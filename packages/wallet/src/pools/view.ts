import { present, type WorkspaceId } from "@memento/kernel";
import type { Queryable } from "@memento/platform";
import { type RelationshipRow, relationshipToWire } from "../identity/people.ts";
import { findUsers } from "../identity/queries.ts";
import { userToWire } from "../identity/wire.ts";
import type { Images } from "../images/images.ts";
import { readParticipation } from "../participation/counts.ts";
import { type Participant, participantColumns } from "../participation/queries.ts";
import { participantToWire } from "../participation/wire.ts";
import { findAmounts } from "./amounts.ts";
import type { Pool } from "./queries.ts";
import { peopleMax, type PoolWire } from "./schema.ts";
import { seesParticipants } from "./visible.ts";
import { poolToWire } from "./wire.ts";

/** A pool, and whose eyes look at it. */
export type Look = { readonly pool: Pool; readonly viewerId: string };

// Two arms rather than an "or": each goes by an index, and one's own part is found among however many there are.
const shownParticipants = {
  name: "wallet.shown_participants",
  text: `select o.place::int as place, f.* from unnest($2::uuid[], $3::uuid[]) with ordinality o (object_id, only_user_id, place) cross join lateral (
      (select ${participantColumns} from wallet.participant a
        where o.only_user_id is null and a.workspace_id = $1 and a.object_id = o.object_id order by a.participant_id limit ${peopleMax})
      union all
      (select ${participantColumns} from wallet.participant a
        where o.only_user_id is not null and a.workspace_id = $1 and a.user_id = o.only_user_id and a.object_type = 'pool'
          and a.object_id = o.object_id order by a.participant_id limit ${peopleMax})) f
    order by o.place, f."participantId"`,
};

const relationshipsOfLooks = {
  name: "wallet.relationships_of_looks",
  text: `select r.user_id as "userId", r.other_user_id as "otherUserId", r.status, r.created_at as "createdAt", r.updated_at as "updatedAt"
    from unnest($2::uuid[], $3::uuid[]) p (user_id, other_user_id)
    join wallet.relationship r on r.workspace_id = $1 and r.user_id = p.user_id and r.other_user_id = p.other_user_id`,
};

type Means = { readonly images: Pick<Images, "imagesById"> };

/**
 * Pools as their readers see them, in order: with owner, amounts and participants, of whom others than the owner see themselves only where it is so
 * set. One query a table. `now` is the project's time.
 */
export async function readPools(
  on: Queryable,
  { images }: Means,
  { workspaceId, now }: { readonly workspaceId: WorkspaceId; readonly now: Date },
  looks: readonly Look[],
): Promise<PoolWire[]> {
  if (looks.length === 0) return [];
  const poolIds = looks.map(({ pool }) => pool.poolId);
  const ownerIds = looks.map(({ pool }) => pool.ownerId);
  const [amounts, participation, participants, relationships] = await Promise.all([
    findAmounts(on, workspaceId, poolIds),
    readParticipation(on, workspaceId, poolIds),
    on.query<Participant & { place: number }>(shownParticipants, [
      workspaceId,
      poolIds,
      looks.map(({ pool, viewerId }) => (seesParticipants(pool, viewerId) ? null : viewerId)),
    ]),
    on.query<RelationshipRow & { userId: string }>(relationshipsOfLooks, [workspaceId, looks.map(({ viewerId }) => viewerId), ownerIds]),
  ]);
  const users = await findUsers(on, workspaceId, [...ownerIds, ...participants.flatMap(({ userId }) => userId ?? [])]);
  const pictures = await images.imagesById(on, workspaceId, [
    ...looks.map(({ pool }) => pool.imageId),
    ...ownerIds.map((ownerId) => users.get(ownerId)?.imageId ?? null),
  ]);
  const shown = Map.groupBy(participants, ({ place }) => place);
  const between = new Map(relationships.map((row) => [`${row.userId} ${row.otherUserId}`, relationshipToWire(row)]));
  return looks.map(({ pool, viewerId }, index) => {
    const owner = present(users.get(pool.ownerId), `owner of pool ${pool.poolId}`);
    const counted = present(participation.get(pool.poolId), `participation of pool ${pool.poolId}`);
    return poolToWire(pool, {
      owner: userToWire(owner, {
        image: pictures.get(owner.imageId ?? "") ?? null,
        relationship: between.get(`${viewerId} ${owner.userId}`) ?? null,
        now,
      }),
      image: pictures.get(pool.imageId ?? "") ?? null,
      amounts: amounts.get(pool.poolId) ?? [],
      participants: (shown.get(index + 1) ?? []).map((participant) => participantToWire(participant, users.get(participant.userId ?? ""))),
      participation: seesParticipants(pool, viewerId) ? counted : { ...counted, first_names: [] },
    });
  });
}

/** One pool as somebody sees it. */
export async function readPool(
  on: Queryable,
  means: Means,
  when: { readonly workspaceId: WorkspaceId; readonly now: Date },
  look: Look,
): Promise<PoolWire> {
  const [wire] = await readPools(on, means, when, [look]);
  return present(wire, "pool that was asked for");
}
