import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestWallet, type TestWallet } from "./support/wallet.ts";

let wallet: TestWallet;

beforeAll(async () => {
  wallet = await startTestWallet();
});
afterAll(() => wallet.close());

const kinds = async (): Promise<string[]> => (await wallet.bank.verify()).map((fault) => (fault as { kind: string }).kind);
const query = (text: string, values: unknown[] = []) => wallet.bank.runtime.database.query(text, values as string[]);

/** As somebody with a superuser's rights would tamper: the triggers that guard the journal do not guard these tables. */
const during = async (tamper: string, repair: string): Promise<string[]> => {
  await query(tamper);
  const found = await kinds();
  await query(repair);
  expect(await kinds()).toEqual([]);
  return found;
};

describe("memento verify", () => {
  test("finds nothing in the demo", async () => {
    expect(await kinds()).toEqual([]);
  });

  test.each([
    [
      "source_transactions_differ",
      "update wallet.transaction set amount = amount + 1 where in_user_id = (select user_id from wallet.user where username = 'ada')",
      "update wallet.transaction set amount = amount - 1 where in_user_id = (select user_id from wallet.user where username = 'ada')",
    ],
    [
      "wallet_account_differs",
      "update wallet.transaction set fee = 5 where in_user_id = (select user_id from wallet.user where username = 'ada')",
      "update wallet.transaction set fee = 0 where in_user_id = (select user_id from wallet.user where username = 'ada')",
    ],
  ])("finds %s", async (kind, tamper, repair) => {
    expect(await during(tamper, repair)).toContain(kind);
  });

  test("finds a shortfall once the ring-fenced account holds less than its users own", async () => {
    const { accounts } = wallet.bank.demo.bank;
    const [main, funds] = [accounts[0], accounts[3]];
    const away = { amount: 2_900_000, local_iban: funds?.iban, beneficiary_iban: main?.iban, type_strategy: "instant_if_available" };
    expect((await wallet.bank.post("/v2/transfers", away)).status).toBe(200);
    expect(await kinds()).toContain("safeguarding_shortfall");
    const metrics = (await wallet.bank.app.inject({ method: "GET", url: "/metrics" })).body;
    expect(metrics).toContain(`part="shortfall"} 200000`);
    await wallet.bank.post("/v2/transfers", { ...away, local_iban: main?.iban, beneficiary_iban: funds?.iban });
    await expect.poll(kinds, { timeout: 5_000 }).toEqual([]);
  });
});

test("GET /metrics shows what is owed to users and what stands behind it", async () => {
  const metrics = (await wallet.bank.app.inject({ method: "GET", url: "/metrics" })).body;
  const labels = `project="${wallet.projectId}",currency="EUR"`;
  expect(metrics).toContain(`memento_safeguarding_minor_units{${labels},part="users"} 300000`);
  expect(metrics).toContain(`memento_safeguarding_minor_units{${labels},part="ring_fenced"} 3000000`);
  expect(metrics).toContain(`memento_safeguarding_minor_units{${labels},part="buffer"} 2700000`);
  expect(metrics).toContain(`memento_safeguarding_minor_units{${labels},part="shortfall"} 0`);
});

describe("memento verify, of requests and pools", () => {
  beforeAll(async () => {
    const { ada, blaise } = wallet;
    const payment = { payment_source_uuid: (await ada.source())?.uuid, pin: ada.pin };
    const participants = [{ user_uuid: ada.uuid, amount: 2 }];
    const { body: request } = await blaise.post("/v1/requests", { amount: 2, currency: "EUR", participants });
    expect((await ada.post(`/v1/requests/${request.uuid}/pay`, payment)).status).toBe(201);
    const { body: pool } = await blaise.post("/v1/pools", { description: "Roses", currency: "EUR", invites: [ada.uuid] });
    expect((await ada.post(`/v1/pools/${pool.uuid}/pay`, { amount: 3, ...payment })).status).toBe(201);
    expect(await kinds()).toEqual([]);
  });

  test.each([
    ["part_payment_differ", "update wallet.participant set amount = amount + 1", "update wallet.participant set amount = amount - 1"],
    [
      "part_payment_differ",
      "update wallet.participant set status = 'pending' where object_type = 'pool'",
      "update wallet.participant set status = 'paid'",
    ],
    [
      "payment_transaction_differ",
      "update wallet.payment set status = 'open' where kind = 'share'",
      "update wallet.payment set status = 'closed' where kind = 'share'",
    ],
    [
      "payment_part_missing",
      "update wallet.payment set part_id = payment_id where part_id is not null",
      "update wallet.payment p set part_id = a.participant_id from wallet.participant a where a.payment_id = p.payment_id",
    ],
    ["parts_sum_differs", "update wallet.pool set amount = amount + 1", "update wallet.pool set amount = amount - 1"],
    [
      "parts_sum_differs",
      "update wallet.request set amount_paid = amount_paid - 1",
      "update wallet.request set amount_paid = amount_paid + 1",
    ],
  ])("finds %s (%s)", async (kind, tamper, repair) => {
    expect(await during(tamper, repair)).toContain(kind);
  });
});
