import { newId, present } from "@memento/kernel";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Answer, startTestBank, type TestBank, withKey } from "./support/bank.ts";
import { accountsOf, eventsAbout, expectRefusal, external, makeIban, noSuchId } from "./support/demo.ts";

type Item = Record<string, unknown>;

let bank: TestBank;
beforeAll(async () => {
  bank = await startTestBank();
});
afterAll(async () => {
  expect(await bank.verify()).toEqual([]);
  await bank.close();
});

const order = (changes: Item = {}): Item => ({
  amount: 100,
  local_iban: accountsOf(bank).main.iban,
  beneficiary_iban: external,
  beneficiary_name: "Bob",
  type_strategy: "standard_only",
  ...changes,
});
const send = (transfers: readonly Item[]): Promise<Answer> => bank.post("/v2/transfers/bulks", { transfers });
const completed = (id: string): Promise<Answer> => bank.eventually(`/v2/transfers/bulks/${id}`, ({ body }) => body.status === "completed");
const itemsOf = async (id: string, query = ""): Promise<Item[]> =>
  (await bank.get(`/v2/transfers/bulks/${id}/transfers?size=100${query}`)).body.results as Item[];

describe("POST /v2/transfers/bulks", () => {
  test("answers 200 at once with pending and its counters, then completes and tells so once", async () => {
    const { main } = accountsOf(bank);
    const before = await bank.balance(main.id);
    const made = await send(Array.from({ length: 250 }, (_none, index) => order({ amount: index + 1, custom_id: `item-${index}` })));
    expect(made).toMatchObject({ status: 200 });
    expect(made.body).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      transfers_total: 250,
      transfers_confirmed: 0,
      transfers_canceled: 0,
      transfers_failed: 0,
      status: "pending",
    });
    expect((await completed(made.body.id)).body).toEqual({ ...made.body, status: "completed" });
    expect(await bank.balance(main.id)).toBe(before - (250 * 251) / 2);
    const events = (await bank.events()).filter(({ resourceId }) => resourceId === made.body.id);
    expect(events).toEqual([{ type: "bulk_transfers_completed", resourceType: "bulk_transfers", resourceId: made.body.id }]);
    const items = await itemsOf(made.body.id);
    expect(items.map((item) => item["custom_id"])).toEqual(Array.from({ length: 100 }, (_none, index) => `item-${index}`));
    const { body: transactions } = await bank.get(`/v2/transactions?batch_id=${made.body.id}&size=1`);
    expect(transactions).toMatchObject({ results: [{ batch_id: made.body.id, status: "authorized" }], has_next: true });
  });

  test("does to each item what POST /v2/transfers does to one: instant, standard, scheduled, internal", async () => {
    const { main, payroll } = accountsOf(bank);
    const { body } = await send([
      order(),
      order({ type_strategy: "instant_only" }),
      order({ type_strategy: undefined, scheduled_date: "2099-01-01" }),
      order({ beneficiary_iban: payroll.iban, beneficiary_name: undefined, type_strategy: undefined }),
    ]);
    await completed(body.id);
    await bank.eventually(`/v2/transfers/bulks/${body.id}`, ({ body: bulk }) => bulk.transfers_confirmed === 2);
    const items = await itemsOf(body.id);
    expect(items.map((item) => [item["status"], item["transfer_type"], item["account_id"]])).toEqual([
      ["authorized", "standard", main.id],
      ["confirmed", "instant", main.id],
      ["scheduled", undefined, main.id],
      ["confirmed", "instant", main.id],
    ]);
    for (const item of items) expect((await bank.get(`/v2/transfers/${String(item["id"])}`)).body).toEqual(item);
  });

  test("fails an item with the codes that only a bulk can have, and its neighbours go on", async () => {
    const { main, payroll, booster } = accountsOf(bank);
    const virtual = await makeIban(bank, payroll.id);
    const deleted = await makeIban(bank, payroll.id);
    await bank.del(`/v2/ibans/${deleted.id}`);
    const stranger = "DE89370400440532013000";
    const cases: [Item, string | undefined][] = [
      [order(), undefined],
      [order({ local_iban: stranger }), "current_account_not_found"],
      [order({ beneficiary_iban: main.iban }), "transfer_to_same_account"],
      [order({ beneficiary_iban: virtual.iban }), "transfer_to_owned_account_with_virtual_iban"],
      [order({ local_iban: booster.iban }), "transfer_from_saving_account_to_external_beneficiary"],
      [order({ beneficiary_iban: stranger, beneficiary_name: undefined }), "missing_new_beneficiary_name"],
      [order({ beneficiary_iban: deleted.iban }), "new_beneficiary_is_owned_iban"],
      [order({ beneficiary_iban: "FR7617338000017498690379034" }), "invalid_beneficiary_iban"],
      [order({ amount: 99_999_999_999 }), "insufficient_funds"],
      [order(), undefined],
    ];
    const { body } = await send(cases.map(([item]) => item));
    const bulk = await completed(body.id);
    expect(bulk.body).toMatchObject({ transfers_total: 10, transfers_failed: 8 });
    const items = await itemsOf(body.id);
    expect(items.map((item) => item["failure_code"])).toEqual(cases.map(([, code]) => code));
    expect(items.map((item) => item["status"])).toEqual(cases.map(([, code]) => (code === undefined ? "authorized" : "failed")));
    for (const item of items) {
      const expected = item["status"] === "failed" ? ["transfer_failed"] : [];
      expect(await eventsAbout(bank, String(item["id"]))).toEqual(expected);
    }
  });

  test("completes a bulk of which every item failed, and counts them", async () => {
    const { body } = await send([order({ local_iban: external }), order({ local_iban: external })]);
    expect((await completed(body.id)).body).toMatchObject({ transfers_failed: 2, transfers_total: 2 });
  });

  test("lets two items share a beneficiary that the first one makes", async () => {
    const beneficiary_iban = "NL91ABNA0417164300";
    const { body } = await send([
      order({ beneficiary_iban, beneficiary_name: "Nel" }),
      order({ beneficiary_iban, beneficiary_name: undefined }),
    ]);
    await completed(body.id);
    expect((await itemsOf(body.id)).map((item) => item["status"])).toEqual(["authorized", "authorized"]);
  });

  test("refuses the whole bulk for an item that breaks the schema, names it, and keeps nothing", async () => {
    const before = (await bank.get("/v2/transactions?size=1")).text;
    expectRefusal(await send([order(), order({ amount: 0 })]), 400, "invalid_request", /transfers\.1\.amount/);
    expectRefusal(await send([order(), order(), order({ scheduled_date: "2020-01-01" })]), 400, "invalid_request", /transfers\.2.*past/);
    const both = order({ scheduled_date: "2099-01-01", type_strategy: "instant_only" });
    expectRefusal(await send([both]), 400, "invalid_request", /transfers\.0.*instant_only/);
    expectRefusal(await send([]), 400, "invalid_request", /transfers/);
    expectRefusal(await bank.post("/v2/transfers/bulks", {}), 400, "invalid_request", /transfers is required/);
    expect((await bank.get("/v2/transactions?size=1")).text).toBe(before);
  });

  test("takes 5,000 transfers and no more", async () => {
    const item = order({ amount: 1 });
    expectRefusal(await send(Array.from({ length: 5_001 }, () => item)), 400, "invalid_request", /transfers/);
    const { main } = accountsOf(bank);
    const before = await bank.balance(main.id);
    const made = await send(Array.from({ length: 5_000 }, () => item));
    expect(made).toMatchObject({ status: 200, body: { transfers_total: 5_000 } });
    for (let tries = 0; (await bank.get(`/v2/transfers/bulks/${made.body.id}`)).body.status === "pending"; tries += 1)
      expect(tries).toBeLessThan(2_000);
    expect(await bank.balance(main.id)).toBe(before - 5_000);
    expect((await bank.get(`/v2/transfers/bulks/${made.body.id}/transfers?page=50&size=100`)).body).toMatchObject({
      has_prev: true,
      has_next: false,
    });
  });

  test("with an Idempotency-Key makes one bulk, however often it is sent", async () => {
    const headers = withKey();
    const body = { transfers: [order({ custom_id: newId() })] };
    const first = await bank.post("/v2/transfers/bulks", body, headers);
    await completed(first.body.id);
    const second = await bank.post("/v2/transfers/bulks", body, headers);
    expect(second).toMatchObject({ status: 200, text: first.text, headers: { "idempotent-replayed": "true" } });
    const custom = String(present(body.transfers[0], "item")["custom_id"]);
    expect((await bank.get(`/v2/transactions?custom_id=${custom}`)).body.results).toHaveLength(1);
  });
});

describe("GET /v2/transfers/bulks/{id}", () => {
  test("counts what becomes of the items after the bulk is completed", async () => {
    const { body } = await send([order(), order(), order({ type_strategy: "instant_only" })]);
    await completed(body.id);
    const [first] = await itemsOf(body.id);
    expect(await bank.del(`/v2/transfers/${String(first?.["id"])}`)).toMatchObject({ status: 200 });
    const bulk = await bank.eventually(`/v2/transfers/bulks/${body.id}`, (answer) => answer.body.transfers_confirmed === 1);
    expect(bulk.body).toEqual({ ...body, status: "completed", transfers_confirmed: 1, transfers_canceled: 1 });
  });

  test("knows nothing of other workspaces' bulks, nor of ids that are none", async () => {
    const { body } = await send([order()]);
    const other = await bank.otherWorkspace();
    for (const id of [body.id, noSuchId, "x"]) {
      expectRefusal(await other.get(`/v2/transfers/bulks/${id}`), 404, "not_found");
      expectRefusal(await other.get(`/v2/transfers/bulks/${id}/transfers`), 404, "not_found");
    }
  });
});

describe("GET /v2/transfers/bulks/{id}/transfers", () => {
  test("filters by status, repeated, separated by commas, or both", async () => {
    const { body } = await send([order(), order({ scheduled_date: "2099-01-01" }), order({ local_iban: external })]);
    await completed(body.id);
    const statuses = async (query: string): Promise<unknown[]> => (await itemsOf(body.id, query)).map((item) => item["status"]);
    expect(await statuses("&status=scheduled")).toEqual(["scheduled"]);
    expect(await statuses("&status=scheduled&status=failed")).toEqual(["scheduled", "failed"]);
    expect(await statuses("&status=authorized,failed")).toEqual(["authorized", "failed"]);
    expect(await statuses("&status=authorized,failed&status=scheduled")).toEqual(["authorized", "scheduled", "failed"]);
    expect(await statuses("&status=pending,confirmed,canceled")).toEqual([]);
    const path = `/v2/transfers/bulks/${body.id}/transfers`;
    expectRefusal(await bank.get(`${path}?status=lost`), 400, "invalid_request", /status/);
    expectRefusal(await bank.get(`${path}?status=`), 400, "invalid_request", /status/);
    expectRefusal(await bank.get(`${path}?size=101`), 400, "invalid_request", /size/);
    expect((await bank.get(`${path}?page=2&size=2`)).body).toMatchObject({
      has_prev: true,
      has_next: false,
      results: [{ status: "failed" }],
    });
  });
});
