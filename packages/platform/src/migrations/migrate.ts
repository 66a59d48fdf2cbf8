import type { Database, Queryable, Tx } from "../db/database.ts";
import { MigrationFault } from "./fault.ts";
import { labelOf, type Migration, type MigrationSource, readMigrations } from "./files.ts";

export { MigrationFault } from "./fault.ts";
export type { MigrationSource } from "./files.ts";

const lockKey = 4_836_291_605n; // any number that nobody else uses
const serverVersionMin = 15;

/**
 * Applies what is missing, each file in a transaction of its own, under an advisory lock: processes that start together wait for each other.
 * Answers how many it applied. Everything is checked before anything is applied: MigrationFault when an applied file was changed or is gone,
 * when the database is newer than the code, when a new file is numbered before an applied one, and when PostgreSQL is too old; also when
 * a file fails, which leaves those before it applied. `alsoUnderLock` runs at the end, still under the lock, for parts that bring their own
 * schema. Needs two connections of the pool at once.
 */
export async function migrate(
  database: Database,
  sources: readonly MigrationSource[],
  alsoUnderLock?: () => Promise<void>,
): Promise<number> {
  return database.transaction(async (lockTx) => {
    await waitAsLongAsItTakes(lockTx);
    await lockTx.query("select pg_advisory_xact_lock($1)::text", [lockKey]);
    await refuseOldServer(database);
    await database.query(`create table if not exists public.memento_migration (
      source text not null, number integer not null, name text not null, sha256 text not null,
      applied_at timestamptz not null default now(), primary key (source, number))`);
    const missing = await planMigrations(database, sources);
    for (const migration of missing) await database.transaction((tx) => apply(tx, migration));
    await alsoUnderLock?.();
    return missing.length;
  });
}

/** The migrations of this code that the database does not have, as `source/NNNN_name`. Changes nothing; throws MigrationFault as `migrate` does. */
export async function pendingMigrations(database: Queryable, sources: readonly MigrationSource[]): Promise<string[]> {
  const [table] = await database.query<{ exists: boolean }>("select to_regclass('public.memento_migration') is not null as exists");
  const missing = table?.exists === true ? await planMigrations(database, sources) : sources.flatMap((source) => readMigrations(source));
  return missing.map(labelOf);
}

/** The server's connections have short limits for requests; neither a long migration nor waiting for another process's is a fault. */
async function waitAsLongAsItTakes(tx: Tx): Promise<void> {
  await tx.query("set local statement_timeout = 0; set local lock_timeout = 0; set local idle_in_transaction_session_timeout = 0");
}

async function refuseOldServer(database: Queryable): Promise<void> {
  const [server] = await database.query<{ major: number }>("select current_setting('server_version_num')::int / 10000 as major");
  if (server !== undefined && server.major < serverVersionMin) {
    throw new MigrationFault(`the database is PostgreSQL ${server.major}; version ${serverVersionMin} or newer is needed`);
  }
}

async function apply(tx: Tx, migration: Migration): Promise<void> {
  await tx.query("set local statement_timeout = 0; set local enable_seqscan = on");
  await tx.query(migration.sql).catch((cause: unknown) => {
    throw new MigrationFault(
      `${labelOf(migration)} failed and was rolled back: ${cause instanceof Error ? cause.message : String(cause)}`,
      { cause },
    );
  });
  const text = "insert into public.memento_migration (source, number, name, sha256) values ($1, $2, $3, $4)";
  await tx.query({ name: "platform.record_migration", text }, [migration.source, migration.number, migration.name, migration.sha256]);
}

type Applied = Pick<Migration, "source" | "number" | "name" | "sha256">;

/** What is still to be applied, in order, once all that was applied is found unchanged in the code. */
async function planMigrations(database: Queryable, sources: readonly MigrationSource[]): Promise<Migration[]> {
  const applied = await database.query<Applied>(
    "select source, number, name, sha256 from public.memento_migration order by source, number",
  );
  const strange = applied.find(({ source }) => !sources.some(({ name }) => name === source));
  if (strange !== undefined) throw tooNew(strange);
  return sources.flatMap((source) =>
    missingOf(
      readMigrations(source),
      applied.filter((row) => row.source === source.name),
    ),
  );
}

const tooNew = (row: Applied): MigrationFault =>
  new MigrationFault(`${labelOf(row)} was applied to this database but is not in this code; is the code older than the database?`);

function missingOf(files: readonly Migration[], applied: readonly Applied[]): Migration[] {
  for (const row of applied) {
    const file = files.find(({ number }) => number === row.number);
    if (file === undefined) throw tooNew(row);
    if (file.sha256 !== row.sha256)
      throw new MigrationFault(`${labelOf(row)} was changed after it was applied; add a new migration instead`);
  }
  const last = applied.at(-1);
  const missing = files.filter(({ number }) => !applied.some((row) => row.number === number));
  const late = missing.find(({ number }) => last !== undefined && number < last.number);
  if (late !== undefined && last !== undefined) {
    throw new MigrationFault(`${labelOf(late)} is new but ${labelOf(last)} was applied already; give it a higher number`);
  }
  return missing;
}
