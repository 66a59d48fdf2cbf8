import { createPrivateKey, randomUUID } from "node:crypto";
import { present } from "@memento/kernel";
import { type App, connectDatabase, createHttpServer, createLog, createMetrics, realNow } from "@memento/platform";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../../../tests/support/database.ts";
import { createAdmission } from "./admission.ts";
import { addCertificate, changeApplication, revokeCertificate } from "./applications.ts";
import { createCredentials } from "./credentials.ts";
import type { Permission } from "./permissions.ts";
import { authenticate, hostNameOf } from "./plugin.ts";
import { authorize, digestOf, makeApplication, makeKeys, seconds, send, startProbe, type TestApplication } from "./testing.ts";

const windowMs = 100_000_000; // so long that no test sees it end
let db: TestDatabase;
const apps: App[] = [];

/** One server process, as far as authentication goes: caches of its own, the database shared. */
async function startProcess({ rateLimit = 1_000, explain = true } = {}): Promise<App> {
  const admission = createAdmission({ database: db.database, windowMs, now: realNow });
  const app = await startProbe({ credentials: createCredentials(db.database), admission, rateLimit, rateWindowMs: windowMs, explain });
  apps.push(app);
  return app;
}
const application = (permissions: readonly Permission[] = ["accounts:read", "transfers:write"]): Promise<TestApplication> =>
  makeApplication(db.database, permissions, realNow());
const change = (of: TestApplication, to: Parameters<typeof changeApplication>[3]) =>
  changeApplication(db.database, of.workspaceId, of.applicationId, to);

let one: App;
let two: App;
beforeAll(async () => {
  db = await createTestDatabase();
  [one, two] = [await startProcess(), await startProcess()];
});
afterAll(async () => {
  for (const app of apps) await app.close();
  await db.drop();
});

test("a signed request reaches its handler, which learns who calls", async () => {
  const caller = await application();
  const { workspaceId, applicationId } = caller;
  expect(await send(one, caller)).toMatchObject({
    status: 200,
    body: { kind: "application", workspaceId, callerId: applicationId, name: "Probe" },
  });
  expect(await send(one, caller, { method: "POST", body: `{"amount":1}` })).toMatchObject({ status: 200, body: { body: { amount: 1 } } });
});

test("refusals come in their order: token, rate limit, replay, address, permission, body, schema", async () => {
  const caller = await application([]);
  await change(caller, { ipRanges: ["203.0.113.0/24"] });
  const strict = await startProcess({ rateLimit: 1 });
  const bad = { method: "POST", body: "{" } as const;
  const used = { jti: randomUUID() };
  const answer = async (app: App, request: Parameters<typeof send>[2]) => {
    const { status, body } = await send(app, caller, { ...bad, ...request });
    return `${status} ${body?.code ?? ""} ${status === 400 ? (body?.message ?? "") : ""}`.trim();
  };
  expect(await answer(strict, { claims: used })).toBe("403 ip_not_allowed"); // takes the token and the window's only request
  expect(await answer(strict, { claims: { ...used, aud: "elsewhere" } })).toBe("401 unauthorized");
  expect(await answer(strict, { claims: used })).toBe("429 too_many_requests");
  expect(await answer(one, { claims: used })).toBe("401 unauthorized");
  expect(await answer(one, {})).toBe("403 ip_not_allowed");
  await change(caller, { ipRanges: [] });
  expect(await answer(one, {})).toBe("403 permission_denied");
  await change(caller, { permissions: ["transfers:write"] });
  expect(await answer(one, {})).toBe("400 invalid_request The body is not valid JSON.");
  expect(await answer(one, { body: `{"amount":"1"}` })).toBe("400 invalid_request amount must be integer.");
  expect(await answer(one, { body: `{"amount":1}` })).toBe("200");
});

describe("in every process at once", () => {
  test("a token serves one request, wherever it is sent next", async () => {
    const caller = await application();
    const token = { claims: { jti: randomUUID() } };
    expect(await send(one, caller, token)).toMatchObject({ status: 200 });
    for (const app of [two, one]) {
      const again = await send(app, caller, token);
      expect(again).toMatchObject({
        status: 401,
        body: { code: "unauthorized", message: "jti was used before; every request needs a new one." },
      });
    }
  });
  test("a token sent to both together serves one of them", async () => {
    const caller = await application();
    const token = { claims: { jti: randomUUID() } };
    const answers = await Promise.all([one, two, one, two].map((app) => send(app, caller, token)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 401, 401, 401]);
  });
  test("the rate limit is one, and each application's own", async () => {
    const [caller, neighbour] = [await application(), await application()];
    const limited = [await startProcess({ rateLimit: 6 }), await startProcess({ rateLimit: 6 })];
    const appOf = (turn: number) => present(limited[turn % 2], "app");
    const left = [];
    for (let turn = 0; turn < 6; turn += 1) {
      const { status, headers } = await send(appOf(turn), caller);
      left.push([status, headers["ratelimit-limit"], headers["ratelimit-remaining"], headers["retry-after"]]);
    }
    expect(left).toEqual([5, 4, 3, 2, 1, 0].map((remaining) => [200, "6", String(remaining), undefined]));
    for (const turn of [0, 1]) {
      const over = await send(appOf(turn), caller);
      expect(over).toMatchObject({ status: 429, body: { code: "too_many_requests" }, headers: { "ratelimit-remaining": "0" } });
      expect(over.headers["retry-after"]).toBe(over.headers["ratelimit-reset"]);
      expect(Number(over.headers["retry-after"])).toBeGreaterThan(0);
    }
    expect(await send(appOf(0), neighbour)).toMatchObject({ status: 200, headers: { "ratelimit-remaining": "5" } });
  });
  test("a revoked certificate opens nothing any more, and another one of the application still does", async () => {
    const caller = await application();
    const { workspaceId, applicationId, certificateId } = caller;
    const keys = await addCertificate(db.database, workspaceId, { applicationId, name: "Next" }, realNow());
    for (const app of [one, two]) expect(await send(app, caller)).toMatchObject({ status: 200 }); // both have it in their caches
    await revokeCertificate(db.database, workspaceId, applicationId, certificateId, realNow());
    for (const app of [two, one, two]) {
      expect(await send(app, caller)).toMatchObject({
        status: 401,
        body: { code: "unauthorized", message: "x5t#S256 names no active certificate." },
      });
    }
    const next = { ...caller, thumbprint: keys.thumbprint, key: createPrivateKey(present(keys.privateKey, "private key")) };
    expect(await send(two, next)).toMatchObject({ status: 200 });
  });
  test("permissions and allow-lists change", async () => {
    const caller = await application(["accounts:read"]);
    for (const app of [one, two]) expect(await send(app, caller)).toMatchObject({ status: 200 });
    await change(caller, { permissions: ["accounts:write"] });
    for (const app of [one, two]) {
      expect(await send(app, caller)).toMatchObject({
        status: 403,
        body: { code: "permission_denied", message: "This needs the permission accounts:read." },
      });
    }
    await change(caller, { permissions: ["accounts:read"], ipRanges: ["2001:db8::/32", "203.0.113.7"] });
    for (const app of [one, two]) {
      expect(await send(app, caller, { from: "203.0.113.8" })).toMatchObject({ status: 403, body: { code: "ip_not_allowed" } });
      for (const from of ["203.0.113.7", "::ffff:203.0.113.7", "2001:db8::9"])
        expect(await send(app, caller, { from })).toMatchObject({ status: 200 });
    }
  });
});

describe("every answer carries the RateLimit headers", () => {
  let caller: TestApplication;
  let powerless: TestApplication;
  beforeAll(async () => {
    [caller, powerless] = [await application(), await application([])];
  });
  const post = { method: "POST" } as const;
  test.each<[string, number, string | undefined, () => ReturnType<typeof send>]>([
    ["done", 200, undefined, () => send(one, caller)],
    ["done, without a body", 204, undefined, () => send(one, caller, { method: "PUT" })],
    ["no token", 401, "unauthorized", () => send(one, undefined)],
    ["another's token", 401, "unauthorized", () => send(one, { ...caller, key: makeKeys().privateKey })],
    ["no permission", 403, "permission_denied", () => send(one, powerless)],
    ["no JSON", 400, "invalid_request", () => send(one, caller, { ...post, body: "{" })],
    ["no body", 400, "invalid_request", () => send(one, caller, post)],
    ["against the schema", 400, "invalid_request", () => send(one, caller, { ...post, body: `{"amount":1,"amuont":1}` })],
    [
      "of no known type",
      400,
      "invalid_request",
      () => send(one, caller, { ...post, body: `{"amount":1}`, headers: { "content-type": "text/plain" } }),
    ],
    [
      "of a type that is none",
      400,
      "invalid_request",
      () => send(one, caller, { ...post, body: `{"amount":1}`, headers: { "content-type": "?" } }),
    ],
    ["too large", 413, "invalid_request", () => send(one, caller, { ...post, body: " ".repeat(1024 * 1024 + 1) })],
    ["no such path", 404, "not_found", () => send(one, caller, { url: "/v2/nothing?here=1" })],
    ["no such method", 404, "not_found", () => send(one, caller, { method: "PUT", url: "/v2/fault", body: "no JSON" })],
    ["no such path, no token", 401, "unauthorized", () => send(one, undefined, { url: "/v2/nothing" })],
    ["a fault of ours", 500, "internal_error", () => send(one, caller, { url: "/v2/fault" })],
  ])("%s: %i %s", async (_what, status, code, ask) => {
    const answer = await ask();
    expect([answer.status, answer.body?.code]).toEqual([status, code]);
    expect(answer.headers["ratelimit-limit"]).toBe("1000");
    expect(Number(answer.headers["ratelimit-remaining"])).toSatisfy((left: number) => Number.isInteger(left) && left >= 0 && left < 1000);
    expect(Number(answer.headers["ratelimit-reset"])).toSatisfy(
      (left: number) => Number.isInteger(left) && left > 0 && left <= windowMs / 1000,
    );
    expect(answer.headers["x-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
    if (code !== undefined) expect(Object.keys(answer.body ?? {})).toEqual(["code", "message"]);
  });
  test("a path that leads nowhere counts for the application that asked for it", async () => {
    const asking = await application();
    const before = await send(one, asking);
    const after = await send(one, asking, { url: "/v2/nothing" });
    expect([before.headers["ratelimit-remaining"], after.headers["ratelimit-remaining"]]).toEqual(["999", "998"]);
    expect(after.body?.message).toBe("No route GET /v2/nothing.");
  });
});

test("a fault tells its request's id and nothing else", async () => {
  const answer = await send(one, await application(), { url: "/v2/fault" });
  expect(answer.text).not.toContain("vault");
  expect(answer.body?.message).toBe(`A fault of ours. Request ${String(answer.headers["x-request-id"])}.`);
});

describe("requests of no known application", () => {
  test("count by their address; beyond the limit they are told to wait, while who signs goes on", async () => {
    const app = await startProcess({ rateLimit: 3 });
    const caller = await application();
    const knock = (from: string) => send(app, undefined, { from });
    const answers = [];
    for (let turn = 0; turn < 5; turn += 1) answers.push(await knock("198.51.100.1"));
    expect(answers.map(({ status, body, headers }) => `${status} ${String(body?.code)} ${String(headers["ratelimit-remaining"])}`)).toEqual(
      ["401 unauthorized 2", "401 unauthorized 1", "401 unauthorized 0", "429 too_many_requests 0", "429 too_many_requests 0"],
    );
    expect(Number(answers[4]?.headers["retry-after"])).toBeGreaterThan(0);
    expect(answers[2]?.headers["retry-after"]).toBeUndefined();
    expect(await knock("198.51.100.2")).toMatchObject({ status: 401, headers: { "ratelimit-remaining": "2" } });
    expect(await send(app, caller, { from: "198.51.100.1" })).toMatchObject({ status: 200, headers: { "ratelimit-remaining": "2" } });
  });
  test("a known certificate with a wrong token costs the application nothing", async () => {
    const app = await startProcess({ rateLimit: 3 });
    const caller = await application();
    for (let turn = 0; turn < 5; turn += 1) await send(app, caller, { claims: { sec: "guess" }, from: "198.51.100.3" });
    expect(await send(app, caller)).toMatchObject({ status: 200, headers: { "ratelimit-remaining": "2" } });
  });
});

describe("a 401", () => {
  const wrong: [string, { claims?: object; headers?: Record<string, string | undefined>; url?: string }, string][] = [
    ["no header", { headers: { authorization: undefined } }, "the Authorization header is missing."],
    ["sub", { claims: { sub: "GET /v2" } }, `sub must be "GET /v2/probe".`],
    ["aud", { claims: { aud: "bank.test:3000" } }, `aud must be "bank.test".`],
    ["iat", { claims: { iat: seconds() - 3_600 } }, "behind the server's time; at most 5 s are allowed."],
    ["jti", { claims: { jti: "1" } }, "jti must be a UUID."],
    ["sec", { claims: { sec: "guess" } }, "sec is not the application's secret."],
    [
      "dig#S256",
      { claims: { "dig#S256": digestOf("x") } },
      `dig#S256 must be the base64url SHA-256 of the body as sent, "${digestOf("")}".`,
    ],
  ];
  test.each(wrong)("says in a sandbox what is wrong: %s", async (_what, request, message) => {
    const answer = await send(one, await application(), { ...request, claims: { ...request.claims } });
    expect(answer).toMatchObject({ status: 401, body: { code: "unauthorized" } });
    expect(answer.body?.message).toContain(message);
  });
  test("says nothing more in production, a replay included", async () => {
    const app = await startProcess({ explain: false });
    const caller = await application();
    const token = { claims: { jti: randomUUID() } };
    expect(await send(app, caller, token)).toMatchObject({ status: 200 });
    const answers = [await send(app, caller, token)];
    for (const [, request] of wrong) answers.push(await send(app, caller, { ...request, claims: { ...request.claims } }));
    answers.push(await send(app, { ...caller, thumbprint: digestOf("unknown") }));
    expect(answers).toHaveLength(9);
    for (const answer of answers) expect(answer).toMatchObject({ status: 401, text: `{"code":"unauthorized","message":"unauthorized"}` });
  });
});

test("the digest covers the bytes as they were sent", async () => {
  const caller = await application();
  const body = Buffer.from(`{ "amount" :\t1 }\n`);
  const request = { method: "POST", body } as const;
  expect(await send(one, caller, request)).toMatchObject({ status: 200 });
  const authorization = authorize(caller, { method: "POST", body: `{"amount":1}` });
  expect(await send(one, caller, { ...request, headers: { authorization } })).toMatchObject({ status: 401 });
});

test("without its database the API says to come back", async () => {
  const database = connectDatabase({ ...db.connection, max: 1, onError: () => {} });
  const admission = createAdmission({ database, windowMs, now: realNow });
  const app = await startProbe({
    credentials: createCredentials(db.database),
    admission,
    rateLimit: 10,
    rateWindowMs: windowMs,
    explain: true,
  });
  apps.push(app);
  await database.end();
  const answer = await send(app, await application());
  expect(answer).toMatchObject({ status: 503, body: { code: "unavailable" }, headers: { "retry-after": "1", "ratelimit-limit": "10" } });
});

test("a route that names no permission stops the start", async () => {
  const app = createHttpServer({ log: createLog("silent"), metrics: createMetrics({ queueLength: () => 0 }), trustProxy: 0 });
  const admission = createAdmission({ database: db.database, windowMs, now: realNow });
  const start = app.register(async (scope: App) => {
    authenticate(scope, { credentials: createCredentials(db.database), admission, rateLimit: 1, rateWindowMs: windowMs, explain: true });
    scope.get("/open", () => "everything");
  });
  await expect(Promise.resolve(start).then(() => app.ready())).rejects.toThrow("GET /open names no permission");
});

test("over a socket: the host name counts without its port, and the query as it was sent", async () => {
  const app = await startProcess();
  const caller = await application();
  const base = await app.listen({ host: "127.0.0.1", port: 0 });
  const url = "/v2/probe?b=%7E~&a=%20+";
  const authorization = authorize(caller, { url, claims: { aud: "127.0.0.1" } });
  const answer = await fetch(`${base}${url}`, { headers: { authorization } });
  expect([answer.status, answer.headers.get("ratelimit-limit")]).toEqual([200, "1000"]);
});

test.each([
  ["api.memo.bank", "api.memo.bank"],
  ["API.Memo.Bank:443", "api.memo.bank"],
  ["127.0.0.1:3000", "127.0.0.1"],
  ["[::1]:3000", "[::1]"],
  ["[::1]", "[::1]"],
  ["[2001:DB8::1]:80", "[2001:db8::1]"],
  [undefined, ""],
])("host name of %s: %s", (host, expected) => {
  expect(hostNameOf(host)).toBe(expected);
});
