import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, type RawBuilder, sql } from "kysely";
import type { SqlValue } from "./database.ts";

export { sql, type RawBuilder } from "kysely";

/** Compiles only: statements run through our own pool, so that they share its types and its transactions. */
const compiler = new Kysely<Record<string, never>>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

/** The text and values of a query that was put together from `sql` fragments, for `Queryable.query`. Every value is a parameter. */
export function compose(query: RawBuilder<unknown>): { text: string; values: SqlValue[] } {
  const { sql: text, parameters } = query.compile(compiler);
  return { text, values: [...parameters] as SqlValue[] };
}

/** All conditions at once; none means no restriction. */
export const allOf = (conditions: readonly RawBuilder<unknown>[]): RawBuilder<unknown> =>
  conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `);
