import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Answer, type Client, startTestBank, type TestBank } from "./support/bank.ts";
import { accountsOf, eventsAbout, expectRefusal, external, makeIban, noSuchId, transactionsOf, whenTransfer } from "./support/demo.ts";

let bank: TestBank;
beforeAll(async () => {
  bank = await startTestBank();
});
afterAll(async () => {
  expect(await bank.verify()).toEqual([]);
  await bank.close();
});

/** Another bank's IBANs that nobody has paid yet; valid, from the sandbox's own tables or worked out by hand. */
const neverPaid = "FR783000400001ABCDEFGHIJK40";
const ok = "FR7699990000010000000000140";
const noInstant = "FR7699990000010000000000237";
const unreachable = "FR7699990000010000000000334";
/** Valid, and of a country outside SEPA */
const outsideSepa = "SA0380000000608010167519";
const wrongCheckDigits = "FR7617338000017498690379034";
/** One cent more than a SEPA message can carry */
const overMaximum = 100_000_000_000;

const order = (changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  amount: 1,
  local_iban: accountsOf(bank).main.iban,
  beneficiary_iban: external,
  beneficiary_name: "Bob",
  ...changes,
});
const send = (changes: Record<string, unknown> = {}, client: Client = bank): Promise<Answer> =>
  client.post("/v2/transfers", order(changes));

describe("an order is refused, and nothing of it is kept,", () => {
  /** Nothing kept: no transaction, no event, no cent. */
  async function expectRefused(changes: Record<string, unknown>, code: string, message?: RegExp): Promise<void> {
    const { main } = accountsOf(bank);
    const before = { balance: await bank.balance(main.id), events: (await bank.events()).length };
    expectRefusal(await send(changes), 400, code, message);
    expect({ balance: await bank.balance(main.id), events: (await bank.events()).length }).toEqual(before);
  }

  test("for a local_iban that is nobody's here", () => expectRefused({ local_iban: external }, "current_account_not_found"));

  test("for a local_iban of another workspace", async () => {
    const other = await bank.otherWorkspace();
    await expectRefused({ local_iban: accountsOf(other).main.iban }, "current_account_not_found");
  });

  test("for a local_iban that was deleted", async () => {
    const { id, iban } = await makeIban(bank, accountsOf(bank).main.id);
    await bank.del(`/v2/ibans/${id}`);
    await expectRefused({ local_iban: iban }, "current_account_not_found");
  });

  test("for a local_iban that is inactive, until it is active again", async () => {
    const { id, iban } = await makeIban(bank, accountsOf(bank).main.id);
    await bank.patch(`/v2/ibans/${id}`, { status: "inactive" });
    await expectRefused({ local_iban: iban }, "current_account_not_found");
    await bank.patch(`/v2/ibans/${id}`, { status: "active" });
    expect(await send({ local_iban: iban })).toMatchObject({ status: 200, body: { status: "authorized", local_iban: iban } });
  });

  test("for a local_iban of a closed account", async () => {
    const other = await bank.otherWorkspace();
    const { payroll } = accountsOf(other);
    await closeBySql(other.demo.bank.workspace_id, payroll.id);
    expectRefusal(await send({ local_iban: payroll.iban }, other), 400, "current_account_not_found");
  });

  test("when both IBANs are one account's, main or virtual", async () => {
    const { main } = accountsOf(bank);
    const { iban } = await makeIban(bank, main.id);
    await expectRefused({ beneficiary_iban: main.iban }, "transfer_to_same_account");
    await expectRefused({ beneficiary_iban: iban }, "transfer_to_same_account");
    await expectRefused({ local_iban: iban, beneficiary_iban: main.iban }, "transfer_to_same_account");
  });

  test("between own accounts when either IBAN is virtual", async () => {
    const { main, payroll } = accountsOf(bank);
    const [ofMain, ofPayroll] = [await makeIban(bank, main.id), await makeIban(bank, payroll.id)];
    const code = "transfer_to_owned_account_with_virtual_iban";
    await expectRefused({ beneficiary_iban: ofPayroll.iban }, code);
    await expectRefused({ local_iban: ofMain.iban, beneficiary_iban: payroll.iban }, code);
    await expectRefused({ local_iban: ofMain.iban, beneficiary_iban: ofPayroll.iban }, code);
  });

  test("from a booster account to anybody else", () =>
    expectRefused({ local_iban: accountsOf(bank).booster.iban }, "transfer_from_saving_account_to_external_beneficiary"));

  test("for a new beneficiary without a name", () =>
    expectRefused({ beneficiary_iban: neverPaid, beneficiary_name: undefined }, "missing_new_beneficiary_name"));

  test("for an own IBAN that takes no money: inactive, deleted, or of a closed account", async () => {
    const other = await bank.otherWorkspace();
    const { main, payroll, clientFunds } = accountsOf(other);
    const [inactive, deleted] = [await makeIban(other, payroll.id), await makeIban(other, payroll.id)];
    await other.patch(`/v2/ibans/${inactive.id}`, { status: "inactive" });
    await other.del(`/v2/ibans/${deleted.id}`);
    await closeBySql(other.demo.bank.workspace_id, clientFunds.id);
    for (const iban of [inactive.iban, deleted.iban, clientFunds.iban])
      expectRefusal(await send({ local_iban: main.iban, beneficiary_iban: iban }, other), 400, "new_beneficiary_is_owned_iban");
  });

  test.each([
    ["amount", { amount: 0 }],
    ["amount", { amount: -5 }],
    ["amount", { amount: 1.5 }],
    ["amount", { amount: "100" }],
    ["amount", { amount: 9_007_199_254_740_992 }],
    ["amount", { amount: undefined }],
    ["local_iban", { local_iban: undefined }],
    ["local_iban", { local_iban: "FR76 1733 8000" }],
    ["beneficiary_iban", { beneficiary_iban: "FR76" }],
    ["beneficiary_iban", { beneficiary_iban: `${external}00000000000` }],
    ["beneficiary_iban", { beneficiary_iban: "FR14-20041010050500013M02606" }],
    ["beneficiary_name", { beneficiary_name: "" }],
    ["beneficiary_name", { beneficiary_name: "x".repeat(257) }],
    ["type_strategy", { type_strategy: "instant" }],
    ["scheduled_date", { scheduled_date: "2026-02-30" }],
    ["scheduled_date", { scheduled_date: "2026-12-01T00:00:00Z" }],
    ["end_to_end_id", { end_to_end_id: "" }],
    ["end_to_end_id", { end_to_end_id: "a/b" }],
    ["end_to_end_id", { end_to_end_id: "x".repeat(36) }],
    ["message", { message: "x".repeat(257) }],
    ["custom_id", { custom_id: "" }],
    ["custom_id", { custom_id: "x".repeat(257) }],
    ["custom_metadata", { custom_metadata: "" }],
    ["custom_metadata", { custom_metadata: "x".repeat(2_049) }],
    ["batch_id", { batch_id: noSuchId }],
  ])("for a wrong %s: %j", (field, changes) => expectRefused(changes, "invalid_request", new RegExp(field)));

  test("for a scheduled_date before today", () => expectRefused({ scheduled_date: "2020-01-01" }, "invalid_request", /scheduled_date/));

  test("for a scheduled_date with instant_only, today's too", async () => {
    const today = parisDay((await bank.get("/v2/sandbox/clock")).body.now);
    for (const day of [today, "2099-01-01"])
      await expectRefused({ scheduled_date: day, type_strategy: "instant_only" }, "invalid_request", /scheduled_date/);
  });

  test("with the first code that applies, in the documented order", async () => {
    const { main, payroll, booster } = accountsOf(bank);
    const ofBooster = await makeIban(bank, booster.id);
    const nameless = { beneficiary_name: undefined };
    const ladder: [Record<string, unknown>, string][] = [
      [{ amount: 0, local_iban: external, ...nameless }, "invalid_request"],
      [{ local_iban: neverPaid, beneficiary_iban: neverPaid, ...nameless }, "current_account_not_found"],
      [{ local_iban: ofBooster.iban, beneficiary_iban: booster.iban, ...nameless }, "transfer_to_same_account"],
      [{ local_iban: ofBooster.iban, beneficiary_iban: main.iban, ...nameless }, "transfer_to_owned_account_with_virtual_iban"],
      [
        { local_iban: booster.iban, beneficiary_iban: wrongCheckDigits, ...nameless },
        "transfer_from_saving_account_to_external_beneficiary",
      ],
      [{ local_iban: payroll.iban, beneficiary_iban: wrongCheckDigits, amount: overMaximum, ...nameless }, "missing_new_beneficiary_name"],
    ];
    for (const [changes, code] of ladder) expectRefusal(await send(changes), 400, code);
  });
});

describe("an order fails, and its money stays where it is,", () => {
  /** Failed on the spot: it can be read, made no transaction, moved nothing, and is told by one event. */
  async function expectFailed(changes: Record<string, unknown>, failureCode: string): Promise<void> {
    const { main } = accountsOf(bank);
    const before = await bank.balance(main.id);
    const answer = await send(changes);
    expect(answer).toMatchObject({ status: 200, body: { status: "failed", failure_code: failureCode } });
    expect((await bank.get(`/v2/transfers/${answer.body.id}`)).body).toEqual(answer.body);
    expect(await transactionsOf(bank, answer.body)).toEqual([]);
    expect(await eventsAbout(bank, answer.body.id)).toEqual(["transfer_failed"]);
    expect(await bank.balance(main.id)).toBe(before);
  }

  test.each([
    ["check digits are wrong", wrongCheckDigits],
    ["French key is wrong though mod 97 passes", "FR1017338000010000000000100"],
    ["length is not its country's", "FR27590171083068762111832788"],
    ["country is unknown", "XX1420041010050500013M02606"],
  ])("for an IBAN whose %s", (_why, iban) => expectFailed({ beneficiary_iban: iban }, "invalid_beneficiary_iban"));

  test.each([external, neverPaid, "FR7617338000010000000009097", "FR7617338000010000000002307", "FR2512739000308553756377J95"])(
    "but not for %s, which is valid",
    async (iban) => expect(await send({ beneficiary_iban: iban })).toMatchObject({ status: 200, body: { status: "authorized" } }),
  );

  test("for a bank that no scheme reaches", () => expectFailed({ beneficiary_iban: unreachable }, "unreachable_beneficiary_iban"));
  test("for a country outside SEPA", () => expectFailed({ beneficiary_iban: outsideSepa }, "unreachable_beneficiary_iban"));
  test("for instant_only where only standard transfers arrive", () =>
    expectFailed({ beneficiary_iban: noInstant, type_strategy: "instant_only" }, "instant_transfer_not_available"));
  test("for instant_only where nothing arrives, with the code of that", () =>
    expectFailed({ beneficiary_iban: unreachable, type_strategy: "instant_only" }, "unreachable_beneficiary_iban"));
  test("for more than a SEPA message can carry", () => expectFailed({ amount: overMaximum }, "maximum_amount_exceeded"));
  test("for one cent more than there is", async () => {
    const amount = (await bank.balance(accountsOf(bank).main.id)) + 1;
    await expectFailed({ amount }, "insufficient_funds");
  });

  test("above the workspace's own limit, and not at it", async () => {
    const other = await bank.otherWorkspace();
    const { main } = accountsOf(other);
    await bank.runtime.database.query(
      { name: "test.transfer_limit", text: "update bank.settings set transfer_limit = 5000 where workspace_id = $1" },
      [other.demo.bank.workspace_id],
    );
    const changes = { local_iban: main.iban, beneficiary_iban: ok };
    expect((await send({ ...changes, amount: 5_001 }, other)).body).toMatchObject({
      status: "failed",
      failure_code: "maximum_amount_exceeded",
    });
    expect((await send({ ...changes, amount: 5_000 }, other)).body).toMatchObject({ status: "authorized" });
  });

  test("with the first code that applies: IBAN, reach, amount, funds", async () => {
    const { booster, payroll } = accountsOf(bank);
    const beyondFunds = 99_999_999_999;
    const ladder: [Record<string, unknown>, string][] = [
      [{ beneficiary_iban: wrongCheckDigits, amount: overMaximum }, "invalid_beneficiary_iban"],
      [{ beneficiary_iban: unreachable, amount: overMaximum }, "unreachable_beneficiary_iban"],
      [{ beneficiary_iban: noInstant, amount: overMaximum, type_strategy: "instant_only" }, "instant_transfer_not_available"],
      [{ amount: overMaximum }, "maximum_amount_exceeded"],
      [{ amount: beyondFunds }, "insufficient_funds"],
      [{ local_iban: booster.iban, beneficiary_iban: payroll.iban, amount: beyondFunds }, "insufficient_funds"],
    ];
    for (const [changes, code] of ladder) expect((await send(changes)).body).toMatchObject({ status: "failed", failure_code: code });
  });

  test("and leaves no beneficiary behind: the name is needed again", async () => {
    const other = await bank.otherWorkspace();
    const changes = { local_iban: accountsOf(other).main.iban, beneficiary_iban: neverPaid };
    expect((await send({ ...changes, amount: 99_999_999_999 }, other)).body).toMatchObject({ failure_code: "insufficient_funds" });
    expectRefusal(await send({ ...changes, beneficiary_name: undefined }, other), 400, "missing_new_beneficiary_name");
  });
});

describe("the beneficiary", () => {
  test("needs no name once it has been paid, and keeps its first one", async () => {
    const other = await bank.otherWorkspace();
    const changes = { local_iban: accountsOf(other).main.iban, beneficiary_iban: neverPaid };
    expect((await send({ ...changes, beneficiary_name: "First name" }, other)).body).toMatchObject({ status: "authorized" });
    const nameless = await send({ ...changes, beneficiary_name: undefined }, other);
    const renamed = await send({ ...changes, beneficiary_name: "Another name" }, other);
    for (const { body } of [nameless, renamed])
      expect(await transactionsOf(other, body)).toMatchObject([{ counterparty_name: "First name" }]);
  });

  test("is known in upper case too, as IBANs are normalised", async () => {
    const other = await bank.otherWorkspace();
    const changes = { local_iban: accountsOf(other).main.iban };
    const lower = `FR78${neverPaid.slice(4).toLowerCase()}`;
    const first = await send({ ...changes, beneficiary_iban: lower }, other);
    expect(first.body).toMatchObject({ status: "authorized", beneficiary_iban: neverPaid });
    const second = await send({ ...changes, beneficiary_iban: neverPaid, beneficiary_name: undefined }, other);
    expect(second.body).toMatchObject({ status: "authorized" });
    expect(await transactionsOf(other, first.body)).toMatchObject([{ source: { counterparty_iban: neverPaid } }]);
  });

  test("of an internal transfer needs no name, and both accounts are told each other's", async () => {
    const { main, payroll } = accountsOf(bank);
    const { body } = await send({ beneficiary_iban: payroll.iban, beneficiary_name: undefined });
    await whenTransfer(bank, body.id, "confirmed");
    const rows = await transactionsOf(bank, body);
    const names = rows.map((row) => [row.account_id, row.counterparty_name]);
    expect(new Map(names as [string, string][])).toEqual(
      new Map([
        [main.id, "Payroll account"],
        [payroll.id, "Main account"],
      ]),
    );
  });
});

describe("the type of a transfer", () => {
  test.each([
    ["instant_if_available", ok, "instant", "confirmed"],
    ["instant_if_available", noInstant, "standard", "authorized"],
    ["instant_only", ok, "instant", "confirmed"],
    ["standard_only", ok, "standard", "authorized"],
    ["standard_only", noInstant, "standard", "authorized"],
  ])("%s to %s is %s and becomes %s at once", async (strategy, iban, type, status) => {
    const { body } = await send({ type_strategy: strategy, beneficiary_iban: iban });
    expect(body).toMatchObject({ status: "authorized", transfer_type: type, type_strategy: strategy });
    await whenTransfer(bank, body.id, status);
    expect(await transactionsOf(bank, body)).toMatchObject([{ status, source: { type: "transfer_outgoing", transfer_type: type } }]);
  });

  test("is by default instant where that is possible", async () => {
    const { body } = await send();
    expect(body).toMatchObject({ type_strategy: "instant_if_available", transfer_type: "instant" });
  });
});

test("an authorized transfer leaves the balance at once and can be read as it was answered", async () => {
  const { main } = accountsOf(bank);
  const before = await bank.balance(main.id);
  const details = {
    message: "invoice no12345",
    end_to_end_id: "E2E 1",
    internal_note: "phone bill",
    custom_id: "c1",
    custom_metadata: "m1",
  };
  const { body } = await send({ amount: 250, type_strategy: "standard_only", ...details });
  expect(body).toEqual({
    id: expect.any(String),
    reference: expect.any(String),
    amount: 250,
    currency: "EUR",
    local_iban: main.iban,
    account_id: main.id,
    beneficiary_iban: external,
    transfer_type: "standard",
    type_strategy: "standard_only",
    status: "authorized",
    ...details,
  });
  expect(body.reference).not.toBe(body.id);
  expect((await bank.get(`/v2/transfers/${body.id}`)).body).toEqual(body);
  expect(await bank.balance(main.id)).toBe(before - 250);
  const [row] = await transactionsOf(bank, body);
  expect(row).toMatchObject({
    amount: 250,
    direction: "debit",
    status: "authorized",
    internal_note: "phone bill",
    custom_id: "c1",
    custom_metadata: "m1",
    source: { message: "invoice no12345", end_to_end_id: "E2E 1", transfer_id: body.id },
  });
  expect(row).not.toHaveProperty("accounting_date");
});

test("end_to_end_id is the 32 hex digits of the reference when none is given", async () => {
  const { body } = await send();
  expect(body.end_to_end_id).toBe(body.reference.replaceAll("-", ""));
  expect(body.end_to_end_id).toMatch(/^[0-9a-f]{32}$/);
});

test("a transfer scheduled for today is authorized at once", async () => {
  const today = parisDay((await bank.get("/v2/sandbox/clock")).body.now);
  const { body } = await send({ scheduled_date: today, type_strategy: "standard_only" });
  expect(body).toMatchObject({ status: "authorized", scheduled_date: today });
});

test("a virtual IBAN pays from its account, and the transaction keeps it", async () => {
  const { payroll } = accountsOf(bank);
  const { iban } = await makeIban(bank, payroll.id);
  const { body } = await send({ local_iban: iban });
  expect(body).toMatchObject({ account_id: payroll.id, local_iban: iban });
  expect(await transactionsOf(bank, body)).toMatchObject([{ account_id: payroll.id, local_iban: iban }]);
});

describe("each test IBAN that fails a transfer", () => {
  test("first lets it be authorized, then fails it with its code, gives the money back and rejects the transaction", async () => {
    const { clientFunds } = accountsOf(bank);
    const { body: testIbans } = await bank.get("/v2/sandbox/test_ibans");
    const failing: { iban: string; outcome: string }[] = testIbans.filter(({ outcome }: { outcome: string }) =>
      [
        "beneficiary_bank_account_closed",
        "beneficiary_bank_invalid_bank_details",
        "beneficiary_bank_refusal",
        "beneficiary_bank_error",
        "maximum_amount_exceeded",
        "intermediary_system_error",
        "execution_failure",
        "memo_error",
        "memo_refusal",
      ].includes(outcome),
    );
    expect(failing).toHaveLength(9);
    const before = await bank.balance(clientFunds.id);
    for (const { iban, outcome } of failing) {
      const { body } = await send({ local_iban: clientFunds.iban, beneficiary_iban: iban, amount: 300 });
      expect(body).toMatchObject({ status: "authorized", transfer_type: "instant" });
      expect(await whenTransfer(bank, body.id, "failed")).toEqual({ ...body, status: "failed", failure_code: outcome });
      const [row] = await transactionsOf(bank, body);
      expect(row).toMatchObject({ status: "rejected", direction: "debit", amount: 300 });
      expect(row).not.toHaveProperty("accounting_date");
      expect(await eventsAbout(bank, body.id, row.id)).toEqual(["transaction_authorized", "transaction_rejected", "transfer_failed"]);
      expect(await bank.balance(clientFunds.id)).toBe(before);
    }
  });
});

test("an unknown transfer, a malformed id and another workspace's transfer are not found", async () => {
  const other = await bank.otherWorkspace();
  const { body: foreign } = await send({ local_iban: accountsOf(other).main.iban, type_strategy: "standard_only" }, other);
  for (const id of [noSuchId, "abc", foreign.id]) {
    expectRefusal(await bank.get(`/v2/transfers/${id}`), 404, "not_found");
    expectRefusal(await bank.del(`/v2/transfers/${id}`), 404, "not_found");
  }
  expect((await other.get(`/v2/transfers/${foreign.id}`)).body).toMatchObject({ status: "authorized" });
});

test("initiating and canceling need transfers:write, reading needs transfers:read", async () => {
  const { body } = await send({ type_strategy: "standard_only" });
  const [reader, writer] = await Promise.all([bank.clientWith(["transfers:read"]), bank.clientWith(["transfers:write"])]);
  expectRefusal(await send({}, reader), 403, "permission_denied");
  expectRefusal(await reader.del(`/v2/transfers/${body.id}`), 403, "permission_denied");
  expectRefusal(await writer.get(`/v2/transfers/${body.id}`), 403, "permission_denied");
  expect((await reader.get(`/v2/transfers/${body.id}`)).status).toBe(200);
  expect((await writer.del(`/v2/transfers/${body.id}`)).status).toBe(200);
});

const parisDay = (at: string): string => new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Paris" }).format(new Date(at));

/** The API closes no accounts; an operator does. */
async function closeBySql(workspaceId: string, accountId: string): Promise<void> {
  await bank.runtime.database.query(
    { name: "test.close_account", text: "update bank.account set status = 'closed' where workspace_id = $1 and account_id = $2" },
    [workspaceId, accountId],
  );
}
