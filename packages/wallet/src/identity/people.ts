import type { WorkspaceId } from "@memento/kernel";
import type { Queryable } from "@memento/platform";
import type { Images } from "../images/images.ts";
import { momentToWire } from "../http/moments.ts";
import { findUsers } from "./queries.ts";
import type { Relationship, UserWire } from "./schema.ts";
import { userToWire } from "./wire.ts";

/** States of a relationship, by their ids on the wire. */
export const relationshipStatusIds = { active: 1, blocked: 2 } as const;

export type RelationshipRow = {
  readonly otherUserId: string;
  readonly status: keyof typeof relationshipStatusIds;
  readonly createdAt: Date;
  readonly updatedAt: Date;
};

const findRelationships = {
  name: "wallet.relationships",
  text: `select other_user_id as "otherUserId", status, created_at as "createdAt", updated_at as "updatedAt" from wallet.relationship
    where workspace_id = $1 and user_id = $2 and other_user_id = any ($3::uuid[])`,
};

export const relationshipToWire = ({ status, createdAt, updatedAt }: Omit<RelationshipRow, "otherUserId">): Relationship => ({
  status_id: relationshipStatusIds[status],
  created_at: momentToWire(createdAt),
  updated_at: momentToWire(updatedAt),
});

/** Whose eyes look, and when (project's time). */
export type Viewer = { readonly workspaceId: WorkspaceId; readonly userId: string; readonly now: Date };

/** People as one of them sees them, by id: with their image, and what is between the two. Unknown ids are absent. One query a table. */
export async function readPeople(
  on: Queryable,
  { images }: { images: Images },
  { workspaceId, userId, now }: Viewer,
  userIds: readonly string[],
): Promise<Map<string, UserWire>> {
  const [users, rows] = await Promise.all([
    findUsers(on, workspaceId, userIds),
    on.query<RelationshipRow>(findRelationships, [workspaceId, userId, [...new Set(userIds)]]),
  ]);
  const imageIds = [...users.values()].map(({ imageId }) => imageId);
  const pictures = imageIds.every((id) => id === null) ? undefined : await images.imagesById(on, workspaceId, imageIds);
  const relationships = new Map(rows.map((row) => [row.otherUserId, relationshipToWire(row)]));
  return new Map(
    [...users.values()].map((user) => [
      user.userId,
      userToWire(user, {
        image: pictures?.get(user.imageId ?? "") ?? null,
        relationship: relationships.get(user.userId) ?? null,
        now,
      }),
    ]),
  );
}
