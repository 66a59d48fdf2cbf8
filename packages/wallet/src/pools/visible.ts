import type { WorkspaceId } from "@memento/kernel";
import type { Queryable } from "@memento/platform";
import { findPartsOfUsers, partKey } from "../participation/queries.ts";
import { findPools, type Pool } from "./queries.ts";

/** Whether somebody may see a pool, and pay into it: its owner and its participants may, and everybody where it is public. */
export const mayOpen = (pool: Pool, userId: string, takesPart: boolean): boolean => pool.isPublic || pool.ownerId === userId || takesPart;

/** Whether somebody sees the participants of a pool that they may open; else they see themselves only. */
export const seesParticipants = (pool: Pool, userId: string): boolean => !pool.onlyOwnerSeesParticipants || pool.ownerId === userId;

/** A pool that somebody may see; undefined where there is none, for them. */
export async function findPoolFor(
  on: Queryable,
  { workspaceId, userId }: { readonly workspaceId: WorkspaceId; readonly userId: string },
  poolId: string,
): Promise<Pool | undefined> {
  const pair = { objectId: poolId, userId };
  const [pools, parts] = await Promise.all([findPools(on, workspaceId, [poolId]), findPartsOfUsers(on, workspaceId, [pair])]);
  const pool = pools.get(poolId);
  return pool !== undefined && mayOpen(pool, userId, parts.has(partKey(pair))) ? pool : undefined;
}
