import { present } from "@memento/kernel";
import type { AccountState } from "./decide.ts";
import { type BookId, idArray, type LedgerStore } from "./store.ts";

/** The mutex of a book: whoever changes balances, floors or seals holds this row, so the accounts themselves need no locks. */
const lockBook = {
  name: "ledger.lock_book",
  text: `select movement_count, seal_no, encode(seal_hash, 'hex') as seal_hash from ledger.book where book_id = $1 for no key update`,
};
const readAccounts = {
  name: "ledger.read_accounts",
  text: "select account_id, currency, balance, floor from ledger.account where book_id = $1 and account_id = any ($2::uuid[])",
};

export type BookHead = { movementCount: bigint; sealNo: bigint; sealHash: string };

/**
 * What one transaction knows of a book it has locked: the head of its journal and the accounts it has read, kept up to date by its own
 * postings. The lock makes it true until the transaction ends.
 */
export type BookSession = {
  readonly accounts: Map<string, AccountState>;
  /** Known once the book is locked. Throws AssertionFailed for an unknown book. */
  readonly head: () => Promise<BookHead>;
  /** Reads accounts that are not known yet; unknown ids stay absent. */
  readonly read: (accountIds: Iterable<string>) => Promise<void>;
  /** Makes the next `read` ask for these accounts again. */
  readonly forget: (accountIds: Iterable<string>) => void;
  /** One posting after the other: the next begins where the last one left the head and the balances. */
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>;
};

const sessions = new WeakMap<LedgerStore, Map<BookId, BookSession>>();

/** The session of a transaction with a book, opened on first use: that sends the lock. */
export function sessionOf(store: LedgerStore, bookId: BookId): BookSession {
  let books = sessions.get(store);
  if (books === undefined) {
    books = new Map();
    sessions.set(store, books);
  }
  let session = books.get(bookId);
  if (session === undefined) {
    session = openSession(store, bookId);
    books.set(bookId, session);
  }
  return session;
}

/** Tells a session, where there is one, that accounts were opened which it may have found absent before. */
export const forgetAccounts = (store: LedgerStore, bookId: BookId, accountIds: Iterable<string>): void =>
  sessions.get(store)?.get(bookId)?.forget(accountIds);

function openSession(store: LedgerStore, bookId: BookId): BookSession {
  const locked = store.query<{ movement_count: bigint; seal_no: bigint; seal_hash: string }>(lockBook, [bookId]).then(([row]): BookHead => {
    const { movement_count: movementCount, seal_no: sealNo, seal_hash: sealHash } = present(row, `book ${bookId}`);
    return { movementCount, sealNo, sealHash };
  });
  locked.catch(() => {}); // whoever asks for the head hears of it
  const accounts = new Map<string, AccountState>();
  const reading = new Map<string, Promise<unknown>>();
  let turn: Promise<unknown> = Promise.resolve();
  return {
    accounts,
    head: () => locked,
    async read(accountIds) {
      const missing: string[] = [];
      const pending: Promise<unknown>[] = [];
      for (const accountId of accountIds) {
        const read = reading.get(accountId);
        if (read === undefined) missing.push(accountId);
        else pending.push(read);
      }
      if (missing.length > 0) {
        const rows = store.query<{ account_id: string; currency: string; balance: bigint; floor: bigint | null }>(readAccounts, [
          bookId,
          idArray(missing),
        ]);
        const stored = rows.then((found) => {
          for (const row of found) accounts.set(row.account_id, { currency: row.currency, floor: row.floor, balance: row.balance });
        });
        for (const accountId of missing) reading.set(accountId, stored);
        pending.push(stored);
      }
      await Promise.all(pending);
    },
    inTurn(work) {
      const done = turn.then(work);
      turn = done.catch(() => {}); // a fault is its own posting's
      return done;
    },
    forget(accountIds) {
      for (const accountId of accountIds) reading.delete(accountId);
    },
  };
}

/**
 * Locks a book and reads accounts ahead of a posting, without waiting. For callers that can guess which accounts they will touch: a right
 * guess saves the posting its round trip, a wrong one costs nothing but the read.
 */
export function readAhead(store: LedgerStore, bookId: BookId, accountIds: Iterable<string>): void {
  sessionOf(store, bookId)
    .read(accountIds)
    .catch(() => {}); // the posting that needs them hears of it
}
