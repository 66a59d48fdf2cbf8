import { newId, present } from "@memento/kernel";
import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../../tests/support/database.ts";
import { openAccounts, openBook } from "./books.ts";
import { post } from "./post.ts";
import { leafHash, merkleRoot, sealHash } from "./seal.ts";
import type { BookId, LedgerReader } from "./store.ts";
import { posting, someAccounts, type TestAccount } from "./testing.ts";
import { type BookReport, listBooks, verifyBook, verifyBooks } from "./verify.ts";

/** Every tampering happens in a superuser's transaction with all triggers off, is looked at from inside, and rolled back. */
let db: TestDatabase;
let superuser: pg.Client;
const [bookId, otherId] = [newId<BookId>(), newId<BookId>()];
const accounts = someAccounts();
const [bank, alice, credit, bob, yenBank, yenAlice] = accounts as [
  TestAccount,
  TestAccount,
  TestAccount,
  TestAccount,
  TestAccount,
  TestAccount,
];
const split = posting([
  [bank, -30n],
  [alice, 10n],
  [bob, 20n],
]);

beforeAll(async () => {
  db = await createTestDatabase();
  superuser = new pg.Client({ ...inject("cluster"), database: db.connection.database });
  await superuser.connect();
  for (const book of [bookId, otherId]) {
    await db.database.transaction(async (tx) => {
      openBook(tx, { bookId: book, name: "test" });
      openAccounts(tx, book, accounts);
      await post(tx, book, [
        posting([
          [bank, -100n],
          [alice, 100n],
        ]),
        posting([
          [yenBank, -7n],
          [yenAlice, 7n],
        ]),
      ]);
      await post(tx, book, [
        posting([
          [alice, -40n],
          [bob, 40n],
        ]),
        split,
        posting(
          [
            [bob, -1n],
            [alice, 1n],
          ],
          { forced: true },
        ),
      ]);
      await post(tx, book, [
        posting([
          [alice, -5n],
          [bob, 5n],
        ]),
      ]);
    });
  }
});
afterAll(async () => {
  await superuser.end();
  await db.drop();
});

const tables = ["book", "account", "movement", "seal", "account_seal"];
beforeEach(async () => {
  await superuser.query("begin");
  for (const table of tables) await superuser.query(`alter table ledger.${table} disable trigger all`);
});
afterEach(() => superuser.query("rollback"));

/** Reads inside the tampering transaction, with the types that the server's own pool gives to numbers. */
const inside: LedgerReader = {
  async query<Row>(statement: { text: string }, values: readonly (string | boolean | null)[]): Promise<Row[]> {
    const int8: number = pg.types.builtins.INT8;
    const types = { getTypeParser: (oid: number) => (oid === int8 ? BigInt : pg.types.getTypeParser(oid)) };
    const { rows } = await superuser.query({ text: statement.text, values: [...values], types: types as pg.CustomTypesConfig });
    return rows as Row[];
  },
};
const kindsOf = ({ faults }: BookReport): string[] => [...new Set(faults.map((fault) => fault.kind))];
const mine = `book_id = '${bookId}'`;

test("an untouched book has no fault, and says what it holds", async () => {
  expect(await verifyBook(inside, bookId)).toEqual({ bookId, name: "test", movements: 7n, seals: 3n, faults: [] });
  const progress: [bigint, bigint][] = [];
  await verifyBook(inside, bookId, (done, all) => progress.push([done, all]));
  expect(progress).toEqual([
    [2n, 7n],
    [6n, 7n],
    [7n, 7n],
  ]);
  expect(await listBooks(inside)).toEqual([bookId, otherId].toSorted());
});

/** SQL that changes, removes or copies rows of the book. */
const change = (table: string, set: string, where = "true"): string => `update ledger.${table} set ${set} where ${mine} and ${where}`;
const remove = (table: string, where = "true"): string => `delete from ledger.${table} where ${mine} and ${where}`;
const copyOf7 = (no: string, balances: string): string => `insert into ledger.movement
  select book_id, ${no}, gen_random_uuid(), 1, forced, booked_at, debit_account_id, credit_account_id, amount, ${balances}
  from ledger.movement where ${mine} and movement_no = 7`;
const line2 = `transaction_id = '${split.transactionId}' and line_no = 2`;
const ofAlice = `account_id = '${alice.accountId}'`;
const { accountId: creditId } = credit;

test.each<[string, string, string[]]>([
  ["an amount", change("movement", "amount = amount + 1", "movement_no = 3"), ["balance_after_wrong", "seal_broken"]],
  ["a balance after a movement", change("movement", "credit_balance_after = 0", "movement_no = 7"), ["balance_after_wrong", "seal_broken"]],
  ["who paid", change("movement", `debit_account_id = '${creditId}'`, "movement_no = 1"), ["balance_after_wrong", "seal_broken"]],
  [
    "who was paid, to another currency",
    change("movement", `credit_account_id = '${yenAlice.accountId}'`, "movement_no = 7"),
    ["currency_mixed"],
  ],
  [
    "who was paid, to nobody",
    change("movement", "credit_account_id = gen_random_uuid()", "movement_no = 7"),
    ["currency_mixed", "seal_broken"],
  ],
  ["an id", change("movement", "transaction_id = gen_random_uuid()", "movement_no = 2"), ["seal_broken"]],
  ["a date", change("movement", "booked_at = booked_at + interval '1 millisecond'", "movement_no = 7"), ["seal_broken"]],
  ["a date by a microsecond", change("movement", "booked_at = booked_at + interval '1 microsecond'", "movement_no = 7"), ["seal_broken"]],
  ["the date of a second line", change("movement", "booked_at = booked_at + interval '1 day'", line2), ["line_differs"]],
  ["that it was forced", change("movement", "forced = false", "forced"), ["seal_broken"]],
  ["that a second line was not forced", change("movement", "forced = true", line2), ["line_differs"]],
  ["a line number", change("movement", "line_no = 3", line2), ["line_missing"]],
  ["a movement in the middle, by removing it", remove("movement", "movement_no = 3"), ["movement_missing", "seal_broken"]],
  ["the last movement, by removing it", remove("movement", "movement_no = 7"), ["movement_missing", "seal_broken", "balance_wrong"]],
  ["the end, by a new movement", copyOf7("8", "debit_balance_after - amount, credit_balance_after + amount"), ["movements_stray"]],
  ["the beginning, by a new movement", copyOf7("0", "debit_balance_after, credit_balance_after"), ["movements_stray"]],
  ["a movement's book", change("movement", `book_id = '${newId()}'`, "movement_no = 7"), ["movement_missing"]],
  [
    "the order of two movements",
    `${change("movement", "movement_no = -movement_no", "movement_no in (1, 2)")};
    ${change("movement", "movement_no = 3 + movement_no", "movement_no < 0")}`,
    ["seal_broken"],
  ],
  ["a seal's root", change("seal", "root = sha256(root)", "seal_no = 2"), ["seal_broken", "seal_chain"]],
  ["a seal's hash", change("seal", "hash = sha256(hash)", "seal_no = 2"), ["seal_chain"]],
  ["the last seal's hash", change("seal", "hash = sha256(hash)", "seal_no = 3"), ["seal_chain", "seal_head"]],
  ["a seal's range", change("seal", "last_movement_no = last_movement_no - 1", "seal_no = 2"), ["seal_broken", "seal_chain", "seal_gap"]],
  ["a seal, by removing it", remove("seal", "seal_no = 2"), ["seal_missing", "seal_gap", "seal_chain"]],
  [
    "the last seal, by removing it",
    remove("seal", "seal_no = 3"),
    ["movements_unsealed", "movements_stray", "seal_head", "balances_stray"],
  ],
  ["all seals, by removing them", remove("seal"), ["movements_unsealed", "movements_stray", "seal_head", "balance_wrong"]],
  ["a balance", change("account", "balance = balance + 1", ofAlice), ["balance_wrong", "book_unbalanced"]],
  [
    "two balances that still sum to zero",
    `${change("account", "balance = balance + 1", ofAlice)};
    ${change("account", "balance = balance - 1", `account_id = '${bob.accountId}'`)}`,
    ["balance_wrong"],
  ],
  ["an account's currency", change("account", "currency = 'USD'", ofAlice), ["currency_mixed", "book_unbalanced"]],
  ["an account, by removing it", remove("account", ofAlice), ["currency_mixed", "book_unbalanced"]],
  ["a balance beside a seal", change("account_seal", "balance = 0", `${ofAlice} and seal_no = 2`), ["balance_history_wrong"]],
  ["a balance beside a seal, by removing it", remove("account_seal", `${ofAlice} and seal_no = 2`), ["balances_missing"]],
  [
    "the balances beside a seal, by a new one",
    `insert into ledger.account_seal values ('${bookId}', '${creditId}', 2, 0)`,
    ["balances_stray"],
  ],
  [
    "whose balance stands beside a seal",
    change("account_seal", `account_id = '${creditId}'`, `${ofAlice} and seal_no = 2`),
    ["balances_missing"],
  ],
  ["the book's count", change("book", "movement_count = 8"), ["movements_unsealed"]],
  ["the book's last seal", change("book", "seal_no = 2"), ["seal_head"]],
  ["the book's last hash", change("book", "seal_hash = sha256(seal_hash)"), ["seal_head"]],
])("%s is found when it was changed", async (_what, sql, kinds) => {
  await superuser.query(sql);
  expect(kindsOf(await verifyBook(inside, bookId))).toEqual(expect.arrayContaining(kinds));
  const reports = await verifyBooks(inside);
  expect(new Map(reports.map((report) => [report.bookId, report.faults.length > 0]))).toEqual(
    new Map([
      [bookId, true],
      [otherId, false],
    ]),
  );
});

test("a forger who seals the changed batch again breaks the chain at the next one", async () => {
  const { rows } = await superuser.query<{ hash: string; first: string; last: string }>(
    `select encode(hash, 'hex') as hash, first_movement_no as first, last_movement_no as last from ledger.seal where ${mine} order by seal_no`,
  );
  const [first, second] = [present(rows[0], "first seal"), present(rows[1], "second seal")];
  const root = merkleRoot([leafHash(newId(), false, 0, [])]);
  const forged = sealHash(first.hash, 2n, BigInt(second.first), BigInt(second.last), root);
  await superuser.query(`update ledger.seal set root = decode($1, 'hex'), hash = decode($2, 'hex') where ${mine} and seal_no = 2`, [
    root,
    forged,
  ]);
  const { faults } = await verifyBook(inside, bookId);
  expect(faults.find((fault) => fault.kind === "seal_chain")?.detail).toContain("seal 3 ");
});
