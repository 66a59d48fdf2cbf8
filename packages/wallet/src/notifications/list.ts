import type { WorkspaceId } from "@memento/kernel";
import { type Queryable, sql } from "@memento/platform";
import { defineList, type Listed, type ListPage, moment, named, readMerged, type Sql } from "../http/lists/index.ts";
import type { Onset } from "../http/since.ts";
import { notBlockedBy } from "../identity/blocks.ts";
import { receivedBy } from "../payments/received.ts";
import { type NewsKey, newsKeys } from "./texts.ts";

/** Who is told, in which project. */
export type Whose = { readonly workspaceId: WorkspaceId; readonly userId: string };

export type NotificationType = "payment" | "request" | "pool";

/** What one person is told that another did. Amount in minor units. */
export type NotificationRow = {
  readonly notificationId: string;
  readonly actorId: string;
  readonly type: NotificationType;
  readonly key: NewsKey;
  readonly objectId: string;
  readonly amount: bigint | null;
  readonly currency: string | null;
  /** What the object is called */
  readonly title: string | null;
  readonly createdAt: Date;
};

/** What a person is told, over `n`. */
export const notificationList = defineList({
  filter: {
    type: named(sql`n.type`, { payment: 1, request: 2, pool: 3 } satisfies Record<NotificationType, number>),
    key: named(sql`n.key`, newsKeys),
    created_at: moment(sql`n.created_at`),
    updated_at: moment(sql`n.created_at`),
  },
  sort: { created_at: sql`n.created_at`, updated_at: sql`n.created_at` },
  defaultSort: "created_at:desc",
  id: sql`n.notification_id`,
});

const columns = sql`n.notification_id as "notificationId", n.actor_id as "actorId", n.type, n.key, n.object_id as "objectId", n.amount, n.currency,
  n.text as title, n.created_at as "createdAt"`;

/** News of requests and pools. */
const newsArm = ({ workspaceId, userId }: Whose, onset: Onset | undefined): Sql => sql`
  select n.notification_id, n.actor_id, n.type, n.key, n.object_id, n.amount, n.currency, n.text, n.created_at
  from wallet.notification n where n.workspace_id = ${workspaceId}::uuid and n.user_id = ${userId}::uuid
    ${onset === undefined ? sql`` : sql`and n.created_at > ${onset.at}::timestamptz`}`;

/** That money came in is told by the payments themselves; a share or a contribution has its own news. */
const receivedArm = (where: Sql): Sql => sql`
  select p.transaction_id as notification_id, p.owner_id as actor_id, 'payment'::text as type, 'received'::text as key, p.payment_id as object_id, p.amount,
    p.currency, p.description as text, p.updated_at as created_at
  from wallet.payment p where ${where} and p.kind = 'payment'`;

/** All that a person is told, after a moment where one is given: subselects of the shape of wallet.notification. */
export const toldTo = (whose: Whose, onset: Onset | undefined): Sql[] => [
  newsArm(whose, onset),
  ...receivedBy(whose, onset).map(receivedArm),
];

/** A page of what somebody is told. While one blocks somebody, what they did is not shown. */
export const listNotifications = (
  on: Queryable,
  whose: Whose,
  onset: Onset | undefined,
  page: ListPage,
): Promise<Listed<NotificationRow>> =>
  readMerged<NotificationRow>(on, page, {
    columns,
    arms: toldTo(whose, onset),
    alias: sql`n`,
    where: notBlockedBy(whose, sql`n.actor_id`),
  });
