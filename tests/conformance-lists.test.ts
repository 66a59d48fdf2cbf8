import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestBank, type TestBank } from "./support/bank.ts";
import { accountsOf, expectRefusal, external } from "./support/demo.ts";

let bank: TestBank;
let transferBulk: string;
let collectionBulk: string;

/** In three of the lists more than a page has by default. */
beforeAll(async () => {
  bank = await startTestBank();
  const { main } = accountsOf(bank);
  const order = { amount: 1, local_iban: main.iban, beneficiary_iban: external, beneficiary_name: "Bob", type_strategy: "standard_only" };
  for (let count = 0; count < 11; count += 1) {
    await bank.post("/v2/ibans", { account_id: main.id, name: `Virtual ${count}` });
    const request = { reference: `UMR-${count}`, scheme: "core", debtor_email: "debtor@example.test" };
    await bank.post("/v2/mandate_signature_requests", request);
  }
  const { body } = await bank.post("/v2/transfers/bulks", { transfers: Array.from({ length: 11 }, () => order) });
  transferBulk = body.id as string;
  const debtor = { name: "Zoé", iban: "DE89370400440532013000" };
  const mandate = { reference: "UMR", scheme: "core", signature_date: "2026-01-15", debtor };
  const collection = { amount: 1, local_iban: main.iban, scheduled_date: "2099-06-01", mandate };
  const collections = await bank.post("/v2/collections/bulks", { collections: Array.from({ length: 11 }, () => collection) });
  collectionBulk = collections.body.id as string;
  await bank.eventually(`/v2/collections/bulks/${collectionBulk}`, (answer) => answer.body.status === "completed");
  await bank.eventually(`/v2/transfers/bulks/${transferBulk}`, (answer) => answer.body.status === "completed");
});
afterAll(async () => {
  expect(await bank.verify()).toEqual([]);
  await bank.close();
});

const lists: [string, () => string][] = [
  ["GET /v2/accounts", () => "/v2/accounts"],
  ["GET /v2/ibans", () => "/v2/ibans"],
  ["GET /v2/transactions", () => "/v2/transactions"],
  ["GET /v2/transfers/bulks/{id}/transfers", () => `/v2/transfers/bulks/${transferBulk}/transfers`],
  ["GET /v2/collections/bulks/{id}/collections", () => `/v2/collections/bulks/${collectionBulk}/collections`],
  ["GET /v2/mandate_signature_requests", () => "/v2/mandate_signature_requests"],
  ["GET /v2/attachments", () => "/v2/attachments"],
  ["GET /v2/sandbox/messages", () => "/v2/sandbox/messages"],
];

describe.each(lists)("%s", (_name, path) => {
  const idsAt = async (query: string): Promise<string[]> => {
    const { body } = await bank.get(`${path()}${query}`);
    return body.results.map(({ id }: { id: string }) => id);
  };

  test("answers results, has_prev and has_next; without page and size it is the first page of ten", async () => {
    const answer = await bank.get(path());
    expect(answer.status).toBe(200);
    expect(Object.keys(answer.body)).toEqual(["results", "has_prev", "has_next"]);
    expect(answer.body.has_prev).toBe(false);
    expect(await idsAt("")).toEqual(await idsAt("?page=1&size=10"));
    const whole = await idsAt("?size=100");
    expect(await idsAt("")).toEqual(whole.slice(0, 10));
    expect(answer.body.has_next).toBe(whole.length > 10);
    expect(await idsAt("?page=2&size=10")).toEqual(whole.slice(10, 20));
    expect(await bank.get(`${path()}?page=2&size=10`)).toMatchObject({ status: 200, body: { has_prev: true } });
  });

  test.each([
    ...["page=0", "page=-1", "page=1.5", "page=1e1", "page=0x1", "page=one", "page=", "page=2147483648", "page=1&page=2"],
    ...["size=0", "size=-1", "size=101", "size=1.5", "size=5.0", "size=ten", "size=", "size=5&size=5"],
  ])("takes page from 1 and size from 1 to 100, and not %s", async (query) => {
    expectRefusal(await bank.get(`${path()}?${query}`), 400, "invalid_request", new RegExp(query.slice(0, 4)));
    expect((await bank.get(`${path()}?page=1&size=1`)).body.results.length).toBeLessThanOrEqual(1);
    expect((await bank.get(`${path()}?page=2147483647&size=100`)).status).toBe(200);
  });

  test("takes no parameter that is not documented", async () => {
    expectRefusal(await bank.get(`${path()}?limit=5`), 400, "invalid_request", /limit/);
  });
});
