import { present } from "@memento/kernel";
import { forgetAccounts, sessionOf } from "./session.ts";
import { arrayLiteral, idArray, type BookId, type LedgerAccountId, type LedgerReader, type LedgerStore } from "./store.ts";

export type AccountToOpen = {
  readonly accountId: LedgerAccountId;
  /** ISO 4217 */
  readonly currency: string;
  /** A word for reports: customer, in_flight, rail, product, suspense, fx */
  readonly kind: string;
  /** The lowest balance that an unforced posting may leave, in minor units; null for no limit. */
  readonly floor: bigint | null;
};

/** Opens an empty book. Fails on an id that exists (constraint book_pkey). */
export function openBook(store: LedgerStore, book: { bookId: BookId; name: string }): void {
  const text = "insert into ledger.book (book_id, name) values ($1, $2)";
  store.write({ name: "ledger.open_book", text }, [book.bookId, book.name]);
}

/** Opens accounts at zero. An account must be open before it is posted to, because a row must exist to be locked. */
export function openAccounts(store: LedgerStore, bookId: BookId, accounts: readonly AccountToOpen[]): void {
  const text = `insert into ledger.account (book_id, account_id, currency, kind, floor)
    select $1::uuid, * from unnest($2::uuid[], $3::text[], $4::text[], $5::bigint[])`;
  store.write({ name: "ledger.open_accounts", text }, [
    bookId,
    idArray(accounts.map((account) => account.accountId)),
    arrayLiteral(accounts.map((account) => account.currency)),
    arrayLiteral(accounts.map((account) => account.kind)),
    arrayLiteral(accounts.map((account) => account.floor ?? "null")),
  ]);
  forgetAccounts(
    store,
    bookId,
    accounts.map((account) => account.accountId),
  );
}

/**
 * Changes the floor of an account for the postings that follow, under the book's lock. A balance already below it stays where it is.
 * Throws AssertionFailed for an unknown account.
 */
export async function setFloor(store: LedgerStore, bookId: BookId, accountId: LedgerAccountId, floor: bigint | null): Promise<void> {
  const session = sessionOf(store, bookId);
  await Promise.all([session.head(), session.read([accountId])]);
  session.accounts.set(accountId, { ...present(session.accounts.get(accountId), `account ${accountId}`), floor });
  const text = "update ledger.account set floor = $3::bigint where book_id = $1 and account_id = $2";
  store.write({ name: "ledger.set_floor", text }, [bookId, accountId, floor === null ? null : String(floor)]);
}

/** Balances in minor units of each account's currency; unknown accounts are absent. */
export async function balancesOf(store: LedgerReader, bookId: BookId, accountIds: readonly string[]): Promise<ReadonlyMap<string, bigint>> {
  const text = "select account_id, balance from ledger.account where book_id = $1 and account_id = any ($2::uuid[])";
  const rows = await store.query<{ account_id: string; balance: bigint }>({ name: "ledger.balances", text }, [bookId, idArray(accountIds)]);
  return new Map(rows.map((row) => [row.account_id, row.balance]));
}
