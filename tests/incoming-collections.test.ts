import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Answer, startTestBank, type TestBank, withKey } from "./support/bank.ts";
import { accountsOf, eventsAbout, expectRefusal, external, makeIban } from "./support/demo.ts";

type Row = Answer["body"];

/** Creditors take whatever they can here, from the account too that holds the money of the wallet's users. */
const drained = ["safeguarding_shortfall"];
let bank: TestBank;
beforeAll(async () => {
  bank = await startTestBank();
});
afterAll(async () => {
  expect(await bank.verify(drained)).toEqual([]);
  await bank.close();
});

const collect = (body: Record<string, unknown>): Promise<Answer> => bank.post("/v2/sandbox/incoming_collections", { amount: 500, ...body });

async function newestOn(iban: string): Promise<Row> {
  return (await bank.get(`/v2/transactions?local_iban=${iban}&size=1`)).body.results[0];
}

const confirmed = async (id: string): Promise<Row> =>
  (await bank.eventually(`/v2/transactions/${id}`, ({ body }) => body.status === "confirmed")).body;

const mandate = {
  reference: "ABC123DEF",
  creditor: { name: "John Doe", iban: "FR2512739000308553756377J95", sepa_identifier: "FR18ZZZ002305" },
};

describe("POST /v2/sandbox/incoming_collections", () => {
  test("holds the money at once and pays within two seconds, and tells both", async () => {
    const { main } = accountsOf(bank);
    const before = await bank.balance(main.id);
    const body = { local_iban: main.iban, message: "invoice no12345", end_to_end_id: "b0bfb42baa2642c2af0ca3e880fcd590", mandate };
    expect(await collect(body)).toMatchObject({ status: 204, text: "" });
    expect(await bank.balance(main.id)).toBe(before - 500);
    const { id } = await newestOn(main.iban);
    const row = await confirmed(id);
    expect(row).toEqual({
      id,
      reference: expect.any(String),
      account_id: main.id,
      amount: 500,
      local_iban: main.iban,
      currency: "EUR",
      direction: "debit",
      request_date: row.execution_date,
      execution_date: expect.any(String),
      accounting_date: expect.any(String),
      counterparty_name: "John Doe",
      status: "confirmed",
      attachment_count: 0,
      source: {
        type: "collection_incoming",
        counterparty_iban: mandate.creditor.iban,
        message: "invoice no12345",
        end_to_end_id: "b0bfb42baa2642c2af0ca3e880fcd590",
      },
    });
    expect(await eventsAbout(bank, id)).toEqual(["transaction_authorized", "transaction_confirmed"]);
    expect(await bank.balance(main.id)).toBe(before - 500);
  });

  test("has defaults for all that it may leave out", async () => {
    const { payroll } = accountsOf(bank);
    expect((await collect({ local_iban: payroll.iban })).status).toBe(204);
    const row = await newestOn(payroll.iban);
    expect(row).toMatchObject({ counterparty_name: expect.stringMatching(/./), source: { counterparty_iban: external } });
    expect(row.source.end_to_end_id).toBe(row.reference.replaceAll("-", ""));
    expect((await collect({ local_iban: payroll.iban, mandate: { creditor: { name: "Only a name" } } })).status).toBe(204);
    expect((await newestOn(payroll.iban)).counterparty_name).toBe("Only a name");
  });

  test("takes other fields in mandate and creditor, and none beside them", async () => {
    const { main } = accountsOf(bank);
    const open = { extra: 1, creditor: { address: { city: "Paris" } } };
    expect((await collect({ local_iban: main.iban, mandate: open })).status).toBe(204);
    expectRefusal(await collect({ local_iban: main.iban, extra: 1 }), 400, "invalid_request", /extra/);
  });

  test.each([
    [{ amount: 0 }, /amount/],
    [{ amount: 1.5 }, /amount/],
    [{ local_iban: "FR 76" }, /local_iban/],
    [{ end_to_end_id: "a/b" }, /end_to_end_id/],
    [{ mandate: { reference: "" } }, /mandate\.reference/],
    [{ mandate: { reference: "x".repeat(36) } }, /mandate\.reference/],
    [{ mandate: { creditor: { name: "" } } }, /mandate\.creditor\.name/],
    [{ mandate: { creditor: { iban: "X" } } }, /mandate\.creditor\.iban/],
    [{ mandate: { creditor: { sepa_identifier: "FR18ABC002305" } } }, /mandate\.creditor\.sepa_identifier/],
  ])("refuses %j", async (changes, message) => {
    expectRefusal(await collect({ local_iban: accountsOf(bank).main.iban, ...changes }), 400, "invalid_request", message);
  });

  test("does not judge the check digits of a creditor identifier", async () => {
    const creditor = { sepa_identifier: "FR99ZZZ002305" };
    expect((await collect({ local_iban: accountsOf(bank).main.iban, mandate: { creditor } })).status).toBe(204);
  });

  test("refuses current_account_not_found for an IBAN that is none of this workspace's", async () => {
    const other = await bank.otherWorkspace();
    for (const iban of [external, accountsOf(other).main.iban])
      expectRefusal(await collect({ local_iban: iban }), 400, "current_account_not_found");
  });

  test("is answered again for its Idempotency-Key, and collected once", async () => {
    const { payroll } = accountsOf(bank);
    const before = await bank.balance(payroll.id);
    const headers = withKey();
    const body = { amount: 9, local_iban: payroll.iban };
    for (let count = 0; count < 2; count += 1)
      expect((await bank.post("/v2/sandbox/incoming_collections", body, headers)).status).toBe(204);
    expect(await bank.balance(payroll.id)).toBe(before - 9);
  });
});

describe("an incoming collection is rejected, and shows as a rejected debit that moves nothing,", () => {
  const expectRejected = async (iban: string, accountId: string, amount = 500): Promise<void> => {
    const before = await bank.balance(accountId);
    expect(await collect({ local_iban: iban, amount })).toMatchObject({ status: 204, text: "" });
    const row = await newestOn(iban);
    expect(row).toMatchObject({ amount, direction: "debit", status: "rejected", account_id: accountId, local_iban: iban });
    expect(row).not.toHaveProperty("accounting_date");
    expect(await bank.balance(accountId)).toBe(before);
    expect(await eventsAbout(bank, row.id)).toEqual(["transaction_rejected"]);
    expectRefusal(
      await bank.post("/v2/sandbox/returns", { transaction_id: row.id, reason: "no_mandate" }),
      400,
      "transaction_not_confirmed",
    );
  };

  test.each([
    ["where the IBAN is inactive", { status: "inactive" }],
    ["where the IBAN allows no collections", { allow_collections: false }],
  ])("%s", async (_where, change) => {
    const { payroll } = accountsOf(bank);
    const { id, iban } = await makeIban(bank, payroll.id);
    await bank.patch(`/v2/ibans/${id}`, change);
    await expectRejected(iban, payroll.id);
  });

  test("where the IBAN is deleted", async () => {
    const { payroll } = accountsOf(bank);
    const { id, iban } = await makeIban(bank, payroll.id);
    await bank.del(`/v2/ibans/${id}`);
    await expectRejected(iban, payroll.id);
  });

  test("where the account is a booster account, which takes no direct debits", async () => {
    const { booster } = accountsOf(bank);
    await expectRejected(booster.iban, booster.id);
  });

  test("where money is short by a cent", async () => {
    const { clientFunds } = accountsOf(bank);
    const balance = await bank.balance(clientFunds.id);
    await expectRejected(clientFunds.iban, clientFunds.id, balance + 1);
    expect((await collect({ local_iban: clientFunds.iban, amount: balance })).status).toBe(204);
    await confirmed((await newestOn(clientFunds.iban)).id);
    expect(await bank.balance(clientFunds.id)).toBe(0);
  });
});

test("POST /v2/sandbox/returns of an incoming collection gives the money back", async () => {
  const { main } = accountsOf(bank);
  await collect({ local_iban: main.iban, mandate, end_to_end_id: "E-3" });
  const original = await confirmed((await newestOn(main.iban)).id);
  const before = await bank.balance(main.id);
  const answer = await bank.post("/v2/sandbox/returns", { transaction_id: original.id, reason: "refund_request_by_end_customer" });
  expect(answer.status).toBe(204);
  expect(await bank.balance(main.id)).toBe(before + 500);
  const back = await newestOn(main.iban);
  expect(back).toMatchObject({ direction: "credit", amount: 500, status: "confirmed", counterparty_name: "John Doe" });
  expect(back.source).toEqual({
    type: "collection_incoming_return",
    counterparty_iban: mandate.creditor.iban,
    end_to_end_id: "E-3",
    returned_collection_reference: original.reference,
    reason: "refund_request_by_end_customer",
  });
});

test("a crowd of collections that together exceed the balance takes what is there and no more", async () => {
  const { payroll } = accountsOf(bank);
  const { iban } = await makeIban(bank, payroll.id);
  const balance = await bank.balance(payroll.id);
  const amount = Math.floor(balance / 3);
  await Promise.all(Array.from({ length: 5 }, () => collect({ local_iban: iban, amount })));
  const { body } = await bank.eventually(`/v2/transactions?local_iban=${iban}`, (answer) =>
    answer.body.results.every((row: Row) => row.status !== "authorized"),
  );
  const statuses = body.results.map(({ status }: Row) => status).toSorted();
  expect(statuses).toEqual(["confirmed", "confirmed", "confirmed", "rejected", "rejected"]);
  expect(await bank.balance(payroll.id)).toBe(balance - 3 * amount);
});

test("an incoming collection whose worker died is paid by the next one", async () => {
  const lonely = await startTestBank();
  const { main } = accountsOf(lonely);
  try {
    await lonely.stopWorker();
    await lonely.post("/v2/sandbox/incoming_collections", { amount: 500, local_iban: main.iban });
    await sleep(400);
    const [held] = (await lonely.get(`/v2/transactions?local_iban=${main.iban}&size=1`)).body.results;
    expect(held.status).toBe("authorized");
    expect(await lonely.verify()).toEqual([]);
    await lonely.startWorker();
    await lonely.eventually(`/v2/transactions/${held.id}`, ({ body }) => body.status === "confirmed");
    expect(await lonely.verify()).toEqual([]);
  } finally {
    await lonely.close();
  }
});
