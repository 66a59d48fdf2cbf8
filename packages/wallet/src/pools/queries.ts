import type { WorkspaceId } from "@memento/kernel";
import { bulkInsert, plannedFor, type Queryable, type Tx } from "@memento/platform";
import type { PoolStatus } from "./states.ts";

/** What people pay into for somebody. Amounts in minor units. */
export type Pool = {
  readonly poolId: string;
  readonly ownerId: string;
  readonly status: PoolStatus;
  /** Collected so far */
  readonly amount: bigint;
  readonly currency: string;
  /** Its title */
  readonly description: string;
  readonly detailedDescription: string | null;
  readonly hashtag: string | null;
  readonly isPublic: boolean;
  readonly onlyOwnerSeesParticipants: boolean;
  /** Whether a person can contribute once only */
  readonly hasUniqueRecipients: boolean;
  readonly allowsOptionalAmount: boolean;
  readonly minimumAmount: bigint | null;
  readonly maximumAmount: bigint | null;
  readonly imageId: string | null;
  readonly startAt: Date | null;
  readonly endAt: Date | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
};

export const poolColumns = `o.pool_id as "poolId", o.owner_id as "ownerId", o.status, o.amount, o.currency, o.description,
  o.detailed_description as "detailedDescription", o.hashtag, o.is_public as "isPublic", o.only_owner_sees_participants as "onlyOwnerSeesParticipants",
  o.has_unique_recipients as "hasUniqueRecipients", o.allows_optional_amount as "allowsOptionalAmount", o.minimum_amount as "minimumAmount",
  o.maximum_amount as "maximumAmount", o.image_id as "imageId", o.start_at as "startAt", o.end_at as "endAt", o.created_at as "createdAt",
  o.updated_at as "updatedAt"`;

const columns = {
  workspace_id: "uuid",
  pool_id: "uuid",
  owner_id: "uuid",
  status: "text",
  currency: "text",
  description: "text",
  detailed_description: "text",
  hashtag: "text",
  is_public: "boolean",
  only_owner_sees_participants: "boolean",
  has_unique_recipients: "boolean",
  allows_optional_amount: "boolean",
  minimum_amount: "bigint",
  maximum_amount: "bigint",
  image_id: "uuid",
  start_at: "timestamptz",
  end_at: "timestamptz",
  created_at: "timestamptz",
  updated_at: "timestamptz",
} as const;
const insertRows = bulkInsert("wallet.pool", columns, { shared: ["workspace_id"] });
const changeable = Object.keys(columns).filter((name) => !["workspace_id", "pool_id", "owner_id", "currency", "created_at"].includes(name));
const replaceRows = bulkInsert("wallet.pool", columns, {
  shared: ["workspace_id"],
  suffix: `on conflict (workspace_id, pool_id) do update set ${changeable.map((name) => `${name} = excluded.${name}`).join(", ")}`,
});

const rowOf = (workspaceId: WorkspaceId) => (pool: Pool) => ({
  workspace_id: workspaceId,
  pool_id: pool.poolId,
  owner_id: pool.ownerId,
  status: pool.status,
  currency: pool.currency,
  description: pool.description,
  detailed_description: pool.detailedDescription,
  hashtag: pool.hashtag,
  is_public: pool.isPublic,
  only_owner_sees_participants: pool.onlyOwnerSeesParticipants,
  has_unique_recipients: pool.hasUniqueRecipients,
  allows_optional_amount: pool.allowsOptionalAmount,
  minimum_amount: pool.minimumAmount,
  maximum_amount: pool.maximumAmount,
  image_id: pool.imageId,
  start_at: pool.startAt,
  end_at: pool.endAt,
  created_at: pool.createdAt,
  updated_at: pool.updatedAt,
});

/** New pools; nothing is in them. */
export const insertPools = (tx: Tx, workspaceId: WorkspaceId, pools: readonly Pool[]): void =>
  insertRows(tx, pools.map(rowOf(workspaceId)));

/** Writes what owners may change of their pools, and their status; what was collected is `collectInPools`'. */
export const updatePools = (tx: Tx, workspaceId: WorkspaceId, pools: readonly Pool[]): void =>
  replaceRows(tx, pools.map(rowOf(workspaceId)));

const collect = {
  name: "wallet.collect_in_pools",
  text: `update wallet.pool o set amount = o.amount + c.amount, updated_at = $2
    from unnest($3::uuid[], $4::bigint[]) c (pool_id, amount)
    where o.workspace_id = $1 and o.pool_id = any ($3::uuid[]) and o.pool_id = c.pool_id`,
};

/** Adds what was contributed to pools, a sum each, at `now` of the workspace. */
export function collectInPools(tx: Tx, workspaceId: WorkspaceId, now: Date, sums: ReadonlyMap<string, bigint>): void {
  if (sums.size > 0) tx.write(plannedFor(collect, sums.size), [workspaceId, now, [...sums.keys()], [...sums.values()]]);
}

const byId = {
  name: "wallet.pools",
  text: `select ${poolColumns} from wallet.pool o where o.workspace_id = $1 and o.pool_id = any ($2::uuid[])`,
};

/** Pools by id, whosever they are; unknown ids are absent. */
export async function findPools(on: Queryable, workspaceId: WorkspaceId, poolIds: readonly string[]): Promise<Map<string, Pool>> {
  if (poolIds.length === 0) return new Map();
  const rows = await on.query<Pool>(byId, [workspaceId, [...new Set(poolIds)]]);
  return new Map(rows.map((pool) => [pool.poolId, pool]));
}
