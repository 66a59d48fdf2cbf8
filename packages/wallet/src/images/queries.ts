import type { WorkspaceId } from "@memento/kernel";
import { bulkInsert, type Queryable, type Tx } from "@memento/platform";
import type { RenditionName } from "./process.ts";

/** A stored image. */
export type ImageRow = { readonly imageId: string; readonly createdAt: Date; readonly updatedAt: Date };

/** An image to be written down. Sizes in pixels and bytes; `sourceSha256` is hex; `seenAt` is real time. */
export type ImageOrder = {
  readonly imageId: string;
  readonly ownerId: string | null;
  readonly full: { readonly width: number; readonly height: number; readonly size: number };
  readonly ui: { readonly width: number; readonly size: number };
  readonly thumbnail: { readonly width: number; readonly size: number };
  readonly sourceSha256: string;
  readonly seenAt: Date;
};

const insertRows = bulkInsert(
  "wallet.image",
  {
    workspace_id: "uuid",
    image_id: "uuid",
    owner_id: "uuid",
    full_width: "integer",
    full_height: "integer",
    full_bytes: "integer",
    ui_side: "integer",
    ui_bytes: "integer",
    thumbnail_side: "integer",
    thumbnail_bytes: "integer",
    source_sha256: "bytea",
    seen_at: "timestamptz",
    created_at: "timestamptz",
    updated_at: "timestamptz",
  },
  { shared: ["workspace_id", "created_at", "updated_at"] },
);

export const insertImages = (tx: Tx, workspaceId: WorkspaceId, now: Date, orders: readonly ImageOrder[]): void =>
  insertRows(
    tx,
    orders.map((order) => ({
      workspace_id: workspaceId,
      image_id: order.imageId,
      owner_id: order.ownerId,
      full_width: order.full.width,
      full_height: order.full.height,
      full_bytes: order.full.size,
      ui_side: order.ui.width,
      ui_bytes: order.ui.size,
      thumbnail_side: order.thumbnail.width,
      thumbnail_bytes: order.thumbnail.size,
      source_sha256: `\\x${order.sourceSha256}`,
      seen_at: order.seenAt,
      created_at: now,
      updated_at: now,
    })),
  );

const byId = {
  name: "wallet.images",
  text: `select image_id as "imageId", created_at as "createdAt", updated_at as "updatedAt" from wallet.image
    where workspace_id = $1 and image_id = any ($2::uuid[]) and deleted_at is null`,
};

/** Images by id; unknown ids are absent. */
export async function findImages(on: Queryable, workspaceId: WorkspaceId, imageIds: readonly string[]): Promise<Map<string, ImageRow>> {
  if (imageIds.length === 0) return new Map();
  const rows = await on.query<ImageRow>(byId, [workspaceId, [...new Set(imageIds)]]);
  return new Map(rows.map((image) => [image.imageId, image]));
}

const markSeen = {
  name: "wallet.images_seen",
  text: `update wallet.image set seen_at = greatest(seen_at, $3) where workspace_id = $1 and image_id = any ($2::uuid[]) and deleted_at is null
    returning image_id`,
};

/** Keeps images from the sweep for another day; gives those that are there. `seenAt` is real time. */
export const markImagesSeen = async (
  on: Queryable,
  workspaceId: WorkspaceId,
  imageIds: readonly string[],
  seenAt: Date,
): Promise<Set<string>> =>
  new Set((await on.query<{ image_id: string }>(markSeen, [workspaceId, imageIds, seenAt])).map((row) => row.image_id));

const byAddress = {
  name: "wallet.image_by_address",
  text: `select workspace_id as "workspaceId", case $2 when 'full' then full_bytes when 'ui' then ui_bytes else thumbnail_bytes end as size
    from wallet.image where image_id = $1 and deleted_at is null`,
};

/** Whose image it is and how many bytes one of its renditions has; undefined for an unknown one. */
export async function findImageFile(
  on: Queryable,
  imageId: string,
  rendition: RenditionName,
): Promise<{ workspaceId: WorkspaceId; size: number } | undefined> {
  const [file] = await on.query<{ workspaceId: WorkspaceId; size: number }>(byAddress, [imageId, rendition]);
  return file;
}

/** Names every table of this schema whose rows have an image; a test compares it with the database. */
export const lookAtOld = {
  name: "wallet.look_at_old_images",
  text: `with old as (
      select workspace_id, image_id from wallet.image where seen_at < $1 and deleted_at is null order by seen_at limit $3 for update skip locked
    ), judged as (
      select workspace_id, image_id,
        exists (select from wallet.user u where u.workspace_id = old.workspace_id and u.image_id = old.image_id)
        or exists (select from wallet.transaction t where t.workspace_id = old.workspace_id and t.image_id = old.image_id)
        or exists (select from wallet.request r where r.workspace_id = old.workspace_id and r.image_id = old.image_id)
        or exists (select from wallet.pool o where o.workspace_id = old.workspace_id and o.image_id = old.image_id) as used
      from old
    )
    update wallet.image i set seen_at = case when j.used then $2 else i.seen_at end, deleted_at = case when j.used then null else $2 end
    from judged j where i.workspace_id = j.workspace_id and i.image_id = j.image_id
    returning 1`,
};

/**
 * Looks at images that were last seen before `before`: those in use are seen `now`, the others deleted. Both are real time. Gives how many it
 * looked at, `limit` at most.
 */
export const lookAtOldImages = async (on: Queryable, before: Date, now: Date, limit: number): Promise<number> =>
  (await on.query(lookAtOld, [before, now, limit])).length;

export type StoredImage = { readonly workspaceId: WorkspaceId; readonly imageId: string };

const toRemove = {
  name: "wallet.images_to_remove",
  text: `select workspace_id as "workspaceId", image_id as "imageId" from wallet.image where deleted_at is not null order by deleted_at limit $1`,
};

/** Deleted images of all projects whose files may still be there. */
export const findImagesToRemove = (on: Queryable, limit: number): Promise<StoredImage[]> => on.query<StoredImage>(toRemove, [limit]);

const removeRows = {
  name: "wallet.remove_images",
  text: `delete from wallet.image i using unnest($1::uuid[], $2::uuid[]) r (workspace_id, image_id)
    where i.workspace_id = r.workspace_id and i.image_id = r.image_id and i.deleted_at is not null`,
};

export const removeImageRows = async (on: Queryable, images: readonly StoredImage[]): Promise<void> =>
  void (await on.query(removeRows, [images.map(({ workspaceId }) => workspaceId), images.map(({ imageId }) => imageId)]));

const storedPage = {
  name: "wallet.stored_images",
  text: `select workspace_id as "workspaceId", image_id as "imageId", full_bytes as full, ui_bytes as ui, thumbnail_bytes as thumbnail
    from wallet.image where (workspace_id, image_id) > ($1::uuid, $2::uuid) and deleted_at is null order by workspace_id, image_id limit $3`,
};

/** Images of all projects, in order, after the given one, with the bytes that each file should have. */
export const listStoredImages = (
  on: Queryable,
  after: StoredImage | undefined,
  limit: number,
): Promise<(StoredImage & Readonly<Record<RenditionName, number>>)[]> => {
  const first = "00000000-0000-0000-0000-000000000000";
  return on.query(storedPage, [after?.workspaceId ?? first, after?.imageId ?? first, limit]);
};
