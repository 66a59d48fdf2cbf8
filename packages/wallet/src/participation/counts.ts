import type { WorkspaceId } from "@memento/kernel";
import type { Queryable } from "@memento/platform";
import type { User } from "../identity/queries.ts";
import type { Participant } from "./queries.ts";
import type { ParticipationWire } from "./schema.ts";

const namesMax = 6;

const counts = {
  name: "wallet.participation",
  text: `select o.object_id as "objectId", c.*, array(
      select coalesce(u.first_name, split_part(f.name, ' ', 1)) from (
        select a.participant_id, a.user_id, a.name from wallet.participant a
        where a.workspace_id = $1 and a.object_id = o.object_id order by a.participant_id limit ${namesMax}) f
      left join wallet.user u on u.workspace_id = $1 and u.user_id = f.user_id
      where u.first_name is not null or f.name is not null order by f.participant_id) as names
    from unnest($2::uuid[]) o (object_id) cross join lateral (
      select count(*) filter (where a.status = 'invited') as invited, count(*) filter (where a.status in ('paid', 'settled')) as paid,
        count(*) filter (where a.status = 'pending') as pending, count(*) filter (where a.status = 'rejected') as rejected, count(*) as total
      from wallet.participant a where a.workspace_id = $1 and a.object_id = o.object_id) c`,
};

type Counted = {
  readonly objectId: string;
  readonly invited: bigint;
  readonly paid: bigint;
  readonly pending: bigint;
  readonly rejected: bigint;
  readonly total: bigint;
  readonly names: readonly string[];
};

/** Who takes part in requests and pools, in numbers and by the first names of the first six; by the object's id. One statement. */
export async function readParticipation(
  on: Queryable,
  workspaceId: WorkspaceId,
  objectIds: readonly string[],
): Promise<Map<string, ParticipationWire>> {
  if (objectIds.length === 0) return new Map();
  const rows = await on.query<Counted>(counts, [workspaceId, [...new Set(objectIds)]]);
  return new Map(
    rows.map(({ objectId, invited, paid, pending, rejected, total, names }) => [
      objectId,
      {
        count: {
          invited: Number(invited),
          paid: Number(paid),
          pending: Number(pending),
          rejected: Number(rejected),
          total: Number(total),
        },
        first_names: [...names],
      },
    ]),
  );
}

/**
 * The same, of all of an object's participants, in the order of their ids, and the users among them: for an answer that is made before its write has
 * been committed.
 */
export function participationOf(participants: readonly Participant[], users: ReadonlyMap<string, User>): ParticipationWire {
  const count = (...statuses: readonly Participant["status"][]): number =>
    participants.filter(({ status }) => statuses.includes(status)).length;
  const names = participants.slice(0, namesMax).map(({ userId, name }) => users.get(userId ?? "")?.firstName ?? name?.split(" ")[0]);
  return {
    count: {
      invited: count("invited"),
      paid: count("paid", "settled"),
      pending: count("pending"),
      rejected: count("rejected"),
      total: participants.length,
    },
    first_names: names.filter((name) => name !== undefined),
  };
}
