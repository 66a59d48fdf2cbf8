import { existsSync, readdirSync, readFileSync, readlinkSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** Whether a process works in this cluster's folder. False for zombies and for a process id that another program has got since. */
function worksIn(pid: number, clusterDir: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === clusterDir;
  } catch {
    return false;
  }
}

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
 * data succeeds. The caller holds the folder's lock, so whoever still works in there is left over.
 * Where there is no /proc (not Linux) only a pid file whose process is gone can be told apart; a live one makes the start fail, clearly.
 */
export async function endLeftovers(clusterDir: string): Promise<void> {
  const pidFile = join(clusterDir, "postmaster.pid");
  if (existsSync(pidFile)) {
    const pid = Number(readFileSync(pidFile, "utf8").split("\n")[0]);
    const gone = (): boolean => !worksIn(pid, clusterDir);
    for (const [signal, ms] of [["SIGINT", 5000], ["SIGQUIT", 3000], ["SIGKILL", 1000]] as const) { // prettier-ignore
      if (gone()) break;
      kill(pid, signal);
      await goneWithin(ms, gone);
    }
    if (existsSync("/proc/self")) rmSync(pidFile, { force: true });
  }
  // Children of a postmaster that was killed hard end by themselves, a little later; shared memory is theirs until then.
  if (existsSync("/proc/self")) {
    const left = () => readdirSync("/proc").filter((name) => /^\d+$/.test(name) && worksIn(Number(name), clusterDir));
    if (!(await goneWithin(3000, () => left().length === 0))) for (const name of left()) kill(Number(name), "SIGKILL");
    await goneWithin(2000, () => left().length === 0);
  }
}
