import { idArray, type BookId, type JournalTransactionId, type LedgerAccountId, type LedgerReader } from "./store.ts";

/** A line of the journal: what one account gained or, below zero, gave away. Minor units. */
export type Entry = {
  readonly transactionId: JournalTransactionId;
  readonly accountId: LedgerAccountId;
  readonly amount: bigint;
  readonly balanceAfter: bigint;
  readonly bookedAt: Date;
};

const find = {
  name: "ledger.entries_of",
  text: `select transaction_id as "transactionId", account_id as "accountId", amount, balance_after as "balanceAfter", booked_at as "bookedAt"
    from ledger.entry where book_id = $1 and transaction_id = any ($2::uuid[]) order by entry_no`,
};

/** The entries of journal transactions in the order in which they were booked; ids that were never booked have none. */
export const entriesOf = (store: LedgerReader, bookId: BookId, transactionIds: readonly JournalTransactionId[]): Promise<Entry[]> =>
  store.query<Entry>(find, [bookId, idArray(transactionIds)]);
