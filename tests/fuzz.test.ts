import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Answer, startTestBank, type TestBank, withKey } from "./support/bank.ts";
import { ownersBrowser } from "./support/console.ts";
import { accountsOf, external, makeIban, noSuchId } from "./support/demo.ts";

type Schema = {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
};
type Operation = {
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema: Schema }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
};

type Paths = Readonly<Record<string, Readonly<Record<string, Operation>>>>;

let bank: TestBank;
/** Things that exist, by the first part of their address, so that requests get past "not found". */
let ids: Record<string, string[]>;
let ibans: string[];
const codes = new Set(
  [...readFileSync(join(import.meta.dirname, "../docs/errors.md"), "utf8").matchAll(/^\| `(\w+)` \|/gm)].map((match) => match[1]),
);

beforeAll(async () => {
  bank = await startTestBank();
  const { main, payroll, booster } = accountsOf(bank);
  const virtual = await makeIban(bank, payroll.id);
  const order = { amount: 1, local_iban: main.iban, beneficiary_iban: external, beneficiary_name: "Bob" };
  const made = [
    await bank.post("/v2/transfers", { ...order, scheduled_date: "2099-01-01" }),
    await bank.post("/v2/transfers/bulks", { transfers: [order] }),
    await bank.post("/v2/mandate_signature_requests", { reference: "FUZZ", scheme: "core", debtor_email: "debtor@example.test" }),
  ];
  const debtor = { name: "Zoé", iban: "DE89370400440532013000" };
  const mandate = { reference: "FUZZED", scheme: "core", signature_date: "2026-01-15", debtor };
  const collection = { amount: 1, local_iban: main.iban, scheduled_date: "2099-06-01", mandate };
  const collected = [
    await bank.post("/v2/collections", collection),
    await bank.post("/v2/collections/bulks", { collections: [collection] }),
  ];
  const [transaction] = (await bank.get("/v2/transactions?size=1")).body.results;
  ids = {
    accounts: [main.id, payroll.id, booster.id],
    ibans: [virtual.id],
    transactions: [transaction.id],
    transfers: made.slice(0, 2).map(({ body }) => body.id as string),
    collections: collected.map(({ body }) => body.id as string),
    mandate_signature_requests: made.slice(2).map(({ body }) => body.id as string),
    nothing: [noSuchId],
  };
  const testIbans = (await bank.get("/v2/sandbox/test_ibans")).body.map(({ iban }: { iban: string }) => iban) as string[];
  ibans = [main.iban, payroll.iban, booster.iban, virtual.iban, external, ...testIbans];
});
afterAll(async () => {
  expect(await bank.verify()).toEqual([]);
  await bank.close();
});

const moments = ["2026-11-25T12:00:00Z", "2050-01-01T00:00:00+02:00", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999Z"];
const days = ["2020-01-01", "2099-12-31", "2101-12-25", "9998-12-31", "9999-12-31"];
/** Texts that many schemas allow, and some that none does. */
const allowed = [" ", "\u{1F600}", "'; drop table x; --", "%00", "P1D", "PT1H", "-P1D", "P1Y2M3DT4H5M6.7S", "../..", "<b>", "\u202e"];
const odd = ["", "\0", "\uD800", "2016-12-31T23:59:60Z", "0000-01-01", "2100-02-29", `urn:uuid:${noSuchId}`];

const textOf = ({ maxLength }: Schema): fc.Arbitrary<unknown> =>
  fc.oneof(
    fc.constantFrom(...odd, ...allowed),
    fc.string({ unit: "binary", maxLength: 40 }),
    fc.constant("x".repeat((maxLength ?? 100) + 1)),
  );

/** Now and then anything at all, else what the schema asks for. */
const valueOf = (schema: Schema): fc.Arbitrary<unknown> =>
  fc.oneof(
    { arbitrary: fittingOf(schema), weight: 40 },
    { arbitrary: oddOf(schema), weight: 1 },
    { arbitrary: fc.jsonValue({ maxDepth: 2 }), weight: 1 },
  );

const oddOf = (schema: Schema): fc.Arbitrary<unknown> =>
  schema.type === "integer" ? fc.constantFrom(0, -1, schema.maximum ?? 2 ** 31, (schema.maximum ?? 0) + 1, 0.5, 1e300) : textOf(schema);

function fittingOf(schema: Schema): fc.Arbitrary<unknown> {
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  if (schema.type === "boolean") return fc.boolean();
  if (schema.type === "array") return fc.array(valueOf(schema.items ?? {}), { minLength: 1, maxLength: 3 });
  if (schema.type === "object") {
    const { properties = {}, required = [] } = schema;
    return fc.record(Object.fromEntries(Object.entries(properties).map(([name, property]) => [name, valueOf(property)])), {
      requiredKeys: [...required],
    });
  }
  if (schema.type === "integer") {
    const { minimum = 0, maximum = 2 ** 31 } = schema;
    return fc.integer({ min: minimum, max: Math.min(maximum, minimum + 1_000) });
  }
  if (schema.format === "uuid") return fc.constantFrom(...Object.values(ids).flat());
  if (schema.format === "date-time") return fc.constantFrom(...moments);
  if (schema.format === "date") return fc.constantFrom(...days);
  if (schema.pattern?.startsWith("^[A-Z]{2}[0-9]{2}") === true) return fc.constantFrom(...ibans);
  const { pattern } = schema;
  if (pattern === undefined) return fc.oneof(fc.constantFrom(...allowed), fc.string({ minLength: 1, maxLength: 20 }));
  return fc.constantFrom(
    ...["REF-1", "debtor@example.test", "FR", "FR72ZZZ123456", "COBADEFF"].filter((text) => new RegExp(pattern, "u").test(text)),
  );
}

type Ask = { readonly path: string; readonly body: unknown; readonly withKey: boolean };

/** `JSON.stringify` makes of half a surrogate pair an escape; in a query it cannot be written at all. */
const queryOf = (query: Readonly<Record<string, unknown>>): string => {
  const parts = Object.entries(query).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map(
      (one) => `${name}=${encodeURIComponent((typeof one === "string" ? one : JSON.stringify(one)).toWellFormed())}`,
    ),
  );
  return parts.length === 0 ? "" : `?${parts.join("&")}`;
};

function asksOf(path: string, { parameters = [], requestBody }: Operation): fc.Arbitrary<Ask> {
  const query = parameters.filter((parameter) => parameter.in === "query");
  const schema = requestBody?.content["application/json"]?.schema;
  const own = ids[path.replace("/console/api", "/v2").split("/")[2] ?? ""] ?? [noSuchId];
  return fc
    .record({
      id: fc.oneof(
        { arbitrary: fc.constantFrom(...own), weight: 6 },
        { arbitrary: fc.constantFrom(...Object.values(ids).flat()), weight: 1 },
        { arbitrary: fc.string({ unit: "binary", minLength: 1 }), weight: 1 },
      ),
      query: fc.record(Object.fromEntries(query.map(({ name, schema: of }) => [name, valueOf(of)])), { requiredKeys: [] }),
      body: schema === undefined ? fc.constant(undefined) : valueOf(schema),
      withKey: fc.boolean(),
    })
    .map(({ id, query: given, body, withKey: key }) => ({
      path: `${path.replaceAll(/\{\w+\}/g, encodeURIComponent(id.toWellFormed()))}${queryOf(given)}`,
      body,
      withKey: key,
    }));
}

type Send = (method: string, ask: Ask) => Promise<Answer>;

const signed: Send = (method, { path, body, withKey: key }) => {
  const headers = key ? withKey() : {};
  if (method === "get") return bank.get(path);
  if (method === "delete") return bank.del(path);
  return method === "post" ? bank.post(path, JSON.stringify(body), headers) : bank.patch(path, JSON.stringify(body), headers);
};

/** The same questions each time, so that a change is judged by what it changes. `FUZZ_SEED=7 FUZZ_RUNS=300` asks others, and more of them. */
const seed = Number(process.env["FUZZ_SEED"] ?? -1791198228);
const numRuns = Number(process.env["FUZZ_RUNS"] ?? 30);

async function askEverything(paths: Paths, send: Send): Promise<void> {
  for (const [path, operations] of Object.entries(paths))
    for (const [method, operation] of Object.entries(operations))
      await fc.assert(
        fc.asyncProperty(asksOf(path, operation), async (ask) => {
          const answer = await send(method, ask);
          const what = `${method} ${JSON.stringify(ask)}: ${answer.text}`;
          expect(answer.status, what).toBeLessThan(500);
          if (answer.status < 400) return;
          expect(answer.body, what).toEqual({ code: expect.any(String) as string, message: expect.stringMatching(/./) as string });
          expect(codes, what).toContain(answer.body.code);
        }),
        { numRuns, seed },
      );
}

describe("whatever is asked, no answer is a fault of ours, and every refusal has a documented code:", () => {
  test("every operation of the OpenAPI document", { timeout: 120_000 }, async () => {
    await askEverything((await bank.get("/v2/openapi.json")).body.paths as Paths, signed);
  });

  test("every operation of the console's document", { timeout: 120_000 }, async () => {
    const browser = await ownersBrowser(bank);
    const { paths } = (await browser.get("/openapi.json")).body as { paths: Paths };
    const { results } = (await browser.get("/members")).body;
    Object.assign(ids, { members: results.map(({ id }: { id: string }) => id), applications: [bank.demo.bank.application.id] });
    await askEverything(paths, async (method, { path, body, withKey: key }) => {
      const payload = body === undefined ? undefined : JSON.stringify(body);
      const ask = () => browser.send(method.toUpperCase(), path.replace("/console/api", ""), payload, key ? withKey() : {});
      const answer = await ask();
      if (answer.status !== 401) return answer;
      await browser.signIn(bank.demo.console); // some of what is asked ends the session
      return ask();
    });
  });
});
