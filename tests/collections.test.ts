import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Answer, startTestBank, type TestBank, withKey } from "./support/bank.ts";
import { accountsOf, eventsAbout, expectRefusal, makeIban, noSuchId, transactionsOf } from "./support/demo.ts";

type Json = Record<string, unknown>;

let bank: TestBank;
let today: string;
beforeAll(async () => {
  bank = await startTestBank();
  today = await parisToday();
});
afterAll(async () => {
  expect(await bank.verify()).toEqual([]);
  await bank.close();
});

const parisDay = (at: string): string => new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Paris" }).format(new Date(at));
const parisToday = async (): Promise<string> => parisDay((await bank.get("/v2/sandbox/clock")).body.now as string);

const german = "DE89370400440532013000";
const british = "GB29NWBK60161331926819";
const address = { street: "rue de la Paix", building_number: "12", postal_code: "75002", city: "Paris", country: "FR" };

let references = 0;
const mandate = (changes: Json = {}): Json => {
  references += 1;
  return {
    reference: `UMR-${references}`,
    scheme: "core",
    signature_date: "2026-01-15",
    debtor: { name: "Zoé Martin", iban: german },
    ...changes,
  };
};
const order = (changes: Json = {}): Json => ({
  amount: 4_200,
  mandate: mandate(),
  scheduled_date: today,
  local_iban: accountsOf(bank).main.iban,
  ...changes,
});
const collect = (changes: Json = {}): Promise<Answer> => bank.post("/v2/collections", order(changes));
const collection = async (id: string): Promise<Json> => (await bank.get(`/v2/collections/${id}`)).body as Json;

describe("POST /v2/collections", () => {
  test("schedules a collection under a new mandate, with a scheduled transaction and its event", async () => {
    const asked = order({ message: "invoice 12", end_to_end_id: "E2E-1", internal_note: "note", custom_id: "c-1", custom_metadata: "{}" });
    const made = await bank.post("/v2/collections", asked);
    expect(made.status).toBe(200);
    expect(made.body).toEqual({
      id: expect.any(String) as string,
      reference: expect.any(String) as string,
      amount: 4_200,
      currency: "EUR",
      mandate: { reference: (asked["mandate"] as Json)["reference"], scheme: "core" },
      scheduled_date: today,
      local_iban: accountsOf(bank).main.iban,
      account_id: accountsOf(bank).main.id,
      status: "scheduled",
      message: "invoice 12",
      end_to_end_id: "E2E-1",
      internal_note: "note",
      custom_id: "c-1",
      custom_metadata: "{}",
    });
    const [transaction] = await transactionsOf(bank, made.body);
    expect(transaction).toMatchObject({
      direction: "credit",
      status: "scheduled",
      amount: 4_200,
      counterparty_name: "Zoé Martin",
      internal_note: "note",
      custom_id: "c-1",
      source: {
        type: "collection_outgoing",
        collection_id: made.body.id,
        counterparty_iban: german,
        message: "invoice 12",
        end_to_end_id: "E2E-1",
      },
    });
    expect(transaction).not.toHaveProperty("accounting_date");
    expect(await eventsAbout(bank, made.body.id as string, transaction.id as string)).toEqual(["transaction_scheduled"]);
    expect(await collection(made.body.id as string)).toEqual(made.body);
  });

  test("uses an existing mandate by scheme and reference alone, whatever the case and spaces, and ignores all else but the IBAN", async () => {
    const reference = "Abo 2026/7";
    expect((await collect({ mandate: mandate({ reference }) })).body.status).toBe("scheduled");
    expect((await collect({ mandate: { reference: "ABO2026/7", scheme: "core" } })).body).toMatchObject({
      status: "scheduled",
      mandate: { reference: "ABO2026/7" },
    });
    const other = {
      reference,
      scheme: "core",
      signature_date: "2020-02-02",
      debtor: { name: "Somebody", iban: german.toLowerCase().replace("de", "DE") },
    };
    const used = await collect({ mandate: other });
    const [transaction] = await transactionsOf(bank, used.body);
    expect(transaction.counterparty_name).toBe("Zoé Martin");
    expectRefusal(
      await collect({ mandate: { ...other, debtor: { name: "Zoé Martin", iban: british, address } } }),
      400,
      "outgoing_collection_mandate_iban_mismatch",
    );
    // The same reference of the other scheme is another mandate.
    expectRefusal(await collect({ mandate: { reference, scheme: "b2b" } }), 400, "mandate_info_missing");
  });

  test("refuses with the codes that leave nothing behind, in the order in which they are checked", async () => {
    const { main, booster, clientFunds } = accountsOf(bank);
    const before = (await bank.get("/v2/transactions?size=1")).text;
    const virtual = await makeIban(bank, main.id);
    const off = await makeIban(bank, main.id);
    await bank.patch(`/v2/ibans/${off.id}`, { status: "inactive" });
    const nothing = { reference: "never-seen", scheme: "core" };
    expectRefusal(await collect({ local_iban: german, mandate: nothing }), 400, "current_account_not_found");
    expectRefusal(await collect({ local_iban: off.iban }), 400, "current_account_not_found");
    expectRefusal(await collect({ mandate: mandate({ debtor: { name: "Self", iban: virtual.iban } }) }), 400, "collection_to_same_account");
    expectRefusal(
      await collect({ local_iban: booster.iban, mandate: mandate({ debtor: { name: "Self", iban: booster.iban } }) }),
      400,
      "collection_to_same_account",
    );
    expectRefusal(await collect({ local_iban: booster.iban, mandate: nothing }), 400, "creditor_is_saving_account");
    expectRefusal(await collect({ mandate: nothing }), 400, "mandate_info_missing");
    expectRefusal(await collect({ mandate: { ...nothing, signature_date: "2026-01-01" } }), 400, "mandate_info_missing");
    expectRefusal(await collect({ mandate: { ...nothing, debtor: { name: "Zoé", iban: german } } }), 400, "mandate_info_missing");
    expect((await bank.get("/v2/transactions?size=1")).text).toBe(before);
    expect((await collect({ local_iban: clientFunds.iban })).body.status).toBe("scheduled");
  });

  test("refuses a workspace without a creditor identifier: no_sepa_creditor_identifier", async () => {
    const other = await bank.otherWorkspace();
    await bank.runtime.database.query("update bank.settings set sepa_creditor_identifier = null where workspace_id = $1", [
      other.demo.bank.workspace_id,
    ]);
    const answer = await other.post("/v2/collections", order({ local_iban: other.demo.bank.accounts[0]?.iban }));
    expectRefusal(answer, 400, "no_sepa_creditor_identifier");
  });

  test.each([
    ["invalid_mandate_iban", { debtor: { name: "Zoé", iban: "DE89370400440532013001" } }],
    ["missing_debtor_address", { debtor: { name: "Zoé", iban: british } }],
    ["unreachable_mandate_iban", { debtor: { name: "Zoé", iban: "TR330006100519786457841326" } }],
    ["unreachable_mandate_iban", { debtor: { name: "Zoé", iban: "RS35260005601001611379", address } }],
  ])("makes a failed collection without a transaction: %s", async (code, changes) => {
    const made = await collect({ mandate: mandate(changes) });
    expect(made).toMatchObject({ status: 200, body: { status: "failed", failure_code: code } });
    expect(await transactionsOf(bank, made.body)).toEqual([]);
    expect(await eventsAbout(bank, made.body.id as string)).toEqual(["collection_failed"]);
    // It made no mandate either.
    const { reference } = made.body.mandate as { reference: string };
    expectRefusal(await collect({ mandate: { reference, scheme: "core" } }), 400, "mandate_info_missing");
  });

  test("takes a debtor outside the EEA with an address", async () => {
    const made = await collect({ mandate: mandate({ debtor: { name: "Ann", iban: british, address: { ...address, country: "GB" } } }) });
    expect(made.body.status).toBe("scheduled");
  });

  test("fails CORE collections beyond the limit on what is in flight, never B2B ones: core_limit_exceeded", async () => {
    const other = await bank.otherWorkspace();
    const local_iban = other.demo.bank.accounts[0]?.iban;
    await bank.runtime.database.query("update bank.settings set core_collection_limit = 10000 where workspace_id = $1", [
      other.demo.bank.workspace_id,
    ]);
    const send = async (amount: number, scheme = "core"): Promise<Json> =>
      (await other.post("/v2/collections", order({ amount, local_iban, mandate: mandate({ scheme }) }))).body as Json;
    const first = await send(9_000);
    expect(first).toMatchObject({ status: "scheduled" });
    expect(await send(1_001)).toMatchObject({ status: "failed", failure_code: "core_limit_exceeded" });
    expect(await send(1_001, "b2b")).toMatchObject({ status: "scheduled" });
    expect(await send(1_000)).toMatchObject({ status: "scheduled" });
    await other.del(`/v2/collections/${String(first["id"])}`);
    expect(await send(9_000)).toMatchObject({ status: "scheduled" });
  });

  test.each([
    ["amount", { amount: 0 }],
    ["amount", { amount: "5" }],
    ["scheduled_date", { scheduled_date: "2026-02-30" }],
    ["scheduled_date", { scheduled_date: "2020-01-01" }],
    ["scheduled_date", { scheduled_date: "9999-12-31" }],
    ["message", { message: "" }],
    ["message", { message: "x".repeat(257) }],
    ["internal_note", { internal_note: "x".repeat(257) }],
    ["end_to_end_id", { end_to_end_id: "a/b" }],
    ["custom_id", { custom_id: "" }],
    ["custom_metadata", { custom_metadata: "x".repeat(2_049) }],
    ["surprise", { surprise: 1 }],
    ["mandate.reference", { mandate: { reference: "x".repeat(36), scheme: "core" } }],
    ["mandate.reference", { mandate: { reference: "/a", scheme: "core" } }],
    ["mandate.reference", { mandate: { reference: "a\tb", scheme: "core" } }],
    ["mandate.scheme", { mandate: { reference: "a", scheme: "cor1" } }],
    ["mandate.signature_date", { mandate: { reference: "a", scheme: "core", signature_date: "2099-01-01" } }],
    ["mandate.debtor.name", { mandate: { reference: "a", scheme: "core", debtor: { iban: german } } }],
    [
      "mandate.debtor.address.country",
      { mandate: { reference: "a", scheme: "core", debtor: { name: "Z", iban: german, address: { ...address, country: "fr" } } } },
    ],
    [
      "mandate.debtor.address.city",
      { mandate: { reference: "a", scheme: "core", debtor: { name: "Z", iban: german, address: { ...address, city: undefined } } } },
    ],
    ["mandate", { mandate: undefined }],
    ["local_iban", { local_iban: "FR76 1733" }],
  ])("refuses a body that breaks the schema and names the field: %s", async (field, changes) => {
    expectRefusal(await collect(changes), 400, "invalid_request", new RegExp(field.replaceAll(".", "\\.")));
  });

  test("takes unknown attributes within mandate, debtor and address, as documented", async () => {
    const debtor = { name: "Zoé", iban: german, vip: true, address: { ...address, floor: 3 } };
    expect((await collect({ mandate: mandate({ debtor, colour: "red" }) })).body.status).toBe("scheduled");
  });

  test("with an Idempotency-Key collects once", async () => {
    const headers = withKey();
    const body = order({ custom_id: "only-once" });
    const first = await bank.post("/v2/collections", body, headers);
    expect(await bank.post("/v2/collections", body, headers)).toMatchObject({
      text: first.text,
      headers: { "idempotent-replayed": "true" },
    });
    expect((await bank.get("/v2/transactions?custom_id=only-once")).body.results).toHaveLength(1);
  });

  test("of many at once under one new mandate makes one mandate", async () => {
    const shared = mandate();
    const answers = await Promise.all(Array.from({ length: 20 }, () => collect({ mandate: shared })));
    expect(answers.map((answer) => answer.body.status)).toEqual(Array.from({ length: 20 }, () => "scheduled"));
    const rows = await bank.runtime.database.query("select 1 from bank.mandate where reference = $1", [shared["reference"] as string]);
    expect(rows).toHaveLength(1);
  });
});

describe("GET and DELETE /v2/collections/{id}", () => {
  test("cancels a scheduled collection, once, with its transaction and both events", async () => {
    const { body } = await collect();
    const [transaction] = await transactionsOf(bank, body);
    const answers = await Promise.all([bank.del(`/v2/collections/${body.id}`), bank.del(`/v2/collections/${body.id}`)]);
    expect(answers.map(({ status, text }) => `${status} ${text === "" ? "" : "refused"}`).toSorted()).toEqual(["200 ", "400 refused"]);
    expect(await collection(body.id as string)).toMatchObject({ status: "canceled" });
    expect((await bank.get(`/v2/transactions/${transaction.id}`)).body).toMatchObject({ status: "canceled" });
    expect(await eventsAbout(bank, body.id as string, transaction.id as string)).toEqual([
      "transaction_scheduled",
      "transaction_canceled",
      "collection_canceled",
    ]);
    expectRefusal(await bank.del(`/v2/collections/${body.id}`), 400, "collection_not_cancelable");
  });

  test("know nothing of other workspaces' collections, nor of ids that are none", async () => {
    const { body } = await collect();
    const other = await bank.otherWorkspace();
    for (const id of [body.id as string, noSuchId, "nope"]) {
      expectRefusal(await other.get(`/v2/collections/${id}`), 404, "not_found");
      expectRefusal(await other.del(`/v2/collections/${id}`), 404, "not_found");
    }
    expect(await collection(body.id as string)).toMatchObject({ status: "scheduled" });
  });

  test("need their permissions", async () => {
    const reader = await bank.clientWith(["collections:read"]);
    const { body } = await collect();
    expect((await reader.get(`/v2/collections/${body.id}`)).status).toBe(200);
    expectRefusal(await reader.del(`/v2/collections/${body.id}`), 403, "permission_denied");
    expectRefusal(await reader.post("/v2/collections", order()), 403, "permission_denied");
  });
});
