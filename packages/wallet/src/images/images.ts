import { setTimeout as sleep } from "node:timers/promises";
import { isUuid, present, type WorkspaceId } from "@memento/kernel";
import { type Commands, type Database, type FetchBytes, type FileStore, type Queryable, Unavailable } from "@memento/platform";
import { momentToWire } from "../http/moments.ts";
import { createImageRows, prepareImage } from "./create.ts";
import { countImage, type Mode } from "./limits.ts";
import { imageBytesMax, type RenditionName } from "./process.ts";
import { findImages, type ImageRow, markImagesSeen } from "./queries.ts";
import type { Image, ImageInput } from "./schema.ts";

export type ImagesOptions = {
  readonly database: Database;
  readonly commands: Commands;
  readonly files: FileStore;
  readonly fetchBytes: FetchBytes;
  readonly mode: Mode;
  /** Without a slash at the end */
  readonly publicUrl: () => string;
  /** Real time: unused images are swept by it */
  readonly now: () => Date;
  /** Told when an image could not be copied through a fault of ours; the request goes on without. */
  readonly onFault: (error: unknown) => void;
};

/** Who brings an image: a user by id, or, before there is one, the address that the request came from (`addressSubject`). */
export type Bringer = string | { readonly address: string };

/** Images for all rooms: those that bodies name, and those that answers show. */
export type Images = {
  /**
   * The image that a body names: an uploaded one of the project by its uuid or any of its addresses, else a copy of what lies at the url, which
   * is fetched within eight seconds. Null where there is none to be had, where the bringer
   * brought too many within an hour, and after nine seconds at most. Keeps the image for a day, within which
   * something must refer to it. Call it before the write, never inside its transaction.
   */
  readonly attach: (workspaceId: WorkspaceId, bringer: Bringer, input: ImageInput | null | undefined) => Promise<string | null>;
  /** Images as they travel, by id; unknown ids are absent. */
  readonly imagesById: (on: Queryable, workspaceId: WorkspaceId, imageIds: readonly (string | null)[]) => Promise<Map<string, Image>>;
  readonly imageToWire: (image: ImageRow) => Image;
};

export const fetchMsMax = 8_000;
const attachMsMax = 9_000;

/** What may lie at a URL that somebody gave: fetched through the guard, of the types that we read. */
export const fetchImage = (fetchBytes: FetchBytes, url: string) =>
  fetchBytes(url, { bytesMax: imageBytesMax, timeoutMs: fetchMsMax, accept: "image/jpeg, image/png, image/webp, image/gif" });

const pathOf = (rendition: RenditionName, imageId: string): string => `/v1/files/images/${rendition}/${imageId}.jpg`;

/**
 * The id in an address of ours. A server has many names, so only the path counts: whoever has the id of an image may use it anyway.
 */
export const imageIdInUrl = (url: string): string | undefined =>
  /^https?:\/\/[^/?#]+\/v1\/files\/images\/(?:full|ui|thumbnail)\/([0-9a-f-]{36})\.jpg(?:[?#]|$)/i.exec(url)?.[1];

export function createImages(options: ImagesOptions): Images {
  const { database, publicUrl, now } = options;
  const imageToWire = ({ imageId, createdAt, updatedAt }: ImageRow): Image => ({
    uuid: imageId,
    url: `${publicUrl()}${pathOf("ui", imageId)}`,
    full_screen_url: `${publicUrl()}${pathOf("full", imageId)}`,
    thumbnail_url: `${publicUrl()}${pathOf("thumbnail", imageId)}`,
    created_at: momentToWire(createdAt),
    updated_at: momentToWire(updatedAt),
  });
  return {
    imageToWire,
    async imagesById(on, workspaceId, imageIds) {
      const images = await findImages(
        on,
        workspaceId,
        imageIds.filter((imageId) => imageId !== null),
      );
      return new Map([...images].map(([imageId, image]) => [imageId, imageToWire(image)]));
    },
    async attach(workspaceId, bringer, input) {
      if (input === undefined || input === null) return null;
      const { uuid, url } = input;
      const named = [uuid, url === undefined ? undefined : imageIdInUrl(url)].flatMap((id) =>
        id !== undefined && isUuid(id) ? [id.toLowerCase()] : [],
      );
      if (named.length > 0) {
        const known = await markImagesSeen(database, workspaceId, named, now());
        const first = named.find((imageId) => known.has(imageId));
        if (first !== undefined) return first;
      }
      if (url === undefined) return null;
      const late = new AbortController();
      try {
        const copied = copyImage(options, workspaceId, bringer, url).catch((error: unknown) => {
          options.onFault(error);
          return null;
        });
        return await Promise.race([copied, sleep(attachMsMax, null, { signal: late.signal })]);
      } finally {
        late.abort();
      }
    },
  };
}

async function copyImage(options: ImagesOptions, workspaceId: WorkspaceId, bringer: Bringer, url: string): Promise<string | null> {
  const { database, commands, files, fetchBytes, mode, now } = options;
  const [ownerId, countedBy] = typeof bringer === "string" ? [bringer, bringer] : [null, bringer.address];
  if ((await countImage(database, mode, workspaceId, countedBy, now())) !== undefined) return null;
  const fetched = await fetchImage(fetchBytes, url);
  if (!fetched.ok) return null;
  const prepared = await prepareImage(files, workspaceId, ownerId, fetched.bytes, now());
  if (!prepared.ok) return null;
  const { order, discard } = prepared.value;
  const [outcome] = await commands.run(workspaceId, createImageRows, [order]).catch(async (error: unknown) => {
    if (!(error instanceof Unavailable)) await discard();
    throw error;
  });
  return present(outcome, "outcome").ok ? order.imageId : null;
}
