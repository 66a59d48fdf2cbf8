import { done, type Outcome, refused } from "@memento/kernel";
import { AccountHints } from "@memento/ledger";
import type { Operation, OperationContext } from "@memento/platform";
import { minorFromWire } from "../http/money.ts";
import type { WalletRefusal } from "../http/problems.ts";
import { insertMoments } from "../moments/queries.ts";
import { notify } from "../notifications/notify.ts";
import { inRounds, paidBy } from "../participation/pay.ts";
import { findPartsOfUsers, insertParticipants, type Participant, partKey, updateParticipants } from "../participation/queries.ts";
import type { ParticipantWire } from "../participation/schema.ts";
import { newsOfPaid, sumsOf } from "../participation/settle.ts";
import { participantToWire } from "../participation/wire.ts";
import { bookPayments, type PaymentMeans } from "../payments/create.ts";
import type { Known as KnownOfPayments, PaymentRequest } from "../payments/decide.ts";
import { loadKnown } from "../payments/known.ts";
import type { Project } from "../projects/queries.ts";
import { findAmounts, type PoolAmount } from "./amounts.ts";
import { invited, momentOf } from "./create.ts";
import { collectInPools, findPools, type Pool } from "./queries.ts";
import { amountFault, whyNotOpen } from "./rules.ts";
import { mayOpen } from "./visible.ts";

/** What somebody wants to pay into a pool. `amount` is in units of the pool's currency, as it came. */
export type Contribution = {
  readonly project: Project;
  readonly poolId: string;
  readonly userId: string;
  readonly sourceId: string;
  readonly pin: string;
  readonly amount: number;
};

type Known = {
  readonly pools: ReadonlyMap<string, Pool>;
  readonly offered: ReadonlyMap<string, readonly PoolAmount[]>;
  /** By `partKey`, oldest first; deciding replaces them */
  readonly parts: Map<string, readonly Participant[]>;
  /** Undefined where no item of the batch names a pool that is there */
  readonly payments: KnownOfPayments | undefined;
};

/** A contribution that its pool takes, with the part that it pays for. */
type Taken = {
  readonly order: Contribution;
  readonly pool: Pool;
  readonly part: Participant;
  readonly isNew: boolean;
  readonly amount: bigint;
};

const keyOf = ({ poolId, userId }: Contribution): string => partKey({ objectId: poolId, userId });

/**
 * Pays into pools: a payment to the owner of each, who has the money at once, or once a gateway has it. Whoever was invited is paid by that; else they
 * are new in the pool, and each further contribution is a part of its own. Refused as `whyNotTaken` says, then as a payment is.
 */
export const payPools = (
  means: PaymentMeans,
  hints = new AccountHints(),
): Operation<Contribution, ParticipantWire, WalletRefusal, Known> => ({
  name: "pay_pools",
  loadsInTurn: true,
  async load(tx, workspaceId, orders) {
    const poolIds = orders.map(({ poolId }) => poolId);
    const pairs = orders.map(({ poolId, userId }) => ({ objectId: poolId, userId }));
    const [pools, offered, parts] = await Promise.all([
      findPools(tx, workspaceId, poolIds),
      findAmounts(tx, workspaceId, poolIds),
      findPartsOfUsers(tx, workspaceId, pairs),
    ]);
    const wanted = orders.flatMap((order) => {
      const pool = pools.get(order.poolId);
      return pool === undefined ? [] : [paymentOf(order, pool, 0n)];
    });
    const payments = wanted.length === 0 ? undefined : await loadKnown(tx, workspaceId, wanted, { ...means, hints });
    return { pools, offered, parts: new Map(parts), payments };
  },
  async run(context, orders, known) {
    const changes: Changes = { added: [], changed: new Map(), paid: [] };
    const outcomes = await inRounds(orders, keyOf, (round) => payRound(context, round, known, changes));
    known.payments?.pinJudge.write(context.tx, context.workspaceId, context.now);
    await writeChanges(means, context, known, changes);
    return outcomes;
  },
});

/** Pays what a round asks for; no two of it are one person's in one pool. */
async function payRound(
  context: OperationContext,
  round: readonly Contribution[],
  known: Known,
  changes: Changes,
): Promise<Outcome<ParticipantWire, WalletRefusal>[]> {
  const decided = round.map((order) => take(order, known, context.now));
  const taken = decided.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
  const { payments } = known;
  const booked =
    payments === undefined
      ? []
      : await bookPayments(
          context,
          payments,
          taken.map(({ order, pool, part, amount }) => ({
            ...paymentOf(order, pool, amount),
            part: { kind: "contribution", participantId: part.participantId },
          })),
        );
  let next = 0;
  return decided.map((outcome): Outcome<ParticipantWire, WalletRefusal> => {
    if (!outcome.ok) return outcome;
    const payment = booked[next++];
    if (payment === undefined || !payment.ok) return refused(payment === undefined ? "not_found" : payment.refusal);
    const { order, part, isNew } = outcome.value;
    const after = paidBy(part, payment.value.payment, context.now);
    const before = known.parts.get(keyOf(order)) ?? [];
    known.parts.set(keyOf(order), [...before.filter(({ participantId }) => participantId !== after.participantId), after]);
    if (isNew) changes.added.push(after);
    else changes.changed.set(after.participantId, after);
    if (after.status === "paid") changes.paid.push(after);
    return done(participantToWire(after, payment.value.owner));
  });
}

/** The order of the checks is part of the API: one request, one answer. */
function take(order: Contribution, known: Known, now: Date): Outcome<Taken, WalletRefusal> {
  const pool = known.pools.get(order.poolId);
  const parts = known.parts.get(keyOf(order)) ?? [];
  if (pool === undefined || !mayOpen(pool, order.userId, parts.length > 0)) return refused("not_found");
  const closed = whyNotOpen(pool, now);
  if (closed !== undefined) return refused(closed);
  if (pool.ownerId === order.userId) return refused("payment_to_self");
  const amount = minorFromWire(order.amount, pool.currency);
  if (!amount.ok) return refused(`amount:${amount.refusal}`);
  const fault = amountFault(pool, known.offered.get(pool.poolId) ?? [], amount.value);
  if (fault !== undefined) return refused(fault);
  if (pool.hasUniqueRecipients && parts.some(({ status }) => status === "paid" || status === "pending"))
    return refused("already_contributed");
  const open = parts.find(({ status }) => status === "invited");
  const part = open ?? invited(pool, { userId: order.userId, inviterId: null }, now);
  return done({ order, pool, part, isNew: open === undefined, amount: amount.value });
}

const paymentOf = ({ project, userId, sourceId, pin }: Contribution, pool: Pool, amount: bigint): PaymentRequest => ({
  project,
  ownerId: userId,
  sourceId,
  pin,
  amount: amount as PaymentRequest["amount"],
  currency: pool.currency,
  recipient: { userId: pool.ownerId },
  description: pool.description,
  imageId: pool.imageId,
});

/** What a batch changes in pools, written at its end. */
type Changes = {
  readonly added: Participant[];
  readonly changed: Map<string, Participant>;
  readonly paid: Participant[];
};

async function writeChanges(
  means: PaymentMeans,
  context: OperationContext,
  known: Known,
  { added, changed, paid }: Changes,
): Promise<void> {
  const { tx, workspaceId, now } = context;
  insertParticipants(tx, workspaceId, added);
  updateParticipants(tx, workspaceId, now, [...changed.values()]);
  // A contribution that comes to nothing leaves no trace: what is under way gets its moment once it is paid.
  insertMoments(tx, workspaceId, now, paid.flatMap(momentOf));
  collectInPools(tx, workspaceId, now, sumsOf(paid));
  await notify(
    means.messenger,
    context,
    paid.flatMap((part) => newsOfPaid(part, known.pools.get(part.objectId))),
  );
}
