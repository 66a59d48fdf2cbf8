import { createApiLog } from "@memento/bank";
import { newId } from "@memento/kernel";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestBank, type TestBank, withKey } from "./support/bank.ts";
import { type Browser, memberBrowser, ownersBrowser } from "./support/console.ts";
import { expectRefusal, noSuchId } from "./support/demo.ts";

let bank: TestBank;
let owner: Browser;
beforeAll(async () => {
  bank = await startTestBank();
  owner = await ownersBrowser(bank);
});
afterAll(() => bank.close());

const orderOf = (amount: number) => ({
  amount,
  local_iban: bank.demo.bank.accounts[0]?.iban,
  beneficiary_iban: "FR1420041010050500013M02606",
  beneficiary_name: "Ada",
});
const idOf = (answer: { headers: Record<string, string | undefined> }): string => answer.headers["x-request-id"] ?? "";
const written = async (): Promise<void> => bank.runtime.apiLog?.flush();
const list = async (query = "", browser = owner) => {
  await written();
  const { status, body, text } = await browser.get(`/api_log${query}`);
  expect(status, text).toBe(200);
  return body as { results: { id: string; method: string; path: string; status: number }[]; next_cursor: string | null };
};
/** What was answered a moment ago is written down before it is told. */
const detailOf = async (answer: { headers: Record<string, string | undefined> }) => (await owner.get(`/api_log/${idOf(answer)}`)).body;

test("a request is kept with its answer, its key, and what it caused", async () => {
  const applicationId = bank.demo.bank.application.id;
  const { body: webhook } = await owner.post(`/applications/${applicationId}/webhooks`, { url: "http://127.0.0.1:9/nobody" });
  const key = withKey();
  const made = await bank.post("/v2/transfers", orderOf(3_21), key);
  await bank.eventually(`/v2/transfers/${made.body.id}`, ({ body }) => body.status === "confirmed");
  const again = await bank.post("/v2/transfers", orderOf(3_21), key);
  const detail = await detailOf(made);
  expect(detail).toMatchObject({
    id: idOf(made),
    method: "POST",
    path: "/v2/transfers",
    status: 200,
    application_id: applicationId,
    application_name: "Demo application",
    idempotency_key: key["idempotency-key"],
    is_replay: false,
    request_body: orderOf(3_21),
    response_body: made.body,
    resource_id: made.body.id,
  });
  expect(Date.now() - Date.parse(detail.date)).toBeLessThan(60_000);
  expect(detail.events.map(({ type }: { type: string }) => type)).toEqual([
    "transaction_authorized",
    "transaction_confirmed",
    "transfer_confirmed",
  ]);
  for (const event of detail.events)
    expect(event.deliveries).toEqual([{ id: expect.any(String), webhook_id: webhook.id, status: expect.any(String) }]);
  expect(await detailOf(again)).toMatchObject({ is_replay: true, response_body: made.body });
  await owner.del(`/applications/${applicationId}/webhooks/${webhook.id}`);
});

test("what is refused is kept too: by a schema, by the bank, by a permission, by a path that leads nowhere", async () => {
  const answers = [
    await bank.post("/v2/transfers", { amount: "many" }),
    await bank.post("/v2/transfers", { ...orderOf(1), local_iban: "FR7600000000000000000000000" }),
    await (await bank.clientWith(["accounts:read"])).post("/v2/transfers", orderOf(1)),
    await bank.get("/v2/nowhere"),
  ];
  expect(answers.map(({ status }) => status)).toEqual([400, 400, 403, 404]);
  for (const answer of answers)
    expect(await detailOf(answer)).toMatchObject({ status: answer.status, response_body: { code: answer.body.code } });
});

test("secrets are never in it, wherever somebody puts them", async () => {
  const jwt = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxMjM0In0.c2lnbmF0dXJl";
  const answer = await bank.post("/v2/transfers?access_token=hunter2", {
    ...orderOf(1),
    pin: "1234",
    private_key: "hunter2",
    message: `-----BEGIN PRIVATE KEY-----hunter2`,
    custom_id: jwt,
  });
  expect(await detailOf(answer)).toMatchObject({
    path: "/v2/transfers?access_token=***",
    request_body: { pin: "***", private_key: "***", message: "***", custom_id: "***", amount: 1 },
  });
  await bank.post("/v2/transfers", `{"pin":"hunter2"`);
  await owner.post("/invitations", { email: "new@example.com", role: "owner" });
  const messages = await bank.get("/v2/sandbox/messages");
  expect(messages.text).toContain("new@example.com");
  expect(await detailOf(messages)).toMatchObject({ status: 200, response_body: null });
  const { secret } = bank.demo.bank.application;
  const rows = await bank.runtime.database.query<{ text: string }>("select r::text as text from bank.api_request r");
  expect(rows.length).toBeGreaterThan(5);
  for (const { text } of rows) for (const bad of ["hunter2", secret, jwt, "Bearer", "new@example.com"]) expect(text).not.toContain(bad);
});

test("files and large bodies are told by their size, and a PDF is no body at all", async () => {
  const transfers = Array.from({ length: 400 }, () => ({ ...orderOf(1), message: "m".repeat(100) }));
  const bulk = await bank.post("/v2/transfers/bulks", { transfers });
  const detail = await detailOf(bulk);
  expect(detail).toMatchObject({ request_body: null, response_body: bulk.body, resource_id: bulk.body.id });
  expect(detail.request_bytes).toBeGreaterThan(40_000);
});

test("it is searched by method, path, status, application, time and id, page after page", async () => {
  const all: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof list>> = await list(`?size=3${cursor === null ? "" : `&cursor=${cursor}`}`);
    all.push(...page.results.map(({ id }) => id));
    cursor = page.next_cursor;
  } while (cursor !== null);
  expect(all).toEqual([...new Set(all)].toSorted().toReversed());
  const [{ count } = { count: 0 }] = await bank.runtime.database.query<{ count: number }>(
    "select count(*)::int as count from bank.api_request where workspace_id = $1",
    [bank.workspaceId],
  );
  expect(all).toHaveLength(count);

  const refused = (await list("?status_class=4xx&size=100")).results;
  expect(refused.length).toBeGreaterThanOrEqual(4);
  expect(refused.every(({ status }) => status >= 400 && status < 500)).toBe(true);
  const deleted = await bank.del(`/v2/transfers/${noSuchId}`);
  expect((await list("?method=DELETE")).results).toEqual([expect.objectContaining({ id: idOf(deleted), status: 404 })]);
  expect((await list("?path_prefix=/v2/sandbox/mess")).results).toHaveLength(1);
  expect((await list("?path_prefix=/v2/tr_nsfers")).results).toEqual([]);
  expect((await list(`?request_id=${idOf(deleted)}`)).results).toHaveLength(1);
  expect((await list(`?application_id=${noSuchId}`)).results).toEqual([]);
  expect((await list(`?since=${new Date(Date.now() + 60_000).toISOString()}`)).results).toEqual([]);
  const now = new Date().toISOString();
  expect((await list(`?until=${now}&size=100`)).results).toHaveLength(count + 1);
  expect((await list(`?until=${new Date(Date.now() - 3_600_000).toISOString()}`)).results).toEqual([]);
  expect((await list("?until=0001-01-01T00:00:00Z")).results).toEqual([]);
  const key = withKey();
  const keyed = [await bank.post("/v2/transfers", orderOf(7), key), await bank.post("/v2/transfers", orderOf(7), key)];
  expect((await list(`?idempotency_key=${key["idempotency-key"]}`)).results.map(({ id }) => id)).toEqual(keyed.map(idOf).toReversed());
  expect((await list("?since=0001-01-01T00:00:00Z")).results.length).toBeGreaterThan(0);
  expect((await list("?since=9999-12-31T23:59:59Z")).results).toEqual([]);
  expectRefusal(await owner.get("/api_log?method=TRACE"), 400, "invalid_request", /method/);
});

test("a filter that fits nothing looks at a bounded number, and says that there is more", async () => {
  const { database } = bank.runtime;
  const { demo } = await bank.otherWorkspace();
  const stranger = await ownersBrowser(bank, demo);
  expect((await list("", stranger)).results).toEqual([]);
  await database.query(
    `insert into bank.api_request (workspace_id, request_id, application_id, method, path, status, duration_ms, address, request_bytes)
      select $1, ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, $2, 'GET', '/v2/accounts', 200, 1, '', 0 from generate_series(1, 5100) n`,
    [demo.bank.workspace_id, demo.bank.application.id],
  );
  const first = await list("?method=DELETE", stranger);
  expect(first).toEqual({ results: [], next_cursor: expect.any(String), is_kept: true });
  expect(await list(`?method=DELETE&cursor=${first.next_cursor}`, stranger)).toEqual({ results: [], next_cursor: null, is_kept: true });
  expectRefusal(await stranger.get(`/api_log/${(await list()).results[0]?.id}`), 404, "not_found");
});

test("who looks after an application sees its requests, and no others", async () => {
  const member = await memberBrowser(bank, { role: "member" });
  const applicationId = bank.demo.bank.application.id;
  const answer = await bank.get("/v2/accounts");
  await written();
  const [listPath, path] = [`/api_log?application_id=${applicationId}`, `/api_log/${idOf(answer)}`];
  for (const each of [listPath, path]) expectRefusal(await member.get(each), 403, "permission_denied");
  const { id } = (await member.get("/me")).body.member;
  await owner.post(`/applications/${applicationId}/collaborators`, { member_id: id });
  for (const each of [listPath, path]) expect((await member.get(each)).status).toBe(200);
  expectRefusal(await member.get("/api_log"), 403, "permission_denied");
});

test("members' own requests, and those of nobody known, are not in it", async () => {
  const before = (await list("?size=100")).results.length;
  await owner.get("/bank/accounts");
  expect((await bank.app.inject({ method: "GET", url: "/v2/accounts" })).statusCode).toBe(401);
  expect((await list("?size=100")).results).toHaveLength(before);
});

test("a production keeps nothing unless it is told to", async () => {
  const production = await startTestBank({ MEMENTO_MODE: "production" });
  try {
    expect(production.runtime.apiLog).toBeUndefined();
    await production.get("/v2/accounts");
    expect((await (await ownersBrowser(production)).get("/api_log")).body).toEqual({ results: [], next_cursor: null, is_kept: false });
  } finally {
    await production.close();
  }
});

test("too many at once, or a database that is away: they are dropped and counted, and nobody waits", async () => {
  const dropped: number[] = [];
  const options = { perSecond: 2, clockMs: () => 0, onDropped: (count: number) => void dropped.push(count), onFault: () => {} };
  const exchange = () => ({
    workspaceId: bank.workspaceId,
    applicationId: bank.demo.bank.application.id,
    requestId: newId(),
    method: "GET",
    url: "/v2/drops",
    status: 200,
    durationMs: 1,
    idempotencyKey: undefined,
    isReplay: false,
    address: "127.0.0.1",
    requestBytes: 0,
    requestBody: undefined,
    responseBody: undefined,
    pathId: undefined,
  });
  const log = createApiLog({ ...options, database: bank.runtime.database });
  for (let count = 0; count < 25; count += 1) log.take(exchange());
  await log.flush();
  expect(dropped).toEqual([1, 1, 1, 1, 1]); // ten seconds' worth may come at once
  expect((await list("?path_prefix=/v2/drops&size=100")).results).toHaveLength(20);
  const away = createApiLog({ ...options, database: { transaction: () => Promise.reject(new Error("away")) } });
  away.take(exchange());
  await away.flush();
  expect(dropped).toHaveLength(6);
});
