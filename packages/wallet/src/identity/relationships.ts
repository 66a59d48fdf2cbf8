import { done, type Outcome, refused } from "@memento/kernel";
import { bulkInsert, type Operation } from "@memento/platform";
import type { WalletRefusal } from "../http/problems.ts";
import type { RelationshipRow } from "./people.ts";
import { findUsers, type User } from "./queries.ts";

/** What one person decides about another. */
export type RelationshipChange = { readonly userId: string; readonly otherUserId: string; readonly status: "active" | "blocked" };

const upsert = bulkInsert(
  "wallet.relationship",
  { workspace_id: "uuid", user_id: "uuid", other_user_id: "uuid", status: "text", created_at: "timestamptz", updated_at: "timestamptz" },
  {
    shared: ["workspace_id", "created_at", "updated_at"],
    // Blocked once more, it stays as it was.
    suffix:
      "on conflict (workspace_id, user_id, other_user_id) do update set status = excluded.status, updated_at = excluded.updated_at where relationship.status <> excluded.status",
  },
);
const findPairs = {
  name: "wallet.relationships_of_pairs",
  text: `select user_id as "userId", other_user_id as "otherUserId", status, created_at as "createdAt", updated_at as "updatedAt" from wallet.relationship
    where workspace_id = $1 and user_id = any ($2::uuid[]) and other_user_id = any ($3::uuid[])`,
};

type Pair = Pick<RelationshipChange, "userId" | "otherUserId">;
/** What is between two people now */
type Related = Pick<RelationshipRow, "status" | "createdAt" | "updatedAt">;
type Known = { readonly users: ReadonlyMap<string, User>; readonly related: Map<string, Related> };
const pairKey = ({ userId, otherUserId }: Pair): string => `${userId} ${otherUserId}`;

const forget = {
  name: "wallet.forget_relationships",
  text: `delete from wallet.relationship r using unnest($2::uuid[], $3::uuid[]) c (user_id, other_user_id)
    where r.workspace_id = $1 and r.user_id = any ($2::uuid[]) and r.user_id = c.user_id and r.other_user_id = c.other_user_id and r.status = 'blocked'`,
};

/**
 * Blocks and unblocks people: whoever is blocked cannot pay, nor ask, nor find the one who blocks. Done twice it stays as it is. Refused with
 * `not_found` for somebody who is not there, or is oneself.
 */
export const changeRelationships: Operation<RelationshipChange, Related | null, WalletRefusal, Known> = {
  name: "change_relationships",
  loadsInTurn: true,
  async load(tx, workspaceId, changes) {
    const others = changes.map(({ otherUserId }) => otherUserId);
    const [users, rows] = await Promise.all([
      findUsers(tx, workspaceId, others),
      tx.query<Related & Pair>(findPairs, [workspaceId, changes.map(({ userId }) => userId), others]),
    ]);
    return { users, related: new Map(rows.map((row) => [pairKey(row), row])) };
  },
  run({ tx, workspaceId, now }, changes, { users, related }) {
    const latest = new Map<string, RelationshipChange>();
    const outcomes = changes.map((change): Outcome<Related | null, WalletRefusal> => {
      const { otherUserId, userId, status } = change;
      if (!users.has(otherUserId) || otherUserId === userId) return refused("not_found");
      const key = pairKey(change);
      const before = related.get(key);
      latest.set(key, change);
      if (status === "active") {
        if (before?.status === "blocked") related.delete(key);
        return done(related.get(key) ?? null);
      }
      const after: Related = before?.status === status ? before : { status, createdAt: before?.createdAt ?? now, updatedAt: now };
      related.set(key, after);
      return done(after);
    });
    const blocked = [...latest.values()].filter(({ status }) => status === "blocked");
    const unblocked = [...latest.values()].filter(({ status }) => status === "active");
    upsert(
      tx,
      blocked.map(({ userId, otherUserId, status }) => ({
        workspace_id: workspaceId,
        user_id: userId,
        other_user_id: otherUserId,
        status,
        created_at: now,
        updated_at: now,
      })),
    );
    if (unblocked.length > 0) {
      tx.write(forget, [workspaceId, unblocked.map(({ userId }) => userId), unblocked.map(({ otherUserId }) => otherUserId)]);
    }
    return Promise.resolve(outcomes);
  },
};
