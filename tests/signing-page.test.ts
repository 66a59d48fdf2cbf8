import { createHash } from "node:crypto";
import { present } from "@memento/kernel";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Answer, startTestBank, type TestBank } from "./support/bank.ts";
import { accountsOf, eventsAbout, external } from "./support/demo.ts";

let bank: TestBank;
beforeAll(async () => {
  bank = await startTestBank();
});
afterAll(async () => {
  expect(await bank.verify()).toEqual([]);
  await bank.close();
});

const path = "/v2/mandate_signature_requests";
let count = 0;
type Asked = { id: string; reference: string; debtor_email: string; link: string; address: string };

/** A request with its link; `address` is the link's path. */
async function ask(changes: Record<string, unknown> = {}, on: Pick<TestBank, "get" | "post"> = bank): Promise<Asked> {
  count += 1;
  const body = { reference: `SIGN-${count}`, scheme: "core", debtor_email: `debtor${count}@example.com`, language: "english", ...changes };
  const answer = await on.post(path, body);
  expect(answer.status, answer.text).toBe(200);
  const link = (await mailsTo(answer.body.debtor_email as string, on))[0]?.data.link as string;
  return { ...answer.body, link, address: new URL(link).pathname } as Asked;
}
const mailsTo = async (recipient: string, on: Pick<TestBank, "get"> = bank): Promise<Answer["body"][]> =>
  (await on.get(`/v2/sandbox/messages?channel=email&recipient=${encodeURIComponent(recipient)}`)).body.results;

type Page = { status: number; headers: Record<string, unknown>; text: string; bytes: Buffer };
let visitors = 0;
/** Each from an address of its own unless told otherwise, so that no test meets another's limits. */
const visitor = (): string => `10.9.${Math.floor(visitors / 250)}.${(visitors += 1) % 250}`;
async function send(
  method: "GET" | "POST",
  url: string,
  options: { payload?: string; headers?: Record<string, string>; from?: string } = {},
): Promise<Page> {
  const { payload, headers = {}, from = visitor() } = options;
  const answer = await bank.app.inject({
    method,
    url,
    remoteAddress: from,
    headers: {
      host: "127.0.0.1:3000",
      ...(payload === undefined ? {} : { "content-type": "application/x-www-form-urlencoded" }),
      ...headers,
    },
    ...(payload === undefined ? {} : { payload }),
  });
  return { status: answer.statusCode, headers: answer.headers, text: answer.body, bytes: answer.rawPayload };
}
const get = (url: string, headers: Record<string, string> = {}): Promise<Page> => send("GET", url, { headers });

const shownIn = (page: Page): string => present(/name="shown" value="([0-9a-f]{64})"/.exec(page.text)?.[1], "fingerprint");
const good = {
  name: "Ada Lovelace",
  street: "rue de l'Église",
  building_number: "12 bis",
  postal_code: "75011",
  city: "Paris",
  country: "FR",
  iban: "fr14 2004 1010 0505 0001 3m02 606",
  place: "Paris",
  consent: "yes",
};
/** Fills the form in and sends it; undefined leaves a field out. */
async function sign(
  address: string,
  changes: Record<string, string | undefined> = {},
  headers: Record<string, string> = {},
): Promise<Page> {
  const fields: Record<string, string | undefined> = { shown: shownIn(await get(address)), ...good, ...changes };
  const given = Object.entries(fields).filter((field): field is [string, string] => field[1] !== undefined);
  return send("POST", address, { payload: new URLSearchParams(given).toString(), headers });
}
async function signWell(address: string, changes: Record<string, string | undefined> = {}): Promise<void> {
  const page = await sign(address, changes);
  expect(page.status, page.text).toBe(303);
}
const advance = async (by: string): Promise<void> => {
  expect((await bank.post("/v2/sandbox/clock", { advance: by })).status).toBe(200);
};
const query = <Row>(text: string, values: unknown[] = []): Promise<Row[]> => bank.runtime.database.query<Row>(text, values as string[]);

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
    await signedAgain(address, shown);
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

/** A submission of a page that was opened earlier: what it showed then is `shown`. */
const submit = (address: string, shown = "0".repeat(64)): Promise<Page> =>
  send("POST", address, { payload: new URLSearchParams({ ...good, shown }).toString() });

async function signedAgain(address: string, shown: string): Promise<void> {
  const page = await submit(address, shown);
  expect(page.status).toBe(303);
}
