import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestBank, type TestBank } from "./support/bank.ts";
import { accountsOf, expectRefusal, noSuchId } from "./support/demo.ts";

let bank: TestBank;
beforeAll(async () => {
  bank = await startTestBank();
});
afterAll(async () => {
  expect(await bank.verify()).toEqual([]);
  await bank.close();
});

test("an account is answered with its balance in cents and its main IBAN", async () => {
  const { main } = accountsOf(bank);
  const answer = await bank.get(`/v2/accounts/${main.id}`);
  expect(answer.status).toBe(200);
  expect(answer.headers["content-type"]).toMatch(/^application\/json/);
  expect(answer.body).toEqual({
    id: main.id,
    name: "Main account",
    status: "active",
    balance: 100_000_000,
    currency: "EUR",
    iban: main.iban,
    type: "current_account",
    is_main: true,
  });
});

test("an account's id may be written in upper case", async () => {
  const { main } = accountsOf(bank);
  expect(await bank.get(`/v2/accounts/${main.id.toUpperCase()}`)).toMatchObject({ status: 200, body: { id: main.id } });
});

test("the list holds every account once, of every type, and exactly one is main", async () => {
  const { body } = await bank.get("/v2/accounts");
  expect(body).toMatchObject({ has_prev: false, has_next: false });
  const listed = body.results.map(({ id, type, balance }: Record<string, unknown>) => ({ id, type, balance }));
  expect(listed).toEqual(bank.demo.bank.accounts.map(({ id, type, balance }) => ({ id, type, balance })));
  expect(body.results.filter((account: { is_main: boolean }) => account.is_main)).toHaveLength(1);
});

test("an element of the list is what its own address answers", async () => {
  const { body } = await bank.get("/v2/accounts?size=1");
  expect((await bank.get(`/v2/accounts/${body.results[0].id}`)).body).toEqual(body.results[0]);
});

test("pages of the list follow each other without a gap or a repetition, and tell their neighbours", async () => {
  const ids: string[] = [];
  const neighbours: boolean[][] = [];
  for (const page of [1, 2, 3, 4]) {
    const { body } = await bank.get(`/v2/accounts?page=${page}&size=1`);
    ids.push(...body.results.map((account: { id: string }) => account.id));
    neighbours.push([body.has_prev, body.has_next]);
  }
  expect(ids).toEqual(bank.demo.bank.accounts.map(({ id }) => id));
  expect(neighbours).toEqual([
    [false, true],
    [true, true],
    [true, true],
    [true, false],
  ]);
});

test("a page that ends with the last account has no next one", async () => {
  expect((await bank.get("/v2/accounts?page=2&size=2")).body).toMatchObject({ has_prev: true, has_next: false });
});

test("a page past the end is empty and has a previous one", async () => {
  expect(await bank.get("/v2/accounts?page=9")).toMatchObject({ status: 200, body: { results: [], has_prev: true, has_next: false } });
});

test("the largest page and the last possible index are accepted", async () => {
  expect((await bank.get("/v2/accounts?size=100")).status).toBe(200);
  expect((await bank.get("/v2/accounts?page=2147483647&size=100")).status).toBe(200);
});

test.each([
  ["page=0", "page"],
  ["page=-1", "page"],
  ["page=1.5", "page"],
  ["page=abc", "page"],
  ["page=", "page"],
  ["page=2147483648", "page"],
  ["size=0", "size"],
  ["size=101", "size"],
  ["size=ten", "size"],
  ["sise=1", "sise"],
])("a list asked for with %s is refused, and the message names %s", async (query, field) => {
  expectRefusal(await bank.get(`/v2/accounts?${query}`), 400, "invalid_request", new RegExp(field));
});

test.each(["not-a-uuid", "123", "%20", `${noSuchId}x`])("an id that is no UUID (%s) is not found", async (id) => {
  expectRefusal(await bank.get(`/v2/accounts/${id}`), 404, "not_found");
});

test("an unknown id is not found", async () => {
  expectRefusal(await bank.get(`/v2/accounts/${noSuchId}`), 404, "not_found");
});

test("another workspace's account is not found, and its list is its own", async () => {
  const other = await bank.otherWorkspace();
  const { main } = accountsOf(other);
  expectRefusal(await bank.get(`/v2/accounts/${main.id}`), 404, "not_found");
  expect((await other.get(`/v2/accounts/${main.id}`)).status).toBe(200);
  const ids = (await bank.get("/v2/accounts?size=100")).body.results.map(({ id }: { id: string }) => id);
  expect(ids).toEqual(bank.demo.bank.accounts.map(({ id }) => id));
});

test("the balance follows the money at once", async () => {
  const { payroll } = accountsOf(bank);
  await bank.post("/v2/sandbox/incoming_transfers", { amount: 777, local_iban: payroll.iban });
  expect(await bank.balance(payroll.id)).toBe(payroll.balance + 777);
});

test("an application without accounts:read is not allowed", async () => {
  const client = await bank.clientWith(["ibans:read"]);
  expectRefusal(await client.get("/v2/accounts"), 403, "permission_denied");
  expectRefusal(await client.get(`/v2/accounts/${accountsOf(bank).main.id}`), 403, "permission_denied");
});
