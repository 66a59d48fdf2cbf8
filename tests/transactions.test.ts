import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Answer, startTestBank, type TestBank } from "./support/bank.ts";
import { accountsOf, expectRefusal, external, makeIban, noSuchId } from "./support/demo.ts";

let bank: TestBank;
let virtual: { id: string; iban: string };

/** Six incoming transfers, each an hour of the workspace's time after the one before. */
beforeAll(async () => {
  bank = await startTestBank();
  const { main, payroll } = accountsOf(bank);
  virtual = await makeIban(bank, payroll.id);
  for (const [index, iban] of [main.iban, payroll.iban, virtual.iban, main.iban, virtual.iban, main.iban].entries()) {
    await bank.post("/v2/sandbox/clock", { advance: "PT1H" });
    await bank.post("/v2/sandbox/incoming_transfers", { amount: 101 + index, local_iban: iban });
  }
});
afterAll(async () => {
  expect(await bank.verify()).toEqual([]);
  await bank.close();
});

type Row = { id: string; amount: number; execution_date: string };
const rowsOf = (answer: Answer): Row[] => {
  expect(answer.status).toBe(200);
  return answer.body.results as Row[];
};
const list = async (query: string): Promise<Row[]> => rowsOf(await bank.get(`/v2/transactions?size=100&${query}`));
const amounts = async (query: string): Promise<number[]> =>
  (await list(query)).map(({ amount }) => amount).filter((amount) => amount < 1_000);

test("a transaction is answered with the fields of an incoming transfer, by id as in the list", async () => {
  const { payroll } = accountsOf(bank);
  const [row] = await list(`local_iban=${virtual.iban}&order_by=execution_date`);
  const answer = await bank.get(`/v2/transactions/${row?.id}`);
  expect(answer).toMatchObject({ status: 200, body: row });
  expect(answer.body).toEqual({
    id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    reference: expect.stringMatching(/^[0-9a-f-]{36}$/),
    account_id: payroll.id,
    amount: 103,
    local_iban: virtual.iban,
    currency: "EUR",
    direction: "credit",
    request_date: row?.execution_date,
    execution_date: row?.execution_date,
    accounting_date: row?.execution_date,
    counterparty_name: "Sandbox counterparty",
    status: "confirmed",
    attachment_count: 0,
    source: {
      type: "transfer_incoming",
      transfer_type: "instant",
      counterparty_iban: external,
      end_to_end_id: answer.body.reference.replaceAll("-", ""),
    },
  });
});

test("an unknown id, a malformed one and another workspace's transaction are not found", async () => {
  const other = await bank.otherWorkspace();
  const [foreign] = rowsOf(await other.get("/v2/transactions"));
  expect((await other.get(`/v2/transactions/${foreign?.id}`)).status).toBe(200);
  for (const id of [noSuchId, "abc", foreign?.id]) expectRefusal(await bank.get(`/v2/transactions/${id}`), 404, "not_found");
});

describe("the list", () => {
  test("is of this workspace alone, newest first by default", async () => {
    const rows = await list("");
    expect(rows).toHaveLength(10); // four opening balances and six of ours
    expect(rows.slice(0, 6).map(({ amount }) => amount)).toEqual([106, 105, 104, 103, 102, 101]);
  });

  test("goes by execution date either way, one the reverse of the other", async () => {
    const ascending = await list("order_by=execution_date");
    const descending = await list("order_by=-execution_date");
    expect(ascending).toEqual(descending.toReversed());
    const dates = ascending.map(({ execution_date: date }) => date);
    expect(dates).toEqual(dates.toSorted());
  });

  test("can be narrowed to an account", async () => {
    const { main, payroll } = accountsOf(bank);
    expect(await amounts(`account_id=${main.id}`)).toEqual([106, 104, 101]);
    expect(await amounts(`account_id=${payroll.id}`)).toEqual([105, 103, 102]);
    expect(await list(`account_id=${noSuchId}`)).toEqual([]);
  });

  test("can be narrowed to a virtual IBAN, in any case of its letters, and a main IBAN is not its account", async () => {
    const { payroll } = accountsOf(bank);
    expect(await amounts(`local_iban=${virtual.iban}`)).toEqual([105, 103]);
    expect(await amounts(`local_iban=${virtual.iban.toLowerCase()}`)).toEqual([105, 103]);
    expect(await amounts(`local_iban=${payroll.iban}`)).toEqual([102]);
    expect(await list(`local_iban=${external}`)).toEqual([]);
  });

  test("starts with the moment of start_date and ends before the moment of end_date", async () => {
    const rows = await list("order_by=execution_date");
    const [from, until] = [rows[5], rows[8]];
    const window = `start_date=${from?.execution_date}&end_date=${until?.execution_date}`;
    expect(await amounts(`${window}&order_by=execution_date`)).toEqual([102, 103, 104]);
    expect(await amounts(`start_date=${until?.execution_date}`)).toEqual([106, 105]);
    expect(await list(`start_date=${from?.execution_date}&end_date=${from?.execution_date}`)).toEqual([]);
  });

  test("reads moments with an offset", async () => {
    const [newest] = await list("");
    const at = new Date(newest?.execution_date ?? "");
    const there = new Date(at.getTime() + 2 * 3_600_000).toISOString().replace("Z", "+02:00");
    expect(await amounts(`start_date=${encodeURIComponent(there)}`)).toEqual([106]);
  });

  test("can be narrowed to a reference, which both sides of an internal transfer share", async () => {
    const { main, payroll } = accountsOf(bank);
    const body = { amount: 100_001, local_iban: main.iban, beneficiary_iban: payroll.iban };
    const { body: transfer } = await bank.post("/v2/transfers", body);
    await bank.eventually(`/v2/transfers/${transfer.id}`, (answer) => answer.body.status === "confirmed");
    const rows = (await bank.get(`/v2/transactions?reference=${transfer.reference}`)).body.results;
    expect(rows.map((row: { direction: string; account_id: string }) => [row.direction, row.account_id]).toSorted()).toEqual([
      ["credit", payroll.id],
      ["debit", main.id],
    ]);
    expect(await list(`reference=${noSuchId}`)).toEqual([]);
  });

  test("can be narrowed to a custom_id, to the letter", async () => {
    const { main } = accountsOf(bank);
    const order = { local_iban: main.iban, beneficiary_iban: external, beneficiary_name: "Bob" };
    await bank.post("/v2/transfers", { ...order, amount: 100_002, custom_id: "Invoice 7" });
    await bank.post("/v2/transfers", { ...order, amount: 100_003, custom_id: "invoice 7" });
    const rows = await list(`custom_id=${encodeURIComponent("Invoice 7")}`);
    expect(rows.map(({ amount }) => amount)).toEqual([100_002]);
    expect(await list("custom_id=Invoice")).toEqual([]);
  });

  test("knows no transaction of a batch that does not exist", async () => {
    expect(await list(`batch_id=${noSuchId}`)).toEqual([]);
  });

  test("joins its filters by and", async () => {
    const { main, payroll } = accountsOf(bank);
    expect(await amounts(`account_id=${payroll.id}&local_iban=${virtual.iban}`)).toEqual([105, 103]);
    expect(await list(`account_id=${main.id}&local_iban=${virtual.iban}`)).toEqual([]);
  });

  test("pages stably, although new transactions of one moment come in at once", async () => {
    const { clientFunds } = accountsOf(bank);
    const incoming = { amount: 9, local_iban: clientFunds.iban };
    await Promise.all(Array.from({ length: 12 }, () => bank.post("/v2/sandbox/incoming_transfers", incoming)));
    const path = `/v2/transactions?account_id=${clientFunds.id}&order_by=execution_date`;
    const whole = rowsOf(await bank.get(`${path}&size=100`)).map(({ id }) => id);
    const paged: string[] = [];
    const next: boolean[] = [];
    for (const page of [1, 2, 3]) {
      const answer = await bank.get(`${path}&size=5&page=${page}`);
      paged.push(...rowsOf(answer).map(({ id }) => id));
      next.push(answer.body.has_next as boolean);
    }
    expect(whole).toHaveLength(13);
    expect(paged).toEqual(whole);
    expect(next).toEqual([true, true, false]);
  });

  test.each([
    ["account_id=abc", "account_id"],
    ["reference=abc", "reference"],
    ["batch_id=abc", "batch_id"],
    ["start_date=yesterday", "start_date"],
    ["start_date=2026-01-01", "start_date"],
    ["start_date=2026-12-31T23:59:60Z", "start_date"],
    ["start_date=2026-02-30T00:00:00Z", "start_date"],
    ["end_date=2026-13-01T00:00:00Z", "end_date"],
    ["end_date=2026-01-01T00:00:00%2B24:00", "end_date"],
    ["account_id=urn:uuid:01a21331-8ba1-7611-99f4-dfab02ae0047", "account_id"],
    ["local_iban=%00", "local_iban"],
    ["custom_id=a%00", "custom_id"],
    ["order_by=amount", "order_by"],
    ["order_by=%2Bexecution_date", "order_by"],
    ["size=0", "size"],
    ["size=101", "size"],
    ["page=0", "page"],
    ["status=confirmed", "status"],
  ])("asked for with %s is refused, naming %s", async (query, field) => {
    expectRefusal(await bank.get(`/v2/transactions?${query}`), 400, "invalid_request", new RegExp(field));
  });
});

test("an application without transactions:read is not allowed", async () => {
  const client = await bank.clientWith(["accounts:read", "transactions:write"]);
  expectRefusal(await client.get("/v2/transactions"), 403, "permission_denied");
  expectRefusal(await client.get(`/v2/transactions/${noSuchId}`), 403, "permission_denied");
});
