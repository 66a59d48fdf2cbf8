import { afterAll, beforeAll, expect, test } from "vitest";
import { Secret, TOTP } from "otpauth";
import { resetPassword } from "@memento/bank";
import { startTestBank, type TestBank } from "./support/bank.ts";
import { type Browser, memberBrowser, openBrowser, ownersBrowser } from "./support/console.ts";
import { expectRefusal } from "./support/demo.ts";

const password = "a long enough password";
const stepMs = 30_000;

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

/** What an app on a phone shows now, or in some steps of 30 seconds. */
const codeOf = (secret: string, steps = 0): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: bank.runtime.now().getTime() + steps * stepMs });
const wrongCode = (secret: string): string => {
  const near = [-2, -1, 0, 1, 2].map((steps) => codeOf(secret, steps));
  return ["000000", "111111", "222222", "333333", "444444", "555555"].find((code) => !near.includes(code)) ?? "";
};
const nextStep = (): void => bank.passRealTime(stepMs);

type Person = { browser: Browser; email: string; id: string; secret: string; codes: string[] };
let people = 0;
/** A member whose second factor is on, at a step whose code was not used yet. */
async function enrolled(role: "member" | "administrator" | "owner" = "member"): Promise<Person> {
  const email = `person${(people += 1)}@example.com`;
  const browser = await memberBrowser(bank, { role, email });
  const { secret } = (await browser.post("/totp", { current_password: password })).body;
  const confirmed = await browser.post("/totp/confirmation", { code: codeOf(secret) });
  expect(confirmed.status, confirmed.text).toBe(200);
  nextStep();
  return { browser, email, secret, codes: confirmed.body.recovery_codes, id: (await browser.get("/me")).body.member.id };
}
const signIn = (email: string, totp?: string) =>
  openBrowser(bank).post("/session", { email, password, ...(totp === undefined ? {} : { totp }) }, { "x-requested-with": undefined });
const lastAct = async (action: string) => (await owner.get(`/audit_log?size=1&action=${action}`)).body.results[0];

test("a member sets up a second factor: password, secret once, a first code, ten recovery codes; then signing in needs a code", async () => {
  const email = "ada@example.com";
  const ada = await memberBrowser(bank, { role: "member", email });
  expect((await ada.get("/totp")).body).toEqual({ is_enabled: false, recovery_codes_left: 0 });
  expectRefusal(await ada.post("/totp/confirmation", { code: "123456" }), 400, "totp_not_started");
  expectRefusal(await ada.post("/totp", { current_password: "wrong" }), 400, "password_wrong");
  const started = await ada.post("/totp", { current_password: password });
  expect(started).toMatchObject({ status: 201, body: { secret: expect.stringMatching(/^[A-Z2-7]{32}$/) } });
  const { secret, uri } = started.body;
  expect(uri).toContain(`secret=${secret}`);
  // What was only begun asks nobody for anything, and beginning again takes its place.
  expect((await signIn(email)).status).toBe(200);
  const again = (await ada.post("/totp", { current_password: password })).body;
  expectRefusal(await ada.post("/totp/confirmation", { code: codeOf(secret) }), 400, "totp_wrong");
  const confirmed = await ada.post("/totp/confirmation", { code: codeOf(again.secret) });
  expect(confirmed).toMatchObject({ status: 200, body: { recovery_codes: expect.any(Array) } });
  expect(new Set(confirmed.body.recovery_codes).size).toBe(10);
  expect(await lastAct("totp_enabled")).toMatchObject({ actor: email, subject_type: "member" });
  expect((await ada.get("/totp")).body).toEqual({ is_enabled: true, enabled_at: expect.any(String), recovery_codes_left: 10 });
  expectRefusal(await ada.post("/totp", { current_password: password }), 400, "totp_enabled");
  expectRefusal(await ada.post("/totp/confirmation", { code: codeOf(again.secret) }), 400, "totp_enabled");

  const without = await signIn(email);
  expectRefusal(without, 401, "totp_required");
  expect(without.headers["set-cookie"]).toBeUndefined();
  expectRefusal(await openBrowser(bank).signIn({ email, password: "wrong" }), 401, "unauthorized");
  nextStep();
  expect((await signIn(email, codeOf(again.secret))).status).toBe(200);
  expect(await lastAct("session_opened")).toMatchObject({ actor: email, after: { second_factor: "code" } });
  const listed = (await owner.get("/members?size=100")).body.results;
  const hasTotp = (address: string) => listed.find((one: { email: string }) => one.email === address).has_totp;
  expect([hasTotp(email), hasTotp(bank.demo.console.email)]).toEqual([true, false]);
});

test("a code is heard one step early and one late, and never twice; the one that confirmed is used, too", async () => {
  const email = "blaise@example.com";
  const browser = await memberBrowser(bank, { role: "member", email });
  const { secret } = (await browser.post("/totp", { current_password: password })).body;
  const first = codeOf(secret);
  await browser.post("/totp/confirmation", { code: first });
  expectRefusal(await signIn(email, first), 401, "totp_wrong");
  bank.passRealTime(3 * stepMs);
  expectRefusal(await signIn(email, codeOf(secret, 2)), 401, "totp_wrong");
  expectRefusal(await signIn(email, codeOf(secret, -2)), 401, "totp_wrong");
  const late = codeOf(secret, -1);
  expect((await signIn(email, late)).status).toBe(200);
  const early = codeOf(secret, 1);
  expect((await signIn(email, early)).status).toBe(200);
  for (const used of [late, early, codeOf(secret)]) expectRefusal(await signIn(email, used), 401, "totp_wrong");
});

test("one code that arrives many times at once opens one session", async () => {
  const { email, secret } = await enrolled();
  const code = codeOf(secret);
  const statuses = (await Promise.all([1, 2, 3, 4].map(() => signIn(email, code)))).map(({ status }) => status);
  expect(statuses.toSorted()).toEqual([200, 401, 401, 401]);
});

test("a recovery code signs in once; what is kept of it tells it to nobody", async () => {
  const { email, codes, id, browser } = await enrolled();
  const [code = ""] = codes;
  expect((await signIn(email, code.toUpperCase())).status).toBe(200);
  expect(await lastAct("session_opened")).toMatchObject({ after: { second_factor: "recovery_code" } });
  expectRefusal(await signIn(email, code), 401, "totp_wrong");
  expect((await browser.get("/totp")).body.recovery_codes_left).toBe(9);
  const kept = await bank.runtime.database.query<{ row: string }>(
    "select row_to_json(t)::text as row from bank.member_totp t where member_id = $1",
    [id],
  );
  for (const one of codes) expect(kept[0]?.row).not.toContain(one.replace("-", ""));
});

test("five wrong codes in a quarter of an hour, and not even the right one is heard; a right one before that clears the count", async () => {
  const { email, secret, browser } = await enrolled();
  const wrong = wrongCode(secret);
  for (let tries = 0; tries < 4; tries += 1) expectRefusal(await signIn(email, wrong), 401, "totp_wrong");
  expect((await signIn(email, codeOf(secret))).status).toBe(200);
  nextStep();
  for (let tries = 0; tries < 5; tries += 1) expectRefusal(await signIn(email, wrong), 401, "totp_wrong");
  const locked = await signIn(email, codeOf(secret));
  expectRefusal(locked, 429, "too_many_requests");
  expect(Number(locked.headers["retry-after"])).toBeGreaterThan(800);
  expectRefusal(await browser.post("/totp/removal", { current_password: password, code: codeOf(secret) }), 429, "too_many_requests");
  bank.passRealTime(15 * 60_000);
  expect((await signIn(email, codeOf(secret))).status).toBe(200);
});

test("taking it away needs the password and a code", async () => {
  const { email, secret, browser } = await enrolled();
  const removal = (changes: object) => browser.post("/totp/removal", { current_password: password, code: codeOf(secret), ...changes });
  expectRefusal(await removal({ current_password: "wrong" }), 400, "password_wrong");
  expectRefusal(await removal({ code: wrongCode(secret) }), 400, "totp_wrong");
  expectRefusal(await signIn(email), 401, "totp_required");
  expect((await removal({})).status).toBe(204);
  expect(await lastAct("totp_disabled")).toMatchObject({ actor: email });
  expect((await signIn(email)).status).toBe(200);
  expect((await signIn(email, "any text at all")).status).toBe(200);
  expectRefusal(await removal({}), 400, "totp_not_enabled");
});

test("DELETE /console/api/members/{id}/totp: by whoever reaches the member's role, and for nobody's own", async () => {
  const [member, boss] = [await enrolled(), await enrolled("owner")];
  const administrator = await memberBrowser(bank, { role: "administrator" });
  expectRefusal(await administrator.del(`/members/${boss.id}/totp`), 403, "permission_denied", /above/);
  expectRefusal(await boss.browser.del(`/members/${boss.id}/totp`), 400, "totp_is_own");
  expect((await administrator.del(`/members/${member.id}/totp`)).status).toBe(204);
  expect(await lastAct("totp_reset")).toMatchObject({ subject_id: member.id, before: { email: member.email } });
  expect((await signIn(member.email)).status).toBe(200);
  expectRefusal(await administrator.del(`/members/${member.id}/totp`), 400, "totp_not_enabled");
  expect((await owner.del(`/members/${boss.id}/totp`)).status).toBe(204);
  expect((await signIn(boss.email)).status).toBe(200);
});

test("a new password of one's own keeps the second factor; the command line's takes it away; a removed member leaves none behind", async () => {
  const { email, browser, id } = await enrolled();
  const next = "another long password";
  expect((await browser.put("/password", { current_password: password, new_password: next })).status).toBe(204);
  expectRefusal(await openBrowser(bank).signIn({ email, password: next }), 401, "totp_required");
  const reset = await resetPassword(bank.runtime.database, bank.runtime.bank.runAct, email);
  expect(reset?.lostTotp).toBe(true);
  expect(await lastAct("password_reset")).toMatchObject({ subject_id: id, after: { has_totp: false } });
  expect((await openBrowser(bank).signIn({ email, password: reset?.password ?? "" })).status).toBe(200);
  expect((await resetPassword(bank.runtime.database, bank.runtime.bank.runAct, email))?.lostTotp).toBe(false);
  const leaver = await enrolled();
  expect((await owner.del(`/members/${leaver.id}`)).status).toBe(204);
  expect(await bank.runtime.database.query("select from bank.member_totp where member_id = any ($1::uuid[])", [[id, leaver.id]])).toEqual(
    [],
  );
});
