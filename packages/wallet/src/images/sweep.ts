import type { Fault } from "@memento/ledger";
import { type Database, fileKey, type FileStore, type Queryable } from "@memento/platform";
import { removeImageFiles } from "./create.ts";
import { renditions } from "./process.ts";
import { findImagesToRemove, listStoredImages, lookAtOldImages, removeImageRows, type StoredImage } from "./queries.ts";

/** How long an image may be without anything that refers to it. Real time: a moved clock throws nothing away. */
const unusedMsMax = 24 * 60 * 60 * 1_000;
const perRound = 200;
const roundsMax = 20;

/**
 * Deletes images that nothing has referred to for a day, with their files: uploads that were never used, pictures that were replaced. Rows are
 * marked, files removed, rows removed: who dies in between leaves the rest to the next sweep. `now` is real time. Some thousands of images a call.
 */
export async function sweepImages({ database, files }: { database: Database; files: FileStore }, now: Date): Promise<void> {
  for (let round = 0; round < roundsMax; round += 1) {
    const looked = await lookAtOldImages(database, new Date(now.getTime() - unusedMsMax), now, perRound);
    const unused = await findImagesToRemove(database, perRound);
    if (unused.length > 0) {
      await Promise.all(unused.map(({ workspaceId, imageId }) => removeImageFiles(files, workspaceId, imageId)));
      await removeImageRows(database, unused);
    }
    if (looked < perRound && unused.length < perRound) return;
  }
}

const faultsMax = 50;

/**
 * Files of images, of all projects, that are missing or of another size in the store. Reads only, and the store as it is now; at most 50 are named.
 */
export async function verifyImages(on: Queryable, files: FileStore): Promise<Fault[]> {
  const faults: Fault[] = [];
  let last: StoredImage | undefined;
  while (faults.length < faultsMax) {
    const page = await listStoredImages(on, last, perRound);
    const expected = page.flatMap((image) => renditions.map((name) => ({ image, name, size: image[name] })));
    const sizes = await Promise.all(expected.map(({ image, name }) => files.sizeOf(fileKey(image.workspaceId, image.imageId, name))));
    const wrong = expected.flatMap(({ image, name, size }, index) =>
      sizes[index] === size ? [] : [{ image, name, size, is: sizes[index] }],
    );
    for (const { image, name, size, is } of wrong) {
      faults.push({
        kind: "image_file_wrong",
        detail: `file ${name} of image ${image.imageId} (workspace ${image.workspaceId}, ${size} bytes) ${is === undefined ? "is missing" : `has ${is} bytes`}`,
      });
    }
    last = page.at(-1);
    if (last === undefined) break;
  }
  return faults.slice(0, faultsMax);
}
