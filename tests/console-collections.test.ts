import { present } from "@memento/kernel";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestBank, type TestBank } from "./support/bank.ts";
import { type Browser, memberBrowser, ownersBrowser } from "./support/console.ts";
import { accountsOf, expectRefusal, external, noSuchId } from "./support/demo.ts";
import { debtorsOf } from "./support/signing.ts";

let bank: TestBank;
let owner: Browser;
let member: Browser;
beforeAll(async () => {
  bank = await startTestBank();
  owner = await ownersBrowser(bank);
  member = await memberBrowser(bank, { role: "member" });
  // A Monday morning, so that days can be told in advance.
  expect((await bank.post("/v2/sandbox/clock", { now: "2027-03-22T07:00:00Z" })).status).toBe(200);
});
afterAll(async () => {
  expect(await bank.verify()).toEqual([]);
  await bank.close();
});

const { ask, signWell, advance } = debtorsOf(() => bank);
const poor = "FR7699990000010000000001595";

const order = (reference: string, changes: Record<string, unknown> = {}) => ({
  amount: 25_00,
  local_iban: accountsOf(bank).main.iban,
  scheduled_date: "2027-03-22",
  mandate: { reference, scheme: "core", signature_date: "2027-03-01", debtor: { name: "Ada Lovelace", iban: external } },
  ...changes,
});
const collect = async (reference: string, changes: Record<string, unknown> = {}): Promise<string> => {
  const { status, body, text } = await owner.post("/bank/collections", order(reference, changes));
  expect([status, body?.status], text).toEqual([200, "scheduled"]);
  return body.id as string;
};
type Listed = { results: { id: string; [name: string]: unknown }[]; next_cursor: string | null };
const list = async (path: string): Promise<Listed> => {
  const { status, body, text } = await member.get(path);
  expect(status, text).toBe(200);
  return body as Listed;
};
const idsOf = async (path: string): Promise<string[]> => (await list(path)).results.map(({ id }) => id);

test("a collection is followed from its order to its money, and back where the debtor's bank returns it", async () => {
  const id = await collect("FOLLOW-1");
  const path = `/collections/${id}`;
  const { body: ordered } = await member.get(path);
  expect(ordered).toMatchObject({
    ...{ id, status: "scheduled", is_cancelable: true, is_submitted: false, debtor_name: "Ada Lovelace", debtor_iban: external },
    ...{ scheduled_date: "2027-03-22", submission_date: "2027-03-22", due_date: "2027-03-23", signature_date: "2027-03-01" },
  });
  expect(ordered).not.toHaveProperty("executed_at");
  expect(ordered).not.toHaveProperty("return");
  const { body: same } = await bank.get(`/v2/collections/${id}`);
  expect(ordered).toMatchObject(same);

  await advance("PT5H"); // beyond noon in Paris
  expect((await member.get(path)).body).toMatchObject({ status: "scheduled", is_cancelable: false, is_submitted: true });
  await advance("P1D");
  const { body: paid } = await member.get(path);
  expect(paid).toMatchObject({ status: "confirmed", executed_at: expect.stringMatching(/^2027-03-23T/), is_submitted: false });
  expect((await member.get(`/bank/transactions/${paid.transaction_id}`)).body).toMatchObject({
    reference: paid.reference,
    status: "confirmed",
  });

  const { transaction_id: transactionId } = paid;
  expect((await owner.post("/bank/sandbox/returns", { transaction_id: transactionId, reason: "no_mandate" })).status).toBe(204);
  const { body: returned } = await member.get(path);
  expect(returned).toMatchObject({ status: "confirmed", return: { reason: "no_mandate", date: expect.any(String) } });
  expect((await member.get(`/bank/transactions/${returned.return.transaction_id}`)).body.source).toMatchObject({
    returned_collection_id: id,
  });
});

test("the list is newest first, and narrowed by status, account, mandate and bulk", async () => {
  const today = "2027-03-29"; // a Monday that is a holiday
  await bank.post("/v2/sandbox/clock", { now: `${today}T09:00:00Z` });
  const { payroll } = accountsOf(bank);
  const failing = await collect("LIST-1", {
    scheduled_date: today,
    mandate: { reference: "LIST-1", scheme: "core", signature_date: "2027-03-01", debtor: { name: "Poor", iban: poor } },
  });
  await advance("P2D");
  const canceled = await collect("LIST-2", { scheduled_date: "2027-06-01" });
  expect((await owner.del(`/bank/collections/${canceled}`)).status).toBe(200);
  const elsewhere = await collect("LIST-2", { scheduled_date: "2027-06-01", local_iban: payroll.iban });
  const b2b = await collect("x", { scheduled_date: "2027-06-01", mandate: { ...order("list - 2").mandate, scheme: "b2b" } });

  expect(await idsOf("/collections?size=4")).toEqual([b2b, elsewhere, canceled, failing]);
  expect((await list("/collections?status=failed")).results).toEqual([
    expect.objectContaining({ id: failing, failure_code: "debtor_bank_insufficient_funds", is_cancelable: false }),
  ]);
  expect(await idsOf("/collections?status=canceled")).toEqual([canceled]);
  expect(await idsOf(`/collections?account_id=${payroll.id}`)).toEqual([elsewhere]);
  const { results: mandates } = await list("/mandates?search=list%20-%202");
  const core = present(
    mandates.find(({ scheme }) => scheme === "core"),
    "mandate",
  );
  expect(await idsOf(`/collections?mandate_id=${core.id}`)).toEqual([elsewhere, canceled]);
  expect(await idsOf(`/collections?mandate_id=${noSuchId}`)).toEqual([]);

  const bulk = await owner.post("/bank/collections/bulks", { collections: [order("LIST-3", { scheduled_date: "2027-06-01" })] });
  expect(bulk.status).toBe(200);
  expect(await list(`/collections?bulk_id=${bulk.body.id}`)).toMatchObject({ results: [{ bulk_id: bulk.body.id }], next_cursor: null });
});

test("a page leads to the next by its cursor, each collection once, whatever is ordered meanwhile", async () => {
  const all = await idsOf("/collections?size=100");
  const first = await list("/collections?size=2");
  await collect("PAGE-1", { scheduled_date: "2027-06-01" });
  const seen = first.results.map(({ id }) => id);
  for (let cursor = first.next_cursor; cursor !== null;) {
    const next = await list(`/collections?size=2&cursor=${cursor}`);
    seen.push(...next.results.map(({ id }) => id));
    cursor = next.next_cursor;
  }
  expect(seen).toEqual(all);
});

test("the days of a collection are told before it is ordered, over a weekend and Easter", async () => {
  await bank.post("/v2/sandbox/clock", { now: "2028-04-13T07:00:00Z" });
  const plan = async (day: string) => (await member.get(`/collection_plan?scheduled_date=${day}`)).body;
  expect(await plan("2028-04-13")).toMatchObject({ is_business_day: true, submission_date: "2028-04-13", due_date: "2028-04-18" });
  expect(await plan("2028-04-14")).toEqual({
    ...{ is_business_day: false, submission_date: "2028-04-18", due_date: "2028-04-19", refund_by: "2028-06-14" },
    return_by: { core: "2028-04-26", b2b: "2028-04-24" },
  });
  expect((await member.get("/calendar")).body).toEqual({
    ...{ now: expect.stringMatching(/^2028-04-13T07:00/), today: "2028-04-13", is_business_day: true, next_business_day: "2028-04-18" },
    next_settlement_at: "2028-04-18T06:00:00.000Z",
  });
  expectRefusal(await member.get("/collection_plan?scheduled_date=2028-04-12"), 400, "invalid_request", /past/);
  expectRefusal(await member.get("/collection_plan?scheduled_date=tomorrow"), 400, "invalid_request", /scheduled_date/);
});

test("mandates tell when they were signed, used last, and go dormant", async () => {
  await collect("DORMANT 1", { scheduled_date: "2028-04-18", mandate: { ...order("DORMANT 1").mandate, contract_reference: "C-1" } });
  const find = async () => present((await list("/mandates?search=dormant1")).results[0], "mandate");
  const fresh = await find();
  expect(fresh).toMatchObject({
    ...{ reference: "DORMANT 1", scheme: "core", debtor_name: "Ada Lovelace", debtor_iban: external, contract_reference: "C-1" },
    ...{ signed_on: "2027-03-01", is_dormant: false, usable_until: "2030-03-01" },
  });
  expect(fresh).not.toHaveProperty("last_collected_on");
  expect(fresh).not.toHaveProperty("signature_request_id");
  await advance("P7D");
  expect(await find()).toMatchObject({ last_collected_on: "2028-04-19", usable_until: "2031-04-19", is_dormant: false });
  await bank.post("/v2/sandbox/clock", { now: "2031-04-19T10:00:00Z" });
  expect(await find()).toMatchObject({ is_dormant: false });
  await advance("P1D");
  expect((await member.get(`/mandates/${fresh.id}`)).body).toMatchObject({ reference: "DORMANT 1", is_dormant: true });
});

test("mandates are found by name, reference and IBAN, nothing in a search is a pattern, and they come in pages", async () => {
  const references = async (query: string) => (await list(`/mandates?${query}`)).results.map(({ reference }) => reference);
  expect(await references("search=poor")).toEqual(["LIST-1"]);
  expect(await references(`search=${poor.replaceAll(/(.{4})/g, "$1%20")}`)).toEqual(["LIST-1"]);
  expect(await references("search=list&scheme=b2b")).toEqual(["list - 2"]);
  expect(await references("search=%25")).toEqual([]);
  expect(await references("search=_")).toEqual([]);
  const first = await list("/mandates?size=1");
  const second = await list(`/mandates?size=1&cursor=${first.next_cursor}`);
  expect(await idsOf("/mandates?size=2")).toEqual([first.results[0]?.id, second.results[0]?.id]);
});

test("a signature request is followed from the first link to the signed PDF", async () => {
  const early = await ask();
  const asked = await ask();
  const path = `/mandate_signature_requests/${asked.id}`;
  const at = async (): Promise<string> => (await owner.get("/bank/sandbox/clock")).body.now as string;
  const { body: waiting } = await member.get(path);
  const days = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;
  expect(waiting).toMatchObject({ id: asked.id, status: "sent", sent_at: waiting.created_at });
  expect(days(waiting.created_at, waiting.expires_at)).toBe(30);
  expect((await idsOf("/mandate_signature_requests?status=sent")).slice(0, 2)).toEqual([asked.id, early.id]);
  expectRefusal(await member.get(`${path}/mandate`), 404, "not_found");

  await advance("P30D");
  const { body: lapsed } = await member.get(path);
  expect(lapsed).toMatchObject({ status: "expired", sent_at: waiting.created_at, expired_at: expect.any(String) });
  expect(lapsed).not.toHaveProperty("expires_at");
  const renewedAt = await at();
  expect((await owner.post(`/bank${path}/renewals`)).status).toBe(200);
  const { body: renewed } = await member.get(path);
  expect(renewed).toMatchObject({ status: "sent", created_at: waiting.created_at });
  expect(days(renewedAt, renewed.sent_at)).toBeLessThan(0.01);
  expect(renewed).not.toHaveProperty("expired_at");

  const { results } = (await owner.get(`/bank/sandbox/messages?recipient=${asked.debtor_email}`)).body;
  await signWell(new URL(results[0].data.link as string).pathname);
  const { body: signed } = await member.get(path);
  expect(signed).toMatchObject({ status: "completed", signed_at: expect.any(String), mandate_id: expect.any(String) });
  expect((await member.get(`/mandates/${signed.mandate_id}`)).body).toMatchObject({
    ...{ reference: asked.reference, signature_request_id: asked.id, debtor_name: "Ada Lovelace" },
  });
  const pdf = await bank.app.inject({ url: `/console/api${path}/mandate`, headers: { cookie: member.cookie ?? "" } });
  expect(pdf.statusCode).toBe(200);
  expect(pdf.headers).toMatchObject({ "content-type": "application/pdf", "content-disposition": expect.stringContaining(asked.reference) });
  expect(pdf.rawPayload.subarray(0, 5).toString()).toBe("%PDF-");

  expect((await owner.del(`/bank/mandate_signature_requests/${early.id}`)).status).toBe(200);
  expect(await idsOf("/mandate_signature_requests")).not.toContain(early.id);
  expect((await member.get(`/mandate_signature_requests/${early.id}`)).body).toMatchObject({ is_deleted: true });
});

test("a captured e-mail is a page that can do nothing, for those who may read messages", async () => {
  const { debtor_email: email, link } = await ask({ email_custom_message: "Read this" });
  const [message] = (await owner.get(`/bank/sandbox/messages?recipient=${email}`)).body.results;
  const path = `/sandbox/messages/${message.id}/page`;
  const page = await bank.app.inject({ url: `/console/api${path}`, headers: { cookie: owner.cookie ?? "" } });
  expect(page.statusCode).toBe(200);
  expect(page.headers["content-type"]).toBe("text/html; charset=utf-8");
  expect(page.headers["content-security-policy"]).toMatch(/^default-src 'none'; style-src 'unsafe-inline'; .*; sandbox allow-popups/);
  expect(page.headers["content-security-policy"]).not.toMatch(/script|same-origin/);
  expect(page.body).toContain('<head><base target="_blank">');
  expect(page.body).toContain("Read this");
  expect(page.body).toContain(link);
  expectRefusal(await owner.get(`/sandbox/messages/${noSuchId}/page`), 404, "not_found");
  expectRefusal(await member.get(path), 403, "permission_denied");
  const { demo } = await bank.otherWorkspace();
  expectRefusal(await (await ownersBrowser(bank, demo)).get(path), 404, "not_found");
});

test("another workspace sees none of it", async () => {
  const { demo } = await bank.otherWorkspace();
  const stranger = await ownersBrowser(bank, demo);
  for (const path of ["/collections", "/mandates", "/mandate_signature_requests"]) {
    expect((await stranger.get(path)).body).toEqual({ results: [], next_cursor: null });
    const [id] = await idsOf(path);
    expectRefusal(await stranger.get(`${path}/${id}`), 404, "not_found");
  }
  const [signed] = await idsOf("/mandate_signature_requests?status=completed");
  expectRefusal(await stranger.get(`/mandate_signature_requests/${signed}/mandate`), 404, "not_found");
});
