import type { BookId, JournalTransactionId, LedgerAccountId, LedgerReader } from "./store.ts";

/** Movements of a book by their numbers: those after `after`, up to and with `upTo`. */
export type MovementWindow = { readonly after: bigint; readonly upTo: bigint };

const readCounts = { name: "ledger.movement_counts", text: `select book_id as "bookId", movement_count as count from ledger.book` };

/** The last movement number of every book. */
export async function movementCounts(store: LedgerReader): Promise<ReadonlyMap<BookId, bigint>> {
  const rows = await store.query<{ bookId: BookId; count: bigint }>(readCounts, []);
  return new Map(rows.map(({ bookId, count }) => [bookId, count]));
}

const readCount = { name: "ledger.movement_count", text: "select movement_count as count from ledger.book where book_id = $1" };

/** The last movement number of a book; 0 where nothing was booked. */
export async function movementCount(store: LedgerReader, bookId: BookId): Promise<bigint> {
  const [row] = await store.query<{ count: bigint }>(readCount, [bookId]);
  return row?.count ?? 0n;
}

/** What one account gave another on one day, in minor units. */
export type MovementSum = {
  readonly debitAccountId: LedgerAccountId;
  readonly creditAccountId: LedgerAccountId;
  /** A date in the time zone that was asked for */
  readonly day: string;
  readonly amount: bigint;
};

const sum = {
  name: "ledger.sum_movements",
  text: `select debit_account_id as "debitAccountId", credit_account_id as "creditAccountId", (booked_at at time zone $4)::date::text as day,
      sum(amount)::bigint as amount
    from ledger.movement where book_id = $1 and movement_no > $2::bigint and movement_no <= $3::bigint group by 1, 2, 3`,
};

/** The movements of a window, summed by who gave, who got, and the day. Reads each of them once, by the primary key. */
export const sumMovements = (store: LedgerReader, bookId: BookId, window: MovementWindow, timeZone: string): Promise<MovementSum[]> =>
  store.query<MovementSum>(sum, [bookId, String(window.after), String(window.upTo), timeZone]);

/** A movement out of an account. */
export type MovementOut = {
  readonly transactionId: JournalTransactionId;
  readonly creditAccountId: LedgerAccountId;
  readonly amount: bigint;
  readonly bookedAt: Date;
};

const out = {
  name: "ledger.movements_out",
  text: `select transaction_id as "transactionId", credit_account_id as "creditAccountId", amount, booked_at as "bookedAt"
    from ledger.movement where book_id = $1 and movement_no > $2::bigint and movement_no <= $3::bigint and debit_account_id = $4::uuid
    order by movement_no`,
};

/** The movements of a window out of one account, in order. */
export const movementsOut = (
  store: LedgerReader,
  bookId: BookId,
  window: MovementWindow,
  accountId: LedgerAccountId,
): Promise<MovementOut[]> => store.query<MovementOut>(out, [bookId, String(window.after), String(window.upTo), accountId]);
