import { randomUUID } from "node:crypto";
import { createSigner } from "@memento/sdk";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Answer, startTestBank, type TestBank, withKey } from "./support/bank.ts";
import { accountsOf, eventsAbout, expectRefusal, external, makeIban, transactionsOf } from "./support/demo.ts";

let bank: TestBank;
beforeAll(async () => {
  bank = await startTestBank();
});
afterAll(async () => {
  expect(await bank.verify()).toEqual([]);
  await bank.close();
});

const order = (changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  amount: 100,
  local_iban: accountsOf(bank).main.iban,
  beneficiary_iban: external,
  beneficiary_name: "Bob",
  type_strategy: "standard_only",
  ...changes,
});

function expectReplayed(second: Answer, first: Answer): void {
  expect(first.headers).not.toHaveProperty("idempotent-replayed");
  expect(second.headers["idempotent-replayed"]).toBe("true");
  expect({ status: second.status, text: second.text }).toEqual({ status: first.status, text: first.text });
  expect(second.headers["content-type"]).toBe(first.headers["content-type"]);
}

describe("a repeated request is answered with the same bytes, and has no second effect:", () => {
  test("POST of a transfer, even after it has been canceled", async () => {
    const { main } = accountsOf(bank);
    const headers = withKey();
    const first = await bank.post("/v2/transfers", order(), headers);
    await bank.del(`/v2/transfers/${first.body.id}`);
    const balance = await bank.balance(main.id);
    const second = await bank.post("/v2/transfers", order(), headers);
    expectReplayed(second, first);
    expect(second.body.status).toBe("authorized");
    expect(await bank.balance(main.id)).toBe(balance);
  });

  test("POST of an IBAN, with its status 201", async () => {
    const { booster } = accountsOf(bank);
    const headers = withKey();
    const body = { account_id: booster.id, name: "Once" };
    const first = await bank.post("/v2/ibans", body, headers);
    expect(first.status).toBe(201);
    expectReplayed(await bank.post("/v2/ibans", body, headers), first);
    const { results } = (await bank.get(`/v2/ibans?account_id=${booster.id}`)).body;
    expect(results.filter(({ name }: { name: string }) => name === "Once")).toHaveLength(1);
  });

  test("PATCH, without undoing what came after it", async () => {
    const { id } = await makeIban(bank, accountsOf(bank).main.id, "Zero");
    const headers = withKey();
    const first = await bank.patch(`/v2/ibans/${id}`, { name: "One" }, headers);
    await bank.patch(`/v2/ibans/${id}`, { name: "Two" }, withKey());
    expectReplayed(await bank.patch(`/v2/ibans/${id}`, { name: "One" }, headers), first);
    expect((await bank.get(`/v2/ibans/${id}`)).body.name).toBe("Two");
    expect(await eventsAbout(bank, id)).toEqual(["iban_created", "iban_updated", "iban_updated"]);
  });

  test("POST with an empty answer", async () => {
    const { main } = accountsOf(bank);
    const headers = withKey();
    const body = { amount: 100, local_iban: main.iban };
    const first = await bank.post("/v2/sandbox/incoming_transfers", body, headers);
    expect(first).toMatchObject({ status: 204, text: "" });
    const balance = await bank.balance(main.id);
    expectReplayed(await bank.post("/v2/sandbox/incoming_transfers", body, headers), first);
    expect(await bank.balance(main.id)).toBe(balance);
  });

  test("a refusal, although the reason has gone", async () => {
    const other = await bank.otherWorkspace();
    const headers = withKey();
    const nameless = order({ local_iban: accountsOf(other).main.iban, beneficiary_name: undefined });
    const first = await other.post("/v2/transfers", nameless, headers);
    expectRefusal(first, 400, "missing_new_beneficiary_name");
    await other.post("/v2/transfers", { ...nameless, beneficiary_name: "Bob" });
    expectReplayed(await other.post("/v2/transfers", nameless, headers), first);
    expect((await other.post("/v2/transfers", nameless, withKey())).status).toBe(200);
  });

  test("a transfer that failed, although the money is there now", async () => {
    const other = await bank.otherWorkspace();
    const { payroll } = accountsOf(other);
    const headers = withKey();
    const body = order({ local_iban: payroll.iban, amount: payroll.balance + 1 });
    const first = await other.post("/v2/transfers", body, headers);
    expect(first.body).toMatchObject({ status: "failed", failure_code: "insufficient_funds" });
    await other.post("/v2/sandbox/incoming_transfers", { amount: 1, local_iban: payroll.iban });
    expectReplayed(await other.post("/v2/transfers", body, headers), first);
    expect((await other.post("/v2/transfers", body, withKey())).body).toMatchObject({ status: "authorized" });
  });
});

describe("a key that was used", () => {
  test("with another body is refused with 422, whatever differs, and moves nothing", async () => {
    const { main } = accountsOf(bank);
    const headers = withKey();
    await bank.post("/v2/transfers", order(), headers);
    const balance = await bank.balance(main.id);
    for (const changes of [{ amount: 101 }, { message: "" }, { beneficiary_name: "Bobby" }])
      expectRefusal(await bank.post("/v2/transfers", order(changes), headers), 422, "idempotency_key_mismatch");
    expect(await bank.balance(main.id)).toBe(balance);
  });

  test("at another address, or with another method, is refused with 422", async () => {
    const { main } = accountsOf(bank);
    const [one, two] = [await makeIban(bank, main.id), await makeIban(bank, main.id)];
    const headers = withKey();
    await bank.patch(`/v2/ibans/${one.id}`, { name: "Named" }, headers);
    expectRefusal(await bank.patch(`/v2/ibans/${two.id}`, { name: "Named" }, headers), 422, "idempotency_key_mismatch");
    expectRefusal(await bank.post("/v2/transfers", order(), headers), 422, "idempotency_key_mismatch");
    expect((await bank.get(`/v2/ibans/${two.id}`)).body.name).toBe("Virtual");
  });

  test("still answers its own request after a mismatch", async () => {
    const headers = withKey();
    const first = await bank.post("/v2/transfers", order(), headers);
    await bank.post("/v2/transfers", order({ amount: 7 }), headers);
    expectReplayed(await bank.post("/v2/transfers", order(), headers), first);
  });

  test("by one application means nothing for another of the same workspace, nor for another workspace", async () => {
    const client = await bank.clientWith(["transfers:write"]);
    const other = await bank.otherWorkspace();
    const headers = withKey();
    const first = await bank.post("/v2/transfers", order(), headers);
    const second = await client.post("/v2/transfers", order({ amount: 200 }), headers);
    const third = await other.post("/v2/transfers", order({ local_iban: accountsOf(other).main.iban }), headers);
    for (const answer of [second, third]) {
      expect(answer.status).toBe(200);
      expect(answer.headers).not.toHaveProperty("idempotent-replayed");
    }
    expect(new Set([first, second, third].map(({ body }) => body.id)).size).toBe(3);
  });

  test("is forgotten 24 hours later, on the workspace's clock", async () => {
    const other = await bank.otherWorkspace();
    const body = { amount: 100, local_iban: accountsOf(other).main.iban, message: "day" };
    const balanceOf = async (): Promise<number> => (await other.get(`/v2/accounts/${accountsOf(other).main.id}`)).body.balance;
    const headers = withKey();
    const first = await other.post("/v2/sandbox/incoming_transfers", body, headers);
    const balance = await balanceOf();
    await other.post("/v2/sandbox/clock", { advance: "PT23H58M" });
    expectReplayed(await other.post("/v2/sandbox/incoming_transfers", body, headers), first);
    expect(await balanceOf()).toBe(balance);
    await other.post("/v2/sandbox/clock", { advance: "PT3M" });
    const later = await other.post("/v2/sandbox/incoming_transfers", body, headers);
    expect(later.status).toBe(204);
    expect(later.headers).not.toHaveProperty("idempotent-replayed");
    expect(await balanceOf()).toBe(balance + 100);
    // From then on it is kept for the new request, and may carry another one.
    expectReplayed(await other.post("/v2/sandbox/incoming_transfers", body, headers), later);
  });

  test("may carry another request once it is forgotten", async () => {
    const other = await bank.otherWorkspace();
    const body = { amount: 100, local_iban: accountsOf(other).main.iban };
    const headers = withKey();
    await other.post("/v2/sandbox/incoming_transfers", body, headers);
    await other.post("/v2/sandbox/clock", { advance: "PT24H1M" });
    expect((await other.post("/v2/sandbox/incoming_transfers", { ...body, amount: 200 }, headers)).status).toBe(204);
  });
});

test("of many requests with one key at the same moment one has an effect; the others are told to retry, or its answer", async () => {
  const { main } = accountsOf(bank);
  const headers = withKey();
  const body = order({ amount: 321 });
  const before = await bank.balance(main.id);
  const answers = await Promise.all(Array.from({ length: 30 }, () => bank.post("/v2/transfers", body, headers)));
  expect(await bank.balance(main.id)).toBe(before - 321);
  const replay = await bank.post("/v2/transfers", body, headers);
  expect(replay.headers["idempotent-replayed"]).toBe("true");
  expect(await transactionsOf(bank, replay.body)).toHaveLength(1);
  for (const answer of answers) {
    if (answer.status === 409) expectRefusal(answer, 409, "idempotency_key_in_use");
    else expect({ status: answer.status, text: answer.text }).toEqual({ status: 200, text: replay.text });
  }
  expect(answers.some(({ status }) => status === 200)).toBe(true);
});

test("without a key every request has its own effect", async () => {
  const { main } = accountsOf(bank);
  const before = await bank.balance(main.id);
  await Promise.all([bank.post("/v2/transfers", order()), bank.post("/v2/transfers", order())]);
  expect(await bank.balance(main.id)).toBe(before - 200);
});

test.each([
  ["a space", "a b"],
  ["nothing in it", ""],
  ["256 characters", "k".repeat(256)],
  ["a letter beyond ASCII", "clé"],
])("a key with %s is refused, and moves nothing", async (_what, key) => {
  const { main } = accountsOf(bank);
  const before = await bank.balance(main.id);
  expectRefusal(await bank.post("/v2/transfers", order(), withKey(key)), 400, "invalid_request", /Idempotency-Key/);
  expect(await bank.balance(main.id)).toBe(before);
});

test.each(["k".repeat(255), "x", "order/2050:7#a"])("a key such as %s is accepted", async (key) => {
  const first = await bank.post("/v2/transfers", order(), withKey(key));
  expect(first.status).toBe(200);
  expectReplayed(await bank.post("/v2/transfers", order(), withKey(key)), first);
});

describe("on GET and DELETE a key is ignored:", () => {
  async function ask(method: "GET" | "DELETE", path: string, key: string) {
    const { thumbprint, secret, private_key: privateKey } = bank.demo.bank.application;
    const authorization = createSigner({ thumbprint, secret, privateKey })({ method, url: `http://127.0.0.1:3000${path}` });
    return bank.app.inject({ method, url: path, headers: { host: "127.0.0.1:3000", authorization, "idempotency-key": key } });
  }

  test("GET always answers what is now", async () => {
    const { main } = accountsOf(bank);
    const key = randomUUID();
    const first = await ask("GET", `/v2/accounts/${main.id}`, key);
    await bank.post("/v2/sandbox/incoming_transfers", { amount: 5, local_iban: main.iban });
    const second = await ask("GET", `/v2/accounts/${main.id}`, key);
    expect(second.json<{ balance: number }>().balance).toBe(first.json<{ balance: number }>().balance + 5);
    expect(second.headers).not.toHaveProperty("idempotent-replayed");
  });

  test("DELETE is judged anew, even with the key of another request", async () => {
    const headers = withKey();
    const { body } = await bank.post("/v2/transfers", order(), headers);
    const path = `/v2/transfers/${body.id}`;
    const first = await ask("DELETE", path, headers["idempotency-key"] ?? "");
    const second = await ask("DELETE", path, headers["idempotency-key"] ?? "");
    expect([first.statusCode, second.statusCode]).toEqual([200, 400]);
    expect(second.json()).toMatchObject({ code: "transfer_not_cancelable" });
    expect(second.headers).not.toHaveProperty("idempotent-replayed");
  });

  test("a malformed one too", async () => {
    expect((await ask("GET", "/v2/accounts", "a b")).statusCode).toBe(200);
    const { id } = await makeIban(bank, accountsOf(bank).main.id);
    expect((await ask("DELETE", `/v2/ibans/${id}`, "a b")).statusCode).toBe(204);
  });
});
