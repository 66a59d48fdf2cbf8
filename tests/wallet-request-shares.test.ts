import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Answer } from "./support/bank.ts";
import { freshPhone, startTestWallet, type TestPerson, type TestWallet } from "./support/wallet.ts";

let wallet: TestWallet;
let ada: TestPerson;
let blaise: TestPerson;
let carol: TestPerson;

beforeAll(async () => {
  wallet = await startTestWallet();
  ({ ada, blaise, carol } = wallet);
});
afterAll(async () => {
  expect(await wallet.bank.verify()).toEqual([]);
  await wallet.close();
});

type Share = { readonly uuid: string; readonly status_id: number; readonly user_uuid: string | null; readonly updated_at: string };
type Asked = { readonly uuid: string; readonly participants: readonly Share[]; readonly updated_at: string };
const ask = async (
  owner: TestPerson,
  shares: readonly Record<string, unknown>[],
  changes: Record<string, unknown> = {},
): Promise<Asked> => {
  const amount = shares.reduce((sum, share) => sum + Number(share["amount"]), 0);
  const answer = await owner.post("/v1/requests", { amount, currency: "EUR", description: "Dinner", participants: shares, ...changes });
  expect(answer.status, answer.text).toBe(201);
  return answer.body;
};
/** Ada asks Blaise for 10 and Carol for 20. */
const dinner = () =>
  ask(ada, [
    { user_uuid: blaise.uuid, amount: 10 },
    { user_uuid: carol.uuid, amount: 20 },
  ]);
const act = (person: TestPerson, { uuid, participants }: Asked, name: string, index = 0): Promise<Answer> =>
  person.post(`/v1/requests/${uuid}/participants/${participants[index]?.uuid}/${name}`);
const pay = async (person: TestPerson, { uuid }: Asked, changes: Record<string, unknown> = {}, headers?: Record<string, string>) =>
  person.post(`/v1/requests/${uuid}/pay`, { payment_source_uuid: (await person.source())?.uuid, pin: person.pin, ...changes }, headers);
const reject = (person: TestPerson, { uuid }: Asked): Promise<Answer> => person.post(`/v1/requests/${uuid}/reject`);
const seenBy = async (person: TestPerson, { uuid }: Asked) => (await person.get(`/v1/requests/${uuid}`)).body;
const balanceOf = async (person: TestPerson, currency = "EUR"): Promise<number> => (await person.source(currency))?.balance ?? 0;
const refusedWith = (code: string) => ({ status: 400, body: { errors: [{ code, message: expect.any(String) }] } });
const gone = { status: 404, text: "" };
const lastTold = async (recipient: string, channel = "push") =>
  (await wallet.bank.get(`/v2/sandbox/messages?channel=${channel}&recipient=${encodeURIComponent(recipient)}&size=1`)).body.results[0];
const card = async (person: TestPerson, token: string): Promise<string> => {
  const details = { description: "Card", type: "card", gateway: "simulator", card: { expiration_month: 11, expiration_year: 2031, token } };
  const { uuid } = (await person.post("/v1/payment_sources", details)).body;
  await person.post(`/v1/payment_sources/${uuid}/verify`, { code: "123456" });
  return uuid;
};
const bankAccount = async (person: TestPerson, fits: RegExp): Promise<string> => {
  const { body } = await wallet.bank.get("/v2/sandbox/test_ibans");
  const { iban } = body.find(({ outcome }: { outcome: string }) => fits.test(outcome));
  const details = {
    description: "Account",
    type: "bank_account",
    gateway: "sepa",
    bank_account: { country: "FR", swift: "BNPAFRPP", iban },
  };
  const { uuid } = (await person.post("/v1/payment_sources", details)).body;
  expect((await person.post(`/v1/payment_sources/${uuid}/verify`, { code: "123456" })).body.status_id).toBe(2);
  return uuid;
};
/** Brings the first share of a request to a state. */
const bring: Record<string, (asked: Asked) => Promise<Answer>> = {
  paid: (asked) => pay(blaise, asked),
  settled: (asked) => act(ada, asked, "settle"),
  rejected: (asked) => reject(blaise, asked),
  cancelled: (asked) => act(ada, asked, "cancel"),
  "under way": async (asked) => pay(blaise, asked, { payment_source_uuid: await bankAccount(blaise, /^ok$/) }),
};

describe("POST /v1/requests/{uuid}/participants/{participant_uuid}/remind", () => {
  test("200 with the request; the participant is told once more, and their status stays; the fourth is 400 reminder_limit", async () => {
    const asked = await dinner();
    for (let times = 1; times <= 3; times += 1) {
      const { status, body } = await act(ada, asked, "remind");
      expect(status).toBe(200);
      expect(body).toEqual({
        ...asked,
        participants: [{ ...asked.participants[0], updated_at: body.participants[0].updated_at }, asked.participants[1]],
      });
      const told = await lastTold(blaise.uuid);
      expect(told).toMatchObject({ data: { key: "reminder", object_uuid: asked.uuid } });
      expect(told.body).toMatch(/Ada Lovelace.*10\.00 EUR.*Dinner/);
    }
    expect(await act(ada, asked, "remind")).toMatchObject(refusedWith("reminder_limit"));
    expect((await act(ada, asked, "remind", 1)).status).toBe(200);
    expect((await seenBy(blaise, asked)).participants[0].status_id).toBe(1);
    const [notified] = await wallet.bank.runtime.database.query<{ count: bigint }>(
      "select count(*) as count from wallet.notification where object_id = $1 and key = 'reminder' and user_id = $2",
      [asked.uuid, blaise.uuid],
    );
    expect(notified?.count).toBe(3n);
  });

  test("thirty reminders at once are three", async () => {
    const asked = await dinner();
    const answers = await Promise.all(Array.from({ length: 30 }, () => act(ada, asked, "remind")));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(3);
    expect(answers.filter(({ body }) => body.errors?.[0].code === "reminder_limit")).toHaveLength(27);
  });

  test("a phone that nobody has yet gets a text message with the title and who asks, which counts", async () => {
    const phone = freshPhone();
    const asked = await ask(ada, [{ phone, name: "John", amount: 10 }], { description: "x".repeat(500) });
    for (let times = 1; times <= 3; times += 1) expect((await act(ada, asked, "remind")).status).toBe(200);
    const told = await lastTold(phone, "sms");
    expect(told.data).toEqual({ key: "reminder", type: "request", object_uuid: asked.uuid });
    expect(told.body).toMatch(/Ada Lovelace.*10\.00 EUR.*xxx…/);
    expect(told.body.length).toBeLessThan(160);
    expect(await act(ada, asked, "remind")).toMatchObject(refusedWith("reminder_limit"));
  });

  test("400 blocked where the participant blocks the owner since, and nobody is told", async () => {
    const person = await wallet.signUp();
    const asked = await ask(ada, [{ user_uuid: person.uuid, amount: 1 }]);
    await person.post(`/v1/users/${ada.uuid}/block`);
    expect(await act(ada, asked, "remind")).toMatchObject(refusedWith("blocked"));
    expect((await lastTold(person.uuid)).data.key).toBe("requested");
    await person.post(`/v1/users/${ada.uuid}/unblock`);
    expect((await act(ada, asked, "remind")).status).toBe(200);
  });
});

describe("POST /v1/requests/{uuid}/participants/{participant_uuid}/settle and /cancel", () => {
  test.each([
    ["settle", "settled", { status_id: 1, fulfillment_status_id: 2, amount_paid: 10 }, 3, { paid: 1, pending: 1 }],
    ["cancel", "cancelled", { status_id: 1, fulfillment_status_id: 1, amount_paid: 0 }, 5, { paid: 0, pending: 1 }],
  ])("%s: 200 with the request, whose participant is %s and told; no money moves", async (name, key, request, status, count) => {
    const asked = await dinner();
    const before = [await balanceOf(ada), await balanceOf(blaise)];
    const answer = await act(ada, asked, name);
    expect(answer).toMatchObject({ status: 200, body: { ...request, amount: 30, participation: { count: { ...count, total: 2 } } } });
    expect(answer.body.participants).toMatchObject([{ status_id: status, transaction_uuid: null, amount: 10 }, { status_id: 1 }]);
    expect(answer.body).toEqual(await seenBy(ada, asked));
    expect((await lastTold(blaise.uuid)).data).toMatchObject({ key, object_uuid: asked.uuid });
    expect([await balanceOf(ada), await balanceOf(blaise)]).toEqual(before);
  });

  test("once nobody is pending the request is closed: fulfilled where all that is left was settled, partial or unfulfilled otherwise", async () => {
    const closing = async (first: () => Promise<Answer>, second: () => Promise<Answer>, asked: Asked) => {
      await first();
      expect((await seenBy(ada, asked)).status_id).toBe(1);
      await second();
      const { status_id, fulfillment_status_id, amount_paid } = await seenBy(ada, asked);
      return [status_id, fulfillment_status_id, amount_paid];
    };
    const [one, two, three, four] = [await dinner(), await dinner(), await dinner(), await dinner()];
    expect(
      await closing(
        () => act(ada, one, "settle"),
        () => act(ada, one, "settle", 1),
        one,
      ),
    ).toEqual([2, 3, 30]);
    expect(
      await closing(
        () => act(ada, two, "settle"),
        () => act(ada, two, "cancel", 1),
        two,
      ),
    ).toEqual([2, 3, 10]);
    expect(
      await closing(
        () => reject(blaise, three),
        () => act(ada, three, "settle", 1),
        three,
      ),
    ).toEqual([2, 2, 20]);
    expect(
      await closing(
        () => reject(blaise, four),
        () => act(ada, four, "cancel", 1),
        four,
      ),
    ).toEqual([2, 1, 0]);
  });

  test.each([
    ["paid", "share_not_pending"],
    ["settled", "share_not_pending"],
    ["rejected", "share_not_pending"],
    ["cancelled", "share_not_pending"],
    ["under way", "share_under_way"],
  ])("remind, settle and cancel of a share that is %s: 400 %s, and nothing changes", async (state, code) => {
    const asked = await dinner();
    expect((await bring[state]?.(asked))?.status).toBeLessThan(300);
    const before = await seenBy(ada, asked);
    for (const name of ["remind", "settle", "cancel"]) expect(await act(ada, asked, name)).toMatchObject(refusedWith(code));
    expect(await seenBy(ada, asked)).toEqual(before);
  });

  test("both with one Idempotency-Key answer the same again", async () => {
    const asked = await dinner();
    const key = { "idempotency-key": randomUUID() };
    const url = `/v1/requests/${asked.uuid}/participants/${asked.participants[0]?.uuid}/settle`;
    const [first, second] = [await ada.post(url, undefined, key), await ada.post(url, undefined, key)];
    expect([second.status, second.text]).toEqual([200, first.text]);
  });
});

test("participants and strangers do nothing for the owner, nor the owner for participants: 404, empty, and nothing changes", async () => {
  const asked = await dinner();
  const other = await dinner();
  const stranger = await wallet.signUp();
  for (const name of ["remind", "settle", "cancel"]) {
    for (const person of [blaise, stranger]) expect(await act(person, asked, name)).toMatchObject(gone);
    // A participant of another request, of nobody, and what is no id.
    for (const participant of [other.participants[0]?.uuid, randomUUID(), "x"])
      expect(await ada.post(`/v1/requests/${asked.uuid}/participants/${participant}/${name}`)).toMatchObject(gone);
  }
  for (const person of [ada, stranger]) {
    expect(await pay(person, asked)).toMatchObject(gone);
    expect(await reject(person, asked)).toMatchObject(gone);
  }
  expect(await seenBy(ada, asked)).toEqual(asked);
});

describe("POST /v1/requests/{uuid}/pay", () => {
  test("from a balance: 201 with the participant, paid at once; the owner has the money and is told; the last one closes it", async () => {
    const asked = await dinner();
    const [before, beforeBlaise] = [await balanceOf(ada), await balanceOf(blaise)];
    const { status, body } = await pay(blaise, asked);
    expect(status).toBe(201);
    expect(body).toEqual({ ...asked.participants[0], status_id: 2, transaction_uuid: expect.any(String), updated_at: body.updated_at });
    expect(await seenBy(ada, asked)).toMatchObject({ status_id: 1, fulfillment_status_id: 2, amount_paid: 10, participants: [body, {}] });
    expect([await balanceOf(ada), await balanceOf(blaise)]).toEqual([before + 10, beforeBlaise - 10]);
    const told = await lastTold(ada.uuid);
    expect(told.data).toMatchObject({ key: "paid", type: "request", object_uuid: asked.uuid });
    expect(told.body).toMatch(/Blaise Pascal.*10[.,]00 EUR.*Dinner/);
    const transaction = (await blaise.get(`/v1/transactions/${body.transaction_uuid}`)).body;
    expect(transaction).toMatchObject({ status_id: 2, out_user_uuid: blaise.uuid, in_user_uuid: ada.uuid, amount: 10 });
    expect((await blaise.get(`/v1/payments/${transaction.payment_uuid}`)).body).toMatchObject({ status_id: 2, description: "Dinner" });
    expect((await pay(carol, asked)).status).toBe(201);
    expect(await seenBy(blaise, asked)).toMatchObject({ status_id: 2, fulfillment_status_id: 3, amount_paid: 30 });
  });

  test.each([
    ["payment_source_uuid", { payment_source_uuid: undefined }, "required"],
    ["payment_source_uuid", { payment_source_uuid: "x" }, "invalid_format"],
    ["payment_source_uuid", { payment_source_uuid: randomUUID() }, "not_found"],
    ["pin", { pin: undefined }, "required"],
    ["pin", { pin: 1234 }, "invalid_type"],
    ["pin", { pin: "0000" }, "incorrect"],
  ])("422 for %s of %j: %s, and nothing moves", async (field, changes, code) => {
    const asked = await dinner();
    const before = await balanceOf(blaise);
    const answer = await pay(blaise, asked, changes);
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ field, code }] } });
    expect([await balanceOf(blaise), await seenBy(ada, asked)]).toEqual([before, asked]);
    expect((await pay(blaise, asked)).status).toBe(201); // the right one, so that wrong ones are not in a row
  });

  test("somebody else's source, and more than there is, are refused; then the share can still be paid", async () => {
    const person = await wallet.signUp();
    const asked = await ask(ada, [{ user_uuid: person.uuid, amount: 10 }]);
    const others = await pay(person, asked, { payment_source_uuid: (await ada.source())?.uuid });
    expect(others.body.errors).toMatchObject([{ field: "payment_source_uuid", code: "not_found" }]);
    expect(await pay(person, asked)).toMatchObject(refusedWith("insufficient_funds"));
    expect((await seenBy(person, asked)).participants[0]).toMatchObject({ status_id: 1, transaction_uuid: null });
    expect((await pay(person, asked, { payment_source_uuid: await card(person, "tok_ok") })).body.status_id).toBe(2);
  });

  test("ten wrong PINs in a row lock the payer; user_locked", async () => {
    const person = await wallet.signUp();
    const asked = await ask(ada, [{ user_uuid: person.uuid, amount: 10 }]);
    const answers = await Promise.all(Array.from({ length: 12 }, () => pay(person, asked, { pin: "0000" })));
    expect(answers.filter(({ status }) => status === 422)).toHaveLength(10);
    expect(await pay(person, asked)).toMatchObject(refusedWith("user_locked"));
    expect((await person.get("/v1/users/current")).body.status_id).toBe(3);
  });

  test("whoever is blocked by the owner since cannot pay: blocked; a pending participant cannot either: user_pending", async () => {
    const person = await wallet.signUp();
    const asked = await ask(ada, [{ user_uuid: person.uuid, amount: 10 }]);
    await ada.post(`/v1/users/${person.uuid}/block`);
    expect(await pay(person, asked)).toMatchObject(refusedWith("blocked"));
    await ada.post(`/v1/users/${person.uuid}/unblock`);
    const pending = await wallet.signUp({ isPending: true });
    const other = await ask(ada, [{ user_uuid: pending.uuid, amount: 10 }]);
    expect(await pay(pending, other)).toMatchObject(refusedWith("user_pending"));
  });

  test("in a currency that neither has yet it is exchanged, and the owner gets a balance in it", async () => {
    const owner = await wallet.signUp();
    const asked = await ask(
      owner,
      [
        { user_uuid: blaise.uuid, amount: 5 },
        { user_uuid: carol.uuid, amount: 5 },
      ],
      { currency: "CHF" },
    );
    const answers = await Promise.all([pay(blaise, asked), pay(carol, asked), pay(blaise, asked, { pin: "0000" })]);
    expect(answers.map(({ status }) => status).filter((status) => status === 201)).toHaveLength(2);
    expect(await balanceOf(owner, "CHF")).toBe(10);
  });

  test.each([
    ["paid", "share_paid"],
    ["settled", "share_paid"],
    ["rejected", "share_not_pending"],
    ["cancelled", "share_not_pending"],
    ["under way", "share_under_way"],
  ])("to pay or reject a share that is %s: 400 %s, and nothing moves", async (state, code) => {
    const asked = await dinner();
    await bring[state]?.(asked);
    const before = [await balanceOf(blaise), await seenBy(ada, asked)];
    expect(await pay(blaise, asked)).toMatchObject(refusedWith(code));
    expect(await reject(blaise, asked)).toMatchObject(refusedWith(code));
    expect([await balanceOf(blaise), await seenBy(ada, asked)]).toEqual(before);
  });

  test("from a card: paid once its gateway has answered; declined or failed it is 400 card_declined or card_failed, and can be paid again", async () => {
    const asked = await dinner();
    const before = await balanceOf(ada);
    const key = { "idempotency-key": randomUUID() };
    const declined = { payment_source_uuid: await card(blaise, "tok_declined") };
    for (let times = 0; times < 2; times += 1) expect(await pay(blaise, asked, declined, key)).toMatchObject(refusedWith("card_declined"));
    expect(await pay(blaise, asked, { payment_source_uuid: await card(blaise, "tok_error") })).toMatchObject(refusedWith("card_failed"));
    expect((await seenBy(blaise, asked)).participants[0]).toMatchObject({ status_id: 1, transaction_uuid: null });
    expect((await seenBy(ada, asked)).fulfillment_status_id).toBe(1);
    const good = { payment_source_uuid: await card(blaise, "tok_ok") };
    const other = { "idempotency-key": randomUUID() };
    const [paid, again] = [await pay(blaise, asked, good, other), await pay(blaise, asked, good, other)];
    expect(paid).toMatchObject({ status: 201, body: { status_id: 2, transaction_uuid: expect.any(String) } });
    expect(again.body).toEqual(paid.body);
    expect(await balanceOf(ada)).toBe(before + 10);
    expect((await lastTold(ada.uuid)).data).toMatchObject({ key: "paid", object_uuid: asked.uuid });
    expect(await pay(blaise, asked, declined, key)).toMatchObject(refusedWith("card_declined"));
  });

  test("from a bank account: pending until the collection is confirmed, then paid and the owner told; one that is rejected can be paid again", async () => {
    const [good, bad] = [await dinner(), await dinner()];
    const before = await balanceOf(ada);
    const first = await pay(blaise, good, { payment_source_uuid: await bankAccount(blaise, /^ok$/) });
    expect(first).toMatchObject({ status: 201, body: { status_id: 1, transaction_uuid: expect.any(String) } });
    await pay(blaise, bad, { payment_source_uuid: await bankAccount(blaise, /insufficient_funds|debtor/) });
    expect(await ada.del(`/v1/requests/${good.uuid}`)).toMatchObject(refusedWith("request_answered"));
    await wallet.moveClock("P14D");
    expect((await seenBy(ada, good)).participants[0]).toMatchObject({ status_id: 2, transaction_uuid: first.body.transaction_uuid });
    expect(await seenBy(ada, bad)).toMatchObject({
      fulfillment_status_id: 1,
      participants: [{ status_id: 1, transaction_uuid: null }, {}],
    });
    expect((await lastTold(ada.uuid)).data).toMatchObject({ key: "paid", object_uuid: good.uuid });
    expect(await balanceOf(ada)).toBeGreaterThanOrEqual(before + 10);
    expect((await pay(blaise, bad)).body.status_id).toBe(2);
    expect(await ada.del(`/v1/requests/${good.uuid}`)).toMatchObject(refusedWith("request_answered"));
  });

  test("with one Idempotency-Key money moves once, and the answer is the same", async () => {
    const asked = await dinner();
    const before = await balanceOf(blaise);
    const key = { "idempotency-key": randomUUID() };
    const [first, second] = [await pay(blaise, asked, {}, key), await pay(blaise, asked, {}, key)];
    expect([second.status, second.text]).toEqual([201, first.text]);
    expect(await balanceOf(blaise)).toBe(before - 10);
    expect(await pay(blaise, asked)).toMatchObject(refusedWith("share_paid"));
  });

  test("whoever has two shares, one by a number that came to be theirs, pays or rejects one after the other", async () => {
    const phone = freshPhone();
    const pending = await wallet.signUp({ phone, isPending: true });
    const shares = [
      { user_uuid: pending.uuid, amount: 1 },
      { phone, amount: 2 },
    ];
    const asked = await ask(ada, shares);
    const other = await ask(ada, shares);
    const person = await wallet.signInAgain(pending);
    await ada.post("/v1/payments", {
      currency: "EUR",
      recipient: { amount: 5, user_uuid: person.uuid },
      payment_source_uuid: (await ada.source())?.uuid,
      pin: ada.pin,
    });
    const answers = await Promise.all([1, 2, 3].map(() => pay(person, asked)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 201, 400]);
    expect(await seenBy(ada, asked)).toMatchObject({ status_id: 2, fulfillment_status_id: 3, amount_paid: 3 });
    expect(await balanceOf(person)).toBe(2);
    expect((await person.get(`/v1/requests/${asked.uuid}/receipt`)).status).toBe(200);
    expect([(await reject(person, other)).body.amount, (await reject(person, other)).body.amount]).toEqual([1, 2]);
    expect(await reject(person, other)).toMatchObject(refusedWith("share_not_pending"));
  });
});

describe("POST /v1/requests/{uuid}/reject", () => {
  test("200 with the participant, rejected; the owner is told; the request goes on without them", async () => {
    const asked = await dinner();
    const { status, body } = await reject(blaise, asked);
    expect(status).toBe(200);
    expect(body).toEqual({ ...asked.participants[0], status_id: 4, updated_at: body.updated_at });
    expect(await seenBy(ada, asked)).toMatchObject({
      status_id: 1,
      participants: [body, asked.participants[1]],
      participation: { count: { rejected: 1, pending: 1, total: 2 } },
    });
    const told = await lastTold(ada.uuid);
    expect(told.data).toMatchObject({ key: "rejected", object_uuid: asked.uuid });
    expect(told.body).toContain("Blaise Pascal");
  });
});
