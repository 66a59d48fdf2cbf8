import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

export type FolderLock = { release: () => void };

/** Thrown when another server has the data folder. */
export class FolderInUse extends Error {
  override readonly name = "FolderInUse";
}

/**
 * One server a folder; `folder` exists. On Linux an abstract socket, which the kernel frees however the process ends; elsewhere a file with
 * the process id and its start time, which a start after a crash finds dead and takes over. Throws FolderInUse.
 * Containers that share a folder but no network do not see each other's socket: give each container a folder of its own.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  return process.platform === "linux" ? lockBySocket(folder) : lockByFile(folder);
}

const inUse = (folder: string, cause?: unknown): FolderInUse =>
  new FolderInUse(`another server is already running on ${folder}; stop it, or set another DATA_DIR`, { cause });

/** A process that was killed a moment ago may still be ending. */
const patienceMs = 300;
const pauseMs = 50;

/** Device and inode name the folder itself, whatever path or mount leads to it. */
async function lockBySocket(folder: string): Promise<FolderLock> {
  const { dev, ino } = statSync(folder, { bigint: true });
  for (let waitedMs = 0; ; waitedMs += pauseMs) {
    const server = createServer().unref();
    try {
      await once(server.listen(`\0memento-${dev}-${ino}`), "listening");
      return { release: () => server.close() };
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== "EADDRINUSE") throw cause;
      if (waitedMs >= patienceMs) throw inUse(folder, cause);
    }
    await sleep(pauseMs);
  }
}

/** Process ids come round again; with the start time beside it a new process is not taken for the old one. Undefined: no such process. */
function startOf(pid: number): string | undefined {
  try {
    return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], {
      encoding: "utf8",
      env: { ...process.env, LC_ALL: "C", TZ: "UTC" },
    }).trim();
  } catch {
    return undefined;
  }
}

/**
 * The lock where there are no abstract sockets. Two starts after a crash at the very same moment could both take it over; PostgreSQL's own
 * pid file then stops the second.
 */
export function lockByFile(folder: string): FolderLock {
  const path = join(folder, "server.pid");
  const take = (): FolderLock => {
    writeFileSync(path, `${process.pid}\n${startOf(process.pid)}\n`, { flag: "wx", mode: 0o600 });
    return { release: () => rmSync(path, { force: true }) };
  };
  try {
    return take();
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== "EEXIST") throw cause;
    const [pid, startedAt] = readFileSync(path, "utf8").split("\n");
    if (startedAt !== undefined && startOf(Number(pid)) === startedAt) throw inUse(folder, cause);
    rmSync(path, { force: true });
    return take();
  }
}
