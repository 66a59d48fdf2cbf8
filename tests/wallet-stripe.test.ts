import { setTimeout as sleep } from "node:timers/promises";
import { FakeStripe } from "@memento/rails/cards/stripe/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestWallet, type TestPerson, type TestWallet } from "./support/wallet.ts";

const stripe = new FakeStripe();
let wallet: TestWallet;
let ada: TestPerson;
let blaise: TestPerson;

beforeAll(async () => {
  wallet = await startTestWallet({ STRIPE_SECRET_KEY: stripe.secretKey, STRIPE_API_URL: await stripe.start() });
  ({ ada, blaise } = wallet);
});
afterAll(async () => {
  expect(await wallet.bank.verify()).toEqual([]);
  await wallet.close();
  stripe.stop();
});

const eventually = async <T>(look: () => Promise<T> | T, fits: (value: T) => boolean): Promise<T> => {
  for (let tries = 0; ; tries += 1) {
    const value = await look();
    if (fits(value) || tries > 400) return value;
    await sleep(40);
  }
};
const balanceOf = async (person: TestPerson): Promise<number> => (await person.source())?.balance ?? 0;
const pay = (source: string, amount: number) =>
  ada.post("/v1/payments", {
    currency: "EUR",
    recipient: { amount, user_uuid: blaise.uuid },
    payment_source_uuid: source,
    pin: ada.pin,
  });
const amountsCharged = (): number[] => stripe.intents.filter(({ status }) => status === "succeeded").map(({ amount }) => amount);

/** A card of Stripe's, whose code its holder reads from the statement. */
async function card(token: string): Promise<string> {
  const known = stripe.intents.length;
  const made = await ada.post("/v1/payment_sources", {
    description: "Card",
    type: "card",
    gateway: "stripe",
    card: { expiration_month: 11, expiration_year: 2031, token },
  });
  expect(made.status).toBe(201);
  await eventually(
    () => stripe.refunds.length + stripe.intents.length,
    () => stripe.refunds.some(({ payment_intent: id }) => id === stripe.intents[known]?.id),
  );
  const code = stripe.intents[known]?.statement_descriptor_suffix?.slice("CODE".length) ?? "";
  const proven = await eventually(
    () => ada.post(`/v1/payment_sources/${made.body.uuid}/verify`, { code }),
    ({ status }) => status === 200,
  );
  expect([proven.status, proven.body.status_id]).toEqual([200, 2]);
  return made.body.uuid;
}

describe("POST /v1/payments with a card of gateway stripe", () => {
  test("the card is proven by the code of a refunded charge, shown by brand and last digits, and charged with the fee on top", async () => {
    const source = await card("pm_ok_ada");
    expect((await ada.get(`/v1/payment_sources/${source}`)).body.card).toMatchObject({ brand: "visa", last_four: "4242" });
    const before = await balanceOf(blaise);
    const paid = [await pay(source, 20), await pay(source, 30)]; // a payment method without a customer could be charged once only
    expect(paid.map(({ status, body }) => [status, body.status_id])).toEqual([
      [201, 2],
      [201, 2],
    ]);
    expect(await balanceOf(blaise)).toBe(before + 50);
    expect(amountsCharged()).toEqual([50, 2053, 3067]);
    const { transaction_uuid: uuid } = (await ada.get(`/v1/payments/${paid[0]?.body.uuid}`)).body.recipient;
    const intent = stripe.intents.find(({ amount }) => amount === 2053);
    expect((await ada.get(`/v1/transactions/${uuid}`)).body).toMatchObject({
      status_id: 2,
      gateway_response: {
        amount: 20.53,
        reference_code: intent?.id,
        tracking_code: intent?.latest_charge,
        authorization_code: `A${intent?.latest_charge}`,
      },
    });
  });

  test("an answer that was lost is learned by the worker: one charge, and the recipient is paid", async () => {
    const source = await card("pm_ok_lost");
    const [before, charged] = [await balanceOf(blaise), amountsCharged().length];
    stripe.faults.push("error_after", "error_after", "error_after"); // Stripe took the money and says 500, whatever its library tries
    stripe.searchIsBehind = true;
    const { status, body } = await pay(source, 7);
    expect([status, body.status_id]).toEqual([201, 1]);
    expect(await balanceOf(blaise)).toBe(before);
    stripe.searchIsBehind = false;
    expect(
      await eventually(
        () => balanceOf(blaise),
        (balance) => balance > before,
      ),
    ).toBe(before + 7);
    expect(amountsCharged()).toHaveLength(charged + 1);
    expect((await ada.get(`/v1/payments/${body.uuid}`)).body.status_id).toBe(2);
  });
});
