import { newId } from "@memento/kernel";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { picture } from "./support/images.ts";
import { arriveByBank, makePool, makeRequest, pay, payByBank, pushesTo, tell } from "./support/wallet-social.ts";
import { freshPhone, startTestWallet, type TestPerson, type TestWallet } from "./support/wallet.ts";

let wallet: TestWallet;
let ada: TestPerson;
let blaise: TestPerson;
beforeAll(async () => {
  wallet = await startTestWallet();
  ({ ada, blaise } = wallet);
});
afterAll(() => wallet.close());

type Wire = Record<string, unknown> & { uuid: string; object_uuid: string; created_at: string };
const english = { "accept-language": "en" };
const list = async (person: TestPerson, query = "", headers: Record<string, string> = english): Promise<Wire[]> => {
  const { status, body, text } = await person.get(`/v1/notifications${query}`, headers);
  expect([query, status], text).toEqual([query, 200]);
  return body;
};
const newest = async (person: TestPerson, headers?: Record<string, string>) => (await list(person, "?limit=1", headers))[0];

describe("GET /v1/notifications: money that came in", () => {
  test("shows every attribute: who paid, how much and what for, in the reader's language", async () => {
    const payment = await pay(ada, { user_uuid: blaise.uuid }, 12.34, { description: "Lunch" });
    const notification = await newest(blaise);
    expect(notification).toEqual({
      uuid: payment.recipient.transaction_uuid,
      actor_uuid: ada.uuid,
      actor: "Ada Lovelace",
      notification_type: "payment",
      notification_key: "received",
      object_uuid: payment.uuid,
      object_data_number: 12.34,
      object_data_string: "Lunch",
      description: "Ada Lovelace paid you 12.34 EUR.",
      image: null,
      created_at: payment.updated_at,
      updated_at: payment.updated_at,
    });
    expect((await newest(blaise, { "accept-language": "fr" }))?.["description"]).toBe("Ada Lovelace vous a payé 12.34 EUR.");
    expect((await newest(blaise, {}))?.["description"]).toBe("Ada Lovelace vous a payé 12.34 EUR."); // his own locale
  });

  test("nobody is told of what they did themselves: not of what they paid, nor of money between own sources", async () => {
    const person = await wallet.signUp();
    await pay(ada, { user_uuid: person.uuid }, 20);
    await pay(ada, { user_uuid: person.uuid }, 1, { currency: "USD" });
    const dollars = (await person.source("USD"))?.uuid;
    await pay(person, { user_uuid: blaise.uuid }, 2);
    const order = {
      currency: "USD",
      recipient: { amount: 1, payment_source_uuid: dollars },
      payment_source_uuid: (await person.source())?.uuid,
    };
    expect((await person.post("/v1/payments", { ...order, pin: person.pin })).status).toBe(201);
    expect((await list(person)).map((one) => one["object_data_number"])).toEqual([1, 20]);
  });

  test("is told once it is there: not while it is held or with a gateway, and at the time when it came", async () => {
    const phone = freshPhone();
    const held = await pay(ada, { phone }, 3);
    await wallet.moveClock("PT1H");
    const john = await wallet.signUp({ phone });
    const [told] = await list(john);
    expect(told).toMatchObject({ object_uuid: held.uuid });
    expect(Date.parse(String(told?.created_at)) - Date.parse(held.created_at)).toBeGreaterThanOrEqual(3_600_000);
    const person = await wallet.signUp();
    const slow = await payByBank(wallet, ada, person);
    expect(await list(person)).toEqual([]);
    await arriveByBank(wallet);
    expect(await list(person)).toMatchObject([{ object_uuid: slow.uuid, notification_key: "received" }]);
  });

  test("shows the payment's image, else its payer's", async () => {
    const [own, other] = [await picture(), await picture(400, 400, "#0040c0")].map((bytes) => ({ content: bytes.toString("base64") }));
    const face = (await wallet.carol.post("/v1/images", own)).body;
    const photo = (await wallet.carol.post("/v1/images", other)).body;
    await wallet.carol.put("/v1/users", { image: { uuid: face.uuid } });
    await pay(wallet.carol, { user_uuid: blaise.uuid }, 1);
    expect((await newest(blaise))?.["image"]).toEqual(face);
    await pay(wallet.carol, { user_uuid: blaise.uuid }, 1, { image: { uuid: photo.uuid } });
    expect((await newest(blaise))?.["image"]).toEqual(photo);
  });
});

describe("GET /v1/notifications: news of requests and pools", () => {
  test.each([
    ["requested", "request", "Ada Lovelace asks you for 9.50 EUR (Dinner)."],
    ["paid", "request", "Ada Lovelace paid 9.50 EUR of your request (Dinner)."],
    ["rejected", "request", "Ada Lovelace will not pay 9.50 EUR of your request (Dinner)."],
    ["reminder", "request", "Ada Lovelace reminds you of 9.50 EUR (Dinner)."],
    ["settled", "request", "Ada Lovelace counts your 9.50 EUR as paid (Dinner)."],
    ["cancelled", "request", "Ada Lovelace no longer asks you for 9.50 EUR (Dinner)."],
    ["invited", "pool", "Ada Lovelace invites you to a pool (Dinner)."],
    ["contributed", "pool", "Ada Lovelace put 9.50 EUR into your pool (Dinner)."],
  ] as const)("%s of a %s: one notification and one push, to the other side alone, in their language", async (key, type, description) => {
    const [reader, frenchReader] = [await wallet.signUp(), await wallet.signUp()];
    await reader.put("/v1/users", { locale: "en-GB" });
    const adaBefore = [(await list(ada)).length, (await pushesTo(wallet, ada)).length];
    const objectId = newId();
    const news = { actorId: ada.uuid, type, key, objectId, amount: 950n, title: "Dinner" };
    await tell(wallet, { ...news, userId: reader.uuid }, { ...news, userId: frenchReader.uuid }, { ...news, userId: ada.uuid });
    const told = await list(reader);
    expect(told).toEqual([
      {
        uuid: expect.any(String),
        actor_uuid: ada.uuid,
        actor: "Ada Lovelace",
        notification_type: type,
        notification_key: key,
        object_uuid: objectId,
        object_data_number: 9.5,
        object_data_string: "Dinner",
        description,
        image: null,
        created_at: expect.any(String),
        updated_at: told[0]?.created_at,
      },
    ]);
    const pushes = await pushesTo(wallet, reader);
    expect(pushes.map(({ body, data }) => [body, data])).toEqual([
      [description, { key, type, object_uuid: objectId, notification_uuid: told[0]?.uuid }],
    ]);
    const [frenchPush, ...more] = await pushesTo(wallet, frenchReader);
    expect([frenchPush?.body, more]).toEqual([(await list(frenchReader, "", {}))[0]?.["description"], []]);
    expect(frenchPush?.body).not.toBe(description);
    expect([(await list(ada)).length, (await pushesTo(wallet, ada)).length]).toEqual(adaBefore);
  });

  test("amount and title may be missing; image is the object's, else the actor's", async () => {
    const person = await wallet.signUp();
    const image = (await ada.post("/v1/images", { content: (await picture()).toString("base64") })).body;
    const [poolId, requestId] = [
      await makePool(wallet, { ownerId: ada.uuid, parts: [], imageId: image.uuid }),
      await makeRequest(wallet, {
        ownerId: ada.uuid,
        imageId: image.uuid,
        parts: [{ userId: person.uuid, status: "pending", amount: 1n }],
      }),
    ];
    const news = { userId: person.uuid, actorId: ada.uuid, amount: null, title: null };
    await tell(wallet, { ...news, type: "pool", key: "invited", objectId: poolId });
    await tell(wallet, { ...news, type: "request", key: "requested", objectId: requestId });
    await tell(wallet, { ...news, type: "request", key: "requested", objectId: newId() });
    expect((await list(person)).map((one) => [one["object_data_number"], one["object_data_string"], one["image"]])).toEqual([
      [null, null, null],
      [null, null, image],
      [null, null, image],
    ]);
  });
});

describe("who is told by push", () => {
  test("a payment: its recipient once, in their language, never its payer; also when it comes later", async () => {
    const person = await wallet.signUp();
    await person.put("/v1/users", { locale: "en" });
    const before = (await pushesTo(wallet, ada)).length;
    const payment = await pay(ada, { user_uuid: person.uuid }, 2);
    const data = { key: "received", type: "payment", object_uuid: payment.uuid, notification_uuid: payment.recipient.transaction_uuid };
    expect(await pushesTo(wallet, person)).toMatchObject([{ body: "Ada Lovelace paid you 2.00 EUR.", data }]);
    const slow = await payByBank(wallet, ada, person);
    await arriveByBank(wallet);
    expect((await pushesTo(wallet, person)).map((push) => push.data["object_uuid"])).toEqual([slow.uuid, payment.uuid]);
    expect((await pushesTo(wallet, ada)).length).toBe(before);
  });

  test("whoever claims money by their phone, once", async () => {
    const phone = freshPhone();
    const held = await pay(ada, { phone }, 2);
    const john = await wallet.signUp({ phone });
    const received = (await pushesTo(wallet, john)).filter(({ data }) => data["key"] === "received");
    expect(received.map(({ data }) => data["object_uuid"])).toEqual([held.uuid]);
  });

  test("nothing crosses a block: no push and no notification, though money that was on its way arrives", async () => {
    const person = await wallet.signUp();
    await payByBank(wallet, ada, person);
    await person.post(`/v1/users/${ada.uuid}/block`);
    await arriveByBank(wallet);
    const news = {
      userId: person.uuid,
      actorId: ada.uuid,
      type: "pool",
      key: "invited",
      objectId: newId(),
      amount: null,
      title: null,
    } as const;
    await tell(wallet, news);
    expect([await pushesTo(wallet, person), await list(person)]).toEqual([[], []]);
    expect((await person.source())?.balance).toBe(4);
  });

  test("while somebody is blocked what they did before is hidden, and not longer", async () => {
    const person = await wallet.signUp();
    await pay(ada, { user_uuid: person.uuid }, 1);
    await tell(wallet, {
      userId: person.uuid,
      actorId: ada.uuid,
      type: "pool",
      key: "invited",
      objectId: newId(),
      amount: null,
      title: null,
    });
    await pay(blaise, { user_uuid: person.uuid }, 2);
    const keys = async () => (await list(person)).map((one) => one["notification_key"]);
    expect(await keys()).toEqual(["received", "invited", "received"]);
    await person.post(`/v1/users/${ada.uuid}/block`);
    expect(await keys()).toEqual(["received"]);
    expect((await person.get("/v1/notifications?limit=1")).headers["x-total-count"]).toBe("1");
    await ada.post(`/v1/users/${person.uuid}/block`); // whom others block makes no difference
    await person.post(`/v1/users/${ada.uuid}/unblock`);
    expect(await keys()).toEqual(["received", "invited", "received"]);
  });
});

describe("GET /v1/notifications: the list", () => {
  let person: TestPerson;
  beforeAll(async () => {
    person = await wallet.signUp();
    const news = { userId: person.uuid, actorId: ada.uuid, objectId: newId(), amount: 100n, title: null };
    await pay(ada, { user_uuid: person.uuid }, 1);
    await wallet.moveClock("PT1H");
    await tell(wallet, { ...news, type: "request", key: "requested" });
    await wallet.moveClock("PT1H");
    await tell(wallet, { ...news, type: "request", key: "reminder" });
    await wallet.moveClock("PT1H");
    await pay(ada, { user_uuid: person.uuid }, 2);
    await wallet.moveClock("PT1H");
    await tell(wallet, { ...news, type: "pool", key: "invited" });
  });
  const keys = async (query: string) => (await list(person, query)).map((one) => one["notification_key"]);
  const all = ["invited", "received", "reminder", "requested", "received"];

  test("page and limit: newest first, with X-Total-Count and Link", async () => {
    const first = await person.get("/v1/notifications?limit=2");
    expect(first.headers["x-total-count"]).toBe("5");
    expect(first.headers["link"]).toMatch(/page=2>; rel="next"/);
    expect([...(await keys("?limit=2")), ...(await keys("?limit=2&page=2")), ...(await keys("?limit=2&page=3"))]).toEqual(all);
  });

  test.each([
    ["sort=created_at:asc", all.toReversed()],
    ["sort=updated_at:desc", all],
    ["filter=type:eq:payment", ["received", "received"]],
    ["filter=type:in:[request,pool]", ["invited", "reminder", "requested"]],
    ["filter=key:eq:reminder", ["reminder"]],
    ["filter=key:in:[requested,invited]", ["invited", "requested"]],
    ["filter=created_at:gt:2000-01-01", all],
    ["filter=updated_at:lt:2000-01-01", []],
    ["since=2000-01-01 00:00:00", all],
    ["since=2000-01-01T00:00:00%2B02:00", all],
    ["since=2999-01-01T00:00:00Z", []],
    ["since=0001-01-01", all],
  ])("%s", async (query, expected) => {
    expect(await keys(`?${query}`)).toEqual(expected);
  });

  test("since: what came after it, strictly, in each of its forms", async () => {
    const times = (await list(person)).map((one) => one.created_at);
    for (const [index, at] of times.entries()) {
      expect(await keys(`?since=${at}`)).toEqual(all.slice(0, index));
      expect(await keys(`?since=${new Date(Date.parse(at) - 1).toISOString()}`)).toEqual(all.slice(0, index + 1));
      const second = at.slice(0, 19).replace("T", " ");
      const isAfter = Date.parse(at) > Date.parse(`${second.replace(" ", "T")}Z`);
      expect(await keys(`?since=${encodeURIComponent(second)}`)).toEqual(all.slice(0, isAfter ? index + 1 : index));
    }
    expect(await keys(`?since=${String(times[3])}&filter=type:eq:payment`)).toEqual(["received"]);
  });

  test("since: money that came later than it was paid counts by when it came", async () => {
    const reader = await wallet.signUp();
    const slow = await payByBank(wallet, ada, reader);
    await wallet.moveClock("PT1S");
    const since = (await wallet.bank.get("/v2/sandbox/clock")).body.now as string;
    await arriveByBank(wallet);
    const after = await list(reader, `?since=${since}`);
    expect(after.map((one) => one.object_uuid)).toEqual([slow.uuid]);
    expect(await list(reader, `?since=${String(after[0]?.created_at)}`)).toEqual([]);
  });

  test.each([
    ["since=yesterday", "since", "invalid_format"],
    ["since=", "since", "invalid_format"],
    ["since=2017-02-30 10:00:00", "since", "invalid_format"],
    ["since=1504527603", "since", "invalid_format"],
    ["filter=actor:eq:ada", "filter", "unknown_field"],
    ["filter=type:eq:chat", "filter", "unknown_value"],
    ["filter=key:eq:poked", "filter", "unknown_value"],
    ["filter=created_at:like:2017", "filter", "unknown_operator"],
    ["sort=actor", "sort", "unknown_field"],
    ["page=0", "page", "too_small"],
    ["limit=501", "limit", "too_large"],
  ])("%s is 422: %s %s", async (query, field, code) => {
    const { status, body } = await person.get(`/v1/notifications?${query}`);
    expect([status, body.errors.map((error: { field: string; code: string }) => [error.field, error.code])]).toEqual([
      422,
      [[field, code]],
    ]);
  });
});
