import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import {
  connectDatabase,
  createLog,
  type EmbeddedPostgres,
  migrate,
  migrateJobs,
  type PostgresConnection,
  startEmbeddedPostgres,
} from "@memento/platform";
import pg from "pg";
import { buildConsole } from "./support/console-build.ts";
import type { TestProject } from "vitest/node";
import { migrationSources } from "../apps/server/src/runtime.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** The superuser's connection to the run's cluster; `template` is a migrated database to clone. */
    cluster: PostgresConnection;
  }
}

export const template = "memento_template";

/** One real PostgreSQL for the whole run, with a migrated database that each test file clones. Durability is off: nothing here outlives the run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const scratch = join(import.meta.dirname, "../.tmp");
  mkdirSync(scratch, { recursive: true });
  sweepEndedRuns(scratch);
  // Tests start many servers and command lines: each reads its sources in half the time where another has compiled them.
  process.env["NODE_COMPILE_CACHE"] ??= join(scratch, "compile-cache");
  await buildConsole();
  const dataDir = mkdtempSync(join(scratch, `tests-${process.pid}-`));
  const settings = {
    fsync: "off",
    synchronous_commit: "off",
    full_page_writes: "off",
    wal_level: "minimal",
    max_wal_senders: "0",
    max_connections: "300",
    autovacuum: "off",
  };
  const postgres = await (process.env["TEST_CLUSTER"] === undefined
    ? startEmbeddedPostgres({ dataDir, settings })
    : useCluster(process.env["TEST_CLUSTER"]));
  const onError = (error: Error): void => void process.stderr.write(`${error.message}\n`);
  const admin = new pg.Client(postgres.admin);
  await admin.connect();
  await admin.query(`drop database if exists ${template} with (force)`);
  await admin.query(`create database ${template} owner memento`);
  await admin.end();
  const target = { ...postgres.connection, database: template };
  const database = connectDatabase({ ...target, max: 4, onError });
  const jobs = new pg.Pool({ ...target, max: 1 });
  jobs.on("error", onError);
  jobs.on("connect", (client) => client.on("error", onError));
  await migrate(database, migrationSources, () => migrateJobs(jobs, createLog("silent")));
  await jobs.end();
  await database.end();
  project.provide("cluster", postgres.admin);
  return async () => {
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}

/**
 * A cluster that runs already, by its socket folder (`TEST_CLUSTER=/tmp/pg15`), to try the suite on another version: its superuser is
 * `postgres`, it trusts local connections, and the role `memento` is made here.
 */
async function useCluster(host: string): Promise<Pick<EmbeddedPostgres, "connection" | "admin" | "stop">> {
  const admin = { host, port: 5432, user: "postgres", database: "postgres" };
  const client = new pg.Client(admin);
  await client.connect();
  const { rowCount } = await client.query("select 1 from pg_roles where rolname = 'memento'");
  if (rowCount === 0) await client.query("create role memento login");
  await client.end();
  return { admin, connection: { ...admin, user: "memento", database: "memento" }, stop: () => Promise.resolve() };
}

/** Removes the folders of runs that were killed. Other runs may be under way beside this one. */
function sweepEndedRuns(scratch: string): void {
  for (const name of readdirSync(scratch)) {
    const [, pid] = /^tests-(\d+)-/.exec(name) ?? [];
    if (pid !== undefined && !isAlive(Number(pid))) rmSync(join(scratch, name), { recursive: true, force: true, maxRetries: 5 });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM"; // another user's
  }
}
