import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestWallet, type TestPerson, type TestWallet } from "./support/wallet.ts";

let wallet: TestWallet;
let ada: TestPerson;
let mine: string;
let theirs: string;

beforeAll(async () => {
  wallet = await startTestWallet();
  ({ ada } = wallet);
  mine = (await ada.source())?.uuid ?? "";
  theirs = (await wallet.blaise.source())?.uuid ?? "";
});
afterAll(async () => {
  expect(await wallet.bank.verify()).toEqual([]);
  await wallet.close();
});

const card = async (): Promise<string> => {
  const body = {
    description: "Card",
    type: "card",
    gateway: "simulator",
    card: { expiration_month: 1, expiration_year: 2032, token: "tok_ok" },
  };
  const { uuid } = (await ada.post("/v1/payment_sources", body)).body;
  await ada.post(`/v1/payment_sources/${uuid}/verify`, { code: "123456" });
  return uuid;
};
const calculation = (changes: Record<string, unknown> = {}) => ({
  amount: 10.5,
  source: { payment_source_uuid: mine, currency: "EUR" },
  destination: { payment_source_uuid: theirs, currency: "EUR" },
  ...changes,
});

describe("POST /v1/fees/calculate", () => {
  test("between virtual sources of one currency it costs nothing", async () => {
    const { status, body } = await ada.post("/v1/fees/calculate", calculation());
    expect(status).toBe(200);
    expect(body).toEqual({
      amount: 10.5,
      fee: 0,
      total: 10.5,
      currency: "EUR",
      destination_amount: 10.5,
      destination_currency: "EUR",
      rate: null,
    });
  });

  test("from a card the fee is on top, and a payment charges just that", async () => {
    const source = await card();
    const { body } = await ada.post(
      "/v1/fees/calculate",
      calculation({ amount: 20, source: { payment_source_uuid: source, currency: "EUR" } }),
    );
    expect(body).toMatchObject({ amount: 20, fee: 0.53, total: 20.53 });
    const paid = await ada.post("/v1/payments", {
      currency: "EUR",
      recipient: { amount: 20, user_uuid: wallet.blaise.uuid },
      payment_source_uuid: source,
      pin: ada.pin,
    });
    const transaction = await ada.get(`/v1/transactions/${paid.body.recipient.transaction_uuid}`);
    expect(transaction.body).toMatchObject({ amount: 20, gateway_response: { amount: 20.53 } });
  });

  test("with a conversion it tells what arrives, and a payment of that costs no more", async () => {
    const { body } = await ada.post(
      "/v1/fees/calculate",
      calculation({ amount: 100, destination: { payment_source_uuid: theirs, currency: "USD" } }),
    );
    expect(body).toMatchObject({
      amount: 100,
      fee: 0,
      total: 100,
      currency: "EUR",
      destination_currency: "USD",
      rate: expect.stringMatching(/^0\.\d+$/),
    });
    expect(body.destination_amount).toBeCloseTo((100 * 1.1587) / 1.005, 1);
    const before = (await ada.source())?.balance ?? 0;
    const paid = await ada.post("/v1/payments", {
      currency: "USD",
      recipient: { amount: body.destination_amount, user_uuid: wallet.blaise.uuid },
      payment_source_uuid: mine,
      pin: ada.pin,
    });
    expect(paid.status).toBe(201);
    const spent = before - ((await ada.source())?.balance ?? 0);
    expect(spent).toBeLessThanOrEqual(100.001);
    expect(spent).toBeGreaterThan(99.9);
    expect((await wallet.blaise.source("USD"))?.balance).toBe(body.destination_amount);
  });

  test.each([
    ["amount", { amount: undefined }, "required"],
    ["amount", { amount: 0 }, "too_small"],
    ["amount", { amount: 1.001 }, "too_precise"],
    ["source", { source: undefined }, "required"],
    ["source.currency", { source: { payment_source_uuid: randomUUID() } }, "required"],
    ["source.currency", { source: { payment_source_uuid: randomUUID(), currency: "XXX" } }, "unknown_value"],
    ["source.payment_source_uuid", { source: { payment_source_uuid: randomUUID(), currency: "EUR" } }, "not_found"],
    ["destination", { destination: undefined }, "required"],
    ["destination.currency", { destination: { payment_source_uuid: randomUUID(), currency: "AUD" } }, "unknown_value"],
    ["destination.payment_source_uuid", { destination: { payment_source_uuid: randomUUID(), currency: "EUR" } }, "not_found"],
    ["destination.payment_source_uuid", { destination: { payment_source_uuid: "x", currency: "EUR" } }, "invalid_format"],
  ])("422 for %s of %j: %s", async (field, changes, code) => {
    const { status, body } = await ada.post("/v1/fees/calculate", calculation(changes));
    expect([status, body.errors[0]]).toMatchObject([422, { field, code }]);
  });

  test("a source has to be one's own, a destination only somebody's of the project", async () => {
    const { body } = await ada.post("/v1/fees/calculate", calculation({ source: { payment_source_uuid: theirs, currency: "EUR" } }));
    expect(body.errors[0]).toMatchObject({ field: "source.payment_source_uuid", code: "not_found" });
  });
});

test("while the rate feed is down a payment that changes its currency is refused, and any other goes through: rate_unavailable", async () => {
  const down = await startTestWallet({ MEMENTO_MODE: "production", FX_RATES_URL: "https://127.0.0.1:9/rates.xml" });
  try {
    const source = (await down.ada.source())?.uuid;
    const pay = (currency: string) =>
      down.ada.post("/v1/payments", {
        currency,
        recipient: { amount: 5, user_uuid: down.blaise.uuid },
        payment_source_uuid: source,
        pin: down.ada.pin,
      });
    const refused = await pay("USD");
    expect([refused.status, refused.body.errors[0].code]).toEqual([400, "rate_unavailable"]);
    expect((await down.ada.source())?.balance).toBe(1000);
    expect((await pay("EUR")).status).toBe(201);
    const fee = await down.ada.post("/v1/fees/calculate", {
      amount: 1,
      source: { payment_source_uuid: source, currency: "EUR" },
      destination: { payment_source_uuid: (await down.ada.source())?.uuid, currency: "USD" },
    });
    expect([fee.status, fee.body.errors[0].code]).toEqual([400, "rate_unavailable"]);
    expect(await down.bank.verify()).toEqual([]);
  } finally {
    await down.close();
  }
});
