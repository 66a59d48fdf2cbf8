import { join } from "node:path";
import type { Readable } from "node:stream";
import { assert } from "@memento/kernel";
import { Disk } from "flydrive";
import type { DriverContract } from "flydrive/types";
import { Unavailable } from "../commands/commands.ts";
import { DurableFsDriver } from "./fs-driver.ts";

/** A bucket of S3, or of anything that speaks its protocol. Without keys the machine's own AWS credentials are used. */
export type S3Options = {
  readonly bucket: string;
  readonly region: string;
  readonly endpoint: string | undefined;
  readonly accessKeyId: string | undefined;
  readonly secretAccessKey: string | undefined;
};

export type FileStoreOptions = { readonly folder: string; readonly s3: S3Options | undefined };

/** A file that should be there is not: a fault, never the caller's. */
export class FileMissing extends Error {
  override readonly name = "FileMissing";
}

/** Stored files by their key. Keys are ours (`fileKey`), never a text that came from outside. */
export type FileStore = {
  /** Stores a file whole and for good, or throws Unavailable. */
  readonly put: (key: string, bytes: Uint8Array) => Promise<void>;
  /** The bytes as a stream, and how many. Throws FileMissing or Unavailable. */
  readonly open: (key: string) => Promise<{ readonly stream: Readable; readonly size: number }>;
  /** Bytes of the file; undefined where there is none. Throws Unavailable. */
  readonly sizeOf: (key: string) => Promise<number | undefined>;
  /** Removing what is not there is fine. Throws Unavailable. */
  readonly remove: (key: string) => Promise<void>;
};

/** Opens the store: a bucket where one is named, the folder otherwise. Touches neither before the first use. */
export async function createFileStore({ folder, s3 }: FileStoreOptions): Promise<FileStore> {
  return storeOn(new Disk(s3 === undefined ? new DurableFsDriver(join(folder)) : await s3Driver(s3)));
}

/** The library of S3 is large, so it is loaded by those who use it. */
async function s3Driver({ bucket, region, endpoint, accessKeyId, secretAccessKey }: S3Options): Promise<DriverContract> {
  const { S3Driver } = await import("flydrive/drivers/s3");
  return new S3Driver({
    bucket,
    region,
    visibility: "private",
    supportsACL: false, // buckets of today refuse access lists
    maxAttempts: 3,
    requestHandler: { connectionTimeout: 3_000, requestTimeout: 15_000 },
    ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true }),
    ...(accessKeyId === undefined || secretAccessKey === undefined ? {} : { credentials: { accessKeyId, secretAccessKey } }),
  });
}

/**
 * Where the file of a workspace lies. Spread over 256 folders by the id's random end, because no file system likes a million names in one. `part`
 * names one of several files that share an id; it is a word of ours.
 */
export function fileKey(workspaceId: string, fileId: string, part?: string): string {
  const key = `${workspaceId}/${fileId.slice(-2)}/${fileId}${part === undefined ? "" : `.${part}`}`;
  assert(/^[0-9a-f-]{36}\/[0-9a-f]{2}\/[0-9a-f-]{36}(?:\.[a-z]{1,16})?$/.test(key), "file keys are made of ids");
  return key;
}

type StorageFault = { readonly code?: unknown; readonly name?: unknown; readonly $metadata?: { readonly httpStatusCode?: unknown } };

const causeOf = (error: unknown): unknown => (error instanceof Error && error.cause !== undefined ? error.cause : error);

function isMissing(error: unknown): boolean {
  const { code, $metadata } = (causeOf(error) ?? {}) as StorageFault; // whatever a driver threw
  return code === "ENOENT" || code === "ENOTDIR" || $metadata?.httpStatusCode === 404;
}

/** Says no more than which file and what kind of fault: an answer of S3 may hold names that are nobody's business. */
function unavailable(error: unknown, doing: string, key: string): Unavailable {
  const { code, name } = (causeOf(error) ?? {}) as StorageFault; // whatever a driver threw
  const kind = [code, name].filter((word) => typeof word === "string")[0] ?? "unknown";
  return new Unavailable("Stored files cannot be reached right now.", {
    cause: new Error(`${doing} file ${key} failed: ${kind}`),
  });
}

function storeOn(disk: Disk): FileStore {
  const sizeOf = async (key: string): Promise<number | undefined> => {
    try {
      return (await disk.getMetaData(key)).contentLength;
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw unavailable(error, "looking for", key);
    }
  };
  return {
    sizeOf,
    async put(key, bytes) {
      await disk.put(key, bytes, { contentType: "application/octet-stream" }).catch((error: unknown) => {
        throw unavailable(error, "writing", key);
      });
    },
    async open(key) {
      const size = await sizeOf(key);
      if (size === undefined) throw new FileMissing(`file ${key} is not there`);
      try {
        return { stream: await disk.getStream(key), size };
      } catch (error) {
        throw isMissing(error) ? new FileMissing(`file ${key} is not there`) : unavailable(error, "reading", key);
      }
    },
    async remove(key) {
      await disk.delete(key).catch((error: unknown) => {
        if (!isMissing(error)) throw unavailable(error, "removing", key);
      });
    },
  };
}
