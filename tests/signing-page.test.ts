import { present } from "@memento/kernel";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestBank, type TestBank } from "./support/bank.ts";
import { external } from "./support/demo.ts";
import { debtorsOf, shownIn, signatureRequests } from "./support/signing.ts";

let bank: TestBank;
beforeAll(async () => {
  bank = await startTestBank();
});
afterAll(async () => {
  expect(await bank.verify()).toEqual([]);
  await bank.close();
});

const { ask, mailsTo, get, sign, signWell, submit, advance, query } = debtorsOf(() => bank);
const path = signatureRequests;

describe("GET /sign/{token}", () => {
  test("shows everything that a SEPA mandate has to show, in English", async () => {
    const { address, reference } = await ask({ contract_reference: "CONTRACT <42>" });
    const page = await get(address);
    expect(page.status).toBe(200);
    expect(page.text).toContain('<html lang="en">');
    for (const words of [
      "SEPA Direct Debit Mandate",
      reference,
      "Demo workspace",
      "FR72ZZZ123456",
      "1 rue de la Démonstration\n75002 Paris\nFrance",
      "Recurrent",
      "CONTRACT &lt;42&gt;",
      "for information only",
      "you authorise Demo workspace to send instructions to your bank",
      "within 8 weeks",
      "explained in a statement that you can obtain from your bank",
    ])
      expect(page.text).toContain(words);
    expect(page.text).not.toContain("between businesses");
  });

  test("shows the interentreprises mandate in French, with its own rights and what to do before the first debit", async () => {
    const { address } = await ask({ scheme: "b2b", language: undefined });
    const page = await get(address);
    expect(page.text).toContain('<html lang="fr">');
    for (const words of [
      "Mandat de prélèvement SEPA interentreprises",
      "réservé aux prélèvements entre entreprises",
      "remettez ce mandat à votre banque",
      "Je ne suis pas un consommateur",
    ])
      expect(page.text).toContain(words);
    expect(page.text).not.toContain("8 semaines");
  });

  test("says until when one can sign", async () => {
    const { address } = await ask();
    const { now } = (await bank.get("/v2/sandbox/clock")).body;
    const until = new Date(new Date(now).getTime() + 30 * 86_400_000);
    const words = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "Europe/Paris" }).format(until);
    expect((await get(address)).text).toContain(`You can sign until ${words}.`);
  });

  test("is kept by nobody, framed by nobody, runs no inline script and tells no other site where it came from", async () => {
    const { address } = await ask();
    const unknown = `/sign/${"A".repeat(43)}`;
    for (const page of [await get(address), await sign(address, { iban: "" }), await get(unknown), await get("/sign/a/b/c")]) {
      expect(page.headers).toMatchObject({
        "cache-control": "no-store",
        "referrer-policy": "no-referrer",
        "x-content-type-options": "nosniff",
        "x-frame-options": "DENY",
        "content-type": "text/html; charset=utf-8",
      });
      const policy = String(page.headers["content-security-policy"]);
      for (const part of ["default-src 'none'", "script-src 'self'", "form-action 'self'", "frame-ancestors 'none'"])
        expect(policy).toContain(part);
      expect(policy).not.toContain("unsafe");
      expect(page.text).not.toMatch(/<script(?![^>]*\ssrc=)|\son\w+=|\sstyle=|<style/);
      expect(page.headers).not.toHaveProperty("set-cookie");
    }
  });

  test("its own files can be kept for ever and come from beside it", async () => {
    const { address } = await ask();
    const files = [...(await get(address)).text.matchAll(/(?:href|src)="(assets\/[^"]+)"/g)].map(
      (match) => `/sign/${present(match[1], "file")}`,
    );
    expect(files).toHaveLength(2);
    for (const file of files) {
      const answer = await get(file);
      expect(answer.status).toBe(200);
      expect(answer.headers["cache-control"]).toContain("immutable");
      expect(answer.headers["content-type"]).toMatch(/^text\/(css|javascript)/);
    }
    expect((await get("/sign/assets/routes.ts")).status).toBe(404);
  });

  test("an unknown or mangled link is a 404 page in the browser's language", async () => {
    const { address } = await ask();
    for (const link of [
      `/sign/${"A".repeat(43)}`,
      `${address}x`,
      address.slice(0, -1),
      "/sign/%00",
      `/sign/${"a".repeat(5_000)}`,
      `${address}/more`,
      `${address}/`,
    ]) {
      const english = await get(link);
      expect([link, english.status]).toEqual([link, 404]);
      expect(english.text).toContain("Nothing is here");
    }
    expect((await get(`/sign/${"A".repeat(43)}`, { "accept-language": "fr-FR,fr;q=0.9" })).text).toContain("Il n’y a rien ici");
  });

  test("expired: 410, deleted: 410, renewed: the old link is 404 and the new one opens", async () => {
    const asked = await ask();
    expect((await get(asked.address)).status).toBe(200);
    await advance("P31D");
    const expired = await get(asked.address);
    expect(expired).toMatchObject({ status: 410 });
    expect(expired.text).toContain("This link has expired");
    expect((await submit(asked.address)).status).toBe(410);
    await bank.post(`${path}/${asked.id}/renewals`);
    expect((await get(asked.address)).status).toBe(404);
    expect((await submit(asked.address)).status).toBe(404);
    const [mail] = await mailsTo(asked.debtor_email);
    const renewed = new URL(mail.data.link as string).pathname;
    expect((await get(renewed)).status).toBe(200);
    await bank.del(`${path}/${asked.id}`);
    const deleted = await get(renewed);
    expect(deleted.status).toBe(410);
    expect(deleted.text).toContain("no longer asked for");
    expect((await submit(renewed)).status).toBe(410);
    expect(await query("select 1 from bank.mandate where reference = $1", [asked.reference])).toEqual([]);
  });

  test("for a reference that a mandate took meanwhile there is nothing to sign", async () => {
    const { address, reference, id } = await ask();
    const shown = shownIn(await get(address));
    await query(
      `insert into bank.mandate (workspace_id, mandate_id, scheme, reference, reference_key, signed_on, debtor_name, debtor_iban, created_at)
        values ($1, $2, 'core', $3, $3, '2026-01-01', 'X', 'FR1420041010050500013M02606', now())`,
      [bank.workspaceId, id, reference],
    );
    const page = await get(address);
    expect(page.status).toBe(410);
    expect(page.text).toContain("has a mandate with this reference already");
    expect((await submit(address, shown)).status).toBe(410);
    expect(await query("select 1 from bank.mandate_signature where request_id = $1", [id])).toEqual([]);
  });

  test("in a workspace that lost its creditor identifier there is nothing to sign", async () => {
    const other = await bank.otherWorkspace();
    const { address, reference } = await ask({}, other);
    const shown = shownIn(await get(address));
    await query("update bank.settings set sepa_creditor_identifier = null where workspace_id = $1", [other.demo.bank.workspace_id]);
    expect((await get(address)).status).toBe(410);
    expect((await submit(address, shown)).status).toBe(410);
    expect(await query("select 1 from bank.mandate where reference = $1", [reference])).toEqual([]);
  });
});

test("the audit finds evidence that was changed, signatures that are gone, and mandates that say otherwise", async () => {
  const { address, id, reference } = await ask();
  await signWell(address);
  expect(await bank.verify()).toEqual([]);
  const undone = async (change: string, undo: string, words: RegExp): Promise<void> => {
    await query(change);
    expect(await bank.verify()).toEqual(
      [{ kind: "signature_differs", detail: expect.stringMatching(words) }].map((fault) => expect.objectContaining(fault)),
    );
    await query(undo);
    expect(await bank.verify()).toEqual([]);
  };
  const evidence = `update bank.mandate_signature set shown_text = replace(shown_text, '8 weeks', '8 days') where request_id = '${id}'`;
  await undone(evidence, evidence.replace("'8 weeks', '8 days'", "'8 days', '8 weeks'"), new RegExp(`${id} has evidence that was changed`));
  const mandate = (iban: string): string => `update bank.mandate set debtor_iban = '${iban}' where reference = '${reference}'`;
  await undone(mandate("FR7699990000010000000000140"), mandate(external), /another debtor/);
  const status = (to: string): string => `update bank.mandate_signature_request set status = '${to}' where request_id = '${id}'`;
  await undone(status("expired"), status("completed"), /is signed and not completed/);
});

test("the request log names the route and never the link", async () => {
  const lines: string[] = [];
  const { log } = bank.runtime;
  const { warn, error, level } = log;
  log.level = "debug";
  const keep = (...parts: unknown[]): void => void lines.push(JSON.stringify(parts));
  Object.assign(log, { warn: keep, error: keep, debug: keep, info: keep });
  try {
    const { address } = await ask();
    const token = present(address.split("/").at(-1), "token");
    await get(address);
    await sign(address, { iban: "wrong" });
    await get(`${address}x`);
    await signWell(address);
    await get(`${address}/mandate.pdf`);
    expect(lines.filter((line) => line.includes("/sign/:token")).length).toBeGreaterThan(4);
    expect(lines.join()).not.toContain(token);
    const metrics = await get("/metrics");
    expect(metrics.text).toContain("/sign/:token");
    expect(metrics.text).not.toContain(token);
  } finally {
    Object.assign(log, { warn, error, debug: Object.getPrototypeOf(log).debug });
    log.level = level;
  }
});
