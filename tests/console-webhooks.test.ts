import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestBank, type TestBank } from "./support/bank.ts";
import { type Browser, memberBrowser, ownersBrowser } from "./support/console.ts";
import { accountsOf, expectRefusal, makeIban, noSuchId } from "./support/demo.ts";

let bank: TestBank;
let owner: Browser;
let path: string;
beforeAll(async () => {
  bank = await startTestBank();
  owner = await ownersBrowser(bank);
  path = `/applications/${bank.demo.bank.application.id}/webhooks`;
});
afterAll(async () => {
  expect(await bank.verify()).toEqual([]);
  await bank.close();
});

/** Nothing listens there. */
const url = "http://127.0.0.1:9/hook";

/** An application of its own with a webhook, so that tests do not see each other's deliveries. */
async function makeWebhook(event_types: readonly string[] | null = ["iban_created"]): Promise<{ id: string; applicationId: string }> {
  const application = await owner.post("/applications", { name: "Listener", permissions: [] });
  const { id: applicationId } = application.body;
  const answer = await owner.post(`/applications/${applicationId}/webhooks`, { url, event_types });
  expect(answer.status, answer.text).toBe(201);
  return { id: answer.body.id, applicationId };
}

test("POST /console/api/applications/{id}/webhooks answers 201 with token and signing secret, once", async () => {
  const answer = await owner.post(path, { url, event_types: ["transfer_confirmed"] });
  expect(answer).toMatchObject({
    status: 201,
    body: {
      id: expect.any(String),
      token: expect.stringMatching(/^whtok_/),
      signing_secret: expect.stringMatching(/^whsec_/),
      url,
      event_types: ["transfer_confirmed"],
      is_enabled: true,
    },
  });
  const { token, signing_secret: secret, ...webhook } = answer.body;
  expect((await owner.get(`${path}/${webhook.id}`)).body).toEqual(webhook);
  for (const read of [await owner.get(path), await owner.get(`${path}/${webhook.id}`), await owner.get("/audit_log?size=100")]) {
    expect(read.text).not.toContain(token);
    expect(read.text).not.toContain(secret);
  }
});

test("PATCH and DELETE /console/api/applications/{id}/webhooks/{webhook_id} change and delete; what is left out stays", async () => {
  const { body } = await owner.post(path, { url });
  expect(body.event_types).toBeNull();
  const one = `${path}/${body.id}`;
  expect((await owner.patch(one, { is_enabled: false })).body).toMatchObject({ url, is_enabled: false, event_types: null });
  expect((await owner.patch(one, { event_types: ["iban_created"] })).body).toMatchObject({
    is_enabled: false,
    event_types: ["iban_created"],
  });
  expect((await owner.patch(one, { event_types: null })).body.event_types).toBeNull();
  expectRefusal(await owner.patch(one, { event_types: ["no_such_event"] }), 400, "invalid_request", /event_types/);
  expect((await owner.del(one)).status).toBe(204);
  expectRefusal(await owner.get(one), 404, "not_found");
  expectRefusal(await owner.patch(one, { is_enabled: true }), 404, "not_found");
  expectRefusal(await owner.del(one), 404, "not_found");
});

test("POST /console/api/applications/{id}/webhooks refuses webhook_url_not_allowed, and too_many_webhooks beyond twenty", async () => {
  const { applicationId } = await makeWebhook();
  const webhooks = `/applications/${applicationId}/webhooks`;
  for (const wrong of ["ftp://example.com/hook", "nonsense", "https://user:secret@example.com/hook"])
    expectRefusal(await owner.post(webhooks, { url: wrong }), 400, "webhook_url_not_allowed");
  for (let count = 1; count < 20; count += 1) expect((await owner.post(webhooks, { url })).status).toBe(201);
  expectRefusal(await owner.post(webhooks, { url }), 400, "too_many_webhooks");
});

test("GET /console/api/webhook_deliveries shows each event's delivery by webhook and status; POST …/retries answers 202", async () => {
  const { id, applicationId } = await makeWebhook();
  const iban = await makeIban(bank, accountsOf(bank).payroll.id);
  const { body } = await owner.get(`/webhook_deliveries?webhook_id=${id}`);
  expect(body.next_cursor).toBeNull();
  expect(body.results).toHaveLength(1);
  const [delivery] = body.results;
  expect(delivery).toMatchObject({
    webhook_id: id,
    webhook_url: url,
    application_id: applicationId,
    event_id: expect.any(String),
    event_type: "iban_created",
    resource_type: "iban",
    resource_id: iban.id,
    status: "pending",
    attempts: expect.any(Array),
  });
  expect((await owner.get(`/webhook_deliveries?webhook_id=${id}&status=pending`)).body.results).toHaveLength(1);
  expect((await owner.get(`/webhook_deliveries?webhook_id=${id}&status=succeeded`)).body.results).toEqual([]);
  expectRefusal(await owner.get("/webhook_deliveries?status=lost"), 400, "invalid_request", /status/);
  expect((await owner.post(`/webhook_deliveries/${delivery.id}/retries`)).status).toBe(202);
  expectRefusal(await owner.post(`/webhook_deliveries/${noSuchId}/retries`), 404, "not_found");
});

test("GET /console/api/webhook_deliveries/{id} gets one; the list is narrowed by type of event, page after page", async () => {
  const { id } = await makeWebhook(["iban_created", "iban_updated"]);
  const ibans = [await makeIban(bank, accountsOf(bank).payroll.id), await makeIban(bank, accountsOf(bank).payroll.id)];
  await bank.patch(`/v2/ibans/${ibans[0]?.id}`, { name: "Renamed" });
  const list = async (query: string) => (await owner.get(`/webhook_deliveries?webhook_id=${id}${query}`)).body;
  expect((await list("")).results).toHaveLength(3);
  const first = await list("&event_type=iban_created&size=1");
  expect(first).toMatchObject({ results: [{ resource_id: ibans[1]?.id }], next_cursor: first.results[0].id });
  const second = await list(`&event_type=iban_created&size=1&cursor=${first.next_cursor}`);
  expect(second).toMatchObject({ results: [{ resource_id: ibans[0]?.id }], next_cursor: null });
  expect((await list("&event_type=transfer_failed")).results).toEqual([]);
  expectRefusal(await owner.get("/webhook_deliveries?event_type=nothing"), 400, "invalid_request", /event_type/);
  const [one] = second.results;
  expect((await owner.get(`/webhook_deliveries/${one.id}`)).body).toMatchObject({ id: one.id, event_id: one.event_id });
  expectRefusal(await owner.get(`/webhook_deliveries/${noSuchId}`), 404, "not_found");
});

test("POST /console/api/webhook_deliveries/retries retries several, and refuses each that cannot be by itself", async () => {
  const [good, disabled] = [await makeWebhook(), await makeWebhook()];
  await makeIban(bank, accountsOf(bank).payroll.id);
  await owner.patch(`/applications/${disabled.applicationId}/webhooks/${disabled.id}`, { is_enabled: false });
  const idOf = async ({ id }: { id: string }): Promise<string> =>
    (await owner.get(`/webhook_deliveries?webhook_id=${id}`)).body.results[0].id;
  const ids = [await idOf(good), await idOf(disabled)];
  const answer = await owner.post("/webhook_deliveries/retries", { ids: [...ids, noSuchId, ids[0]] });
  expect(answer.status, answer.text).toBe(202);
  expect(answer.body).toEqual({
    retried: [ids[0]],
    refused: [
      { id: ids[1], code: "webhook_not_callable" },
      { id: noSuchId, code: "not_found" },
    ],
  });
  const told = (await owner.get("/audit_log?action=webhook_delivery_retried&size=5")).body.results;
  expect(told.filter(({ subject_id: id }: { subject_id: string }) => id === ids[0])).toHaveLength(1);
  expectRefusal(await owner.post("/webhook_deliveries/retries", { ids: [] }), 400, "invalid_request", /ids/);
  const browser = await memberBrowser(bank, { role: "member" });
  const { id: memberId } = (await browser.get("/me")).body.member;
  await owner.post(`/applications/${good.applicationId}/collaborators`, { member_id: memberId });
  expect((await browser.post("/webhook_deliveries/retries", { ids: [ids[0]] })).body).toEqual({ retried: [ids[0]], refused: [] });
  expectRefusal(await browser.post("/webhook_deliveries/retries", { ids }), 403, "permission_denied");
  expectRefusal(await browser.get(`/webhook_deliveries/${ids[1]}`), 403, "permission_denied");
});

test("POST /console/api/webhook_deliveries/{id}/retries refuses webhook_not_callable for a disabled webhook", async () => {
  const { id, applicationId } = await makeWebhook();
  await makeIban(bank, accountsOf(bank).payroll.id);
  const [delivery] = (await owner.get(`/webhook_deliveries?webhook_id=${id}`)).body.results;
  await owner.patch(`/applications/${applicationId}/webhooks/${id}`, { is_enabled: false });
  expectRefusal(await owner.post(`/webhook_deliveries/${delivery.id}/retries`), 400, "webhook_not_callable");
});

test("deleting an application deletes its webhooks and cancels what they were still to be told", async () => {
  const { id, applicationId } = await makeWebhook();
  await makeIban(bank, accountsOf(bank).payroll.id);
  expect((await owner.del(`/applications/${applicationId}`)).status).toBe(204);
  await makeIban(bank, accountsOf(bank).payroll.id);
  const { results } = (await owner.get(`/webhook_deliveries?webhook_id=${id}`)).body;
  expect(results).toMatchObject([{ status: "canceled" }]);
});

test("a collaborator manages webhooks of their application and sees its deliveries, and those of no other", async () => {
  const own = await makeWebhook();
  const other = await makeWebhook();
  await makeIban(bank, accountsOf(bank).payroll.id);
  const browser = await memberBrowser(bank, { role: "member" });
  const { id: memberId } = (await browser.get("/me")).body.member;
  await owner.post(`/applications/${own.applicationId}/collaborators`, { member_id: memberId });
  const webhooks = `/applications/${own.applicationId}/webhooks`;
  expect((await browser.post(webhooks, { url })).status).toBe(201);
  expect((await browser.get(webhooks)).body.results).toHaveLength(2);
  // By the path of their own application nobody reaches another's webhook.
  for (const answer of [
    await browser.get(`${webhooks}/${other.id}`),
    await browser.patch(`${webhooks}/${other.id}`, { is_enabled: false }),
    await browser.del(`${webhooks}/${other.id}`),
  ])
    expectRefusal(answer, 404, "not_found");
  const [seen] = (await browser.get(`/webhook_deliveries?webhook_id=${own.id}`)).body.results;
  expect((await browser.post(`/webhook_deliveries/${seen.id}/retries`)).status).toBe(202);
  const [hidden] = (await owner.get(`/webhook_deliveries?webhook_id=${other.id}`)).body.results;
  for (const answer of [
    await browser.get("/webhook_deliveries"),
    await browser.get(`/webhook_deliveries?webhook_id=${other.id}`),
    await browser.post(`/webhook_deliveries/${hidden.id}/retries`),
  ])
    expectRefusal(answer, 403, "permission_denied");
});

test("webhooks and deliveries of another workspace are 404 not_found or not listed", async () => {
  const { id, applicationId } = await makeWebhook();
  await makeIban(bank, accountsOf(bank).payroll.id);
  const [delivery] = (await owner.get(`/webhook_deliveries?webhook_id=${id}`)).body.results;
  const { demo } = await bank.otherWorkspace();
  const foreign = await ownersBrowser(bank, demo);
  expect((await foreign.get(`/webhook_deliveries?webhook_id=${id}`)).body.results).toEqual([]);
  for (const answer of [
    await foreign.post(`/webhook_deliveries/${delivery.id}/retries`),
    await foreign.get(`/applications/${applicationId}/webhooks`),
    await foreign.post(`/applications/${applicationId}/webhooks`, { url }),
    await foreign.del(`/applications/${demo.bank.application.id}/webhooks/${id}`),
  ])
    expectRefusal(answer, 404, "not_found");
});
