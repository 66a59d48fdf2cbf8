import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Answer, startTestBank, type TestBank } from "./support/bank.ts";
import { accountsOf, eventsAbout, expectRefusal, external, makeIban } from "./support/demo.ts";

let bank: TestBank;
beforeAll(async () => {
  bank = await startTestBank();
});
afterAll(async () => {
  expect(await bank.verify()).toEqual([]);
  await bank.close();
});

const receive = (body: Record<string, unknown>): Promise<Answer> => bank.post("/v2/sandbox/incoming_transfers", { amount: 500, ...body });

async function newestOn(iban: string): Promise<Answer["body"]> {
  const { body } = await bank.get(`/v2/transactions?local_iban=${iban}&size=1`);
  return body.results[0];
}

describe("an incoming transfer", () => {
  test("is credited at once, with defaults for what it leaves out, and is told by one event", async () => {
    const { main } = accountsOf(bank);
    const before = await bank.balance(main.id);
    expect(await receive({ local_iban: main.iban })).toMatchObject({ status: 204, text: "" });
    expect(await bank.balance(main.id)).toBe(before + 500);
    const row = await newestOn(main.iban);
    expect(row).toMatchObject({ amount: 500, direction: "credit", status: "confirmed", account_id: main.id, currency: "EUR" });
    expect(row.counterparty_name).toMatch(/./);
    expect(row.source).toMatchObject({ type: "transfer_incoming", transfer_type: "instant", counterparty_iban: external });
    expect(row.source.end_to_end_id).toBe(row.reference.replaceAll("-", ""));
    expect(row.source).not.toHaveProperty("message");
    expect(row.accounting_date).toBe(row.execution_date);
    expect(await eventsAbout(bank, row.id)).toEqual(["transaction_confirmed"]);
  });

  test("shows all that came with it", async () => {
    const { main } = accountsOf(bank);
    const given = { message: "invoice no12345", end_to_end_id: "b0bfb42baa2642c2af0ca3e880fcd590" };
    const counterparty = { counterparty_name: "John Doe", counterparty_iban: "FR2512739000308553756377J95" };
    expect((await receive({ local_iban: main.iban, ...given, ...counterparty })).status).toBe(204);
    expect(await newestOn(main.iban)).toMatchObject({
      counterparty_name: "John Doe",
      source: { ...given, counterparty_iban: counterparty.counterparty_iban },
    });
  });

  test("is a standard one when its bank knows no instant transfers", async () => {
    const { main } = accountsOf(bank);
    await receive({ local_iban: main.iban, counterparty_iban: "FR7699990000010000000000237" });
    expect(await newestOn(main.iban)).toMatchObject({ status: "confirmed", source: { transfer_type: "standard" } });
  });

  test("to a virtual IBAN is credited to its account and keeps the IBAN, in any case of its letters", async () => {
    const { payroll } = accountsOf(bank);
    const { iban } = await makeIban(bank, payroll.id);
    const before = await bank.balance(payroll.id);
    expect((await receive({ local_iban: iban })).status).toBe(204);
    expect((await receive({ local_iban: iban, counterparty_iban: "FR14" + external.slice(4).toLowerCase() })).status).toBe(204);
    expect(await bank.balance(payroll.id)).toBe(before + 1_000);
    expect(await newestOn(iban)).toMatchObject({ account_id: payroll.id, local_iban: iban, source: { counterparty_iban: external } });
  });

  test("to an IBAN that is none of this workspace's is refused", async () => {
    const other = await bank.otherWorkspace();
    for (const iban of [external, accountsOf(other).main.iban])
      expectRefusal(await receive({ local_iban: iban }), 400, "current_account_not_found");
  });

  test.each(["inactive", "deleted"])("to an IBAN that is %s is answered 204 and goes back without a transaction", async (state) => {
    const { payroll } = accountsOf(bank);
    const { id, iban } = await makeIban(bank, payroll.id);
    if (state === "deleted") await bank.del(`/v2/ibans/${id}`);
    else await bank.patch(`/v2/ibans/${id}`, { status: "inactive" });
    const before = { balance: await bank.balance(payroll.id), events: (await bank.events()).length };
    expect(await receive({ local_iban: iban })).toMatchObject({ status: 204, text: "" });
    expect({ balance: await bank.balance(payroll.id), events: (await bank.events()).length }).toEqual(before);
    expect(await newestOn(iban)).toBeUndefined();
  });

  test("to a closed account's main IBAN is credited to the main account and keeps the IBAN", async () => {
    const { main, clientFunds } = accountsOf(bank);
    await bank.runtime.database.query(
      { name: "test.close_account", text: "update bank.account set status = 'closed' where workspace_id = $1 and account_id = $2" },
      [bank.workspaceId, clientFunds.id],
    );
    const before = { main: await bank.balance(main.id), closed: await bank.balance(clientFunds.id) };
    expect((await receive({ local_iban: clientFunds.iban })).status).toBe(204);
    expect({ main: await bank.balance(main.id), closed: await bank.balance(clientFunds.id) }).toEqual({
      ...before,
      main: before.main + 500,
    });
    expect(await newestOn(clientFunds.iban)).toMatchObject({ account_id: main.id, local_iban: clientFunds.iban });
    expect((await bank.get(`/v2/accounts/${clientFunds.id}`)).body).toMatchObject({ status: "closed" });
  });

  test("many at once are all credited", async () => {
    const { booster } = accountsOf(bank);
    const before = await bank.balance(booster.id);
    const answers = await Promise.all(Array.from({ length: 40 }, (_, index) => receive({ local_iban: booster.iban, amount: index + 1 })));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([204]));
    expect(await bank.balance(booster.id)).toBe(before + 820);
  });

  test.each([
    ["amount", { amount: 0 }],
    ["amount", { amount: 1.5 }],
    ["amount", { amount: "1" }],
    ["amount", { amount: 100_000_000_000 }],
    ["local_iban", { local_iban: undefined }],
    ["local_iban", { local_iban: "FR76 1733" }],
    ["counterparty_iban", { counterparty_iban: "abc" }],
    ["counterparty_name", { counterparty_name: "" }],
    ["end_to_end_id", { end_to_end_id: "a/b" }],
    ["message", { message: 5 }],
    ["currency", { currency: "EUR" }],
  ])("with a wrong %s is refused: %j", async (field, changes) => {
    const answer = await receive({ local_iban: accountsOf(bank).main.iban, ...changes });
    expectRefusal(answer, 400, "invalid_request", new RegExp(field));
  });
});

describe("captured messages", () => {
  const nothing = { status: 200, body: { results: [], has_prev: false, has_next: false } };

  test("are an empty page as long as nothing was sent", async () => {
    expect(await bank.get("/v2/sandbox/messages")).toMatchObject(nothing);
    expect(await bank.get("/v2/sandbox/messages?channel=sms&recipient=%2B33612345678&page=1&size=5")).toMatchObject(nothing);
  });

  test.each([
    ["channel=pigeon", "channel"],
    ["recipient=%00", "recipient"],
    ["size=101", "size"],
    ["page=0", "page"],
    ["kanal=sms", "kanal"],
  ])("asked for with %s are refused, naming %s", async (query, field) => {
    expectRefusal(await bank.get(`/v2/sandbox/messages?${query}`), 400, "invalid_request", new RegExp(field));
  });
});

test("the test IBANs are one for each outcome, and the same for everybody", async () => {
  const { status, body } = await bank.get("/v2/sandbox/test_ibans");
  expect(status).toBe(200);
  const outcomes = body.map(({ outcome }: { outcome: string }) => outcome);
  expect(outcomes.toSorted()).toEqual([
    "beneficiary_bank_account_closed",
    "beneficiary_bank_error",
    "beneficiary_bank_invalid_bank_details",
    "beneficiary_bank_refusal",
    "debtor_bank_account_closed",
    "debtor_bank_error",
    "debtor_bank_insufficient_funds",
    "debtor_bank_invalid_bank_details",
    "debtor_bank_refusal",
    "debtor_refusal",
    "execution_failure",
    "intermediary_system_error",
    "maximum_amount_exceeded",
    "memo_error",
    "memo_refusal",
    "no_instant",
    "ok",
    "unreachable",
  ]);
  expect(new Set(body.map(({ iban }: { iban: string }) => iban)).size).toBe(outcomes.length);
  const other = await bank.otherWorkspace();
  expect((await other.get("/v2/sandbox/test_ibans")).body).toEqual(body);
});

test("reading the sandbox needs sandbox:read, driving it sandbox:write", async () => {
  const reader = await bank.clientWith(["sandbox:read", "accounts:write"]);
  const denied = await reader.post("/v2/sandbox/incoming_transfers", { amount: 1, local_iban: accountsOf(bank).main.iban });
  expectRefusal(denied, 403, "permission_denied");
  expectRefusal(await reader.post("/v2/sandbox/clock", { advance: "P1D" }), 403, "permission_denied");
  expect((await reader.get("/v2/sandbox/clock")).status).toBe(200);
  const writer = await bank.clientWith(["sandbox:write"]);
  for (const path of ["clock", "messages", "test_ibans"]) expectRefusal(await writer.get(`/v2/sandbox/${path}`), 403, "permission_denied");
});

test("in production there is no sandbox: its routes are not found, and the document does not know them", async () => {
  const production = await startTestBank({ MEMENTO_MODE: "production" });
  try {
    const { main } = accountsOf(production);
    expect((await production.get(`/v2/accounts/${main.id}`)).status).toBe(200);
    const before = await production.balance(main.id);
    for (const path of ["clock", "messages", "test_ibans"]) expectRefusal(await production.get(`/v2/sandbox/${path}`), 404, "not_found");
    const answers = [
      await production.post("/v2/sandbox/incoming_transfers", { amount: 500, local_iban: main.iban }),
      await production.post("/v2/sandbox/clock", { advance: "P1D" }),
    ];
    for (const answer of answers) expectRefusal(answer, 404, "not_found");
    expect(await production.balance(main.id)).toBe(before);
    const { body } = await production.get("/v2/openapi.json");
    expect(Object.keys(body.paths).filter((path) => path.includes("sandbox"))).toEqual([]);
    expect(await production.verify()).toEqual([]);
  } finally {
    await production.close();
  }
});
