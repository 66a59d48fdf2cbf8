import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestWallet, type TestPerson, type TestWallet } from "./support/wallet.ts";

let wallet: TestWallet;
let ada: TestPerson;

beforeAll(async () => {
  wallet = await startTestWallet();
  ({ ada } = wallet);
});
afterAll(async () => {
  expect(await wallet.bank.verify()).toEqual([]);
  await wallet.close();
});

const card = (changes: Record<string, unknown> = {}) => ({
  description: "My Default Card",
  type: "card",
  gateway: "simulator",
  card: { expiration_month: 11, expiration_year: 2030, token: "9724017303484431" },
  ...changes,
});
const account = (changes: Record<string, unknown> = {}, details: Record<string, unknown> = {}) => ({
  description: "My Bank Account",
  type: "bank_account",
  gateway: "sepa",
  bank_account: { country: "UK", swift: "AAABBCCDDD", iban: "GB98MIDL07009312345678", account_number: "", nin: "", ...details },
  ...changes,
});
const add = (body: object, person = ada) => person.post("/v1/payment_sources", body as never);
const path = (uuid: string) => `/v1/payment_sources/${uuid}`;

describe("POST /v1/payment_sources", () => {
  test("a card, as the reference prints it: pending, its token never shown again", async () => {
    const { status, body, text } = await add(card());
    expect(status).toBe(201);
    expect(body).toEqual({
      uuid: expect.any(String),
      type_id: 2,
      type: "card",
      status_id: 1,
      description: "My Default Card",
      gateway: "simulator",
      currency: null,
      balance: null,
      card: { expiration_month: 11, expiration_year: 2030, brand: null, last_four: null },
      bank_account: null,
      created_at: expect.any(String),
      updated_at: expect.any(String),
    });
    expect(text).not.toContain("9724017303484431");
    const kept = await wallet.bank.runtime.database.query<{ row: string }>("select to_jsonb(s)::text as row from wallet.payment_source s");
    for (const { row } of kept) expect(row).not.toContain("9724017303484431");
  });

  test("a bank account, as the reference prints it: UK is GB, spaces in the iban do not count, the nin is shown by its end only", async () => {
    const { status, body } = await add(account({}, { iban: "GB98 MIDL 0700 9312 3456 78", nin: "AB123456C", account_number: "12345678" }));
    expect(status).toBe(201);
    expect(body).toMatchObject({
      type_id: 1,
      status_id: 1,
      card: null,
      bank_account: { country: "GB", swift: "AAABBCCDDD", iban: "GB98MIDL07009312345678", account_number: "12345678", nin: "•••••••6C" },
    });
    expect((await ada.get(path(body.uuid))).body).toEqual(body);
  });

  test.each([
    ["description", card({ description: undefined }), "required"],
    ["description", card({ description: "" }), "required"],
    ["description", card({ description: 5 }), "invalid_type"],
    ["type", card({ type: undefined }), "required"],
    ["type", card({ type: "cash" }), "unknown_value"],
    ["type", card({ type: "virtual" }), "not_allowed"],
    ["gateway", card({ gateway: undefined }), "required"],
    ["gateway", card({ gateway: "valitor" }), "unknown_value"],
    ["gateway", account({ gateway: "simulator" }), "unknown_value"],
    ["card", card({ card: undefined }), "required"],
    ["card.token", card({ card: { expiration_month: 1, expiration_year: 2030 } }), "required"],
    ["card.expiration_month", card({ card: { expiration_month: 13, expiration_year: 2030, token: "tok_ok" } }), "too_large"],
    ["card.expiration_month", card({ card: { expiration_month: "1", expiration_year: 2030, token: "tok_ok" } }), "invalid_type"],
    ["card.expiration_year", card({ card: { expiration_month: 1, expiration_year: 30, token: "tok_ok" } }), "too_small"],
    ["card.expiration_year", card({ card: { expiration_month: 1, expiration_year: 2020, token: "tok_ok" } }), "in_past"],
    ["bank_account", account({ bank_account: undefined }), "required"],
    ["bank_account.country", account({}, { country: null }), "required"],
    ["bank_account.country", account({}, { country: "ZZ" }), "unknown_value"],
    ["bank_account.swift", account({}, { swift: null }), "required"],
    ["bank_account.iban", account({}, { iban: null }), "required"],
    ["bank_account.iban", account({}, { iban: "", account_number: "12345678" }), "required"],
    ["bank_account.iban", account({}, { iban: "GB99MIDL07009312345678" }), "invalid_format"],
    ["bank_account.iban", account({}, { iban: "BR1800360305000010009795493C1" }), "unknown_value"],
  ])("422 for %s of %j: %s", async (field, body, code) => {
    const answer = await add(body);
    expect([answer.status, answer.body.errors[0]]).toMatchObject([422, { field, code }]);
  });
});

describe("POST /v1/payment_sources/{uuid}/verify", () => {
  test.each([card(), account()])("with the code on the statement enables it: %j", async (body) => {
    const { uuid } = (await add(body)).body;
    const wrong = await ada.post(`${path(uuid)}/verify`, { code: "abc123" });
    expect([wrong.status, wrong.body.errors[0]]).toMatchObject([422, { field: "code", code: "incorrect" }]);
    expect((await ada.get(path(uuid))).body.status_id).toBe(1);
    expect((await ada.post(`${path(uuid)}/verify`, { code: "123456" })).body.status_id).toBe(2);
    expect((await ada.post(`${path(uuid)}/verify`, { code: "123456" })).body.status_id).toBe(2);
    expect((await ada.post(`${path(uuid)}/verify`, {})).body.errors[0]).toMatchObject({ field: "code", code: "required" });
  });

  test("the fifth wrong code rejects it, and the right one comes too late: source_not_enabled", async () => {
    const { uuid } = (await add(card())).body;
    for (let tries = 0; tries < 5; tries += 1) expect((await ada.post(`${path(uuid)}/verify`, { code: "000000" })).status).toBe(422);
    expect((await ada.get(path(uuid))).body.status_id).toBe(4);
    const late = await ada.post(`${path(uuid)}/verify`, { code: "123456" });
    expect([late.status, late.body.errors[0].code]).toEqual([400, "source_not_enabled"]);
  });
});

describe("PUT /v1/payment_sources/{uuid}", () => {
  test("changes the description, and a card's expiration", async () => {
    const { uuid } = (await add(card())).body;
    const changed = await ada.put(path(uuid), { description: "My Updated Card", card: { expiration_month: 12, expiration_year: 2035 } });
    expect([changed.status, changed.body]).toMatchObject([
      200,
      { description: "My Updated Card", card: { expiration_month: 12, expiration_year: 2035 } },
    ]);
    expect((await ada.get(path(uuid))).body).toEqual(changed.body);
  });

  test("never changes a card's token or a bank account's IBAN", async () => {
    const cardUuid = (await add(card())).body.uuid;
    const accountUuid = (await add(account())).body.uuid;
    const token = await ada.put(path(cardUuid), {
      description: "x",
      card: { expiration_month: 1, expiration_year: 2031, token: "tok_ok" },
    });
    expect(token.body.errors[0]).toMatchObject({ field: "card.token", code: "not_allowed" });
    const iban = await ada.put(path(accountUuid), { description: "x", bank_account: { iban: "DE89370400440532013000" } });
    expect(iban.body.errors[0]).toMatchObject({ field: "bank_account.iban", code: "not_allowed" });
    const both = { country: "GB", swift: "X", iban: "GB98MIDL07009312345678", account_number: "1", nin: "2" };
    expect((await ada.put(path(accountUuid), { description: "same", bank_account: both })).body).toMatchObject({
      description: "same",
      bank_account: { swift: "AAABBCCDDD", account_number: null, nin: null },
    });
    const wrong = await ada.put(path(accountUuid), { description: "x", card: { expiration_month: 1, expiration_year: 2031 } });
    expect(wrong.body.errors[0]).toMatchObject({ field: "card", code: "not_allowed" });
  });

  test("wants a description: required", async () => {
    const { uuid } = (await add(card())).body;
    expect((await ada.put(path(uuid), {})).body.errors[0]).toMatchObject({ field: "description", code: "required" });
  });
});

describe("DELETE /v1/payment_sources/{uuid}", () => {
  test("an idle one is gone: 404, out of the list, and cannot pay; what was paid with it stays", async () => {
    const { uuid } = (await add(card())).body;
    await ada.post(`${path(uuid)}/verify`, { code: "123456" });
    const order = { currency: "EUR", recipient: { amount: 1, user_uuid: wallet.blaise.uuid }, payment_source_uuid: uuid, pin: ada.pin };
    const paid = (await ada.post("/v1/payments", order)).body;
    const gone = await ada.del(path(uuid));
    expect([gone.status, gone.text]).toEqual([204, ""]);
    for (const answer of [await ada.get(path(uuid)), await ada.del(path(uuid))]) expect([answer.status, answer.text]).toEqual([404, ""]);
    const list = (await ada.get("/v1/payment_sources?limit=100")).body as { uuid: string }[];
    expect(list.map((source) => source.uuid)).not.toContain(uuid);
    expect((await ada.post("/v1/payments", order)).body.errors[0]).toMatchObject({ field: "payment_source_uuid", code: "not_found" });
    expect((await ada.get(`/v1/transactions/${paid.recipient.transaction_uuid}`)).body.out_payment_source_uuid).toBe(uuid);
    expect((await ada.get(`/v1/payments/${paid.uuid}/receipt`)).body.payment_method.uuid).toBe(uuid);
  });

  test("one that holds money is in use: source_in_use; an empty virtual one is opened again by the next receipt", async () => {
    const own = (await ada.source())?.uuid ?? "";
    const refused = await ada.del(path(own));
    expect([refused.status, refused.body.errors[0].code]).toEqual([400, "source_in_use"]);
    const person = await wallet.signUp();
    expect((await person.del(path((await person.source())?.uuid ?? ""))).status).toBe(204);
    expect(await person.source()).toBeUndefined();
    await ada.post("/v1/payments", {
      currency: "EUR",
      recipient: { amount: 3, user_uuid: person.uuid },
      payment_source_uuid: own,
      pin: ada.pin,
    });
    expect((await person.source())?.balance).toBe(3);
  });

  test("one with a payment under way is in use: source_in_use", async () => {
    const { uuid } = (await add(account({}, { iban: "DE89370400440532013000", country: "DE" }))).body;
    await ada.post(`${path(uuid)}/verify`, { code: "123456" });
    const order = { currency: "EUR", recipient: { amount: 1, user_uuid: wallet.blaise.uuid }, payment_source_uuid: uuid, pin: ada.pin };
    expect((await ada.post("/v1/payments", order)).body.status_id).toBe(1);
    expect((await ada.del(path(uuid))).body.errors[0].code).toBe("source_in_use");
    await wallet.moveClock("P14D");
    expect((await ada.del(path(uuid))).status).toBe(204);
  });

  test("somebody else's is 404, empty", async () => {
    const { uuid } = (await add(card())).body;
    for (const id of [uuid, randomUUID()]) expect((await wallet.blaise.del(path(id))).status).toBe(404);
  });
});
