import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Answer, startTestBank, type TestBank } from "./support/bank.ts";
import { accountsOf, eventsAbout, expectRefusal, makeIban, transactionsOf } from "./support/demo.ts";

type Json = Record<string, unknown>;

let bank: TestBank;
beforeEach(async () => {
  bank = await startTestBank();
});
afterEach(async () => {
  expect(await bank.verify()).toEqual([]);
  await bank.close();
});

const moveTo = async (now: string): Promise<void> => {
  const answer = await bank.post("/v2/sandbox/clock", { now });
  expect(answer.status, answer.text).toBe(200);
};
const german = "DE89370400440532013000";
const order = (scheduled_date: string, changes: Json = {}, iban = german): Json => ({
  amount: 5_000,
  mandate: {
    reference: `M ${scheduled_date} ${iban.slice(-14)}`,
    scheme: "core",
    signature_date: "2026-01-02",
    debtor: { name: "Zoé", iban },
  },
  scheduled_date,
  local_iban: accountsOf(bank).main.iban,
  ...changes,
});
const collect = async (scheduledDate: string, changes: Json = {}, iban = german): Promise<Json & { id: string; reference: string }> => {
  const answer = await bank.post("/v2/collections", order(scheduledDate, changes, iban));
  expect(answer.status, answer.text).toBe(200);
  return answer.body as Json & { id: string; reference: string };
};
/** The statuses of a collection and its transaction, in one word each. */
async function where(made: { id: string; reference: string }): Promise<[string, string, Answer["body"]]> {
  const { body } = await bank.get(`/v2/collections/${made.id}`);
  const [transaction] = await transactionsOf(bank, made);
  return [body.status as string, transaction.status as string, transaction];
}

describe("a collection by the sandbox clock", () => {
  test.each([
    ["2026-11-28", "2026-11-30", "2026-12-01", "a Saturday"],
    ["2026-12-24", "2026-12-24", "2026-12-28", "the day before Christmas"],
    ["2026-12-26", "2026-12-28", "2026-12-29", "a Saturday that is a TARGET holiday"],
    ["2027-03-25", "2027-03-25", "2027-03-30", "the day before Good Friday"],
    ["2027-03-27", "2027-03-30", "2027-03-31", "the Saturday before Easter Monday, a TARGET holiday"],
    ["2027-07-14", "2027-07-14", "2027-07-15", "a national holiday, on which TARGET is open"],
  ])("scheduled on %s is submitted on %s and executed on %s: %s", async (scheduled, submitted, due) => {
    const before = await bank.balance(accountsOf(bank).main.id);
    const made = await collect(scheduled);
    const offset = (day: string): string => (day > "2027-03-28" && day < "2027-10-31" ? "+02:00" : "+01:00");
    const at = (day: string, time: string): string => `${day}T${time}${offset(day)}`;
    const [, , planned] = await where(made);
    expect(new Date(planned.execution_date as string).toISOString()).toBe(new Date(at(due, "08:00:00")).toISOString());
    await moveTo(at(submitted, "11:59:00"));
    expect((await where(made)).slice(0, 2)).toEqual(["scheduled", "scheduled"]);
    await moveTo(at(submitted, "12:00:00"));
    expect((await where(made)).slice(0, 2)).toEqual(["scheduled", "authorized"]);
    expectRefusal(await bank.del(`/v2/collections/${made.id}`), 400, "collection_not_cancelable");
    await moveTo(at(due, "07:59:00"));
    expect((await where(made)).slice(0, 2)).toEqual(["scheduled", "authorized"]);
    expect(await bank.balance(accountsOf(bank).main.id)).toBe(before);
    await moveTo(at(due, "08:00:00"));
    const [status, transactionStatus, transaction] = await where(made);
    expect([status, transactionStatus]).toEqual(["confirmed", "confirmed"]);
    expect(transaction.accounting_date).toBe(new Date(at(due, "08:00:00")).toISOString());
    expect(await bank.balance(accountsOf(bank).main.id)).toBe(before + 5_000);
    expect(await eventsAbout(bank, made.id, transaction.id as string)).toEqual([
      "transaction_scheduled",
      "transaction_authorized",
      "transaction_confirmed",
      "collection_confirmed",
    ]);
  });

  test("created for today after the cut-off waits for the next business day", async () => {
    await moveTo("2026-12-01T12:00:00+01:00");
    const made = await collect("2026-12-01");
    await moveTo("2026-12-02T11:59:00+01:00");
    expect((await where(made)).slice(0, 2)).toEqual(["scheduled", "scheduled"]);
    await moveTo("2026-12-03T08:00:00+01:00");
    expect((await where(made)).slice(0, 2)).toEqual(["confirmed", "confirmed"]);
  });

  test("that the debtor's side rejects fails with its code, and no money moves", async () => {
    const { body: testIbans } = await bank.get("/v2/sandbox/test_ibans");
    const cases = (testIbans as { iban: string; outcome: string }[]).filter(({ outcome }) =>
      /^debtor_|^intermediary|^execution|^memo/.test(outcome),
    );
    expect(cases.map(({ outcome }) => outcome).toSorted()).toEqual([
      "debtor_bank_account_closed",
      "debtor_bank_error",
      "debtor_bank_insufficient_funds",
      "debtor_bank_invalid_bank_details",
      "debtor_bank_refusal",
      "debtor_refusal",
      "execution_failure",
      "intermediary_system_error",
      "memo_error",
      "memo_refusal",
    ]);
    const before = await bank.balance(accountsOf(bank).main.id);
    const made = [];
    for (const { iban, outcome } of cases) made.push({ outcome, collection: await collect("2026-12-01", {}, iban) });
    const settles = await collect("2026-12-01");
    await moveTo("2026-12-02T08:00:00+01:00");
    for (const { outcome, collection } of made) {
      expect((await bank.get(`/v2/collections/${collection.id}`)).body).toMatchObject({ status: "failed", failure_code: outcome });
      const [transaction] = await transactionsOf(bank, collection);
      expect(transaction.status).toBe("rejected");
      expect((await eventsAbout(bank, collection.id, transaction.id as string)).slice(-2)).toEqual([
        "transaction_rejected",
        "collection_failed",
      ]);
    }
    expect((await where(settles)).slice(0, 2)).toEqual(["confirmed", "confirmed"]);
    expect(await bank.balance(accountsOf(bank).main.id)).toBe(before + 5_000);
  });

  test("is judged again on its submission day: an IBAN put to rest since then, a creditor identifier that is gone", async () => {
    const virtual = await makeIban(bank, accountsOf(bank).main.id);
    const resting = await collect("2026-12-01", { local_iban: virtual.iban });
    await bank.patch(`/v2/ibans/${virtual.id}`, { status: "inactive" });
    await moveTo("2026-12-01T12:00:00+01:00");
    expect((await bank.get(`/v2/collections/${resting.id}`)).body).toMatchObject({
      status: "failed",
      failure_code: "current_account_not_found",
    });
    const later = await collect("2026-12-03");
    await bank.runtime.database.query("update bank.settings set sepa_creditor_identifier = null where workspace_id = $1", [
      bank.workspaceId,
    ]);
    await moveTo("2026-12-03T12:00:00+01:00");
    expect((await bank.get(`/v2/collections/${later.id}`)).body).toMatchObject({
      status: "failed",
      failure_code: "no_sepa_creditor_identifier",
    });
  });

  test("a mandate that lay unused for 36 months has to be signed anew", async () => {
    const reference = "OLD-1";
    const debtor = { name: "Zoé", iban: german };
    const first = await collect("2026-12-01", { mandate: { reference, scheme: "core", signature_date: "2020-05-05", debtor } }).catch(
      () => undefined,
    );
    expect(first).toMatchObject({ status: "scheduled" });
    await moveTo("2026-12-02T09:00:00+01:00");
    await moveTo("2029-12-02T09:00:00+01:00"); // 36 months after its collection, to the day
    const within = await bank.post("/v2/collections", order("2029-12-03", { mandate: { reference, scheme: "core" } }));
    expect(within.body.status).toBe("scheduled");
    await bank.del(`/v2/collections/${within.body.id}`);
    await moveTo("2029-12-03T09:00:00+01:00");
    const again = (mandate: Json): Promise<Answer> =>
      bank.post("/v2/collections", order("2029-12-04", { mandate: { reference, scheme: "core", ...mandate } }));
    expectRefusal(await again({}), 400, "mandate_info_missing");
    expectRefusal(await again({ signature_date: "2020-05-05", debtor }), 400, "mandate_info_missing");
    const renewed = await again({ signature_date: "2029-12-01", debtor: { name: "Zoé Martin-Roux", iban: german } });
    expect(renewed.body.status).toBe("scheduled");
    expect((await transactionsOf(bank, renewed.body))[0].counterparty_name).toBe("Zoé Martin-Roux");
    expect((await again({})).body.status).toBe("scheduled");
  });
});

describe("collections in bulk", () => {
  const send = (collections: readonly Json[]): Promise<Answer> => bank.post("/v2/collections/bulks", { collections });
  const completed = (id: string): Promise<Answer> =>
    bank.eventually(`/v2/collections/bulks/${id}`, ({ body }) => body.status === "completed");
  const itemsOf = async (id: string, query = ""): Promise<Json[]> =>
    (await bank.get(`/v2/collections/bulks/${id}/collections?size=100${query}`)).body.results as Json[];

  test("POST /v2/collections/bulks answers pending at once, schedules each item, and tells its completion once", async () => {
    const made = await send(
      Array.from({ length: 30 }, (_none, index) => order("2026-12-01", { amount: index + 1, custom_id: `c${index}` })),
    );
    expect(made.body).toEqual({
      id: expect.any(String) as string,
      collections_total: 30,
      collections_confirmed: 0,
      collections_canceled: 0,
      collections_failed: 0,
      status: "pending",
    });
    await completed(made.body.id);
    const items = await itemsOf(made.body.id);
    expect(items.map((item) => [item["custom_id"], item["status"]])).toEqual(
      Array.from({ length: 30 }, (_none, index) => [`c${index}`, "scheduled"]),
    );
    const about = (await bank.events()).filter(({ resourceId }) => resourceId === made.body.id);
    expect(about).toEqual([{ type: "bulk_collections_completed", resourceType: "bulk_collections", resourceId: made.body.id }]);
    const rows = await bank.runtime.database.query("select 1 from bank.mandate where workspace_id = $1", [bank.workspaceId]);
    expect(rows).toHaveLength(1); // all thirty name the same one
    expect(await bank.del(`/v2/collections/${String(items[0]?.["id"])}`)).toMatchObject({ status: 200 });
    await moveTo("2026-12-02T08:00:00+01:00");
    expect((await bank.get(`/v2/collections/bulks/${made.body.id}`)).body).toEqual({
      ...made.body,
      status: "completed",
      collections_confirmed: 29,
      collections_canceled: 1,
    });
    expect((await bank.get(`/v2/transactions?batch_id=${made.body.id}&size=100`)).body.results).toHaveLength(30);
  });

  test("fails an item with the codes that only a bulk can have, and its neighbours go on", async () => {
    const { main, booster } = accountsOf(bank);
    const mandate = { reference: "SHARED", scheme: "core", signature_date: "2026-01-02", debtor: { name: "Zoé", iban: german } };
    const cases: [Json, string | undefined][] = [
      [order("2026-12-01", { mandate }), undefined],
      [order("2026-12-01", { local_iban: german }), "current_account_not_found"],
      [order("2026-12-01", {}, main.iban), "collection_to_same_account"],
      [order("2026-12-01", { local_iban: booster.iban }), "creditor_is_saving_account"],
      [order("2026-12-01", { mandate: { reference: "nobody", scheme: "core" } }), "mandate_info_missing"],
      [
        order("2026-12-01", { mandate: { ...mandate, debtor: { name: "Zoé", iban: "FR1420041010050500013M02606" } } }),
        "mandate_iban_mismatch",
      ],
      [order("2026-12-01", { mandate: { reference: "shared", scheme: "core" } }), undefined],
      [order("2026-12-01", {}, "DE89370400440532013001"), "invalid_mandate_iban"],
      [order("2026-12-01", {}, "GB29NWBK60161331926819"), "missing_debtor_address"],
    ];
    const { body } = await send(cases.map(([item]) => item));
    expect((await completed(body.id)).body).toMatchObject({ collections_failed: 7 });
    const items = await itemsOf(body.id);
    expect(items.map((item) => item["failure_code"])).toEqual(cases.map(([, code]) => code));
    expect((await itemsOf(body.id, "&status=scheduled,confirmed")).length).toBe(2);
    expect((await itemsOf(body.id, "&status=failed&status=pending")).length).toBe(7);
    expectRefusal(await bank.get(`/v2/collections/bulks/${body.id}/collections?status=authorized`), 400, "invalid_request", /status/);
  });

  test("account_cannot_receive_collections: an account of a type that may not collect, single and in bulk", async () => {
    await bank.runtime.database.query("update bank.account set type = 'trust_account' where account_id = $1", [
      accountsOf(bank).payroll.id,
    ]);
    const local_iban = accountsOf(bank).payroll.iban;
    expectRefusal(await bank.post("/v2/collections", order("2026-12-01", { local_iban })), 400, "account_cannot_receive_collections");
    const { body } = await send([order("2026-12-01", { local_iban })]);
    await completed(body.id);
    expect(await itemsOf(body.id)).toMatchObject([{ status: "failed", failure_code: "account_cannot_receive_collections" }]);
  });

  test("refuses the whole bulk for an item that breaks the schema, and names it", async () => {
    expectRefusal(await send([order("2026-12-01"), order("2020-12-01")]), 400, "invalid_request", /collections\.1.*past/);
    const future = { reference: "F", scheme: "core", signature_date: "2099-01-01", debtor: { name: "Zoé", iban: german } };
    expectRefusal(await send([order("2026-12-01", { mandate: future })]), 400, "invalid_request", /collections\.0.*future/);
    expectRefusal(await send([]), 400, "invalid_request", /collections/);
    expectRefusal(await send([order("2026-12-01", { amount: -1 })]), 400, "invalid_request", /collections\.0\.amount/);
    const other = await bank.otherWorkspace();
    const { body } = await send([order("2026-12-01")]);
    expectRefusal(await other.get(`/v2/collections/bulks/${body.id}`), 404, "not_found");
    expectRefusal(await other.get(`/v2/collections/bulks/${body.id}/collections`), 404, "not_found");
    expectRefusal(await bank.get(`/v2/transfers/bulks/${body.id}`), 404, "not_found");
  });
});
