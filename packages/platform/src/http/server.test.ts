import { Type } from "typebox";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Overloaded } from "../commands/batcher.ts";
import { createLog } from "../log/log.ts";
import { createMetrics, type Metrics } from "../metrics/metrics.ts";
import { sendEnvelope } from "./envelope.ts";
import { keepRawBodies, parseJsonBody } from "./json-body.ts";
import { PageQuery } from "./pagination.ts";
import { HttpProblem, kitProblem } from "./problem.ts";
import { type App, createHttpServer } from "./server.ts";

const lines: string[] = [];
const metrics: Metrics = createMetrics({ queueLength: () => 0 });

const Body = Type.Object(
  {
    amount: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }),
    message: Type.Optional(Type.Union([Type.String({ maxLength: 5 }), Type.Null()])),
    kind: Type.Optional(Type.Union([Type.Literal("a"), Type.Literal("b")])),
    day: Type.Optional(Type.String({ format: "date" })),
    parts: Type.Optional(Type.Array(Type.Object({ name: Type.String() }, { additionalProperties: false }), { maxItems: 2 })),
    open: Type.Optional(Type.Boolean({ default: true })),
  },
  { additionalProperties: false },
);

/** A server with a scope that reads JSON bodies, and another whose errors look otherwise. */
async function startProbe(level: string, trustProxy = 0): Promise<App> {
  const app = createHttpServer({ log: createLog(level, { write: (line) => void lines.push(line) }), metrics, trustProxy });
  app.setErrorHandler(sendEnvelope);
  app.setNotFoundHandler((request, reply) => sendEnvelope(kitProblem("not_found"), request, reply));
  app.get("/address", (request) => ({ ip: request.ip }));
  await app.register(async (scope: App) => {
    keepRawBodies(scope);
    scope.addHook("preValidation", (request, _reply, done) => {
      request.callerName = "Prober";
      if (request.rawBody !== undefined) request.body = parseJsonBody(request.headers["content-type"], request.rawBody);
      done();
    });
    scope.post("/body", { schema: { body: Body } }, (request) => request.body);
    scope.get("/page", { schema: { querystring: PageQuery } }, (request) => request.query);
    scope.get("/items/:id", (request) => request.params as object);
    scope.get<{ Params: { what: string } }>("/throws/:what", ({ params: { what } }) => {
      if (what === "problem") throw new HttpProblem({ status: 400, code: "no_such_luck", message: "Not today." });
      if (what === "overloaded") throw new Overloaded("too many requests are waiting");
      throw new Error("postgres://memento:hunter2@db/memento is away", { cause: new Error("ECONNREFUSED") });
    });
  });
  await app.register(async (scope: App) => {
    scope.setErrorHandler(async (_error, _request, reply) => reply.code(400).send({ error: "another shape" }));
    scope.post("/elsewhere", { schema: { body: Type.Object({ a: Type.String() }) } }, () => "");
  });
  await app.ready();
  return app;
}

let app: App;
beforeAll(async () => {
  app = await startProbe("debug");
});
afterAll(() => app.close());

const json = { "content-type": "application/json" };
const post = (payload: string | object, headers: Record<string, string> = json) =>
  app.inject({ method: "POST", url: "/body", headers, payload });

describe("bodies are strict", () => {
  test.each([
    ["a number as text", { amount: "5" }, "amount must be integer."],
    ["a fraction", { amount: 1.5 }, "amount must be integer."],
    ["null for a number", { amount: null }, "amount must be integer."],
    ["nothing", {}, "amount is required."],
    ["too little", { amount: 0 }, "amount must be >= 1."],
    ["more than a JSON number holds", { amount: 2 ** 53 }, "amount must be <= 9007199254740991."],
    ["an unknown field", { amount: 1, amuont: 2 }, "amuont is not a known field."],
    ["an unknown field further down", { amount: 1, parts: [{ name: "a" }, { name: "b", size: 1 }] }, "parts.1.size is not a known field."],
    ["a missing field further down", { amount: 1, parts: [{}] }, "parts.0.name is required."],
    ["a wrong type further down", { amount: 1, parts: [{ name: 1 }] }, "parts.0.name must be string."],
    ["too many", { amount: 1, parts: [{ name: "a" }, { name: "b" }, { name: "c" }] }, "parts must NOT have more than 2 items."],
    ["a text for a truth", { amount: 1, open: "true" }, "open must be boolean."],
    ["a day that is none", { amount: 1, day: "2026-02-30" }, `day must match format "date".`],
  ])("%s", async (_what, body, message) => {
    const answer = await post(body);
    expect([answer.statusCode, answer.json()]).toEqual([400, { code: "invalid_request", message }]);
  });
  test.each([
    ["a value outside a list", { amount: 1, kind: "c" }, "kind"],
    ["a value of no branch", { amount: 1, message: 1 }, "message"],
  ])("%s names its field", async (_what, body, field) => {
    const answer = await post(body);
    expect([answer.statusCode, answer.json<{ message: string }>().message]).toEqual([
      400,
      expect.stringMatching(new RegExp(`^${field} must be `)),
    ]);
  });
  test("null stays null and defaults are filled in", async () => {
    expect((await post({ amount: 1, message: null })).json()).toEqual({ amount: 1, message: null, open: true });
  });
  test("a request without the body it needs is told so", async () => {
    const answer = await app.inject({ method: "POST", url: "/body" });
    expect([answer.statusCode, answer.json()]).toEqual([400, { code: "invalid_request", message: "body must be object." }]);
  });
});

describe("queries are read from text", () => {
  test.each([
    ["", { page: 1, size: 10 }],
    ["?page=2&size=100", { page: 2, size: 100 }],
    ["?page=2147483647", { page: 2_147_483_647, size: 10 }],
  ])("%j", async (query, expected) => {
    expect((await app.inject(`/page${query}`)).json()).toEqual(expected);
  });
  test.each([
    ["?page=0", "page must be >= 1."],
    ["?page=-1", "page must be >= 1."],
    ["?page=1.5", "page must be integer."],
    ["?page=", "page must be integer."],
    ["?page=one", "page must be integer."],
    ["?page=0x1", "page must be integer."],
    ["?page=1e1", "page must be integer."],
    ["?page=1.0", "page must be integer."],
    ["?page=%201", "page must be integer."],
    ["?page=%2B1", "page must be integer."],
    ["?page=1%00", "page holds a character that is not allowed."],
    ["?page=1&page=2", "page must be integer."],
    ["?page=2147483648", "page must be <= 2147483647."],
    ["?size=0", "size must be >= 1."],
    ["?size=101", "size must be <= 100."],
    ["?sise=10", "sise is not a known field."],
    ["?__proto__=1", "__proto__ is not a known field."],
  ])("%s is refused", async (query, message) => {
    const answer = await app.inject(`/page${query}`);
    expect([answer.statusCode, answer.json()]).toEqual([400, { code: "invalid_request", message }]);
  });
  test("the last page there may be has an offset that a number holds", () => {
    expect(Number.isSafeInteger((2_147_483_647 - 1) * 100)).toBe(true);
  });
});

describe("problems", () => {
  test.each([
    ["GET", "/nowhere", 404, "not_found"],
    ["PUT", "/body", 404, "not_found"],
    ["HEAD", "/page", 404, undefined],
    ["GET", "/items/%zz", 400, "invalid_request"],
    ["GET", "/throws/problem", 400, "no_such_luck"],
    ["GET", "/throws/overloaded", 503, "unavailable"],
    ["GET", "/throws/fault", 500, "internal_error"],
  ] as const)("%s %s: %i %s", async (method, url, status, code) => {
    const answer = await app.inject({ method, url });
    expect(answer.statusCode).toBe(status);
    expect(answer.headers["x-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
    if (code === undefined) return;
    expect(answer.headers["content-type"]).toBe("application/json; charset=utf-8");
    expect(Object.keys(answer.json<object>())).toEqual(["code", "message"]);
    expect(answer.json()).toMatchObject({ code });
  });
  test("who comes too early is told when to come back", async () => {
    expect((await app.inject("/throws/overloaded")).headers["retry-after"]).toBe("1");
  });
  test("a fault names the request and nothing of what happened; the log has it all", async () => {
    lines.length = 0;
    const answer = await app.inject("/throws/fault");
    const requestId = answer.headers["x-request-id"];
    expect(answer.json()).toEqual({ code: "internal_error", message: `A fault of ours. Request ${String(requestId)}.` });
    const logged = lines.map((line) => JSON.parse(line) as Record<string, unknown>).find(({ msg }) => msg === "request failed");
    expect(logged).toMatchObject({
      level: 50,
      request_id: requestId,
      err: { message: expect.stringContaining("is away"), cause: { message: "ECONNREFUSED" } },
    });
  });
  test.each([
    ["too large", " ".repeat(1024 * 1024 + 1), json, 413],
    ["of no type", "x=1", { "content-type": "application/x-www-form-urlencoded" }, 400],
    ["of a type that is none", "{}", { "content-type": ";" }, 400],
    ["compressed", "\x1f\x8b\x08", { ...json, "content-encoding": "gzip" }, 400],
  ])("a body %s", async (_what, payload, headers, status) => {
    const answer = await post(payload, headers);
    expect([answer.statusCode, answer.json()]).toEqual([status, { code: "invalid_request", message: expect.any(String) }]);
  });
  test("a body of exactly the limit is read", async () => {
    const body = `{"amount":1}`.padEnd(1024 * 1024);
    expect((await post(body)).json()).toEqual({ amount: 1, open: true });
  });
  test("an id of any length reaches its route, which knows what to say", async () => {
    const id = "a".repeat(8_000);
    expect((await app.inject(`/items/${id}`)).json()).toEqual({ id });
  });
  test("each scope tells its errors in its own way", async () => {
    const answer = await app.inject({ method: "POST", url: "/elsewhere", payload: { a: 1 } });
    expect(answer.json()).toEqual({ error: "another shape" });
  });
});

describe("one log line a request", () => {
  const lineOf = async (target: App, url: string) => {
    lines.length = 0;
    await target.inject(url);
    return lines.map((line) => JSON.parse(line) as Record<string, unknown>).filter(({ msg }) => msg === "answered");
  };
  test.each([
    ["/page?size=7", 20, { route: "/page", status: 200, application: "Prober" }],
    ["/page?size=0", 40, { route: "/page", status: 400, application: "Prober" }],
    ["/nowhere", 40, { route: "unknown", status: 404 }],
    ["/throws/fault", 50, { route: "/throws/:what", status: 500, application: "Prober" }],
  ])("%s at level %i", async (url, level, expected) => {
    const [line, ...more] = await lineOf(app, url);
    expect(more).toEqual([]);
    expect(line).toMatchObject({ level, method: "GET", ms: expect.any(Number), request_id: expect.any(String), ...expected });
  });
  test("holds no header, no body and no query", async () => {
    lines.length = 0;
    const secret = "a2029d646c94406d";
    await app.inject({
      method: "POST",
      url: `/body?q=${secret}`,
      headers: { ...json, authorization: `Bearer ${secret}`, "idempotency-key": secret },
      payload: { amount: 1, message: secret },
    });
    await app.inject({ method: "GET", url: `/page?size=${secret}`, headers: { cookie: secret } });
    expect(lines).toHaveLength(2);
    expect(lines.join("")).not.toContain(secret);
  });
  test("answers that are fine leave none at the usual level", async () => {
    const quiet = await startProbe("info");
    expect(await lineOf(quiet, "/page")).toEqual([]);
    expect(await lineOf(quiet, "/page?size=0")).toHaveLength(1);
    await quiet.close();
  });
  test("requests are measured by route, not by path", async () => {
    await app.inject("/items/one");
    const text = await metrics.registry.getSingleMetricAsString("memento_http_request_seconds");
    expect(text).toContain(`memento_http_request_seconds_count{method="GET",route="/items/:id",status="200"}`);
    expect(text).not.toContain("/items/one");
  });
});

describe("the client's address", () => {
  const ask = async (trustProxy: number, forwarded: string) => {
    const server = await startProbe("silent", trustProxy);
    const answer = await server.inject({ url: "/address", remoteAddress: "192.0.2.1", headers: { "x-forwarded-for": forwarded } });
    await server.close();
    return answer.json<{ ip: string }>().ip;
  };
  test.each([
    [0, "203.0.113.7", "192.0.2.1"],
    [1, "203.0.113.7", "203.0.113.7"],
    [1, "10.0.0.1, 203.0.113.7", "203.0.113.7"], // what the client itself claims does not count
    [2, "203.0.113.7, 10.0.0.1", "203.0.113.7"],
  ])("behind %i proxies that say %s: %s", async (hops, forwarded, expected) => {
    expect(await ask(hops, forwarded)).toBe(expected);
  });
});
