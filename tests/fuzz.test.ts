import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Answer, startTestBank, type TestBank, withKey } from "./support/bank.ts";
import { ownersBrowser } from "./support/console.ts";
import { accountsOf, external, makeIban, noSuchId } from "./support/demo.ts";
import { type Ask, askEverything, type Material, type Paths } from "./support/fuzz.ts";

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

const materialOf = (): Material => ({ ids, ibans });

const judge = ({ status, body, text }: Answer, what: string): void => {
  expect(status, `${what}: ${text}`).toBeLessThan(500);
  if (status < 400) return;
  expect(body, what).toEqual({ code: expect.any(String) as string, message: expect.stringMatching(/./) as string });
  expect(codes, what).toContain(body.code);
};

const signed = (method: string, { path, body, withKey: key }: Ask): Promise<Answer> => {
  const headers = key ? withKey() : {};
  if (method === "get") return bank.get(path);
  if (method === "delete") return bank.del(path);
  return method === "post" ? bank.post(path, JSON.stringify(body), headers) : bank.patch(path, JSON.stringify(body), headers);
};

describe("whatever is asked, no answer is a fault of ours, and every refusal has a documented code:", () => {
  test("every operation of the OpenAPI document", { timeout: 120_000 }, async () => {
    await askEverything((await bank.get("/v2/openapi.json")).body.paths as Paths, materialOf, signed, judge);
  });

  test("every operation of the console's document", { timeout: 120_000 }, async () => {
    const browser = await ownersBrowser(bank);
    // Live events are answered for as long as somebody listens.
    const { "/console/api/events": _endless, ...paths } = (await browser.get("/openapi.json")).body.paths as Paths;
    const { results } = (await browser.get("/members")).body;
    Object.assign(ids, { members: results.map(({ id }: { id: string }) => id), applications: [bank.demo.bank.application.id] });
    const asBrowser = async (method: string, { path, body, withKey: key }: Ask): Promise<Answer> => {
      const payload = body === undefined ? undefined : JSON.stringify(body);
      const ask = () => browser.send(method.toUpperCase(), path.replace("/console/api", ""), payload, key ? withKey() : {});
      const answer = await ask();
      if (answer.status !== 401) return answer;
      await browser.signIn(bank.demo.console); // some of what is asked ends the session
      return ask();
    };
    await askEverything(paths, materialOf, asBrowser, judge);
  });
});
