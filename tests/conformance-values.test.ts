import { type AccountType, openBankAccounts } from "@memento/bank";
import { present } from "@memento/kernel";
import { captureMessages } from "@memento/platform";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Answer, startTestBank, type TestBank } from "./support/bank.ts";
import { ownersBrowser } from "./support/console.ts";
import { accountsOf, expectRefusal, external, makeIban, noSuchId, transactionsOf, whenTransfer } from "./support/demo.ts";

let bank: TestBank;
beforeAll(async () => {
  bank = await startTestBank();
});
afterAll(async () => {
  expect(await bank.verify()).toEqual([]);
  await bank.close();
});

async function openAccount(type: AccountType): Promise<string> {
  const [outcome] = await bank.runtime.bank.commands.run(bank.workspaceId, openBankAccounts, [{ name: `A ${type}`, type }]);
  const account = present(outcome, "outcome");
  if (!account.ok) throw new Error("nobody is refused an account");
  return account.value.accountId;
}

const parisDay = (at: string): string => new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Paris" }).format(new Date(at));

async function closeAccount(accountId: string): Promise<void> {
  const owner = await ownersBrowser(bank);
  expect((await owner.post(`/accounts/${accountId}/closure`)).status).toBe(200);
}

describe("GET /v2/accounts/{id}", () => {
  test.each([
    "current_account",
    "ring_fenced_account",
    "ring_fenced_credit_servicer_account",
    "settlement_account",
    "specially_dedicated_account",
    "trust_account",
    "meal_voucher_account",
    "booster_account",
    "dedicated_liquidity_account",
    "dedicated_recovery_account",
  ] as const)("answers an account of type %s, as its list does", async (type) => {
    const id = await openAccount(type);
    const { body } = await bank.get(`/v2/accounts/${id}`);
    expect(body).toEqual({
      id,
      name: `A ${type}`,
      status: "active",
      balance: 0,
      currency: "EUR",
      iban: expect.stringMatching(/^FR\d{25}$/) as string,
      type,
      is_main: false,
    });
    expect((await bank.get("/v2/accounts?size=100")).body.results).toContainEqual(body);
    expect((await bank.get(`/v2/ibans?account_id=${id}`)).body.results).toMatchObject([{ iban: body.iban, type: "main" }]);
  });

  test("answers status closed for a closed account, and POST /v2/ibans refuses it with account_closed", async () => {
    const id = await openAccount("current_account");
    await closeAccount(id);
    expect((await bank.get(`/v2/accounts/${id}`)).body).toMatchObject({ id, status: "closed" });
    expect((await bank.get("/v2/accounts?size=100")).body.results).toContainEqual(expect.objectContaining({ id, status: "closed" }));
    expectRefusal(await bank.post("/v2/ibans", { account_id: id, name: "x" }), 400, "account_closed");
  });

  test("answers a balance in cents that authorized debits have left already", async () => {
    const { payroll } = accountsOf(bank);
    const before = (await bank.get(`/v2/accounts/${payroll.id}`)).body.balance as number;
    const order = { amount: 1_234, local_iban: payroll.iban, beneficiary_iban: external, beneficiary_name: "Bob" };
    await bank.post("/v2/transfers", { ...order, type_strategy: "standard_only" });
    expect((await bank.get(`/v2/accounts/${payroll.id}`)).body.balance).toBe(before - 1_234);
  });
});

describe("PATCH /v2/ibans/{id}", () => {
  test("changes name, status (active, inactive) and allow_collections together, and answers the IBAN", async () => {
    const made = await makeIban(bank, accountsOf(bank).main.id);
    const off = { name: "Renamed", status: "inactive", allow_collections: false };
    const answer = await bank.patch(`/v2/ibans/${made.id}`, off);
    expect(answer).toMatchObject({ status: 200 });
    expect(answer.body).toEqual({ ...made, ...off });
    const on = { name: "Again", status: "active", allow_collections: true };
    expect((await bank.patch(`/v2/ibans/${made.id}`, on)).body).toEqual({ ...made, ...on });
    expect((await bank.get(`/v2/ibans/${made.id}`)).body).toEqual({ ...made, ...on });
  });
});

describe("GET /v2/transactions/{id} and GET /v2/transactions", () => {
  const german = "DE89370400440532013000";
  const counterparty = { counterparty_iban: external, message: "Rent", end_to_end_id: "E2E-1" };
  const ofDebtor = { ...counterparty, counterparty_iban: german };
  const account = { counterparty_account_number: "000123", counterparty_bank_bic: "CHASUS33", message: "Rent", end_to_end_id: "E2E-1" };
  const sweep = { counterparty_iban: external, counterparty_bank_bic: "PSSTFRPP" };
  const wire = { counterparty_account_number: "000123", message: "Rent" };
  /** Attributes that hold an id of something else. */
  const id = expect.stringMatching(/^[0-9a-f-]{36}$/) as string;
  const reason = "closed_account";
  const returnedCollection = { returned_collection_id: id, returned_collection_reference: id, reason };

  /** Every source: its type, the direction of its transaction, and what it says. Operators post those that no payment causes. */
  const sources: [string, "debit" | "credit", Record<string, string>, "posted" | "caused"][] = [
    ["bank_account_remuneration", "credit", {}, "posted"],
    ["card_deferred", "debit", {}, "posted"],
    ["card_withdrawal", "debit", {}, "posted"],
    ["collection_incoming", "debit", counterparty, "caused"],
    ["collection_outgoing", "credit", { ...ofDebtor, collection_id: id }, "caused"],
    ["collection_incoming_return", "credit", { ...counterparty, returned_collection_reference: id, reason }, "caused"],
    ["collection_outgoing_return_fees", "debit", { ...ofDebtor, ...returnedCollection }, "caused"],
    ["collection_outgoing_return", "debit", { ...ofDebtor, ...returnedCollection }, "caused"],
    ["debt_purchase_application_fees", "debit", {}, "posted"],
    ["debt_purchase_disbursement", "credit", {}, "posted"],
    ["debt_purchase_interests", "debit", {}, "posted"],
    ["debt_purchase_repayment", "debit", {}, "posted"],
    ["diverse_operation", "credit", {}, "posted"],
    ["loan_application_fees", "debit", {}, "posted"],
    ["loan_disbursement", "credit", {}, "posted"],
    ["loan_guarantee_fee", "debit", {}, "posted"],
    ["loan_reimbursement", "debit", {}, "posted"],
    ["loan_repayment", "debit", {}, "posted"],
    ["maintenance_transfer", "credit", {}, "posted"],
    ["overdraft_agios", "debit", {}, "posted"],
    ["overdraft_application_fees", "debit", {}, "posted"],
    ["rtgs_transfer_incoming", "credit", account, "posted"],
    ["rtgs_transfer_outgoing", "debit", account, "posted"],
    ["subscription", "debit", {}, "posted"],
    ["sweep_transfer_incoming", "credit", sweep, "posted"],
    ["sweep_transfer_outgoing", "debit", sweep, "posted"],
    ["term_deposit_closure", "credit", {}, "posted"],
    ["term_deposit_creation", "debit", {}, "posted"],
    ["term_deposit_interest_payment", "credit", {}, "posted"],
    ["term_deposit_withdrawal", "credit", {}, "posted"],
    ["transfer_incoming", "credit", { transfer_type: "instant", ...counterparty }, "caused"],
    ["transfer_incoming_return", "debit", { transfer_type: "instant", ...counterparty, returned_transfer_reference: id, reason }, "caused"],
    ["transfer_outgoing", "debit", { transfer_type: "standard", ...counterparty, transfer_id: id }, "caused"],
    [
      "transfer_outgoing_return",
      "credit",
      { transfer_type: "standard", ...counterparty, returned_transfer_id: id, returned_transfer_reference: id, reason },
      "caused",
    ],
    ["wire_transfer_incoming", "credit", wire, "posted"],
    ["wire_transfer_outgoing", "debit", wire, "posted"],
  ];

  /** An account through which one of each has gone. */
  let accountId: string;
  let listed: Answer["body"][];
  beforeAll(async () => {
    const owner = await ownersBrowser(bank);
    const { body: opened } = await owner.post("/accounts", { name: "Of every kind", type: "current_account" });
    accountId = opened.id;
    const [amount, text] = [5_000, { message: "Rent", end_to_end_id: "E2E-1" }];
    const newest = async (): Promise<Answer["body"]> => (await bank.get(`/v2/transactions?account_id=${accountId}&size=1`)).body.results[0];
    const giveBack = async (transactionId: string): Promise<void> => {
      const answer = await bank.post("/v2/sandbox/returns", { transaction_id: transactionId, reason });
      expect(answer.status, answer.text).toBe(204);
    };
    for (const [source, direction, attributes, how] of sources.toSorted(([, a], [, b]) => a.localeCompare(b))) {
      if (how === "caused") continue;
      const howMuch = direction === "credit" ? 10 * amount : amount; // credits come first
      const answer = await owner.post("/operations", { account_id: accountId, source, direction, amount: howMuch, ...attributes });
      expect(answer.status, answer.text).toBe(201);
    }
    await bank.post("/v2/sandbox/incoming_transfers", { amount, local_iban: opened.iban, counterparty_iban: external, ...text });
    await giveBack((await newest()).id);
    const creditor = { name: "Shop", iban: external };
    await bank.post("/v2/sandbox/incoming_collections", { amount, local_iban: opened.iban, mandate: { creditor }, ...text });
    const collectedFromUs = await newest();
    await bank.eventually(`/v2/transactions/${collectedFromUs.id}`, ({ body }) => body.status === "confirmed");
    await giveBack(collectedFromUs.id);
    const order = { amount, local_iban: opened.iban, beneficiary_iban: external, beneficiary_name: "Bob", type_strategy: "standard_only" };
    const { body: transfer } = await bank.post("/v2/transfers", { ...order, ...text });
    const mandate = { reference: "KINDS", scheme: "core", signature_date: "2026-01-15", debtor: { name: "Zoé", iban: german } };
    const { now } = (await bank.get("/v2/sandbox/clock")).body;
    const collection = { amount, local_iban: opened.iban, mandate, ...text };
    const { body: collected } = await bank.post("/v2/collections", { ...collection, scheduled_date: parisDay(now) });
    await bank.post("/v2/sandbox/clock", { advance: "P15D" });
    for (const made of [transfer, collected]) await giveBack((await transactionsOf(bank, made))[0].id);
    listed = (await bank.get(`/v2/transactions?account_id=${accountId}&size=100`)).body.results;
  });

  test.each(sources)("answer a source of type %s, a %s, with its attributes", async (type, direction, attributes) => {
    const rows = listed.filter(({ source }) => source.type === type);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ direction, status: "confirmed", account_id: accountId });
    expect(rows[0].source).toEqual({ type, ...attributes });
    expect((await bank.get(`/v2/transactions/${rows[0].id}`)).body).toEqual(rows[0]);
  });

  test("answer every attribute of a transaction of a bulk, and batch_id finds it", async () => {
    const { main } = accountsOf(bank);
    const own = { internal_note: "phone bill", custom_id: "637406efda8534de8c0e", custom_metadata: "This is some metadata" };
    const order = { amount: 42, local_iban: main.iban, beneficiary_iban: external, beneficiary_name: "Bob", message: "June" };
    const { body: bulk } = await bank.post("/v2/transfers/bulks", { transfers: [{ ...order, ...own, type_strategy: "standard_only" }] });
    const list = `/v2/transactions?batch_id=${bulk.id}`;
    const { body } = await bank.eventually(list, (answer) => answer.body.results.length === 1);
    const [row] = body.results;
    const [transfer] = (await bank.get(`/v2/transfers/bulks/${bulk.id}/transfers`)).body.results;
    expect(row).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      reference: transfer.reference,
      account_id: main.id,
      amount: 42,
      local_iban: main.iban,
      currency: "EUR",
      direction: "debit",
      request_date: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/) as string,
      execution_date: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/) as string,
      counterparty_name: "Bob",
      status: "authorized",
      batch_id: bulk.id,
      ...own,
      attachment_count: 0,
      source: {
        type: "transfer_outgoing",
        transfer_type: "standard",
        counterparty_iban: external,
        message: "June",
        end_to_end_id: transfer.end_to_end_id,
        transfer_id: transfer.id,
      },
    });
    expect((await bank.get(`/v2/transactions/${row.id}`)).body).toEqual(row);
  });
});

describe("POST /v2/transfers", () => {
  test("answers every attribute of the order, and GET /v2/transfers/{id} the same", async () => {
    const { main } = accountsOf(bank);
    const order = {
      amount: 42,
      local_iban: main.iban,
      beneficiary_iban: external,
      type_strategy: "standard_only",
      scheduled_date: "2099-01-01",
      message: "m".repeat(140),
      end_to_end_id: "aZ09-?:().,'+ b",
      internal_note: "Note",
      custom_id: "c".repeat(256),
      custom_metadata: "d".repeat(2_048),
    };
    const { status, body } = await bank.post("/v2/transfers", { ...order, beneficiary_name: "n".repeat(140) });
    expect(status).toBe(200);
    expect(body).toEqual({
      ...order,
      id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      reference: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      currency: "EUR",
      account_id: main.id,
      transfer_type: "standard",
      status: "scheduled",
    });
    expect((await bank.get(`/v2/transfers/${body.id}`)).body).toEqual(body);
    expect((await transactionsOf(bank, body)).map(({ custom_id }) => custom_id)).toEqual([order.custom_id]);
  });

  test("does not try an instant transfer again as a standard one: instant_if_available falls back for reach alone", async () => {
    const { body: testIbans } = await bank.get("/v2/sandbox/test_ibans");
    const refusing = testIbans.find(({ outcome }: { outcome: string }) => outcome === "beneficiary_bank_refusal");
    const { main } = accountsOf(bank);
    const order = { amount: 1, local_iban: main.iban, beneficiary_iban: refusing.iban, beneficiary_name: "Bob" };
    const { body } = await bank.post("/v2/transfers", { ...order, type_strategy: "instant_if_available" });
    expect(body).toMatchObject({ transfer_type: "instant", type_strategy: "instant_if_available" });
    const failed = await whenTransfer(bank, body.id, "failed");
    expect(failed).toMatchObject({ transfer_type: "instant", failure_code: "beneficiary_bank_refusal" });
  });
});

describe("POST /v2/transfers/bulks", () => {
  test("fails an item with every code that a single transfer fails with, at once or by the answer of the other side", async () => {
    const { payroll } = accountsOf(bank);
    const { body: testIbans } = await bank.get("/v2/sandbox/test_ibans");
    const ibanOf = (outcome: string): string => testIbans.find((row: { outcome: string }) => row.outcome === outcome).iban as string;
    const order = {
      amount: 1,
      local_iban: payroll.iban,
      beneficiary_iban: external,
      beneficiary_name: "Bob",
      type_strategy: "instant_only",
    };
    const cases: [string, Record<string, unknown>][] = [
      ["insufficient_funds", { amount: 99_999_999_999 }],
      ["instant_transfer_not_available", { beneficiary_iban: ibanOf("no_instant") }],
      ["invalid_beneficiary_iban", { beneficiary_iban: "FR7617338000017498690379034" }],
      ["unreachable_beneficiary_iban", { beneficiary_iban: ibanOf("unreachable") }],
      ["maximum_amount_exceeded", { amount: 100_000_000_000 }],
      ["beneficiary_bank_account_closed", { beneficiary_iban: ibanOf("beneficiary_bank_account_closed") }],
      ["beneficiary_bank_error", { beneficiary_iban: ibanOf("beneficiary_bank_error") }],
      ["beneficiary_bank_invalid_bank_details", { beneficiary_iban: ibanOf("beneficiary_bank_invalid_bank_details") }],
      ["beneficiary_bank_refusal", { beneficiary_iban: ibanOf("beneficiary_bank_refusal") }],
      ["intermediary_system_error", { beneficiary_iban: ibanOf("intermediary_system_error") }],
      ["memo_error", { beneficiary_iban: ibanOf("memo_error") }],
      ["memo_refusal", { beneficiary_iban: ibanOf("memo_refusal") }],
      ["execution_failure", { beneficiary_iban: ibanOf("execution_failure") }],
    ];
    const before = await bank.balance(payroll.id);
    const { body } = await bank.post("/v2/transfers/bulks", { transfers: cases.map(([, changes]) => ({ ...order, ...changes })) });
    const bulk = await bank.eventually(`/v2/transfers/bulks/${body.id}`, (answer) => answer.body.transfers_failed === cases.length);
    expect(bulk.body).toEqual({ ...body, status: "completed", transfers_failed: cases.length });
    const { results } = (await bank.get(`/v2/transfers/bulks/${body.id}/transfers?size=100&status=failed`)).body;
    expect(results.map((item: { failure_code: string }) => item.failure_code)).toEqual(cases.map(([code]) => code));
    expect(await bank.balance(payroll.id)).toBe(before);
  });

  test("answers an item with every attribute of its order, as GET /v2/transfers/{id} does", async () => {
    const { main } = accountsOf(bank);
    const order = {
      amount: 42,
      local_iban: main.iban,
      beneficiary_iban: external,
      type_strategy: "instant_if_available",
      scheduled_date: "2099-01-01",
      message: "June",
      end_to_end_id: "E2E-1",
      internal_note: "Note",
      custom_id: "c1",
      custom_metadata: "m1",
    };
    const { body } = await bank.post("/v2/transfers/bulks", { transfers: [{ ...order, beneficiary_name: "Bob" }] });
    await bank.eventually(`/v2/transfers/bulks/${body.id}`, (answer) => answer.body.status === "completed");
    const [item] = (await bank.get(`/v2/transfers/bulks/${body.id}/transfers`)).body.results;
    expect(item).toEqual({
      ...order,
      id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      reference: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      currency: "EUR",
      account_id: main.id,
      status: "scheduled",
    });
    expect((await bank.get(`/v2/transfers/${item.id}`)).body).toEqual(item);
  });

  test.each([
    ["amount", { amount: 0 }],
    ["amount", { amount: "1" }],
    ["local_iban", { local_iban: "FR76 1733" }],
    ["beneficiary_iban", { beneficiary_iban: "FR76" }],
    ["beneficiary_name", { beneficiary_name: "" }],
    ["type_strategy", { type_strategy: "instant" }],
    ["scheduled_date", { scheduled_date: "2026-02-30" }],
    ["message", { message: "x".repeat(257) }],
    ["end_to_end_id", { end_to_end_id: "x".repeat(36) }],
    ["internal_note", { internal_note: 5 }],
    ["custom_id", { custom_id: "x".repeat(257) }],
    ["custom_metadata", { custom_metadata: "x".repeat(2_049) }],
    ["batch_id", { batch_id: noSuchId }],
  ])("refuses an item with a wrong %s, %j, and names it", async (field, changes) => {
    const order = { amount: 1, local_iban: accountsOf(bank).main.iban, beneficiary_iban: external, beneficiary_name: "Bob" };
    const answer = await bank.post("/v2/transfers/bulks", { transfers: [order, { ...order, ...changes }] });
    expectRefusal(answer, 400, "invalid_request", new RegExp(`transfers\\.1.*${field}`));
  });

  test.each(["standard_only", "instant_only", "instant_if_available"])("takes items by %s", async (strategy) => {
    const order = { amount: 1, local_iban: accountsOf(bank).main.iban, beneficiary_iban: external, beneficiary_name: "Bob" };
    const { body } = await bank.post("/v2/transfers/bulks", { transfers: [{ ...order, type_strategy: strategy }] });
    const path = `/v2/transfers/bulks/${body.id}/transfers`;
    const { body: items } = await bank.eventually(path, (answer) => answer.body.results[0].status !== "pending");
    const type = strategy === "standard_only" ? "standard" : "instant";
    expect(items.results).toMatchObject([{ type_strategy: strategy, transfer_type: type }]);
  });
});

describe("GET /v2/sandbox/messages", () => {
  test("answers what was sent by email, sms, call and push, newest first, narrowed by channel and recipient", async () => {
    const at = new Date("2026-01-02T03:04:05Z");
    const message = { recipient: "ada@example.test", subject: "Hello", body: "Text", data: { link: "https://bank.test/x" } };
    const to = { sms: "+33600000001", call: "+33600000002", push: "device-1" };
    await bank.runtime.database.transaction((tx) => {
      captureMessages(tx, bank.workspaceId, at, [
        { channel: "email", ...message },
        { channel: "sms", recipient: to.sms, body: "Code 123456", data: {} },
        { channel: "call", recipient: to.call, body: "1 2 3", data: {} },
        { channel: "push", recipient: to.push, body: "Ping", data: {} },
      ]);
      return Promise.resolve();
    });
    const list = async (query: string) => (await bank.get(`/v2/sandbox/messages${query}`)).body.results as Record<string, unknown>[];
    expect((await list("")).map(({ channel }) => channel)).toEqual(["push", "call", "sms", "email"]);
    const id = expect.stringMatching(/^[0-9a-f-]{36}$/) as string;
    const date = "2026-01-02T03:04:05.000Z";
    expect(await list("?channel=email")).toEqual([{ id, channel: "email", ...message, date }]);
    expect(await list("?channel=sms")).toEqual([
      { id, channel: "sms", recipient: to.sms, subject: null, body: "Code 123456", data: {}, date },
    ]);
    for (const channel of ["call", "push"] as const) {
      expect(await list(`?channel=${channel}`)).toMatchObject([{ channel, recipient: to[channel] }]);
      expect(await list(`?recipient=${encodeURIComponent(to[channel])}`)).toMatchObject([{ channel }]);
    }
    expect(await list(`?channel=call&recipient=${encodeURIComponent(to.sms)}`)).toEqual([]);
  });
});

describe("POST /v2/sandbox/returns", () => {
  const reasons = [
    "bank_identifier_incorrect",
    "blocked_account",
    "closed_account",
    "creditor_bank_is_not_registered",
    "creditor_psp_not_registered",
    "customer_deceased",
    "customer_disabled_direct_debit",
    "debtor_psp_not_registered",
    "disputed",
    "duplication",
    "end_customer_deceased",
    "eri_option_not_supported",
    "following_cancellation_request",
    "fraudulent_originated",
    "inactive_mandate",
    "incorrect_account_number",
    "insufficient_funds",
    "invalid_bank_operation_code",
    "invalid_code_or_format",
    "invalid_creditor_account_number",
    "invalid_debtor_account",
    "invalid_interbank_communication",
    "invalid_transaction_code_or_invalid_file_format",
    "mandate_mismatch",
    "missing_creditor_address",
    "missing_creditor_name_or_address",
    "missing_creditors_name_or_address",
    "missing_debtor_account_or_identification",
    "missing_debtor_name_or_address",
    "missing_debtors_name_or_address",
    "missing_mandatory_information_mandate",
    "no_mandate",
    "no_mandate_on_scheme",
    "not_specified_reason_agent_generated",
    "not_specified_reason_customer_generated",
    "psp_identifier_incorrect",
    "refund_request_by_bank",
    "refund_request_by_end_customer",
    "regulatory_reason",
    "requested_by_the_debtor",
    "settlement_failed",
    "specific_service_offered_by_debtor_psp",
    "technical_problem",
    "transaction_forbidden",
    "transaction_unauthorized",
    "unrecognized_initiating_party",
    "wrong_amount",
  ];

  test("takes each documented reason, and the returning transaction shows it", async () => {
    const { booster } = accountsOf(bank);
    for (const reason of reasons) {
      await bank.post("/v2/sandbox/incoming_transfers", { amount: 3, local_iban: booster.iban });
      const [credit] = (await bank.get(`/v2/transactions?account_id=${booster.id}&size=1`)).body.results;
      const answer = await bank.post("/v2/sandbox/returns", { transaction_id: credit.id, reason });
      expect([reason, answer.status]).toEqual([reason, 204]);
      const [back] = (await bank.get(`/v2/transactions?account_id=${booster.id}&size=1`)).body.results;
      expect(back.source).toMatchObject({ type: "transfer_incoming_return", reason, returned_transfer_reference: credit.reference });
    }
  });

  test("documents these reasons and no other, in the request and in every source that has one", async () => {
    const { paths } = (await bank.get("/v2/openapi.json")).body;
    const asked = paths["/v2/sandbox/returns"].post.requestBody.content["application/json"].schema.properties.reason;
    expect(asked.enum.toSorted()).toEqual(reasons);
    const { source } = paths["/v2/transactions/{id}"].get.responses["200"].content["application/json"].schema.properties;
    const answered = source.anyOf.flatMap(({ properties }: { properties: { reason?: { enum: string[] } } }) => properties.reason ?? []);
    expect(answered.length).toBe(5);
    for (const { enum: values } of answered) expect(values.toSorted()).toEqual(reasons);
  });
});
