import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestBank, type TestBank, withKey } from "./support/bank.ts";
import { type Browser, memberBrowser, openBrowser, ownersBrowser } from "./support/console.ts";
import { expectRefusal, noSuchId } from "./support/demo.ts";

let bank: TestBank;
let owner: Browser;
let member: Browser;
beforeAll(async () => {
  bank = await startTestBank();
  owner = await ownersBrowser(bank);
  member = await memberBrowser(bank, { role: "member" });
});
afterAll(async () => {
  expect(await bank.verify()).toEqual([]);
  await bank.close();
});

const orderOf = (amount: number) => ({
  amount,
  local_iban: bank.demo.bank.accounts[0]?.iban,
  beneficiary_iban: "FR1420041010050500013M02606",
  beneficiary_name: "Ada Lovelace",
});

const auditOf = async (action: string) => (await owner.get(`/audit_log?action=${action}&size=100`)).body.results;

test("every route of the Bank API is there for members too, and answers the same", async () => {
  const paths = (document: { paths: Record<string, object> }, prefix: string): string[] =>
    Object.entries(document.paths)
      .filter(([path]) => path.startsWith(`${prefix}/`))
      .flatMap(([path, operations]) => Object.keys(operations).map((method) => `${method} ${path.slice(prefix.length)}`))
      .toSorted();
  const { body: document } = await owner.get("/openapi.json");
  expect(paths(document, "/console/api/bank")).toEqual(paths((await bank.get("/v2/openapi.json")).body, "/v2"));
  expect((await member.get("/bank/accounts")).text).toBe((await bank.get("/v2/accounts")).text);
  expect((await member.get("/bank/transactions")).text).toBe((await bank.get("/v2/transactions")).text);
});

test("in production there is no sandbox for members either", async () => {
  const production = await startTestBank({ MEMENTO_MODE: "production", PUBLIC_URL: "http://127.0.0.1:3000" });
  try {
    const browser = await ownersBrowser(production);
    expect((await browser.get("/bank/accounts")).status).toBe(200);
    expectRefusal(await browser.get("/bank/sandbox/clock"), 404, "not_found");
  } finally {
    await production.close();
  }
});

test("a transfer that a member orders moves the money once, and the audit log says who ordered it", async () => {
  const key = withKey();
  const first = await owner.post("/bank/transfers", orderOf(12_34), key);
  expect(first).toMatchObject({ status: 200, body: { status: "authorized", amount: 12_34 } });
  const again = await owner.post("/bank/transfers", orderOf(12_34), key);
  expect(again).toMatchObject({ status: 200, text: first.text, headers: { "idempotent-replayed": "true" } });
  const told = (await auditOf("transfer_initiated")).filter(({ subject_id: id }: { subject_id: string }) => id === first.body.id);
  expect(told).toEqual([
    expect.objectContaining({
      actor: bank.demo.console.email,
      subject_type: "transfer",
      after: expect.objectContaining({ amount: 12_34, beneficiary_name: "Ada Lovelace", status: "authorized" }),
    }),
  ]);
  expect((await member.get(`/bank/transfers/${first.body.id}`)).body.amount).toBe(12_34);
});

test("keys are each caller's own: an application's and another member's say nothing about mine", async () => {
  const key = withKey();
  const administrator = await memberBrowser(bank, { role: "administrator" });
  const made = await Promise.all([
    owner.post("/bank/transfers", orderOf(1_00), key),
    administrator.post("/bank/transfers", orderOf(1_00), key),
    bank.post("/v2/transfers", orderOf(1_00), key),
  ]);
  expect(made.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(new Set(made.map(({ body }) => body.id)).size).toBe(3);
});

test("what an application does is not in the audit log, nor is what was refused", async () => {
  const before = (await auditOf("transfer_initiated")).length;
  expect((await bank.post("/v2/transfers", orderOf(1_00))).status).toBe(200);
  expectRefusal(
    await owner.post("/bank/transfers", { ...orderOf(1_00), local_iban: "FR7600000000000000000000000" }),
    400,
    "current_account_not_found",
  );
  expect(await auditOf("transfer_initiated")).toHaveLength(before);
});

test("no money moves for a member whose note cannot be written", async () => {
  const { database } = bank.runtime;
  const [main] = bank.demo.bank.accounts;
  await database.query(
    "create function refuse_notes() returns trigger language plpgsql as $$ begin raise exception 'the log is full'; end $$",
  );
  await database.query("create trigger refuse_notes before insert on bank.audit_entry for each row execute function refuse_notes()");
  try {
    const before = await bank.balance(main?.id ?? "");
    const [mine, theirs] = await Promise.all([owner.post("/bank/transfers", orderOf(66_00)), bank.post("/v2/transfers", orderOf(1_00))]);
    expect([mine.status, theirs.status]).toEqual([500, 200]);
    expect(await bank.balance(main?.id ?? "")).toBe(before - 1_00);
  } finally {
    await database.query("drop function refuse_notes cascade");
  }
});

test("a member and an application that cancel the same transfer at once: one of them does", async () => {
  for (let round = 0; round < 5; round += 1) {
    const { body } = await bank.post("/v2/transfers", { ...orderOf(2_00), scheduled_date: "2099-01-05" });
    const answers = await Promise.all([owner.del(`/bank/transfers/${body.id}`), bank.del(`/v2/transfers/${body.id}`)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 400]);
    expect((await bank.get(`/v2/transfers/${body.id}`)).body.status).toBe("canceled");
  }
});

test("a member who is no administrator looks on, and is told so before a large body arrives", async () => {
  const order = orderOf(1_00);
  expectRefusal(await member.post("/bank/transfers", order), 403, "permission_denied", /role/);
  const tooLarge = `{"transfers":"${"x".repeat(30_000_000)}"}`;
  expectRefusal(await member.post("/bank/transfers/bulks", tooLarge), 403, "permission_denied", /role/);
  expectRefusal(await openBrowser(bank).post("/bank/transfers/bulks", tooLarge), 401, "unauthorized");
  expectRefusal(
    await owner.post("/bank/transfers/bulks", tooLarge, { "x-requested-with": undefined }),
    403,
    "permission_denied",
    /X-Requested/,
  );
});

test("a bulk, canceled and scheduled orders, IBANs and signature requests leave an entry each", async () => {
  const bulk = await owner.post("/bank/transfers/bulks", {
    transfers: Array.from({ length: 3_000 }, () => ({ ...orderOf(1), message: "m".repeat(250) })),
  });
  expect(bulk).toMatchObject({ status: 200, body: { status: "pending" } });
  expect((await auditOf("bulk_transfers_created"))[0]).toMatchObject({ subject_id: bulk.body.id, after: { items: 3_000, amount: 3_000 } });

  const { body: planned } = await owner.post("/bank/transfers", { ...orderOf(5_00), scheduled_date: "2099-01-05" });
  expect((await owner.del(`/bank/transfers/${planned.id}`)).status).toBe(200);
  expect((await auditOf("transfer_canceled"))[0]).toMatchObject({ subject_id: planned.id });

  const { body: iban } = await owner.post("/bank/ibans", { account_id: bank.demo.bank.accounts[0]?.id, name: "Shop" });
  expect((await owner.patch(`/bank/ibans/${iban.id}`, { name: "Web shop" })).body.name).toBe("Web shop");
  expect((await owner.del(`/bank/ibans/${iban.id}`)).status).toBe(204);
  for (const action of ["iban_created", "iban_updated", "iban_deleted"])
    expect((await auditOf(action))[0]).toMatchObject({ subject_id: iban.id, subject_type: "iban" });

  const asked = await owner.post("/bank/mandate_signature_requests", {
    scheme: "core",
    reference: `REF${randomUUID().slice(0, 8)}`,
    debtor_email: "debtor@example.com",
  });
  expect(asked.status, asked.text).toBe(200);
  expect((await auditOf("mandate_signature_request_created"))[0]).toMatchObject({ subject_id: asked.body.id });
});

test("a file is attached from a browser, and read again", async () => {
  const { results } = (await owner.get("/bank/transactions?size=1")).body;
  const form = new FormData();
  form.set("transaction_id", results[0].id);
  form.set("document", new File(["%PDF-1.7\n%%EOF\n"], "invoice.pdf", { type: "application/pdf" }));
  const encoded = new Response(form);
  const headers = { "content-type": encoded.headers.get("content-type") ?? "" };
  const made = await owner.post("/bank/attachments", await encoded.text(), headers);
  expect(made.status, made.text).toBe(201);
  expect((await auditOf("attachment_created"))[0]).toMatchObject({ subject_id: made.body.id, after: { filename: "invoice.pdf" } });
  expect((await member.get(`/bank/attachments/${made.body.id}`)).body).toMatchObject({ filename: "invoice.pdf" });
  const refused = await member.post("/bank/attachments", "x".repeat(20_000_000), headers);
  expectRefusal(refused, 403, "permission_denied", /role/);
});

test("the sandbox is played with from the console: money comes in, the clock moves, and a member's hand is in the log", async () => {
  const [main] = bank.demo.bank.accounts;
  const before = await bank.balance(main?.id ?? "");
  const body = { amount: 77_00, local_iban: main?.iban };
  expect((await owner.post("/bank/sandbox/incoming_transfers", body)).status).toBe(204);
  expect(await bank.balance(main?.id ?? "")).toBeGreaterThanOrEqual(before + 77_00);
  expect((await auditOf("incoming_transfer_simulated"))[0]).toMatchObject({ subject_type: "transaction", after: { amount: 77_00 } });
  const key = withKey();
  const moved = await owner.post("/bank/sandbox/clock", { advance: "PT1H" }, key);
  expect(moved.status).toBe(200);
  expect((await owner.post("/bank/sandbox/clock", { advance: "PT1H" }, key)).text).toBe(moved.text);
  expect(await auditOf("clock_moved")).toHaveLength(1);
});

test("another workspace's things are not there", async () => {
  const other = await bank.otherWorkspace();
  const [account] = other.demo.bank.accounts;
  expectRefusal(await owner.get(`/bank/accounts/${account?.id}`), 404, "not_found");
  expectRefusal(await owner.get(`/bank/transfers/${noSuchId}`), 404, "not_found");
  expectRefusal(await owner.post("/bank/transfers", { ...orderOf(1), local_iban: account?.iban }), 400, "current_account_not_found");
});
