import { newId } from "@memento/kernel";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../../tests/support/database.ts";
import { openAccounts, openBook } from "./books.ts";
import { post } from "./post.ts";
import type { BookId } from "./store.ts";
import { posting, someAccounts, type TestAccount } from "./testing.ts";
import { verifyBook } from "./verify.ts";

let db: TestDatabase;
let superuser: pg.Client;
const bookId = newId<BookId>();
const [bank, alice] = someAccounts() as [TestAccount, TestAccount];

beforeAll(async () => {
  db = await createTestDatabase();
  superuser = new pg.Client({ ...inject("cluster"), database: db.connection.database });
  await superuser.connect();
  await db.database.transaction(async (tx) => {
    openBook(tx, { bookId, name: "test" });
    openAccounts(tx, bookId, [bank, alice]);
    await post(tx, bookId, [
      posting([
        [bank, -5n],
        [alice, 5n],
      ]),
    ]);
  });
});
afterAll(async () => {
  expect(await verifyBook(db.database, bookId)).toMatchObject({ movements: 1n, faults: [] });
  await superuser.end();
  await db.drop();
});

const written = ["ledger.movement", "ledger.seal", "ledger.account_seal"];
const changes = written.flatMap((table) => [`update ${table} set book_id = book_id`, `delete from ${table}`, `truncate ${table}`]);
const removals = ["ledger.account", "ledger.book"].flatMap((table) => [`delete from ${table}`, `truncate ${table} cascade`]);
const insufficientPrivilege = "42501";
const restrictViolation = "23001";

describe("what was written stays", () => {
  test.each([...changes, ...removals])("the server's role may not: %s", async (sql) => {
    await expect(db.database.query(sql)).rejects.toMatchObject({ code: insufficientPrivilege });
  });

  test.each([...changes, ...removals])("a trigger stops even a superuser: %s", async (sql) => {
    await expect(superuser.query(sql)).rejects.toMatchObject({
      code: restrictViolation,
      message: expect.stringContaining("append-only") as string,
    });
  });

  test.each(changes)("a trigger stops the owner who gave itself the privilege back: %s", async (sql) => {
    const client = await db.database.pool.connect();
    try {
      await client.query("begin");
      await client.query(`grant update, delete, truncate on ${written.join(", ")} to current_user`);
      await expect(client.query(sql)).rejects.toMatchObject({ code: restrictViolation });
    } finally {
      await client.query("rollback");
      client.release();
    }
  });
});

const insertMovement = `insert into ledger.movement (book_id, movement_no, transaction_id, line_no, forced, booked_at, debit_account_id, credit_account_id,
  amount, debit_balance_after, credit_balance_after) values ($1, 2, $2, 1, false, now(), $3, $4, $5, 0, 0)`;

test.each([
  ["an amount of zero", bank.accountId, alice.accountId, 0, "movement_amount_positive"],
  ["a negative amount", bank.accountId, alice.accountId, -1, "movement_amount_positive"],
  ["a movement from an account to itself", alice.accountId, alice.accountId, 1, "movement_between_two_accounts"],
])("the table refuses %s", async (_what, debit, credit, amount, constraint) => {
  await expect(superuser.query(insertMovement, [bookId, newId(), debit, credit, amount])).rejects.toMatchObject({ constraint });
});

test("the table refuses a balance that JSON does not carry", async () => {
  const update = superuser.query("update ledger.account set balance = 9007199254740992 where account_id = $1", [alice.accountId]);
  await expect(update).rejects.toMatchObject({ constraint: "account_balance_on_the_wire" });
});
