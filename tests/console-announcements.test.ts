import { newId } from "@memento/kernel";
import { afterAll, beforeAll, expect, test } from "vitest";
import { withKey } from "./support/bank.ts";
import { type Browser, memberBrowser, ownersBrowser } from "./support/console.ts";
import { expectRefusal, noSuchId } from "./support/demo.ts";
import { startTestWallet, type TestWallet } from "./support/wallet.ts";

let wallet: TestWallet;
let owner: Browser;
beforeAll(async () => {
  wallet = await startTestWallet();
  owner = await ownersBrowser(wallet.bank);
});
afterAll(() => wallet.close());

const body = { title: "Updated Terms of Use", message: "Lorem ipsum." };
const publish = async (changes: Record<string, unknown> = {}) => {
  const answer = await owner.post("/announcements", { ...body, ...changes });
  expect(answer.status, answer.text).toBe(201);
  return answer.body;
};
const action = { action_label: "Open", action_url: "https://example.com/terms?v=2" };
const lastAct = async () => (await owner.get("/audit_log?size=1")).body.results[0];

test("POST /console/api/announcements publishes: 201 with every attribute; everybody in the wallet has it, and the audit log tells who did it", async () => {
  const made = await publish(action);
  expect(made).toEqual({
    id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    ...body,
    ...action,
    dismissible: true,
    created_at: expect.any(String),
    updated_at: made.created_at,
  });
  for (const person of [wallet.ada, wallet.blaise]) expect((await person.get("/v1/announcements?limit=1")).body[0].uuid).toBe(made.id);
  const content = { ...body, ...action, dismissible: true };
  expect(await lastAct()).toMatchObject({
    actor: wallet.bank.demo.console.email,
    action: "announcement_published",
    subject_type: "announcement",
    subject_id: made.id,
    after: content,
  });
});

test("GET /console/api/announcements lists what everybody is told, newest first, paged; PATCH corrects it; DELETE withdraws it", async () => {
  const [first, second] = [await publish({ title: "First" }), await publish({ title: "Second", dismissible: false })];
  const page = (await owner.get("/announcements?size=1")).body;
  expect(page).toEqual({ results: [second], has_prev: false, has_next: true });
  expect((await owner.get("/announcements?size=1&page=2")).body).toMatchObject({ results: [first], has_prev: true });
  await wallet.moveClock("PT1H");
  const corrected = await owner.patch(`/announcements/${first.id}`, { message: "Dolor sit amet.", ...action });
  expect(corrected).toMatchObject({
    status: 200,
    body: { ...first, message: "Dolor sit amet.", ...action, updated_at: expect.any(String) },
  });
  expect(Date.parse(corrected.body.updated_at) - Date.parse(first.updated_at)).toBeGreaterThanOrEqual(3_600_000);
  expect(await lastAct()).toMatchObject({
    action: "announcement_updated",
    before: { message: "Lorem ipsum.", action_label: null },
    after: { message: "Dolor sit amet.", ...action },
  });
  expect((await wallet.ada.get(`/v1/announcements/${first.id}`)).body).toMatchObject({ message: "Dolor sit amet.", ...action });
  const without = await owner.patch(`/announcements/${first.id}`, { action_label: null, action_url: null, title: "Third" });
  expect(without.body).toMatchObject({ title: "Third", action_label: null, action_url: null, created_at: first.created_at });
  expect(await owner.del(`/announcements/${first.id}`)).toMatchObject({ status: 204, text: "" });
  expect(await lastAct()).toMatchObject({ action: "announcement_withdrawn", subject_id: first.id, before: { title: "Third" } });
  expect((await owner.get("/announcements?size=1")).body.results).toEqual([second]);
  expectRefusal(await owner.del(`/announcements/${first.id}`), 404, "not_found");
  expectRefusal(await owner.patch(`/announcements/${first.id}`, { title: "Again" }), 404, "not_found");
});

test("a correction that changes nothing changes no time, and is in no log", async () => {
  const made = await publish(action);
  const before = await lastAct();
  for (const same of [{}, { title: body.title, ...action, dismissible: true }])
    expect(await owner.patch(`/announcements/${made.id}`, same)).toMatchObject({ status: 200, body: made });
  expect(await lastAct()).toEqual(before);
});

test("corrections that come at once are all kept", async () => {
  const { id } = await publish();
  const changes = [{ title: "New title" }, { message: "New message." }, { dismissible: false }, action];
  await Promise.all(changes.map((change) => owner.patch(`/announcements/${id}`, change)));
  const shown = (await owner.get("/announcements?size=1")).body.results[0];
  expect(shown).toMatchObject({ id, title: "New title", message: "New message.", dismissible: false, ...action });
});

test.each([
  ["no title", { title: undefined }],
  ["a blank title", { title: " " }],
  ["a title too long", { title: "x".repeat(201) }],
  ["no message", { message: undefined }],
  ["a message too long", { message: "x".repeat(4_001) }],
  ["a label without a URL", { action_label: "Open" }],
  ["a URL without a label", { action_url: "https://example.com" }],
  ["a label with a URL that is null", { action_label: "Open", action_url: null }],
  ["plain http", { ...action, action_url: "http://example.com" }],
  ["another scheme", { ...action, action_url: "javascript:alert(1)" }],
  ["a URL without a host", { ...action, action_url: "https://" }],
  ["a URL with a password", { ...action, action_url: "https://user:secret@example.com" }],
  ["dismissible that is no boolean", { dismissible: "yes" }],
  ["an unknown attribute", { colour: "red" }],
])("POST and PATCH refuse %s with invalid_request", async (_what, changes) => {
  const before = (await owner.get("/announcements?size=100")).body;
  expectRefusal(await owner.post("/announcements", { ...body, ...changes }), 400, "invalid_request");
  const [first] = before.results;
  const isChange = Object.values(changes)[0] !== undefined;
  if (isChange) expectRefusal(await owner.patch(`/announcements/${first.id}`, changes), 400, "invalid_request");
  expect((await owner.get("/announcements?size=100")).body).toEqual(before);
});

test("404 for unknown and malformed ids; an Idempotency-Key publishes once", async () => {
  expectRefusal(await owner.patch(`/announcements/${noSuchId}`, { title: "X" }), 404, "not_found");
  expectRefusal(await owner.del("/announcements/terms"), 404, "not_found");
  const key = withKey();
  const [first, again] = [await owner.post("/announcements", body, key), await owner.post("/announcements", body, key)];
  expect([again.text, again.headers["idempotent-replayed"]]).toEqual([first.text, "true"]);
  const [newest, older] = (await owner.get("/announcements?size=2")).body.results;
  expect([newest.id, older.id === first.body.id]).toEqual([first.body.id, false]);
});

test("a workspace without a wallet has nobody to tell: 404", async () => {
  const { runtime } = wallet.bank;
  const workspaceId = newId<typeof wallet.bank.workspaceId>();
  await runtime.database.query("insert into platform.workspace (workspace_id, name, created_at) values ($1, 'Bank alone', now())", [
    workspaceId,
  ]);
  const administrator = await memberBrowser(wallet.bank, { role: "administrator", workspaceId });
  expectRefusal(await administrator.post("/announcements", body), 404, "not_found");
  expect((await administrator.get("/announcements")).body.results).toEqual([]);
});
