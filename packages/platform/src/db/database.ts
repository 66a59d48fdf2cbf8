import { assert } from "@memento/kernel";
import pg from "pg";

/** A statement with a name is prepared once per connection; hot statements have one. Text is always constant: values travel as parameters. */
export type Statement = { readonly name: string; readonly text: string };

export type SqlValue = string | number | bigint | boolean | Date | Buffer | null | readonly unknown[];

/** What can run a statement: a transaction, or the pool for a statement on its own. */
export interface Queryable {
  query<Row>(statement: Statement | string, values?: readonly SqlValue[]): Promise<Row[]>;
}

/** A database transaction in progress. Statements that are not awaited between each other travel in one round trip. */
export interface Tx extends Queryable {
  /**
   * Sends a statement whose rows nobody needs, without waiting: it runs after those before it and travels with those after it, down to
   * the commit. Its failure fails the transaction.
   */
  write(statement: Statement | string, values?: readonly SqlValue[]): void;
}

export interface Database extends Queryable {
  /** Runs `work` in one transaction; an exception rolls it back. Throws when the commit did not happen. */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Runs reads that all see the database as it was at one moment, whatever others write meanwhile. */
  snapshot<T>(work: (on: Queryable) => Promise<T>): Promise<T>;
  readonly pool: pg.Pool;
  end(): Promise<void>;
}

const parsers: Record<number, (text: string) => unknown> = {
  [pg.types.builtins.INT8]: BigInt,
  [pg.types.builtins.DATE]: String, // a date has no time zone
  [pg.types.builtins.NUMERIC]: String,
};

const types = {
  getTypeParser: (oid: number, format?: "text" | "binary"): ((text: string) => unknown) =>
    parsers[oid] ?? (pg.types.getTypeParser(oid, format ?? "text") as (text: string) => unknown),
};

/** Thrown by `transaction` when the server answered COMMIT with ROLLBACK: nothing was written. */
export class CommitRefused extends Error {
  override readonly name = "CommitRefused";
}

/**
 * Whether the database is there and will never take this: an error about what it was told. Not those of a lost connection, a shutdown, a lock, a
 * serialisation, or a lack of room, after which the same may go well.
 */
export const isRefusal = (error: unknown): boolean =>
  error instanceof pg.DatabaseError && !/^(08|40|53|55|57|58|XX)/.test(error.code ?? "");

/**
 * Runs a statement on one connection. The driver copies the object that describes a statement, property by property, and waits for its own promise;
 * a query that is handed to it ready saves both.
 */
async function runOn<Row>(client: pg.PoolClient, statement: Statement | string, values?: readonly SqlValue[]): Promise<Row[]> {
  try {
    return await new Promise<Row[]>((resolve, reject) => {
      const { text, name } = typeof statement === "string" ? { text: statement, name: undefined } : statement;
      const query = new pg.Query(text, values as unknown[], (error: Error | null | undefined, result) =>
        error === null || error === undefined ? resolve(result.rows as Row[]) : reject(error),
      );
      Object.assign(query, { name });
      client.query(query);
    });
  } catch (error) {
    if (error instanceof Error) Error.captureStackTrace(error); // who asked, rather than how the answer came in
    throw error;
  }
}

/**
 * Lends a connection to some work until that settles. A part of it that nobody waited for may go on, and what it sent then would run among the statements
 * of whoever has the connection next, or be committed on its own: it throws AssertionFailed instead.
 */
async function lend<T>(client: pg.PoolClient, work: (query: Queryable["query"]) => Promise<T>): Promise<T> {
  let isOver = false;
  try {
    return await work((statement, values) => {
      assert(!isOver, "a statement comes from a transaction that is over");
      return runOn(client, statement, values);
    });
  } finally {
    isOver = true;
  }
}

export function connectDatabase(config: pg.PoolConfig & { onError: (error: Error) => void }): Database {
  const { onError, ...poolConfig } = config;
  // @types/pg does not know `pipeline` yet: queued statements are sent without waiting for each other's answers.
  const pool = new pg.Pool({ ...poolConfig, types, pipeline: true } as pg.PoolConfig);
  pool.on("error", onError);
  pool.on("connect", (client) => client.on("error", onError));

  const run = async <Row>(statement: Statement | string, values?: readonly SqlValue[]): Promise<Row[]> => {
    const query = typeof statement === "string" ? { text: statement } : statement;
    const result = await pool.query({ ...query, values: values as unknown[] });
    return result.rows as Row[];
  };

  return {
    pool,
    query: run,
    end: () => pool.end(),
    async snapshot(work) {
      const client = await pool.connect();
      // Its beginning travels with the first read, and nobody has to wait for its end.
      const begun = client.query("begin transaction isolation level repeatable read, read only");
      begun.catch(() => {}); // heard of below, unless the work has failed before
      try {
        const result = await lend(client, (query) => work({ query }));
        await begun;
        return result;
      } finally {
        client.query("rollback").then(
          () => client.release(),
          (fault: Error) => client.release(fault),
        );
      }
    },
    async transaction(work) {
      const client = await pool.connect();
      let broken: Error | undefined;
      let firstFault: Error | undefined;
      const writes: Promise<unknown>[] = [];
      const send = (sent: Promise<unknown>): void => {
        writes.push(sent.catch((fault: Error) => void (firstFault ??= fault)));
      };
      try {
        send(client.query("begin"));
        const result = await lend(client, (query) => work({ query, write: (statement, values) => send(query(statement, values)) }));
        const committed = client.query("commit");
        send(committed);
        await Promise.all(writes);
        if (firstFault !== undefined) throw firstFault;
        if ((await committed).command !== "COMMIT") throw new CommitRefused("a statement of this transaction had failed");
        return result;
      } catch (error) {
        await Promise.all(writes);
        await client.query("rollback").catch((fault: Error) => {
          broken = fault;
        });
        throw firstFault ?? error; // what failed later only failed because of it
      } finally {
        client.release(broken);
      }
    },
  };
}
