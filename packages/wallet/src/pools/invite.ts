import { done, type Outcome, present, refused } from "@memento/kernel";
import type { Operation } from "@memento/platform";
import type { WalletRefusal } from "../http/problems.ts";
import { findUsers, type User } from "../identity/queries.ts";
import { insertMoments } from "../moments/queries.ts";
import { findBlocks, notify } from "../notifications/notify.ts";
import { findPartsOfUsers, insertParticipants, type Participant, partKey } from "../participation/queries.ts";
import { invitation, invited, momentOf, type PoolMeans, whyNotInvited } from "./create.ts";
import { findPools, type Pool } from "./queries.ts";
import type { PoolWire } from "./schema.ts";
import { readPools } from "./view.ts";
import { mayOpen } from "./visible.ts";

/** People whom somebody wants in a pool. */
export type Invitation = { readonly poolId: string; readonly inviterId: string; readonly userIds: readonly string[] };

type Known = {
  readonly pools: ReadonlyMap<string, Pool>;
  readonly users: ReadonlyMap<string, User>;
  readonly blocks: ReadonlySet<string>;
  /** Who takes part, by `partKey`; deciding adds to it */
  readonly takingPart: Set<string>;
};

/**
 * Invites people to pools and tells them: the owner may, and in public pools whoever takes part. Who is in the pool already stays as they are. All are
 * invited, or none. Refused with `not_found` where the pool is not there for the one who invites, or they may not; `pool_closed`; somebody who
 * is not there (`0.user_uuid:not_found`), the owner (`0.user_uuid:not_allowed`); and `blocked` where one of them is on bad terms with the owner or
 * whoever invites.
 */
export const inviteToPools = ({ images, messenger }: PoolMeans): Operation<Invitation, PoolWire, WalletRefusal, Known> => ({
  name: "invite_to_pools",
  loadsInTurn: true,
  async load(tx, workspaceId, orders) {
    const pools = await findPools(
      tx,
      workspaceId,
      orders.map(({ poolId }) => poolId),
    );
    const owners = [...pools.values()].map(({ ownerId }) => ownerId);
    const people = [...owners, ...orders.flatMap(({ inviterId, userIds }) => [inviterId, ...userIds])];
    const pairs = orders.flatMap(({ poolId, inviterId, userIds }) =>
      [inviterId, ...userIds].map((userId) => ({ objectId: poolId, userId })),
    );
    const [users, blocks, parts] = await Promise.all([
      findUsers(tx, workspaceId, people),
      findBlocks(tx, workspaceId, people, people),
      findPartsOfUsers(tx, workspaceId, pairs),
    ]);
    return { pools, users, blocks, takingPart: new Set(parts.keys()) };
  },
  async run(context, orders, known) {
    const { tx, workspaceId, now } = context;
    const added: { readonly participant: Participant; readonly pool: Pool }[] = [];
    const decided = orders.map((order): Outcome<{ pool: Pool; viewerId: string }, WalletRefusal> => {
      const pool = known.pools.get(order.poolId);
      const refusal = pool === undefined ? "not_found" : whyNot(order, pool, known);
      if (pool === undefined || refusal !== undefined) return refused(refusal ?? "not_found");
      for (const userId of order.userIds) {
        const key = partKey({ objectId: pool.poolId, userId });
        if (known.takingPart.has(key)) continue;
        known.takingPart.add(key);
        added.push({ participant: invited(pool, { userId, inviterId: order.inviterId }, now), pool });
      }
      return done({ pool, viewerId: order.inviterId });
    });
    const participants = added.map(({ participant }) => participant);
    insertParticipants(tx, workspaceId, participants);
    insertMoments(tx, workspaceId, now, participants.flatMap(momentOf));
    await notify(
      messenger,
      context,
      added.flatMap(({ participant, pool }) => invitation(participant, pool)),
    );
    const looks = decided.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
    const wires = await readPools(tx, { images }, context, looks);
    let next = 0;
    return decided.map((outcome) => (outcome.ok ? done(present(wires[next++], "pool that people were invited to")) : outcome));
  },
});

function whyNot({ inviterId, userIds }: Invitation, pool: Pool, { users, blocks, takingPart }: Known): WalletRefusal | undefined {
  const { poolId, ownerId, isPublic, status } = pool;
  const takesPart = takingPart.has(partKey({ objectId: poolId, userId: inviterId }));
  if (!mayOpen(pool, inviterId, takesPart) || !(inviterId === ownerId || (isPublic && takesPart))) return "not_found";
  const inviter = users.get(inviterId);
  if (inviter?.status !== "active") return inviter?.status === "locked" ? "user_locked" : "user_pending";
  if (status === "closed") return "pool_closed";
  for (const [index, userId] of userIds.entries()) {
    // Whoever is in the pool already is not invited anew, whatever came between them since.
    if (takingPart.has(partKey({ objectId: poolId, userId }))) continue;
    const why = whyNotInvited(userId, { users, blocks, ownerId, inviterId });
    if (why !== undefined) return why === "blocked" ? why : `${index}.user_uuid:${why}`;
  }
  return undefined;
}
