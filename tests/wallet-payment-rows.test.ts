import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrate, type MigrationSource } from "@memento/platform";
import { afterAll, beforeAll, expect, test } from "vitest";
import { migrationSources } from "../apps/server/src/runtime.ts";
import { createTestDatabase, type TestDatabase } from "./support/database.ts";

let testDatabase: TestDatabase;
let folder: string;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  folder = mkdtempSync(join(tmpdir(), "memento-old-migrations-"));
});
afterAll(async () => {
  await testDatabase.drop();
  rmSync(folder, { recursive: true, force: true });
});

/** The sources as they were before a migration of the wallet. */
function sourcesBefore(number: string): MigrationSource[] {
  return migrationSources.map((source) => {
    if (source.name !== "wallet") return source;
    const older = readdirSync(source.directory).filter((file) => file < number);
    for (const file of older) cpSync(join(source.directory, file), join(folder, file));
    return { ...source, directory: folder };
  });
}

const workspace = "00000000-0000-7000-8000-000000000001";
const id = (number: number): string => `00000000-0000-7000-8000-0000000000${number}`;

test("payments that were rows of their own are the same payments beside their transactions, and what is no payment stays none", async () => {
  const { database } = testDatabase;
  await database.query("drop schema wallet, bank, ledger, platform cascade");
  await database.query("drop table public.memento_migration");
  await migrate(database, sourcesBefore("0011"));
  const payment = `insert into wallet.payment (workspace_id, payment_id, kind, status, owner_id, transaction_id, part_id, participant_id, participant_status,
    recipient_user_id, recipient_phone, recipient_name, amount, currency, description, image_id, created_at, updated_at) values`;
  const transaction = `insert into wallet.transaction (workspace_id, transaction_id, payment_id, out_user_id, in_user_id, status, amount, currency, debit_amount,
    debit_currency, fee, created_at, updated_at) values`;
  const [ada, bob] = [id(11), id(12)];
  // To somebody; for a phone that nobody has; money that was returned, of the first one; money that the operator booked.
  await database.query(`${payment}
    ('${workspace}', '${id(21)}', 'share', 'closed', '${ada}', '${id(31)}', '${id(41)}', '${id(51)}', 'paid', '${bob}', null, 'Bob', 100, 'EUR', 'Tea', '${id(61)}', '2026-01-01', '2026-01-02'),
    ('${workspace}', '${id(22)}', 'payment', 'open', '${ada}', '${id(32)}', null, '${id(52)}', 'pending', null, '+33612345678', 'Cy', 200, 'USD', null, null, '2026-01-03', '2026-01-03')`);
  await database.query(`${transaction}
    ('${workspace}', '${id(31)}', '${id(21)}', '${ada}', '${bob}', 'approved', 100, 'EUR', 100, 'EUR', 3, '2026-01-01', '2026-01-04'),
    ('${workspace}', '${id(32)}', '${id(22)}', '${ada}', null, 'active', 200, 'USD', 180, 'EUR', 0, '2026-01-03', '2026-01-03'),
    ('${workspace}', '${id(33)}', '${id(21)}', null, '${ada}', 'approved', 100, 'EUR', 100, 'EUR', 0, '2026-01-05', '2026-01-05'),
    ('${workspace}', '${id(34)}', null, null, '${bob}', 'approved', 100, 'EUR', 100, 'EUR', 0, '2026-01-06', '2026-01-06')`);
  const payments = () =>
    database.query(`select workspace_id, payment_id, kind, status, owner_id, transaction_id, part_id, participant_id, participant_status,
      recipient_user_id, recipient_phone, recipient_name, amount, currency, description, image_id, created_at, updated_at
      from wallet.payment order by payment_id`);
  const transactions = () =>
    database.query(`select transaction_id, payment_id, out_user_id, in_user_id, status, amount, fee, created_at, updated_at
      from wallet.transaction order by transaction_id`);
  const before = [await payments(), await transactions()];
  expect(before.map(({ length }) => length)).toEqual([2, 4]);
  // One that its transaction contradicts would lose what it says: nothing is changed then.
  await database.query("update wallet.payment set amount = 101 where amount = 100");
  await expect(migrate(database, migrationSources)).rejects.toThrow("a payment and its transaction differ");
  await database.query("update wallet.payment set amount = 100 where amount = 101");
  expect([await payments(), await transactions()]).toEqual(before);
  expect(await migrate(database, migrationSources)).toBeGreaterThan(0);
  expect([await payments(), await transactions()]).toEqual(before);
  // A row is a whole payment or none.
  await expect(database.query("update wallet.transaction set payment_kind = 'payment' where payment_id is null")).rejects.toThrow(
    "payment_is_whole",
  );
  await expect(database.query("update wallet.transaction set participant_id = null where payment_status = 'open'")).rejects.toThrow(
    "payment_is_whole",
  );
});
