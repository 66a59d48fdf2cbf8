import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { EmbeddedPostgresFault } from "./fault.ts";
import type { Runner } from "./identity.ts";

const run = promisify(execFile);

export type Initdb = {
  readonly program: string;
  readonly runner: Runner;
  /** False: a power cut may take it, as in tests. */ readonly isDurable: boolean;
};

/**
 * Makes the cluster in `clusterDir` if there is none: beside its final place, then renamed there, so that an interrupted initdb leaves
 * nothing half made. Throws EmbeddedPostgresFault when it cannot be made.
 */
export async function ensureCluster(base: string, clusterDir: string, initdb: Initdb): Promise<void> {
  sweepUnfinished(base);
  if (!existsSync(clusterDir)) await initialise(base, clusterDir, initdb);
  initdb.runner.own(clusterDir);
}

/** Throws EmbeddedPostgresFault when the cluster is another user's; root takes any over. */
export function refuseForeign(clusterDir: string): void {
  const owner = lstatSync(clusterDir, { throwIfNoEntry: false })?.uid;
  const user = process.getuid?.();
  if (owner === undefined || user === undefined || user === 0 || owner === user) return;
  throw new EmbeddedPostgresFault(
    `${clusterDir} belongs to user ${owner} and this is user ${user}; run as its owner or as root, or set another DATA_DIR`,
  );
}

/** What killed starts left. An initdb that is still writing there fails by itself, and the next start sweeps after it. */
function sweepUnfinished(base: string): void {
  for (const name of readdirSync(base)) {
    if (!name.startsWith("pg.new-")) continue;
    try {
      rmSync(join(base, name), { recursive: true, force: true });
    } catch {
      // Next time.
    }
  }
}

async function initialise(base: string, clusterDir: string, { program, runner, isDurable }: Initdb): Promise<void> {
  const fresh = mkdtempSync(join(base, "pg.new-"));
  runner.own(fresh);
  const { file, args } = runner.command(program, [
    ...["-D", fresh, "-U", "postgres", "--auth=trust", "-E", "UTF8"],
    ...["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"],
    ...(isDurable ? [] : ["--no-sync"]),
  ]);
  try {
    await run(file, args, { ...runner.spawnOptions, cwd: "/" });
  } catch (cause) {
    rmSync(fresh, { recursive: true, force: true });
    throw new EmbeddedPostgresFault(`the embedded database could not be made in ${base}: ${reasonOf(cause)}`, { cause });
  }
  renameSync(fresh, clusterDir);
}

function reasonOf(cause: unknown): string {
  const said = cause instanceof Error && "stderr" in cause ? String(cause.stderr).trim() : "";
  if (said.startsWith("unshare:")) {
    return "only root may enter a folder above it, and this system allows no user namespaces; move DATA_DIR, run as an ordinary user, or set DATABASE_URL";
  }
  return said.split("\n").at(-1) || String(cause);
}

const socketPathBytesMax = 107;

/**
 * Where the socket of the server on this data folder is: in the folder, or below /tmp when that path would be too long for a socket
 * (sun_path, 108 bytes with its end mark).
 */
export function socketDirOf(base: string): string {
  const socketDir = join(base, "run");
  if (Buffer.byteLength(join(socketDir, ".s.PGSQL.5432")) <= socketPathBytesMax) return socketDir;
  return `/tmp/memento-${createHash("sha256").update(base).digest("hex").slice(0, 16)}`;
}

/** Makes the socket's folder anew: what a killed server left in it would stop the start. */
export function makeSocketDir(base: string, runner: Runner): string {
  const socketDir = socketDirOf(base);
  rmSync(socketDir, { recursive: true, force: true });
  mkdirSync(socketDir, { mode: 0o700 });
  runner.own(socketDir);
  return socketDir;
}
