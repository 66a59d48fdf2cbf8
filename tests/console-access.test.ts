import { present } from "@memento/kernel";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Answer, startTestBank, type TestBank } from "./support/bank.ts";
import { type Browser, memberBrowser, openBrowser, ownersBrowser } from "./support/console.ts";
import { expectRefusal, noSuchId } from "./support/demo.ts";
import { listenLive } from "./support/live.ts";

/** People of the workspace. `collaborator` and `operator` are members in role; the collaborator looks after the application that paths name. */
const people = ["member", "collaborator", "operator", "administrator", "owner"] as const;
type Person = (typeof people)[number];

const everybody = people;
const administrators: readonly Person[] = ["administrator", "owner"];
const caretakers: readonly Person[] = ["collaborator", "administrator", "owner"];

/** Every operation of the console's API and who may call it. */
const allowed: Readonly<Record<string, readonly Person[] | "anyone">> = {
  "POST /session": "anyone",
  "DELETE /session": everybody,
  "GET /me": everybody,
  "GET /clock": everybody,
  "GET /sessions": everybody,
  "DELETE /sessions/{id}": everybody,
  "PUT /password": everybody,
  "GET /totp": everybody,
  "POST /totp": everybody,
  "POST /totp/confirmation": everybody,
  "POST /totp/removal": everybody,
  "GET /members": everybody,
  "PATCH /members/{id}": administrators,
  "DELETE /members/{id}": administrators,
  "DELETE /members/{id}/totp": administrators,
  "GET /invitations": administrators,
  "POST /invitations": administrators,
  "DELETE /invitations/{id}": administrators,
  "POST /invitations/acceptance": "anyone",
  "GET /applications": everybody,
  "POST /applications": administrators,
  "GET /applications/{id}": caretakers,
  "PATCH /applications/{id}": administrators,
  "DELETE /applications/{id}": administrators,
  "POST /applications/{id}/secret": administrators,
  "PUT /applications/{id}/ip_allow_list": caretakers,
  "GET /applications/{id}/certificates": caretakers,
  "POST /applications/{id}/certificates": caretakers,
  "DELETE /applications/{id}/certificates/{certificate_id}": caretakers,
  "GET /applications/{id}/collaborators": caretakers,
  "POST /applications/{id}/collaborators": administrators,
  "DELETE /applications/{id}/collaborators/{member_id}": administrators,
  "GET /applications/{id}/webhooks": caretakers,
  "POST /applications/{id}/webhooks": caretakers,
  "GET /applications/{id}/webhooks/{webhook_id}": caretakers,
  "PATCH /applications/{id}/webhooks/{webhook_id}": caretakers,
  "DELETE /applications/{id}/webhooks/{webhook_id}": caretakers,
  // A collaborator sees what was sent to webhooks of their own applications: a test of the deliveries says so.
  "GET /webhook_deliveries": administrators,
  "GET /webhook_deliveries/{id}": administrators,
  "POST /webhook_deliveries/{id}/retries": administrators,
  // What its body names decides; without any, everybody is told that it is missing.
  "POST /webhook_deliveries/retries": everybody,
  "GET /settings": everybody,
  "PATCH /settings": ["operator", "administrator", "owner"],
  "POST /accounts": ["operator"],
  "PATCH /accounts/{id}": ["operator", "administrator", "owner"],
  "POST /accounts/{id}/closure": ["operator"],
  "GET /accounts/{id}/history": everybody,
  "GET /accounts/{id}/statement": everybody,
  "POST /operations": ["operator"],
  "GET /unmatched_entries": ["operator"],
  "POST /unmatched_entries/{id}/resolution": ["operator"],
  "DELETE /operations/{id}": ["operator"],
  "GET /announcements": everybody,
  "POST /announcements": administrators,
  "PATCH /announcements/{id}": administrators,
  "DELETE /announcements/{id}": administrators,
  "GET /wallet/users": everybody,
  "GET /wallet/users/{id}": everybody,
  "POST /wallet/users/{id}/lock": administrators,
  "POST /wallet/users/{id}/unlock": administrators,
  "POST /wallet/users/{id}/verify": administrators,
  "POST /wallet/users/{id}/official": administrators,
  "POST /wallet/users/{id}/reject": administrators,
  "GET /wallet/payments": everybody,
  "GET /wallet/payments/{id}": everybody,
  "GET /wallet/payments/{id}/receipt": everybody,
  "GET /wallet/fees": everybody,
  "PUT /wallet/fees": administrators,
  "GET /wallet/reconciliation": everybody,
  "GET /audit_log": ["operator", "administrator", "owner"],
  "GET /overview": everybody,
  // As with deliveries: a collaborator names their own application.
  "GET /api_log": administrators,
  "GET /api_log/{id}": administrators,
  "GET /events": everybody,
  "GET /beneficiaries": everybody,
  "GET /transactions": everybody,
  "GET /transactions/{id}/trail": everybody,
  "PATCH /transactions/{id}": administrators,
  "GET /transfers": everybody,
  "GET /transfers/upcoming": everybody,
  "GET /transfers/{id}": everybody,
  "GET /calendar": everybody,
  "GET /collections": everybody,
  "GET /collections/{id}": everybody,
  "GET /collection_plan": everybody,
  "GET /mandates": everybody,
  "GET /mandates/{id}": everybody,
  "GET /mandate_signature_requests": everybody,
  "GET /mandate_signature_requests/{id}": everybody,
  "GET /mandate_signature_requests/{id}/mandate": everybody,
  "GET /bank/accounts": everybody,
  "GET /bank/accounts/{id}": everybody,
  "GET /bank/ibans": everybody,
  "POST /bank/ibans": administrators,
  "GET /bank/ibans/{id}": everybody,
  "PATCH /bank/ibans/{id}": administrators,
  "DELETE /bank/ibans/{id}": administrators,
  "GET /bank/transactions": everybody,
  "GET /bank/transactions/{id}": everybody,
  "POST /bank/transfers": administrators,
  "GET /bank/transfers/{id}": everybody,
  "GET /bank/transfers/{id}/proof": everybody,
  "DELETE /bank/transfers/{id}": administrators,
  "POST /bank/transfers/bulks": administrators,
  "GET /bank/transfers/bulks/{id}": everybody,
  "GET /bank/transfers/bulks/{id}/transfers": everybody,
  "POST /bank/collections": administrators,
  "GET /bank/collections/{id}": everybody,
  "DELETE /bank/collections/{id}": administrators,
  "POST /bank/collections/bulks": administrators,
  "GET /bank/collections/bulks/{id}": everybody,
  "GET /bank/collections/bulks/{id}/collections": everybody,
  "GET /bank/mandate_signature_requests": everybody,
  "POST /bank/mandate_signature_requests": administrators,
  "GET /bank/mandate_signature_requests/{id}": everybody,
  "DELETE /bank/mandate_signature_requests/{id}": administrators,
  "POST /bank/mandate_signature_requests/{id}/renewals": administrators,
  "GET /bank/attachments": everybody,
  "POST /bank/attachments": administrators,
  "GET /bank/attachments/{id}": everybody,
  "DELETE /bank/attachments/{id}": administrators,
  // The captured messages hold links of invitations, so who is a member only does not come near them.
  "GET /sandbox/messages/{id}/page": administrators,
  "GET /bank/sandbox/clock": administrators,
  "POST /bank/sandbox/clock": administrators,
  "GET /bank/sandbox/messages": administrators,
  "GET /bank/sandbox/test_ibans": administrators,
  "POST /bank/sandbox/incoming_transfers": administrators,
  "POST /bank/sandbox/incoming_collections": administrators,
  "POST /bank/sandbox/returns": administrators,
};

type Operation = { summary?: string; tags?: string[]; security?: unknown[]; responses: Record<string, unknown> };

let bank: TestBank;
let document: { openapi: string; paths: Record<string, Record<string, Operation>>; components: { securitySchemes: object } };
const browsers = {} as Record<Person, Browser>;
let applicationId: string;

beforeAll(async () => {
  bank = await startTestBank();
  const owner = await ownersBrowser(bank);
  const made = await owner.post("/applications", { name: "Looked after", permissions: [] });
  applicationId = made.body.id;
  browsers.member = await memberBrowser(bank, { role: "member" });
  browsers.collaborator = await memberBrowser(bank, { role: "member" });
  browsers.operator = await memberBrowser(bank, { role: "member", isOperator: true });
  browsers.administrator = await memberBrowser(bank, { role: "administrator" });
  // Not the demo's owner, who is an operator too.
  browsers.owner = await memberBrowser(bank, { role: "owner" });
  const { id } = (await browsers.collaborator.get("/me")).body.member;
  expect((await owner.post(`/applications/${applicationId}/collaborators`, { member_id: id })).status).toBe(201);
  document = (await openBrowser(bank).get("/openapi.json")).body;
});
afterAll(async () => {
  expect(await bank.verify()).toEqual([]);
  await bank.close();
});

const operationNames = (): string[] =>
  Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method.toUpperCase()} ${path.replace("/console/api", "")}`),
  );

/** Calls with nothing useful in path and body: whoever may call is told about that, whoever may not is told so first. */
const call = (browser: Browser, name: string, headers: Record<string, string | undefined> = {}): Promise<Answer> => {
  if (name === "GET /events") return callLive(browser);
  const [method = "", template = ""] = name.split(" ");
  const path = template
    .replace("/applications/{id}", `/applications/${isHarmless(name) ? applicationId : noSuchId}`)
    .replaceAll(/\{\w+\}/g, noSuchId);
  return browser.send(method, path, method === "GET" || method === "DELETE" ? undefined : {}, headers);
};
/** Live events are answered for as long as somebody listens: this one hears that it may, and goes. */
const callLive = async (browser: Browser): Promise<Answer> => {
  const { status, body, headers, close } = await listenLive(bank, browser);
  close();
  return { status, body, headers: headers as Answer["headers"], text: JSON.stringify(body), bytes: Buffer.alloc(0) };
};
/** Whether calling with the real application changes nothing, because the rest of the call is useless. */
const isHarmless = (name: string): boolean => !["DELETE /applications/{id}", "POST /applications/{id}/secret"].includes(name);

test("the table above has every operation of the document, and no other", () => {
  expect(Object.keys(allowed).toSorted()).toEqual(operationNames().toSorted());
});

describe.each(people)("as %s", (person) => {
  test.each(Object.keys(allowed))("%s", async (name) => {
    // Signing out really signs out, so that one has a browser of its own.
    const browser = name === "DELETE /session" ? { ...(await memberBrowser(bank, { role: "member" })) } : browsers[person];
    const answer = await call(browser, name);
    const may = allowed[name] === "anyone" || allowed[name]?.includes(person);
    if (may !== true) expectRefusal(answer, 403, "permission_denied", /role/);
    else if (allowed[name] === "anyone") expect([400, 401]).toContain(answer.status);
    else expect([200, 201, 204, 400, 404], answer.text).toContain(answer.status);
  });
});

test.each(Object.keys(allowed).filter((name) => allowed[name] !== "anyone"))("without a session: %s is 401 unauthorized", async (name) => {
  expectRefusal(await call(openBrowser(bank), name), 401, "unauthorized");
});

test.each(Object.keys(allowed).filter((name) => !name.startsWith("GET ") && name !== "POST /session"))(
  "without X-Requested-With: %s is 403 permission_denied",
  async (name) => {
    expectRefusal(await call(browsers.owner, name, { "x-requested-with": undefined }), 403, "permission_denied", /X-Requested-With/);
  },
);

test("a collaborator of one application is none of another", async () => {
  const other = bank.demo.bank.application.id;
  expectRefusal(await browsers.collaborator.get(`/applications/${other}`), 403, "permission_denied");
  expectRefusal(await browsers.collaborator.put(`/applications/${other}/ip_allow_list`, { ranges: [] }), 403, "permission_denied");
  const { body } = await browsers.collaborator.get("/applications");
  expect(body.results.map(({ id }: { id: string }) => id)).toEqual([applicationId]);
  expect((await browsers.administrator.get("/applications")).body.results).toHaveLength(2);
  expect((await browsers.member.get("/applications")).body.results).toEqual([]);
});

test("a role taken away, and an application taken out of one's hands, is felt with the next request", async () => {
  const collaborator = await memberBrowser(bank, { role: "member" });
  const { id } = (await collaborator.get("/me")).body.member;
  const path = `/applications/${applicationId}/collaborators`;
  expectRefusal(await collaborator.get(path), 403, "permission_denied");
  await browsers.owner.post(path, { member_id: id });
  expect((await collaborator.get(path)).status).toBe(200);
  expect((await browsers.owner.del(`${path}/${id}`)).status).toBe(204);
  expectRefusal(await collaborator.get(path), 403, "permission_denied");
  expectRefusal(await browsers.owner.del(`${path}/${id}`), 404, "not_found");
});

describe("the document", () => {
  test("is OpenAPI 3.1.0, can be read without a session, and says how one signs in", () => {
    expect(document).toMatchObject({
      openapi: "3.1.0",
      components: { securitySchemes: { session: { type: "apiKey", in: "cookie" } } },
    });
  });

  test("is listed among the references", async () => {
    const answer = await bank.app.inject({ method: "GET", url: "/docs/" });
    expect(answer.body).toContain("/console/api/openapi.json");
  });

  test("gives each operation a summary, a tag and the errors that it may answer", () => {
    for (const name of operationNames()) {
      const [method = "", path = ""] = name.split(" ");
      const operation = present(document.paths[`/console/api${path}`]?.[method.toLowerCase()], name);
      expect([name, operation.summary]).toEqual([name, expect.stringMatching(/^[A-Z].{3,}/)]);
      expect([name, operation.tags]).toEqual([name, [expect.any(String)]]);
      expect([name, operation.security]).toEqual([name, allowed[name] === "anyone" ? [] : undefined]);
      expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining(["400", "401", "403", "404", "429", "500", "503"]));
    }
  });
});
