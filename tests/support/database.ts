import { randomBytes } from "node:crypto";
import { connectDatabase, type Database, type PostgresConnection } from "@memento/platform";
import pg from "pg";
import { inject } from "vitest";

export type TestDatabase = { readonly connection: PostgresConnection; readonly database: Database; readonly drop: () => Promise<void> };

async function asAdmin(sql: string): Promise<void> {
  const client = new pg.Client(inject("cluster"));
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** A migrated database of its own, owned by the ordinary role that the server uses. `drop` closes it and throws it away. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString("hex")}`;
  // Copying files is up to twice as fast as the default here, which writes every page to the log.
  await asAdmin(`create database ${name} template memento_template owner memento strategy file_copy`);
  const connection = { ...inject("cluster"), user: "memento", database: name };
  const database = connectDatabase({ ...connection, max: 8, onError: () => {} });
  return {
    connection,
    database,
    drop: async () => {
      await database.end();
      await asAdmin(`drop database ${name} with (force)`);
    },
  };
}

/** The URL of a database for a process of its own (`DATABASE_URL`). */
export const urlOf = ({ host, user, database }: PostgresConnection): string =>
  `postgres://${user}@localhost/${database}?host=${encodeURIComponent(host)}`;
