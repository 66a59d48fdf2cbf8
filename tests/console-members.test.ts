import { createMember } from "@memento/bank";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Answer, startTestBank, type TestBank } from "./support/bank.ts";
import { type Browser, memberBrowser, openBrowser, ownersBrowser } from "./support/console.ts";
import { expectRefusal, noSuchId } from "./support/demo.ts";

let bank: TestBank;
let owner: Browser;
beforeAll(async () => {
  bank = await startTestBank();
  owner = await ownersBrowser(bank);
});
afterAll(async () => {
  expect(await bank.verify()).toEqual([]);
  await bank.close();
});

const idOf = async (browser: Browser): Promise<string> => (await browser.get("/me")).body.member.id as string;

/** The token in the newest link that was sent to an address. */
async function tokenFor(email: string): Promise<string> {
  const { body } = await bank.get(`/v2/sandbox/messages?channel=email&recipient=${encodeURIComponent(email)}`);
  return String(body.results[0].data.link).split("#")[1] ?? "";
}

async function invite(email: string, changes: Record<string, unknown> = {}): Promise<Answer> {
  const answer = await owner.post("/invitations", { email, role: "member", ...changes });
  expect(answer.status, answer.text).toBe(201);
  return answer;
}

const accept = (browser: Browser, token: string, changes: Record<string, unknown> = {}): Promise<Answer> =>
  browser.post("/invitations/acceptance", { token, name: "New Person", password: "a long enough password", ...changes });

test("an invitation arrives by e-mail with a link; accepting it makes a member, signed in", async () => {
  const { body } = await invite("New.Person@example.com", { role: "administrator" });
  expect(body).toMatchObject({ email: "New.Person@example.com", role: "administrator", status: "pending", application_ids: [] });
  expect(Date.parse(body.expires_at) - Date.parse(body.invited_at)).toBe(7 * 86_400_000);
  const mail = (await bank.get("/v2/sandbox/messages?channel=email&recipient=New.Person@example.com")).body.results[0];
  expect(mail).toMatchObject({ subject: "Your invitation to Demo workspace" });
  expect(mail.body).toContain(mail.data.link);
  expect(mail.data.link).toMatch(/^http:\/\/127\.0\.0\.1:3000\/console\/invitation#[\w-]{43}$/);
  const browser = openBrowser(bank);
  const token = await tokenFor("New.Person@example.com");
  const answer = await accept(browser, token);
  expect(answer).toMatchObject({
    status: 201,
    body: { member: { email: "New.Person@example.com", name: "New Person" }, role: "administrator", is_operator: false },
  });
  expect((await browser.get("/me")).body).toEqual(answer.body);
  expectRefusal(await accept(openBrowser(bank), token), 400, "invitation_not_valid");
  const again = openBrowser(bank);
  expect((await again.signIn({ email: "new.person@example.com", password: "a long enough password" })).status).toBe(200);
  const { results } = (await owner.get("/invitations?status=accepted")).body;
  expect(results.map(({ id }: { id: string }) => id)).toContain(body.id);
});

test("one link accepted twice at once makes one member", async () => {
  await invite("twice@example.com");
  const token = await tokenFor("twice@example.com");
  const answers = await Promise.all([accept(openBrowser(bank), token), accept(openBrowser(bank), token)]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 400]);
});

test("POST /console/api/invitations refuses member_exists, invitation_exists and application_not_found", async () => {
  expectRefusal(await owner.post("/invitations", { email: "OWNER@demo.test", role: "member" }), 400, "member_exists");
  await invite("waiting@example.com");
  expectRefusal(await owner.post("/invitations", { email: "Waiting@example.com", role: "owner" }), 400, "invitation_exists");
  const unknown = { email: "apps@example.com", role: "member", application_ids: [noSuchId] };
  expectRefusal(await owner.post("/invitations", unknown), 400, "application_not_found");
  const other = await bank.otherWorkspace();
  expectRefusal(
    await owner.post("/invitations", { ...unknown, application_ids: [other.demo.bank.application.id] }),
    400,
    "application_not_found",
  );
  expectRefusal(await owner.post("/invitations", { email: "no address", role: "member" }), 400, "invalid_request", /email/);
  expectRefusal(await owner.post("/invitations", { email: "a@example.com", role: "operator" }), 400, "invalid_request", /role/);
});

test("an address of another workspace's member can be invited, which tells nothing; accepting is refused with email_in_use", async () => {
  const other = await bank.otherWorkspace();
  await invite(other.demo.console.email);
  expectRefusal(await accept(openBrowser(bank), await tokenFor(other.demo.console.email)), 400, "email_in_use");
});

test("a withdrawn link and an expired one are refused with invitation_not_valid; time is the workspace's", async () => {
  const { body } = await invite("withdrawn@example.com");
  const token = await tokenFor("withdrawn@example.com");
  expect((await owner.del(`/invitations/${body.id}`)).status).toBe(204);
  expectRefusal(await owner.del(`/invitations/${body.id}`), 400, "invitation_not_pending");
  expectRefusal(await accept(openBrowser(bank), token), 400, "invitation_not_valid");
  const late = await invite("late@example.com");
  const lateToken = await tokenFor("late@example.com");
  await bank.post("/v2/sandbox/clock", { advance: "P7D" });
  expectRefusal(await accept(openBrowser(bank), lateToken), 400, "invitation_not_valid");
  const { results } = (await owner.get("/invitations?status=expired&size=100")).body;
  expect(results.map(({ id }: { id: string }) => id)).toContain(late.body.id);
  await invite("late@example.com");
  expect((await accept(openBrowser(bank), await tokenFor("late@example.com"))).status).toBe(201);
});

test("a new password has 12 characters or more and is not the address; made-up tokens are refused", async () => {
  await invite("short@example.com");
  const token = await tokenFor("short@example.com");
  expectRefusal(await accept(openBrowser(bank), token, { password: "elevenchars" }), 400, "invalid_request", /password/);
  expectRefusal(await accept(openBrowser(bank), token, { password: "Short@Example.com" }), 400, "password_not_acceptable");
  expectRefusal(await accept(openBrowser(bank), "x".repeat(43)), 400, "invitation_not_valid");
  expect((await accept(openBrowser(bank), token)).status).toBe(201);
});

test("nobody reaches above their own role: an administrator neither invites, changes nor removes an owner", async () => {
  const administrator = await memberBrowser(bank, { role: "administrator" });
  const ownerId = await idOf(owner);
  expectRefusal(await administrator.post("/invitations", { email: "boss@example.com", role: "owner" }), 403, "permission_denied", /above/);
  expectRefusal(await administrator.patch(`/members/${ownerId}`, { role: "member" }), 403, "permission_denied", /above/);
  expectRefusal(await administrator.del(`/members/${ownerId}`), 403, "permission_denied", /above/);
  expectRefusal(await administrator.patch(`/members/${await idOf(administrator)}`, { role: "owner" }), 403, "permission_denied", /above/);
  const { body } = await invite("boss@example.com", { role: "owner" });
  expectRefusal(await administrator.del(`/invitations/${body.id}`), 403, "permission_denied", /above/);
});

test("PATCH /console/api/members/{id} changes a role and ends the member's sessions", async () => {
  const member = await memberBrowser(bank, { role: "member", email: "promoted@example.com" });
  const id = await idOf(member);
  expectRefusal(await member.get("/invitations"), 403, "permission_denied");
  expect(await owner.patch(`/members/${id}`, { role: "administrator" })).toMatchObject({
    status: 200,
    body: { id, role: "administrator" },
  });
  expectRefusal(await member.get("/me"), 401, "unauthorized");
  await member.signIn({ email: "promoted@example.com", password: "a long enough password" });
  expect((await member.get("/invitations")).status).toBe(200);
  await owner.patch(`/members/${id}`, { role: "administrator" });
  expect((await member.get("/me")).status, "the same role again signs nobody out").toBe(200);
});

test("DELETE /console/api/members/{id} removes a member, signs them out and lets the address be invited again", async () => {
  const member = await memberBrowser(bank, { role: "member", email: "leaver@example.com" });
  const id = await idOf(member);
  expect((await owner.del(`/members/${id}`)).status).toBe(204);
  expectRefusal(await member.get("/me"), 401, "unauthorized");
  expectRefusal(await member.signIn({ email: "leaver@example.com", password: "a long enough password" }), 401, "unauthorized");
  expectRefusal(await owner.del(`/members/${id}`), 404, "not_found");
  await invite("leaver@example.com");
});

test("members of another workspace, unknown ids and texts that are no ids are 404 not_found", async () => {
  const other = await bank.otherWorkspace();
  const foreign = await idOf(await ownersBrowser(bank, other.demo));
  for (const id of [foreign, noSuchId, "nonsense"]) {
    expectRefusal(await owner.patch(`/members/${id}`, { role: "member" }), 404, "not_found");
    expectRefusal(await owner.del(`/members/${id}`), 404, "not_found");
    expectRefusal(await owner.del(`/invitations/${id}`), 404, "not_found");
  }
  const { body } = await owner.get("/members?size=100");
  expect(body.results.map(({ id }: { id: string }) => id)).not.toContain(foreign);
});

test("the last owner can be neither demoted nor removed, not even when two owners turn on each other at the same moment", async () => {
  const { demo } = await bank.otherWorkspace();
  const first = await ownersBrowser(bank, demo);
  const firstId = await idOf(first);
  expectRefusal(await first.patch(`/members/${firstId}`, { role: "member" }), 400, "last_owner");
  expectRefusal(await first.del(`/members/${firstId}`), 400, "last_owner");
  const second = await memberBrowser(bank, { role: "owner", workspaceId: demo.bank.workspace_id });
  const secondId = await idOf(second);
  const answers = await Promise.all([
    first.patch(`/members/${secondId}`, { role: "member" }),
    second.del(`/members/${firstId}`),
    first.patch(`/members/${firstId}`, { role: "administrator" }),
    second.patch(`/members/${secondId}`, { role: "administrator" }),
  ]);
  // Whatever came first: somebody got through, somebody was refused, and an owner is left.
  expect(answers.filter(({ status }) => status < 300)).not.toHaveLength(0);
  expect(answers.filter(({ status }) => status >= 400)).not.toHaveLength(0);
  expect(answers.filter(({ status }) => status >= 500)).toHaveLength(0);
  const owners = await bank.runtime.database.query("select email from bank.member where workspace_id = $1 and role = 'owner'", [
    demo.bank.workspace_id,
  ]);
  expect(owners).toHaveLength(1);
});

test("PUT /console/api/password needs the old one, ends the other sessions and gives this one a new token", async () => {
  const email = "changer@example.com";
  const browser = await memberBrowser(bank, { role: "member", email });
  const elsewhere = openBrowser(bank);
  await elsewhere.signIn({ email, password: "a long enough password" });
  const change = (current_password: string, new_password: string): Promise<Answer> =>
    browser.put("/password", { current_password, new_password });
  expectRefusal(await change("not the password", "another long password"), 400, "password_wrong");
  expectRefusal(await change("a long enough password", "a long enough password"), 400, "password_not_acceptable");
  expectRefusal(await change("a long enough password", "too short"), 400, "invalid_request", /new_password/);
  const former = browser.cookie;
  expect((await change("a long enough password", "another long password")).status).toBe(204);
  expect(browser.cookie).not.toBe(former);
  expect((await browser.get("/me")).status).toBe(200);
  expectRefusal(await elsewhere.get("/me"), 401, "unauthorized");
  const stale = openBrowser(bank);
  stale.cookie = former;
  expectRefusal(await stale.get("/me"), 401, "unauthorized");
  expectRefusal(await openBrowser(bank).signIn({ email, password: "a long enough password" }), 401, "unauthorized");
  expect((await openBrowser(bank).signIn({ email, password: "another long password" })).status).toBe(200);
});

test("guessing the old password through PUT /console/api/password is locked out like signing in", async () => {
  const browser = await memberBrowser(bank, { role: "member", email: "hijacked@example.com" });
  for (let count = 0; count < 10; count += 1)
    expectRefusal(
      await browser.put("/password", { current_password: `guess ${count}`, new_password: "another long password" }),
      400,
      "password_wrong",
    );
  const right = { current_password: "a long enough password", new_password: "another long password" };
  expectRefusal(await browser.put("/password", right), 429, "too_many_requests");
});

test("a password is the same in either Unicode form, and kept as Argon2id with 19 MiB", async () => {
  const email = "umlaut@example.com";
  const password = "Käsekuchen für alle".normalize("NFD");
  const outcome = await createMember(bank.runtime.bank.runAct, bank.workspaceId, {
    email,
    name: "Umlaut",
    role: "member",
    isOperator: false,
    password,
  });
  expect(outcome.ok).toBe(true);
  expect((await openBrowser(bank).signIn({ email, password: password.normalize("NFC") })).status).toBe(200);
  const [row] = await bank.runtime.database.query<{ password_phc: string }>("select password_phc from bank.member where email_key = $1", [
    email,
  ]);
  expect(row?.password_phc).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

test("each act on members is in the audit log, with what changed", async () => {
  const actionsOf = async (action: string): Promise<Answer["body"][]> =>
    (await owner.get(`/audit_log?action=${action}&size=100`)).body.results;
  expect((await actionsOf("member_updated"))[0]).toMatchObject({ before: { role: "member" }, after: { role: "administrator" } });
  expect((await actionsOf("member_removed"))[0]).toMatchObject({ before: { email: "leaver@example.com", role: "member" } });
  expect((await actionsOf("invitation_revoked"))[0]).toMatchObject({ after: { email: "withdrawn@example.com" } });
  expect((await actionsOf("password_changed"))[0]).toMatchObject({ actor: "changer@example.com", subject_type: "member" });
  for (const action of ["password_changed", "session_opened", "invitation_accepted"]) {
    expect(JSON.stringify(await actionsOf(action))).not.toMatch(/long password|argon2|token/);
  }
});
