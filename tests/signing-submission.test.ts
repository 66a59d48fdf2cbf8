import { createHash } from "node:crypto";
import { present } from "@memento/kernel";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestBank, type TestBank } from "./support/bank.ts";
import { accountsOf, eventsAbout, external } from "./support/demo.ts";
import { debtorsOf, good, shownIn, signatureRequests } from "./support/signing.ts";

let bank: TestBank;
beforeAll(async () => {
  bank = await startTestBank();
});
afterAll(async () => {
  expect(await bank.verify()).toEqual([]);
  await bank.close();
});

const { ask, mailsTo, send, get, sign, signWell, submit, advance, query } = debtorsOf(() => bank);
const path = signatureRequests;

describe("POST /sign/{token}", () => {
  test("signs: makes the mandate, completes the request, tells it, keeps the evidence, writes to the debtor, and shows the signed mandate", async () => {
    const asked = await ask({ contract_reference: "CONTRACT 7" });
    await advance("P1D"); // from here on workspace time is not real time
    const shown = shownIn(await get(asked.address));
    const page = await sign(asked.address, {}, { "user-agent": "Test browser/1.0" });
    expect(page).toMatchObject({ status: 303, text: "" });
    const target = new URL(String(page.headers["location"]), `http://127.0.0.1:3000${asked.address}`);
    expect(target.pathname).toBe(asked.address);

    const { now } = (await bank.get("/v2/sandbox/clock")).body;
    const today = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Paris" }).format(new Date(now));
    const [mandate] = await query<Record<string, unknown>>("select * from bank.mandate where reference = $1", [asked.reference]);
    expect(mandate).toMatchObject({
      scheme: "core",
      signed_on: today,
      debtor_name: "Ada Lovelace",
      debtor_iban: external,
      debtor_address: { street: "rue de l'Église", building_number: "12 bis", postal_code: "75011", city: "Paris", country: "FR" },
      contract_reference: "CONTRACT 7",
      last_collected_on: null,
    });
    expect((await bank.get(`${path}/${asked.id}`)).body.status).toBe("completed");
    expect(await eventsAbout(bank, asked.id)).toEqual(["mandate_signature_request_sent", "mandate_signature_request_completed"]);

    const [evidence] = await query<Record<string, unknown>>("select *, shown_sha256 from bank.mandate_signature where request_id = $1", [
      asked.id,
    ]);
    const row = present(evidence, "evidence");
    expect(row).toMatchObject({
      mandate_id: mandate?.["mandate_id"],
      language: "english",
      user_agent: "Test browser/1.0",
      ip_address: expect.stringMatching(/^10\.9\./),
    });
    const text = String(row["shown_text"]);
    expect((row["shown_sha256"] as Buffer).toString("hex")).toBe(shown);
    expect(createHash("sha256").update(text).digest("hex")).toBe(shown);
    for (const words of ["SEPA Direct Debit Mandate", asked.reference, "FR72ZZZ123456", "within 8 weeks", "is my signature"])
      expect(text).toContain(words);
    expect((row["signed_at"] as Date).getTime() - (row["recorded_at"] as Date).getTime()).toBeGreaterThan(23 * 3_600_000);

    const [mail] = await mailsTo(asked.debtor_email);
    expect(mail).toMatchObject({ subject: "Your signed mandate for Demo workspace", data: { link: asked.link } });
    expect(mail.body).not.toContain("0505 0001");
    const done = await get(asked.address);
    expect(done.status).toBe(200);
    expect(done.text).toContain("Your mandate is signed");
    expect(done.text).toContain("FR14\u00a0••••\u00a02606");
    expect(done.text).not.toContain("<form");
  });

  test("dates the mandate by the day in Paris", async () => {
    const other = await bank.otherWorkspace();
    await other.post("/v2/sandbox/clock", { now: "2030-06-30T22:30:00Z" });
    const { address, reference } = await ask({}, other);
    await signWell(address);
    expect(await query("select signed_on from bank.mandate where reference = $1", [reference])).toEqual([{ signed_on: "2030-07-01" }]);
  });

  test.each<[string, Record<string, string | undefined>, string, string]>([
    ["no name", { name: " \t " }, "name", "Enter the name of the account holder"],
    ["no street", { street: undefined }, "street", "Enter the street"],
    ["no postal code", { postal_code: "" }, "postal_code", "Enter the postal code"],
    ["no city", { city: "" }, "city", "Enter the city"],
    ["no country", { country: "" }, "country", "Choose a country"],
    ["a country that does not exist", { country: "XX" }, "country", "Choose a country"],
    ["no IBAN", { iban: "" }, "iban", "Enter your IBAN"],
    ["check digits that do not match", { iban: "FR1520041010050500013M02606" }, "iban", "This IBAN is not right"],
    ["an IBAN of the wrong length", { iban: "FR14200410100505" }, "iban", "This IBAN is not right"],
    ["a French key that does not match", { iban: "FR1017338000010000000000100" }, "iban", "This IBAN is not right"],
    ["something else than an IBAN", { iban: "<script>" }, "iban", "This IBAN is not right"],
    ["an IBAN outside SEPA", { iban: "TR330006100519786457841326" }, "iban", "This account cannot be debited"],
    ["an IBAN of a country that takes transfers only", { iban: "RS35260005601001611379" }, "iban", "This account cannot be debited"],
    ["an IBAN that no bank answers for", { iban: "FR7699990000010000000000334" }, "iban", "This account cannot be debited"],
    ["no place", { place: "" }, "place", "Enter the place of signing"],
    ["no consent", { consent: undefined }, "consent", "Tick the box to agree"],
    ["another consent", { consent: "no" }, "consent", "Tick the box to agree"],
    ["a name that is too long", { name: "x".repeat(141) }, "name", "Use 140 characters at most"],
    ["a city that is too long", { city: "x".repeat(36) }, "city", "Use 35 characters at most"],
  ])(
    "with %s is 422: the error stands first and beside its field, and what was typed is still there",
    async (_what, changes, field, words) => {
      const { address, reference } = await ask();
      const page = await sign(address, changes);
      expect(page.status).toBe(422);
      expect(page.text).toMatch(/<title>Error: /);
      expect(page.text).toContain("There is a problem");
      expect(page.text).toMatch(new RegExp(`<a href="#${field}">${words}`));
      expect(page.text).toMatch(new RegExp(`id="${field}-error">${words}`));
      expect(page.text).toMatch(
        new RegExp(`<(input|select)\\s+id="${field}"[^>]*aria-describedby="[^"]*${field}-error[^"]*"[^>]*aria-invalid="true"`),
      );
      for (const [name, value] of Object.entries({
        name: "Ada Lovelace",
        street: "rue de l&#39;Église",
        building_number: "12 bis",
        place: "Paris",
      })) {
        if (!(name in changes)) expect(page.text).toMatch(new RegExp(`id="${name}"[^>]*value="${value}"`));
      }
      expect(page.text).not.toContain("<script>");
      if (!("country" in changes)) expect(page.text).toMatch(/<option value="FR"\s+selected>France<\/option>/);
      if (!("consent" in changes)) expect(page.text).toMatch(/id="consent"[^>]* checked/);
      expect(await query("select 1 from bank.mandate where reference = $1", [reference])).toEqual([]);
      await signWell(address); // nothing was used up
    },
  );

  test("tells all that is wrong at once, in French too", async () => {
    const { address } = await ask({ language: "french", scheme: "b2b" });
    const page = await send("POST", address, { payload: "name=%3Cb%3E&iban=%22%3E" });
    expect(page.status).toBe(422);
    expect(page.text).toContain("<title>Erreur : Signer un mandat pour Demo workspace</title>");
    expect(page.text).toContain("Il y a 9 problèmes");
    for (const words of [
      "Indiquez la rue",
      "Indiquez la ville",
      "Cet IBAN n’est pas correct",
      "Seule une entreprise peut signer",
      "Cochez la case pour accepter",
    ])
      expect(page.text).toContain(words);
    expect(page.text).toContain('value="&lt;b&gt;"');
    expect(page.text).toContain('value="&quot;&gt;"');
  });

  test("refuses an IBAN of the creditor's own, main or virtual", async () => {
    const { main, payroll } = accountsOf(bank);
    const virtual = await bank.post("/v2/ibans", { account_id: payroll.id, name: "Virtual" });
    for (const iban of [main.iban, virtual.body.iban as string]) {
      const { address, reference } = await ask();
      const page = await sign(address, { iban });
      expect(page.status).toBe(422);
      expect(page.text).toContain("This account belongs to Demo workspace");
      expect(await query("select 1 from bank.mandate where reference = $1", [reference])).toEqual([]);
    }
  });

  test("a B2B mandate is signed by a business only, and the debtor is told to register it", async () => {
    const { address, reference, debtor_email: email } = await ask({ scheme: "b2b" });
    const refused = await sign(address);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain("Only a business can sign this mandate");
    await signWell(address, { not_consumer: "yes" });
    expect(await query("select scheme from bank.mandate where reference = $1", [reference])).toEqual([{ scheme: "b2b" }]);
    expect((await get(address)).text).toContain("give this mandate to your bank before the first debit");
    expect((await mailsTo(email))[0].body).toContain("give this mandate to your bank before the first debit");
  });

  test("a text that changed while it was read is not signed: it has to be read again", async () => {
    const { address, reference } = await ask();
    const shown = shownIn(await get(address));
    await query("update bank.settings set creditor_name = 'Renamed & Co' where workspace_id = $1", [bank.workspaceId]);
    try {
      const page = await submit(address, shown);
      expect(page.status).toBe(422);
      expect(page.text).toContain("The text of this mandate was changed");
      expect(page.text).toContain("you authorise Renamed &amp; Co to send");
      expect(await query("select 1 from bank.mandate where reference = $1", [reference])).toEqual([]);
      expect((await submit(address, shownIn(page))).status).toBe(303);
    } finally {
      await query("update bank.settings set creditor_name = null where workspace_id = $1", [bank.workspaceId]);
    }
    const [row] = await query<{ shown_text: string }>(
      "select shown_text from bank.mandate_signature s join bank.mandate m using (workspace_id, mandate_id) where reference = $1",
      [reference],
    );
    expect(row?.shown_text).toContain("Renamed & Co");
  });

  test("a link signs once: of ten submissions at a time one makes a mandate, and the others see it signed", async () => {
    const { address, reference, id, debtor_email: email } = await ask();
    const shown = shownIn(await get(address));
    const pages = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        send("POST", address, { payload: new URLSearchParams({ ...good, name: `Signer ${index}`, shown }).toString() }),
      ),
    );
    expect(pages.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 303));
    expect(await query("select 1 from bank.mandate where reference = $1", [reference])).toHaveLength(1);
    expect(await query("select 1 from bank.mandate_signature where request_id = $1", [id])).toHaveLength(1);
    expect(await mailsTo(email)).toHaveLength(2);
    expect(await eventsAbout(bank, id)).toEqual(["mandate_signature_request_sent", "mandate_signature_request_completed"]);
    expect((await submit(address, shown)).status).toBe(303);
    expect(await query("select 1 from bank.mandate where reference = $1", [reference])).toHaveLength(1);
  });

  test("a deletion and a signature at the same moment: one of them wins, and they agree", async () => {
    for (let round = 0; round < 5; round += 1) {
      const { address, reference, id } = await ask();
      const shown = shownIn(await get(address));
      const [signed, deleted] = await Promise.all([submit(address, shown), bank.del(`${path}/${id}`)]);
      const mandates = await query("select 1 from bank.mandate where reference = $1", [reference]);
      const { body } = await bank.get(`${path}/${id}`);
      if (mandates.length === 1) {
        expect(signed.status).toBe(303);
        expect(deleted).toMatchObject({ status: 400, body: { code: "mandate_signature_request_not_deletable" } });
        expect(body).toMatchObject({ status: "completed", is_deleted: false });
      } else {
        expect(signed.status).toBe(410);
        expect(deleted.status).toBe(200);
        expect(body).toMatchObject({ status: "sent", is_deleted: true });
      }
    }
  });

  test("a signed request cannot be deleted or renewed, never expires, and its reference is taken", async () => {
    const { address, reference, id } = await ask();
    await signWell(address);
    expect(await bank.del(`${path}/${id}`)).toMatchObject({ status: 400, body: { code: "mandate_signature_request_not_deletable" } });
    expect(await bank.post(`${path}/${id}/renewals`)).toMatchObject({
      status: 400,
      body: { code: "mandate_signature_request_not_renewable" },
    });
    const again = await bank.post(path, { reference: reference.toLowerCase(), scheme: "core", debtor_email: "a@example.com" });
    expect(again).toMatchObject({ status: 400, body: { code: "mandate_reference_already_used" } });
    await advance("P29D");
    expect((await get(address)).status).toBe(200);
    expect((await get(`${address}/mandate.pdf`)).status).toBe(200);
    await advance("P2D");
    expect((await bank.get(`${path}/${id}`)).body.status).toBe("completed");
    for (const gone of [await get(address), await get(`${address}/mandate.pdf`)]) {
      expect(gone.status).toBe(410);
      expect(gone.text).toContain("can no longer be seen here");
    }
  });

  test("takes a form and nothing else, and no more than 16 kB of it", async () => {
    const { address } = await ask();
    const json = await send("POST", address, { payload: JSON.stringify(good), headers: { "content-type": "application/json" } });
    expect(json.status).toBe(400);
    expect(json.text).toContain("This cannot be read");
    expect((await send("POST", address, { payload: `name=${"x".repeat(17_000)}` })).status).toBe(413);
    expect((await send("POST", address)).status).toBe(422);
    expect((await send("POST", address, { payload: "name=%00%ff%0A&iban=%ED%A0%80" })).status).toBe(422);
    await signWell(address, { name: "A\u0000da\u200b\r\nLovelace" });
    expect(await query("select 1 from bank.mandate where debtor_name = 'A da Lovelace'")).toHaveLength(1);
  });

  test("too many submissions of one link, from one address, or of links that lead nowhere: 429 with Retry-After", async () => {
    const { address } = await ask();
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 32; attempt += 1) statuses.push((await send("POST", address, { payload: "" })).status);
    expect(statuses.slice(0, 30)).toEqual(Array.from({ length: 30 }, () => 422));
    expect(statuses.slice(30)).toEqual([429, 429]);
    const limited = await send("POST", address, { payload: "" });
    expect(limited.headers["retry-after"]).toMatch(/^\d+$/);
    expect(limited.text).toContain("Too many attempts");
    expect((await get(address)).status).toBe(200);

    const misses: number[] = [];
    for (let attempt = 0; attempt < 62; attempt += 1)
      misses.push((await send("GET", `/sign/${"B".repeat(43)}`, { from: "10.8.0.1" })).status);
    expect(misses.filter((status) => status === 404)).toHaveLength(60);
    expect(misses.slice(60)).toEqual([429, 429]);
    expect((await send("GET", address, { from: "10.8.0.1" })).status).toBe(200);
  });
});

describe("GET /sign/{token}/mandate.pdf", () => {
  test("is the signed mandate, the same to the byte each time, with the debtor's letters in it", async () => {
    const { address, reference } = await ask({ reference: "PDF /1+2" });
    expect((await get(`${address}/mandate.pdf`)).status).toBe(404);
    await signWell(address, { name: "Łukasz Żółć & Söhne" });
    const one = await get(`${address}/mandate.pdf`);
    await advance("PT1H");
    const two = await get(`${address}/mandate.pdf`);
    expect(one).toMatchObject({
      status: 200,
      headers: { "content-type": "application/pdf", "cache-control": "no-store", "x-content-type-options": "nosniff" },
    });
    expect(one.headers["content-disposition"]).toBe('attachment; filename="mandate-PDF_1_2.pdf"');
    expect(one.bytes.subarray(0, 5).toString()).toBe("%PDF-");
    expect(one.bytes.equals(two.bytes)).toBe(true);
    expect(reference).toBe("PDF /1+2");
  });
});
