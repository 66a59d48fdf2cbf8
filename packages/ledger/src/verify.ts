import { leafHash, merkleRoot, type SealedEntry, sealHash } from "./seal.ts";
import type { BookId, LedgerStore } from "./store.ts";

export type Fault = { readonly kind: string; readonly detail: string };
export type BookReport = { readonly bookId: BookId; readonly name: string; readonly entries: bigint; readonly seals: bigint; readonly faults: Fault[] };

/** Faults beyond this many are counted by nobody: the first ones tell where to look. */
const faultsMax = 50;
const sealsPerPage = 200;

const readSnapshot = {
  name: "ledger.verify_snapshot",
  text: `select b.name, b.entry_count, b.seal_no, encode(b.seal_hash, 'hex') as seal_hash,
      (select count(*) from ledger.journal_transaction t where t.book_id = b.book_id) as transactions,
      (select count(*) from ledger.entry e where e.book_id = b.book_id) as entries
    from ledger.book b where b.book_id = $1`,
};
const readSeals = {
  name: "ledger.verify_seals",
  text: `select seal_no, first_entry_no, last_entry_no, encode(root, 'hex') as root, encode(hash, 'hex') as hash from ledger.seal
    where book_id = $1 and seal_no > $2::bigint order by seal_no limit ${sealsPerPage}`,
};
const readEntries = {
  name: "ledger.verify_entries",
  text: `select e.entry_no, e.transaction_id, e.account_id, e.amount, e.balance_after,
      t.seal_no, t.first_entry_no, t.entry_count, t.forced, (extract(epoch from t.booked_at) * 1000)::bigint as booked_ms
    from ledger.entry e left join ledger.journal_transaction t on t.book_id = e.book_id and t.transaction_id = e.transaction_id
    where e.book_id = $1 and e.entry_no between $2::bigint and $3::bigint order by e.entry_no`,
};
const readAccounts = {
  name: "ledger.verify_accounts",
  text: "select account_id, currency, balance from ledger.account where book_id = $1",
};
const readBooks = { name: "ledger.verify_books", text: "select book_id from ledger.book order by book_id" };

type SealRow = { seal_no: bigint; first_entry_no: bigint; last_entry_no: bigint; root: string; hash: string };
type EntryRow = {
  entry_no: bigint; transaction_id: string; account_id: string; amount: bigint; balance_after: bigint;
  seal_no: bigint | null; first_entry_no: bigint; entry_count: number; forced: boolean; booked_ms: bigint;
}; // prettier-ignore

/** Ids of all books, in order. */
export const listBooks = async (store: LedgerStore): Promise<BookId[]> =>
  (await store.query<{ book_id: BookId }>(readBooks, [])).map((row) => row.book_id);

/**
 * Proves one book from its first entry to its last: entry numbers have no gap, each transaction sums to zero per currency, every
 * balance equals its entries, every seal's Merkle root and chain are right, and no entry, transaction or seal stands outside of them.
 * Reads only; run it in a repeatable-read transaction where writers are at work. `onProgress` hears entries done and in all.
 */
export async function verifyBook(store: LedgerStore, bookId: BookId, onProgress?: (done: bigint, all: bigint) => void): Promise<BookReport> {
  const faults: Fault[] = [];
  const fault = (kind: string, detail: string): void => {
    if (faults.length < faultsMax) faults.push({ kind, detail });
  };
  const [book] = await store.query<{ name: string; entry_count: bigint; seal_no: bigint; seal_hash: string; transactions: bigint; entries: bigint }>(readSnapshot, [bookId]);
  if (book === undefined) return { bookId, name: "", entries: 0n, seals: 0n, faults: [{ kind: "book_missing", detail: bookId }] };
  const accountRows = await store.query<{ account_id: string; currency: string; balance: bigint }>(readAccounts, [bookId]);
  const walk: Walk = { currencies: new Map(accountRows.map((row) => [row.account_id, row.currency])), balances: new Map(), transactions: 0n, fault };

  let previous: SealRow | undefined;
  for (;;) {
    const page = await store.query<SealRow>(readSeals, [bookId, String(previous?.seal_no ?? 0n)]);
    if (page.length === 0) break;
    for (const seal of page) {
      checkChain(previous, seal, fault);
      const entries = await store.query<EntryRow>(readEntries, [bookId, String(seal.first_entry_no), String(seal.last_entry_no)]);
      checkSeal(seal, entries, walk);
      previous = seal;
      onProgress?.(seal.last_entry_no, book.entry_count);
    }
  }
  const lastEntry = previous?.last_entry_no ?? 0n;
  if (book.entry_count !== lastEntry) fault("entries_unsealed", `the book counts ${book.entry_count} entries, its seals end at ${lastEntry}`);
  if (book.entries !== lastEntry) fault("entries_stray", `${book.entries} entries are stored, seals cover ${lastEntry}`);
  if (book.transactions !== walk.transactions) fault("transactions_stray", `${book.transactions} transactions are stored, ${walk.transactions} have entries`);
  if (book.seal_no !== (previous?.seal_no ?? 0n) || book.seal_hash !== (previous?.hash ?? "")) fault("seal_head", "the book's head is not its last seal");
  checkBalances(accountRows, walk);
  return { bookId, name: book.name, entries: lastEntry, seals: previous?.seal_no ?? 0n, faults };
}

type Walk = {
  readonly currencies: ReadonlyMap<string, string>;
  readonly balances: Map<string, bigint>;
  transactions: bigint;
  readonly fault: (kind: string, detail: string) => void;
};

function checkChain(previous: SealRow | undefined, seal: SealRow, fault: Walk["fault"]): void {
  if (seal.seal_no !== (previous?.seal_no ?? 0n) + 1n) fault("seal_missing", `seal ${seal.seal_no} does not follow ${previous?.seal_no ?? 0n}`);
  if (seal.first_entry_no !== (previous?.last_entry_no ?? 0n) + 1n) fault("seal_gap", `seal ${seal.seal_no} starts at entry ${seal.first_entry_no}`);
  const expected = sealHash(previous?.hash ?? "", seal.seal_no, seal.first_entry_no, seal.last_entry_no, seal.root);
  if (seal.hash !== expected) fault("seal_chain", `seal ${seal.seal_no} does not continue the one before it`);
}

function checkSeal(seal: SealRow, rows: readonly EntryRow[], walk: Walk): void {
  const { fault } = walk;
  if (BigInt(rows.length) !== seal.last_entry_no - seal.first_entry_no + 1n) fault("entry_missing", `seal ${seal.seal_no} covers ${rows.length} entries`);
  const leaves: string[] = [];
  let index = 0;
  for (let head = rows[0]; head !== undefined; head = rows[index]) {
    if (head.seal_no === null) {
      fault("transaction_missing", `entry ${head.entry_no} has no transaction`);
      index += 1;
      continue;
    }
    const id = head.transaction_id;
    const entries: SealedEntry[] = [];
    for (let row = rows[index]; row !== undefined && row.transaction_id === id; row = rows[++index]) {
      entries.push({ entryNo: row.entry_no, accountId: row.account_id, amount: row.amount, balanceAfter: row.balance_after });
    }
    if (head.seal_no !== seal.seal_no || head.first_entry_no !== head.entry_no || head.entry_count !== entries.length) {
      fault("transaction_changed", `transaction ${id} does not fit its entries`);
    }
    walk.transactions += 1n;
    checkEntries(id, entries, walk);
    leaves.push(leafHash(id, head.forced, Number(head.booked_ms), entries));
  }
  if (merkleRoot(leaves) !== seal.root) fault("seal_broken", `entries ${seal.first_entry_no} to ${seal.last_entry_no} are not those that were sealed`);
}

function checkEntries(transactionId: string, entries: readonly SealedEntry[], walk: Walk): void {
  const sums = new Map<string, bigint>();
  for (const entry of entries) {
    const currency = walk.currencies.get(entry.accountId);
    if (currency === undefined) walk.fault("account_missing", `entry ${entry.entryNo} is on unknown account ${entry.accountId}`);
    sums.set(currency ?? "", (sums.get(currency ?? "") ?? 0n) + entry.amount);
    const balance = (walk.balances.get(entry.accountId) ?? 0n) + entry.amount;
    if (balance !== entry.balanceAfter) walk.fault("balance_after_wrong", `entry ${entry.entryNo} says ${entry.balanceAfter}, its account has ${balance}`);
    walk.balances.set(entry.accountId, balance);
  }
  for (const [currency, sum] of sums) if (sum !== 0n) walk.fault("transaction_unbalanced", `transaction ${transactionId} sums to ${sum} ${currency}`);
}

function checkBalances(accounts: readonly { account_id: string; currency: string; balance: bigint }[], walk: Walk): void {
  const totals = new Map<string, bigint>();
  for (const { account_id: accountId, currency, balance } of accounts) {
    const summed = walk.balances.get(accountId) ?? 0n;
    if (summed !== balance) walk.fault("balance_wrong", `account ${accountId} has ${balance}, its entries sum to ${summed}`);
    totals.set(currency, (totals.get(currency) ?? 0n) + balance);
  }
  for (const [currency, total] of totals) if (total !== 0n) walk.fault("book_unbalanced", `balances sum to ${total} ${currency}`);
}
