import { sweepSessions } from "@memento/bank";
import { sweepAttempts } from "@memento/platform";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestBank, type TestBank } from "./support/bank.ts";
import { memberBrowser, openBrowser, ownersBrowser } from "./support/console.ts";
import { expectRefusal, noSuchId } from "./support/demo.ts";

const minute = 60_000;

let bank: TestBank;
beforeAll(async () => {
  bank = await startTestBank();
});
afterAll(async () => {
  expect(await bank.verify()).toEqual([]);
  await bank.close();
});

test("POST /console/api/session answers who signed in, and GET /console/api/me the same", async () => {
  const browser = openBrowser(bank);
  const answer = await browser.signIn(bank.demo.console);
  expect(answer).toMatchObject({
    status: 200,
    body: {
      member: { email: "owner@demo.test", name: "Demo Owner" },
      workspace: { id: bank.workspaceId, name: "Demo workspace", language: "en", mode: "sandbox" },
      role: "owner",
      is_operator: true,
    },
  });
  expect((await browser.get("/me")).body).toEqual(answer.body);
  expect(answer.text).not.toContain(bank.demo.console.password);
});

test("GET /console/api/clock tells every member the workspace's time, which a sandbox can move", async () => {
  const browser = await memberBrowser(bank, { role: "member" });
  const moved = await bank.post("/v2/sandbox/clock", { advance: "PT1H" });
  const { now } = (await browser.get("/clock")).body as { now: string };
  expect(Math.abs(Date.parse(now) - Date.parse(moved.body.now))).toBeLessThan(60_000);
  expectRefusal(await openBrowser(bank).get("/clock"), 401, "unauthorized");
});

test("the session cookie is HttpOnly, SameSite=Strict, for the whole host; not Secure on plain http in a sandbox, Secure with https", async () => {
  const plain = await openBrowser(bank).signIn(bank.demo.console);
  expect(String(plain.headers["set-cookie"])).toMatch(/^memento_session=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Strict$/);
  expect(plain.headers["cache-control"]).toBe("no-store");
  const secure = await startTestBank({ PUBLIC_URL: "https://bank.example.com" });
  try {
    const answer = await openBrowser(secure).signIn(secure.demo.console);
    expect(String(answer.headers["set-cookie"])).toMatch(
      /^__Host-memento_session=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    );
  } finally {
    await secure.close();
  }
});

test.each([
  ["production", "http://127.0.0.1:3000", false],
  ["production", "http://bank.example.com", true],
  ["sandbox", "http://bank.example.com", false],
])("in %s at %s the cookie is Secure: %s", async (mode, url, secure) => {
  const other = await startTestBank({ MEMENTO_MODE: mode, PUBLIC_URL: url });
  try {
    const cookie = String((await openBrowser(other).signIn(other.demo.console)).headers["set-cookie"]);
    expect(cookie.includes("; Secure;")).toBe(secure);
    expect(cookie.startsWith("__Host-")).toBe(secure);
  } finally {
    await other.close();
  }
});

test("the address is compared without regard to case; a wrong password and an unknown address are told in the same words", async () => {
  expect((await openBrowser(bank).signIn({ ...bank.demo.console, email: "OWNER@Demo.Test" })).status).toBe(200);
  const wrong = await openBrowser(bank).signIn({ ...bank.demo.console, password: "wrong password" });
  const unknown = await openBrowser(bank).signIn({ ...bank.demo.console, email: "nobody@demo.test" });
  expectRefusal(wrong, 401, "unauthorized");
  expect(unknown.body).toEqual(wrong.body);
  expect(wrong.headers["set-cookie"]).toBeUndefined();
});

test("an unknown address costs as much time as a wrong password", async () => {
  const time = async (email: string): Promise<number> => {
    const started = performance.now();
    await openBrowser(bank, "192.0.2.9").signIn({ email, password: "wrong password" });
    return performance.now() - started;
  };
  await time("warm@demo.test");
  const unknown = [];
  for (let count = 0; count < 5; count += 1) unknown.push(await time("nobody-here@demo.test"));
  // Without the pretended check an unknown address would be answered in about a millisecond.
  expect(Math.min(...unknown)).toBeGreaterThan(4);
});

test("without a session, with a made-up one and with an ended one: 401 unauthorized", async () => {
  const stranger = openBrowser(bank);
  expectRefusal(await stranger.get("/me"), 401, "unauthorized");
  stranger.cookie = `memento_session=${"A".repeat(43)}`;
  expectRefusal(await stranger.get("/me"), 401, "unauthorized");
  const browser = await ownersBrowser(bank);
  const { cookie } = browser;
  expect((await browser.del("/session")).status).toBe(204);
  expect(browser.cookie).toBeUndefined();
  browser.cookie = cookie;
  expectRefusal(await browser.get("/me"), 401, "unauthorized");
});

test("session fixation: signing in ends the session that the browser came with and makes another token", async () => {
  const browser = await ownersBrowser(bank);
  const former = browser.cookie;
  await browser.signIn(bank.demo.console);
  expect(browser.cookie).not.toBe(former);
  expect((await browser.get("/me")).status).toBe(200);
  const planted = openBrowser(bank);
  planted.cookie = former;
  expectRefusal(await planted.get("/me"), 401, "unauthorized");
  const chosen = `memento_session=${"x".repeat(43)}`;
  planted.cookie = chosen;
  await planted.signIn(bank.demo.console);
  expect(planted.cookie).not.toBe(chosen);
});

test("a write without X-Requested-With: memento-console is 403 permission_denied and does nothing; one from another site's page too", async () => {
  const browser = await ownersBrowser(bank);
  for (const header of [undefined, "XMLHttpRequest"])
    expectRefusal(
      await browser.send("DELETE", "/session", undefined, { "x-requested-with": header }),
      403,
      "permission_denied",
      /X-Requested-With/,
    );
  for (const site of ["cross-site", "same-site"])
    expectRefusal(await browser.send("DELETE", "/session", undefined, { "sec-fetch-site": site }), 403, "permission_denied", /other sites/);
  const forged = await openBrowser(bank).post("/session", bank.demo.console, { "sec-fetch-site": "cross-site" });
  expectRefusal(forged, 403, "permission_denied");
  expect((await browser.get("/me")).status).toBe(200);
  expect((await browser.send("DELETE", "/session", undefined, { "sec-fetch-site": "same-origin" })).status).toBe(204);
});

test("a form of another site cannot sign in: only JSON is read", async () => {
  const answer = await openBrowser(bank).post("/session", JSON.stringify(bank.demo.console), { "content-type": "text/plain" });
  expectRefusal(answer, 400, "invalid_request", /application\/json/);
});

test("bodies are strict: an unknown field is 400 invalid_request that names it", async () => {
  expectRefusal(await openBrowser(bank).post("/session", { ...bank.demo.console, remember: true }), 400, "invalid_request", /remember/);
});

test("no route and no UUID: 404 not_found", async () => {
  const browser = await ownersBrowser(bank);
  expectRefusal(await browser.get("/nothing"), 404, "not_found");
  expectRefusal(await browser.del("/sessions/nonsense"), 404, "not_found");
  expectRefusal(await browser.del(`/sessions/${noSuchId}`), 404, "not_found");
});

test("a session ends after an hour without a request, and after twelve hours in any case", async () => {
  const idle = await ownersBrowser(bank);
  const busy = await ownersBrowser(bank);
  for (let passed = 0; passed < 12 * 60; passed += 50) {
    expect((await busy.get("/me")).status).toBe(200);
    if (passed === 50) expect((await idle.get("/sessions")).status).toBe(200);
    if (passed === 150) expectRefusal(await idle.get("/me"), 401, "unauthorized");
    bank.passRealTime(50 * minute);
  }
  expectRefusal(await busy.get("/me"), 401, "unauthorized");
});

test("moving the workspace's clock signs nobody out", async () => {
  const browser = await ownersBrowser(bank);
  expect((await bank.post("/v2/sandbox/clock", { advance: "P1Y" })).status).toBe(200);
  expect((await browser.get("/me")).status).toBe(200);
});

test("GET /console/api/sessions lists one's own; DELETE /console/api/sessions/{id} ends one at once", async () => {
  const browser = await ownersBrowser(bank);
  const other = await ownersBrowser(bank);
  const foreign = await ownersBrowser(bank, (await bank.otherWorkspace()).demo);
  const { body } = await browser.get("/sessions?size=100");
  expect(body.results[1]).toMatchObject({ address: "127.0.0.1", user_agent: "Test browser", is_current: true });
  const [{ id }] = body.results;
  expect(body.results[0].is_current).toBe(false);
  expect(body.results.filter((session: { is_current: boolean }) => session.is_current)).toHaveLength(1);
  expectRefusal(await foreign.del(`/sessions/${id}`), 404, "not_found");
  expect((await other.get("/me")).status).toBe(200);
  expect((await browser.del(`/sessions/${id}`)).status).toBe(204);
  expectRefusal(await other.get("/me"), 401, "unauthorized");
  expectRefusal(await browser.del(`/sessions/${id}`), 404, "not_found");
});

test("ten wrong passwords lock the account for the rest of a quarter of an hour, whoever asks and whether it exists", async () => {
  for (const email of ["owner@demo.test", "nobody@else.test"]) {
    for (let count = 0; count < 10; count += 1) {
      const browser = openBrowser(bank, `198.51.100.${count}`);
      expectRefusal(await browser.signIn({ email, password: "wrong password" }), 401, "unauthorized");
    }
    const locked = await openBrowser(bank, "203.0.113.1").signIn({ email, password: bank.demo.console.password });
    expectRefusal(locked, 429, "too_many_requests");
    expect(Number(locked.headers["retry-after"])).toBeGreaterThan(0);
    expect(Number(locked.headers["retry-after"])).toBeLessThanOrEqual(900);
  }
  bank.passRealTime(14 * minute);
  expect((await openBrowser(bank).signIn(bank.demo.console)).status).toBe(429);
  bank.passRealTime(1.1 * minute);
  expect((await openBrowser(bank).signIn(bank.demo.console)).status).toBe(200);
});

test("attempts at the same moment count one by one: a hundred guesses get ten answers", async () => {
  const guesses = Array.from({ length: 100 }, (_, index) =>
    openBrowser(bank, `198.51.101.${index}`).signIn({ email: "guessed@demo.test", password: `guess number ${index}` }),
  );
  const statuses = (await Promise.all(guesses)).map(({ status }) => status);
  expect(statuses.filter((status) => status === 401)).toHaveLength(10);
  expect(statuses.filter((status) => status === 429)).toHaveLength(90);
});

test("an address that tried a hundred accounts is not heard any more, and cannot lock accounts either; others go on", async () => {
  const address = "203.0.113.99";
  for (let count = 0; count < 100; count += 1) {
    const answer = await openBrowser(bank, address).signIn({ email: `person-${count}@demo.test`, password: "wrong password" });
    expect(answer.status).toBe(401);
  }
  for (let count = 0; count < 12; count += 1)
    expectRefusal(await openBrowser(bank, address).signIn({ ...bank.demo.console, password: "wrong password" }), 429, "too_many_requests");
  expect((await openBrowser(bank).signIn(bank.demo.console)).status).toBe(200);
});

test("right passwords do not count: a hundred and ten sign-ins from one address", async () => {
  for (let count = 0; count < 110; count += 1) expect((await openBrowser(bank, "192.0.2.77").signIn(bank.demo.console)).status).toBe(200);
});

test("sessions that are over and counts whose window ended are swept", async () => {
  await ownersBrowser(bank);
  await openBrowser(bank).signIn({ email: "swept@demo.test", password: "wrong password" });
  const { database, now } = bank.runtime;
  const count = async (): Promise<bigint[]> => {
    const text = "select (select count(*) from bank.member_session) as sessions, (select count(*) from platform.attempt) as attempts";
    const [row] = await database.query<{ sessions: bigint; attempts: bigint }>(text);
    return [row?.sessions ?? 0n, row?.attempts ?? 0n];
  };
  const before = await count();
  expect(before.every((rows) => rows > 0n)).toBe(true);
  bank.passRealTime(13 * 60 * minute);
  await sweepSessions(database, now());
  await sweepAttempts(database, now());
  expect(await count()).toEqual([0n, 0n]);
});
