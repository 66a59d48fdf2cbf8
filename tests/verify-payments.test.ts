import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestBank, type TestBank } from "./support/bank.ts";
import { ownersBrowser } from "./support/console.ts";
import { accountsOf } from "./support/demo.ts";

let bank: TestBank;
beforeAll(async () => {
  bank = await startTestBank();
  const { main } = accountsOf(bank);
  const owner = await ownersBrowser(bank);
  await bank.post("/v2/sandbox/incoming_transfers", { amount: 700, local_iban: main.iban });
  const [credit] = (await bank.get(`/v2/transactions?local_iban=${main.iban}&size=1`)).body.results;
  await bank.post("/v2/sandbox/returns", { transaction_id: credit.id, reason: "wrong_amount" });
  await bank.post("/v2/sandbox/incoming_collections", { amount: 10, local_iban: main.iban });
  await bank.post("/v2/sandbox/incoming_collections", { amount: 10, local_iban: accountsOf(bank).booster.iban });
  const operation = { account_id: main.id, source: "subscription", direction: "debit", amount: 5 };
  await owner.post("/operations", operation);
  await owner.post("/operations", { ...operation, date: "2099-01-01" });
  await bank.stopWorker();
});
afterAll(async () => {
  await bank.close();
});

/** What the audit finds once somebody has changed the tables behind the bank's back; the change is taken back. */
async function foundAfter(change: string, back: string): Promise<string[]> {
  await bank.runtime.database.query(change);
  const faults = (await bank.verify()) as { kind: string }[];
  await bank.runtime.database.query(back);
  expect(await bank.verify()).toEqual([]);
  return faults.map(({ kind }) => kind);
}

test.each([
  [
    "a return that is worth more than its original",
    "update bank.transaction set amount = amount - 1 where source_type = 'transfer_incoming' and amount = 700",
    "update bank.transaction set amount = 700 where source_type = 'transfer_incoming' and amount = 699",
    ["return_differs", "account_transactions_differ"],
  ],
  [
    "an original that is not confirmed",
    "update bank.transaction set status = 'rejected' where source_type = 'transfer_incoming' and amount = 700",
    "update bank.transaction set status = 'confirmed' where source_type = 'transfer_incoming' and amount = 700",
    ["return_differs", "account_transactions_differ"],
  ],
  [
    "a return of nothing",
    "create table public.kept as select * from bank.payment_return; delete from bank.payment_return",
    "insert into bank.payment_return select * from public.kept; drop table public.kept",
    ["return_differs"],
  ],
  [
    "a fee that nobody sees",
    "update bank.payment_return set tariff = 5, fees_transaction_id = return_transaction_id",
    "update bank.payment_return set tariff = 0, fees_transaction_id = null",
    ["return_differs", "products_differ"],
  ],
  [
    "an incoming collection that was rejected for no reason",
    "update bank.incoming_collection set reject_reason = null",
    "update bank.incoming_collection c set reject_reason = 'transaction_forbidden' from bank.transaction t where t.transaction_id = c.transaction_id and t.status = 'rejected'",
    ["incoming_collection_differs"],
  ],
  [
    "a collection that is in flight by its transaction alone",
    "update bank.transaction set status = case status when 'rejected' then 'authorized' else 'rejected' end where source_type = 'collection_incoming' and status in ('rejected', 'authorized') and account_id in (select account_id from bank.account where type = 'booster_account')",
    "update bank.transaction set status = 'rejected' where source_type = 'collection_incoming' and account_id in (select account_id from bank.account where type = 'booster_account')",
    ["in_flight_differs", "incoming_collection_differs", "account_transactions_differ"],
  ],
  [
    "an operation that the bank's own books do not know",
    "update bank.transaction set amount = 6 where source_type = 'subscription' and status = 'confirmed'",
    "update bank.transaction set amount = 5 where source_type = 'subscription' and status = 'confirmed'",
    ["products_differ", "account_transactions_differ"],
  ],
  [
    "a scheduled operation without its row",
    "create table public.kept as select * from bank.scheduled_operation; delete from bank.scheduled_operation",
    "insert into bank.scheduled_operation select * from public.kept; drop table public.kept",
    ["operation_differs"],
  ],
])("memento verify finds %s", async (_what, change, back, kinds) => {
  expect((await foundAfter(change, back)).toSorted()).toEqual(kinds.toSorted());
});
