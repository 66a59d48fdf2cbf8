import { newId } from "@memento/kernel";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { arriveByBank, makeRequest, pay, payByBank, tell } from "./support/wallet-social.ts";
import { freshPhone, startTestWallet, type TestPerson, type TestWallet } from "./support/wallet.ts";

let wallet: TestWallet;
let ada: TestPerson;
beforeAll(async () => {
  wallet = await startTestWallet();
  ({ ada } = wallet);
});
afterAll(() => wallet.close());

const updates = async (person: TestPerson, since?: string) => {
  const { status, body } = await person.get(`/v1/activity/updates${since === undefined ? "" : `?since=${encodeURIComponent(since)}`}`);
  expect(status).toBe(200);
  return body;
};
const told = (received: number, due: number, has_updates = received + due > 0) => ({
  has_updates,
  payments_received: received,
  payments_due: due,
  payment_due: due,
});
const now = async (): Promise<string> => (await wallet.bank.get("/v2/sandbox/clock")).body.now;

describe("GET /v1/activity/updates", () => {
  test("has no updates where nothing came, and nothing that one did oneself counts", async () => {
    const person = await wallet.signUp();
    expect(await updates(person)).toEqual(told(0, 0));
    await pay(ada, { user_uuid: person.uuid }, 10);
    const since = await now();
    await wallet.moveClock("PT1M");
    await pay(person, { user_uuid: ada.uuid }, 2);
    await pay(ada, { user_uuid: person.uuid }, 1, { currency: "USD" });
    const dollars = (await person.source("USD"))?.uuid;
    await pay(person, { user_uuid: ada.uuid }, 1, { recipient: { amount: 1, payment_source_uuid: dollars }, currency: "USD" });
    expect(await updates(person, since)).toEqual(told(1, 0));
    expect(await updates(person)).toEqual(told(2, 0));
  });

  test("payments_received: money of others of any kind, by when it came, strictly after since", async () => {
    const person = await wallet.signUp();
    const first = await pay(ada, { user_uuid: person.uuid }, 1);
    await wallet.moveClock("PT1H");
    const second = await pay(wallet.blaise, { user_uuid: person.uuid }, 1);
    await wallet.bank.runtime.database.query("update wallet.payment set kind = 'contribution' where payment_id = $1", [second.uuid]);
    await payByBank(wallet, ada, person);
    expect(await updates(person)).toEqual(told(2, 0));
    expect(await updates(person, first.created_at)).toEqual(told(1, 0));
    expect(await updates(person, new Date(Date.parse(first.created_at) - 1).toISOString())).toEqual(told(2, 0));
    expect(await updates(person, second.created_at)).toEqual(told(0, 0));
    expect(await updates(person, first.created_at.slice(0, 19).replace("T", " "))).toMatchObject({ has_updates: true });
    const since = await now();
    expect(await updates(person, since)).toEqual(told(0, 0));
    await arriveByBank(wallet);
    expect(await updates(person, since)).toEqual(told(1, 0));
    expect(await updates(person, await now())).toEqual(told(0, 0));
    expect(await updates(person)).toEqual(told(3, 0));
  });

  test("what waits for somebody's phone counts from when they prove it", async () => {
    const phone = freshPhone();
    await pay(ada, { phone }, 3);
    const since = await now();
    await wallet.moveClock("PT1H");
    const john = await wallet.signUp({ phone });
    expect(await updates(john, since)).toEqual(told(1, 0));
  });

  test("payments_due and payment_due: one's pending shares, without those that are being paid, or have another status", async () => {
    const person = await wallet.signUp();
    const part = { userId: person.uuid, amount: 100n } as const;
    await makeRequest(wallet, { ownerId: ada.uuid, parts: [{ ...part, status: "pending" }] });
    const since = await now();
    await wallet.moveClock("PT1H");
    await makeRequest(wallet, { ownerId: ada.uuid, parts: [{ ...part, status: "pending" }] });
    await makeRequest(wallet, { ownerId: ada.uuid, parts: [{ ...part, status: "pending", paymentId: newId() }] });
    for (const status of ["paid", "settled", "rejected", "cancelled"] as const)
      await makeRequest(wallet, { ownerId: ada.uuid, status: "closed", parts: [{ ...part, status }] });
    await makeRequest(wallet, { ownerId: person.uuid, parts: [{ userId: ada.uuid, amount: 100n, status: "pending" }] });
    expect(await updates(person)).toEqual(told(0, 2));
    expect(await updates(person, since)).toEqual(told(0, 1));
    expect(await updates(person, await now())).toEqual(told(0, 0));
  });

  test("has_updates: also where others did what is neither, but not across a block", async () => {
    const person = await wallet.signUp();
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
    expect(await updates(person)).toEqual(told(0, 0, true));
    expect(await updates(person, await now())).toEqual(told(0, 0));
    await person.post(`/v1/users/${ada.uuid}/block`);
    expect(await updates(person)).toEqual(told(0, 0));
  });

  test("since with an offset in its query, and in the years 1 and 9999", async () => {
    const person = await wallet.signUp();
    await pay(ada, { user_uuid: person.uuid }, 1);
    for (const since of ["2000-01-01T00:00:00+02:00", "0001-01-01 00:00:00"]) expect(await updates(person, since)).toEqual(told(1, 0));
    expect((await person.get("/v1/activity/updates?since=2000-01-01T00:00:00+02:00")).body).toEqual(told(1, 0));
    expect(await updates(person, "9999-12-31 23:59:59")).toEqual(told(0, 0));
  });

  test.each(["yesterday", "", "2017-02-30 10:00:00", "2017-01-01 25:00:00", "1504527603", "2017-09-04T12:26"])(
    "422 invalid_format for since=%j",
    async (since) => {
      const { status, body } = await ada.get(`/v1/activity/updates?since=${encodeURIComponent(since)}`);
      expect([status, body.errors[0].field, body.errors[0].code]).toEqual([422, "since", "invalid_format"]);
    },
  );
});
