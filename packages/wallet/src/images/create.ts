import { done, newId, type Outcome, type WorkspaceId } from "@memento/kernel";
import { fileKey, type FileStore, loadNothing, type Operation } from "@memento/platform";
import { type ImageProblem, processImage, renditions } from "./process.ts";
import { type ImageOrder, type ImageRow, insertImages } from "./queries.ts";

/** Writes down images whose files are stored. */
export const createImageRows: Operation<ImageOrder, ImageRow, never, undefined> = {
  name: "wallet.create_images",
  load: loadNothing,
  run({ tx, workspaceId, now }, orders) {
    insertImages(tx, workspaceId, now, orders);
    return Promise.resolve(orders.map(({ imageId }) => done({ imageId, createdAt: now, updatedAt: now })));
  },
};

/** An image whose files are stored and whose row is not yet written. */
export type PreparedImage = {
  readonly order: ImageOrder;
  /** Removes the files again, where no row came of them. Never rejects: what stays behind is a file that nobody refers to. */
  readonly discard: () => Promise<void>;
};

/**
 * Makes the renditions of a file and stores them: the files first, then the row, so that no image is ever without its files. `seenAt` is real
 * time. Refuses what is no image for us; throws Overloaded where too many are waiting and Unavailable where files cannot be stored.
 */
export async function prepareImage(
  files: FileStore,
  workspaceId: WorkspaceId,
  ownerId: string | null,
  bytes: Buffer,
  seenAt: Date,
): Promise<Outcome<PreparedImage, ImageProblem>> {
  const processed = await processImage(bytes);
  if (!processed.ok) return processed;
  const { full, ui, thumbnail, sha256: sourceSha256 } = processed.value;
  const imageId = newId();
  const discard = (): Promise<void> => removeImageFiles(files, workspaceId, imageId).catch(() => undefined);
  const stored = await Promise.allSettled(
    renditions.map((name) => files.put(fileKey(workspaceId, imageId, name), processed.value[name].bytes)),
  );
  const failed = stored.find((result) => result.status === "rejected");
  if (failed !== undefined) {
    await discard();
    throw failed.reason;
  }
  const order = {
    imageId,
    ownerId,
    full: { width: full.width, height: full.height, size: full.bytes.length },
    ui: { width: ui.width, size: ui.bytes.length },
    thumbnail: { width: thumbnail.width, size: thumbnail.bytes.length },
    sourceSha256,
    seenAt,
  };
  return done({ order, discard });
}

/** Removes the files of an image. Doing it twice does no harm. */
export async function removeImageFiles(files: FileStore, workspaceId: WorkspaceId, imageId: string): Promise<void> {
  await Promise.all(renditions.map((name) => files.remove(fileKey(workspaceId, imageId, name))));
}
