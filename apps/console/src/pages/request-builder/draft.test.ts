import { expect, test } from "vitest";
import { operationsOf } from "../../api/builder.ts";
import { draftOf, exampleOf, missingIn, operationOf, pathOf, withField } from "./draft.ts";
import { problemsOf } from "./validate.ts";

const iban = { type: "string", pattern: "^[A-Z]{2}[0-9]{2}[a-zA-Z0-9]{1,30}$" };
const order = {
  type: "object",
  required: ["amount", "local_iban", "kind"],
  properties: {
    amount: { type: "integer", minimum: 1 },
    local_iban: iban,
    kind: { enum: ["core", "b2b"] },
    beneficiary_name: { type: "string" },
    on: { type: "string", format: "date" },
    notes: { type: "array", items: { type: "string", maxLength: 3 } },
  },
  additionalProperties: false,
};
const id = { name: "id", in: "path", required: true, schema: { type: "string" } } as const;
const page = { name: "page", in: "query", schema: { type: "integer" } } as const;
const operations = operationsOf({
  paths: {
    "/v2/transfers/{id}": {
      get: { parameters: [page, id], responses: { "200": { content: { "application/json": {}, "application/pdf": {} } } } },
    },
    "/v2/transfers/bulks": { get: { tags: ["Transfers"] }, post: { requestBody: { content: { "application/json": { schema: order } } } } },
  },
});
const known = { iban: "FR7617338000010000000000173", accountId: undefined, tomorrow: "2031-05-21" };
const [byId, bulks, post] = operations;
if (byId === undefined || bulks === undefined || post === undefined) throw new Error("an operation is missing");

test("an example has what is required and what the first time needs, and the API's schema takes it", () => {
  const example = exampleOf(order, known);
  expect(example).toEqual({ amount: 1_000, local_iban: known.iban, kind: "core", beneficiary_name: "Ada Lovelace" });
  expect(problemsOf(order, example)).toEqual([]);
  expect(JSON.parse(withField(JSON.stringify(example), "on", order.properties.on, known))).toMatchObject({ on: "2031-05-21" });
  expect(withField("[1]", "on", order.properties.on, known)).toBe("[1]");
});

test("what a schema will not take is told by field, each once", () => {
  expect(problemsOf(order, { amount: 0, local_iban: "x", kind: "other", notes: ["long"], nothing: 1 })).toEqual(
    expect.arrayContaining([
      { path: "amount", keyword: "minimum", wants: expect.stringContaining("1") },
      { path: "local_iban", keyword: "pattern", wants: iban.pattern },
      { path: "kind", keyword: "enum", wants: "core, b2b" },
      { path: "notes.0", keyword: "maxLength", wants: "3" },
      { path: "nothing", keyword: "additionalProperties", wants: "" },
    ]),
  );
  expect(problemsOf(order, { amount: 1, local_iban: known.iban })).toEqual([{ path: "kind", keyword: "required", wants: "" }]);
});

test("a path takes its values encoded, and only what is filled in", () => {
  const draft = draftOf(byId, known, undefined);
  expect(missingIn(byId, draft)).toEqual(["id"]);
  const filled = { ...draft, values: { id: "a/b ?", page: " 2 " } };
  expect(missingIn(byId, filled)).toEqual([]);
  expect(pathOf(byId, filled)).toBe("/v2/transfers/a%2Fb%20%3F?page=2");
  expect(byId.accepts).toEqual(["application/json", "application/pdf"]);
});

test("a logged request finds its operation, a fixed path before one with an id, and fills its form", () => {
  expect(operationOf(operations, "GET", "/v2/transfers/bulks?page=1")).toBe(bulks);
  expect(operationOf(operations, "GET", "/v2/transfers/123?page=4")).toBe(byId);
  expect(operationOf(operations, "PATCH", "/v2/transfers/123")).toBeUndefined();
  const exchange = { path: "/v2/transfers/123?page=4", request_body: null } as Parameters<typeof draftOf>[2];
  expect(draftOf(byId, known, exchange).values).toEqual({ id: "123", page: "4" });
  expect(JSON.parse(draftOf(post, known, { ...exchange, request_body: { amount: 7 } } as typeof exchange).body)).toEqual({ amount: 7 });
});
