import { type OperationType, operationKinds, operationTypes } from "@memento/bank";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Answer, startTestBank, type TestBank, withKey } from "./support/bank.ts";
import { type Browser, ownersBrowser } from "./support/console.ts";
import { accountsOf, eventsAbout, expectRefusal, noSuchId } from "./support/demo.ts";

type Row = Answer["body"];

let bank: TestBank;
let owner: Browser;
beforeAll(async () => {
  bank = await startTestBank();
  owner = await ownersBrowser(bank);
});
afterAll(async () => {
  expect(await bank.verify()).toEqual([]);
  await bank.close();
});

/** What each source that says something about the other side has to say, or may. */
const attributes: Partial<Record<OperationType, Record<string, string>>> = {
  rtgs_transfer_incoming: {
    counterparty_account_number: "DE89370400440532013000",
    counterparty_bank_bic: "COBADEFF",
    message: "Big",
    end_to_end_id: "E",
  },
  rtgs_transfer_outgoing: { counterparty_account_number: "DE89370400440532013000" },
  sweep_transfer_incoming: { counterparty_iban: "FR2512739000308553756377J95", counterparty_bank_bic: "CMCIFR2A" },
  sweep_transfer_outgoing: { counterparty_iban: "FR2512739000308553756377J95", counterparty_bank_bic: "CMCIFR2A" },
  wire_transfer_incoming: { counterparty_account_number: "0123456789", message: "Invoice" },
  wire_transfer_outgoing: {},
};

const directionOf = (source: OperationType): "debit" | "credit" => {
  const { direction } = operationKinds[source];
  return direction === "either" ? "debit" : direction;
};

const operation = (source: OperationType, changes: Record<string, unknown> = {}) => ({
  account_id: accountsOf(bank).main.id,
  source,
  direction: directionOf(source),
  amount: 1_000,
  ...attributes[source],
  ...changes,
});

const post = (source: OperationType, changes: Record<string, unknown> = {}): Promise<Answer> =>
  owner.post("/operations", operation(source, changes));

const signed = ({ direction, amount }: Row): number => (direction === "credit" ? amount : -amount);

test("there are 27 of them, which with what transfers and collections cause make the 36 sources", () => {
  expect(operationTypes).toHaveLength(27);
});

describe("POST /console/api/operations", () => {
  test.each(operationTypes)("books a %s, which GET /v2/transactions/{id} shows", async (source) => {
    const { main } = accountsOf(bank);
    const before = await bank.balance(main.id);
    const posted = await post(source, { internal_note: "note" });
    expect({ status: posted.status, text: posted.text }).toMatchObject({ status: 201 });
    const { body: row } = await bank.get(`/v2/transactions/${posted.body.id}`);
    expect(row).toEqual(posted.body);
    expect(row).toEqual({
      id: posted.body.id,
      reference: expect.any(String),
      account_id: main.id,
      amount: 1_000,
      local_iban: main.iban,
      currency: "EUR",
      direction: directionOf(source),
      request_date: row.execution_date,
      execution_date: expect.any(String),
      accounting_date: row.execution_date,
      counterparty_name: "Memento",
      internal_note: "note",
      status: "confirmed",
      attachment_count: 0,
      source: { type: source, ...attributes[source] },
    });
    expect(await bank.balance(main.id)).toBe(before + signed(row));
    expect(await eventsAbout(bank, row.id)).toEqual(["transaction_confirmed"]);
  });

  test.each(operationTypes)("books a %s in the directions that its source has, and refuses the other", async (source) => {
    const { direction } = operationKinds[source];
    for (const given of ["debit", "credit"] as const) {
      const answer = await post(source, { direction: given });
      if (direction === "either" || direction === given) expect(answer.status).toBe(201);
      else expectRefusal(answer, 400, "invalid_request", new RegExp(`direction of ${source} is ${direction}`));
    }
  });

  test.each(operationTypes)("takes a %s's own attributes only, and needs those that its source always has", async (source) => {
    const given = attributes[source] ?? {};
    for (const name of ["counterparty_account_number", "message", "end_to_end_id"].filter((each) => !(each in given))) {
      const may = /^(rtgs|wire)/.test(source) && !(source.startsWith("wire") && name === "end_to_end_id");
      const answer = await post(source, { [name]: "x" });
      if (may) expect(answer.status).toBe(201);
      else expectRefusal(answer, 400, "invalid_request", new RegExp(`^${name} is no attribute of ${source}`));
    }
    const required =
      { rtgs: ["counterparty_account_number"], swee: ["counterparty_iban", "counterparty_bank_bic"] }[source.slice(0, 4)] ?? [];
    for (const name of required)
      expectRefusal(await post(source, { [name]: undefined }), 400, "invalid_request", new RegExp(`^${name} is required for ${source}`));
  });

  test.each(operationTypes.filter((source) => directionOf(source) === "debit"))(
    "of a %s beyond the balance goes through exactly where the bank is owed it",
    async (source) => {
      const opened = await owner.post("/accounts", { name: "Empty", type: "current_account" });
      const answer = await post(source, { account_id: opened.body.id, amount: 5 });
      if (operationKinds[source].isForced) expect(answer.status).toBe(201);
      else expectRefusal(answer, 400, "insufficient_funds");
      expect(await bank.balance(opened.body.id)).toBe(operationKinds[source].isForced ? -5 : 0);
    },
  );

  test("names whoever it is told to name, and is audited", async () => {
    const { body } = await post("wire_transfer_incoming", { counterparty_name: "Acme Inc." });
    expect(body.counterparty_name).toBe("Acme Inc.");
    const { body: log } = await owner.get("/audit_log?action=operation_posted&size=1");
    expect(log.results[0]).toMatchObject({ subject_id: body.id, after: { source: "wire_transfer_incoming", amount: 1_000 } });
  });

  test("is answered again for its Idempotency-Key, and booked once", async () => {
    const { main } = accountsOf(bank);
    const before = await bank.balance(main.id);
    const headers = withKey();
    const body = operation("subscription");
    const answers = [await owner.post("/operations", body, headers), await owner.post("/operations", body, headers)];
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(answers[1]?.text).toBe(answers[0]?.text);
    expect(await bank.balance(main.id)).toBe(before - 1_000);
  });

  test("refuses accounts that are not there, sources that are no operation, and what is ill said", async () => {
    const other = await bank.otherWorkspace();
    for (const account_id of [noSuchId, accountsOf(other).main.id])
      expectRefusal(await post("subscription", { account_id }), 400, "invalid_request", /account_id/);
    for (const source of ["transfer_outgoing", "collection_incoming_return", "no_such_source"])
      expectRefusal(await owner.post("/operations", { ...operation("subscription"), source }), 400, "invalid_request", /source/);
    for (const amount of [0, -1, 1.5, 2 ** 53]) expectRefusal(await post("subscription", { amount }), 400, "invalid_request", /amount/);
    expectRefusal(await post("subscription", { date: "2030-02-31" }), 400, "invalid_request", /date/);
    expectRefusal(await post("subscription", { extra: 1 }), 400, "invalid_request", /extra/);
    expectRefusal(await post("sweep_transfer_incoming", { counterparty_bank_bic: "x" }), 400, "invalid_request", /counterparty_bank_bic/);
  });
});

describe("an own account on the other side", () => {
  test("of a sweep shows the matching sweep with the same reference, and each names the other's IBAN", async () => {
    const { main, payroll } = accountsOf(bank);
    const before = [await bank.balance(main.id), await bank.balance(payroll.id)] as const;
    const { status, body } = await post("sweep_transfer_outgoing", { counterparty_iban: undefined, counterparty_account_id: payroll.id });
    expect(status).toBe(201);
    expect(body).toMatchObject({ counterparty_name: "Payroll account", source: { counterparty_iban: payroll.iban } });
    const { results } = (await bank.get(`/v2/transactions?reference=${body.reference}`)).body;
    const credit = results.find((row: Row) => row.direction === "credit");
    expect(results).toHaveLength(2);
    expect(credit).toMatchObject({
      account_id: payroll.id,
      local_iban: payroll.iban,
      amount: 1_000,
      status: "confirmed",
      counterparty_name: "Main account",
      source: { type: "sweep_transfer_incoming", counterparty_iban: main.iban, counterparty_bank_bic: "CMCIFR2A" },
    });
    expect(await eventsAbout(bank, credit.id)).toEqual(["transaction_confirmed"]);
    expect([await bank.balance(main.id), await bank.balance(payroll.id)]).toEqual([before[0] - 1_000, before[1] + 1_000]);
    expectRefusal(
      await bank.post("/v2/sandbox/returns", { transaction_id: body.id, reason: "closed_account" }),
      400,
      "transaction_not_returnable",
    );
  });

  test("of a maintenance transfer that credits pays it, if it has the money", async () => {
    const { main } = accountsOf(bank);
    const opened = (await owner.post("/accounts", { name: "Other", type: "trust_account" })).body;
    const changes = { direction: "credit", counterparty_account_id: opened.id, amount: 50 };
    expectRefusal(await post("maintenance_transfer", changes), 400, "insufficient_funds");
    expect((await post("maintenance_transfer", { ...changes, direction: "debit" })).status).toBe(201);
    const { body } = await post("maintenance_transfer", { ...changes, account_id: main.id });
    expect(body.source).toEqual({ type: "maintenance_transfer" });
    expect(await bank.balance(opened.id)).toBe(0);
  });

  test("is refused where it is the same account, not there, or makes no sense", async () => {
    const { main, payroll } = accountsOf(bank);
    expectRefusal(await post("maintenance_transfer", { counterparty_account_id: main.id }), 400, "invalid_request", /another account/);
    expectRefusal(
      await post("maintenance_transfer", { counterparty_account_id: noSuchId }),
      400,
      "invalid_request",
      /counterparty_account_id/,
    );
    expectRefusal(await post("subscription", { counterparty_account_id: payroll.id }), 400, "invalid_request", /sweeps and maintenance/);
    expectRefusal(
      await post("sweep_transfer_outgoing", { counterparty_account_id: payroll.id }),
      400,
      "invalid_request",
      /counterparty_iban/,
    );
  });
});

describe("an operation with a date", () => {
  const day = (days: number): string => new Date(Date.parse(now) + days * 86_400_000).toISOString().slice(0, 10);
  let now: string;
  const readClock = async (): Promise<void> => {
    now = (await bank.get("/v2/sandbox/clock")).body.now;
  };
  const moveTo = (at: string): Promise<Answer> => bank.post("/v2/sandbox/clock", { now: at });

  test("to come is scheduled, moves nothing, and is booked at 00:05 of that day in Paris", async () => {
    await readClock();
    const { main, payroll } = accountsOf(bank);
    const changes = { counterparty_iban: undefined, counterparty_account_id: payroll.id, date: day(10) };
    const before = [await bank.balance(main.id), await bank.balance(payroll.id)] as const;
    const { body } = await post("sweep_transfer_outgoing", changes);
    expect(body).toMatchObject({ status: "scheduled", amount: 1_000 });
    expect(body).not.toHaveProperty("accounting_date");
    const paris = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Paris", dateStyle: "short", timeStyle: "short" });
    expect(paris.format(new Date(body.execution_date))).toBe(`${day(10)} 00:05`);
    expect([await bank.balance(main.id), await bank.balance(payroll.id)]).toEqual(before);
    expect(await bank.verify()).toEqual([]);
    await moveTo(`${day(9)}T12:00:00Z`);
    expect((await bank.get(`/v2/transactions/${body.id}`)).body).toEqual(body);
    await moveTo(`${day(10)}T12:00:00Z`);
    expect((await bank.get(`/v2/transactions/${body.id}`)).body).toEqual({
      ...body,
      status: "confirmed",
      accounting_date: body.execution_date,
    });
    expect([await bank.balance(main.id), await bank.balance(payroll.id)]).toEqual([before[0] - 1_000, before[1] + 1_000]);
    expect(await eventsAbout(bank, body.id)).toEqual(["transaction_scheduled", "transaction_confirmed"]);
    const { results } = (await bank.get(`/v2/transactions?reference=${body.reference}`)).body;
    expect(results.map((row: Row) => row.source.type).toSorted()).toEqual(["sweep_transfer_incoming", "sweep_transfer_outgoing"]);
  });

  test("of today is booked at once, one in the past is refused", async () => {
    await moveTo((await bank.get("/v2/sandbox/clock")).body.now.replace(/T.*/, "T23:30:00.000Z")); // already tomorrow in Paris
    await readClock();
    expectRefusal(await post("subscription", { date: day(0) }), 400, "invalid_request", /date is in the past/);
    expect((await post("subscription", { date: day(1) })).body.status).toBe("confirmed");
  });

  test("without the money that day is rejected, and nothing moves", async () => {
    await readClock();
    const opened = (await owner.post("/accounts", { name: "Poor", type: "current_account" })).body;
    const { body } = await post("term_deposit_creation", { account_id: opened.id, date: day(3) });
    await moveTo(`${day(3)}T12:00:00Z`);
    expect((await bank.get(`/v2/transactions/${body.id}`)).body).toEqual({ ...body, status: "rejected" });
    expect(await bank.balance(opened.id)).toBe(0);
    expect(await eventsAbout(bank, body.id)).toEqual(["transaction_scheduled", "transaction_rejected"]);
  });

  test("can be canceled until then by DELETE /console/api/operations/{id}, and nothing else can", async () => {
    await readClock();
    const { body } = await post("loan_repayment", { date: day(3) });
    expect(await owner.del(`/operations/${body.id}`)).toMatchObject({ status: 204, text: "" });
    expect((await bank.get(`/v2/transactions/${body.id}`)).body).toEqual({ ...body, status: "canceled" });
    expectRefusal(await owner.del(`/operations/${body.id}`), 400, "operation_not_cancelable");
    const before = await bank.balance(accountsOf(bank).main.id);
    await moveTo(`${day(4)}T12:00:00Z`);
    expect(await bank.balance(accountsOf(bank).main.id)).toBe(before);
    expect(await eventsAbout(bank, body.id)).toEqual(["transaction_scheduled", "transaction_canceled"]);
    const atOnce = await post("subscription");
    for (const id of [noSuchId, atOnce.body.id]) expectRefusal(await owner.del(`/operations/${id}`), 404, "not_found");
  });
});
