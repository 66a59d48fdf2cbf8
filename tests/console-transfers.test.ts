import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestBank, type TestBank } from "./support/bank.ts";
import { type Browser, ownersBrowser } from "./support/console.ts";
import { expectRefusal, noSuchId } from "./support/demo.ts";

let bank: TestBank;
let owner: Browser;
const ada = "FR1420041010050500013M02606";
const bob = "DE89370400440532013000";
const ids: Record<string, string> = {};

beforeAll(async () => {
  bank = await startTestBank();
  owner = await ownersBrowser(bank);
  const order = async (name: string, body: Record<string, unknown>): Promise<void> => {
    const {
      status,
      text,
      body: made,
    } = await owner.post("/bank/transfers", {
      local_iban: bank.demo.bank.accounts[0]?.iban,
      beneficiary_iban: ada,
      beneficiary_name: "Ada Lovelace",
      amount: 10_00,
      ...body,
    });
    expect(status, text).toBe(200);
    ids[name] = made.id;
  };
  await order("later", { scheduled_date: "2999-03-01" });
  await order("sooner", { scheduled_date: "2999-02-01", custom_id: "RENT" });
  await order("waiting", { type_strategy: "standard_only" });
  await order("failed", { beneficiary_iban: "DE00370400440532013000", beneficiary_name: "Nobody" });
  await order("bob", { beneficiary_iban: bob, beneficiary_name: "Bob GmbH" });
  await bank.eventually(`/v2/transfers/${ids["bob"]}`, ({ body }) => body.status === "confirmed");
});
afterAll(async () => {
  expect(await bank.verify()).toEqual([]);
  await bank.close();
});

type Row = { id: string };
const named = (rows: readonly Row[]): string[] => rows.map(({ id }) => Object.keys(ids).find((name) => ids[name] === id) ?? id);
const list = async (query: string) => (await owner.get(`/transfers${query}`)).body;

test("come as they were ordered, the latest first, and by key", async () => {
  expect(named((await list("")).results)).toEqual(["bob", "failed", "waiting", "sooner", "later"]);
  const first = await list("?size=2");
  expect(named(first.results)).toEqual(["bob", "failed"]);
  const second = await list(`?size=2&cursor=${first.next_cursor}`);
  expect(named(second.results)).toEqual(["waiting", "sooner"]);
  expect(named((await list(`?size=2&cursor=${second.next_cursor}`)).results)).toEqual(["later"]);
  expect(await list(`?size=2&cursor=${first.next_cursor}&until=${second.next_cursor}`)).toEqual({ ...second, next_cursor: null });
});

test.each([
  ["?status=failed", ["failed"]],
  ["?search=lovelace", ["waiting", "sooner", "later"]],
  ["?search=RENT", ["sooner"]],
  ["?search=DE89%203704", ["bob"]],
  [`?account_id=${noSuchId}`, []],
  [`?batch_id=${noSuchId}`, []],
])("%s", async (query, expected) => {
  expect(named((await list(query)).results)).toEqual(expected);
});

test("one tells its beneficiary, its transaction, and whether it can be called back", async () => {
  const bobs = (await owner.get(`/transfers/${ids["bob"]}`)).body;
  expect(bobs).toMatchObject({ beneficiary_name: "Bob GmbH", status: "confirmed", is_cancelable: false });
  expect((await owner.get(`/bank/transactions/${bobs.transaction_id}`)).body.source.transfer_id).toBe(ids["bob"]);
  expect((await owner.get(`/transfers/${ids["failed"]}`)).body).not.toHaveProperty("transaction_id");
  expectRefusal(await owner.get(`/transfers/${noSuchId}`), 404, "not_found");
});

test("what can still be called back is told apart, in the order in which it leaves, until it is", async () => {
  const upcoming = async (query = "") => (await owner.get(`/transfers/upcoming${query}`)).body;
  expect(named((await upcoming()).results)).toEqual(["waiting", "sooner", "later"]);
  expect(await upcoming("?size=1&page=2")).toMatchObject({ results: [{ id: ids["sooner"], is_cancelable: true }], has_next: true });
  expect((await owner.del(`/bank/transfers/${ids["sooner"]}`)).status).toBe(200);
  expect(named((await upcoming()).results)).toEqual(["waiting", "later"]);
});

test("are the workspace's own", async () => {
  const { demo } = await bank.otherWorkspace();
  const stranger = await ownersBrowser(bank, demo);
  expect((await stranger.get("/transfers")).body.results).toEqual([]);
  expect((await stranger.get("/transfers/upcoming")).body.results).toEqual([]);
  expectRefusal(await stranger.get(`/transfers/${ids["bob"]}`), 404, "not_found");
});
