import { Type } from "typebox";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createLog } from "../log/log.ts";
import { createMetrics } from "../metrics/metrics.ts";
import { errorResponses } from "./envelope.ts";
import { describeApi, serveReference } from "./openapi.ts";
import { Page, PageQuery } from "./pagination.ts";
import { type App, createHttpServer } from "./server.ts";

let app: App;
beforeAll(async () => {
  app = createHttpServer({ log: createLog("silent"), metrics: createMetrics({ queueLength: () => 0 }), trustProxy: 0 });
  await app.register(
    async (scope: App) => {
      await describeApi(scope, {
        title: "Probe API",
        version: "1.2.3",
        description: "Probes.",
        serverUrl: "https://bank.test",
        securitySchemes: { signed: { type: "http", scheme: "bearer", bearerFormat: "JWT", description: "Signed." } },
        tags: [{ name: "Things", description: "All of them." }],
      });
      const Thing = Type.Object(
        { id: Type.String({ format: "uuid" }), note: Type.Union([Type.String(), Type.Null()]) },
        { title: "Thing" },
      );
      scope.get(
        "/things",
        { schema: { tags: ["Things"], querystring: PageQuery, response: { ...errorResponses, 200: Page(Thing) } } },
        () => ({ results: [], has_prev: false, has_next: false }),
      );
      const body = Type.Object({ name: Type.String(), size: Type.Integer({ default: 1 }) });
      scope.post("/things", { schema: { tags: ["Things"], body } }, (request) => request.body);
      scope.get("/openapi.json", { schema: { hide: true } }, () => scope.swagger());
    },
    { prefix: "/v9" },
  );
  app.get("/internal", () => "");
  await serveReference(app, "/docs", [{ title: "Probe API", url: "/v9/openapi.json" }]);
  await app.ready();
});
afterAll(() => app.close());

test("the document describes the scope's routes, and nothing else", async () => {
  const document = (await app.inject("/v9/openapi.json")).json<Record<string, any>>(); // oxlint-disable-line no-explicit-any -- a document of any shape
  expect(document).toMatchObject({
    openapi: "3.1.0",
    info: { title: "Probe API", version: "1.2.3" },
    servers: [{ url: "https://bank.test" }],
    security: [{ signed: [] }],
    components: { securitySchemes: { signed: { type: "http", scheme: "bearer", bearerFormat: "JWT" } } },
    tags: [{ name: "Things" }],
  });
  expect(Object.keys(document["paths"])).toEqual(["/v9/things"]);
  const { parameters, responses } = document["paths"]["/v9/things"].get;
  expect(parameters).toEqual([
    expect.objectContaining({
      in: "query",
      name: "page",
      required: false,
      schema: { type: "integer", format: "int32", minimum: 1, maximum: 2_147_483_647, default: 1 },
    }),
    expect.objectContaining({
      in: "query",
      name: "size",
      required: false,
      schema: { type: "integer", format: "int32", minimum: 1, maximum: 100, default: 10 },
    }),
  ]);
  expect(document["paths"]["/v9/things"].post.requestBody.content["application/json"].schema.required).toEqual(["name"]);
  expect(responses["200"].content["application/json"].schema.properties.results.items).toMatchObject({
    title: "Thing",
    required: ["id", "note"],
  });
  expect(Object.keys(responses)).toEqual(["200", "400", "401", "403", "404", "409", "422", "429", "500", "503"]);
  expect(responses["401"].content["application/json"].schema).toMatchObject({ title: "Error", required: ["code", "message"] });
});

test("the reference is served from here, and its page asks no other host for anything", async () => {
  const page = await app.inject("/docs/");
  expect(page.statusCode).toBe(200);
  const asked = [...page.body.matchAll(/(?:src|href)\s*=\s*"([^"]*)"|url\(([^)]*)\)|@import\s+([^;]*)/g)].map(
    (match) => match[1] ?? match[2] ?? match[3] ?? "",
  );
  expect(asked.length).toBeGreaterThan(0);
  for (const address of asked) {
    expect(address).not.toMatch(/^(?:[a-z]+:)?\/\//i);
    const { statusCode, headers } = await app.inject(new URL(address, "http://bank.test/docs/").pathname);
    expect([address, statusCode, headers["content-type"]]).toEqual([address, 200, expect.stringContaining("javascript")]);
  }
  expect(page.body).toContain("/v9/openapi.json");
  expect(page.body).toMatch(/"withDefaultFonts":\s*false/);
});
