import { type Outcome, present } from "@memento/kernel";
import {
  type AccountState,
  type DecidedTransaction,
  type Decision,
  decidePostings,
  type Posted,
  type Posting,
  type PostingRefusal,
} from "./decide.ts";
import { leafHash, merkleRoot, sealHash } from "./seal.ts";
import { type BookHead, sessionOf } from "./session.ts";
import { arrayLiteral, type BookId, type LedgerStore } from "./store.ts";

const findBooked = {
  name: "ledger.find_booked",
  text: "select transaction_id from ledger.movement where book_id = $1 and transaction_id = any ($2::uuid[]) and line_no = 1",
};
const insertMovements = {
  name: "ledger.insert_movements",
  text: `insert into ledger.movement (book_id, movement_no, transaction_id, line_no, forced, booked_at, debit_account_id, credit_account_id,
      amount, debit_balance_after, credit_balance_after)
    select $1::uuid, $2::bigint + t.position, t.transaction_id, t.line_no, t.forced, to_timestamp(t.booked_ms / 1000.0),
      t.debit_account_id, t.credit_account_id, t.amount, t.debit_balance_after, t.credit_balance_after
    from (select generate_series(1, $3::bigint) as position, unnest($4::uuid[]) as transaction_id, unnest($5::smallint[]) as line_no,
      unnest($6::boolean[]) as forced, unnest($7::bigint[]) as booked_ms, unnest($8::uuid[]) as debit_account_id,
      unnest($9::uuid[]) as credit_account_id, unnest($10::bigint[]) as amount, unnest($11::bigint[]) as debit_balance_after,
      unnest($12::bigint[]) as credit_balance_after) t`,
};
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
    doubtful.length === 0 ? [] : store.query<{ transaction_id: string }>(findBooked, [bookId, arrayLiteral(doubtful)]),
  ]);
  const booked = new Set(bookedRows.map((row) => row.transaction_id));
  const decision = decidePostings(postings, session.accounts, booked);
  if (decision.transactions.length > 0) write(store, bookId, head, decision, session.accounts);
  return decision.outcomes;
}

function write(store: LedgerStore, bookId: BookId, head: BookHead, decision: Decision, accounts: ReadonlyMap<string, AccountState>): void {
  const rows = rowsOf(decision.transactions);
  const sealNo = head.sealNo + 1n;
  const first = head.movementCount + 1n;
  const last = head.movementCount + BigInt(rows.amounts.length);
  const root = merkleRoot(rows.leaves);
  const hash = sealHash(head.sealHash, sealNo, first, last, root);
  const moved = [...new Set([...rows.debitAccountIds, ...rows.creditAccountIds])];
  store.write(insertMovements, [
    bookId,
    String(head.movementCount),
    String(rows.amounts.length),
    arrayLiteral(rows.transactionIds),
    arrayLiteral(rows.lineNos),
    arrayLiteral(rows.forced),
    arrayLiteral(rows.bookedMs),
    arrayLiteral(rows.debitAccountIds),
    arrayLiteral(rows.creditAccountIds),
    arrayLiteral(rows.amounts),
    arrayLiteral(rows.debitBalancesAfter),
    arrayLiteral(rows.creditBalancesAfter),
  ]);
  store.write(moveBalances, [
    bookId,
    String(sealNo),
    arrayLiteral(moved),
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
