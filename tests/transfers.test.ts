import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestBank, type TestBank, withKey } from "./support/bank.ts";

let bank: TestBank;
beforeAll(async () => {
  bank = await startTestBank();
});
afterAll(async () => {
  expect(await bank.verify()).toEqual([]);
  await bank.close();
});

const external = "FR1420041010050500013M02606";
const main = () => bank.demo.bank.accounts[0]!;
const payroll = () => bank.demo.bank.accounts[1]!;
const booster = () => bank.demo.bank.accounts[2]!;

describe("a transfer between own accounts", () => {
  test("is authorized, then confirmed within two seconds, with both balances, both transactions and all events", async () => {
    const before = { main: await bank.balance(main().id), payroll: await bank.balance(payroll().id) };
    const made = await bank.post("/v2/transfers", {
      amount: 12_345,
      local_iban: main().iban,
      beneficiary_iban: payroll().iban,
      custom_id: "rent",
    });
    expect(made).toMatchObject({ status: 200, body: { status: "authorized", amount: 12_345, currency: "EUR", account_id: main().id } });
    const done = await bank.eventually(`/v2/transfers/${made.body.id}`, (answer) => answer.body.status === "confirmed");
    expect(done.body).toEqual({ ...made.body, status: "confirmed" });
    expect(await bank.balance(main().id)).toBe(before.main - 12_345);
    expect(await bank.balance(payroll().id)).toBe(before.payroll + 12_345);
    const { body } = await bank.get(`/v2/transactions?reference=${made.body.reference}&order_by=execution_date`);
    const debit = body.results.find((row: { direction: string }) => row.direction === "debit");
    const credit = body.results.find((row: { direction: string }) => row.direction === "credit");
    expect(debit).toMatchObject({
      status: "confirmed",
      account_id: main().id,
      custom_id: "rent",
      source: { type: "transfer_outgoing", transfer_id: made.body.id },
    });
    expect(credit).toMatchObject({
      status: "confirmed",
      account_id: payroll().id,
      local_iban: payroll().iban,
      source: { type: "transfer_incoming" },
    });
    expect(credit).not.toHaveProperty("custom_id");
    const events = (await bank.events()).filter(({ resourceId }) => [made.body.id, debit.id, credit.id].includes(resourceId));
    expect(events.map(({ type, resourceId }) => [type, resourceId])).toEqual([
      ["transaction_authorized", debit.id],
      ["transaction_confirmed", debit.id],
      ["transfer_confirmed", made.body.id],
      ["transaction_confirmed", credit.id],
    ]);
  });
});

test("a repeated Idempotency-Key is answered with the same bytes and moves nothing", async () => {
  const headers = withKey();
  const body = { amount: 100, local_iban: main().iban, beneficiary_iban: external, beneficiary_name: "Bob" };
  const first = await bank.post("/v2/transfers", body, headers);
  const balance = await bank.balance(main().id);
  const second = await bank.post("/v2/transfers", body, headers);
  expect(second).toMatchObject({ status: 200, text: first.text, headers: { "idempotent-replayed": "true" } });
  expect(first.headers).not.toHaveProperty("idempotent-replayed");
  expect(await bank.balance(main().id)).toBe(balance);
  expect(await bank.post("/v2/transfers", { ...body, amount: 101 }, headers)).toMatchObject({
    status: 422,
    body: { code: "idempotency_key_mismatch" },
  });
});

test("of fifty parallel transfers of the whole balance exactly one succeeds", async () => {
  const amount = await bank.balance(payroll().id);
  const body = { amount, local_iban: payroll().iban, beneficiary_iban: external, beneficiary_name: "Bob" };
  const answers = await Promise.all(Array.from({ length: 50 }, () => bank.post("/v2/transfers", body)));
  const statuses = answers.map((answer) => `${answer.status} ${answer.body.status} ${answer.body.failure_code ?? ""}`);
  expect(statuses.filter((status) => status === "200 authorized ")).toHaveLength(1);
  expect(statuses.filter((status) => status === "200 failed insufficient_funds")).toHaveLength(49);
  expect(await bank.balance(payroll().id)).toBe(0);
});

test("a booster account pays own accounts only", async () => {
  const refused = await bank.post("/v2/transfers", {
    amount: 1,
    local_iban: booster().iban,
    beneficiary_iban: external,
    beneficiary_name: "Bob",
  });
  expect(refused).toMatchObject({ status: 400, body: { code: "transfer_from_saving_account_to_external_beneficiary" } });
  expect(await bank.post("/v2/transfers", { amount: 1, local_iban: booster().iban, beneficiary_iban: main().iban })).toMatchObject({
    status: 200,
  });
});
