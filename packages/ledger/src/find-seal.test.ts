import { newId } from "@memento/kernel";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../../tests/support/database.ts";
import { openAccounts, openBook } from "./books.ts";
import { findSealOf } from "./find-seal.ts";
import { post } from "./post.ts";
import type { BookId, JournalTransactionId } from "./store.ts";
import { posting, someAccounts, type TestAccount } from "./testing.ts";

let db: TestDatabase;
const [bookId, otherId] = [newId<BookId>(), newId<BookId>()];
const accounts = someAccounts();
const [bank, alice] = accounts as [TestAccount, TestAccount];
const pay = () =>
  posting([
    [bank, -1n],
    [alice, 1n],
  ]);

beforeAll(async () => {
  db = await createTestDatabase();
  await db.database.transaction((tx) => {
    for (const book of [bookId, otherId]) {
      openBook(tx, { bookId: book, name: "test" });
      openAccounts(tx, book, accounts);
    }
    return Promise.resolve();
  });
});
afterAll(() => db.drop());

test("each journal transaction is found under the seal of its batch, as the book keeps it", async () => {
  const batches = [1, 3, 1, 2].map((size) => Array.from({ length: size }, pay));
  for (const batch of batches) await db.database.transaction((tx) => post(tx, bookId, batch));
  const kept = await db.database.query<{ seal_no: bigint; hash: string }>(
    "select seal_no, encode(hash, 'hex') as hash from ledger.seal where book_id = $1 order by seal_no",
    [bookId],
  );
  for (const [index, batch] of batches.entries()) {
    for (const { transactionId } of batch) {
      expect(await findSealOf(db.database, bookId, transactionId)).toEqual({ sealNo: BigInt(index + 1), hash: kept[index]?.hash });
    }
  }
});

test("what was never booked, or in another book, has none", async () => {
  const [one] = [pay()];
  await db.database.transaction((tx) => post(tx, bookId, [one]));
  expect(await findSealOf(db.database, otherId, one.transactionId)).toBeUndefined();
  expect(await findSealOf(db.database, bookId, newId<JournalTransactionId>())).toBeUndefined();
});
