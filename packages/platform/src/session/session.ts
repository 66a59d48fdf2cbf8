import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";

/**
 * A database connection of one's own: hears what is notified on its channels, and holds advisory locks for as long as it lives. When the process dies, or
 * the connection does, the database frees its locks at once: nobody waits for a lease to run out.
 */
export type Session = {
  /**
   * Tries to lock each name, without waiting; the names that became ours. A name that is ours already is not given a second time (the database would: its
   * locks count). None while the connection is down.
   */
  readonly tryLock: (names: readonly string[]) => Promise<string[]>;
  readonly unlock: (names: readonly string[]) => Promise<void>;
  readonly close: () => Promise<void>;
};

export type SessionOptions = {
  readonly connection: pg.ClientConfig;
  readonly channels: readonly string[];
  readonly onNotify: (channel: string, payload: string) => void;
  /** The connection is up, again: what was notified meanwhile went unheard. */
  readonly onConnect: () => void;
  /** The connection is down: its locks are gone. */
  readonly onLost: () => void;
};

const reconnectMs = 500;
/** The second half of the key space's seed; see `electCommitter` for the first. */
const lockSeed = 9;

const lockNames = `select name from unnest($1::text[]) name where pg_try_advisory_lock(hashtextextended(name, ${lockSeed}))`;
const unlockNames = `select name, pg_advisory_unlock(hashtextextended(name, ${lockSeed})) from unnest($1::text[]) name`;

/** Connects, and connects again whenever the connection is lost, until it is closed. */
export function openSession({ connection, channels, onNotify, onConnect, onLost }: SessionOptions): Session {
  let client: pg.Client | undefined;
  const state = { closed: false };
  let queue: Promise<unknown> = Promise.resolve();
  const held = new Set<string>();

  async function connectOnce(): Promise<void> {
    const next = new pg.Client({ ...connection, keepAlive: true, statement_timeout: 10_000 });
    const lost = new Promise<void>((resolve) => {
      next.on("error", () => resolve());
      next.on("end", () => resolve());
    });
    next.on("notification", ({ channel, payload }) => onNotify(channel, payload ?? ""));
    try {
      await next.connect();
      for (const channel of channels) await next.query(`listen ${pg.escapeIdentifier(channel)}`);
      if (state.closed) return;
      client = next;
      onConnect();
      await lost;
    } finally {
      if (client === next) {
        client = undefined;
        held.clear();
        if (!state.closed) onLost();
      }
      await next.end().catch(() => {});
    }
  }

  async function keepConnected(): Promise<void> {
    while (!state.closed) {
      await connectOnce().catch(() => {}); // whoever needs the database elsewhere says so
      if (!state.closed) await sleep(reconnectMs, undefined, { ref: false });
    }
  }

  /** One statement after the other: a connection has no room for two. `names` are chosen when its turn has come. */
  function inTurn(text: string, choose: () => string[], use: (names: readonly string[]) => void): Promise<string[]> {
    const answer = queue.then(async () => {
      const asked = client;
      const names = choose();
      if (asked === undefined || names.length === 0) return [];
      const { rows } = await asked.query<{ name: string }>(text, [names]);
      const found = rows.map((row) => row.name);
      if (client !== asked) return []; // lost meanwhile, and its locks with it
      use(found);
      return found;
    });
    queue = answer.catch(() => {});
    return answer;
  }

  const running = keepConnected();
  return {
    tryLock: (names) =>
      inTurn(
        lockNames,
        () => [...new Set(names)].filter((name) => !held.has(name)),
        (locked) => locked.forEach((name) => held.add(name)),
      ),
    unlock: async (names) =>
      void (await inTurn(
        unlockNames,
        () => names.filter((name) => held.has(name)),
        (freed) => freed.forEach((name) => held.delete(name)),
      )),
    async close() {
      state.closed = true;
      await client?.end().catch(() => {});
      await running;
    },
  };
}
