import { done, type Outcome, present, refused } from "@memento/kernel";
import type { Operation, OperationContext } from "@memento/platform";
import type { WalletRefusal } from "../http/problems.ts";
import type { Images } from "../images/images.ts";
import { type PoolAmount, replaceAmounts } from "./amounts.ts";
import { amountsOf } from "./create.ts";
import { findPools, type Pool, updatePools } from "./queries.ts";
import type { Written } from "./read.ts";
import { refusalOf, settingsFault } from "./rules.ts";
import type { PoolWire } from "./schema.ts";
import { closePool } from "./states.ts";
import { readPools } from "./view.ts";

/** What the owner of a pool wants of it. */
export type PoolOrder = { readonly poolId: string; readonly ownerId: string };

/** `currency` and `imageId` are undefined where they stay. */
export type PoolChange = PoolOrder & Written & { readonly currency: string | undefined; readonly imageId: string | null | undefined };

type Known = Map<string, Pool>;
type Means = { readonly images: Pick<Images, "imagesById"> };

const load: Operation<PoolOrder, PoolWire, WalletRefusal, Known>["load"] = (tx, workspaceId, orders) =>
  findPools(
    tx,
    workspaceId,
    orders.map(({ poolId }) => poolId),
  );

type Turn<Order> = {
  readonly orders: readonly Order[];
  readonly pools: Known;
  readonly decide: (pool: Pool, order: Order) => Outcome<Pool, WalletRefusal>;
  /** Writes what belongs to pools beside themselves, before they are read for the answers */
  readonly writeRest?: () => void;
};

/** One order after the other, each seeing what came of those before it; a pool is written once. */
async function changeInTurn<Order extends PoolOrder>(
  { images }: Means,
  context: OperationContext,
  { orders, pools, decide, writeRest }: Turn<Order>,
): Promise<Outcome<PoolWire, WalletRefusal>[]> {
  const { tx, workspaceId } = context;
  const touched = new Map<string, Pool>();
  const decided = orders.map((order): Outcome<Pool, WalletRefusal> => {
    const pool = pools.get(order.poolId);
    if (pool === undefined || pool.ownerId !== order.ownerId) return refused("not_found");
    const outcome = decide(pool, order);
    if (!outcome.ok) return outcome;
    pools.set(order.poolId, outcome.value);
    touched.set(order.poolId, outcome.value);
    return outcome;
  });
  updatePools(tx, workspaceId, [...touched.values()]);
  writeRest?.();
  const looks = decided.flatMap((outcome) => (outcome.ok ? [{ pool: outcome.value, viewerId: outcome.value.ownerId }] : []));
  const wires = await readPools(tx, { images }, context, looks);
  let next = 0;
  return decided.map((outcome) => (outcome.ok ? done(present(wires[next++], "pool that was changed")) : outcome));
}

/**
 * Changes what owners say of their pools; what is not given stays. Refused with `not_found` for what is not there, or another's; `pool_closed`; another
 * currency (`currency:not_allowed`); and what does not fit together (see `settingsFault`) or ends in the past (`end_at:in_past`).
 */
export const changePools = (means: Means): Operation<PoolChange, PoolWire, WalletRefusal, Known> => ({
  name: "change_pools",
  loadsInTurn: true,
  load,
  run(context, orders, pools) {
    const { tx, workspaceId, now } = context;
    const offered = new Map<string, readonly PoolAmount[]>();
    const decide = (pool: Pool, { settings, amounts, currency, imageId }: PoolChange): Outcome<Pool, WalletRefusal> => {
      if (pool.status === "closed") return refused("pool_closed");
      if (currency !== undefined && currency !== pool.currency) return refused("currency:not_allowed");
      const after = { ...pool, ...settings, imageId: imageId === undefined ? pool.imageId : imageId, updatedAt: now };
      const fault = settingsFault(after);
      if (fault !== undefined) return refused(refusalOf(fault));
      // An end that passed long ago is no reason to refuse another title.
      if (settings.endAt !== undefined && settings.endAt !== null && settings.endAt <= now) return refused("end_at:in_past");
      if (amounts !== undefined) offered.set(pool.poolId, amountsOf(pool.poolId, amounts));
      return done(after);
    };
    return changeInTurn(means, context, { orders, pools, decide, writeRest: () => replaceAmounts(tx, workspaceId, offered) });
  },
});

/** Closes pools for good. What is under way still arrives. Refused with `not_found` for what is not there, or another's, and with `pool_closed`. */
export const closePools = (means: Means): Operation<PoolOrder, PoolWire, WalletRefusal, Known> => ({
  name: "close_pools",
  loadsInTurn: true,
  load,
  run: (context, orders, pools) =>
    changeInTurn(means, context, {
      orders,
      pools,
      decide: (pool) => (pool.status === "closed" ? refused("pool_closed") : done({ ...closePool(pool), updatedAt: context.now })),
    }),
});
