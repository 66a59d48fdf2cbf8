import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freshPhone, startTestWallet, type TestPerson, type TestWallet } from "./support/wallet.ts";

let wallet: TestWallet;
let ada: TestPerson;
let blaise: TestPerson;
let adaSource: string;

beforeAll(async () => {
  wallet = await startTestWallet();
  ({ ada, blaise } = wallet);
  adaSource = (await ada.source())?.uuid ?? "";
});
afterAll(async () => {
  expect(await wallet.bank.verify()).toEqual([]);
  await wallet.close();
});

const order = (changes: Record<string, unknown> = {}) => ({
  currency: "EUR",
  description: "Lunch",
  recipient: { amount: 20, user_uuid: blaise.uuid },
  payment_source_uuid: adaSource,
  pin: ada.pin,
  ...changes,
});
const balanceOf = async (person: TestPerson, currency = "EUR"): Promise<number> => (await person.source(currency))?.balance ?? 0;
const errorsOf = async (person: TestPerson, body: Record<string, unknown>) => {
  const answer = await person.post("/v1/payments", body);
  return {
    status: answer.status,
    errors: answer.body?.errors.map(({ field, code }: { field?: string; code: string }) =>
      field === undefined ? { code } : { field, code },
    ),
  };
};

describe("POST /v1/payments", () => {
  test("from a virtual source to a user: closed, the money is there, every attribute", async () => {
    const [before, beforeBlaise] = [await balanceOf(ada), await balanceOf(blaise)];
    const { status, body } = await ada.post("/v1/payments", order());
    expect(status).toBe(201);
    expect(body).toEqual({
      uuid: expect.any(String),
      status_id: 2,
      amount: 20,
      currency: "EUR",
      description: "Lunch",
      image: null,
      owner: expect.objectContaining({ uuid: ada.uuid, username: "ada", relationship: null }),
      recipient: {
        uuid: expect.any(String),
        user_uuid: blaise.uuid,
        parent_user_uuid: ada.uuid,
        transaction_uuid: expect.any(String),
        status_id: 2,
        amount: 20,
        currency: "EUR",
        full_name: "Blaise Pascal",
        username: "blaise",
        created_at: body.created_at,
        updated_at: body.updated_at,
      },
      created_at: expect.any(String),
      updated_at: expect.any(String),
    });
    expect(await balanceOf(ada)).toBe(before - 20);
    expect(await balanceOf(blaise)).toBe(beforeBlaise + 20);
    for (const person of [ada, blaise]) {
      const seen = await person.get(`/v1/payments/${body.uuid}`);
      expect(seen.status).toBe(200);
      expect({ ...seen.body, owner: undefined }).toEqual({ ...body, owner: undefined });
    }
    const stranger = await wallet.carol.get(`/v1/payments/${body.uuid}`);
    expect([stranger.status, stranger.text]).toEqual([404, ""]);
  });

  test("the amount may stand at the top instead of in the recipient", async () => {
    const { status, body } = await ada.post("/v1/payments", order({ amount: 1.5, recipient: { user_uuid: blaise.uuid } }));
    expect([status, body.amount]).toEqual([201, 1.5]);
    expect((await errorsOf(ada, order({ amount: 2 }))).errors).toEqual([{ field: "recipient.amount", code: "incorrect" }]);
  });

  test.each([
    ["currency", { currency: undefined }, "required"],
    ["currency", { currency: "EURO" }, "invalid_format"],
    ["currency", { currency: "AUD" }, "unknown_value"],
    ["recipient", { recipient: undefined }, "required"],
    ["recipient.user_uuid", { recipient: { amount: 1 } }, "required"],
    ["recipient.user_uuid", { recipient: { amount: 1, user_uuid: "x" } }, "invalid_format"],
    ["recipient.user_uuid", { recipient: { amount: 1, user_uuid: randomUUID() } }, "not_found"],
    ["recipient.phone", { recipient: { amount: 1, phone: "nonsense" } }, "invalid_format"],
    ["amount", { recipient: { user_uuid: randomUUID() } }, "required"],
    ["recipient.amount", { recipient: { amount: 0, user_uuid: randomUUID() } }, "too_small"],
    ["recipient.amount", { recipient: { amount: -1, user_uuid: randomUUID() } }, "too_small"],
    ["recipient.amount", { recipient: { amount: 1.001, user_uuid: randomUUID() } }, "too_precise"],
    ["recipient.amount", { recipient: { amount: 1e14, user_uuid: randomUUID() } }, "too_large"],
    ["recipient.amount", { recipient: { amount: "20", user_uuid: randomUUID() } }, "invalid_type"],
    ["recipient.amount", { currency: "JPY", recipient: { amount: 1.5, user_uuid: randomUUID() } }, "too_precise"],
    ["payment_source_uuid", { payment_source_uuid: undefined }, "required"],
    ["payment_source_uuid", { payment_source_uuid: randomUUID() }, "not_found"],
    ["pin", { pin: undefined }, "required"],
    ["pin", { pin: 1234 }, "invalid_type"],
    ["description", { description: "x".repeat(1001) }, "too_long"],
  ])("422 for %s of %j: %s", async (field, changes, code) => {
    expect(await errorsOf(ada, order(changes))).toEqual({ status: 422, errors: [{ field, code }] });
  });

  test("malformed JSON is 400 malformed_json", async () => {
    const answer = await ada.post("/v1/payments", "{");
    expect([answer.status, answer.body.errors[0].code]).toEqual([400, "malformed_json"]);
  });

  test("somebody else's source is not mine to pay from", async () => {
    const source = (await blaise.source())?.uuid;
    expect((await errorsOf(ada, order({ payment_source_uuid: source }))).errors).toEqual([
      { field: "payment_source_uuid", code: "not_found" },
    ]);
  });

  test("to oneself is refused: payment_to_self, by uuid and by phone", async () => {
    for (const recipient of [
      { amount: 1, user_uuid: ada.uuid },
      { amount: 1, phone: ada.phone },
    ])
      expect(await errorsOf(ada, order({ recipient }))).toEqual({ status: 400, errors: [{ code: "payment_to_self" }] });
  });

  test("more than there is: insufficient_funds, and nothing is kept of it", async () => {
    const before = await balanceOf(ada);
    const recipient = { amount: before + 0.01, user_uuid: blaise.uuid };
    expect(await errorsOf(ada, order({ recipient }))).toEqual({ status: 400, errors: [{ code: "insufficient_funds" }] });
    expect(await balanceOf(ada)).toBe(before);
  });

  test("a phone of somebody here is the same as their uuid", async () => {
    const { status, body } = await ada.post("/v1/payments", order({ recipient: { amount: 1, phone: "+33 6 39 98 00 02" } }));
    expect([status, body.status_id, body.recipient.user_uuid, body.recipient.status_id]).toEqual([201, 2, blaise.uuid, 2]);
  });

  test("whoever is blocked cannot pay the one who blocks: blocked", async () => {
    await blaise.post(`/v1/users/${ada.uuid}/block`);
    expect(await errorsOf(ada, order())).toEqual({ status: 400, errors: [{ code: "blocked" }] });
    await blaise.post(`/v1/users/${ada.uuid}/unblock`);
    expect((await ada.post("/v1/payments", order())).status).toBe(201);
  });

  test("a pending user moves no money: user_pending", async () => {
    const pending = await wallet.signUp({ isPending: true });
    const source = (await pending.source())?.uuid;
    const refused = await errorsOf(pending, order({ payment_source_uuid: source, pin: pending.pin }));
    expect(refused).toEqual({ status: 400, errors: [{ code: "user_pending" }] });
  });

  test("with one Idempotency-Key money moves once, with the same payment back", async () => {
    const before = await balanceOf(ada);
    const key = { "idempotency-key": randomUUID() };
    const body = order();
    const [first, second] = [await ada.post("/v1/payments", body, key), await ada.post("/v1/payments", body, key)];
    expect(second.text).toBe(first.text);
    expect(await balanceOf(ada)).toBe(before - 20);
    const other = await ada.post("/v1/payments", order({ description: "Dinner" }), key);
    expect([other.status, other.body.errors[0].code]).toEqual([422, "idempotency_key_mismatch"]);
  });

  test("thirty payments of one whole balance at once: exactly one succeeds", async () => {
    const person = await wallet.signUp();
    await ada.post("/v1/payments", order({ recipient: { amount: 30, user_uuid: person.uuid } }));
    const source = (await person.source())?.uuid;
    const all = { ...order(), payment_source_uuid: source, pin: person.pin, recipient: { amount: 30, user_uuid: blaise.uuid } };
    const answers = await Promise.all(Array.from({ length: 30 }, () => person.post("/v1/payments", all)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status, body }) => status === 400 && body.errors[0].code === "insufficient_funds")).toHaveLength(29);
    expect(await balanceOf(person)).toBe(0);
  });
});

test("between one's own sources the payment is in what arrives: exchanged into another balance, and refused in any other currency", async () => {
  await ada.post("/v1/payments", order({ currency: "USD", recipient: { amount: 2, user_uuid: blaise.uuid } }));
  const [euros, dollars] = [await blaise.source("EUR"), await blaise.source("USD")];
  const exchange = (currency: string, amount: number) =>
    blaise.post("/v1/payments", {
      currency,
      recipient: { amount, payment_source_uuid: dollars?.uuid },
      payment_source_uuid: euros?.uuid,
      pin: blaise.pin,
    });
  const wrong = await exchange("EUR", 3);
  expect([wrong.status, wrong.body.errors[0]]).toMatchObject([422, { field: "currency", code: "incorrect" }]);
  expect((await exchange("USD", 3)).status).toBe(201);
  expect((await blaise.source("USD"))?.balance).toBe((dollars?.balance ?? 0) + 3);
  expect((await blaise.source("EUR"))?.balance).toBeLessThan(euros?.balance ?? 0);
});

test("a card is good until the end of its month, by the project's clock: source_expired", async () => {
  const details = {
    description: "Card",
    type: "card",
    gateway: "simulator",
    card: { expiration_month: 12, expiration_year: 2029, token: "tok_ok" },
  };
  const { uuid } = (await ada.post("/v1/payment_sources", details)).body;
  await ada.post(`/v1/payment_sources/${uuid}/verify`, { code: "123456" });
  const { database } = wallet.bank.runtime;
  await database.query("update wallet.payment_source set expiration_year = 2025 where source_id = $1", [uuid]);
  expect(await errorsOf(ada, order({ payment_source_uuid: uuid }))).toEqual({ status: 400, errors: [{ code: "source_expired" }] });
});

test("whoever was rejected is paid nothing: recipient_unavailable", async () => {
  const person = await wallet.signUp();
  await wallet.bank.runtime.database.query("update wallet.user set status = 'rejected' where user_id = $1", [person.uuid]);
  const recipient = { amount: 1, user_uuid: person.uuid };
  expect(await errorsOf(ada, order({ recipient }))).toEqual({ status: 400, errors: [{ code: "recipient_unavailable" }] });
});

describe("PIN", () => {
  test("a wrong one is 422 pin incorrect and nothing moves; the tenth in a row locks the user", async () => {
    const person = await wallet.signUp();
    await ada.post("/v1/payments", order({ recipient: { amount: 5, user_uuid: person.uuid } }));
    const source = (await person.source())?.uuid;
    const pay = (pin: string) =>
      errorsOf(person, { ...order(), payment_source_uuid: source, recipient: { amount: 1, user_uuid: ada.uuid }, pin });
    for (let tries = 1; tries <= 5; tries += 1)
      expect(await pay("0000")).toEqual({ status: 422, errors: [{ field: "pin", code: "incorrect" }] });
    expect(
      (
        await person.post("/v1/payments", {
          ...order(),
          payment_source_uuid: source,
          recipient: { amount: 1, user_uuid: ada.uuid },
          pin: person.pin,
        })
      ).status,
    ).toBe(201);
    for (let tries = 1; tries <= 10; tries += 1) expect((await pay("0000")).status).toBe(422);
    expect(await pay(person.pin)).toEqual({ status: 400, errors: [{ code: "user_locked" }] });
    expect((await person.get("/v1/users/current")).body.status_id).toBe(3);
    expect(await balanceOf(person)).toBe(4);
  });
});

describe("money for a phone that nobody has", () => {
  test("is held: open, and gone from the payer; whoever proves the phone gets it", async () => {
    const before = await balanceOf(ada);
    const phone = freshPhone();
    const { status, body } = await ada.post("/v1/payments", order({ recipient: { amount: 12.34, phone, name: "John Dough" } }));
    expect(status).toBe(201);
    expect(body).toMatchObject({ status_id: 1, recipient: { user_uuid: null, full_name: "John Dough", username: null, status_id: 1 } });
    expect(await balanceOf(ada)).toBe(before - 12.34);
    const pending = await wallet.signUp({ phone, isPending: true });
    expect(await balanceOf(pending)).toBe(0);
    const john = await provePhone(pending);
    expect(await balanceOf(john)).toBe(12.34);
    const seen = await john.get(`/v1/payments/${body.uuid}`);
    expect(seen.body).toMatchObject({ status_id: 2, recipient: { user_uuid: john.uuid, username: john.username, status_id: 2 } });
  });

  test("goes back after fourteen days, and the payer is told", async () => {
    const before = await balanceOf(ada);
    const { body } = await ada.post("/v1/payments", order({ recipient: { amount: 7, phone: freshPhone() } }));
    await wallet.moveClock("P13DT23H");
    expect((await ada.get(`/v1/payments/${body.uuid}`)).body.status_id).toBe(1);
    await wallet.moveClock("PT2H");
    expect((await ada.get(`/v1/payments/${body.uuid}`)).body).toMatchObject({ status_id: 2, recipient: { status_id: 5 } });
    expect(await balanceOf(ada)).toBe(before);
    const told = await wallet.bank.get(`/v2/sandbox/messages?channel=push&recipient=${ada.uuid}`);
    expect(told.body.results[0].data).toMatchObject({ key: "payment_expired", payment_uuid: body.uuid });
  });
});

/** Proves a pending user's phone by a code, as the app does. */
async function provePhone(person: TestPerson): Promise<TestPerson> {
  const identity = { type: "phone", value: person.phone };
  const device = { uuid: randomUUID(), make: "a", model: "b", os_name: "c", os_version: "d", screen_width: 1, screen_height: 1 };
  const asked = await wallet.anyone.post("/v1/tokens", { identity, authenticator: "sms", device });
  const secret = await wallet.codeFor(person.phone);
  const approved = await wallet.anyone.post(`/v1/tokens/${asked.body.uuid}/secret`, { secret, pin: person.pin });
  expect([asked.status, approved.status, approved.body.status_id]).toEqual([201, 200, 2]);
  return person;
}
