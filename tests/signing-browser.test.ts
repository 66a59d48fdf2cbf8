import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { startTestBank, type TestBank } from "./support/bank.ts";
import { expectAccessible } from "./support/axe.ts";
import { desktop, launchBrowser, listen, phone, shoot } from "./support/browser.ts";
import { external } from "./support/demo.ts";

vi.setConfig({ testTimeout: 120_000 }); // a browser on a busy machine

let bank: TestBank;
let browser: Browser;
beforeAll(async () => {
  bank = await startTestBank();
  await listen(bank.app);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  expect(await bank.verify()).toEqual([]);
  await bank.close();
});

let count = 0;
/** A request of the Bank API, and the link that its debtor got. */
async function ask(changes: Record<string, unknown>): Promise<{ id: string; reference: string; link: string }> {
  count += 1;
  const email = `reader${count}@example.com`;
  const made = await bank.post("/v2/mandate_signature_requests", {
    reference: `WEB-${count}`,
    scheme: "core",
    debtor_email: email,
    ...changes,
  });
  expect(made.status, made.text).toBe(200);
  const { body } = await bank.get(`/v2/sandbox/messages?recipient=${email}`);
  return { id: made.body.id, reference: made.body.reference, link: body.results[0].data.link };
}

const words = {
  english: {
    lang: "en",
    title: "Sign a mandate for Demo workspace",
    error: "Error: ",
    problem: "There are",
    name: /^Name of the/,
    number: /^Number/,
    street: "Street",
    postalCode: "Postal code",
    city: "City",
    country: "Country",
    france: "France",
    iban: "IBAN",
    place: "Place of signing",
    consent: /is my signature/,
    business: /I am not a consumer/,
    submit: "Sign the mandate",
    done: "Your mandate is signed",
    download: "Download the signed mandate (PDF)",
    expired: "This link has expired",
  },
  french: {
    lang: "fr",
    title: "Signer un mandat pour Demo workspace",
    error: "Erreur : ",
    problem: "Il y a",
    name: /^Nom d/,
    number: /^Numéro/,
    street: "Rue",
    postalCode: "Code postal",
    city: "Ville",
    country: "Pays",
    france: "France",
    iban: "IBAN",
    place: "Lieu de signature",
    consent: /vaut signature/,
    business: /Je ne suis pas un consommateur/,
    submit: "Signer le mandat",
    done: "Votre mandat est signé",
    download: "Télécharger le mandat signé (PDF)",
    expired: "Ce lien a expiré",
  },
} as const;
type Words = (typeof words)[keyof typeof words];

async function fill(page: Page, say: Words, scheme: "core" | "b2b"): Promise<void> {
  await page.getByLabel(say.name).fill("Élodie Müller-Nowak");
  await page.getByLabel(say.number).fill("12 bis");
  await page.getByLabel(say.street, { exact: true }).fill("rue de l’Église");
  await page.getByLabel(say.postalCode).fill("69001");
  await page.getByLabel(say.city, { exact: true }).fill("Lyon");
  await page.getByLabel(say.country).selectOption({ label: say.france });
  await page.getByLabel(say.iban, { exact: true }).fill("fr1420041010050500013m02606");
  await page.getByLabel(say.place).fill("Lyon");
  if (scheme === "b2b") await page.getByLabel(say.business).check();
  await page.getByLabel(say.consent).check();
}

describe("a debtor signs in a browser:", () => {
  test.each([
    { language: "french", scheme: "core", device: "phone", colorScheme: "light", scripts: true },
    { language: "french", scheme: "b2b", device: "desktop", colorScheme: "dark", scripts: false },
    { language: "english", scheme: "core", device: "phone", colorScheme: "dark", scripts: false },
    { language: "english", scheme: "b2b", device: "desktop", colorScheme: "light", scripts: true },
    { language: "french", scheme: "b2b", device: "phone", colorScheme: "dark", scripts: true },
    { language: "english", scheme: "core", device: "desktop", colorScheme: "dark", scripts: true },
  ] as const)("$language, $scheme, $device, $colorScheme, scripts $scripts", async ({ language, scheme, device, colorScheme, scripts }) => {
    const say = words[language];
    const name = `${language}-${scheme}-${device}-${colorScheme}-${scripts ? "js" : "nojs"}`;
    const { id, link } = await ask({
      language,
      scheme,
      contract_reference: "Bail n° 42",
      email_custom_message: "Bonjour, voici votre mandat.",
    });
    const context = await browser.newContext({
      ...(device === "phone" ? phone : desktop),
      colorScheme,
      javaScriptEnabled: scripts,
      locale: "de-DE",
    });
    const faults: string[] = [];
    context.on("weberror", (fault) => void faults.push(fault.error().message));
    context.on("console", (line) => {
      // A 422 is what the browser calls a failure, and what the page calls an answer.
      if (line.type() === "error" && !/422/.test(line.text())) faults.push(line.text());
    });
    const page = await context.newPage();
    const strangers: string[] = [];
    page.on("request", (request) => {
      if (!request.url().startsWith(new URL(link).origin) && !request.url().startsWith("data:")) strangers.push(request.url());
    });

    // Axe is a script of the page's own; what it looks at is the same with and without.
    const check = async (what: string): Promise<void> => (scripts ? expectAccessible(page, `${name} ${what}`) : undefined);
    await page.goto(link);
    expect(await page.title()).toBe(say.title);
    expect(await page.locator("html").getAttribute("lang")).toBe(say.lang);
    await shoot(page, `${name}-1-form`);
    await check("form");

    await page.getByRole("button", { name: say.submit }).click();
    await page.getByRole("alert").waitFor();
    expect(await page.title()).toBe(`${say.error}${say.title}`);
    expect(await page.getByRole("alert").getByRole("heading").textContent()).toContain(say.problem);
    expect(await page.getByRole("alert").evaluate((alert) => alert === alert.ownerDocument.activeElement)).toBe(true);
    await shoot(page, `${name}-2-errors`);
    await check("errors");
    await page.getByRole("alert").getByRole("link").first().click();
    expect(await page.getByLabel(say.name).evaluate((input) => input === input.ownerDocument.activeElement)).toBe(true);

    await fill(page, say, scheme);
    await shoot(page, `${name}-3-filled`);
    await page.getByRole("button", { name: say.submit }).click();
    await page.getByRole("heading", { name: say.done }).waitFor();
    expect(page.url().split("#")[0]).toBe(link);
    await shoot(page, `${name}-4-done`);
    await check("done");
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: say.download }).click()]);
    expect(download.suggestedFilename()).toBe(`mandate-WEB-${count}.pdf`);
    expect(
      readFileSync(await download.path())
        .subarray(0, 5)
        .toString(),
    ).toBe("%PDF-");
    await page.reload();
    await page.getByRole("heading", { name: say.done }).waitFor();

    expect((await bank.get(`/v2/mandate_signature_requests/${id}`)).body.status).toBe("completed");
    expect({ faults, strangers }).toEqual({ faults: [], strangers: [] });
    await context.close();
  });

  test("the mandate in the table is what was typed", async () => {
    const rows = await bank.runtime.database.query("select debtor_name, debtor_iban, debtor_address from bank.mandate");
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      expect(row).toEqual({
        debtor_name: "Élodie Müller-Nowak",
        debtor_iban: external,
        debtor_address: { street: "rue de l’Église", building_number: "12 bis", postal_code: "69001", city: "Lyon", country: "FR" },
      });
    }
  });
});

test("with scripts an IBAN is spaced and judged as it is typed, and a mistake is told when the field is left", async () => {
  const { link } = await ask({ language: "english" });
  const page = await browser.newPage(desktop);
  await page.goto(link);
  const iban = page.getByLabel("IBAN", { exact: true });
  const live = page.locator("#iban-live");
  await iban.pressSequentially("FR15 2004 1010 0505");
  expect(await live.textContent()).toBe("");
  await iban.fill("FR1520041010050500013M02606");
  await iban.blur();
  expect(await live.textContent()).toContain("not right");
  expect(await iban.inputValue()).toBe("FR15 2004 1010 0505 0001 3M02 606");
  await iban.fill("FR14 2004 1010 0505 0001 3m02 606");
  expect(await live.textContent()).toContain("looks right");
  await shoot(page, "iban-live");
  await page.close();
});

test("one who clicks twice signs once", async () => {
  const { link, reference } = await ask({ language: "english" });
  const page = await browser.newPage(desktop);
  await page.goto(link);
  await fill(page, words.english, "core");
  await page.getByRole("button", { name: words.english.submit }).dblclick();
  await page.getByRole("heading", { name: words.english.done }).waitFor();
  const rows = await bank.runtime.database.query({ name: "test.mandates", text: "select 1 from bank.mandate where reference = $1" }, [
    reference,
  ]);
  expect(rows).toHaveLength(1);
  await page.close();
});

test("the pages of links that are over can be read by everyone too", async () => {
  const { id, link } = await ask({ language: "french" });
  const context = await browser.newContext({ ...phone, colorScheme: "dark" });
  const page = await context.newPage();
  await page.goto(new URL(`/sign/${"A".repeat(43)}`, link).href);
  await expectAccessible(page, "unknown");
  await shoot(page, "notice-unknown");
  await bank.post("/v2/sandbox/clock", { advance: "P31D" });
  await page.goto(link);
  await page.getByRole("heading", { name: words.french.expired }).waitFor();
  await expectAccessible(page, "expired");
  await shoot(page, "notice-expired");
  await bank.del(`/v2/mandate_signature_requests/${id}`);
  await page.goto(link);
  await expectAccessible(page, "deleted");
  await shoot(page, "notice-deleted");
  await context.close();
});

test("a page that holds the form is shown in no frame of another site", async () => {
  const { link } = await ask({ language: "english" });
  const elsewhere = createServer((_request, answer) =>
    answer.setHeader("content-type", "text/html").end(`<iframe src="${link}"></iframe>`),
  );
  await once(elsewhere.listen(0, "127.0.0.1"), "listening");
  const page = await browser.newPage(desktop);
  const asked = page.waitForRequest(link);
  await page.goto(`http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`); // loaded once its frame is
  await asked;
  const forms = await Promise.all(page.frames().map((frame) => frame.locator("form").count()));
  expect(forms).toEqual([0, 0]);
  await page.close();
  elsewhere.close();
});
