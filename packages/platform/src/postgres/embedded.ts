import { mkdirSync, realpathSync, rmSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { findBinaries } from "./binaries.ts";
import { ensureCluster, makeSocketDir, refuseForeign, socketDirOf } from "./cluster.ts";
import { lockFolder } from "./folder-lock.ts";
import { chooseRunner } from "./identity.ts";
import { endLeftovers } from "./stale.ts";
import { launch } from "./supervise.ts";

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

const socketConnection = (host: string, user: string, database: string): PostgresConnection => ({ host, port: 5432, user, database });

/**
 * Starts the PostgreSQL that comes from npm, inside `dataDir`, on a Unix socket only. Makes the cluster on first use, recovers from any kill,
 * and refuses a folder that another server uses (FolderInUse). The database dies with this process: a watchdog sees our end.
 * Throws EmbeddedPostgresFault when it cannot be made or started.
 */
export async function startEmbeddedPostgres({ dataDir, settings = {} }: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const binaries = await findBinaries();
  mkdirSync(dataDir, { recursive: true });
  const base = realpathSync(dataDir);
  const clusterDir = join(base, "pg");
  const lock = await lockFolder(base);
  try {
    const runner = chooseRunner(base, binaries.postgres);
    refuseForeign(clusterDir);
    await endLeftovers(clusterDir);
    await ensureCluster(base, clusterDir, { program: binaries.initdb, runner, isDurable: settings["fsync"] !== "off" });
    const socketDir = makeSocketDir(base, runner);
    const running = await launch({
      postgres: binaries.postgres,
      clusterDir,
      socketDir,
      logPath: join(base, "postgres.log"),
      runner,
      settings: { ...defaultSettings, ...settings },
    });
    const admin = socketConnection(socketDir, "postgres", "postgres");
    await prepareRole(admin).catch(async (error: unknown) => {
      await running.stop();
      throw error;
    });
    let stopped: Promise<void> | undefined;
    const stopOnce = async (): Promise<void> => {
      await running.stop();
      rmSync(socketDir, { recursive: true, force: true }); // it may be below /tmp
      lock.release();
    };
    const stop = (): Promise<void> => (stopped ??= stopOnce()); // once: by a second call the folder may be another server's
    return { connection: socketConnection(socketDir, role, role), admin, exited: running.exited, stop };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** How to reach the database of a server that is running on this data folder, for tools beside it. */
export const connectionOfRunning = (dataDir: string): PostgresConnection =>
  socketConnection(socketDirOf(realpathSync(dataDir)), role, role);

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
