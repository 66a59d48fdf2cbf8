import { returnReasonCodes } from "@memento/rails";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Answer, type Client, startTestBank, type TestBank, withKey } from "./support/bank.ts";
import { ownersBrowser } from "./support/console.ts";
import { accountsOf, eventsAbout, expectRefusal, external, makeIban, noSuchId, transactionsOf, whenTransfer } from "./support/demo.ts";

type Row = Answer["body"];

let bank: TestBank;
beforeAll(async () => {
  bank = await startTestBank();
});
afterAll(async () => {
  expect(await bank.verify()).toEqual([]);
  await bank.close();
});

const giveBack = (transaction: { id: string }, reason = "closed_account", client: Client = bank): Promise<Answer> =>
  client.post("/v2/sandbox/returns", { transaction_id: transaction.id, reason });

const order = (changes: Record<string, unknown> = {}) => ({
  amount: 1_250,
  local_iban: accountsOf(bank).payroll.iban,
  beneficiary_iban: external,
  beneficiary_name: "Bob",
  type_strategy: "instant_only",
  ...changes,
});

/** A confirmed transfer to another bank, with its debit. */
async function paid(changes: Record<string, unknown> = {}): Promise<{ transfer: Row; debit: Row }> {
  const { body } = await bank.post("/v2/transfers", order(changes));
  const transfer = await whenTransfer(bank, body.id, "confirmed");
  return { transfer, debit: (await transactionsOf(bank, body))[0] };
}

/** A credit from another bank. */
async function received(iban: string, changes: Record<string, unknown> = {}): Promise<Row> {
  await bank.post("/v2/sandbox/incoming_transfers", { amount: 700, local_iban: iban, ...changes });
  return (await bank.get(`/v2/transactions?local_iban=${iban}&size=1`)).body.results[0];
}

/** The newest transaction of a type that went through this IBAN. */
async function newestOf(iban: string, type: string): Promise<Row> {
  const { body } = await bank.get(`/v2/transactions?local_iban=${iban}&size=100`);
  return body.results.find((row: Row) => row.source.type === type);
}

describe("POST /v2/sandbox/returns of an outgoing transfer", () => {
  test("credits the account at once: a transaction of its own that names its original", async () => {
    const { payroll } = accountsOf(bank);
    const { transfer, debit } = await paid({ message: "rent", end_to_end_id: "E-1", custom_id: "mine", internal_note: "note" });
    const before = await bank.balance(payroll.id);
    expect(await giveBack(debit)).toMatchObject({ status: 204, text: "" });
    expect(await bank.balance(payroll.id)).toBe(before + 1_250);
    const back = await newestOf(payroll.iban, "transfer_outgoing_return");
    expect(back).toEqual({
      id: expect.any(String),
      reference: expect.any(String),
      account_id: payroll.id,
      amount: 1_250,
      local_iban: payroll.iban,
      currency: "EUR",
      direction: "credit",
      request_date: back.execution_date,
      execution_date: expect.any(String),
      accounting_date: back.execution_date,
      counterparty_name: "Bob",
      status: "confirmed",
      attachment_count: 0,
      source: {
        type: "transfer_outgoing_return",
        transfer_type: "instant",
        counterparty_iban: external,
        message: "rent",
        end_to_end_id: "E-1",
        returned_transfer_id: transfer.id,
        returned_transfer_reference: transfer.reference,
        reason: "closed_account",
      },
    });
    expect([debit.id, debit.reference, transfer.id]).not.toContain(back.id);
    expect([debit.id, debit.reference, transfer.id, back.id]).not.toContain(back.reference);
    expect(await eventsAbout(bank, back.id)).toEqual(["transaction_confirmed"]);
    expect((await bank.get(`/v2/transfers/${transfer.id}`)).body).toEqual(transfer);
    expect((await bank.get(`/v2/transactions/${debit.id}`)).body).toEqual(debit);
    expect(await eventsAbout(bank, transfer.id, debit.id)).toEqual([
      "transaction_authorized",
      "transaction_confirmed",
      "transfer_confirmed",
    ]);
  });

  test("of a standard transfer says so, and happens in the workspace's time", async () => {
    const { payroll } = accountsOf(bank);
    const { body } = await bank.post("/v2/transfers", order({ type_strategy: "standard_only" }));
    const [debit] = await transactionsOf(bank, body);
    expectRefusal(await giveBack(debit), 400, "transaction_not_confirmed");
    await bank.post("/v2/sandbox/clock", { advance: "P7D" });
    const { now } = (await bank.get("/v2/sandbox/clock")).body;
    expect((await giveBack(debit)).status).toBe(204);
    const back = await newestOf(payroll.iban, "transfer_outgoing_return");
    expect(back.source).toMatchObject({ transfer_type: "standard", returned_transfer_id: body.id });
    expect(back.execution_date >= now).toBe(true);
  });

  test("takes every one of the 47 reasons, and none else", async () => {
    const { main } = accountsOf(bank);
    expect(returnReasonCodes).toHaveLength(47);
    for (const reason of returnReasonCodes) {
      const credit = await received(main.iban);
      expect([reason, (await giveBack(credit, reason)).status]).toEqual([reason, 204]);
      expect(await newestOf(main.iban, "transfer_incoming_return")).toMatchObject({
        source: { reason, returned_transfer_reference: credit.reference },
      });
    }
    expectRefusal(await giveBack(await received(main.iban), "no_such_reason"), 400, "invalid_request", /reason/);
  });

  test("refuses transaction_already_returned the second time, and books nothing", async () => {
    const { payroll } = accountsOf(bank);
    const { debit } = await paid();
    expect((await giveBack(debit)).status).toBe(204);
    const before = await bank.balance(payroll.id);
    expectRefusal(await giveBack(debit, "incorrect_account_number"), 400, "transaction_already_returned");
    expect(await bank.balance(payroll.id)).toBe(before);
  });

  test("lets one of many concurrent returns win", async () => {
    const { payroll } = accountsOf(bank);
    const { debit } = await paid();
    const before = await bank.balance(payroll.id);
    const answers = await Promise.all(Array.from({ length: 20 }, () => giveBack(debit)));
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
    for (const answer of answers.filter(({ status }) => status !== 204)) expectRefusal(answer, 400, "transaction_already_returned");
    expect(await bank.balance(payroll.id)).toBe(before + 1_250);
  });

  test("answers a repetition with its Idempotency-Key as before", async () => {
    const { debit } = await paid();
    const headers = withKey();
    const body = { transaction_id: debit.id, reason: "blocked_account" };
    expect((await bank.post("/v2/sandbox/returns", body, headers)).status).toBe(204);
    const again = await bank.post("/v2/sandbox/returns", body, headers);
    expect(again).toMatchObject({ status: 204, text: "" });
    expect(again.headers["idempotent-replayed"]).toBe("true");
  });

  test("brings the money of a transfer through a virtual IBAN back to its account, even once the IBAN is deleted", async () => {
    const { payroll } = accountsOf(bank);
    const { id, iban } = await makeIban(bank, payroll.id);
    const { debit } = await paid({ local_iban: iban });
    await bank.del(`/v2/ibans/${id}`);
    expect((await giveBack(debit)).status).toBe(204);
    expect(await newestOf(iban, "transfer_outgoing_return")).toMatchObject({ account_id: payroll.id, local_iban: iban });
  });
});

describe("POST /v2/sandbox/returns of an incoming transfer", () => {
  test("debits the account, with no id of a transfer that is not ours", async () => {
    const { main } = accountsOf(bank);
    const sender = { counterparty_name: "John Doe", counterparty_iban: "FR2512739000308553756377J95", end_to_end_id: "E-2" };
    const credit = await received(main.iban, sender);
    const before = await bank.balance(main.id);
    expect((await giveBack(credit, "following_cancellation_request")).status).toBe(204);
    expect(await bank.balance(main.id)).toBe(before - 700);
    const back = await newestOf(main.iban, "transfer_incoming_return");
    expect(back).toMatchObject({ direction: "debit", amount: 700, status: "confirmed", counterparty_name: "John Doe" });
    expect(back.source).toEqual({
      type: "transfer_incoming_return",
      transfer_type: "instant",
      counterparty_iban: sender.counterparty_iban,
      end_to_end_id: "E-2",
      returned_transfer_reference: credit.reference,
      reason: "following_cancellation_request",
    });
    expect(await eventsAbout(bank, back.id)).toEqual(["transaction_confirmed"]);
  });

  test("takes the balance below zero where the money has gone on", async () => {
    const other = await bank.otherWorkspace();
    const { booster, main } = accountsOf(other);
    await other.post("/v2/sandbox/incoming_transfers", { amount: 100, local_iban: booster.iban });
    const [credit] = (await other.get(`/v2/transactions?local_iban=${booster.iban}&size=1`)).body.results;
    const emptied = await other.post("/v2/transfers", {
      amount: booster.balance + 100,
      local_iban: booster.iban,
      beneficiary_iban: main.iban,
    });
    expect(emptied.status).toBe(200);
    await whenTransfer(other, emptied.body.id, "confirmed");
    expect((await giveBack(credit, "fraudulent_originated", other)).status).toBe(204);
    expect((await other.get(`/v2/accounts/${booster.id}`)).body.balance).toBe(-100);
    const { body } = await other.post("/v2/transfers", { amount: 1, local_iban: booster.iban, beneficiary_iban: main.iban });
    expect(body).toMatchObject({ status: "failed", failure_code: "insufficient_funds" });
  });
});

describe("POST /v2/sandbox/returns of a collection", () => {
  const german = "DE89370400440532013000";
  let mandates = 0;

  /** A confirmed collection with its credit. */
  async function collected(client: Client, iban: string): Promise<{ collection: Row; credit: Row }> {
    mandates += 1;
    const { now } = (await client.get("/v2/sandbox/clock")).body;
    const answer = await client.post("/v2/collections", {
      amount: 4_000,
      local_iban: iban,
      mandate: { reference: `RET-${mandates}`, scheme: "core", signature_date: "2026-01-02", debtor: { name: "Zoé", iban: german } },
      scheduled_date: new Date(Date.parse(now) + 5 * 86_400_000).toISOString().slice(0, 10),
      message: "subscription",
      end_to_end_id: "E-4",
    });
    expect(answer.status, answer.text).toBe(200);
    const [scheduled] = await transactionsOf(client, answer.body);
    expectRefusal(await giveBack(scheduled, "insufficient_funds", client), 400, "transaction_not_confirmed");
    await client.post("/v2/sandbox/clock", { advance: "P15D" });
    const collection = (await client.get(`/v2/collections/${answer.body.id}`)).body;
    expect(collection.status).toBe("confirmed");
    return { collection, credit: (await transactionsOf(client, answer.body))[0] };
  }

  test("debits it, and the workspace's return fee beside it; the collection stays confirmed", async () => {
    const { main } = accountsOf(bank);
    const { collection, credit } = await collected(bank, main.iban);
    const before = await bank.balance(main.id);
    expect((await giveBack(credit, "insufficient_funds")).status).toBe(204);
    expect(await bank.balance(main.id)).toBe(before - 4_000 - 500);
    const back = await newestOf(main.iban, "collection_outgoing_return");
    const fees = await newestOf(main.iban, "collection_outgoing_return_fees");
    const source = {
      counterparty_iban: german,
      message: "subscription",
      end_to_end_id: "E-4",
      returned_collection_id: collection.id,
      returned_collection_reference: collection.reference,
      reason: "insufficient_funds",
    };
    const common = { account_id: main.id, local_iban: main.iban, direction: "debit", status: "confirmed", counterparty_name: "Zoé" };
    expect(back).toMatchObject({ ...common, amount: 4_000 });
    expect(back.source).toEqual({ type: "collection_outgoing_return", ...source });
    expect(fees).toMatchObject({ ...common, amount: 500 });
    expect(fees.source).toEqual({ type: "collection_outgoing_return_fees", ...source });
    expect(fees.reference).not.toBe(back.reference);
    expect(await eventsAbout(bank, back.id, fees.id)).toEqual(["transaction_confirmed", "transaction_confirmed"]);
    expect((await bank.get(`/v2/collections/${collection.id}`)).body).toEqual(collection);
    expectRefusal(await giveBack(credit), 400, "transaction_already_returned");
    for (const row of [back, fees]) expectRefusal(await giveBack(row), 400, "transaction_not_returnable");
  });

  test("costs nothing where the workspace has no return fee", async () => {
    const { main } = accountsOf(bank);
    const owner = await ownersBrowser(bank);
    await owner.patch("/settings", { return_fee: 0 });
    const { collection, credit } = await collected(bank, main.iban);
    const before = await bank.balance(main.id);
    expect((await giveBack(credit, "transaction_unauthorized")).status).toBe(204);
    await owner.patch("/settings", { return_fee: 500 });
    expect(await bank.balance(main.id)).toBe(before - 4_000);
    const { body } = await bank.get(`/v2/transactions?local_iban=${main.iban}&size=100`);
    const told = body.results.filter((row: Row) => row.source.returned_collection_id === collection.id);
    expect(told.map((row: Row) => row.source.type)).toEqual(["collection_outgoing_return"]);
  });

  test("takes the balance below zero where the money has gone on", async () => {
    const { main } = accountsOf(bank);
    const owner = await ownersBrowser(bank);
    const { body: opened } = await owner.post("/accounts", { name: "Collecting", type: "settlement_account" });
    const { credit } = await collected(bank, opened.iban);
    const { body } = await bank.post("/v2/transfers", { amount: 4_000, local_iban: opened.iban, beneficiary_iban: main.iban });
    await whenTransfer(bank, body.id, "confirmed");
    expect((await giveBack(credit, "refund_request_by_end_customer")).status).toBe(204);
    expect(await bank.balance(opened.id)).toBe(-4_500);
  });
});

describe("POST /v2/sandbox/returns refuses", () => {
  test("transaction_not_confirmed: what has not settled is not returned", async () => {
    const { body: scheduled } = await bank.post("/v2/transfers", order({ type_strategy: "standard_only", scheduled_date: "2099-01-01" }));
    const [debit] = await transactionsOf(bank, scheduled);
    expectRefusal(await giveBack(debit), 400, "transaction_not_confirmed");
    await bank.del(`/v2/transfers/${scheduled.id}`);
    expectRefusal(await giveBack(debit), 400, "transaction_not_confirmed");
  });

  test("transaction_not_returnable: neither side of a transfer between own accounts, nor a return", async () => {
    const { main, payroll } = accountsOf(bank);
    const { body } = await bank.post("/v2/transfers", { amount: 5, local_iban: payroll.iban, beneficiary_iban: main.iban });
    await whenTransfer(bank, body.id, "confirmed");
    const sides = await transactionsOf(bank, body);
    expect(sides).toHaveLength(2);
    for (const side of sides) expectRefusal(await giveBack(side), 400, "transaction_not_returnable");
    const { debit } = await paid();
    await giveBack(debit);
    expectRefusal(await giveBack(await newestOf(payroll.iban, "transfer_outgoing_return")), 400, "transaction_not_returnable");
  });

  test("what is not there (404) and what is not well said (400)", async () => {
    const other = await bank.otherWorkspace();
    const [foreign] = (await other.get("/v2/transactions?size=1")).body.results;
    for (const id of [noSuchId, foreign.id]) expectRefusal(await giveBack({ id }), 404, "not_found");
    expectRefusal(await giveBack({ id: "1" }), 400, "invalid_request", /transaction_id/);
    const { debit } = await paid();
    expectRefusal(await bank.post("/v2/sandbox/returns", { transaction_id: debit.id }), 400, "invalid_request", /reason/);
    expectRefusal(
      await bank.post("/v2/sandbox/returns", { transaction_id: debit.id, reason: "closed_account", amount: 1 }),
      400,
      "invalid_request",
      /amount/,
    );
  });
});
