import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestWallet, type TestPerson, type TestWallet } from "./support/wallet.ts";

let wallet: TestWallet;
let ada: TestPerson;
let blaise: TestPerson;
let carol: TestPerson;
/** Who makes the pools: somebody who has nothing else */
let owner: TestPerson;

beforeAll(async () => {
  wallet = await startTestWallet();
  ({ ada, blaise, carol } = wallet);
  owner = await wallet.signUp();
});
afterAll(async () => {
  expect(await wallet.bank.verify()).toEqual([]);
  await wallet.close();
});

const balanceOf = async (person: TestPerson, currency = "EUR"): Promise<number> => (await person.source(currency))?.balance ?? 0;
const create = async (changes: Record<string, unknown> = {}, person = owner): Promise<string> => {
  const answer = await person.post("/v1/pools", { description: "Roses", currency: "EUR", is_public: true, ...changes });
  expect(answer.status, answer.text).toBe(201);
  return answer.body.uuid;
};
const poolOf = async (uuid: string) => (await owner.get(`/v1/pools/${uuid}`)).body;
const pay = async (person: TestPerson, pool: string, changes: Record<string, unknown> = {}, headers: Record<string, string> = {}) => {
  const body = { amount: 5, payment_source_uuid: (await person.source())?.uuid, pin: person.pin, ...changes };
  return person.post(`/v1/pools/${pool}/pay`, body, headers);
};
type Said = { status: number; body: { errors?: { field?: string; code: string }[] } };
const refusal = ({ status, body }: Said) => [
  status,
  ...(body.errors ?? []).map(({ field, code }) => (field === undefined ? code : `${field}:${code}`)),
];
const provenSource = async (person: TestPerson, body: Record<string, unknown>): Promise<string> => {
  const made = await person.post("/v1/payment_sources", { description: "Source", ...body });
  expect(made.status, made.text).toBe(201);
  expect((await person.post(`/v1/payment_sources/${made.body.uuid}/verify`, { code: "123456" })).body.status_id).toBe(2);
  return made.body.uuid;
};
const card = (person: TestPerson, token: string) =>
  provenSource(person, { type: "card", gateway: "simulator", card: { expiration_month: 11, expiration_year: 2031, token } });
const bankAccount = async (person: TestPerson, fits: (outcome: string) => boolean) => {
  const { body } = await wallet.bank.get("/v2/sandbox/test_ibans");
  const { iban } = (body as { iban: string; outcome: string }[]).find(({ outcome }) => fits(outcome)) ?? { iban: "" };
  return provenSource(person, { type: "bank_account", gateway: "sepa", bank_account: { country: "FR", swift: "BNPAFRPP", iban } });
};
const pushesAbout = async (person: TestPerson, pool: string) => {
  const { body } = await wallet.bank.get(`/v2/sandbox/messages?channel=push&recipient=${person.uuid}&size=100`);
  return (body.results as { body: string; data: Record<string, unknown> }[]).filter(({ data }) => data["object_uuid"] === pool);
};
const moment = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+Z$/) as string;

describe("POST /v1/pools/{uuid}/pay", () => {
  test("201 with the participant, every attribute; the owner has the money at once and is told, the pool counts it, the payer has a moment", async () => {
    const pool = await create();
    const [before, beforeOwner] = [await balanceOf(blaise), await balanceOf(owner)];
    const { status, body } = await pay(blaise, pool, { amount: 12.5 });
    expect(status).toBe(201);
    expect(body).toEqual({
      uuid: expect.any(String),
      user_uuid: blaise.uuid,
      parent_user_uuid: null,
      transaction_uuid: expect.any(String),
      status_id: 2,
      amount: 12.5,
      currency: "EUR",
      full_name: "Blaise Pascal",
      username: "blaise",
      created_at: moment,
      updated_at: moment,
    });
    expect([await balanceOf(blaise), await balanceOf(owner)]).toEqual([before - 12.5, beforeOwner + 12.5]);
    expect(await poolOf(pool)).toMatchObject({
      amount: 12.5,
      status_id: 1,
      fulfillment_status_id: 2,
      participants: [{ ...body, updated_at: moment }],
      participation: { count: { invited: 0, paid: 1, pending: 0, rejected: 0, total: 1 }, first_names: ["Blaise"] },
    });
    expect((await blaise.get(`/v1/transactions/${body.transaction_uuid}`)).body).toMatchObject({ status_id: 2, in_user_uuid: owner.uuid });
    expect(await pushesAbout(owner, pool)).toMatchObject([
      { body: "Blaise Pascal a versé 12.50 EUR dans votre cagnotte (Roses).", data: { key: "contributed", type: "pool" } },
    ]);
    const { database } = wallet.bank.runtime;
    expect(await database.query("select key, amount from wallet.notification where object_id = $1", [pool])).toEqual([
      { key: "contributed", amount: 1_250n },
    ]);
    expect(await database.query("select is_owner from wallet.moment where object_id = $1 and user_id = $2", [pool, blaise.uuid])).toEqual([
      { is_owner: false },
    ]);
  });

  test("turns an invitation to paid, in the same row; what the same person pays later is a row of its own", async () => {
    const pool = await create({ invites: [blaise.uuid], is_public: false });
    const [invited] = (await poolOf(pool)).participants;
    const first = await pay(blaise, pool);
    expect(first.body).toMatchObject({ uuid: invited.uuid, parent_user_uuid: owner.uuid, status_id: 2, amount: 5 });
    const second = await pay(blaise, pool, { amount: 1 });
    expect(second.body).toMatchObject({ parent_user_uuid: null, status_id: 2, amount: 1 });
    expect(await poolOf(pool)).toMatchObject({ amount: 6, participation: { count: { invited: 0, paid: 2, total: 2 } } });
  });

  test.each<[string, Record<string, unknown>, string]>([
    ["no amount", { amount: undefined }, "amount:required"],
    ["an amount that is a text", { amount: "5" }, "amount:invalid_type"],
    ["an amount of nothing", { amount: 0 }, "amount:too_small"],
    ["an amount of half a cent", { amount: 1.005 }, "amount:too_precise"],
    ["a huge amount", { amount: 1e15 }, "amount:too_large"],
    ["no payment_source_uuid", { payment_source_uuid: undefined }, "payment_source_uuid:required"],
    ["a payment_source_uuid that is none", { payment_source_uuid: "x" }, "payment_source_uuid:invalid_format"],
    ["an unknown payment_source_uuid", { payment_source_uuid: randomUUID() }, "payment_source_uuid:not_found"],
    ["no pin", { pin: undefined }, "pin:required"],
    ["a pin that is a number", { pin: 1234 }, "pin:invalid_type"],
    ["a wrong pin", { pin: "9999" }, "pin:incorrect"],
  ])("422 for %s, and nothing moves", async (_what, changes, fault) => {
    const pool = await create();
    const before = await balanceOf(carol);
    expect(refusal(await pay(carol, pool, changes))).toEqual([422, fault]);
    expect(await poolOf(pool)).toMatchObject({ amount: 0, participants: [] });
    expect(await balanceOf(carol)).toBe(before);
    await pay(carol, pool); // so that wrong PINs are not ten in a row
  });

  test("amounts are what can be paid, where allows_optional_amount is not set", async () => {
    const pool = await create({ amounts: [{ amount: 5 }, { amount: 7.5 }], minimum_user_amount: 1 });
    expect(refusal(await pay(blaise, pool, { amount: 6 }))).toEqual([422, "amount:unknown_value"]);
    expect((await pay(blaise, pool, { amount: 7.5 })).status).toBe(201);
  });

  test("allows_optional_amount: other amounts too, within minimum and maximum, which do not bind the offered ones", async () => {
    const limits = { minimum_user_amount: 2, maximum_user_amount: 4 };
    const pool = await create({ amounts: [{ amount: 1 }, { amount: 9 }], allows_optional_amount: true, ...limits });
    expect(refusal(await pay(blaise, pool, { amount: 1.99 }))).toEqual([422, "amount:too_small"]);
    expect(refusal(await pay(blaise, pool, { amount: 4.01 }))).toEqual([422, "amount:too_large"]);
    for (const amount of [2, 4, 1, 9]) expect((await pay(blaise, pool, { amount })).status).toBe(201);
    expect((await poolOf(pool)).amount).toBe(16);
  });

  test("a pool that offers nothing takes any amount within its limits", async () => {
    const pool = await create({ maximum_user_amount: 4 });
    expect(refusal(await pay(blaise, pool, { amount: 5 }))).toEqual([422, "amount:too_large"]);
    expect((await pay(blaise, pool, { amount: 0.01 })).status).toBe(201);
  });

  test("before start_at it has not begun, after end_at it has ended, by the project's clock: pool_not_started, pool_ended", async () => {
    const at = Date.parse((await poolOf(await create())).created_at);
    const text = (seconds: number) => new Date(at + seconds * 1_000).toISOString().slice(0, 19).replace("T", " ");
    const pool = await create({ start_at: text(3_600), end_at: text(7_200) });
    expect(refusal(await pay(blaise, pool))).toEqual([400, "pool_not_started"]);
    await wallet.moveClock("PT1H30M");
    expect((await pay(blaise, pool)).status).toBe(201);
    await wallet.moveClock("PT1H");
    expect(refusal(await pay(blaise, pool))).toEqual([400, "pool_ended"]);
  });

  test("the owner does not pay their own pool: payment_to_self", async () => {
    const pool = await create({}, ada);
    expect(refusal(await pay(ada, pool))).toEqual([400, "payment_to_self"]);
  });

  test("has_unique_recipients: once each, already_contributed after that; a refused payment does not count", async () => {
    const pool = await create({ has_unique_recipients: true });
    expect(refusal(await pay(blaise, pool, { amount: 1_000_000 }))).toEqual([400, "insufficient_funds"]);
    expect((await pay(blaise, pool)).status).toBe(201);
    expect(refusal(await pay(blaise, pool))).toEqual([400, "already_contributed"]);
    expect((await pay(carol, pool)).status).toBe(201);
  });

  test("whom the owner blocks cannot pay: blocked; whoever is pending neither: user_pending", async () => {
    const person = await wallet.signUp();
    const pool = await create({ invites: [blaise.uuid] }, person);
    await person.post(`/v1/users/${blaise.uuid}/block`);
    expect(refusal(await pay(blaise, pool))).toEqual([400, "blocked"]);
    await person.post(`/v1/users/${blaise.uuid}/unblock`);
    const pending = await wallet.signUp({ isPending: true });
    const source = { payment_source_uuid: randomUUID() };
    expect(refusal(await pay(pending, await create(), source))).toEqual([400, "user_pending"]);
  });

  test("somebody else's source is not one to pay from", async () => {
    const theirs = { payment_source_uuid: (await ada.source())?.uuid };
    expect(refusal(await pay(blaise, await create(), theirs))).toEqual([422, "payment_source_uuid:not_found"]);
  });

  test("with an Idempotency-Key it is paid once, and answered alike", async () => {
    const pool = await create();
    const key = { "idempotency-key": randomUUID() };
    const [first, second] = [await pay(blaise, pool, {}, key), await pay(blaise, pool, {}, key)];
    expect([first.status, second.status, second.text]).toEqual([201, 201, first.text]);
    expect((await poolOf(pool)).amount).toBe(5);
  });

  test("in another currency than the source's: the pool gets its own, and its owner a balance in it", async () => {
    const person = await wallet.signUp();
    const pool = await create({ currency: "USD", description: "Dollars" }, person);
    expect((await pay(blaise, pool, { amount: 3 })).body).toMatchObject({ amount: 3, currency: "USD" });
    expect(await balanceOf(person, "USD")).toBe(3);
  });
});

describe("from a card", () => {
  test("tok_ok is paid once the gateway has answered", async () => {
    const pool = await create();
    const { status, body } = await pay(blaise, pool, { payment_source_uuid: await card(blaise, "tok_ok") });
    expect([status, body.status_id]).toEqual([201, 2]);
    expect(await poolOf(pool)).toMatchObject({ amount: 5, participants: [{ uuid: body.uuid, status_id: 2 }] });
    expect(await pushesAbout(owner, pool)).toHaveLength(1);
  });

  test("a declined one leaves no trace of who came by themselves, and an invitation as it was; declined again with its Idempotency-Key", async () => {
    const pool = await create({ invites: [blaise.uuid], has_unique_recipients: true });
    const declined = { payment_source_uuid: await card(blaise, "tok_declined") };
    const key = { "idempotency-key": randomUUID() };
    for (let times = 0; times < 2; times += 1) expect(refusal(await pay(blaise, pool, declined, key))).toEqual([400, "card_declined"]);
    const failing = { payment_source_uuid: await card(carol, "tok_error") };
    expect(refusal(await pay(carol, pool, failing))).toEqual([400, "card_failed"]);
    expect(await poolOf(pool)).toMatchObject({
      amount: 0,
      fulfillment_status_id: 1,
      participants: [{ user_uuid: blaise.uuid, status_id: 6, amount: null, transaction_uuid: null }],
      participation: { count: { total: 1 } },
    });
    const { body: moments } = await carol.get("/v1/moments?filter=type:eq:pool&limit=500");
    expect(moments.filter((moment: { object_uuid: string }) => moment.object_uuid === pool)).toEqual([]);
    expect((await pay(blaise, pool)).body).toMatchObject({ status_id: 2, parent_user_uuid: owner.uuid });
    expect(refusal(await pay(blaise, pool, declined, key))).toEqual([400, "card_declined"]);
  });
});

describe("from a bank account", () => {
  test("pending until the money has come in, also after the pool closed; it counts then; a unique one is not paid twice meanwhile", async () => {
    const pool = await create({ has_unique_recipients: true });
    const account = { payment_source_uuid: await bankAccount(blaise, (outcome) => outcome === "ok") };
    const { status, body } = await pay(blaise, pool, account);
    expect([status, body.status_id, body.amount]).toEqual([201, 1, 5]);
    expect(await poolOf(pool)).toMatchObject({ amount: 0, participation: { count: { pending: 1, paid: 0 } } });
    const requested = await owner.get(`/v1/pools/${pool}/participants?filter=status:eq:requested`);
    expect(requested.body).toMatchObject([{ uuid: body.uuid }]);
    expect(refusal(await pay(blaise, pool))).toEqual([400, "already_contributed"]);
    const before = await balanceOf(owner);
    expect((await owner.post(`/v1/pools/${pool}/close`)).body).toMatchObject({ status_id: 2, amount: 0 });
    await wallet.moveClock("P14D");
    expect(await poolOf(pool)).toMatchObject({ status_id: 2, amount: 5, participants: [{ uuid: body.uuid, status_id: 2 }] });
    expect(await balanceOf(owner)).toBe(before + 5);
    expect(await pushesAbout(owner, pool)).toHaveLength(1);
  });

  test("repeated with its Idempotency-Key it is told what was begun; one that its bank rejects leaves no trace", async () => {
    const pool = await create();
    const account = { payment_source_uuid: await bankAccount(blaise, (outcome) => /insufficient_funds|debtor/.test(outcome)) };
    const key = { "idempotency-key": randomUUID() };
    const begun = await pay(blaise, pool, account, key);
    expect(begun.body.status_id).toBe(1);
    expect(await pay(blaise, pool, account, key)).toMatchObject({ status: 201, text: begun.text });
    await wallet.moveClock("P14D");
    expect(await poolOf(pool)).toMatchObject({ amount: 0, participants: [] });
  });
});

describe("all at once", () => {
  test("ten payments of one person into a unique pool: exactly one succeeds", async () => {
    const pool = await create({ has_unique_recipients: true });
    const before = await balanceOf(blaise);
    const answers = await Promise.all(Array.from({ length: 10 }, () => pay(blaise, pool)));
    const said = answers.map((answer) => refusal(answer).join(" ")).toSorted();
    expect(said).toEqual(["201", ...Array.from({ length: 9 }, () => "400 already_contributed")]);
    expect(await balanceOf(blaise)).toBe(before - 5);
    expect(await poolOf(pool)).toMatchObject({ amount: 5, participation: { count: { paid: 1, total: 1 } } });
  });

  test("ten payments of one invited person into the pool of somebody without a balance: all succeed, one by the invitation", async () => {
    const person = await wallet.signUp();
    await wallet.bank.runtime.database.query("update wallet.payment_source set deleted_at = now() where user_id = $1", [person.uuid]);
    const pool = await create({ invites: [blaise.uuid] }, person);
    const answers = await Promise.all(Array.from({ length: 10 }, () => pay(blaise, pool, { amount: 1 })));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 201));
    expect(answers.filter(({ body }) => body.parent_user_uuid === person.uuid)).toHaveLength(1);
    expect(await balanceOf(person)).toBe(10);
    expect((await person.get(`/v1/pools/${pool}`)).body).toMatchObject({ amount: 10, participation: { count: { invited: 0, paid: 10 } } });
  });

  test("payments of all that somebody has into two pools: what is there is paid, no more", async () => {
    const poor = await wallet.signUp();
    const gift = {
      currency: "EUR",
      recipient: { user_uuid: poor.uuid, amount: 10 },
      payment_source_uuid: (await ada.source())?.uuid,
      pin: ada.pin,
    };
    expect((await ada.post("/v1/payments", gift)).status).toBe(201);
    const pools = [await create(), await create()];
    const answers = await Promise.all(Array.from({ length: 8 }, (_, index) => pay(poor, pools[index % 2] ?? "", { amount: 4 })));
    const said = answers.map((answer) => refusal(answer).join(" ")).toSorted();
    expect(said).toEqual(["201", "201", ...Array.from({ length: 6 }, () => "400 insufficient_funds")]);
    expect((await poolOf(pools[0] ?? "")).amount + (await poolOf(pools[1] ?? "")).amount).toBe(8);
    expect(await balanceOf(poor)).toBe(2);
  });

  test("closing while twenty contribute: each is paid or told pool_closed, and the pool has exactly what its owner got", async () => {
    const pool = await create();
    const before = await balanceOf(owner);
    const people = [ada, blaise, carol];
    const sources = await Promise.all(people.map(async (person) => (await person.source())?.uuid));
    const contribute = (index: number) => {
      const who = index % people.length;
      const person = people[who] ?? ada;
      return person.post(`/v1/pools/${pool}/pay`, { amount: index + 1, payment_source_uuid: sources[who], pin: person.pin });
    };
    const later = (index: number) => new Promise((resolve) => setTimeout(resolve, index)).then(() => contribute(index));
    const racing = Array.from({ length: 20 }, (_, index) => later(index));
    await racing[0];
    const closed = await owner.post(`/v1/pools/${pool}/close`);
    const late = await contribute(0);
    const answers = [...(await Promise.all(racing)), late];
    expect([closed.status, late.status, answers[0]?.status]).toEqual([200, 400, 201]);
    const paid = answers.filter(({ status }) => status === 201).reduce((sum, { body }) => sum + Number(body.amount), 0);
    for (const answer of answers) if (answer.status !== 201) expect(refusal(answer)).toEqual([400, "pool_closed"]);
    const after = await poolOf(pool);
    expect(after).toMatchObject({ status_id: 2, amount: paid });
    expect(closed.body.amount).toBe(paid);
    expect(after.participants.reduce((sum: number, { amount }: { amount: number }) => sum + amount, 0)).toBe(paid);
    expect(await balanceOf(owner)).toBe(before + paid);
  });
});
