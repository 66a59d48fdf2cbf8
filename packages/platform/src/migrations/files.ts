import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { MigrationFault } from "./fault.ts";

/** A package's migrations: plain `NNNN_name.sql` files, forward only. Sources are applied in the order given. */
export type MigrationSource = { readonly name: string; readonly directory: string };

export type Migration = {
  readonly source: string;
  readonly number: number;
  readonly name: string;
  readonly sha256: string;
  readonly sql: string;
};

/** As a person finds the file: `bank/0002_authentication`. */
export const labelOf = ({ source, number, name }: Pick<Migration, "source" | "number" | "name">): string =>
  `${source}/${String(number).padStart(4, "0")}_${name}`;

/** The files of a source in the order of their numbers. Throws MigrationFault for a name out of shape and for a number used twice. */
export function readMigrations({ name: source, directory }: MigrationSource): Migration[] {
  const files = readdirSync(directory).filter((file) => file.endsWith(".sql"));
  const migrations = files.map((file): Migration => {
    const [, number, name] = /^(\d{4})_(\w+)\.sql$/.exec(file) ?? [];
    if (number === undefined || name === undefined) throw new MigrationFault(`${source}/${file} is not named NNNN_name.sql`);
    const sql = readFileSync(join(directory, file), "utf8");
    return { source, number: Number(number), name, sha256: createHash("sha256").update(sql).digest("hex"), sql };
  });
  const inOrder = migrations.toSorted((a, b) => a.number - b.number);
  for (const [index, migration] of inOrder.entries()) {
    const next = inOrder[index + 1];
    if (next?.number === migration.number)
      throw new MigrationFault(`${labelOf(migration)} and ${labelOf(next)} have one number; give the newer one the next`);
  }
  return inOrder;
}
