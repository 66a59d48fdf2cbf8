import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freshPhone, startTestWallet, type TestPerson, type TestWallet } from "./support/wallet.ts";

let wallet: TestWallet;
let ada: TestPerson;
let blaise: TestPerson;

beforeAll(async () => {
  wallet = await startTestWallet();
  ({ ada, blaise } = wallet);
});
afterAll(async () => {
  expect(await wallet.bank.verify()).toEqual([]);
  await wallet.close();
});

const balanceOf = async (person: TestPerson, currency = "EUR"): Promise<number> => (await person.source(currency))?.balance ?? 0;
const pay = (source: string, recipient: Record<string, unknown>, changes: Record<string, unknown> = {}) =>
  ada.post("/v1/payments", { currency: "EUR", recipient, payment_source_uuid: source, pin: ada.pin, ...changes });
const transactionOf = async (person: TestPerson, paymentUuid: string) => {
  const { transaction_uuid: uuid } = (await person.get(`/v1/payments/${paymentUuid}`)).body.recipient;
  return (await person.get(`/v1/transactions/${uuid}`)).body;
};
const eventually = async <T>(look: () => Promise<T>, fits: (value: T) => boolean): Promise<T> => {
  for (let tries = 0; ; tries += 1) {
    const value = await look();
    if (fits(value) || tries > 150) return value;
    await sleep(40);
  }
};

async function card(token: string): Promise<string> {
  const body = { description: "Card", type: "card", gateway: "simulator", card: { expiration_month: 11, expiration_year: 2031, token } };
  const made = await ada.post("/v1/payment_sources", body);
  expect(made.status).toBe(201);
  const proven = await ada.post(`/v1/payment_sources/${made.body.uuid}/verify`, { code: "123456" });
  expect([proven.status, proven.body.status_id]).toEqual([200, 2]);
  return made.body.uuid;
}

async function bankAccount(iban: string): Promise<string> {
  const body = { description: "Account", type: "bank_account", gateway: "sepa", bank_account: { country: "FR", swift: "BNPAFRPP", iban } };
  const made = await ada.post("/v1/payment_sources", body);
  expect(made.status).toBe(201);
  expect((await ada.post(`/v1/payment_sources/${made.body.uuid}/verify`, { code: "123456" })).body.status_id).toBe(2);
  return made.body.uuid;
}

const ibanFor = async (outcome: string): Promise<string> => {
  const { body } = await wallet.bank.get("/v2/sandbox/test_ibans");
  return body.find((one: { outcome: string }) => one.outcome === outcome).iban;
};

const closedIban = async (): Promise<string> => {
  const { body } = await wallet.bank.get("/v2/sandbox/test_ibans");
  return body.find((one: { outcome: string }) => /closed|invalid/.test(one.outcome)).iban;
};

describe("cards", () => {
  test("tok_ok: the payment is closed, its recipient paid, the transaction approved with the gateway's response", async () => {
    const before = await balanceOf(blaise);
    const source = await card("tok_ok");
    const { status, body } = await pay(source, { amount: 20, user_uuid: blaise.uuid });
    expect(status).toBe(201);
    expect(body).toMatchObject({ status_id: 2, recipient: { status_id: 2 } });
    expect(await balanceOf(blaise)).toBe(before + 20);
    const transaction = await transactionOf(ada, body.uuid);
    expect(transaction).toMatchObject({
      status_id: 2,
      error: false,
      out_payment_source_uuid: source,
      in_payment_source_uuid: (await blaise.source())?.uuid,
      gateway_response: { amount: 20.53, currency: "EUR", authorization_code: expect.any(String), reference_code: expect.any(String) },
    });
  });

  test("tok_declined: card_declined, the transaction rejected, no money to anyone, the payer told", async () => {
    const before = await balanceOf(blaise);
    const { status, body } = await pay(await card("tok_declined"), { amount: 20, user_uuid: blaise.uuid });
    expect([status, body.errors[0].code]).toEqual([400, "card_declined"]);
    expect(await balanceOf(blaise)).toBe(before);
    const told = await wallet.bank.get(`/v2/sandbox/messages?channel=push&recipient=${ada.uuid}`);
    expect(told.body.results[0].data.key).toBe("payment_declined");
    const paymentUuid = told.body.results[0].data.payment_uuid;
    expect(await transactionOf(ada, paymentUuid)).toMatchObject({ status_id: 3, error: false });
    expect((await blaise.get(`/v1/payments/${paymentUuid}`)).status).toBe(404);
  });

  test("tok_error: card_failed, the transaction failed with error true", async () => {
    const { status, body } = await pay(await card("tok_error"), { amount: 20, user_uuid: blaise.uuid });
    expect([status, body.errors[0].code]).toEqual([400, "card_failed"]);
    const told = await wallet.bank.get(`/v2/sandbox/messages?channel=push&recipient=${ada.uuid}`);
    expect(await transactionOf(ada, told.body.results[0].data.payment_uuid)).toMatchObject({ status_id: 5, error: true });
  });

  test("tok_slow answers after two seconds, and the payment is closed then", async () => {
    const { status, body } = await pay(await card("tok_slow"), { amount: 3, user_uuid: blaise.uuid });
    expect([status, body.status_id]).toEqual([201, 2]);
  });

  test("with one Idempotency-Key a card is charged once, and a declined one is declined again", async () => {
    const source = await card("tok_ok");
    const before = await balanceOf(blaise);
    const key = { "idempotency-key": randomUUID() };
    const body = { currency: "EUR", recipient: { amount: 4, user_uuid: blaise.uuid }, payment_source_uuid: source, pin: ada.pin };
    const answers = [await ada.post("/v1/payments", body, key), await ada.post("/v1/payments", body, key)];
    expect(answers[1]?.body).toEqual(answers[0]?.body);
    expect(await balanceOf(blaise)).toBe(before + 4);
    const declined = { ...body, payment_source_uuid: await card("tok_declined") };
    const other = { "idempotency-key": randomUUID() };
    for (let times = 0; times < 2; times += 1)
      expect((await ada.post("/v1/payments", declined, other)).body.errors[0].code).toBe("card_declined");
  });

  test("to a phone that nobody has: held, and refunded to the card with its fee after fourteen days", async () => {
    const source = await card("tok_ok");
    const { body } = await pay(source, { amount: 11, phone: freshPhone() });
    expect(body).toMatchObject({ status_id: 1, recipient: { status_id: 1 } });
    expect(await transactionOf(ada, body.uuid)).toMatchObject({ status_id: 1, expires_at: expect.any(String) });
    await wallet.moveClock("P15D");
    expect(await transactionOf(ada, body.uuid)).toMatchObject({ status_id: 4 });
    const [refund] = await wallet.bank.runtime.database.query<{ state: string; amount: bigint }>(
      "select state, amount from wallet.charge where kind = 'refund' order by charge_id desc limit 1",
    );
    expect(refund).toEqual({ state: "approved", amount: 1141n });
  });

  test("a top-up: from a card to one's own virtual source", async () => {
    const before = await balanceOf(ada);
    const own = (await ada.source())?.uuid;
    const { status, body } = await pay(await card("tok_ok"), { amount: 50, payment_source_uuid: own });
    expect([status, body.status_id]).toEqual([201, 2]);
    expect(await balanceOf(ada)).toBe(before + 50);
  });

  test("a card that is not proven cannot pay: source_not_enabled; nor can one be paid to", async () => {
    const details = {
      description: "Card",
      type: "card",
      gateway: "simulator",
      card: { expiration_month: 11, expiration_year: 2031, token: "tok_ok" },
    };
    const { uuid } = (await ada.post("/v1/payment_sources", details)).body;
    expect((await pay(uuid, { amount: 1, user_uuid: blaise.uuid })).body.errors[0].code).toBe("source_not_enabled");
    const own = (await ada.source())?.uuid ?? "";
    expect((await pay(own, { amount: 1, payment_source_uuid: await card("tok_ok") })).body.errors[0].code).toBe("source_cannot_receive");
  });
});

describe("bank accounts", () => {
  test("a payment is open until the collection is confirmed; then its recipient has the money", async () => {
    const before = await balanceOf(blaise);
    const source = await bankAccount(await ibanFor("ok"));
    const { status, body } = await pay(source, { amount: 25, user_uuid: blaise.uuid });
    expect(status).toBe(201);
    expect(body).toMatchObject({ status_id: 1, recipient: { status_id: 1 } });
    expect(await balanceOf(blaise)).toBe(before);
    await wallet.moveClock("P14D");
    expect((await ada.get(`/v1/payments/${body.uuid}`)).body).toMatchObject({ status_id: 2, recipient: { status_id: 2 } });
    expect(await balanceOf(blaise)).toBe(before + 25);
    expect(await transactionOf(blaise, body.uuid)).toMatchObject({ status_id: 2, gateway_response: { amount: 25 } });
  });

  test("a collection that its bank rejects ends in a rejected transaction, no money to anyone, the payer told", async () => {
    const before = await balanceOf(blaise);
    const { body: ibans } = await wallet.bank.get("/v2/sandbox/test_ibans");
    const failing = ibans.find((one: { outcome: string }) => /insufficient_funds|debtor/.test(one.outcome)) as {
      iban: string;
      outcome: string;
    };
    const source = await bankAccount(failing.iban);
    const { body } = await pay(source, { amount: 25, user_uuid: blaise.uuid });
    await wallet.moveClock("P14D");
    const transaction = await transactionOf(ada, body.uuid);
    expect([failing.outcome, transaction.status_id]).toEqual([failing.outcome, 3]);
    expect((await ada.get(`/v1/payments/${body.uuid}`)).body).toMatchObject({ status_id: 2, recipient: { status_id: 5 } });
    expect(await balanceOf(blaise)).toBe(before);
    const told = await wallet.bank.get(`/v2/sandbox/messages?channel=push&recipient=${ada.uuid}`);
    expect(told.body.results[0].data).toEqual({ key: "payment_declined", payment_uuid: body.uuid });
  });

  test("a collection that comes back after it was confirmed is owed by its payer, and the recipient keeps the money", async () => {
    const source = await bankAccount(await ibanFor("ok"));
    const { body } = await pay(source, { amount: 30, user_uuid: blaise.uuid });
    await wallet.moveClock("P14D");
    const [beforeAda, beforeBlaise] = [await balanceOf(ada), await balanceOf(blaise)];
    const [{ id } = { id: "" }] = await wallet.bank.runtime.database.query<{ id: string }>(
      "select transaction_id as id from bank.transaction where source_type = 'collection_outgoing' order by transaction_id desc limit 1",
    );
    const returned = await wallet.bank.post("/v2/sandbox/returns", { transaction_id: id, reason: "insufficient_funds" });
    expect(returned.status).toBe(204);
    expect(
      await eventually(
        () => balanceOf(ada),
        (balance) => balance !== beforeAda,
      ),
    ).toBe(beforeAda - 30);
    expect(await balanceOf(blaise)).toBe(beforeBlaise);
    const told = await wallet.bank.get(`/v2/sandbox/messages?channel=push&recipient=${ada.uuid}`);
    expect(told.body.results[0].data).toEqual({ key: "payment_returned", payment_uuid: body.uuid });
  });

  test("a withdrawal: from one's virtual source to one's own bank account", async () => {
    const before = await balanceOf(ada);
    const account = await bankAccount(await ibanFor("ok"));
    const own = (await ada.source())?.uuid ?? "";
    const { status, body } = await pay(own, { amount: 40, payment_source_uuid: account });
    expect(status).toBe(201);
    expect(await balanceOf(ada)).toBe(before - 40);
    const closed = await eventually(
      async () => (await ada.get(`/v1/payments/${body.uuid}`)).body,
      (payment) => payment.status_id === 2,
    );
    expect(closed).toMatchObject({ status_id: 2, recipient: { status_id: 2 } });
    expect(await transactionOf(ada, body.uuid)).toMatchObject({ status_id: 2 });
  });

  test("a withdrawal that comes back after it was paid is in the balance again, and its owner is told so", async () => {
    const account = await bankAccount(await ibanFor("ok"));
    const own = (await ada.source())?.uuid ?? "";
    const { body } = await pay(own, { amount: 35, payment_source_uuid: account });
    await eventually(
      async () => (await ada.get(`/v1/payments/${body.uuid}`)).body,
      (payment) => payment.status_id === 2,
    );
    const before = await balanceOf(ada);
    const [{ id } = { id: "" }] = await wallet.bank.runtime.database.query<{ id: string }>(
      "select t.transaction_id as id from bank.transaction t join wallet.charge c on c.order_id = t.transfer_id where c.charge_id = $1",
      [body.recipient.transaction_uuid],
    );
    expect((await wallet.bank.post("/v2/sandbox/returns", { transaction_id: id, reason: "closed_account" })).status).toBe(204);
    await eventually(
      () => balanceOf(ada),
      (balance) => balance !== before,
    );
    expect(await balanceOf(ada)).toBe(before + 35);
    const told = await wallet.bank.get(`/v2/sandbox/messages?channel=push&recipient=${ada.uuid}`);
    expect(told.body.results[0].data).toEqual({ key: "withdrawal_returned", payment_uuid: body.uuid });
  });

  test("a request that is repeated after its bank said no is answered with its payment, as before: nobody waited for the bank", async () => {
    const order = {
      currency: "EUR",
      recipient: { amount: 3, payment_source_uuid: await bankAccount(await closedIban()) },
      payment_source_uuid: (await ada.source())?.uuid,
      pin: ada.pin,
    };
    const key = { "idempotency-key": randomUUID() };
    const first = await ada.post("/v1/payments", order, key);
    expect([first.status, first.body.status_id]).toEqual([201, 1]);
    await eventually(
      async () => (await ada.get(`/v1/payments/${first.body.uuid}`)).body,
      (payment) => payment.status_id === 2,
    );
    const again = await ada.post("/v1/payments", order, key);
    expect(again).toMatchObject({ status: 201, body: { uuid: first.body.uuid, status_id: 2, recipient: { status_id: 5 } } });
  });

  test("a withdrawal that cannot be paid comes back to the balance", async () => {
    const before = await balanceOf(ada);
    const account = await bankAccount(await closedIban());
    const own = (await ada.source())?.uuid ?? "";
    const { body } = await pay(own, { amount: 15, payment_source_uuid: account });
    const ended = await eventually(
      async () => (await ada.get(`/v1/payments/${body.uuid}`)).body,
      (payment) => payment.status_id === 2,
    );
    expect(ended).toMatchObject({ status_id: 2, recipient: { status_id: 5 } });
    expect(await balanceOf(ada)).toBe(before);
  });
});
