import type { BookId, JournalTransactionId, LedgerReader } from "./store.ts";

/** A seal as it can be named to others: its number in the book, and the hash that chains it to all before it (lower-case hex). */
export type Seal = { readonly sealNo: bigint; readonly hash: string };

const findSeal = {
  name: "ledger.find_seal",
  text: `select s.seal_no as "sealNo", encode(s.hash, 'hex') as hash
    from ledger.movement m cross join lateral (
      select seal_no, hash from ledger.seal where book_id = $1 and first_movement_no <= m.movement_no order by first_movement_no desc limit 1) s
    where m.book_id = $1 and m.transaction_id = $2 and m.line_no = 1`,
};

/** The seal that covers a journal transaction; undefined for one that was never booked. */
export async function findSealOf(store: LedgerReader, bookId: BookId, transactionId: JournalTransactionId): Promise<Seal | undefined> {
  const [seal] = await store.query<Seal>(findSeal, [bookId, transactionId]);
  return seal;
}
