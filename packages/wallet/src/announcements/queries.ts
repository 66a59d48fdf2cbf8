import type { WorkspaceId } from "@memento/kernel";
import { bulkInsert, plannedFor, type Queryable, sql, type Tx } from "@memento/platform";
import { defineList, flag, type Listed, type ListPage, moment, named, readPage } from "../http/lists/index.ts";

/** The types of announcements, by their ids on the wire. */
export const announcementTypeIds = { general: 1 } as const;

/** What the button of an announcement says and opens. */
export type Action = { readonly label: string; readonly url: string };

/** What a project tells everybody. */
export type Announcement = {
  readonly announcementId: string;
  readonly title: string;
  readonly message: string;
  readonly actionLabel: string | null;
  readonly actionUrl: string | null;
  readonly dismissible: boolean;
  readonly createdAt: Date;
  readonly updatedAt: Date;
};

const columns = `a.announcement_id as "announcementId", a.title, a.message, a.action_label as "actionLabel", a.action_url as "actionUrl", a.dismissible,
  a.created_at as "createdAt", a.updated_at as "updatedAt"`;

const byId = {
  name: "wallet.announcements",
  text: `select ${columns} from wallet.announcement a
    where a.workspace_id = $1 and a.announcement_id = any ($2::uuid[]) and a.withdrawn_at is null`,
};

/** Announcements by id; unknown ones, and those that were withdrawn, are absent. */
export async function findAnnouncements(
  on: Queryable,
  workspaceId: WorkspaceId,
  announcementIds: readonly string[],
): Promise<Map<string, Announcement>> {
  if (announcementIds.length === 0) return new Map();
  const rows = await on.query<Announcement>(byId, [workspaceId, [...new Set(announcementIds)]]);
  return new Map(rows.map((row) => [row.announcementId, row]));
}

/** What people's lists of announcements are filtered and sorted by, over `a`. */
export const announcementList = defineList({
  filter: {
    type: named(sql`'general'::text`, announcementTypeIds),
    dismissible: flag(sql`a.dismissible`),
    created_at: moment(sql`a.created_at`),
    updated_at: moment(sql`a.updated_at`),
  },
  sort: { created_at: sql`a.created_at`, updated_at: sql`a.updated_at` },
  defaultSort: "created_at:desc",
  id: sql`a.announcement_id`,
});

/** A page of what a project tells a person: all but what they dismissed. What cannot be dismissed any more is shown again. */
export const listShown = (
  on: Queryable,
  { workspaceId, userId }: { workspaceId: WorkspaceId; userId: string },
  since: Date | undefined,
  page: ListPage,
): Promise<Listed<Announcement>> =>
  readPage<Announcement>(on, page, {
    columns: sql.raw(columns),
    from: sql`wallet.announcement a`,
    where: sql`a.workspace_id = ${workspaceId}::uuid and a.withdrawn_at is null
      ${since === undefined ? sql`` : sql`and a.created_at > ${since}::timestamptz`}
      and not (a.dismissible and exists (select from wallet.announcement_dismissal d
        where d.workspace_id = ${workspaceId}::uuid and d.user_id = ${userId}::uuid and d.announcement_id = a.announcement_id))`,
  });

const published = {
  name: "wallet.published_announcements",
  text: `select ${columns} from wallet.announcement a where a.workspace_id = $1 and a.withdrawn_at is null
    order by a.created_at desc, a.announcement_id desc limit $2 offset $3`,
};

/** What a project tells at present, newest first. */
export const listPublished = (
  on: Queryable,
  workspaceId: WorkspaceId,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<Announcement[]> => on.query<Announcement>(published, [workspaceId, limit, offset]);

const insertRows = bulkInsert(
  "wallet.announcement",
  {
    workspace_id: "uuid",
    announcement_id: "uuid",
    title: "text",
    message: "text",
    action_label: "text",
    action_url: "text",
    dismissible: "boolean",
    created_at: "timestamptz",
    updated_at: "timestamptz",
  },
  { shared: ["workspace_id"] },
);

export const insertAnnouncements = (tx: Tx, workspaceId: WorkspaceId, announcements: readonly Announcement[]): void =>
  insertRows(
    tx,
    announcements.map((announcement) => ({
      workspace_id: workspaceId,
      announcement_id: announcement.announcementId,
      title: announcement.title,
      message: announcement.message,
      action_label: announcement.actionLabel,
      action_url: announcement.actionUrl,
      dismissible: announcement.dismissible,
      created_at: announcement.createdAt,
      updated_at: announcement.updatedAt,
    })),
  );

const update = {
  name: "wallet.update_announcements",
  text: `update wallet.announcement a set title = c.title, message = c.message, action_label = c.action_label, action_url = c.action_url,
      dismissible = c.dismissible, updated_at = c.updated_at
    from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::boolean[], $8::timestamptz[])
      c (announcement_id, title, message, action_label, action_url, dismissible, updated_at)
    where a.workspace_id = $1 and a.announcement_id = any ($2::uuid[]) and a.announcement_id = c.announcement_id`,
};

/** Writes what may be corrected in announcements. */
export function updateAnnouncements(tx: Tx, workspaceId: WorkspaceId, announcements: readonly Announcement[]): void {
  if (announcements.length === 0) return;
  tx.write(plannedFor(update, announcements.length), [
    workspaceId,
    announcements.map(({ announcementId }) => announcementId),
    announcements.map(({ title }) => title),
    announcements.map(({ message }) => message),
    announcements.map(({ actionLabel }) => actionLabel),
    announcements.map(({ actionUrl }) => actionUrl),
    announcements.map(({ dismissible }) => dismissible),
    announcements.map(({ updatedAt }) => updatedAt),
  ]);
}

const withdraw = {
  name: "wallet.withdraw_announcements",
  text: "update wallet.announcement set withdrawn_at = $2 where workspace_id = $1 and announcement_id = any ($3::uuid[])",
};

export function withdrawRows(tx: Tx, workspaceId: WorkspaceId, now: Date, announcementIds: readonly string[]): void {
  if (announcementIds.length > 0) tx.write(withdraw, [workspaceId, now, announcementIds]);
}

const insertDismissalRows = bulkInsert(
  "wallet.announcement_dismissal",
  { workspace_id: "uuid", announcement_id: "uuid", user_id: "uuid", dismissed_at: "timestamptz" },
  { shared: ["workspace_id", "dismissed_at"], suffix: "on conflict (workspace_id, user_id, announcement_id) do nothing" },
);

/** Who has seen enough of what; what was dismissed before stays as it is. */
export const insertDismissals = (
  tx: Tx,
  workspaceId: WorkspaceId,
  now: Date,
  dismissals: readonly { readonly announcementId: string; readonly userId: string }[],
): void =>
  insertDismissalRows(
    tx,
    dismissals.map(({ announcementId, userId }) => ({
      workspace_id: workspaceId,
      announcement_id: announcementId,
      user_id: userId,
      dismissed_at: now,
    })),
  );
