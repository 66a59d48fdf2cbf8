import { accountTypes } from "@memento/bank";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Answer, startTestBank, type TestBank } from "./support/bank.ts";
import { type Browser, ownersBrowser } from "./support/console.ts";
import { accountsOf, eventsAbout, expectRefusal, external, makeIban, noSuchId, transactionsOf, whenTransfer } from "./support/demo.ts";

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

const openAccount = async (type = "current_account", name = "New"): Promise<Row> => {
  const answer = await owner.post("/accounts", { name, type });
  expect(answer.status).toBe(201);
  return answer.body;
};
const closeAccount = (id: string): Promise<Answer> => owner.post(`/accounts/${id}/closure`, {});
const fund = (iban: string, amount = 1_000): Promise<Answer> => bank.post("/v2/sandbox/incoming_transfers", { amount, local_iban: iban });
const newestOn = async (iban: string): Promise<Row> => (await bank.get(`/v2/transactions?local_iban=${iban}&size=1`)).body.results[0];

/** Moves all that an account has to the main account. */
async function empty(account: { id: string; iban: string }): Promise<void> {
  const amount = await bank.balance(account.id);
  const { body } = await bank.post("/v2/transfers", { amount, local_iban: account.iban, beneficiary_iban: accountsOf(bank).main.iban });
  await whenTransfer(bank, body.id, "confirmed");
}

describe("POST /console/api/accounts", () => {
  test.each(accountTypes)("opens a %s with a main IBAN that takes money", async (type) => {
    const account = await openAccount(type);
    expect(account).toEqual({
      id: expect.any(String),
      name: "New",
      status: "active",
      balance: 0,
      currency: "EUR",
      iban: expect.stringMatching(/^FR76\d{23}$/),
      type,
      is_main: false,
    });
    expect((await bank.get(`/v2/accounts/${account.id}`)).body).toEqual(account);
    await fund(account.iban);
    expect(await bank.balance(account.id)).toBe(1_000);
    expect(await eventsAbout(bank, account.id)).toEqual(["account_created"]);
  });

  const takesDebits = accountTypes.filter(
    (type) => !["booster_account", "dedicated_liquidity_account", "meal_voucher_account", "trust_account"].includes(type),
  );
  test.each(accountTypes)("of type %s: direct debits by others are for those accounts only that may collect", async (type) => {
    const account = await openAccount(type);
    await fund(account.iban);
    await bank.post("/v2/sandbox/incoming_collections", { amount: 100, local_iban: account.iban });
    const row = await newestOn(account.iban);
    expect(row).toMatchObject({ source: { type: "collection_incoming" } });
    if (takesDebits.includes(type)) expect(["authorized", "confirmed"]).toContain(row.status);
    else expect(row.status).toBe("rejected");
  });

  test.each(accountTypes)("of type %s: only a booster account pays own accounts alone", async (type) => {
    const account = await openAccount(type);
    await fund(account.iban);
    const order = { amount: 10, local_iban: account.iban, beneficiary_iban: external, beneficiary_name: "Bob" };
    const answer = await bank.post("/v2/transfers", order);
    if (type === "booster_account") expectRefusal(answer, 400, "transfer_from_saving_account_to_external_beneficiary");
    else expect(answer.body.status).toBe("authorized");
    const own = await bank.post("/v2/transfers", { ...order, beneficiary_iban: accountsOf(bank).main.iban });
    await whenTransfer(bank, own.body.id, "confirmed");
  });

  test("refuses types that do not exist and names that are none", async () => {
    expectRefusal(await owner.post("/accounts", { name: "X", type: "savings" }), 400, "invalid_request", /type/);
    for (const name of ["", "  ", "x".repeat(257)])
      expectRefusal(await owner.post("/accounts", { name, type: "current_account" }), 400, "invalid_request", /name/);
  });
});

describe("PATCH /console/api/accounts/{id}", () => {
  test("renames: the account, told once, and in the audit log; its IBAN keeps its name", async () => {
    const account = await openAccount();
    await fund(account.iban);
    const renamed = await owner.patch(`/accounts/${account.id}`, { name: "Rent" });
    expect(renamed).toMatchObject({ status: 200, body: { ...account, name: "Rent", balance: 1_000 } });
    expect((await bank.get(`/v2/accounts/${account.id}`)).body).toEqual(renamed.body);
    expect((await owner.patch(`/accounts/${account.id}`, { name: "Rent" })).status).toBe(200);
    expect(await eventsAbout(bank, account.id)).toEqual(["account_created", "account_updated"]);
    const { results } = (await owner.get("/audit_log?action=account_updated")).body;
    expect(results.filter((entry: Row) => entry.subject_id === account.id)).toEqual([
      expect.objectContaining({ before: { name: "New" }, after: { name: "Rent" } }),
    ]);
  });

  test("refuses what is not there, and what is no name", async () => {
    const other = await bank.otherWorkspace();
    for (const id of [noSuchId, "x", accountsOf(other).main.id])
      expectRefusal(await owner.patch(`/accounts/${id}`, { name: "X" }), 404, "not_found");
    expectRefusal(await owner.patch(`/accounts/${accountsOf(bank).main.id}`, {}), 400, "invalid_request", /name/);
  });
});

describe("POST /console/api/accounts/{id}/closure", () => {
  test("closes an empty account, and its virtual IBANs lead to the main account", async () => {
    const { main } = accountsOf(bank);
    const account = await openAccount();
    const [first, second, deleted] = [await makeIban(bank, account.id), await makeIban(bank, account.id), await makeIban(bank, account.id)];
    await bank.patch(`/v2/ibans/${second.id}`, { status: "inactive" });
    await bank.del(`/v2/ibans/${deleted.id}`);
    expect(await closeAccount(account.id)).toMatchObject({ status: 200, body: { ...account, status: "closed" } });
    expect((await bank.get(`/v2/accounts/${account.id}`)).body).toEqual({ ...account, status: "closed" });
    expect(await eventsAbout(bank, account.id)).toEqual(["account_created", "account_closed"]);
    const ibans = await Promise.all([first, second, deleted].map(async ({ id }) => (await bank.get(`/v2/ibans/${id}`)).body));
    expect(ibans.map(({ account_id, status, is_deleted }) => ({ account_id, status, is_deleted }))).toEqual([
      { account_id: main.id, status: "active", is_deleted: false },
      { account_id: main.id, status: "inactive", is_deleted: false },
      { account_id: account.id, status: "active", is_deleted: true },
    ]);
    expect(await eventsAbout(bank, first.id)).toEqual(["iban_created", "iban_updated"]);
    expect(await eventsAbout(bank, second.id)).toEqual(["iban_created", "iban_updated", "iban_updated"]);
    expect(await eventsAbout(bank, deleted.id)).toEqual(["iban_created", "iban_deleted"]);
    const before = await bank.balance(main.id);
    await fund(first.iban);
    expect(await newestOn(first.iban)).toMatchObject({ account_id: main.id, local_iban: first.iban });
    const { body } = await bank.post("/v2/transfers", {
      amount: 100,
      local_iban: first.iban,
      beneficiary_iban: external,
      beneficiary_name: "Bob",
    });
    expect(body).toMatchObject({ status: "authorized", account_id: main.id });
    expect(await bank.balance(main.id)).toBe(before + 900);
  });

  test("leaves its main IBAN open for incoming money, which the main account gets, and closes it for the rest", async () => {
    const { main, payroll } = accountsOf(bank);
    const account = await openAccount();
    await closeAccount(account.id);
    const before = await bank.balance(main.id);
    await fund(account.iban);
    expect(await newestOn(account.iban)).toMatchObject({ account_id: main.id, local_iban: account.iban, status: "confirmed" });
    expect(await bank.balance(main.id)).toBe(before + 1_000);
    expect(await bank.balance(account.id)).toBe(0);
    const order = { amount: 1, local_iban: account.iban, beneficiary_iban: external, beneficiary_name: "Bob" };
    expectRefusal(await bank.post("/v2/transfers", order), 400, "current_account_not_found");
    const mandate = { reference: "CLOSED", scheme: "core", signature_date: "2026-01-02", debtor: { name: "Zoé", iban: external } };
    const collection = { amount: 1, local_iban: account.iban, mandate, scheduled_date: "2099-01-05" };
    expectRefusal(await bank.post("/v2/collections", collection), 400, "current_account_not_found");
    const inward = { amount: 1, local_iban: payroll.iban, beneficiary_iban: account.iban };
    expectRefusal(await bank.post("/v2/transfers", inward), 400, "new_beneficiary_is_owned_iban");
    await bank.post("/v2/sandbox/incoming_collections", { amount: 1, local_iban: account.iban });
    expect(await newestOn(account.iban)).toMatchObject({ status: "rejected", account_id: account.id });
    expectRefusal(await bank.post("/v2/ibans", { account_id: account.id, name: "Late" }), 400, "account_closed");
    const operation = { account_id: account.id, source: "subscription", direction: "debit", amount: 1 };
    expectRefusal(await owner.post("/operations", operation), 400, "account_closed");
  });

  test("refuses account_is_main, account_closed and 404 not_found", async () => {
    const { main } = accountsOf(bank);
    expectRefusal(await closeAccount(main.id), 400, "account_is_main");
    const account = await openAccount();
    await closeAccount(account.id);
    expectRefusal(await closeAccount(account.id), 400, "account_closed");
    const other = await bank.otherWorkspace();
    for (const id of [noSuchId, "x", accountsOf(other).payroll.id]) expectRefusal(await closeAccount(id), 404, "not_found");
  });

  test("refuses account_balance_not_zero, below zero too", async () => {
    const account = await openAccount();
    await fund(account.iban, 1);
    expectRefusal(await closeAccount(account.id), 400, "account_balance_not_zero");
    await owner.post("/operations", { account_id: account.id, source: "subscription", direction: "debit", amount: 2 });
    expect(await bank.balance(account.id)).toBe(-1);
    expectRefusal(await closeAccount(account.id), 400, "account_balance_not_zero");
    await fund(account.iban, 1);
    expect((await closeAccount(account.id)).status).toBe(200);
  });

  test("refuses account_has_pending_payments while a transfer is on its way or planned", async () => {
    const account = await openAccount();
    await fund(account.iban);
    const order = {
      amount: 1_000,
      local_iban: account.iban,
      beneficiary_iban: external,
      beneficiary_name: "Bob",
      type_strategy: "standard_only",
    };
    const { body: sent } = await bank.post("/v2/transfers", order);
    expect(await bank.balance(account.id)).toBe(0);
    expectRefusal(await closeAccount(account.id), 400, "account_has_pending_payments");
    await bank.post("/v2/sandbox/clock", { advance: "P5D" });
    await whenTransfer(bank, sent.id, "confirmed");
    const { body: planned } = await bank.post("/v2/transfers", { ...order, scheduled_date: "2099-01-01" });
    expectRefusal(await closeAccount(account.id), 400, "account_has_pending_payments");
    await bank.del(`/v2/transfers/${planned.id}`);
    expect((await closeAccount(account.id)).status).toBe(200);
  });

  test("refuses account_has_pending_payments while a collection is planned, or a bulk waits", async () => {
    const account = await openAccount();
    const { body: now } = await bank.get("/v2/sandbox/clock");
    const answer = await bank.post("/v2/collections", {
      amount: 5,
      local_iban: account.iban,
      mandate: {
        reference: "CLOSE",
        scheme: "core",
        signature_date: "2026-01-02",
        debtor: { name: "Zoé", iban: "DE89370400440532013000" },
      },
      scheduled_date: new Date(Date.parse(now.now) + 5 * 86_400_000).toISOString().slice(0, 10),
    });
    expect(answer.status, answer.text).toBe(200);
    expectRefusal(await closeAccount(account.id), 400, "account_has_pending_payments");
    await bank.del(`/v2/collections/${answer.body.id}`);
    await bank.stopWorker();
    const transfers = [{ amount: 5, local_iban: account.iban, beneficiary_iban: external, beneficiary_name: "Bob" }];
    const { body: bulk } = await bank.post("/v2/transfers/bulks", { transfers });
    expectRefusal(await closeAccount(account.id), 400, "account_has_pending_payments");
    await bank.startWorker();
    await bank.eventually(`/v2/transfers/bulks/${bulk.id}`, ({ body }) => body.status === "completed");
    expect((await closeAccount(account.id)).status).toBe(200);
  });

  test("refuses account_has_pending_payments while an operation is planned, on either side", async () => {
    const [account, other] = [await openAccount(), await openAccount()];
    const { body } = await owner.post("/operations", {
      account_id: account.id,
      source: "maintenance_transfer",
      direction: "debit",
      amount: 1,
      counterparty_account_id: other.id,
      date: "2099-01-01",
    });
    for (const { id } of [account, other]) expectRefusal(await closeAccount(id), 400, "account_has_pending_payments");
    await owner.del(`/operations/${body.id}`);
    for (const { id } of [account, other]) expect((await closeAccount(id)).status).toBe(200);
  });

  test("sees what is asked for in the same moment: nothing is left on a closed account", async () => {
    for (let round = 0; round < 5; round += 1) {
      const account = await openAccount();
      const [closure] = await Promise.all([
        closeAccount(account.id),
        ...Array.from({ length: 10 }, () => fund(account.iban, 1)),
        bank.post("/v2/transfers", { amount: 1, local_iban: accountsOf(bank).main.iban, beneficiary_iban: account.iban }),
      ]);
      if (closure.status === 200) expect(await bank.balance(account.id)).toBe(0);
      else expect(["account_balance_not_zero", "account_has_pending_payments"]).toContain(closure.body.code);
    }
  });
});

describe("a return that reaches a closed account", () => {
  test("credits the main account, with the IBAN that had paid", async () => {
    const { main } = accountsOf(bank);
    const account = await openAccount();
    await fund(account.iban);
    const { body } = await bank.post("/v2/transfers", {
      amount: 1_000,
      local_iban: account.iban,
      beneficiary_iban: external,
      beneficiary_name: "Bob",
      type_strategy: "instant_only",
    });
    await whenTransfer(bank, body.id, "confirmed");
    expect((await closeAccount(account.id)).status).toBe(200);
    const before = await bank.balance(main.id);
    const [debit] = await transactionsOf(bank, body);
    expect((await bank.post("/v2/sandbox/returns", { transaction_id: debit.id, reason: "closed_account" })).status).toBe(204);
    expect(await newestOn(account.iban)).toMatchObject({
      account_id: main.id,
      local_iban: account.iban,
      direction: "credit",
      source: { type: "transfer_outgoing_return", returned_transfer_id: body.id },
    });
    expect(await bank.balance(main.id)).toBe(before + 1_000);
  });

  test("debits the main account where it gives back what had come in", async () => {
    const { main } = accountsOf(bank);
    const account = await openAccount();
    await fund(account.iban);
    const credit = await newestOn(account.iban);
    await empty(account);
    expect((await closeAccount(account.id)).status).toBe(200);
    const before = await bank.balance(main.id);
    const answer = await bank.post("/v2/sandbox/returns", { transaction_id: credit.id, reason: "following_cancellation_request" });
    expect(answer.status).toBe(204);
    expect(await bank.balance(main.id)).toBe(before - 1_000);
    expect(await bank.balance(account.id)).toBe(0);
  });
});
