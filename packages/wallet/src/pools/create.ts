import { done, newId, type Outcome, present, refused } from "@memento/kernel";
import type { Operation } from "@memento/platform";
import type { WalletRefusal } from "../http/problems.ts";
import { findUsers, type User } from "../identity/queries.ts";
import type { Images } from "../images/images.ts";
import { insertMoments } from "../moments/queries.ts";
import { findBlocks, type NewNotification, notify } from "../notifications/notify.ts";
import { insertParticipants, type Participant } from "../participation/queries.ts";
import type { Messenger } from "../payments/tell.ts";
import { insertAmounts, type PoolAmount } from "./amounts.ts";
import { insertPools, type Pool } from "./queries.ts";
import type { NewAmount, Settings } from "./read.ts";
import { refusalOf, settingsFault } from "./rules.ts";
import type { PoolWire } from "./schema.ts";
import { readPools } from "./view.ts";

/** A pool to be made. `invites` are users, in the order in which they were named. */
export type NewPool = {
  readonly ownerId: string;
  readonly currency: string;
  readonly settings: Settings;
  readonly amounts: readonly NewAmount[];
  readonly invites: readonly string[];
  readonly imageId: string | null;
};

/** What operations on pools work with. */
export type PoolMeans = {
  readonly images: Pick<Images, "imagesById">;
  /** Tells people that they are invited, and owners of what came in */
  readonly messenger: Messenger;
};

type Known = { readonly users: ReadonlyMap<string, User>; readonly blocks: ReadonlySet<string> };

/**
 * Makes pools, invites people to them and tells them. Refused: `user_pending` and `user_locked` for an owner who moves no money; settings that do not
 * fit together (see `settingsFault`); an end that is past (`end_at:in_past`); somebody who is not there (`invites.0:not_found`), the owner
 * (`invites.0:not_allowed`), and somebody who blocks the owner or is blocked by them (`blocked`).
 */
export const createPools = ({ images, messenger }: PoolMeans): Operation<NewPool, PoolWire, WalletRefusal, Known> => ({
  name: "create_pools",
  loadsInTurn: true,
  async load(tx, workspaceId, orders) {
    const people = orders.flatMap(({ ownerId, invites }) => [ownerId, ...invites]);
    const [users, blocks] = await Promise.all([findUsers(tx, workspaceId, people), findBlocks(tx, workspaceId, people, people)]);
    return { users, blocks };
  },
  async run(context, orders, known) {
    const { tx, workspaceId, now } = context;
    const made: Made[] = [];
    const decided = orders.map((order): Outcome<Made, WalletRefusal> => {
      const refusal = whyNot(order, known, now);
      if (refusal !== undefined) return refused(refusal);
      const one = madeOf(order, now);
      made.push(one);
      return done(one);
    });
    const pools = made.map(({ pool }) => pool);
    const participants = made.flatMap((one) => one.participants);
    insertPools(tx, workspaceId, pools);
    insertAmounts(
      tx,
      workspaceId,
      made.map(({ amounts }) => amounts),
    );
    insertParticipants(tx, workspaceId, participants);
    insertMoments(tx, workspaceId, now, [
      ...pools.map(({ poolId: objectId, ownerId: userId }) => ({ userId, objectType: "pool" as const, objectId, isOwner: true })),
      ...participants.flatMap(momentOf),
    ]);
    await notify(
      messenger,
      context,
      made.flatMap((one) => one.participants.flatMap((participant) => invitation(participant, one.pool))),
    );
    const wires = await readPools(
      tx,
      { images },
      context,
      pools.map((pool) => ({ pool, viewerId: pool.ownerId })),
    );
    let next = 0;
    return decided.map((outcome) => (outcome.ok ? done(present(wires[next++], "pool that was made")) : outcome));
  },
});

type Made = { readonly pool: Pool; readonly amounts: readonly PoolAmount[]; readonly participants: readonly Participant[] };

function whyNot({ ownerId, settings, invites }: NewPool, { users, blocks }: Known, now: Date): WalletRefusal | undefined {
  const owner = users.get(ownerId);
  if (owner === undefined) return "not_found";
  if (owner.status !== "active") return owner.status === "locked" ? "user_locked" : "user_pending";
  const fault = settingsFault(settings);
  if (fault !== undefined) return refusalOf(fault);
  if (settings.endAt !== null && settings.endAt <= now) return "end_at:in_past";
  for (const [index, userId] of invites.entries()) {
    const why = whyNotInvited(userId, { users, blocks, ownerId, inviterId: ownerId });
    if (why !== undefined) return why === "blocked" ? why : `invites.${index}:${why}`;
  }
  return undefined;
}

/** Why somebody cannot be invited to a pool: nobody here, its owner, or on bad terms with its owner or whoever invites. Undefined: they can. */
export function whyNotInvited(
  userId: string,
  { users, blocks, ownerId, inviterId }: Known & { readonly ownerId: string; readonly inviterId: string },
): "not_found" | "not_allowed" | "blocked" | undefined {
  const user = users.get(userId);
  if (user === undefined || user.status === "rejected") return "not_found";
  if (userId === ownerId) return "not_allowed";
  const isBlocked = [ownerId, inviterId].some((other) => blocks.has(`${userId} ${other}`) || blocks.has(`${other} ${userId}`));
  return isBlocked ? "blocked" : undefined;
}

function madeOf({ ownerId, currency, settings, amounts, invites, imageId }: NewPool, now: Date): Made {
  const poolId = newId();
  const pool: Pool = { poolId, ownerId, status: "open", amount: 0n, currency, ...settings, imageId, createdAt: now, updatedAt: now };
  return {
    pool,
    amounts: amountsOf(poolId, amounts),
    participants: [...new Set(invites)].map((userId) => invited(pool, { userId, inviterId: ownerId }, now)),
  };
}

export const amountsOf = (poolId: string, amounts: readonly NewAmount[]): PoolAmount[] =>
  amounts.map(({ title, amount }) => ({ amountId: newId(), poolId, title, amount }));

/** Somebody new in a pool: invited, or there by themselves (`inviterId` null). */
export const invited = (
  { poolId, currency }: Pool,
  { userId, inviterId }: { readonly userId: string; readonly inviterId: string | null },
  now: Date,
): Participant => ({
  participantId: newId(),
  objectType: "pool",
  objectId: poolId,
  userId,
  phone: null,
  name: null,
  parentUserId: inviterId,
  status: "invited",
  amount: null,
  currency,
  paymentId: null,
  transactionId: null,
  reminders: 0,
  createdAt: now,
  updatedAt: now,
});

/** What puts a pool among its participant's moments. */
export const momentOf = ({ userId, objectType, objectId }: Participant) =>
  userId === null ? [] : [{ userId, objectType, objectId, isOwner: false }];

/** That somebody is invited, for them. */
export function invitation({ userId, parentUserId: actorId, objectId }: Participant, { description: title }: Pool): NewNotification[] {
  if (userId === null || actorId === null) return [];
  return [{ userId, actorId, type: "pool", key: "invited", objectId, amount: null, currency: null, title }];
}
