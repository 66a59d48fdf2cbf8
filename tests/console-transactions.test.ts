import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { lookedAtMax } from "../packages/bank/src/transactions/browse.ts";
import { startTestBank, type TestBank } from "./support/bank.ts";
import { type Browser, memberBrowser, ownersBrowser } from "./support/console.ts";
import { documentForm, expectRefusal, noSuchId } from "./support/demo.ts";

type Row = { id: string; reference: string; amount: number; counterparty_name: string; status: string; source: { type: string } };
type Step = { type: string; actor?: string; detail?: string; transaction_id?: string };
type Entry = { journal_id: string; side: string; amount: number; account_name?: string; balance_after?: number };

let bank: TestBank;
let owner: Browser;
let main: { id: string; iban: string };
const ada = "FR1420041010050500013M02606";
const bob = "DE89370400440532013000";

beforeAll(async () => {
  bank = await startTestBank();
  owner = await ownersBrowser(bank);
  main = bank.demo.bank.accounts[0] ?? { id: "", iban: "" };
});
afterAll(async () => {
  expect(await bank.verify()).toEqual([]);
  await bank.close();
});

/** The whole list in pages of `size`, from the first to the last. */
async function walk(filter: Record<string, string>, size = 100): Promise<Row[]> {
  const rows: Row[] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const query = new URLSearchParams({ ...filter, size: String(size), ...(cursor === undefined ? {} : { cursor }) });
    const { status, body, text } = await owner.get(`/transactions?${query.toString()}`);
    expect(status, text).toBe(200);
    rows.push(...body.results);
    cursor = body.next_cursor;
  }
  return rows;
}
const names = async (filter: Record<string, string>): Promise<string[]> => (await walk(filter)).map((row) => row.counterparty_name);

async function pay(order: Record<string, unknown>): Promise<{ id: string; reference: string; status: string }> {
  const { body, status, text } = await owner.post("/bank/transfers", {
    local_iban: main.iban,
    beneficiary_iban: ada,
    beneficiary_name: "Ada Lovelace",
    amount: 10_00,
    ...order,
  });
  expect(status, text).toBe(200);
  return body;
}
const settled = (id: string) => bank.eventually(`/v2/transfers/${id}`, ({ body }) => body.status === "confirmed");
const debitOf = async ({ reference }: { reference: string }): Promise<Row> => {
  const [row] = await walk({ search: reference, direction: "debit" });
  if (row === undefined) throw new Error("no debit");
  return row;
};
const trailOf = async (id: string, browser = owner): Promise<{ steps: Step[]; entries: Entry[] }> =>
  (await browser.get(`/transactions/${id}/trail`)).body;

describe("the list", () => {
  let first: { id: string; reference: string };
  beforeAll(async () => {
    first = await pay({ custom_id: "INV 100%", internal_note: "for the engine" });
    await settled(first.id);
    await settled((await pay({ amount: 25_00, beneficiary_iban: bob, beneficiary_name: "Bob 100% GmbH" })).id);
    await pay({ amount: 40_00, scheduled_date: "2999-01-04" });
    await owner.post("/operations", { account_id: main.id, source: "subscription", direction: "debit", amount: 9_00 });
  });

  test("comes by key, the latest execution first, each once whatever the size of a page", async () => {
    const all = await walk({});
    expect(all[0]).toMatchObject({ amount: 40_00, status: "scheduled" });
    expect(all.length).toBeGreaterThan(4);
    expect(await walk({}, 1)).toEqual(all);
    expect(await walk({}, 3)).toEqual(all);
  });

  test.each([
    [{ status: "scheduled" }, ["Ada Lovelace"]],
    [{ type: "subscription" }, [expect.any(String)]],
    [{ type: "transfer_outgoing", amount_min: "2500", amount_max: "3999" }, ["Bob 100% GmbH"]],
    [{ search: "LOVE", status: "confirmed" }, ["Ada Lovelace"]],
    [{ search: "100%" }, ["Bob 100% GmbH"]],
    [{ search: "INV 100%" }, ["Ada Lovelace"]],
    [{ search: "de89 3704" }, ["Bob 100% GmbH"]],
    [{ search: "_" }, []],
    [{ search: noSuchId }, []],
    [{ start_date: "2998-12-31T00:00:00Z" }, ["Ada Lovelace"]],
    [{ end_date: "1999-01-01T00:00:00Z" }, []],
    [{ account_id: noSuchId }, []],
  ])("narrowed by %j", async (filter, expected) => {
    expect(await names(filter as Record<string, string>)).toEqual(expected);
  });

  test("a direction and an account are told apart", async () => {
    const debits = await walk({ direction: "debit", account_id: main.id });
    const credits = await walk({ direction: "credit" });
    expect(debits.length).toBe(4);
    expect(credits.length + debits.length).toBe((await walk({})).length);
  });

  test("an id finds what it is the id of: a transaction, its reference, or the order behind it", async () => {
    const { id } = await debitOf(first);
    for (const search of [id, first.reference, first.id]) expect((await walk({ search })).map((row) => row.id)).toEqual([id]);
  });

  test("a stretch is what lies between two positions, however much came since", async () => {
    const page = (await owner.get("/transactions?size=2")).body;
    const next = (await owner.get(`/transactions?size=2&cursor=${page.next_cursor}`)).body;
    const again = await owner.get(`/transactions?size=2&cursor=${page.next_cursor}&until=${next.next_cursor}`);
    expect(again.body).toEqual({ results: next.results, next_cursor: null });
    const both = await owner.get(`/transactions?size=100&until=${next.next_cursor}`);
    expect(both.body.results).toEqual([...page.results, ...next.results]);
  });

  test("is the workspace's own, and refuses what is no position", async () => {
    const { demo } = await bank.otherWorkspace();
    const stranger = await ownersBrowser(bank, demo);
    expect((await stranger.get(`/transactions?search=${first.reference}`)).body.results).toEqual([]);
    expectRefusal(await stranger.get(`/transactions/${(await debitOf(first)).id}/trail`), 404, "not_found");
    const nowhen = [
      `2026-02-30T10:00:00.000000Z_${first.id}`,
      `2026-13-32T25:61:61.000000Z_${first.id}`,
      `0000-01-01T00:00:00.000000Z_${first.id}`,
    ];
    for (const position of nowhen) expectRefusal(await owner.get(`/transactions?cursor=${position}`), 400, "invalid_request");
    for (const query of ["cursor=nowhere", "amount_min=-1", "search=", "search=%20", "type=nothing"])
      expectRefusal(await owner.get(`/transactions?${query}`), 400, "invalid_request");
  });

  test("a search that fits nothing near looks through so many at a time, and says where to go on", async () => {
    const { demo } = await bank.otherWorkspace();
    const many = await ownersBrowser(bank, demo);
    await bank.runtime.database.query(
      `insert into bank.transaction (workspace_id, transaction_id, reference, account_id, amount, direction, local_iban, counterparty_name, status,
          source_type, source, requested_at, executed_at)
        select $1, gen_random_uuid(), gen_random_uuid(), $2, 1, 'credit', $3, case n when 1 then 'The needle' else 'Hay' end, 'canceled',
          'transfer_incoming', '{}', now(), timestamptz '2020-01-01' + n * interval '1 second' from generate_series(1, $4::int) n`,
      [demo.bank.workspace_id, demo.bank.accounts[0]?.id ?? "", demo.bank.accounts[0]?.iban ?? "", lookedAtMax + 100],
    );
    const page = (await many.get("/transactions?search=needle")).body;
    expect(page).toEqual({ results: [], next_cursor: expect.any(String) });
    const rest = (await many.get(`/transactions?search=needle&cursor=${page.next_cursor}`)).body;
    expect(rest).toMatchObject({ results: [{ counterparty_name: "The needle" }], next_cursor: null });
  });
});

describe("the trail", () => {
  test("of a transfer that settled: asked for by a member, held, settled, confirmed; its entries sum to zero", async () => {
    const order = await pay({ amount: 12_34 });
    await settled(order.id);
    const { id } = await debitOf(order);
    const { steps, entries } = await trailOf(id);
    expect(steps.map(({ type }) => type)).toEqual(["requested", "held", "settled", "confirmed"]);
    expect(steps[0]).toMatchObject({ actor: bank.demo.console.email });
    expect(entries.map(({ side, amount }) => [side, amount])).toEqual([
      ["account", -12_34],
      ["in_flight", 12_34],
      ["in_flight", -12_34],
      ["rail", 12_34],
    ]);
    expect(entries[0]).toMatchObject({ account_name: "Main account", balance_after: expect.any(Number) });
    expect(entries.filter(({ balance_after: after }) => after !== undefined)).toHaveLength(1);
  });

  test("of a canceled one: who canceled it, and no entry; who only reads is not told who acted", async () => {
    const order = await pay({ scheduled_date: "2999-01-05" });
    const { id } = await debitOf(order);
    expect((await trailOf(id)).steps.map(({ type }) => type)).toEqual(["requested", "planned"]);
    expect((await owner.del(`/bank/transfers/${order.id}`)).status).toBe(200);
    const { steps, entries } = await trailOf(id);
    expect(steps.map(({ type, actor }) => [type, actor])).toEqual([
      ["requested", bank.demo.console.email],
      ["canceled", bank.demo.console.email],
    ]);
    expect(entries).toEqual([]);
    const reader = await memberBrowser(bank, { role: "member" });
    expect((await trailOf(id, reader)).steps.map((step) => Object.keys(step))).toEqual([
      ["type", "date"],
      ["type", "date"],
    ]);
  });

  test("tells of a return, of documents and of notes", async () => {
    const order = await pay({ amount: 7_77 });
    await settled(order.id);
    const { id } = await debitOf(order);
    const back = await owner.post("/bank/sandbox/returns", { transaction_id: id, reason: "closed_account" });
    expect(back.status, back.text).toBeLessThan(300);
    const made = await bank.upload("/v2/attachments", documentForm(id));
    expect(made.status, made.text).toBe(201);
    await owner.patch(`/transactions/${id}`, { internal_note: "came back" });
    await owner.del(`/bank/attachments/${made.body.id}`);
    const { steps } = await trailOf(id);
    expect(steps.slice(4).map(({ type }) => type)).toEqual(["returned", "attached", "note_changed", "detached"]);
    expect(steps[4]).toMatchObject({ detail: "closed_account" });
    const returned = steps.find(({ type }) => type === "returned");
    expect((await owner.get(`/bank/transactions/${returned?.transaction_id}`)).body.source.type).toBe("transfer_outgoing_return");
  });
});

describe("the note", () => {
  test("is changed and taken away, and the audit log has each change once", async () => {
    const { id } = await debitOf(await pay({ internal_note: "as ordered" }));
    const changed = await owner.patch(`/transactions/${id}`, { internal_note: "  looked at  " });
    expect(changed.body).toMatchObject({ id, internal_note: "looked at" });
    await owner.patch(`/transactions/${id}`, { internal_note: "looked at" });
    expect((await owner.patch(`/transactions/${id}`, { internal_note: null })).body).not.toHaveProperty("internal_note");
    expect((await bank.get(`/v2/transactions/${id}`)).body).not.toHaveProperty("internal_note");
    const { results } = (await owner.get("/audit_log?action=transaction_updated")).body;
    const about = results.filter((entry: { subject_id: string }) => entry.subject_id === id);
    expect(about.map(({ before, after }: { before: object; after: object }) => [before, after])).toEqual([
      [{ internal_note: "looked at" }, { internal_note: null }],
      [{ internal_note: "as ordered" }, { internal_note: "looked at" }],
    ]);
  });

  test("is refused for what is not there and for one that is too long", async () => {
    expectRefusal(await owner.patch(`/transactions/${noSuchId}`, { internal_note: "x" }), 404, "not_found");
    expectRefusal(
      await owner.patch(`/transactions/${noSuchId}`, { internal_note: "x".repeat(2049) }),
      400,
      "invalid_request",
      /internal_note/,
    );
  });
});
