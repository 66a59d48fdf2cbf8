import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Answer, type Client, startTestBank, type TestBank, withKey } from "./support/bank.ts";
import { accountsOf, documentForm, external, makeIban, noSuchId, transactionsOf, whenTransfer } from "./support/demo.ts";

type Json = Record<string, unknown>;
type Operation = {
  summary?: string;
  tags?: string[];
  security?: unknown[];
  parameters?: { name: string; in: string; required?: boolean }[];
  requestBody?: { content: Record<string, { schema: Json }> };
  responses: Record<string, { description: string; content?: Record<string, { schema: Json }> }>;
};
type Document = {
  openapi: string;
  info: Json;
  security?: Json[];
  components: { securitySchemes: Json };
  paths: Record<string, Record<string, Operation>>;
};

let bank: TestBank;
let document: Document;
beforeAll(async () => {
  bank = await startTestBank();
  document = (await bank.get("/v2/openapi.json")).body;
});
afterAll(async () => {
  expect(await bank.verify()).toEqual([]);
  await bank.close();
});

const ajv = new Ajv2020({ strict: false, allErrors: true });
(formats as unknown as (ajv: Ajv2020) => Ajv2020)(ajv);
ajv.addFormat("int64", true);
ajv.addFormat("int32", true);

/** The schema as it is for one who must not meet an undocumented attribute: every described object is closed. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== "object" || schema === null) return schema;
  const copy = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]));
  return "properties" in copy && !("additionalProperties" in copy) ? { ...copy, additionalProperties: false } : copy;
}

const validators = new Map<string, ValidateFunction>();
function validatorOf(operation: Operation, name: string, status: number): ValidateFunction | undefined {
  const response = operation.responses[status];
  expect(response, `${name} documents status ${status}`).toBeDefined();
  const schema = response?.content?.["application/json"]?.schema;
  if (schema === undefined || schema["type"] === "null") return undefined;
  const key = `${name} ${status}`;
  const known = validators.get(key) ?? ajv.compile(closed(schema) as Json);
  validators.set(key, known);
  return known;
}

/** Fails unless the answer is one that the document promises for this operation and status. */
function expectDocumented(name: string, answer: Answer): void {
  const [method = "", path = ""] = name.split(" ");
  const operation = document.paths[path]?.[method.toLowerCase()];
  if (operation === undefined) throw new Error(`${name} is not documented`);
  const types = Object.keys(operation.responses[answer.status]?.content ?? {});
  if (types.length > 0 && !types.includes("application/json")) {
    expect(types, `${name} ${answer.status}`).toContain(answer.headers["content-type"]);
    expect(answer.bytes.length).toBeGreaterThan(0);
    return;
  }
  const validate = validatorOf(operation, name, answer.status);
  if (validate === undefined) {
    expect(answer.text, `${name} ${answer.status} has no body`).toBe("");
    return;
  }
  expect(answer.headers["content-type"]).toMatch(/^application\/json/);
  validate(answer.body);
  expect(validate.errors ?? [], `${name} ${answer.status}: ${answer.text}`).toEqual([]);
}

const operationNames = (): string[] =>
  Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
  );

const order = (changes: Json = {}): Json => ({
  amount: 100,
  local_iban: accountsOf(bank).main.iban,
  beneficiary_iban: external,
  beneficiary_name: "Bob",
  type_strategy: "standard_only",
  ...changes,
});

/** Real answers of each operation when all is well. */
const samples: Record<string, () => Promise<Answer[]>> = {
  "GET /v2/accounts": async () => [await bank.get("/v2/accounts"), await bank.get("/v2/accounts?page=5")],
  "GET /v2/accounts/{id}": async () => Promise.all(bank.demo.bank.accounts.map(({ id }) => bank.get(`/v2/accounts/${id}`))),
  "GET /v2/ibans": async () => [await bank.get("/v2/ibans?include_deleted=true")],
  "POST /v2/ibans": async () => [await bank.post("/v2/ibans", { account_id: accountsOf(bank).main.id, name: "Shape" })],
  "GET /v2/ibans/{id}": async () => [await bank.get(`/v2/ibans/${await ibanId()}`)],
  "PATCH /v2/ibans/{id}": async () => [await bank.patch(`/v2/ibans/${await ibanId()}`, { status: "inactive" })],
  "DELETE /v2/ibans/{id}": async () => [await bank.del(`/v2/ibans/${await ibanId()}`)],
  "GET /v2/transactions": async () => {
    await bank.post("/v2/transfers", order({ custom_id: "c", custom_metadata: "m", internal_note: "n", message: "x" }));
    await bank.post("/v2/transfers", order({ scheduled_date: "2099-01-01" }));
    await bank.post("/v2/sandbox/incoming_transfers", { amount: 5, local_iban: accountsOf(bank).main.iban, message: "y" });
    const list = await bank.get("/v2/transactions?size=100");
    const statuses = list.body.results.map(({ status }: { status: string }) => status);
    expect(statuses).toEqual(expect.arrayContaining(["scheduled", "authorized", "confirmed"]));
    return [list];
  },
  "GET /v2/transactions/{id}": async () => {
    const { body } = await bank.post("/v2/transfers", order());
    const [row] = await transactionsOf(bank, body);
    return [await bank.get(`/v2/transactions/${row.id}`)];
  },
  "POST /v2/transfers": async () => [
    await bank.post("/v2/transfers", order({ message: "m", custom_id: "c", custom_metadata: "d", internal_note: "n", end_to_end_id: "E" })),
    await bank.post("/v2/transfers", order({ scheduled_date: "2099-01-01", type_strategy: "instant_if_available" })),
    await bank.post("/v2/transfers", order({ amount: 99_999_999_999 })),
  ],
  "GET /v2/transfers/{id}": async () => {
    const made = await bank.post("/v2/transfers", order({ type_strategy: "instant_only" }));
    await whenTransfer(bank, made.body.id, "confirmed");
    const failed = await bank.post("/v2/transfers", order({ amount: 99_999_999_999 }));
    return [await bank.get(`/v2/transfers/${made.body.id}`), await bank.get(`/v2/transfers/${failed.body.id}`)];
  },
  "DELETE /v2/transfers/{id}": async () => {
    const { body } = await bank.post("/v2/transfers", order({ scheduled_date: "2099-01-01" }));
    return [await bank.del(`/v2/transfers/${body.id}`)];
  },
  "POST /v2/transfers/bulks": async () => [
    await bank.post("/v2/transfers/bulks", { transfers: [order(), order({ local_iban: external })] }),
  ],
  "GET /v2/transfers/bulks/{id}": async () => [await bank.get(`/v2/transfers/bulks/${await bulkId()}`)],
  "GET /v2/transfers/bulks/{id}/transfers": async () => {
    const path = `/v2/transfers/bulks/${await bulkId()}/transfers`;
    return [await bank.get(path), await bank.eventually(path, ({ body }) => body.results[0].status !== "pending")];
  },
  "GET /v2/mandate_signature_requests": async () => {
    await askForSignature({ email_custom_message: "Hello", contract_reference: "C-1" });
    return [await bank.get("/v2/mandate_signature_requests?status=sent")];
  },
  "POST /v2/mandate_signature_requests": async () => [
    await askForSignature(),
    await askForSignature({ scheme: "b2b", language: "english", email_custom_message: "Hello", contract_reference: "C-1" }),
  ],
  "GET /v2/mandate_signature_requests/{id}": async () => {
    const { body } = await askForSignature();
    return [await bank.get(`/v2/mandate_signature_requests/${body.id}`)];
  },
  "DELETE /v2/mandate_signature_requests/{id}": async () => {
    const { body } = await askForSignature();
    return [await bank.del(`/v2/mandate_signature_requests/${body.id}`)];
  },
  "POST /v2/mandate_signature_requests/{id}/renewals": async () => {
    const { body } = await askForSignature();
    await bank.post("/v2/sandbox/clock", { advance: "P31D" });
    return [await bank.post(`/v2/mandate_signature_requests/${body.id}/renewals`)];
  },
  "GET /v2/transfers/{id}/proof": async () => {
    const { body } = await bank.post("/v2/transfers", order({ type_strategy: "instant_only" }));
    await whenTransfer(bank, body.id, "confirmed");
    return [await bank.get(`/v2/transfers/${body.id}/proof`)];
  },
  "GET /v2/attachments": async () => [await bank.get("/v2/attachments?include_deleted=true"), await bank.get("/v2/attachments?page=9")],
  "POST /v2/attachments": async () => [await attach()],
  "GET /v2/attachments/{id}": async () => [await bank.get(`/v2/attachments/${(await attach()).body.id}`)],
  "DELETE /v2/attachments/{id}": async () => [await bank.del(`/v2/attachments/${(await attach()).body.id}`)],
  "POST /v2/collections": async () => [
    await bank.post("/v2/collections", collectionOrder("a")),
    await bank.post("/v2/collections", collectionOrder("b", "GB29NWBK60161331926819")),
  ],
  "GET /v2/collections/{id}": async () => [
    await bank.get(`/v2/collections/${(await bank.post("/v2/collections", collectionOrder("c"))).body.id}`),
  ],
  "DELETE /v2/collections/{id}": async () => [
    await bank.del(`/v2/collections/${(await bank.post("/v2/collections", collectionOrder("d"))).body.id}`),
  ],
  "POST /v2/collections/bulks": async () => [await bank.post("/v2/collections/bulks", { collections: [collectionOrder("e")] })],
  "GET /v2/collections/bulks/{id}": async () => [await bank.get(`/v2/collections/bulks/${await collectionBulkId("f")}`)],
  "GET /v2/collections/bulks/{id}/collections": async () => {
    const path = `/v2/collections/bulks/${await collectionBulkId("g")}/collections`;
    return [await bank.get(path), await bank.eventually(path, ({ body }) => body.results[0].status !== "pending")];
  },
  "POST /v2/sandbox/incoming_transfers": async () => [
    await bank.post("/v2/sandbox/incoming_transfers", { amount: 5, local_iban: accountsOf(bank).main.iban }),
  ],
  "POST /v2/sandbox/incoming_collections": async () => [
    await bank.post("/v2/sandbox/incoming_collections", { amount: 5, local_iban: accountsOf(bank).main.iban }),
  ],
  "POST /v2/sandbox/returns": async () => {
    const { body } = await bank.post("/v2/transfers", order({ type_strategy: "instant_only" }));
    await whenTransfer(bank, body.id, "confirmed");
    const [row] = await transactionsOf(bank, body);
    return [await bank.post("/v2/sandbox/returns", { transaction_id: row.id, reason: "closed_account" })];
  },
  "GET /v2/sandbox/clock": async () => [await bank.get("/v2/sandbox/clock")],
  "POST /v2/sandbox/clock": async () => [await bank.post("/v2/sandbox/clock", { advance: "PT1S" })],
  "GET /v2/sandbox/messages": async () => [await bank.get("/v2/sandbox/messages")],
  "GET /v2/sandbox/test_ibans": async () => [await bank.get("/v2/sandbox/test_ibans")],
};

const bulkId = async (): Promise<string> => {
  const transfers = [order({ custom_id: "c", custom_metadata: "m", internal_note: "n", message: "x" }), order({ local_iban: external })];
  return (await bank.post("/v2/transfers/bulks", { transfers })).body.id as string;
};
let mandates = 0;
const askForSignature = (changes: Json = {}): Promise<Answer> => {
  mandates += 1;
  const body = { reference: `SHAPE-${mandates}`, scheme: "core", debtor_email: "debtor@example.com", ...changes };
  return bank.post("/v2/mandate_signature_requests", body);
};
async function attach(): Promise<Answer> {
  const { body } = await bank.post("/v2/transfers", order());
  const [{ id }] = await transactionsOf(bank, body);
  return bank.upload("/v2/attachments", documentForm(id));
}

const collectionOrder = (reference: string, iban = "DE89370400440532013000"): Json => ({
  amount: 7,
  mandate: { reference, scheme: "core", signature_date: "2026-01-02", debtor: { name: "Zoé", iban } },
  scheduled_date: "2099-01-01",
  local_iban: accountsOf(bank).main.iban,
  message: "m",
  internal_note: "n",
  custom_id: "c",
  custom_metadata: "d",
});
const collectionBulkId = async (reference: string): Promise<string> =>
  (await bank.post("/v2/collections/bulks", { collections: [collectionOrder(reference), collectionOrder(reference)] })).body.id as string;
const ibanId = async (): Promise<string> => (await makeIban(bank, accountsOf(bank).main.id)).id;

const call = (client: Client, name: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> => {
  const [method = "", template = ""] = name.split(" ");
  const path = template.replaceAll(/\{\w+\}/g, noSuchId);
  if (method === "GET") return client.get(path);
  if (method === "DELETE") return client.del(path);
  return method === "POST" ? client.post(path, body, headers) : client.patch(path, body, headers);
};

describe("an answer has the shape that the document gives it, and no attribute more:", () => {
  test.each(Object.keys(samples))("%s", async (name) => {
    const answers = (await samples[name]?.()) ?? [];
    expect(answers.length).toBeGreaterThan(0);
    for (const answer of answers) {
      expect(answer.status, answer.text).toBeLessThan(300);
      expectDocumented(name, answer);
    }
  });

  test.each(Object.keys(samples))("%s without a token: 401", async (name) => {
    const [method = "", template = ""] = name.split(" ");
    const url = template.replaceAll(/\{\w+\}/g, noSuchId);
    const answer = await bank.app.inject({ method: method as "GET", url, headers: { host: "127.0.0.1:3000" } });
    const { statusCode: status, body: text, rawPayload: bytes } = answer;
    expect(status).toBe(401);
    expectDocumented(name, { status, text, bytes, body: answer.json(), headers: answer.headers as Answer["headers"] });
  });

  test("every operation without its permission: 403", async () => {
    const client = await bank.clientWith([]);
    for (const name of Object.keys(samples)) {
      const answer = await call(client, name, {});
      expect([name, answer.status]).toEqual([name, 403]);
      expectDocumented(name, answer);
    }
  });

  test("every operation on something that is not there: 404", async () => {
    const names = Object.keys(samples).filter((name) => name.includes("{"));
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) {
      const answer = await call(bank, name, {});
      expect([name, answer.status]).toEqual([name, 404]);
      expectDocumented(name, answer);
    }
  });

  test("every operation with an unknown field or parameter: 400", async () => {
    const withBody = operationNames().filter((name) => /^(POST|PATCH)/.test(name));
    for (const name of withBody) {
      const answer = await call(bank, name, { no_such_field: 1 });
      expect([name, answer.status]).toEqual([name, 400]);
      expectDocumented(name, answer);
    }
    for (const path of ["/v2/accounts", "/v2/ibans", "/v2/transactions", "/v2/mandate_signature_requests", "/v2/sandbox/messages"]) {
      const answer = await bank.get(`${path}?no_such_parameter=1`);
      expect([path, answer.status]).toEqual([path, 400]);
      expectDocumented(`GET ${path}`, answer);
    }
  });

  test("a business refusal: 400; a key of another request: 422; a key in use: 409", async () => {
    const name = "POST /v2/transfers";
    expectDocumented(name, await bank.post("/v2/transfers", order({ local_iban: external })));
    const headers = withKey();
    await bank.post("/v2/transfers", order(), headers);
    const mismatch = await bank.post("/v2/transfers", order({ amount: 7 }), headers);
    expect(mismatch.status).toBe(422);
    expectDocumented(name, mismatch);
    const same = withKey();
    const answers = await Promise.all(Array.from({ length: 10 }, () => bank.post("/v2/transfers", order(), same)));
    expect(answers.map(({ status }) => status)).toContain(409);
    for (const answer of answers) expectDocumented(name, answer);
  });
});

test("too many requests: 429, as documented, with the three RateLimit headers that every answer has", async () => {
  const slow = await startTestBank({ BANK_RATE_LIMIT: "3" });
  try {
    const answers: Answer[] = [];
    for (let count = 0; count < 5; count += 1) answers.push(await slow.get("/v2/accounts"));
    const last = answers.at(-1);
    expect(answers.map(({ status }) => status).slice(0, 3)).toEqual([200, 200, 200]);
    expect(last).toMatchObject({ status: 429, body: { code: "too_many_requests" } });
    for (const answer of answers) {
      expectDocumented("GET /v2/accounts", answer);
      expect(answer.headers["ratelimit-limit"]).toBe("3");
      expect(answer.headers["ratelimit-remaining"]).toMatch(/^\d+$/);
      expect(answer.headers["ratelimit-reset"]).toMatch(/^\d+$/);
    }
    expect(last?.headers["ratelimit-remaining"]).toBe("0");
    expect(await slow.verify()).toEqual([]);
  } finally {
    await slow.close();
  }
});

describe("the document", () => {
  /** The public API of which each route that exists has to be documented. */
  const publicRoutes = [
    ...["GET /accounts", "GET /accounts/{id}", "GET /ibans", "POST /ibans", "GET /ibans/{id}", "PATCH /ibans/{id}", "DELETE /ibans/{id}"],
    ...["GET /transactions", "GET /transactions/{id}", "POST /transfers", "GET /transfers/{id}", "DELETE /transfers/{id}"],
    ...["GET /transfers/{id}/proof", "POST /transfers/bulks", "GET /transfers/bulks/{id}", "GET /transfers/bulks/{id}/transfers"],
    ...["POST /collections", "GET /collections/{id}", "DELETE /collections/{id}", "POST /collections/bulks"],
    ...["GET /collections/bulks/{id}", "GET /collections/bulks/{id}/collections"],
    ...["GET /mandate_signature_requests", "POST /mandate_signature_requests", "GET /mandate_signature_requests/{id}"],
    ...["DELETE /mandate_signature_requests/{id}", "POST /mandate_signature_requests/{id}/renewals"],
    ...["GET /attachments", "POST /attachments", "GET /attachments/{id}", "DELETE /attachments/{id}"],
    ...["POST /sandbox/incoming_collections", "POST /sandbox/incoming_transfers"],
  ];

  test("is OpenAPI 3.1.0, can be read without a token, and says how requests are signed", async () => {
    const answer = await bank.app.inject({ method: "GET", url: "/v2/openapi.json", headers: { host: "127.0.0.1:3000" } });
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({
      openapi: "3.1.0",
      info: { title: expect.any(String), version: expect.any(String), license: { name: "Apache-2.0" } },
      components: { securitySchemes: { signedRequest: { type: "http", scheme: "bearer" } } },
      security: [{ signedRequest: [] }],
    });
  });

  test("has every route that exists, and none that does not", () => {
    const documented = operationNames();
    for (const route of publicRoutes) {
      const [method = "", path = ""] = route.split(" ");
      const exists = bank.app.hasRoute({ method: method as "GET", url: `/v2${path.replaceAll(/\{(\w+)\}/g, ":$1")}` });
      expect({ route, documented: documented.includes(`${method} /v2${path}`) }).toEqual({ route, documented: exists });
    }
  });

  test("has here a sample of each of its operations, so that none goes unchecked", () => {
    expect(Object.keys(samples).toSorted()).toEqual(operationNames().toSorted());
  });

  test("gives each operation a summary, a tag, security, its path parameters and the common errors", () => {
    for (const name of operationNames()) {
      const [method = "", path = ""] = name.split(" ");
      const operation = document.paths[path]?.[method.toLowerCase()];
      expect([name, operation?.summary]).toEqual([name, expect.stringMatching(/^[A-Z].{5,}/)]);
      expect([name, operation?.tags]).toEqual([name, [expect.any(String)]]);
      // No operation takes back the security that the whole document asks for.
      expect([name, operation?.security ?? document.security]).toEqual([name, [{ signedRequest: [] }]]);
      const parameters = operation?.parameters?.filter((parameter) => parameter.in === "path").map((parameter) => parameter.name) ?? [];
      expect([name, parameters]).toEqual([name, [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1])]);
      const statuses = Object.keys(operation?.responses ?? {});
      expect([name, statuses]).toEqual([name, expect.arrayContaining(["400", "401", "403", "404", "409", "422", "429", "500", "503"])]);
      expect([name, statuses.filter((status) => status.startsWith("2"))]).toEqual([name, [expect.any(String)]]);
    }
  });

  test("asks of callers only what has no default", () => {
    const body = (path: string): Json => document.paths[path]?.["post"]?.requestBody?.content["application/json"]?.schema ?? {};
    expect((body("/v2/transfers")["required"] as string[]).toSorted()).toEqual(["amount", "beneficiary_iban", "local_iban"]);
    expect((body("/v2/ibans")["required"] as string[]).toSorted()).toEqual(["account_id", "name"]);
    const query = document.paths["/v2/accounts"]?.["get"]?.parameters ?? [];
    expect(query.filter((parameter) => parameter.required)).toEqual([]);
    expect(query.map((parameter) => parameter.name).toSorted()).toEqual(["page", "size"]);
  });
});
