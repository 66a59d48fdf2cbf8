import { type Outcome, present } from "@memento/kernel";
import { type AccountState, type DecidedTransaction, type Decision, decidePostings, type Posted, type Posting, type PostingRefusal } from "./decide.ts";
import { leafHash, merkleRoot, sealHash } from "./seal.ts";
import { arrayLiteral, type BookId, type LedgerStore } from "./store.ts";

const lockBook = {
  name: "ledger.lock_book",
  text: `select entry_count, seal_no, encode(seal_hash, 'hex') as seal_hash from ledger.book where book_id = $1 for no key update`,
};
const lockAccounts = {
  name: "ledger.lock_accounts",
  text: `select account_id, currency, balance, floor from ledger.account
    where book_id = $1 and account_id = any ($2::uuid[]) order by account_id for no key update`,
};
const findBooked = {
  name: "ledger.find_booked",
  text: "select transaction_id from ledger.journal_transaction where book_id = $1 and transaction_id = any ($2::uuid[])",
};
const insertTransactions = {
  name: "ledger.insert_transactions",
  text: `insert into ledger.journal_transaction (book_id, transaction_id, seal_no, first_entry_no, entry_count, forced, booked_at)
    select $1::uuid, t.id, $2::bigint, t.first_no, t.entries, t.forced, to_timestamp(t.booked_ms / 1000.0)
    from unnest($3::uuid[], $4::bigint[], $5::smallint[], $6::boolean[], $7::bigint[]) t (id, first_no, entries, forced, booked_ms)`,
};
const insertEntries = {
  name: "ledger.insert_entries",
  text: `insert into ledger.entry (book_id, entry_no, transaction_id, account_id, amount, balance_after)
    select $1::uuid, * from unnest($2::bigint[], $3::uuid[], $4::uuid[], $5::bigint[], $6::bigint[])`,
};
const moveBalances = {
  name: "ledger.move_balances",
  text: `update ledger.account a set balance = moved.balance
    from unnest($2::uuid[], $3::bigint[]) moved (account_id, balance) where a.book_id = $1 and a.account_id = moved.account_id`,
};
const insertSeal = {
  name: "ledger.insert_seal",
  text: `insert into ledger.seal (book_id, seal_no, first_entry_no, last_entry_no, root, hash)
    values ($1, $2::bigint, $3::bigint, $4::bigint, decode($5, 'hex'), decode($6, 'hex'))`,
};
const advanceBook = {
  name: "ledger.advance_book",
  text: `update ledger.book set entry_count = $2::bigint, seal_no = $3::bigint, seal_hash = decode($4, 'hex') where book_id = $1`,
};

type BookRow = { entry_count: bigint; seal_no: bigint; seal_hash: string };

/**
 * Books postings in order, inside the caller's transaction, and seals what it booked. One round trip reads under lock, one writes;
 * the book's row is locked first, so that writers of one book queue rather than deadlock.
 *
 * Outcomes are in the order of the postings. A posting is refused with `below_floor`, `account_unknown` or `balance_out_of_range`
 * without touching its neighbours; an id that was booked before answers `duplicate: true` and books nothing.
 * Throws AssertionFailed for postings that do not balance, and for an unknown book.
 */
export async function post(store: LedgerStore, bookId: BookId, postings: readonly Posting[]): Promise<Outcome<Posted, PostingRefusal>[]> {
  if (postings.length === 0) return [];
  const touched = new Set<string>();
  for (const posting of postings) for (const leg of posting.legs) touched.add(leg.accountId);
  const [books, accountRows, bookedRows] = await Promise.all([
    store.query<BookRow>(lockBook, [bookId]),
    store.query<{ account_id: string; currency: string; balance: bigint; floor: bigint | null }>(lockAccounts, [bookId, arrayLiteral([...touched])]),
    store.query<{ transaction_id: string }>(findBooked, [bookId, arrayLiteral(postings.map((posting) => posting.transactionId))]),
  ]);
  const book = present(books[0], `book ${bookId}`);
  const accounts = new Map<string, AccountState>();
  for (const row of accountRows) accounts.set(row.account_id, { currency: row.currency, floor: row.floor, balance: row.balance });
  const booked = new Set(bookedRows.map((row) => row.transaction_id));

  const decision = decidePostings(postings, accounts, booked, Number(book.entry_count));
  if (decision.transactions.length > 0) await write(store, bookId, book, decision, accounts);
  return decision.outcomes;
}

async function write(store: LedgerStore, bookId: BookId, book: BookRow, decision: Decision, accounts: ReadonlyMap<string, AccountState>): Promise<void> {
  const { transactions } = decision;
  const sealNo = book.seal_no + 1n;
  const rows = rowsOf(transactions);
  const first = book.entry_count + 1n;
  const last = book.entry_count + BigInt(rows.entryNos.length);
  const root = merkleRoot(rows.leaves);
  const hash = sealHash(book.seal_hash, sealNo, first, last, root);
  const moved = [...new Set(rows.accountIds)];
  await Promise.all([
    store.query(insertTransactions, [
      bookId,
      String(sealNo),
      arrayLiteral(rows.transactionIds),
      arrayLiteral(rows.firstNos),
      arrayLiteral(rows.entryCounts),
      arrayLiteral(rows.forced),
      arrayLiteral(rows.bookedMs),
    ]),
    store.query(insertEntries, [
      bookId,
      arrayLiteral(rows.entryNos),
      arrayLiteral(rows.entryTransactionIds),
      arrayLiteral(rows.accountIds),
      arrayLiteral(rows.amounts),
      arrayLiteral(rows.balancesAfter),
    ]),
    store.query(moveBalances, [
      bookId,
      arrayLiteral(moved),
      arrayLiteral(moved.map((accountId) => present(accounts.get(accountId), accountId).balance)),
    ]),
    store.query(insertSeal, [bookId, String(sealNo), String(first), String(last), root, hash]),
    store.query(advanceBook, [bookId, String(last), String(sealNo), hash]),
  ]);
}

/** The columns of the rows to write; arrays side by side, because that is what `unnest` takes. */
function rowsOf(transactions: readonly DecidedTransaction[]) {
  const rows = {
    transactionIds: [] as string[],
    firstNos: [] as number[],
    entryCounts: [] as number[],
    forced: [] as boolean[],
    bookedMs: [] as number[],
    leaves: [] as string[],
    entryNos: [] as number[],
    entryTransactionIds: [] as string[],
    accountIds: [] as string[],
    amounts: [] as bigint[],
    balancesAfter: [] as bigint[],
  };
  for (const { posting, entries } of transactions) {
    const forced = posting.forced === true;
    const bookedMs = posting.bookedAt.getTime();
    rows.transactionIds.push(posting.transactionId);
    rows.firstNos.push(present(entries[0], "first entry").entryNo);
    rows.entryCounts.push(entries.length);
    rows.forced.push(forced);
    rows.bookedMs.push(bookedMs);
    rows.leaves.push(leafHash(posting.transactionId, forced, bookedMs, entries));
    for (const entry of entries) {
      rows.entryNos.push(entry.entryNo);
      rows.entryTransactionIds.push(posting.transactionId);
      rows.accountIds.push(entry.accountId);
      rows.amounts.push(entry.amount);
      rows.balancesAfter.push(entry.balanceAfter);
    }
  }
  return rows;
}
