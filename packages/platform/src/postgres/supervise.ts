import { spawn } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { EmbeddedPostgresFault } from "./fault.ts";
import type { Runner } from "./identity.ts";

export type Launch = {
  readonly postgres: string;
  readonly clusterDir: string;
  readonly socketDir: string;
  readonly logPath: string;
  readonly runner: Runner;
  readonly settings: Readonly<Record<string, string>>;
};

export type Running = {
  /** Settles when the database ends without having been told to, with a word on how. */
  readonly exited: Promise<string>;
  /** Rolls back what is open and waits for the end; safe to call again. */
  readonly stop: () => Promise<void>;
};

/** Starts PostgreSQL and waits until it takes connections. Throws EmbeddedPostgresFault, with its last word, when it ends before. */
export async function launch({ postgres, clusterDir, socketDir, logPath, runner, settings }: Launch): Promise<Running> {
  const quotedSocketDir = `"${socketDir.replaceAll('"', '""')}"`; // a list of folders, which a comma in a path would split
  const all = { ...settings, listen_addresses: "", unix_socket_directories: quotedSocketDir };
  const { file, args } = runner.command(postgres, [
    "-D",
    clusterDir,
    ...Object.entries(all).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
  ]);
  const log = openLog(logPath);
  // Detached: Ctrl-C in a terminal reaches us only, and we let requests finish before the database goes.
  const child = spawn(file, args, { ...runner.spawnOptions, detached: true, stdio: ["ignore", log, log], cwd: "/" });
  closeSync(log);
  child.unref();
  let isOver = false;
  const ended = new Promise<string>((resolve) => {
    child.once("exit", (code, signal) => resolve(signal ?? `exit code ${code}`));
    child.once("error", (error) => resolve(error.message));
  }).finally(() => (isOver = true));
  const endWatch = child.pid === undefined ? () => {} : watchOver(child.pid);
  void ended.then(endWatch);

  await becameReady({ clusterDir, pid: child.pid, ended, logPath });
  let isStopping = false;
  return {
    exited: new Promise((resolve) => {
      void ended.then((how) => isStopping || resolve(`the embedded database ended by itself (${how}); see ${logPath}`));
    }),
    stop: async () => {
      isStopping = true;
      if (isOver) return;
      child.ref();
      child.kill("SIGINT");
      const timer = setTimeout(() => child.kill("SIGQUIT"), 5000);
      await ended;
      clearTimeout(timer);
    },
  };
}

/**
 * Our death, however sudden, closes the watchdog's standard input, and it tells the database to end. The function that comes back calls the
 * watchdog off, for when the database has ended: by then its process id may be another's.
 */
function watchOver(pid: number): () => void {
  const watchdog = spawn("sh", ["-c", `read _; kill -INT ${pid}`], { detached: true, stdio: ["pipe", "ignore", "ignore"], cwd: "/" });
  watchdog.unref();
  return () => watchdog.kill("SIGKILL");
}

const logBytesMax = 10 * 1024 * 1024;

/** The database's own log; the one before it is kept once it has grown. */
function openLog(path: string): number {
  if (existsSync(path) && statSync(path).size > logBytesMax) renameSync(path, `${path}.1`);
  return openSync(path, "a", 0o600);
}

/** Recovery after a crash may take as long as it takes, so only the end of the process ends the waiting. */
async function becameReady(started: {
  clusterDir: string;
  pid: number | undefined;
  ended: Promise<string>;
  logPath: string;
}): Promise<void> {
  let how: string | undefined;
  void started.ended.then((word) => (how = word));
  while (!isReady(started.clusterDir, started.pid)) {
    if (how !== undefined) {
      throw new EmbeddedPostgresFault(`the embedded database did not start (${how}): ${lastLine(started.logPath)}; see ${started.logPath}`);
    }
    await sleep(15);
  }
}

/** PostgreSQL writes its process id and then its state into this file; one that a killed server left has another id. */
function isReady(clusterDir: string, pid: number | undefined): boolean {
  try {
    const lines = readFileSync(join(clusterDir, "postmaster.pid"), "utf8").split("\n");
    return Number(lines[0]) === pid && lines.some((line) => line.trim() === "ready");
  } catch {
    return false; // not written yet
  }
}

const lastLine = (path: string): string => readFileSync(path, "utf8").trimEnd().split("\n").at(-1) ?? "";
