import { mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { newId } from "@memento/kernel";
import { FSDriver } from "flydrive/drivers/fs";

/** Makes what was written, or the name it was given, survive a loss of power. */
async function sync(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Flydrive's local disk, with writes that are whole or not there: a file gets its name once its bytes are on the disk, so that no crash and no
 * full disk leaves half of one. Files and folders belong to the server's user alone.
 */
export class DurableFsDriver extends FSDriver {
  readonly #root: string;

  constructor(root: string) {
    super({ location: root, visibility: "private" });
    this.#root = root;
  }

  override async put(key: string, contents: string | Uint8Array): Promise<void> {
    const target = join(this.#root, key);
    const folder = dirname(target);
    const draft = `${target}.${newId()}.part`;
    await mkdir(folder, { recursive: true, mode: 0o700 });
    try {
      const handle = await open(draft, "wx", 0o600);
      try {
        await handle.writeFile(contents);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(draft, target);
    } catch (error) {
      await rm(draft, { force: true });
      throw error;
    }
    await sync(folder);
  }
}
