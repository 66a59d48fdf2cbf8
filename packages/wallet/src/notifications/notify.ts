import { newId, type WorkspaceId } from "@memento/kernel";
import { bulkInsert, type MessageToSend, type OperationContext, type Queryable, type Tx } from "@memento/platform";
import { findUsers, fullNameOf } from "../identity/queries.ts";
import type { ObjectType } from "../participation/queries.ts";
import type { Messenger } from "../payments/tell.ts";
import { describeNews } from "./describe.ts";
import type { NewsKey } from "./texts.ts";

/** News of a request or pool, for one person, of what another did. Amount in minor units. */
export type NewNotification = {
  /** Who is told */
  readonly userId: string;
  readonly actorId: string;
  readonly type: ObjectType;
  readonly key: Exclude<NewsKey, "received">;
  readonly objectId: string;
  readonly amount: bigint | null;
  readonly currency: string | null;
  /** What the request or pool is called */
  readonly title: string | null;
};

const insertRows = bulkInsert(
  "wallet.notification",
  {
    workspace_id: "uuid",
    notification_id: "uuid",
    user_id: "uuid",
    actor_id: "uuid",
    type: "text",
    key: "text",
    object_id: "uuid",
    amount: "bigint",
    currency: "text",
    text: "text",
    created_at: "timestamptz",
  },
  { shared: ["workspace_id", "created_at"] },
);

const blocksBetween = {
  name: "wallet.blocks_between",
  text: `select r.user_id as "userId", r.other_user_id as "otherUserId" from wallet.relationship r
    where r.workspace_id = $1 and r.user_id = any ($2::uuid[]) and r.other_user_id = any ($3::uuid[]) and r.status = 'blocked'`,
};

const pairKey = (userId: string, otherUserId: string): string => `${userId} ${otherUserId}`;

/** Which of some people block which of others, as `blocker blocked`. */
export async function findBlocks(
  on: Queryable,
  workspaceId: WorkspaceId,
  blockers: readonly string[],
  blocked: readonly string[],
): Promise<ReadonlySet<string>> {
  if (blockers.length === 0 || blocked.length === 0) return new Set();
  const rows = await on.query<{ userId: string; otherUserId: string }>(blocksBetween, [
    workspaceId,
    [...new Set(blockers)],
    [...new Set(blocked)],
  ]);
  return new Set(rows.map(({ userId, otherUserId }) => pairKey(userId, otherUserId)));
}

/**
 * Tells people, once the transaction has committed: a notification each, and a push message in their language. Nobody is told of what they did
 * themselves, nor of what somebody did whom they block.
 */
export async function notify(messenger: Messenger, context: OperationContext, notifications: readonly NewNotification[]): Promise<void> {
  const { tx, workspaceId, now } = context;
  const ofOthers = notifications.filter(({ userId, actorId }) => userId !== actorId);
  if (ofOthers.length === 0) return;
  const userIds = ofOthers.map(({ userId }) => userId);
  const actorIds = ofOthers.map(({ actorId }) => actorId);
  const [users, blocks] = await Promise.all([
    findUsers(tx, workspaceId, [...userIds, ...actorIds]),
    findBlocks(tx, workspaceId, userIds, actorIds),
  ]);
  const heard = ofOthers.flatMap((notification) => {
    const [user, actor] = [users.get(notification.userId), users.get(notification.actorId)];
    if (user === undefined || actor === undefined || blocks.has(pairKey(user.userId, actor.userId))) return [];
    return [{ ...notification, notificationId: newId(), user, actor }];
  });
  insertRows(
    tx,
    heard.map(({ notificationId, userId, actorId, type, key, objectId, amount, currency, title }) => ({
      workspace_id: workspaceId,
      notification_id: notificationId,
      user_id: userId,
      actor_id: actorId,
      type,
      key,
      object_id: objectId,
      amount,
      currency,
      text: title,
      created_at: now,
    })),
  );
  const messages = heard.map(({ user, actor, notificationId, type, key, objectId, ...news }): MessageToSend => {
    const body = describeNews({ ...news, key, actor: fullNameOf(actor) }, user.locale);
    const data = { key, type, object_uuid: objectId, notification_uuid: notificationId };
    return { channel: "push", recipient: user.userId, body, data };
  });
  messenger.queueMessages(tx, workspaceId, now, messages);
}

const removeOf = {
  name: "wallet.delete_notifications_of",
  text: "delete from wallet.notification where workspace_id = $1 and object_id = any ($2::uuid[])",
};

/** Takes back the news of what was deleted. Push messages are out already. */
export function deleteNotificationsOf(tx: Tx, workspaceId: WorkspaceId, objectIds: readonly string[]): void {
  if (objectIds.length > 0) tx.write(removeOf, [workspaceId, objectIds]);
}
