import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freshPhone, startTestWallet, type TestPerson, type TestWallet } from "./support/wallet.ts";

let wallet: TestWallet;
let ada: TestPerson;
let blaise: TestPerson;
let own: string;

beforeAll(async () => {
  wallet = await startTestWallet();
  ({ ada, blaise } = wallet);
  own = (await ada.source())?.uuid ?? "";
});
afterAll(() => wallet.close());

const pay = async (changes: Record<string, unknown> = {}): Promise<string> => {
  const order = {
    currency: "EUR",
    description: "Lunch",
    recipient: { amount: 1234.5, user_uuid: blaise.uuid },
    payment_source_uuid: own,
    pin: ada.pin,
  };
  return (await ada.post("/v1/payments", { ...order, ...changes })).body.uuid;
};
const small = { recipient: { amount: 12.5, user_uuid: "" } };

describe("GET /v1/payments/{uuid}/receipt", () => {
  test("the payer sees every attribute: who, to whom, with what, and what it cost", async () => {
    const card = {
      description: "My card",
      type: "card",
      gateway: "simulator",
      card: { expiration_month: 3, expiration_year: 2031, token: "tok_ok" },
    };
    const source = (await ada.post("/v1/payment_sources", card)).body.uuid;
    await ada.post(`/v1/payment_sources/${source}/verify`, { code: "123456" });
    const uuid = await pay({ payment_source_uuid: source });
    const { status, body } = await ada.get(`/v1/payments/${uuid}/receipt`, { "accept-language": "en-GB" });
    expect(status).toBe(200);
    expect(body).toEqual({
      description: "Lunch",
      reference_code: expect.stringMatching(/^[0-9A-Z]{10}$/),
      time: expect.any(String),
      payer: { uuid: ada.uuid, title: "Ada Lovelace (@ada)", details: null },
      recipient: { uuid: blaise.uuid, title: "Blaise Pascal", details: null },
      payment_method: {
        uuid: source,
        title: "Card: My card",
        details: ["Expires 03/2031", expect.stringMatching(/^Transaction #SIM\w+ - AuthCode #\w+$/)],
      },
      amounts: { total: "€1,252.04", paid: "€1,234.50", cost: "€17.54", currency: "EUR" },
    });
  });

  test("the recipient sees neither the payment method nor the cost", async () => {
    const uuid = await pay({ ...small, recipient: { amount: 12.5, user_uuid: blaise.uuid } });
    const { status, body } = await blaise.get(`/v1/payments/${uuid}/receipt`, { "accept-language": "fr" });
    expect([status, body.payment_method]).toEqual([200, null]);
    expect(body.amounts).toEqual({ total: "12,50\u00a0€", paid: "12,50\u00a0€", cost: "0,00\u00a0€", currency: "EUR" });
    const mine = await ada.get(`/v1/payments/${uuid}/receipt`);
    expect(mine.body.payment_method).toMatchObject({ uuid: own, title: "Balance" });
    expect(mine.body.reference_code).toBe(body.reference_code);
  });

  test("without Accept-Language amounts are written as the reader's own locale does", async () => {
    const uuid = await pay({ recipient: { amount: 1.5, user_uuid: blaise.uuid } });
    expect((await blaise.get(`/v1/payments/${uuid}/receipt`)).body.amounts.total).toBe("1,50\u00a0€");
    expect((await ada.get(`/v1/payments/${uuid}/receipt`)).body.amounts.total).toMatch(/^€?1[.,]50/);
  });

  test("with a conversion each side sees its own currency", async () => {
    const uuid = await pay({ currency: "JPY", recipient: { amount: 1500, user_uuid: blaise.uuid } });
    const payer = await ada.get(`/v1/payments/${uuid}/receipt`, { "accept-language": "en" });
    expect(payer.body.amounts).toMatchObject({ currency: "EUR", cost: "€0.00" });
    expect(payer.body.payment_method.details[0]).toMatch(/^Exchanged to ¥1,500 at 0\.00\d+$/);
    const recipient = await blaise.get(`/v1/payments/${uuid}/receipt`, { "accept-language": "en" });
    expect(recipient.body.amounts).toMatchObject({ currency: "JPY", total: "¥1,500" });
  });

  test("Accept: application/pdf gives a document, in the reader's language", async () => {
    const uuid = await pay({ recipient: { amount: 2, user_uuid: blaise.uuid } });
    const { status, headers, bytes } = await ada.get(`/v1/payments/${uuid}/receipt`, {
      accept: "application/pdf",
      "accept-language": "fr",
    });
    expect([status, headers["content-type"]]).toEqual([200, "application/pdf"]);
    expect(headers["content-disposition"]).toMatch(/^attachment; filename="receipt-\w{10}\.pdf"/);
    expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
    const again = await ada.get(`/v1/payments/${uuid}/receipt`, { accept: "application/pdf", "accept-language": "fr" });
    expect(again.bytes.equals(bytes)).toBe(true);
  });

  test("400 payment_not_processed while the money is held; 404, empty, for strangers and unknown payments", async () => {
    const held = await pay({ recipient: { amount: 1, phone: freshPhone() } });
    const early = await ada.get(`/v1/payments/${held}/receipt`);
    expect([early.status, early.body.errors[0].code]).toEqual([400, "payment_not_processed"]);
    const done = await pay({ recipient: { amount: 1, user_uuid: blaise.uuid } });
    for (const [person, uuid] of [
      [wallet.carol, done],
      [ada, randomUUID()],
      [ada, "x"],
    ] as const) {
      const answer = await person.get(`/v1/payments/${uuid}/receipt`);
      expect([answer.status, answer.text]).toEqual([404, ""]);
    }
  });
});
