import { leafHash, merkleRoot, type SealedMovement, sealHash } from "./seal.ts";
import type { BookId, LedgerReader } from "./store.ts";

export type Fault = { readonly kind: string; readonly detail: string };
export type BookReport = {
  readonly bookId: BookId;
  readonly name: string;
  readonly movements: bigint;
  readonly seals: bigint;
  readonly faults: readonly Fault[];
};

/** Faults beyond this many are not kept: the first ones tell where to look. */
const faultsMax = 50;
const sealsPerPage = 200;

const readSnapshot = {
  name: "ledger.verify_snapshot",
  text: `select b.name, b.movement_count, b.seal_no, encode(b.seal_hash, 'hex') as seal_hash,
      (select count(*) from ledger.movement m where m.book_id = b.book_id) as movements,
      (select count(*) from ledger.account_seal s where s.book_id = b.book_id) as touches
    from ledger.book b where b.book_id = $1`,
};
const readSeals = {
  name: "ledger.verify_seals",
  text: `select seal_no, first_movement_no, last_movement_no, encode(root, 'hex') as root, encode(hash, 'hex') as hash from ledger.seal
    where book_id = $1 and seal_no > $2::bigint order by seal_no limit ${sealsPerPage}`,
};
const readMovements = {
  name: "ledger.verify_movements",
  text: `select movement_no, transaction_id, line_no, forced, (extract(epoch from booked_at) * 1000)::double precision as booked_ms,
      debit_account_id, credit_account_id, amount, debit_balance_after, credit_balance_after
    from ledger.movement where book_id = $1 and movement_no between $2::bigint and $3::bigint order by movement_no`,
};
const readTouches = {
  name: "ledger.verify_touches",
  text: "select account_id, balance from ledger.account_seal where book_id = $1 and seal_no = $2::bigint and account_id = any ($3::uuid[])",
};
const readAccounts = {
  name: "ledger.verify_accounts",
  text: "select account_id, currency, balance from ledger.account where book_id = $1",
};
const readBooks = { name: "ledger.verify_books", text: "select book_id from ledger.book order by book_id" };

type SealRow = { seal_no: bigint; first_movement_no: bigint; last_movement_no: bigint; root: string; hash: string };
type MovementRow = {
  movement_no: bigint;
  transaction_id: string;
  line_no: number;
  forced: boolean;
  /** Whole, unless somebody changed it. */
  booked_ms: number;
  debit_account_id: string;
  credit_account_id: string;
  amount: bigint;
  debit_balance_after: bigint;
  credit_balance_after: bigint;
};
type AccountRow = { account_id: string; currency: string; balance: bigint };

/** Ids of all books, in order. */
export const listBooks = async (store: LedgerReader): Promise<BookId[]> =>
  (await store.query<{ book_id: BookId }>(readBooks, [])).map((row) => row.book_id);

/**
 * Proves one book from its first movement to its last: numbers have no gap, both accounts of a movement share a currency, every balance
 * equals its movements, every seal's Merkle root and chain are right, and nothing stands outside of the seals.
 * Reads only; run it in a repeatable-read transaction where writers are at work. `onProgress` hears movements done and in all.
 */
export async function verifyBook(
  store: LedgerReader,
  bookId: BookId,
  onProgress?: (done: bigint, all: bigint) => void,
): Promise<BookReport> {
  const faults: Fault[] = [];
  const fault = (kind: string, detail: string): void => {
    if (faults.length < faultsMax) faults.push({ kind, detail });
  };
  type Snapshot = { name: string; movement_count: bigint; seal_no: bigint; seal_hash: string; movements: bigint; touches: bigint };
  const [book] = await store.query<Snapshot>(readSnapshot, [bookId]);
  if (book === undefined) return { bookId, name: "", movements: 0n, seals: 0n, faults: [{ kind: "book_missing", detail: bookId }] };
  const accounts = await store.query<AccountRow>(readAccounts, [bookId]);
  const walk: Walk = {
    currencies: new Map(accounts.map((row) => [row.account_id, row.currency])),
    balances: new Map(),
    touches: 0n,
    fault,
  };

  let previous: SealRow | undefined;
  for (;;) {
    const page = await store.query<SealRow>(readSeals, [bookId, String(previous?.seal_no ?? 0n)]);
    if (page.length === 0) break;
    for (const seal of page) {
      checkChain(previous, seal, fault);
      const rows = await store.query<MovementRow>(readMovements, [bookId, String(seal.first_movement_no), String(seal.last_movement_no)]);
      checkSeal(seal, rows, walk);
      await checkTouches(store, bookId, seal, rows, walk);
      previous = seal;
      onProgress?.(seal.last_movement_no, book.movement_count);
    }
  }
  const last = previous?.last_movement_no ?? 0n;
  if (book.movement_count !== last)
    fault("movements_unsealed", `the book counts ${book.movement_count} movements, its seals end at ${last}`);
  if (book.movements !== last) fault("movements_stray", `${book.movements} movements are stored, seals cover ${last}`);
  if (book.touches !== walk.touches)
    fault("balances_stray", `${book.touches} balances are stored beside the seals, ${walk.touches} belong there`);
  if (book.seal_no !== (previous?.seal_no ?? 0n) || book.seal_hash !== (previous?.hash ?? ""))
    fault("seal_head", "the book's head is not its last seal");
  checkBalances(accounts, walk);
  return { bookId, name: book.name, movements: last, seals: previous?.seal_no ?? 0n, faults };
}

/** Proves every book, one after the other; see `verifyBook`. */
export async function verifyBooks(
  store: LedgerReader,
  onProgress?: (book: BookId, done: bigint, all: bigint) => void,
): Promise<BookReport[]> {
  const reports: BookReport[] = [];
  for (const bookId of await listBooks(store)) {
    reports.push(await verifyBook(store, bookId, (done, all) => onProgress?.(bookId, done, all)));
  }
  return reports;
}

type Walk = {
  readonly currencies: ReadonlyMap<string, string>;
  readonly balances: Map<string, bigint>;
  touches: bigint;
  readonly fault: (kind: string, detail: string) => void;
};

function checkChain(previous: SealRow | undefined, seal: SealRow, fault: Walk["fault"]): void {
  if (seal.seal_no !== (previous?.seal_no ?? 0n) + 1n)
    fault("seal_missing", `seal ${seal.seal_no} does not follow ${previous?.seal_no ?? 0n}`);
  if (seal.first_movement_no !== (previous?.last_movement_no ?? 0n) + 1n)
    fault("seal_gap", `seal ${seal.seal_no} starts at movement ${seal.first_movement_no}`);
  const expected = sealHash(previous?.hash ?? "", seal.seal_no, seal.first_movement_no, seal.last_movement_no, seal.root);
  if (seal.hash !== expected) fault("seal_chain", `seal ${seal.seal_no} does not continue the one before it`);
}

function checkSeal(seal: SealRow, rows: readonly MovementRow[], walk: Walk): void {
  const { fault } = walk;
  if (BigInt(rows.length) !== seal.last_movement_no - seal.first_movement_no + 1n)
    fault("movement_missing", `seal ${seal.seal_no} covers ${rows.length} movements`);
  const leaves: string[] = [];
  let index = 0;
  for (let head = rows[0]; head !== undefined; head = rows[index]) {
    const movements: SealedMovement[] = [];
    for (let row = rows[index]; row !== undefined && row.transaction_id === head.transaction_id; row = rows[++index]) {
      if (row.line_no !== movements.length + 1)
        fault("line_missing", `movement ${row.movement_no} is line ${row.line_no} of its transaction`);
      if (row.forced !== head.forced || row.booked_ms !== head.booked_ms) {
        fault("line_differs", `movement ${row.movement_no} has another date or force than its transaction`); // sealed once, for all lines
      }
      movements.push({
        debitAccountId: row.debit_account_id,
        creditAccountId: row.credit_account_id,
        amount: row.amount,
        debitBalanceAfter: row.debit_balance_after,
        creditBalanceAfter: row.credit_balance_after,
      });
      checkMovement(row, walk);
    }
    leaves.push(leafHash(head.transaction_id, head.forced, head.booked_ms, movements));
  }
  if (merkleRoot(leaves) !== seal.root)
    fault("seal_broken", `movements ${seal.first_movement_no} to ${seal.last_movement_no} are not those that were sealed`);
}

function checkMovement(row: MovementRow, { currencies, balances, fault }: Walk): void {
  const currency = currencies.get(row.debit_account_id);
  if (currency === undefined || currency !== currencies.get(row.credit_account_id)) {
    fault("currency_mixed", `movement ${row.movement_no} is not between two accounts of one currency`);
  }
  const sides = [
    [row.debit_account_id, -row.amount, row.debit_balance_after],
    [row.credit_account_id, row.amount, row.credit_balance_after],
  ] as const;
  for (const [accountId, amount, after] of sides) {
    const balance = (balances.get(accountId) ?? 0n) + amount;
    if (balance !== after) fault("balance_after_wrong", `movement ${row.movement_no} says ${after}, account ${accountId} has ${balance}`);
    balances.set(accountId, balance);
  }
}

/** The balance kept beside the seal for each account it touched, against the walk. */
async function checkTouches(store: LedgerReader, bookId: BookId, seal: SealRow, rows: readonly MovementRow[], walk: Walk): Promise<void> {
  const touched = new Set(rows.flatMap((row) => [row.debit_account_id, row.credit_account_id]));
  const kept = await store.query<{ account_id: string; balance: bigint }>(readTouches, [
    bookId,
    String(seal.seal_no),
    `{${[...touched].join(",")}}`,
  ]);
  walk.touches += BigInt(touched.size);
  if (kept.length !== touched.size) walk.fault("balances_missing", `seal ${seal.seal_no} keeps ${kept.length} balances of ${touched.size}`);
  for (const { account_id: accountId, balance } of kept) {
    if (balance !== walk.balances.get(accountId))
      walk.fault("balance_history_wrong", `seal ${seal.seal_no} keeps ${balance} for account ${accountId}`);
  }
}

function checkBalances(accounts: readonly AccountRow[], walk: Walk): void {
  const totals = new Map<string, bigint>();
  for (const { account_id: accountId, currency, balance } of accounts) {
    const summed = walk.balances.get(accountId) ?? 0n;
    if (summed !== balance) walk.fault("balance_wrong", `account ${accountId} has ${balance}, its movements sum to ${summed}`);
    totals.set(currency, (totals.get(currency) ?? 0n) + balance);
  }
  for (const [currency, total] of totals) if (total !== 0n) walk.fault("book_unbalanced", `balances sum to ${total} ${currency}`);
}
