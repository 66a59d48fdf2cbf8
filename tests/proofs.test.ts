import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestBank, type TestBank } from "./support/bank.ts";
import { accountsOf, expectRefusal, external, noSuchId, whenTransfer } from "./support/demo.ts";

let bank: TestBank;
beforeAll(async () => {
  bank = await startTestBank();
});
afterAll(async () => {
  expect(await bank.verify()).toEqual([]);
  await bank.close();
});

async function transfer(changes: Record<string, unknown> = {}): Promise<{ id: string; reference: string }> {
  const order = { amount: 100, local_iban: accountsOf(bank).main.iban, beneficiary_iban: external, beneficiary_name: "Bob", ...changes };
  const { status, body } = await bank.post("/v2/transfers", order);
  expect(status).toBe(200);
  return body as { id: string; reference: string };
}
const proofOf = (id: string) => bank.get(`/v2/transfers/${id}/proof`);

test("GET /v2/transfers/{id}/proof gives a confirmed transfer's proof: a PDF to be saved, always the same bytes", async () => {
  const { id, reference } = await transfer({ type_strategy: "instant_only", message: "Invoice 7" });
  await whenTransfer(bank, id, "confirmed");
  const proof = await proofOf(id);
  expect(proof.status).toBe(200);
  expect(proof.headers).toMatchObject({
    "content-type": "application/octet-stream",
    "content-length": String(proof.bytes.length),
    "content-disposition": `attachment; filename="proof-of-transfer-${reference}.pdf"; filename*=UTF-8''proof-of-transfer-${reference}.pdf`,
    "x-content-type-options": "nosniff",
  });
  expect(proof.bytes.subarray(0, 8).toString()).toBe("%PDF-1.7");
  await transfer();
  expect((await proofOf(id)).bytes.equals(proof.bytes)).toBe(true);
});

test("GET /v2/transfers/{id}/proof speaks the workspace's language, also of a transfer between own accounts", async () => {
  const { payroll } = accountsOf(bank);
  const { id, reference } = await transfer({ beneficiary_iban: payroll.iban });
  await whenTransfer(bank, id, "confirmed");
  const english = await proofOf(id);
  const speak = (language: string) =>
    bank.runtime.database.query("update platform.workspace set language = $2 where workspace_id = $1", [bank.workspaceId, language]);
  await speak("fr");
  const french = await proofOf(id);
  await speak("en");
  expect(english.bytes.toString("latin1")).toContain("/Lang (en)");
  expect(french.bytes.toString("latin1")).toContain("/Lang (fr)");
  expect(french.headers["content-disposition"]).toContain(`preuve-de-virement-${reference}.pdf`);
});

test("GET /v2/transfers/{id}/proof refuses transfer_not_confirmed until the money has settled, and whatever ended otherwise", async () => {
  const standard = await transfer({ type_strategy: "standard_only" });
  const scheduled = await transfer({ scheduled_date: "2099-01-01" });
  const failed = await transfer({ amount: 99_999_999_999 });
  const canceled = await transfer({ scheduled_date: "2099-01-01" });
  await bank.del(`/v2/transfers/${canceled.id}`);
  for (const { id } of [standard, scheduled, failed, canceled]) expectRefusal(await proofOf(id), 400, "transfer_not_confirmed");
  await bank.post("/v2/sandbox/clock", { advance: "P7D" });
  await whenTransfer(bank, standard.id, "confirmed");
  expect((await proofOf(standard.id)).status).toBe(200);
});

test("GET /v2/transfers/{id}/proof is 404 for what is not there or another workspace's, and needs transfers:read", async () => {
  const { id } = await transfer({ type_strategy: "instant_only" });
  await whenTransfer(bank, id, "confirmed");
  const other = await bank.otherWorkspace();
  expectRefusal(await other.get(`/v2/transfers/${id}/proof`), 404, "not_found");
  expectRefusal(await proofOf(noSuchId), 404, "not_found");
  expectRefusal(await proofOf("42"), 404, "not_found");
  const stranger = await bank.clientWith(["transfers:write", "transactions:read"]);
  expectRefusal(await stranger.get(`/v2/transfers/${id}/proof`), 403, "permission_denied");
});
