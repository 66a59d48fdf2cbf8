import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestBank, type TestBank } from "./support/bank.ts";
import { type Browser, ownersBrowser } from "./support/console.ts";
import { expectRefusal } from "./support/demo.ts";

let bank: TestBank;
let owner: Browser;
const ada = "FR1420041010050500013M02606";
const bob = "DE89370400440532013000";

beforeAll(async () => {
  bank = await startTestBank();
  owner = await ownersBrowser(bank);
});
afterAll(async () => {
  expect(await bank.verify()).toEqual([]);
  await bank.close();
});

const pay = async (amount: number, iban: string | undefined, name: string) => {
  const [main] = bank.demo.bank.accounts;
  const { body, text } = await bank.post("/v2/transfers", {
    amount,
    local_iban: main?.iban,
    beneficiary_iban: iban,
    beneficiary_name: name,
  });
  expect(body.status, text).toBe("authorized");
  return body.id as string;
};
const settled = (id: string) => bank.eventually(`/v2/transfers/${id}`, ({ body }) => body.status === "confirmed");
const list = async (query = "") => (await owner.get(`/beneficiaries${query}`)).body;

test("nobody was paid yet", async () => {
  expect(await list()).toEqual({ results: [], has_prev: false, has_next: false });
});

test("a beneficiary counts the transfers that settled, and own accounts are none", async () => {
  await settled(await pay(10_00, ada, "Ada Lovelace"));
  const last = await pay(5_00, ada, "Ada Lovelace");
  await settled(last);
  await settled(await pay(1_00, bob, "Bob 100% GmbH"));
  await settled(await pay(2_00, bank.demo.bank.accounts[1]?.iban, "Payroll"));
  const { results } = await list();
  expect(results.slice(0, 2)).toEqual([
    expect.objectContaining({ name: "Bob 100% GmbH", iban: bob, transfers: 1, amount: 1_00 }),
    expect.objectContaining({ name: "Ada Lovelace", iban: ada, transfers: 2, amount: 15_00, currency: "EUR", last_transfer_id: last }),
  ]);
  expect(results.map(({ iban }: { iban: string }) => iban)).not.toContain(bank.demo.bank.accounts[1]?.iban);
});

test("they are found by a part of the name or the beginning of the IBAN, and nothing in a search is a pattern", async () => {
  const names = async (search: string) =>
    (await list(`?search=${encodeURIComponent(search)}`)).results.map(({ name }: { name: string }) => name);
  expect(await names("LOVE")).toEqual(["Ada Lovelace"]);
  expect(await names("de89 3704")).toEqual(["Bob 100% GmbH"]);
  expect(await names("100%")).toEqual(["Bob 100% GmbH"]);
  expect(await names("%")).toEqual(["Bob 100% GmbH"]);
  expect(await names("_")).toEqual([]);
  expect(await names("nobody")).toEqual([]);
});

test("they come in pages, and are the workspace's own", async () => {
  const first = await list("?size=1");
  expect(first).toMatchObject({ results: [{ iban: bob }], has_prev: false, has_next: true });
  expect(await list("?size=1&page=2")).toMatchObject({ results: [{ iban: ada }], has_prev: true });
  const { demo } = await bank.otherWorkspace();
  const stranger = await ownersBrowser(bank, demo);
  expect((await stranger.get("/beneficiaries")).body.results).toEqual([]);
  expectRefusal(await owner.get("/beneficiaries?search="), 400, "invalid_request", /search/);
});
