import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestBank, type TestBank, withKey } from "./support/bank.ts";
import { type Browser, memberBrowser, ownersBrowser } from "./support/console.ts";
import { accountsOf, expectRefusal, external, noSuchId } from "./support/demo.ts";

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

const asAtFirst = {
  name: "Demo workspace",
  language: "en",
  creditor_name: null,
  sepa_creditor_identifier: "FR72ZZZ123456",
  core_collection_limit: null,
  transfer_limit: null,
  return_fee: 500,
};

test("GET /console/api/settings shows every setting, null where it is not set", async () => {
  expect(await owner.get("/settings")).toMatchObject({ status: 200, body: asAtFirst });
});

test("PATCH /console/api/settings changes what it names, null removes, and the rest stays", async () => {
  const address = { street: "rue de la Paix", building_number: "1", postal_code: "75002", city: "Paris", country: "FR" };
  const changes = {
    core_collection_limit: 250_000,
    transfer_limit: 9_900,
    return_fee: 0,
    creditor_name: "Demo SA",
    creditor_address: address,
  };
  const changed = await owner.patch("/settings", changes);
  expect(changed).toMatchObject({ status: 200, body: { ...asAtFirst, ...changes } });
  expect((await owner.get("/settings")).body).toEqual(changed.body);
  const removed = {
    core_collection_limit: null,
    transfer_limit: null,
    return_fee: null,
    creditor_name: null,
    sepa_creditor_identifier: null,
  };
  expect((await owner.patch("/settings", removed)).body).toMatchObject({
    ...asAtFirst,
    ...removed,
    return_fee: 0,
    creditor_address: address,
  });
  expect((await owner.patch("/settings", {})).status).toBe(200);
  expect((await owner.patch("/settings", { sepa_creditor_identifier: "fr72 zzz 123456" })).body).toMatchObject({
    sepa_creditor_identifier: "FR72ZZZ123456",
  });
});

test("name and language are the workspace's own, and show in GET /console/api/me", async () => {
  expect((await owner.patch("/settings", { name: "Banque de démonstration", language: "fr" })).status).toBe(200);
  expect((await owner.get("/me")).body.workspace).toMatchObject({ name: "Banque de démonstration", language: "fr" });
  await owner.post("/invitations", { email: "francais@example.com", role: "member" });
  const { body } = await bank.get("/v2/sandbox/messages?channel=email&recipient=francais@example.com");
  expect(body.results[0].subject).toBe("Votre invitation à rejoindre Banque de démonstration");
  await owner.patch("/settings", { name: "Demo workspace", language: "en" });
});

test.each([
  ["a wrong check digit", "FR73ZZZ123456"],
  ["a wrong length for its country", "FR72ZZZ1234567"],
  ["a country outside SEPA", "US72ZZZ123456"],
])("PATCH /console/api/settings refuses %s with sepa_creditor_identifier_invalid", async (_what, sepa_creditor_identifier) => {
  expectRefusal(await owner.patch("/settings", { sepa_creditor_identifier, return_fee: 999 }), 400, "sepa_creditor_identifier_invalid");
  expect((await owner.get("/settings")).body.return_fee).not.toBe(999);
});

test("PATCH /console/api/settings refuses amounts that are none, unknown fields and languages", async () => {
  for (const body of [
    { transfer_limit: 0 },
    { transfer_limit: 1.5 },
    { return_fee: -1 },
    { core_collection_limit: "5" },
    { language: "de" },
    { colour: "red" },
  ])
    expectRefusal(await owner.patch("/settings", body), 400, "invalid_request");
});

test("the transfer limit holds for the next transfer", async () => {
  const order = {
    amount: 1_001,
    local_iban: accountsOf(bank).main.iban,
    beneficiary_iban: external,
    beneficiary_name: "Bob",
    type_strategy: "standard_only",
  };
  expect((await bank.post("/v2/transfers", order)).body.status).toBe("authorized");
  await owner.patch("/settings", { transfer_limit: 1_000 });
  expect((await bank.post("/v2/transfers", order)).body).toMatchObject({ status: "failed" });
  await owner.patch("/settings", { transfer_limit: null });
  expect((await bank.post("/v2/transfers", order)).body.status).toBe("authorized");
});

test("the bank's settings are for its operator, the workspace's own for owners and administrators", async () => {
  const administrator = await memberBrowser(bank, { role: "administrator" });
  const operator = await memberBrowser(bank, { role: "member", isOperator: true });
  expect((await administrator.patch("/settings", { language: "en" })).status).toBe(200);
  expectRefusal(await administrator.patch("/settings", { transfer_limit: 5 }), 403, "permission_denied", /operator/);
  expect((await operator.patch("/settings", { transfer_limit: null })).status).toBe(200);
  expectRefusal(await operator.patch("/settings", { name: "Mine" }), 403, "permission_denied", /owners/);
});

test("an Idempotency-Key on a write is honoured: the same answer, once done; another body is 422", async () => {
  const key = withKey();
  const first = await owner.patch("/settings", { return_fee: 300 }, key);
  await owner.patch("/settings", { return_fee: 400 });
  const again = await owner.patch("/settings", { return_fee: 300 }, key);
  expect(again.text).toBe(first.text);
  expect(again.headers["idempotent-replayed"]).toBe("true");
  expect((await owner.get("/settings")).body.return_fee).toBe(400);
  expectRefusal(await owner.patch("/settings", { return_fee: 301 }, key), 422, "idempotency_key_mismatch");
});

test("GET /console/api/audit_log tells who did what, newest first, by member and action; what changed nothing is not there", async () => {
  const me = (await owner.get("/me")).body.member.id;
  await owner.patch("/settings", { return_fee: 123 });
  await owner.patch("/settings", { return_fee: 456 });
  await owner.patch("/settings", { return_fee: 456 });
  const { body } = await owner.get("/audit_log?action=settings_updated&size=2");
  expect(body.results).toMatchObject([
    {
      member_id: me,
      actor: "owner@demo.test",
      action: "settings_updated",
      subject_type: "workspace",
      subject_id: bank.workspaceId,
      before: { return_fee: 123 },
      after: { return_fee: 456 },
      address: "127.0.0.1",
    },
    { after: { return_fee: 123 } },
  ]);
  expect(body.has_next).toBe(true);
  const byMember = (await owner.get(`/audit_log?member_id=${me}&size=100`)).body.results;
  expect(byMember.length).toBeGreaterThan(3);
  expect(new Set(byMember.map((entry: { member_id: string }) => entry.member_id))).toEqual(new Set([me]));
  expect((await owner.get(`/audit_log?member_id=${noSuchId}`)).body.results).toEqual([]);
  const commandLine = (await owner.get("/audit_log?action=member_created&size=1")).body.results[0];
  expect(commandLine).toMatchObject({ actor: "command line", subject_type: "member" });
  expect(commandLine).not.toHaveProperty("member_id");
});

test("GET /console/api/audit_log of one workspace shows nothing of another", async () => {
  const other = await ownersBrowser(bank, (await bank.otherWorkspace()).demo);
  const { results } = (await other.get("/audit_log?size=100")).body;
  expect(results.map(({ action }: { action: string }) => action)).toEqual(["session_opened", "member_created"]);
});

test("the database refuses to change or delete what the audit log says", async () => {
  const { database } = bank.runtime;
  for (const statement of ["update bank.audit_entry set actor = 'nobody'", "delete from bank.audit_entry", "truncate bank.audit_entry"])
    await expect(database.query(statement)).rejects.toThrow(/append-only|permission denied/);
});
