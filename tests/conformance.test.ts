import { readFileSync } from "node:fs";
import { join } from "node:path";
import { webhookEventTypes } from "@memento/bank";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestBank, type TestBank } from "./support/bank.ts";
import { findTest, names, type OpenApi, readRows, readTests, tokensOf } from "./support/conformance.ts";

const docs = join(import.meta.dirname, "../docs");
const rows = readRows(readFileSync(join(docs, "conformance.md"), "utf8"));
/** docs/errors.md is itself held against the catalogues. The console's own codes, in its last part, are no promise of the Bank API. */
const [bankErrors = ""] = readFileSync(join(docs, "errors.md"), "utf8").split("## The console");
const walletErrors = readFileSync(join(docs, "wallet-errors.md"), "utf8");
const codes = [...`${bankErrors}\n${walletErrors}`.matchAll(/^\| `(\w+)` \|/gm)].map((match) => match[1] ?? "");

let bank: TestBank;
let documented: Map<string, Set<string>>;
beforeAll(async () => {
  bank = await startTestBank();
  const wallet = await bank.app.inject({ method: "GET", url: "/v1/openapi.json" });
  documented = new Map([...tokensOf((await bank.get("/v2/openapi.json")).body as OpenApi), ...tokensOf(wallet.json() as OpenApi)]);
});
afterAll(() => bank.close());

const covered = (): Set<string> =>
  new Set(rows.flatMap(({ operations, tokens }) => operations.flatMap((name) => [name, ...tokens.map((token) => `${name} ${token}`)])));

test("every row of docs/conformance.md names tests that exist, and they name what the row is about", () => {
  const faults: string[] = [];
  for (const { line, tokens, tests } of rows) {
    const found = tests.map(findTest);
    for (const one of found) if (typeof one === "string") faults.push(`line ${line}: ${one}`);
    for (const token of tokens)
      if (!found.some((one) => typeof one !== "string" && names(one, token))) faults.push(`line ${line}: no test of the row says ${token}`);
  }
  expect(faults).toEqual([]);
});

test("every operation, parameter, answered attribute and value of both OpenAPI documents has a row", () => {
  const have = covered();
  const missing = [...documented].flatMap(([name, tokens]) => [name, ...[...tokens].map((token) => `${name} ${token}`)]);
  expect(missing.filter((one) => !have.has(one))).toEqual([]);
});

test("what a row says of an operation is in the OpenAPI document, or is a code of docs/errors.md or a header", () => {
  const strange = rows.flatMap(({ line, operations, tokens }) => [
    ...operations.filter((name) => !documented.has(name)).map((name) => `line ${line}: ${name}`),
    ...tokens
      .filter(() => operations.length > 0)
      .filter((token) => !operations.some((name) => documented.get(name)?.has(token)))
      .filter((token) => !codes.includes(token) && !/^[A-Z][\w-]+$/.test(token))
      .map((token) => `line ${line}: ${token}`),
  ]);
  expect(strange).toEqual([]);
});

test("every code of docs/errors.md has a row", () => {
  const have = new Set(rows.flatMap(({ tokens }) => tokens));
  expect(codes.filter((code) => !have.has(code))).toEqual([]);
  expect(codes.length).toBeGreaterThanOrEqual(20);
});

test("every event type of webhooks, and every type of resource, has a row", () => {
  const have = new Set(rows.flatMap(({ tokens }) => tokens));
  const types = Object.keys(webhookEventTypes).map((type) => `event_type=${type}`);
  const resources = Object.values(webhookEventTypes).map((type) => `resource_type=${type}`);
  expect([...types, ...resources].filter((token) => !have.has(token))).toEqual([]);
});

describe("the check itself", () => {
  const page = [
    "## Things",
    "### `GET /v2/things`, `GET /v2/things/{id}`",
    "| what | test |",
    "| --- | --- |",
    "| `size` and `status=open,shut` | tests/a.test.ts › one<br>tests/b.test.ts › group › two |",
    "## Prose",
    "| nothing in code | tests/a.test.ts › three |",
  ].join("\n");

  test("reads rows with the operations of their heading, and takes values apart", () => {
    const operations = ["GET /v2/things", "GET /v2/things/{id}"];
    expect(readRows(page)).toEqual([
      {
        line: 5,
        operations,
        tokens: ["size", "status", "status=open", "status=shut"],
        tests: ["tests/a.test.ts › one", "tests/b.test.ts › group › two"],
      },
      { line: 7, operations: [], tokens: [], tests: ["tests/a.test.ts › three"] },
    ]);
  });

  test("finds tests with their groups, tables and helpers, and no skipped ones", () => {
    const source = [
      'const helper = "spoken";',
      'describe("outer", () => {',
      "  test.each([",
      '    ["a", 1],',
      '  ])("each %s", (value) => {',
      "    expect(helper);",
      "  });",
      "",
      '  test.skip("skipped", () => {});',
      "});",
      'test("last \\"one\\"", () => {',
      '  const inner = "hidden";',
      "});",
    ].join("\n");
    const found = readTests(source);
    expect(found.map(({ groups, title }) => [groups, title])).toEqual([
      [["outer"], "each %s"],
      [[], 'last "one"'],
    ]);
    expect(found.map((one) => ["spoken", "a", "hidden"].map((word) => names(one, word)))).toEqual([
      [true, true, false],
      [false, false, true],
    ]);
  });

  test("gathers parameters, nested attributes and values from a document", () => {
    const text = {};
    const body = {
      properties: { mandate: { properties: { scheme: { enum: ["core", "b2b"] } } }, list: { items: { properties: { a: text } } } },
    };
    const element = { anyOf: [{ properties: { type: { const: "x" } } }, { properties: { type: { const: "y" }, more: text } }] };
    const operation = {
      parameters: [
        { name: "id", in: "path", schema: text },
        { name: "status", in: "query", schema: { items: { enum: ["open"] } } },
      ],
      requestBody: { content: { "application/json": { schema: body } } },
      responses: { 200: { content: { "application/json": { schema: { properties: { results: { items: element } } } } } }, 400: {} },
    } as const;
    expect([...(tokensOf({ paths: { "/v2/x/{id}": { post: operation } } }).get("POST /v2/x/{id}") ?? [])].toSorted()).toEqual(
      [
        ...["{id}", "status", "status=open", "mandate", "mandate.scheme", "mandate.scheme=core", "mandate.scheme=b2b", "list", "list.a"],
        ...["answer.results", "answer.type", "answer.type=x", "answer.type=y", "answer.more"],
      ].toSorted(),
    );
  });
});
