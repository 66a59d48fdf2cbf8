import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Answer, startTestBank, type TestBank } from "./support/bank.ts";
import { accountsOf, eventsAbout, expectRefusal, transactionsOf } from "./support/demo.ts";

type Json = Record<string, unknown>;

let bank: TestBank;
beforeEach(async () => {
  bank = await startTestBank();
});
afterEach(async () => {
  expect(await bank.verify()).toEqual([]);
  await bank.close();
});

/** A collection of 50.00 EUR that was paid, with its transaction. */
async function paidCollection(): Promise<{ collection: Json & { id: string; reference: string }; credit: Json & { id: string } }> {
  const debtor = { name: "Zoé", iban: "DE89370400440532013000" };
  const { body } = await bank.post("/v2/collections", {
    amount: 5_000,
    mandate: { reference: "M-1", scheme: "core", signature_date: "2026-01-02", debtor },
    scheduled_date: "2026-12-01",
    local_iban: accountsOf(bank).main.iban,
    end_to_end_id: "E2E-7",
    message: "rent",
  });
  expect((await bank.post("/v2/sandbox/clock", { now: "2026-12-02T08:00:00+01:00" })).status).toBe(200);
  const [credit] = await transactionsOf(bank, body);
  expect(credit).toMatchObject({ status: "confirmed", direction: "credit" });
  return { collection: body, credit };
}
const sendBack = (transactionId: string, reason = "refund_request_by_end_customer"): Promise<Answer> =>
  bank.post("/v2/sandbox/returns", { transaction_id: transactionId, reason });
const bySource = async (type: string): Promise<Json[]> =>
  ((await bank.get("/v2/transactions?size=100")).body.results as Json[]).filter((row) => (row["source"] as Json)["type"] === type);

describe("POST /v2/sandbox/returns of a collection of ours", () => {
  test("debits the account and charges the workspace's fee, both told, while the collection stays confirmed", async () => {
    const { main } = accountsOf(bank);
    const { collection, credit } = await paidCollection();
    const before = await bank.balance(main.id);
    expect(await sendBack(credit.id)).toMatchObject({ status: 204, text: "" });
    expect(await bank.balance(main.id)).toBe(before - 5_000 - 500);
    const [returned] = await bySource("collection_outgoing_return");
    const [fee] = await bySource("collection_outgoing_return_fees");
    const source = {
      counterparty_iban: "DE89370400440532013000",
      end_to_end_id: "E2E-7",
      returned_collection_id: collection.id,
      returned_collection_reference: collection.reference,
      reason: "refund_request_by_end_customer",
    };
    expect(returned).toMatchObject({ direction: "debit", amount: 5_000, status: "confirmed", source, counterparty_name: "Zoé" });
    expect(fee).toMatchObject({ direction: "debit", amount: 500, status: "confirmed", source });
    expect(returned?.["reference"]).not.toBe(collection.reference);
    expect(await eventsAbout(bank, String(returned?.["id"]))).toEqual(["transaction_confirmed"]);
    expect(await eventsAbout(bank, String(fee?.["id"]))).toEqual(["transaction_confirmed"]);
    expect((await bank.get(`/v2/collections/${collection.id}`)).body).toMatchObject({ status: "confirmed" });
    expectRefusal(await sendBack(credit.id), 400, "transaction_already_returned");
    expectRefusal(await sendBack(String(fee?.["id"])), 400, "transaction_not_returnable");
  });

  test("without a fee of the workspace makes no fee transaction, and may take the balance below zero", async () => {
    const { main, payroll } = accountsOf(bank);
    await bank.runtime.database.query("update bank.settings set return_fee = 0 where workspace_id = $1", [bank.workspaceId]);
    const { credit } = await paidCollection();
    const everything = await bank.balance(main.id);
    const { body } = await bank.post("/v2/transfers", { amount: everything, local_iban: main.iban, beneficiary_iban: payroll.iban });
    await bank.eventually(`/v2/transfers/${body.id}`, (answer) => answer.body.status === "confirmed");
    expect((await sendBack(credit.id, "no_mandate")).status).toBe(204);
    expect(await bank.balance(main.id)).toBe(-5_000);
    expect(await bySource("collection_outgoing_return_fees")).toEqual([]);
  });

  test("refuses transaction_not_confirmed before its due day", async () => {
    const { body } = await bank.post("/v2/collections", {
      amount: 5_000,
      mandate: { reference: "M-2", scheme: "core", signature_date: "2026-01-02", debtor: { name: "Zoé", iban: "DE89370400440532013000" } },
      scheduled_date: "2026-12-01",
      local_iban: accountsOf(bank).main.iban,
    });
    const [credit] = await transactionsOf(bank, body);
    expectRefusal(await sendBack(credit.id as string), 400, "transaction_not_confirmed");
  });
});
