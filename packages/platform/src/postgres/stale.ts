import { existsSync, readdirSync, readFileSync, readlinkSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const hasProc = process.platform === "linux" && existsSync("/proc/self/exe");

/**
 * Whether a process is a PostgreSQL that works in this cluster's folder. False for a zombie, for a process id that another program has got
 * since, and for a person's shell that stands in the folder.
 */
function isPostgresOf(pid: number, clusterDir: string): boolean {
  try {
    if (readlinkSync(`/proc/${pid}/cwd`) !== clusterDir) return false;
    return /^postgres( \(deleted\))?$/.test(basename(readlinkSync(`/proc/${pid}/exe`))); // deleted: npm has replaced the package since
  } catch {
    return false;
  }
}

const processesOf = (clusterDir: string): number[] =>
  readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => isPostgresOf(pid, clusterDir));

const kill = (pid: number, signal: NodeJS.Signals): void => {
  try {
    process.kill(pid, signal);
  } catch {
    // It has gone in the meantime.
  }
};

async function goneWithin(ms: number, isGone: () => boolean): Promise<boolean> {
  for (let waited = 0; waited < ms; waited += 25) {
    if (isGone()) return true;
    await sleep(25);
  }
  return isGone();
}

/**
 * Ends a PostgreSQL that outlived its server (a kill -9 of ours leaves it running) and removes its pid file, so that a start on the same
 * data succeeds. The caller holds the folder's lock, so whoever still works in there is left over. Throws when one cannot be ended: two
 * servers on one cluster would destroy it.
 * Where there is no /proc (not Linux) the pid file stays: PostgreSQL itself takes over one whose process is gone, and refuses a live one.
 */
export async function endLeftovers(clusterDir: string): Promise<void> {
  if (!hasProc) return;
  const pidFile = join(clusterDir, "postmaster.pid");
  const postmaster = existsSync(pidFile) ? Number.parseInt(readFileSync(pidFile, "utf8"), 10) : Number.NaN;
  const shutdown = [
    ["SIGINT", 5000],
    ["SIGQUIT", 3000],
    ["SIGKILL", 1000],
  ] as const;
  for (const [signal, ms] of shutdown) {
    if (!isPostgresOf(postmaster, clusterDir)) break;
    kill(postmaster, signal);
    await goneWithin(ms, () => !isPostgresOf(postmaster, clusterDir));
  }
  // Children of a postmaster that was killed hard end by themselves, a little later; shared memory is theirs until then.
  const allGone = (): boolean => processesOf(clusterDir).length === 0;
  if (!(await goneWithin(3000, allGone))) for (const pid of processesOf(clusterDir)) kill(pid, "SIGKILL");
  if (!(await goneWithin(2000, allGone)))
    throw new Error(`a database process of an earlier run still works in ${clusterDir} and cannot be ended`);
  rmSync(pidFile, { force: true });
}
