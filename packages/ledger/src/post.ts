import { type Outcome, present } from "@memento/kernel";
import { type AccountState, type DecidedTransaction, decidePostings, type Posted, type Posting, type PostingRefusal } from "./decide.ts";
import { leafHash, merkleRoot, sealHash } from "./seal.ts";
import { type BookHead, sessionOf } from "./session.ts";
import { arrayLiteral, type BookId, idArray, type LedgerStore } from "./store.ts";

const findBooked = {
  name: "ledger.find_booked",
  text: "select transaction_id from ledger.movement where book_id = $1 and transaction_id = any ($2::uuid[]) and line_no = 1",
};
/** Line number, force and date of movements: a value each, or one for all of them, which is how a batch nearly always is. */
const valueEach = "unnest($5::smallint[]) as line_no, unnest($6::boolean[]) as forced, unnest($7::bigint[]) as booked_ms";
const valueForAll = "$5::smallint as line_no, $6::boolean as forced, $7::bigint as booked_ms";
const insertMixed = {
  name: "ledger.insert_movements",
  text: `insert into ledger.movement (book_id, movement_no, transaction_id, line_no, forced, booked_at, debit_account_id, credit_account_id,
      amount, debit_balance_after, credit_balance_after)
    select $1::uuid, $2::bigint + t.position, t.transaction_id, t.line_no, t.forced, to_timestamp(t.booked_ms::double precision / 1000),
      t.debit_account_id, t.credit_account_id, t.amount, t.debit_balance_after, t.credit_balance_after
    from (select generate_series(1, $3::bigint) as position, unnest($4::uuid[]) as transaction_id, ${valueEach},
      unnest($8::uuid[]) as debit_account_id, unnest($9::uuid[]) as credit_account_id, unnest($10::bigint[]) as amount,
      unnest($11::bigint[]) as debit_balance_after, unnest($12::bigint[]) as credit_balance_after) t`,
};
const insertAlike = { name: "ledger.insert_like_movements", text: insertMixed.text.replace(valueEach, valueForAll) };
const moveBalances = {
  name: "ledger.move_balances",
  text: `with moved as (select unnest($3::uuid[]) as account_id, unnest($4::bigint[]) as balance),
    touched as (insert into ledger.account_seal (book_id, account_id, seal_no, balance)
      select $1::uuid, account_id, $2::bigint, balance from moved)
    update ledger.account a set balance = moved.balance from moved
    where a.book_id = $1 and a.account_id = any ($3::uuid[]) and a.account_id = moved.account_id`,
};
const insertSeal = {
  name: "ledger.insert_seal",
  text: `insert into ledger.seal (book_id, seal_no, first_movement_no, last_movement_no, root, hash)
    values ($1, $2::bigint, $3::bigint, $4::bigint, decode($5, 'hex'), decode($6, 'hex'))`,
};
const advanceBook = {
  name: "ledger.advance_book",
  text: `update ledger.book set movement_count = $2::bigint, seal_no = $3::bigint, seal_hash = decode($4, 'hex') where book_id = $1`,
};

/**
 * Books postings in order, inside the caller's transaction, and seals what it booked. What it has to read comes in one round trip at most,
 * under the book's lock (none at all for accounts that were read ahead and postings with fresh ids); the writes travel with whatever
 * the caller sends next. Writers of one book queue on its lock, writers of different books do not meet.
 *
 * Outcomes are in the order of the postings. A posting is refused with `below_floor`, `account_unknown` or `balance_out_of_range`
 * without touching its neighbours; an id that was booked before answers `duplicate: true` and books nothing.
 * Throws AssertionFailed for postings that do not balance, and for an unknown book.
 */
export async function post(store: LedgerStore, bookId: BookId, postings: readonly Posting[]): Promise<Outcome<Posted, PostingRefusal>[]> {
  if (postings.length === 0) return [];
  const session = sessionOf(store, bookId);
  const touched = new Set<string>();
  for (const posting of postings) for (const leg of posting.legs) touched.add(leg.accountId);
  const doubtful = postings.filter((posting) => posting.hasFreshId !== true).map((posting) => posting.transactionId);
  const [head, , bookedRows] = await Promise.all([
    session.head(),
    session.read(touched),
    doubtful.length === 0 ? [] : store.query<{ transaction_id: string }>(findBooked, [bookId, idArray(doubtful)]),
  ]);
  const booked = new Set(bookedRows.map((row) => row.transaction_id));
  return session.inTurn(() => bookInSlices(store, bookId, postings, { head, accounts: session.accounts, booked }));
}

/**
 * So many postings are decided before what they wrote is sent: the database writes one slice while the next is being decided. Small enough
 * for a slice to fit into the socket's buffer, so that nothing waits for the next turn of the event loop.
 */
const sliceSize = 250;

/** Lets what was written leave for the database. */
const flush = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

type BookState = { readonly head: BookHead; readonly accounts: ReadonlyMap<string, AccountState>; readonly booked: Set<string> };

async function bookInSlices(
  store: LedgerStore,
  bookId: BookId,
  postings: readonly Posting[],
  state: BookState,
): Promise<Outcome<Posted, PostingRefusal>[]> {
  const { head, accounts, booked } = state;
  const outcomes: Outcome<Posted, PostingRefusal>[] = [];
  const batch: Batch = { first: head.movementCount + 1n, last: head.movementCount, leaves: [], moved: new Set() };
  try {
    for (let from = 0; from < postings.length; from += sliceSize) {
      if (from > 0) await flush();
      const decision = decidePostings(postings.slice(from, from + sliceSize), accounts, booked);
      outcomes.push(...decision.outcomes);
      if (decision.transactions.length > 0) writeMovements(store, bookId, batch, decision.transactions);
    }
  } catch (error) {
    // Movements of this batch may be on their way without a seal: whatever the caller makes of the fault, they must not be committed.
    if (batch.leaves.length > 0) store.write(abandon, []);
    throw error;
  }
  if (batch.leaves.length > 0) seal(store, bookId, head, batch, accounts);
  return outcomes;
}

/** Fails, and with it the transaction. */
const abandon = { name: "ledger.abandon", text: "select 1 / 0 as posting_was_abandoned" };

type Batch = { readonly first: bigint; last: bigint; readonly leaves: string[]; readonly moved: Set<string> };

function writeMovements(store: LedgerStore, bookId: BookId, batch: Batch, transactions: readonly DecidedTransaction[]): void {
  const rows = rowsOf(transactions);
  for (const leaf of rows.leaves) batch.leaves.push(leaf);
  for (const accountId of rows.debitAccountIds) batch.moved.add(accountId);
  for (const accountId of rows.creditAccountIds) batch.moved.add(accountId);
  const isAlike = [rows.lineNos, rows.forced, rows.bookedMs].every((column) => column.every((value) => value === column[0]));
  const common = (column: readonly (number | boolean)[]): string => (isAlike ? String(column[0]) : arrayLiteral(column));
  store.write(isAlike ? insertAlike : insertMixed, [
    bookId,
    String(batch.last),
    String(rows.amounts.length),
    idArray(rows.transactionIds),
    common(rows.lineNos),
    common(rows.forced),
    common(rows.bookedMs),
    idArray(rows.debitAccountIds),
    idArray(rows.creditAccountIds),
    arrayLiteral(rows.amounts),
    arrayLiteral(rows.debitBalancesAfter),
    arrayLiteral(rows.creditBalancesAfter),
  ]);
  batch.last += BigInt(rows.amounts.length);
}

function seal(store: LedgerStore, bookId: BookId, head: BookHead, batch: Batch, accounts: ReadonlyMap<string, AccountState>): void {
  const { first, last, leaves } = batch;
  const sealNo = head.sealNo + 1n;
  const root = merkleRoot(leaves);
  const hash = sealHash(head.sealHash, sealNo, first, last, root);
  const moved = [...batch.moved];
  store.write(moveBalances, [
    bookId,
    String(sealNo),
    idArray(moved),
    arrayLiteral(moved.map((accountId) => present(accounts.get(accountId), accountId).balance)),
  ]);
  store.write(insertSeal, [bookId, String(sealNo), String(first), String(last), root, hash]);
  store.write(advanceBook, [bookId, String(last), String(sealNo), hash]);
  Object.assign(head, { movementCount: last, sealNo, sealHash: hash });
}

/** The columns of the rows to write; arrays side by side, because that is what `unnest` takes. */
function rowsOf(transactions: readonly DecidedTransaction[]) {
  const rows = {
    leaves: [] as string[],
    transactionIds: [] as string[],
    lineNos: [] as number[],
    forced: [] as boolean[],
    bookedMs: [] as number[],
    debitAccountIds: [] as string[],
    creditAccountIds: [] as string[],
    amounts: [] as bigint[],
    debitBalancesAfter: [] as bigint[],
    creditBalancesAfter: [] as bigint[],
  };
  for (const { posting, movements } of transactions) {
    const { transactionId, forced = false } = posting;
    const bookedMs = posting.bookedAt.getTime();
    rows.leaves.push(leafHash(transactionId, forced, bookedMs, movements));
    for (const [index, movement] of movements.entries()) {
      rows.transactionIds.push(transactionId);
      rows.lineNos.push(index + 1);
      rows.forced.push(forced);
      rows.bookedMs.push(bookedMs);
      rows.debitAccountIds.push(movement.debitAccountId);
      rows.creditAccountIds.push(movement.creditAccountId);
      rows.amounts.push(movement.amount);
      rows.debitBalancesAfter.push(movement.debitBalanceAfter);
      rows.creditBalancesAfter.push(movement.creditBalanceAfter);
    }
  }
  return rows;
}
