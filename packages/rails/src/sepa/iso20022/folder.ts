import { createHash, randomUUID } from "node:crypto";
import { link, mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";

/** 24 hex digits of a SHA-256: short enough for a file name and a MsgId, long enough never to meet its like. */
export const shortHash = (text: string | Buffer): string => createHash("sha256").update(text).digest("hex").slice(0, 24);

const isCode = (error: unknown, code: string): boolean => error instanceof Error && "code" in error && error.code === code;

const linksMax = 10_000; // of one file; ext4 allows 65,000

/** A folder of files that appear whole or not at all, whoever else is writing, and that outlive a crash once a call has answered. Paths are relative. */
export type Folder = {
  /** Writes a file over whatever was there. */
  write(path: string, text: string): Promise<void>;
  /** Writes the same text to each path that has no file yet, all in one folder; answers for each whether this call made it. Of several that try, one does. */
  createAll(paths: readonly string[], text: string): Promise<boolean[]>;
  /** The bytes of a file, undefined when there is none. */
  read(path: string): Promise<Buffer | undefined>;
  /** Moves a file over whatever was there; answers false when it is gone already. */
  move(from: string, to: string): Promise<boolean>;
  /** Makes folders that are missing, and makes sure that files can be written to each. */
  makeFolders(paths: readonly string[]): Promise<void>;
  /** Names of the files in a folder, sorted; none when it does not exist. */
  list(path: string): Promise<string[]>;
};

async function orUndefined<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (isCode(error, "ENOENT")) return undefined;
    throw error;
  }
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Writes beside the target, where rename and link stay within one file system, under a name that readers pass over. */
async function writeAside(folder: string, text: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const aside = join(folder, `.${randomUUID()}.tmp`);
  const handle = await open(aside, "wx", 0o640);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  return aside;
}

/** Links `aside` to `target`; unlike a rename, a link never replaces. */
async function linkNew(aside: string, target: string): Promise<boolean> {
  try {
    await link(aside, target);
    return true;
  } catch (error) {
    if (isCode(error, "EEXIST")) return false;
    throw error;
  }
}

/** Opens a folder, making what is missing of it when something is written. Faults of the disk are thrown as they come. */
export function openFolder(directory: string): Folder {
  const at = (path: string): string => join(directory, path);

  async function createSome(paths: readonly string[], text: string): Promise<boolean[]> {
    const [firstPath] = paths;
    if (firstPath === undefined) return [];
    const folder = dirname(at(firstPath));
    const aside = await writeAside(folder, text);
    try {
      const made: boolean[] = [];
      for (const path of paths) made.push(await linkNew(aside, at(path)));
      await sync(folder);
      return made;
    } finally {
      await rm(aside, { force: true });
    }
  }

  return {
    async write(path, text) {
      const folder = dirname(at(path));
      await rename(await writeAside(folder, text), at(path));
      await sync(folder);
    },
    async createAll(paths, text) {
      const made: boolean[] = [];
      for (let from = 0; from < paths.length; from += linksMax) made.push(...(await createSome(paths.slice(from, from + linksMax), text)));
      return made;
    },
    read: (path) => orUndefined(readFile(at(path))),
    async move(from, to) {
      await mkdir(dirname(at(to)), { recursive: true });
      return (await orUndefined(rename(at(from), at(to)).then(() => true))) ?? false;
    },
    async makeFolders(paths) {
      for (const path of paths) await rm(await writeAside(at(path), ""));
    },
    async list(path) {
      const entries = (await orUndefined(readdir(at(path), { withFileTypes: true }))) ?? [];
      return entries.flatMap((entry) => (entry.isFile() ? [entry.name] : [])).sort();
    },
  };
}
