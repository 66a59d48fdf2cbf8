import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { newId } from "@memento/kernel";
import {
  type BookId,
  type JournalTransactionId,
  type LedgerAccountId,
  openAccounts,
  openBook,
  post,
  type Posting,
  verifyBook,
} from "@memento/ledger";
import { connectDatabase, type Database, migrate, startEmbeddedPostgres } from "@memento/platform";
import { type Row, round } from "./lib/table.ts";

const batchSize = 20_000;
const accountCount = 1_000;
const secondsEach = 6;
const baselineClients = 16;

type World = { database: Database; bookId: BookId; hot: LedgerAccountId; accounts: LedgerAccountId[] };

/** Accounts with no floor and with one: each posting is decided against it. */
async function openWorld(database: Database): Promise<World> {
  const bookId = newId<BookId>();
  const hot = newId<LedgerAccountId>();
  const accounts = Array.from({ length: accountCount }, () => newId<LedgerAccountId>());
  await database.transaction((tx) => {
    openBook(tx, { bookId, name: "bench" });
    openAccounts(
      tx,
      bookId,
      [hot, ...accounts].map((accountId) => ({ accountId, currency: "EUR", kind: "customer", floor: -1_000_000_000_000n })),
    );
    return Promise.resolve();
  });
  return { database, bookId, hot, accounts };
}

/** Two-leg postings; the debtor is the hot account, or any. */
function postings({ hot, accounts }: World, isHot: boolean, bookedAt: Date): Posting[] {
  return Array.from({ length: batchSize }, (_, index): Posting => {
    const creditor = accounts[(index * 7) % accountCount] ?? hot;
    const debtor = isHot ? hot : (accounts[(index * 7 + 1) % accountCount] ?? hot);
    const amount = BigInt(1 + (index % 100));
    const legs = [
      { accountId: debtor, amount: -amount },
      { accountId: creditor, amount },
    ];
    return { transactionId: newId<JournalTransactionId>(), legs, hasFreshId: true, bookedAt };
  });
}

/** Durable postings a second: batch after batch, each a transaction of its own. */
async function measure(world: World, isHot: boolean): Promise<number> {
  let booked = 0;
  let ms = 0;
  while (ms < secondsEach * 1000) {
    const batch = postings(world, isHot, new Date()); // what a caller brings along is not the ledger's time
    const started = performance.now();
    const outcomes = await world.database.transaction((tx) => post(tx, world.bookId, batch));
    ms += performance.now() - started;
    booked += outcomes.filter((outcome) => outcome.ok).length;
  }
  return booked / (ms / 1000);
}

/** The textbook way: a transaction a posting that locks both rows, updates them and writes two entries. Many clients at once, one hot account. */
async function measureRowLocks({ database, hot, accounts }: World): Promise<number> {
  await database.query("create table if not exists public.plain_account (account_id uuid primary key, balance bigint not null)");
  await database.query(
    "create table if not exists public.plain_entry (entry_id uuid primary key, account_id uuid not null, amount bigint not null, balance_after bigint not null)",
  );
  for (const accountId of [hot, ...accounts])
    await database.query({ name: "plain.open", text: "insert into public.plain_account values ($1, 0)" }, [accountId]);
  const lock = {
    name: "plain.lock",
    text: "select account_id, balance from public.plain_account where account_id = any ($1) order by account_id for update",
  };
  const move = {
    name: "plain.move",
    text: "update public.plain_account set balance = balance + $2 where account_id = $1 returning balance",
  };
  const enter = { name: "plain.enter", text: "insert into public.plain_entry values ($1, $2, $3, $4)" };
  const started = performance.now();
  let booked = 0;
  const client = async (): Promise<void> => {
    while (performance.now() - started < secondsEach * 1000) {
      const creditor = accounts[booked % accountCount] ?? hot;
      await database.transaction(async (tx) => {
        await tx.query(lock, [[hot, creditor]]);
        for (const [accountId, amount] of [
          [hot, -1n],
          [creditor, 1n],
        ] as const) {
          const [row] = await tx.query<{ balance: bigint }>(move, [accountId, amount]);
          await tx.query(enter, [newId(), accountId, amount, row?.balance ?? 0n]);
        }
      });
      booked += 1;
    }
  };
  await Promise.all(Array.from({ length: baselineClients }, client));
  return booked / ((performance.now() - started) / 1000);
}

/** Durable two-leg postings, each decided on its own, through one hot account; and what the textbook way does on the same machine. */
export async function benchLedger(): Promise<Row[]> {
  const dataDir = mkdtempSync(join(tmpdir(), "memento-bench-"));
  const postgres = await startEmbeddedPostgres({ dataDir });
  const database = connectDatabase({ ...postgres.connection, max: baselineClients, options: "-c enable_seqscan=off", onError: () => {} });
  try {
    await migrate(database, [{ name: "ledger", directory: join(import.meta.dirname, "../packages/ledger/migrations") }]);
    const world = await openWorld(database);
    await measure(world, true); // once to get warm
    const spread = await measure(world, false);
    const hot = await measure(world, true);
    const rowLocks = await measureRowLocks(world);
    const { faults } = await database.snapshot((on) => verifyBook(on, world.bookId));
    if (faults.length > 0) throw new Error(`the ledger does not verify: ${JSON.stringify(faults[0])}`);
    return [
      {
        name: "ledger: durable two-leg postings through one hot account",
        figure: `${round(hot)}/s`,
        baseline: `a transaction with row locks per posting, ${baselineClients} clients: ${round(rowLocks)}/s`,
        ratio: `${Math.round(hot / rowLocks)}x`,
        target: ">= 60,000/s; >= 30x",
        met: hot >= 60_000 && hot / rowLocks >= 30,
      },
      {
        name: "ledger: the same, beside spread-out accounts",
        figure: `${round(hot)}/s`,
        baseline: `no hot account: ${round(spread)}/s`,
        ratio: (hot / spread).toFixed(2),
        target: ">= 0.9",
        met: hot / spread >= 0.9,
      },
    ];
  } finally {
    await database.end();
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
