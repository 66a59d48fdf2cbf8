import { randomUUID } from "node:crypto";
import { followActivity } from "@memento/bank";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestBank, type TestBank } from "./support/bank.ts";
import { type Browser, memberBrowser, ownersBrowser } from "./support/console.ts";

let bank: TestBank;
let owner: Browser;
let member: Browser;
let other: TestBank["demo"];
let ibans: Map<string, string>;
beforeAll(async () => {
  bank = await startTestBank();
  owner = await ownersBrowser(bank);
  member = await memberBrowser(bank, { role: "member" });
  ({ demo: other } = await bank.otherWorkspace());
  const outcomes = (await bank.get("/v2/sandbox/test_ibans")).body as { iban: string; outcome: string }[];
  ibans = new Map(outcomes.map(({ iban, outcome }) => [outcome, iban]));
});
afterAll(async () => {
  expect(await bank.verify()).toEqual([]);
  await bank.close();
});

const overview = async (browser = owner) => {
  const { status, body, text } = await browser.get("/overview");
  expect(status, text).toBe(200);
  return body;
};
const transfer = async (amount: number, to: string | undefined, more: object = {}) => {
  const body = { amount, local_iban: bank.demo.bank.accounts[0]?.iban, beneficiary_iban: to, beneficiary_name: "Somebody", ...more };
  const answer = await bank.post("/v2/transfers", body);
  expect(answer.status, answer.text).toBe(200);
  return answer.body;
};
const ends = (id: string) => bank.eventually(`/v2/transfers/${id}`, ({ body }) => ["confirmed", "failed"].includes(body.status));
const passDay = async () => expect((await bank.post("/v2/sandbox/clock", { advance: "P1D" })).status).toBe(200);

type Row = { account_id: string; day: string; balance: bigint; money_in: bigint; money_out: bigint };

/** The same figures, by reading all of the books and all transactions. */
const fromTheBooks = (workspaceId: string, days: readonly string[]) =>
  bank.runtime.database.query<Row>(
    `select a.account_id, d.day::text as day,
      coalesce((select sum(e.amount) from ledger.entry e where e.book_id = $1 and e.account_id = a.account_id
        and (e.booked_at at time zone 'Europe/Paris')::date <= d.day), 0)::bigint as balance,
      coalesce((select sum(t.amount) from bank.transaction t where t.workspace_id = $1 and t.account_id = a.account_id and t.direction = 'credit'
        and t.status = 'confirmed' and (t.accounted_at at time zone 'Europe/Paris')::date = d.day), 0)::bigint as money_in,
      coalesce((select sum(t.amount) from bank.transaction t where t.workspace_id = $1 and t.account_id = a.account_id and t.direction = 'debit'
        and t.status in ('authorized', 'confirmed') and (t.executed_at at time zone 'Europe/Paris')::date = d.day), 0)::bigint as money_out
    from bank.account a cross join unnest($2::date[]) d (day) where a.workspace_id = $1 order by a.account_id, d.day`,
    [workspaceId, [...days]],
  );

const expectTruth = async () => {
  const told = await overview();
  const rows = await fromTheBooks(bank.workspaceId, told.days);
  for (const account of told.accounts) {
    const own = rows.filter((row) => row.account_id === account.id);
    expect(account.history).toEqual({
      balance: own.map((row) => Number(row.balance)),
      money_in: own.map((row) => Number(row.money_in)),
      money_out: own.map((row) => Number(row.money_out)),
    });
    expect(account.balance).toBe(account.history.balance.at(-1));
    const alone = (await owner.get(`/accounts/${account.id}/history`)).body;
    expect(alone).toEqual({ days: told.days, history_is_complete: true, history: account.history });
  }
  const sumOfDay = (index: number): number =>
    told.accounts.reduce((sum: number, { history }: { history: { balance: number[] } }) => sum + (history.balance[index] ?? 0), 0);
  expect(told.history.balance).toEqual(told.days.map((_day: string, index: number) => sumOfDay(index)));
  return told;
};

test("balances and flows a day are those of the books, whatever became of the money and whenever it was told", async () => {
  const [main, payroll, booster] = bank.demo.bank.accounts;
  await expectTruth();
  const first = await transfer(100_00, ibans.get("ok"));
  await ends(first.id);
  await ends((await transfer(40_00, payroll?.iban)).id);
  const [rejecting] = [...ibans].filter(([outcome]) => !["ok", "no_instant", "unreachable"].includes(outcome)).map(([, iban]) => iban);
  const bounced = await transfer(7_00, rejecting, { type_strategy: "standard_only" });
  await transfer(9_00, ibans.get("ok"), { type_strategy: "standard_only" });
  await bank.post("/v2/sandbox/incoming_transfers", { amount: 55_55, local_iban: booster?.iban });
  await bank.post("/v2/sandbox/incoming_collections", { amount: 3_00, local_iban: main?.iban });
  await expectTruth();
  await followActivity(bank.runtime.database);
  await expectTruth();
  for (let day = 0; day < 5; day += 1) {
    await passDay();
    await ends((await transfer(1_00 + day, ibans.get("ok"))).id);
    if (day % 2 === 0) await followActivity(bank.runtime.database);
    await expectTruth();
  }
  expect((await bank.get(`/v2/transfers/${bounced.id}`)).body.status).toBe("failed"); // held on one day, back on another
  const told = await expectTruth();
  expect(told.days).toHaveLength(30);
  expect(told.days.at(-1)).toBe(new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Paris" }).format(new Date(told.now)));
  // What one account gave another went neither in nor out.
  const total = (name: "money_in" | "money_out") => told.history[name].reduce((sum: number, amount: number) => sum + amount, 0);
  const perAccount = (name: "money_in" | "money_out") =>
    told.accounts.reduce(
      (sum: number, { history }: { history: Record<string, number[]> }) => sum + (history[name] ?? []).reduce((a, b) => a + b, 0),
      0,
    );
  expect(perAccount("money_in") - total("money_in")).toBe(40_00);
  expect(perAccount("money_out") - total("money_out")).toBe(40_00);
  expect(told.history_is_complete).toBe(true);
});

test("told by many at once, each movement counts once", async () => {
  for (let count = 0; count < 5; count += 1) await ends((await transfer(2_00, ibans.get("ok"))).id);
  await Promise.all([1, 2, 3, 4].map(() => followActivity(bank.runtime.database)));
  await expectTruth();
});

test("what is missing from the books would be seen: the figures come from the days that were told", async () => {
  await followActivity(bank.runtime.database);
  const [main] = bank.demo.bank.accounts;
  const wrong = "update bank.account_day set money_out = money_out + $3 where workspace_id = $1 and account_id = $2";
  await bank.runtime.database.query(wrong, [bank.workspaceId, main?.id ?? "", 1]);
  await expect(expectTruth()).rejects.toThrow();
  await bank.runtime.database.query(wrong, [bank.workspaceId, main?.id ?? "", -1]);
  await expectTruth();
});

test("what failed and what waits for a signature needs attention, until it is a week old or done with", async () => {
  const failed = await transfer(999_999_999_99, ibans.get("ok"), { beneficiary_name: "Too much" });
  expect(failed.status).toBe("failed");
  const { attention } = await overview();
  expect(attention.failed_orders.results[0]).toMatchObject({
    kind: "transfer",
    id: failed.id,
    failure_code: "insufficient_funds",
    counterparty_name: "Somebody",
  });
  const body = { scheme: "core", reference: `R${randomUUID().slice(0, 8)}`, debtor_email: "debtor@example.com" };
  const asked = (await bank.post("/v2/mandate_signature_requests", body)).body;
  expect((await overview()).attention.expiring_signature_requests.results).toEqual([]);
  await bank.post("/v2/sandbox/clock", { advance: "P24D" });
  const later = (await overview()).attention;
  expect(later.failed_orders.results).toEqual([]);
  expect(later.expiring_signature_requests.results).toEqual([expect.objectContaining({ id: asked.id, reference: body.reference })]);
  await bank.post("/v2/sandbox/clock", { advance: "P7D" });
  const over = (await overview()).attention;
  expect(over.expiring_signature_requests.results).toEqual([]);
  expect(over.expired_signature_requests.results).toEqual([expect.objectContaining({ id: asked.id })]);
  await bank.del(`/v2/mandate_signature_requests/${asked.id}`);
  expect((await overview()).attention.expired_signature_requests.results).toEqual([]);
});

test("a webhook that fails is told to who looks after it; unmatched entries to operators only", async () => {
  const applicationId = bank.demo.bank.application.id;
  const { body: webhook } = await owner.post(`/applications/${applicationId}/webhooks`, { url: "http://127.0.0.1:9/nobody" });
  await transfer(1_00, ibans.get("ok"));
  const failing = async (browser: Browser) => (await overview(browser)).attention.failing_webhooks.results;
  await expect.poll(() => failing(owner), { timeout: 5_000 }).toEqual([expect.objectContaining({ id: webhook.id, status: "pending" })]);
  expect(await failing(member)).toEqual([]);
  const { id } = (await member.get("/me")).body.member;
  await owner.post(`/applications/${applicationId}/collaborators`, { member_id: id });
  expect(await failing(member)).toHaveLength(1);
  await owner.del(`/applications/${applicationId}/webhooks/${webhook.id}`);
  expect(await failing(owner)).toEqual([]);
  expect((await overview()).attention.unmatched_entries).toBe(0);
  expect((await overview(member)).attention.unmatched_entries).toBeNull();
});

test("a shortfall of the wallet's ring-fenced account is told", async () => {
  expect((await overview()).attention.shortfalls).toEqual([]);
  const fund = bank.demo.bank.accounts.find(({ type }) => type === "ring_fenced_account");
  await ends((await transfer(3_000_000, ibans.get("ok"), { local_iban: fund?.iban })).id);
  bank.passRealTime(61_000); // an answer is kept for a minute
  const { shortfalls } = (await overview()).attention;
  expect(shortfalls).toEqual([{ name: "safeguarding", currency: "EUR", amount: expect.any(Number) }]);
  expect(shortfalls[0].amount).toBeGreaterThan(0);
  await bank.post("/v2/sandbox/incoming_transfers", { amount: 3_000_000, local_iban: fund?.iban });
  bank.passRealTime(61_000);
  expect((await overview()).attention.shortfalls).toEqual([]);
});

test("another workspace's money is none of this one's", async () => {
  const { balance, accounts } = await overview();
  expect((await owner.get(`/accounts/${other.bank.accounts[0]?.id}/history`)).status).toBe(404);
  expect(accounts.map(({ id }: { id: string }) => id)).not.toContain(other.bank.accounts[0]?.id);
  expect(balance).toBe(accounts.reduce((sum: number, account: { balance: number }) => sum + account.balance, 0));
});
