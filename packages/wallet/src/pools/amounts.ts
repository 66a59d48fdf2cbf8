import type { WorkspaceId } from "@memento/kernel";
import { bulkInsert, type Queryable, type Tx } from "@memento/platform";

/** An amount that a pool offers, in minor units of the pool's currency. */
export type PoolAmount = {
  readonly amountId: string;
  readonly poolId: string;
  readonly title: string | null;
  readonly amount: bigint;
};

const insertRows = bulkInsert(
  "wallet.pool_amount",
  { workspace_id: "uuid", amount_id: "uuid", pool_id: "uuid", position: "smallint", title: "text", amount: "bigint" },
  { shared: ["workspace_id"] },
);

/** New amounts of pools, in the order in which each pool offers them. */
export function insertAmounts(tx: Tx, workspaceId: WorkspaceId, amounts: readonly (readonly PoolAmount[])[]): void {
  insertRows(
    tx,
    amounts.flatMap((ofPool) =>
      ofPool.map(({ amountId, poolId, title, amount }, position) => ({
        workspace_id: workspaceId,
        amount_id: amountId,
        pool_id: poolId,
        position,
        title,
        amount,
      })),
    ),
  );
}

const remove = {
  name: "wallet.delete_pool_amounts",
  text: "delete from wallet.pool_amount where workspace_id = $1 and pool_id = any ($2::uuid[])",
};

/** Puts amounts, by pool, in the place of those that the pools had. */
export function replaceAmounts(tx: Tx, workspaceId: WorkspaceId, amounts: ReadonlyMap<string, readonly PoolAmount[]>): void {
  if (amounts.size === 0) return;
  tx.write(remove, [workspaceId, [...amounts.keys()]]);
  insertAmounts(tx, workspaceId, [...amounts.values()]);
}

const ofPools = {
  name: "wallet.pool_amounts",
  text: `select amount_id as "amountId", pool_id as "poolId", title, amount from wallet.pool_amount
    where workspace_id = $1 and pool_id = any ($2::uuid[]) order by pool_id, position`,
};

/** The amounts that pools offer, in their order, by pool; a pool without any is absent. */
export async function findAmounts(
  on: Queryable,
  workspaceId: WorkspaceId,
  poolIds: readonly string[],
): Promise<Map<string, readonly PoolAmount[]>> {
  if (poolIds.length === 0) return new Map();
  const rows = await on.query<PoolAmount>(ofPools, [workspaceId, [...new Set(poolIds)]]);
  return Map.groupBy(rows, ({ poolId }) => poolId);
}
