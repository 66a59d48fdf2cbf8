import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Answer, startTestBank, type TestBank } from "./support/bank.ts";
import { accountsOf, expectRefusal, external, transactionsOf } from "./support/demo.ts";

type Json = Record<string, unknown>;

let bank: TestBank;
beforeAll(async () => {
  bank = await startTestBank();
});
afterAll(async () => {
  expect(await bank.verify()).toEqual([]);
  await bank.close();
});

const german = "DE89370400440532013000";
const british = "GB29NWBK60161331926819";
const address = { street: "rue de la Paix", building_number: "12", postal_code: "75002", city: "Paris", country: "FR" };
const anyUuid = expect.stringMatching(/^[0-9a-f-]{36}$/) as string;

let references = 0;
/** A new mandate, with `debtor` and the rest as told. */
function mandate(changes: Json = {}): Json {
  references += 1;
  const debtor = { name: "Zoé Martin", iban: german, ...(changes["debtor"] as Json | undefined) };
  return { reference: `CONF-${references}`, scheme: "core", signature_date: "2026-01-15", ...changes, debtor };
}
const order = (changes: Json = {}): Json => ({
  amount: 4_200,
  mandate: mandate(),
  scheduled_date: "2099-06-01",
  local_iban: accountsOf(bank).main.iban,
  ...changes,
});
const everything = (): Json => ({
  amount: 42,
  mandate: { ...mandate({ debtor: { name: "n".repeat(256), address } }), contract_reference: "c".repeat(256) },
  scheduled_date: "2099-06-01",
  local_iban: accountsOf(bank).main.iban,
  message: "m".repeat(256),
  end_to_end_id: "aZ09-?:().,'+ b",
  internal_note: "i".repeat(256),
  custom_id: "c".repeat(256),
  custom_metadata: "d".repeat(2_048),
});
/** What is answered for an order: the mandate by its name alone. */
const answered = ({ mandate: given, ...rest }: Json, account: { id: string }): Json => ({
  ...rest,
  id: anyUuid,
  reference: anyUuid,
  currency: "EUR",
  mandate: { reference: (given as Json)["reference"], scheme: (given as Json)["scheme"] },
  account_id: account.id,
  status: "scheduled",
});

/** Every attribute of an order, with what it may not be. */
const wrong: [string, Json][] = [
  ["amount", { amount: 0 }],
  ["amount", { amount: 1.5 }],
  ["amount", { amount: undefined }],
  ["scheduled_date", { scheduled_date: "2026-02-30" }],
  ["scheduled_date", { scheduled_date: undefined }],
  ["local_iban", { local_iban: "FR76 1733" }],
  ["message", { message: "" }],
  ["message", { message: "x".repeat(257) }],
  ["end_to_end_id", { end_to_end_id: "x".repeat(36) }],
  ["internal_note", { internal_note: "" }],
  ["internal_note", { internal_note: "x".repeat(257) }],
  ["custom_id", { custom_id: "x".repeat(257) }],
  ["custom_metadata", { custom_metadata: "x".repeat(2_049) }],
  ["batch_id", { batch_id: "x" }],
  ["mandate", { mandate: "UMR" }],
  ["mandate.reference", { mandate: { scheme: "core" } }],
  ["mandate.reference", { mandate: { scheme: "core", reference: "A_B" } }],
  ["mandate.scheme", { mandate: { reference: "A" } }],
  ["mandate.scheme", { mandate: { reference: "A", scheme: "CORE" } }],
  ["mandate.signature_date", { mandate: { reference: "A", scheme: "core", signature_date: "15/01/2026" } }],
  ["mandate.contract_reference", { mandate: { reference: "A", scheme: "core", contract_reference: "" } }],
  ["mandate.contract_reference", { mandate: { reference: "A", scheme: "core", contract_reference: "x".repeat(257) } }],
  ["mandate.debtor", { mandate: { reference: "A", scheme: "core", debtor: "Zoé" } }],
  ["mandate.debtor.name", { mandate: { reference: "A", scheme: "core", debtor: { name: "", iban: german } } }],
  ["mandate.debtor.name", { mandate: { reference: "A", scheme: "core", debtor: { name: "x".repeat(257), iban: german } } }],
  ["mandate.debtor.iban", { mandate: { reference: "A", scheme: "core", debtor: { name: "Z" } } }],
  ["mandate.debtor.iban", { mandate: { reference: "A", scheme: "core", debtor: { name: "Z", iban: "DE" } } }],
  ...(
    [
      ["street", { street: undefined }],
      ["street", { street: "x".repeat(257) }],
      ["building_number", { building_number: "" }],
      ["postal_code", { postal_code: undefined }],
      ["postal_code", { postal_code: "" }],
      ["city", { city: "x".repeat(257) }],
      ["country", { country: "FRA" }],
      ["country", { country: undefined }],
    ] as [string, Json][]
  ).map(([name, changes]): [string, Json] => [
    `mandate.debtor.address.${name}`,
    { mandate: { reference: "A", scheme: "core", debtor: { name: "Z", iban: german, address: { ...address, ...changes } } } },
  ]),
];

describe("POST /v2/collections", () => {
  test("takes every attribute up to its longest and answers them, and GET /v2/collections/{id} the same", async () => {
    const { main } = accountsOf(bank);
    const asked = everything();
    const { status, body } = await bank.post("/v2/collections", asked);
    expect({ status, body }).toEqual({ status: 200, body: answered(asked, main) });
    expect((await bank.get(`/v2/collections/${body.id}`)).body).toEqual(body);
    const [row] = await transactionsOf(bank, body);
    expect(row).toMatchObject({
      amount: 42,
      direction: "credit",
      status: "scheduled",
      internal_note: asked["internal_note"],
      custom_id: asked["custom_id"],
      custom_metadata: asked["custom_metadata"],
      source: { type: "collection_outgoing", collection_id: body.id, counterparty_iban: german, message: asked["message"] },
    });
  });

  test.each(["core", "b2b"])("takes scheme %s", async (scheme) => {
    const asked = order({ mandate: mandate({ scheme }) });
    expect((await bank.post("/v2/collections", asked)).body).toMatchObject({ status: "scheduled", mandate: { scheme } });
  });

  test.each(wrong)("refuses a wrong %s, naming it: %j", async (field, changes) => {
    const answer = await bank.post("/v2/collections", order(changes));
    expectRefusal(answer, 400, "invalid_request", new RegExp(`^${field.replaceAll(".", "\\.")}\\b`));
  });

  test("takes an amount of one cent, and no more than a SEPA message can carry", async () => {
    expect((await bank.post("/v2/collections", order({ amount: 1 }))).body).toMatchObject({ status: "scheduled", amount: 1 });
    expect((await bank.post("/v2/collections", order({ amount: 99_999_999_999 }))).body).toMatchObject({ status: "scheduled" });
    expectRefusal(await bank.post("/v2/collections", order({ amount: 100_000_000_000 })), 400, "invalid_request", /^amount/);
  });
});

test("a mandate that a debtor signed on the page can be collected under at once, by its reference alone", async () => {
  const request = { reference: "SIGNED-1", scheme: "b2b", debtor_email: "debtor@example.test", contract_reference: "K-1" };
  const { body } = await bank.post("/v2/mandate_signature_requests", request);
  const byReference = order({ mandate: { reference: "SIGNED-1", scheme: "b2b" } });
  expectRefusal(await bank.post("/v2/collections", byReference), 400, "mandate_info_missing");
  const [mail] = (await bank.get("/v2/sandbox/messages?channel=email&size=1")).body.results;
  const url = new URL(mail.data.link as string).pathname;
  const headers = { host: "127.0.0.1:3000" };
  const page = await bank.app.inject({ method: "GET", url, headers });
  const shown = /name="shown" value="(\w+)"/.exec(page.body)?.[1] ?? "";
  const form = { shown, name: "Ada SAS", ...address, iban: external, place: "Paris", consent: "yes", not_consumer: "yes" };
  const signed = await bank.app.inject({
    method: "POST",
    url,
    headers: { ...headers, "content-type": "application/x-www-form-urlencoded" },
    payload: new URLSearchParams(form).toString(),
  });
  expect(signed.statusCode, signed.body).toBe(303);
  expect((await bank.get(`/v2/mandate_signature_requests/${body.id}`)).body).toMatchObject({ status: "completed" });
  const made = await bank.post("/v2/collections", byReference);
  expect(made.body).toMatchObject({ status: "scheduled", mandate: { reference: "SIGNED-1", scheme: "b2b" } });
  const [row] = await transactionsOf(bank, made.body);
  expect(row).toMatchObject({ counterparty_name: "Ada SAS", source: { counterparty_iban: external } });
});

describe("POST /v2/collections/bulks", () => {
  const send = (collections: readonly Json[], on: Pick<TestBank, "post"> = bank): Promise<Answer> =>
    on.post("/v2/collections/bulks", { collections });
  const settled = async (id: string): Promise<Json[]> => {
    await bank.eventually(`/v2/collections/bulks/${id}`, ({ body }) => body.status === "completed");
    return (await bank.get(`/v2/collections/bulks/${id}/collections?size=100`)).body.results as Json[];
  };

  test("takes every attribute up to its longest; an item is answered as GET /v2/collections/{id} answers it", async () => {
    const { main } = accountsOf(bank);
    const asked = everything();
    const { body } = await send([asked]);
    const [item] = await settled(body.id as string);
    expect(item).toEqual(answered(asked, main));
    expect((await bank.get(`/v2/collections/${String(item?.["id"])}`)).body).toEqual(item);
  });

  test.each(["core", "b2b"])("takes items of scheme %s", async (scheme) => {
    const { body } = await send([order({ mandate: mandate({ scheme }) })]);
    expect(await settled(body.id as string)).toMatchObject([{ status: "scheduled", mandate: { scheme } }]);
  });

  test.each(wrong)("refuses an item with a wrong %s, naming it: %j", async (field, changes) => {
    const answer = await send([order(), order(changes)]);
    expectRefusal(answer, 400, "invalid_request", new RegExp(`^collections\\.1\\.${field.replaceAll(".", "\\.")}\\b`));
  });

  test("takes 1 to 5,000 collections", async () => {
    expectRefusal(await send([]), 400, "invalid_request", /collections/);
    expectRefusal(await bank.post("/v2/collections/bulks", {}), 400, "invalid_request", /collections is required/);
    const shared = order();
    expectRefusal(await send(Array.from({ length: 5_001 }, () => shared)), 400, "invalid_request", /collections/);
    const { status, body } = await send(Array.from({ length: 5_000 }, () => shared));
    expect({ status, total: body.collections_total }).toEqual({ status: 200, total: 5_000 });
    for (let tries = 0; (await bank.get(`/v2/collections/bulks/${body.id}`)).body.status === "pending"; tries += 1)
      expect(tries).toBeLessThan(2_000);
    const last = await bank.get(`/v2/collections/bulks/${body.id}/collections?page=50&size=100`);
    expect(last.body).toMatchObject({ has_prev: true, has_next: false });
    expect(last.body.results).toHaveLength(100);
  });

  test("fails an item with every code that a single collection fails with, at once or by the answer of the other side", async () => {
    const { body: testIbans } = await bank.get("/v2/sandbox/test_ibans");
    const ibanOf = (outcome: string): string => testIbans.find((row: Json) => row["outcome"] === outcome).iban as string;
    const at = (iban: string): Json => order({ mandate: mandate({ debtor: { iban } }), scheduled_date: day });
    const { now } = (await bank.get("/v2/sandbox/clock")).body;
    const day = new Date(Date.parse(now) + 2 * 86_400_000).toISOString().slice(0, 10);
    const cases: [string, Json][] = [
      ["invalid_mandate_iban", at("DE89370400440532013001")],
      ["unreachable_mandate_iban", at(ibanOf("unreachable"))],
      ["missing_debtor_address", at(british)],
      ["debtor_refusal", at(ibanOf("debtor_refusal"))],
      ["debtor_bank_account_closed", at(ibanOf("debtor_bank_account_closed"))],
      ["debtor_bank_error", at(ibanOf("debtor_bank_error"))],
      ["debtor_bank_insufficient_funds", at(ibanOf("debtor_bank_insufficient_funds"))],
      ["debtor_bank_invalid_bank_details", at(ibanOf("debtor_bank_invalid_bank_details"))],
      ["debtor_bank_refusal", at(ibanOf("debtor_bank_refusal"))],
      ["intermediary_system_error", at(ibanOf("intermediary_system_error"))],
      ["memo_error", at(ibanOf("memo_error"))],
      ["memo_refusal", at(ibanOf("memo_refusal"))],
      ["execution_failure", at(ibanOf("execution_failure"))],
    ];
    const before = await bank.balance(accountsOf(bank).main.id);
    const { body } = await send(cases.map(([, item]) => item));
    await settled(body.id as string);
    await bank.post("/v2/sandbox/clock", { advance: "P12D" });
    const items = await settled(body.id as string);
    expect(items.map((item) => item["failure_code"])).toEqual(cases.map(([code]) => code));
    expect((await bank.get(`/v2/collections/bulks/${body.id}`)).body).toMatchObject({ collections_failed: cases.length });
    expect(await bank.balance(accountsOf(bank).main.id)).toBe(before);
  });

  test("fails an item with core_limit_exceeded and no_sepa_creditor_identifier, as the workspace's settings say", async () => {
    const other = await bank.otherWorkspace();
    const { main } = accountsOf(other);
    const set = (text: string): Promise<unknown> =>
      bank.runtime.database.query(`update bank.settings set ${text} where workspace_id = $1`, [other.demo.bank.workspace_id]);
    const codesOf = async (items: readonly Json[]): Promise<unknown[]> => {
      const { body } = await send(items, other);
      const path = `/v2/collections/bulks/${body.id}`;
      for (let tries = 0; (await other.get(path)).body.status === "pending"; tries += 1) expect(tries).toBeLessThan(200);
      return (await other.get(`${path}/collections`)).body.results.map((item: Json) => item["failure_code"]) as unknown[];
    };
    await set("core_collection_limit = 5000");
    expect(await codesOf([order({ local_iban: main.iban }), order({ local_iban: main.iban })])).toEqual([undefined, "core_limit_exceeded"]);
    await set("sepa_creditor_identifier = null");
    expect(await codesOf([order({ local_iban: main.iban })])).toEqual(["no_sepa_creditor_identifier"]);
  });
});

describe("GET /v2/collections/bulks/{id}/collections", () => {
  test("filters by status: pending, scheduled, confirmed, canceled, failed", async () => {
    const { now } = (await bank.get("/v2/sandbox/clock")).body;
    const soon = order({ scheduled_date: new Date(Date.parse(now) + 86_400_000).toISOString().slice(0, 10) });
    const invalid = order({ mandate: mandate({ debtor: { iban: "DE89370400440532013001" } }) });
    const { body } = await bank.post("/v2/collections/bulks", { collections: [soon, order(), order(), invalid] });
    await bank.eventually(`/v2/collections/bulks/${body.id}`, (answer) => answer.body.status === "completed");
    const path = `/v2/collections/bulks/${body.id}/collections`;
    const all = (await bank.get(path)).body.results as Json[];
    await bank.del(`/v2/collections/${String(all[1]?.["id"])}`);
    await bank.post("/v2/sandbox/clock", { advance: "P10D" });
    const idsOf = async (query: string): Promise<unknown[]> => {
      const answer = await bank.get(`${path}?${query}`);
      expect(answer.status, answer.text).toBe(200);
      return answer.body.results.map((item: Json) => [item["id"], item["status"]]) as unknown[];
    };
    const [first, second, third, fourth] = all.map((item) => item["id"]);
    expect(await idsOf("status=pending")).toEqual([]);
    expect(await idsOf("status=confirmed")).toEqual([[first, "confirmed"]]);
    expect(await idsOf("status=canceled")).toEqual([[second, "canceled"]]);
    expect(await idsOf("status=scheduled")).toEqual([[third, "scheduled"]]);
    expect(await idsOf("status=failed,scheduled&status=confirmed")).toEqual([
      [first, "confirmed"],
      [third, "scheduled"],
      [fourth, "failed"],
    ]);
    for (const query of ["status=authorized", "status=", "status=failed,"])
      expectRefusal(await bank.get(`${path}?${query}`), 400, "invalid_request", /status/);
  });
});
