import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { deleteMomentsOf } from "../packages/wallet/src/moments/queries.ts";
import { picture } from "./support/images.ts";
import { makePool, makeRequest, pay, within } from "./support/wallet-social.ts";
import { freshPhone, signIn, startTestWallet, type TestPerson, type TestWallet } from "./support/wallet.ts";

let wallet: TestWallet;
let ada: TestPerson;
let blaise: TestPerson;
beforeAll(async () => {
  wallet = await startTestWallet();
  ({ ada, blaise } = wallet);
});
afterAll(() => wallet.close());

type Wire = Record<string, unknown> & { uuid: string; object_uuid: string; read_at: string | null };
const english = { "accept-language": "en" };
const list = async (person: TestPerson, query = "", headers: Record<string, string> = english): Promise<Wire[]> => {
  const { status, body, text } = await person.get(`/v1/moments${query}`, headers);
  expect([query, status], text).toEqual([query, 200]);
  return body;
};
/** Somebody's moment of a payment, request or pool */
const of = async (person: TestPerson, objectId: string, headers: Record<string, string> = english): Promise<Wire | undefined> =>
  (await list(person, "?limit=500", headers)).find((moment) => moment.object_uuid === objectId);
const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+Z$/) as string;
const french = { "accept-language": "fr" };

describe("GET /v1/moments: a payment", () => {
  test("its payer has every attribute, read from the start; uuid is the payment's", async () => {
    const { uuid, created_at: at } = await pay(ada, { user_uuid: blaise.uuid }, 12.34, { description: "Lunch" });
    expect(await of(ada, uuid)).toEqual({
      uuid,
      status_id: 2,
      type_id: 1,
      object_uuid: uuid,
      title: "Payment to Blaise Pascal",
      note: "Lunch",
      amount: 12.34,
      total_amount: 12.34,
      currency: "EUR",
      image: null,
      participation: { count: { invited: 0, paid: 1, pending: 0, rejected: 0, total: 1 }, first_names: ["Blaise"] },
      is_owner: true,
      read_at: at,
      created_at: at,
      updated_at: at,
    });
  });

  test("its recipient has a moment of their own, unread, named by the transaction, in the reader's language", async () => {
    const payment = await pay(ada, { user_uuid: blaise.uuid }, 5);
    const moment = await of(blaise, payment.uuid);
    expect(moment).toMatchObject({
      uuid: payment.recipient.transaction_uuid,
      title: "Payment from Ada Lovelace",
      note: null,
      is_owner: false,
      read_at: null,
      amount: 5,
    });
    expect((await of(blaise, payment.uuid, french))?.["title"]).toBe("Paiement de Ada Lovelace");
    expect((await of(ada, payment.uuid, french))?.["title"]).toBe("Paiement à Blaise Pascal");
    expect(await of(wallet.carol, payment.uuid)).toBeUndefined();
  });

  test("without Accept-Language, or with one that is none of ours, the title is in the person's own", async () => {
    const person = await wallet.signUp();
    await person.put("/v1/users", { locale: "fr-FR" });
    const { uuid } = await pay(ada, { user_uuid: person.uuid }, 1);
    for (const headers of [{}, { "accept-language": "de" }, { "accept-language": "*" }] as Record<string, string>[])
      expect((await of(person, uuid, headers))?.["title"]).toBe("Paiement de Ada Lovelace");
    expect((await of(person, uuid, { "accept-language": "en" }))?.["title"]).toBe("Payment from Ada Lovelace");
  });

  test("to a phone that nobody has: open, pending, named as the payer does; claimed, its new owner has one too", async () => {
    const [phone, other] = [freshPhone(), freshPhone()];
    const named = await pay(ada, { phone, name: "John Dough" }, 3);
    const unnamed = await pay(ada, { phone: other }, 3);
    expect(await of(ada, named.uuid)).toMatchObject({
      status_id: 1,
      title: "Payment to John Dough",
      participation: { count: { pending: 1, paid: 0, total: 1 }, first_names: ["John"] },
    });
    expect(await of(ada, unnamed.uuid)).toMatchObject({ title: `Payment to ${other}`, participation: { first_names: [] } });
    const john = await wallet.signUp({ phone });
    expect(await of(john, named.uuid)).toMatchObject({ is_owner: false, read_at: null, status_id: 2 });
    expect(await of(ada, named.uuid)).toMatchObject({ title: "Payment to Test Person", participation: { count: { paid: 1 } } });
  });

  test("that came to nothing shows to its payer alone", async () => {
    const details = {
      description: "Card",
      type: "card",
      gateway: "simulator",
      card: { expiration_month: 3, expiration_year: 2040, token: "tok_declined" },
    };
    const card = (await ada.post("/v1/payment_sources", details)).body.uuid;
    await ada.post(`/v1/payment_sources/${card}/verify`, { code: "123456" });
    const before = (await list(blaise, "?limit=500")).length;
    const body = { currency: "EUR", recipient: { amount: 4, user_uuid: blaise.uuid }, payment_source_uuid: card, pin: ada.pin };
    expect((await ada.post("/v1/payments", body)).body.errors[0].code).toBe("card_declined");
    expect((await list(blaise, "?limit=500")).length).toBe(before);
    const [newest] = await list(ada, "?limit=1");
    expect(newest).toMatchObject({ status_id: 2, amount: 4, participation: { count: { paid: 0, pending: 0, total: 1 } } });
  });

  test("between one's own sources there is one moment: a top-up or a withdrawal", async () => {
    const { database } = wallet.bank.runtime;
    const person = await wallet.signUp();
    const first = await pay(ada, { user_uuid: person.uuid }, 20);
    const iban = "GB98MIDL07009312345678";
    const bank_account = { country: "UK", swift: "AAABBCCDDD", iban, account_number: "", nin: "" };
    const made = await person.post("/v1/payment_sources", { description: "Bank", type: "bank_account", gateway: "sepa", bank_account });
    await database.query("update wallet.payment_source set status = 'enabled' where source_id = $1", [made.body.uuid]);
    const own = (await person.source())?.uuid;
    const order = { currency: "EUR", recipient: { amount: 2, payment_source_uuid: made.body.uuid }, payment_source_uuid: own };
    const paid = await person.post("/v1/payments", { ...order, pin: person.pin });
    expect(paid.status, paid.text).toBe(201);
    const dollars = await pay(ada, { user_uuid: person.uuid }, 3, { currency: "USD" });
    const into = { currency: "USD", recipient: { amount: 1, payment_source_uuid: (await person.source("USD"))?.uuid } };
    const exchanged = await person.post("/v1/payments", { ...into, payment_source_uuid: own, pin: person.pin });
    const moments = await list(person);
    expect(moments.map(({ title, object_uuid }) => [title, object_uuid])).toEqual([
      ["Top-up", exchanged.body.uuid],
      ["Payment from Ada Lovelace", dollars.uuid],
      ["Withdrawal", paid.body.uuid],
      ["Payment from Ada Lovelace", first.uuid],
    ]);
  });

  test("for a share or a contribution has no moment of its own", async () => {
    const { uuid } = await pay(ada, { user_uuid: blaise.uuid }, 1);
    await wallet.bank.runtime.database.query("update wallet.payment set kind = 'share' where payment_id = $1", [uuid]);
    expect([await of(ada, uuid), await of(blaise, uuid)]).toEqual([undefined, undefined]);
  });

  test("shows the payment's image", async () => {
    const image = (await ada.post("/v1/images", { content: (await picture()).toString("base64") })).body;
    const { uuid } = await pay(ada, { user_uuid: blaise.uuid }, 1, { image: { uuid: image.uuid } });
    expect((await of(blaise, uuid))?.["image"]).toEqual(image);
  });
});

describe("GET /v1/moments: a request", () => {
  test("its owner sees all of it, each participant their share; participation counts all", async () => {
    const { carol } = wallet;
    const parts = [
      { userId: blaise.uuid, status: "pending", amount: 1_000n },
      { userId: carol.uuid, status: "paid", amount: 550n },
      { userId: null, phone: freshPhone(), name: "John Dough", status: "rejected", amount: 50n },
    ] as const;
    const requestId = await makeRequest(wallet, { ownerId: ada.uuid, description: "Dinner", parts });
    const participation = {
      count: { invited: 0, paid: 1, pending: 1, rejected: 1, total: 3 },
      first_names: ["Blaise", expect.any(String), "John"],
    };
    const shared = { type_id: 2, status_id: 1, total_amount: 16, note: "Dinner", participation, currency: "EUR" };
    const owners = await of(ada, requestId);
    expect(owners).toMatchObject({ ...shared, amount: 16, is_owner: true, title: "You ask for money" });
    expect(owners?.read_at).toBe(owners?.["created_at"]);
    expect(await of(blaise, requestId)).toMatchObject({ ...shared, amount: 10, is_owner: false, title: "Ada Lovelace asks you for money" });
    expect(await of(carol, requestId)).toMatchObject({ ...shared, amount: 5.5, read_at: null });
    expect((await of(blaise, requestId, french))?.["title"]).toBe("Ada Lovelace vous demande de l'argent");
  });

  test("follows its status and its changes, and vanishes with it", async () => {
    const parts = [{ userId: blaise.uuid, status: "pending", amount: 1_000n }] as const;
    const requestId = await makeRequest(wallet, { ownerId: ada.uuid, parts });
    const { database } = wallet.bank.runtime;
    await database.query("update wallet.request set status = 'closed', updated_at = updated_at + interval '1 hour' where request_id = $1", [
      requestId,
    ]);
    const closed = await of(blaise, requestId);
    expect(closed).toMatchObject({ status_id: 2, updated_at: time });
    expect(Date.parse(String(closed?.["updated_at"])) - Date.parse(String(closed?.["created_at"]))).toBe(3_600_000);
    await database.query("delete from wallet.request where request_id = $1", [requestId]);
    const [left] = await database.query<{ count: bigint }>("select count(*) from wallet.moment where object_id = $1", [requestId]);
    expect([await of(ada, requestId), await of(blaise, requestId), left?.count]).toEqual([undefined, undefined, 2n]);
    expect(await blaise.get(`/v1/moments/${closed?.uuid}`)).toMatchObject({ status: 404, text: "" });
    await within(wallet, ({ tx, workspaceId }) => deleteMomentsOf(tx, workspaceId, [requestId]));
    expect(await database.query("select from wallet.moment where object_id = $1", [requestId])).toEqual([]);
  });
});

describe("GET /v1/moments: a pool", () => {
  const parts = () =>
    [
      { userId: blaise.uuid, status: "paid", amount: 700n },
      { userId: blaise.uuid, status: "pending", amount: 100n },
      { userId: wallet.carol.uuid, status: "invited", amount: null },
    ] as const;

  test("is called by its description; its owner sees what was collected, others what they paid", async () => {
    const details = { description: "Flat screen", detailedDescription: "For the match", collected: 700n };
    const poolId = await makePool(wallet, { ownerId: ada.uuid, parts: parts(), ...details });
    const shared = { type_id: 3, title: "Flat screen", note: "For the match", total_amount: 7 };
    expect(await of(ada, poolId)).toMatchObject({ ...shared, amount: 7, is_owner: true });
    expect(await of(blaise, poolId)).toMatchObject({ ...shared, amount: 7, is_owner: false, read_at: null });
    expect(await of(wallet.carol, poolId)).toMatchObject({
      ...shared,
      amount: 0,
      participation: { count: { invited: 1, paid: 1, pending: 1, total: 3 }, first_names: ["Blaise", "Blaise", expect.any(String)] },
    });
  });

  test("whose participants only the owner sees shows others no name but their own", async () => {
    const poolId = await makePool(wallet, { ownerId: ada.uuid, parts: parts(), onlyOwnerSeesParticipants: true });
    const firstName = (await wallet.carol.get("/v1/users/current")).body.first_name;
    const namesFor = async (person: TestPerson) => {
      const moment = await of(person, poolId);
      return (moment?.["participation"] as { first_names: string[] } | undefined)?.first_names;
    };
    expect(await namesFor(wallet.carol)).toEqual([firstName]);
    expect(await namesFor(blaise)).toEqual(["Blaise"]);
    expect(await namesFor(ada)).toEqual(["Blaise", "Blaise", firstName]);
  });
});

describe("GET /v1/moments: the list", () => {
  let person: TestPerson;
  /** Objects, oldest first */
  let ids: string[];
  beforeAll(async () => {
    person = await wallet.signUp();
    const received = await pay(ada, { user_uuid: person.uuid }, 50);
    await wallet.moveClock("PT1H");
    const pool = await makePool(wallet, { ownerId: person.uuid, parts: [], status: "closed" });
    await wallet.moveClock("PT1H");
    const held = await pay(person, { phone: freshPhone() }, 1);
    await wallet.moveClock("PT1H");
    const asked = await makeRequest(wallet, { ownerId: ada.uuid, parts: [{ userId: person.uuid, status: "pending", amount: 1n }] });
    await wallet.moveClock("PT1H");
    const sent = await pay(person, { user_uuid: blaise.uuid }, 2);
    ids = [received.uuid, pool, held.uuid, asked, sent.uuid];
  });
  const objects = async (query: string) => (await list(person, query)).map((moment) => ids.indexOf(moment.object_uuid));

  test("is newest first, across payments, requests and pools; page and limit go through it with X-Total-Count and Link", async () => {
    expect(await objects("")).toEqual([4, 3, 2, 1, 0]);
    const first = await person.get("/v1/moments?limit=2");
    expect(first.headers["x-total-count"]).toBe("5");
    expect(first.headers["link"]).toMatch(/page=2>; rel="next"/);
    expect([...(await objects("?limit=2")), ...(await objects("?limit=2&page=2")), ...(await objects("?limit=2&page=3"))]).toEqual([
      4, 3, 2, 1, 0,
    ]);
    expect(await objects("?page=9")).toEqual([]);
  });

  test.each([
    ["sort=created_at:asc", [0, 1, 2, 3, 4]],
    ["sort=created_at:desc", [4, 3, 2, 1, 0]],
    ["sort=updated_at:asc", [0, 1, 2, 3, 4]],
    ["filter=open:eq:true", [3, 2]],
    ["filter=open:eq:false", [4, 1, 0]],
    ["filter=type:eq:payment", [4, 2, 0]],
    ["filter=type:in:[request,pool]", [3, 1]],
    ["filter=type:eq:3", [1]],
    ["filter=type:eq:payment,open:eq:true", [2]],
    ["filter=created_at:gt:2000-01-01", [4, 3, 2, 1, 0]],
    ["filter=created_at:lt:2000-01-01", []],
    ["filter=updated_at:gte:2000-01-01&sort=updated_at:desc", [4, 3, 2, 1, 0]],
  ])("%s", async (query, expected) => {
    expect(await objects(`?${query}`)).toEqual(expected);
  });

  test("filter=created_at compares with each moment's own time", async () => {
    const third = (await list(person))[2]?.["created_at"];
    expect(await objects(`?filter=created_at:gt:${String(third)}`)).toEqual([4, 3]);
    expect(await objects(`?filter=created_at:lte:${String(third)}`)).toEqual([2, 1, 0]);
  });

  test("updated_at orders by what happened since", async () => {
    await wallet.bank.runtime.database.query("update wallet.pool set updated_at = updated_at + interval '1 day' where pool_id = $1", [
      String(ids[1]),
    ]);
    expect(await objects("?sort=updated_at:desc")).toEqual([1, 4, 3, 2, 0]);
    expect(await objects("?sort=created_at:desc")).toEqual([4, 3, 2, 1, 0]);
  });

  test.each([
    ["filter=opened:eq:true", "filter", "unknown_field"],
    ["filter=open:eq:yes", "filter", "unknown_value"],
    ["filter=open:gt:true", "filter", "unknown_operator"],
    ["filter=type:eq:chat", "filter", "unknown_value"],
    ["filter=created_at:eq:soon", "filter", "invalid_format"],
    ["sort=title", "sort", "unknown_field"],
    ["page=0", "page", "too_small"],
    ["limit=501", "limit", "too_large"],
  ])("%s is 422: %s %s", async (query, field, code) => {
    const { status, body } = await person.get(`/v1/moments?${query}`);
    expect([status, body.errors.map((error: { field: string; code: string }) => [error.field, error.code])]).toEqual([
      422,
      [[field, code]],
    ]);
  });
});

describe("GET /v1/moments/{uuid}", () => {
  test("marks the moment as read for that person only, the first time", async () => {
    const payment = await pay(ada, { user_uuid: blaise.uuid }, 1);
    const uuid = payment.recipient.transaction_uuid;
    const first = await blaise.get(`/v1/moments/${uuid}`, english);
    expect(first).toMatchObject({ status: 200, body: { uuid, read_at: time } });
    expect(Date.parse(first.body.read_at)).toBeGreaterThanOrEqual(Date.parse(first.body.created_at));
    await wallet.moveClock("PT1H");
    expect((await blaise.get(`/v1/moments/${uuid}`, english)).body).toEqual(first.body);
    expect(await of(blaise, payment.uuid)).toEqual(first.body);
  });

  test("a participant's reading marks nobody else's", async () => {
    const parts = [
      { userId: blaise.uuid, status: "pending", amount: 1n },
      { userId: wallet.carol.uuid, status: "pending", amount: 1n },
    ] as const;
    const requestId = await makeRequest(wallet, { ownerId: ada.uuid, parts });
    const moment = await of(blaise, requestId);
    const opened = await blaise.get(`/v1/moments/${moment?.uuid}`, english);
    expect(opened.body).toEqual({ ...moment, read_at: time });
    expect((await of(wallet.carol, requestId))?.read_at).toBeNull();
  });

  test("opened many times at once it has one read_at", async () => {
    const payment = await pay(ada, { user_uuid: blaise.uuid }, 1);
    const answers = await Promise.all(Array.from({ length: 20 }, () => blaise.get(`/v1/moments/${payment.recipient.transaction_uuid}`)));
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.read_at}`)).size).toBe(1);
    expect(answers[0]?.body.read_at).toEqual(time);
  });

  test("of one's own payment, in the reader's language", async () => {
    const { uuid } = await pay(ada, { user_uuid: blaise.uuid }, 1);
    const { body } = await ada.get(`/v1/moments/${uuid}`, french);
    expect(body).toMatchObject({ uuid, title: "Paiement à Blaise Pascal", read_at: body.created_at });
  });

  test("404 with an empty body for the other side's moment, a stranger, another project, unknown uuids and malformed ones", async () => {
    const payment = await pay(ada, { user_uuid: blaise.uuid }, 1);
    const poolId = await makePool(wallet, { ownerId: ada.uuid, parts: [{ userId: blaise.uuid, status: "invited", amount: null }] });
    const [own, theirs] = [await of(ada, poolId), await of(blaise, poolId)];
    const other = await wallet.bank.otherWorkspace();
    const [user] = other.demo.wallet.users;
    if (user === undefined) throw new Error("the demo has people");
    const stranger = await signIn(wallet.bank, user, other.demo.wallet.project_id);
    for (const [person, uuid] of [
      [blaise, payment.uuid],
      [ada, payment.recipient.transaction_uuid],
      [wallet.carol, payment.uuid],
      [wallet.carol, payment.recipient.transaction_uuid],
      [blaise, own?.uuid],
      [ada, theirs?.uuid],
      [stranger, payment.uuid],
      [ada, poolId],
      [ada, "01890000-0000-7000-8000-000000000000"],
      [ada, "mine"],
    ] as const)
      expect(await person.get(`/v1/moments/${String(uuid)}`)).toMatchObject({ status: 404, text: "" });
  });
});
