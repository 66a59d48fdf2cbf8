import { createHash } from "node:crypto";
import { once } from "node:events";
import { closeSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";

export type FolderLock = { release: () => void };

/** Thrown when another server has the data folder. */
export class FolderInUse extends Error {
  override readonly name = "FolderInUse";
}

/**
 * One server a folder. On Linux an abstract socket, which the kernel frees however the process ends; elsewhere a file with the process id,
 * which a start after a crash finds dead and takes over. Throws FolderInUse.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  return process.platform === "linux" ? lockBySocket(folder) : lockByFile(folder);
}

async function lockBySocket(folder: string): Promise<FolderLock> {
  const server = createServer();
  server.listen(`\0memento-${createHash("sha256").update(folder).digest("hex").slice(0, 32)}`);
  try {
    await once(server, "listening");
  } catch (cause) {
    throw new FolderInUse(`another server is running on ${folder}`, { cause });
  }
  server.unref();
  return { release: () => server.close() };
}

function lockByFile(folder: string): FolderLock {
  const path = join(folder, "server.pid");
  const take = (): void => {
    const file = openSync(path, "wx", 0o600);
    writeSync(file, String(process.pid));
    closeSync(file);
  };
  try {
    take();
  } catch {
    const pid = Number(readFileSync(path, "utf8"));
    try {
      process.kill(pid, 0);
    } catch {
      rmSync(path, { force: true });
      take();
      return { release: () => rmSync(path, { force: true }) };
    }
    throw new FolderInUse(`another server (process ${pid}) is running on ${folder}`);
  }
  return { release: () => rmSync(path, { force: true }) };
}
