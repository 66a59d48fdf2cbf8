import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Database, Tx } from "../db/database.ts";

/** A package's migrations: plain `NNNN_name.sql` files, forward only. Sources are applied in the order given. */
export type MigrationSource = { readonly name: string; readonly directory: string };
type Migration = { source: string; number: number; name: string; sha256: string; sql: string };

/** The database and this code do not fit together; the message says how. Nothing was changed. */
export class MigrationFault extends Error {
  override readonly name = "MigrationFault";
}

const lockKey = 4_836_291_605n; // any number that nobody else uses

function readMigrations(source: MigrationSource): Migration[] {
  return readdirSync(source.directory)
    .filter((file) => file.endsWith(".sql"))
    .toSorted()
    .map((file) => {
      const [, number, name] = /^(\d{4})_(.+)\.sql$/.exec(file) ?? [];
      if (number === undefined || name === undefined) throw new MigrationFault(`${source.name}/${file} is not named NNNN_name.sql`);
      const sql = readFileSync(join(source.directory, file), "utf8");
      return { source: source.name, number: Number(number), name, sha256: createHash("sha256").update(sql).digest("hex"), sql };
    });
}

/**
 * Applies what is missing, each file in a transaction of its own, under an advisory lock: processes that start together wait for each other.
 * Throws MigrationFault when an applied file was changed or is gone (the database is newer than the code), or one is missing before the last.
 * `alsoUnderLock` runs at the end, still under the lock, for parts that bring their own schema.
 */
export async function migrate(
  database: Database,
  sources: readonly MigrationSource[],
  alsoUnderLock?: () => Promise<void>,
): Promise<number> {
  return database.transaction(async (lockTx) => {
    await lockTx.query("select pg_advisory_xact_lock($1)::text", [lockKey]);
    await database.query(`create table if not exists public.memento_migration (
      source text not null, number integer not null, name text not null, sha256 text not null,
      applied_at timestamptz not null default now(), primary key (source, number))`);
    let applied = 0;
    for (const source of sources) {
      for (const migration of await pending(database, source)) {
        await database.transaction((tx) => apply(tx, migration));
        applied += 1;
      }
    }
    await alsoUnderLock?.();
    return applied;
  });
}

async function apply(tx: Tx, migration: Migration): Promise<void> {
  await tx.query(migration.sql);
  const text = "insert into public.memento_migration (source, number, name, sha256) values ($1, $2, $3, $4)";
  await tx.query({ name: "platform.record_migration", text }, [migration.source, migration.number, migration.name, migration.sha256]);
}

async function pending(database: Database, source: MigrationSource): Promise<Migration[]> {
  const files = readMigrations(source);
  const text = "select number, name, sha256 from public.memento_migration where source = $1 order by number";
  const applied = await database.query<{ number: number; name: string; sha256: string }>({ name: "platform.applied_migrations", text }, [
    source.name,
  ]);
  for (const [index, row] of applied.entries()) {
    const file = files[index];
    const label = `${source.name}/${String(row.number).padStart(4, "0")}_${row.name}`;
    if (file === undefined || file.number !== row.number)
      throw new MigrationFault(`${label} was applied to this database but is not in this code; is the code older than the database?`);
    if (file.sha256 !== row.sha256) throw new MigrationFault(`${label} was changed after it was applied; add a new migration instead`);
  }
  return files.slice(applied.length);
}
