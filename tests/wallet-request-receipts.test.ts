import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestWallet, type TestPerson, type TestWallet } from "./support/wallet.ts";

let wallet: TestWallet;
let ada: TestPerson;
let blaise: TestPerson;
let carol: TestPerson;
/** Ada asks Blaise, who paid by card, Carol, who did not, and a stranger, whose share she settled. */
let uuid: string;
let shares: string[];
let card: string;

beforeAll(async () => {
  wallet = await startTestWallet();
  ({ ada, blaise, carol } = wallet);
  const third = await wallet.signUp();
  const details = {
    description: "My card",
    type: "card",
    gateway: "simulator",
    card: { expiration_month: 11, expiration_year: 2031, token: "tok_ok" },
  };
  card = (await blaise.post("/v1/payment_sources", details)).body.uuid;
  await blaise.post(`/v1/payment_sources/${card}/verify`, { code: "123456" });
  const participants = [blaise, carol, third].map((person) => ({ user_uuid: person.uuid, amount: 20 }));
  const { body } = await ada.post("/v1/requests", { amount: 60, currency: "EUR", description: "Dinner", participants });
  uuid = body.uuid;
  shares = body.participants.map((share: { uuid: string }) => share.uuid);
  await blaise.post(`/v1/requests/${uuid}/pay`, { payment_source_uuid: card, pin: blaise.pin });
  await ada.post(`/v1/requests/${uuid}/participants/${shares[2]}/settle`);
});
afterAll(async () => {
  expect(await wallet.bank.verify()).toEqual([]);
  await wallet.close();
});

const own = () => `/v1/requests/${uuid}/receipt`;
const of = (index: number) => `/v1/requests/${uuid}/participants/${shares[index]}/receipt`;
const english = { "accept-language": "en-GB" };

describe("GET /v1/requests/{uuid}/receipt", () => {
  test("the participant sees every attribute: who paid whom, with what, and what it cost; the same by their participant", async () => {
    const { status, body } = await blaise.get(own(), english);
    expect(status).toBe(200);
    expect(body).toEqual({
      description: "Dinner",
      reference_code: expect.stringMatching(/^[0-9A-Z]{10}$/),
      time: expect.any(String),
      payer: { uuid: blaise.uuid, title: "Blaise Pascal (@blaise)", details: null },
      recipient: { uuid: ada.uuid, title: "Ada Lovelace", details: null },
      payment_method: { uuid: card, title: "Card: My card", details: expect.any(Array) },
      amounts: { total: "€20.53", paid: "€20.00", cost: "€0.53", currency: "EUR" },
    });
    expect((await blaise.get(of(0), english)).body).toEqual(body);
  });

  test("Accept: application/pdf gives a document", async () => {
    for (const [person, path] of [
      [blaise, own()],
      [ada, of(0)],
    ] as const) {
      const { status, headers, bytes } = await person.get(path, { accept: "application/pdf" });
      expect([status, headers["content-type"], bytes.subarray(0, 5).toString()]).toEqual([200, "application/pdf", "%PDF-"]);
    }
  });

  test("400 payment_not_processed for a share that is pending or under way, or was settled or rejected", async () => {
    const third = await wallet.signUp();
    const asked = await ada.post("/v1/requests", {
      amount: 1,
      currency: "EUR",
      participants: [{ user_uuid: third.uuid, amount: 1 }],
    });
    const path = `/v1/requests/${asked.body.uuid}/receipt`;
    const early = await third.get(path);
    expect([early.status, early.body.errors[0].code]).toEqual([400, "payment_not_processed"]);
    await third.post(`/v1/requests/${asked.body.uuid}/reject`);
    expect((await third.get(path)).body.errors[0].code).toBe("payment_not_processed");
    const { body: ibans } = await wallet.bank.get("/v2/sandbox/test_ibans");
    const { iban } = ibans.find((one: { outcome: string }) => one.outcome === "ok");
    const details = { description: "A", type: "bank_account", gateway: "sepa", bank_account: { country: "FR", swift: "BNPAFRPP", iban } };
    const account = (await carol.post("/v1/payment_sources", details)).body.uuid;
    await carol.post(`/v1/payment_sources/${account}/verify`, { code: "123456" });
    expect((await carol.get(own())).body.errors[0].code).toBe("payment_not_processed");
    expect((await carol.post(`/v1/requests/${uuid}/pay`, { payment_source_uuid: account, pin: carol.pin })).status).toBe(201);
    for (const answer of [await carol.get(own()), await carol.get(of(1)), await ada.get(of(1)), await ada.get(of(2))])
      expect([answer.status, answer.body.errors[0].code]).toEqual([400, "payment_not_processed"]);
    await wallet.moveClock("P14D");
    expect((await carol.get(own())).status).toBe(200);
  });

  test("404, empty, for the owner, who has no share, for strangers and unknown requests", async () => {
    for (const [person, path] of [
      [ada, own()],
      [await wallet.signUp(), own()],
      [blaise, `/v1/requests/${randomUUID()}/receipt`],
    ] as const)
      expect(await person.get(path)).toMatchObject({ status: 404, text: "" });
  });
});

describe("GET /v1/requests/{uuid}/participants/{participant_uuid}/receipt", () => {
  test("the owner sees neither the payment method nor the cost", async () => {
    const { status, body } = await ada.get(of(0), english);
    expect([status, body.payment_method]).toEqual([200, null]);
    expect(body.amounts).toEqual({ total: "€20.00", paid: "€20.00", cost: "€0.00", currency: "EUR" });
    expect(body.payer).toEqual({ uuid: blaise.uuid, title: "Blaise Pascal (@blaise)", details: null });
  });

  test("404, empty, for the other participants, strangers, and a participant of another request", async () => {
    const other = await ada.post("/v1/requests", { amount: 1, currency: "EUR", participants: [{ user_uuid: blaise.uuid, amount: 1 }] });
    for (const [person, path] of [
      [carol, of(0)],
      [await wallet.signUp(), of(0)],
      [ada, `/v1/requests/${other.body.uuid}/participants/${shares[0]}/receipt`],
      [ada, `/v1/requests/${uuid}/participants/x/receipt`],
    ] as const)
      expect(await person.get(path)).toMatchObject({ status: 404, text: "" });
  });
});
