import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestWallet, type TestPerson, type TestWallet } from "./support/wallet.ts";

let wallet: TestWallet;
let person: TestPerson;
let card: string;
/** Of payments, oldest first */
const uuids: string[] = [];

beforeAll(async () => {
  wallet = await startTestWallet();
  person = await wallet.signUp();
  const { ada } = wallet;
  const source = (await ada.source())?.uuid;
  for (let amount = 1; amount <= 5; amount += 1) {
    const order = {
      currency: "EUR",
      recipient: { amount: amount * 10, user_uuid: person.uuid },
      payment_source_uuid: source,
      pin: ada.pin,
    };
    uuids.push((await ada.post("/v1/payments", order)).body.uuid);
    await wallet.moveClock("P1D");
  }
  const own = (await person.source())?.uuid;
  const held = { currency: "EUR", recipient: { amount: 7, phone: "+33612345677" }, payment_source_uuid: own, pin: person.pin };
  uuids.push((await person.post("/v1/payments", held)).body.uuid);
  const details = {
    description: "Card",
    type: "card",
    gateway: "simulator",
    card: { expiration_month: 1, expiration_year: 2040, token: "tok_ok" },
  };
  card = (await person.post("/v1/payment_sources", details)).body.uuid;
});
afterAll(() => wallet.close());

const list = async (path: string): Promise<string[]> => {
  const { status, body } = await person.get(path);
  expect([path, status]).toEqual([path, 200]);
  return (body as { uuid: string }[]).map(({ uuid }) => uuid);
};
const newestFirst = () => uuids.toReversed();

describe("GET /v1/payments, /v1/transactions and /v1/payment_sources", () => {
  test("page and limit: pages with X-Total-Count, and Link to the next and prev one where there is one", async () => {
    const first = await person.get("/v1/payments?limit=4");
    expect(first.headers["x-total-count"]).toBe("6");
    expect(first.headers["link"]).toMatch(/^<[^>]*\/v1\/payments\?limit=4&page=2>; rel="next"$/);
    const second = await person.get("/v1/payments?limit=4&page=2");
    expect(second.headers["link"]).toMatch(/page=1>; rel="prev"$/);
    expect([...first.body, ...second.body].map(({ uuid }: { uuid: string }) => uuid)).toEqual(newestFirst());
    const beyond = await person.get("/v1/payments?page=9");
    expect([beyond.status, beyond.body, beyond.headers["x-total-count"]]).toEqual([200, [], "6"]);
    for (const path of ["/v1/transactions?page=1&limit=2", "/v1/payment_sources?page=1&limit=1"])
      expect((await list(path)).length).toBeGreaterThan(0);
  });

  test("sort by created_at and updated_at, both ways", async () => {
    expect(await list("/v1/payments?sort=created_at:asc")).toEqual(uuids);
    expect(await list("/v1/payments?sort=updated_at:desc")).toEqual(newestFirst());
    for (const path of ["/v1/transactions", "/v1/payment_sources"])
      expect(await list(`${path}?sort=created_at:asc`)).toEqual((await list(`${path}?sort=created_at:desc`)).toReversed());
  });

  test.each([
    ["owner:eq:true", () => uuids.slice(5)],
    ["owner:eq:false", () => uuids.slice(0, 5).toReversed()],
    ["status:eq:open", () => uuids.slice(5)],
    ["status:eq:1", () => uuids.slice(5)],
    ["status:in:[open,closed]", newestFirst],
    ["status:eq:all", newestFirst],
    ["status:eq:closed,owner:eq:true", () => []],
  ])("payments take filter=%s", async (filter, expected) => {
    expect(await list(`/v1/payments?filter=${filter}`)).toEqual(expected());
    expect(await list(`/v1/payments?filter=${encodeURIComponent(filter)}`)).toEqual(expected());
  });

  test("payments take a filter of created_at, by day and by moment", async () => {
    const { created_at: at } = (await person.get(`/v1/payments/${uuids[2]}`)).body as { created_at: string };
    const day = at.slice(0, 10);
    expect(await list(`/v1/payments?filter=created_at:eq:${day}`)).toEqual([uuids[2]]);
    expect(await list(`/v1/payments?filter=created_at:lt:${day}`)).toEqual([uuids[1], uuids[0]]);
    expect(await list(`/v1/payments?filter=created_at:gte:${at.slice(0, 19).replace("T", "%20")}`)).toEqual(newestFirst().slice(0, 4));
  });

  test("transactions take a filter of payment_source_uuid, of one's own sources only", async () => {
    const own = (await person.source())?.uuid;
    expect(await list(`/v1/transactions?filter=payment_source_uuid:eq:${own}`)).toHaveLength(6);
    expect(await list(`/v1/transactions?filter=payment_source_uuid:in:[${own},${card}]`)).toHaveLength(6);
    expect(await list(`/v1/transactions?filter=payment_source_uuid:eq:${card}`)).toEqual([]);
    const theirs = (await wallet.ada.source())?.uuid;
    expect(await list(`/v1/transactions?filter=payment_source_uuid:eq:${theirs}`)).toEqual([]);
  });

  test("payment sources take a filter of owner, status and type", async () => {
    const own = (await person.source())?.uuid;
    expect(await list("/v1/payment_sources?filter=type:eq:virtual,status:eq:enabled")).toEqual([own]);
    expect(await list("/v1/payment_sources?filter=status:in:[pending,rejected]")).toEqual([card]);
    expect(await list("/v1/payment_sources?filter=type:in:[card,bank_account]")).toEqual([card]);
    expect(await list("/v1/payment_sources?filter=owner:eq:false")).toEqual([]);
  });

  test.each([
    ["filter", "filter=nothing:eq:1", "unknown_field"],
    ["filter", "filter=status:like:op", "unknown_operator"],
    ["filter", "filter=status", "malformed"],
    ["filter", "filter=status:eq:half", "unknown_value"],
    ["filter", "filter=created_at:lt:yesterday", "invalid_format"],
    ["sort", "sort=amount:asc", "unknown_field"],
    ["sort", "sort=created_at:sideways", "malformed"],
    ["page", "page=0", "too_small"],
    ["limit", "limit=0", "too_small"],
    ["limit", "limit=x", "invalid_type"],
  ])("422 for a faulty %s: %s is %s", async (field, query, code) => {
    const { status, body } = await person.get(`/v1/payments?${query}`);
    expect([status, body.errors[0].field]).toEqual([422, field]);
    expect([code, "invalid_format", "unknown_operator", "unknown_value", "malformed"]).toContain(body.errors[0].code);
  });
});
