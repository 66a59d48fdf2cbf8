import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { startTestBank, type TestBank } from "./support/bank.ts";
import { launchBrowser, listen } from "./support/browser.ts";
import { ownersBrowser } from "./support/console.ts";
import { expectPage, newMember, openConsole, signIn } from "./support/console-page.ts";

vi.setConfig({ testTimeout: 120_000 }); // a browser on a busy machine

let bank: TestBank;
let browser: Browser;
let origin: string;
beforeAll(async () => {
  bank = await startTestBank();
  origin = await listen(bank.app);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  expect(await bank.verify()).toEqual([]);
  await bank.close();
});

const settings = async () => (await (await ownersBrowser(bank)).get("/settings")).body as Record<string, unknown>;

test("an operator changes what the bank decides, in their own writing of amounts", async () => {
  const console = await openConsole(browser, origin, { locale: "fr-FR" });
  const { page } = console;
  await console.open("/settings");
  await page.getByLabel("Adresse e-mail").fill(bank.demo.console.email);
  await page.getByLabel("Mot de passe", { exact: true }).fill(bank.demo.console.password);
  await page.getByRole("button", { name: "Se connecter" }).click();
  const panel = page.getByRole("region", { name: "Banque" });
  await panel.getByLabel("Plus grand virement").fill("1 250,5");
  await expectPage(console, "settings-fr");
  await panel.getByLabel("Frais d’un prélèvement retourné").fill("douze");
  await panel.getByRole("button", { name: "Enregistrer" }).click();
  await panel.getByText("Écrivez un montant comme 12,50.").waitFor();
  await panel.getByLabel("Frais d’un prélèvement retourné").fill("");
  await panel.getByLabel("Rue").fill("1 rue de la Paix");
  await panel.getByLabel("Ville").fill("");
  await panel.getByRole("button", { name: "Enregistrer" }).click();
  await panel.getByText("Une adresse comprend rue").first().waitFor();
  await panel.getByLabel("Code postal").fill("75002");
  await panel.getByLabel("Ville").fill("Paris");
  await panel.getByLabel("Pays").fill("fr");
  console.expectRefusal("400 /console/api/settings");
  await panel.getByLabel("Identifiant créancier SEPA").fill("FR00ZZZ123456");
  await panel.getByRole("button", { name: "Enregistrer" }).click();
  await panel.getByText("Le pays, la longueur ou la clé de contrôle est faux.").waitFor();
  await panel.getByLabel("Identifiant créancier SEPA").fill("");
  await panel.getByRole("button", { name: "Enregistrer" }).click();
  await page.getByText("Enregistré", { exact: true }).waitFor();
  expect(await settings()).toMatchObject({
    transfer_limit: 125050,
    return_fee: 0,
    sepa_creditor_identifier: null,
    creditor_address: { street: "1 rue de la Paix", postal_code: "75002", city: "Paris", country: "FR" },
  });
  expect(await panel.getByLabel("Plus grand virement").inputValue()).toBe("1250,50");
  expect(await panel.getByRole("button", { name: "Enregistrer" }).isDisabled()).toBe(true);
  await console.close();
});

test("an administrator changes the workspace's own settings, and reads the bank's", async () => {
  const console = await openConsole(browser, origin);
  const { page } = console;
  await console.open("/settings");
  await signIn(console, await newMember(bank, { role: "administrator" }));
  const own = page.getByRole("region", { name: "Workspace" });
  await own.getByLabel("Name").fill("Acme Payments");
  await own.getByLabel("Language of e-mails").click();
  await page.getByRole("option", { name: "Français" }).click();
  await own.getByRole("button", { name: "Save" }).click();
  await page.getByTitle("Acme Payments").waitFor();
  expect(await settings()).toMatchObject({ name: "Acme Payments", language: "fr" });
  expect(await page.getByRole("region", { name: "Bank" }).getByRole("textbox").count()).toBe(0);
  await page.getByText("€1,250.50").waitFor();
  await expectPage(console, "settings");
  await console.close();
});

test("a member only reads them", async () => {
  const console = await openConsole(browser, origin);
  await console.open("/settings");
  await signIn(console, await newMember(bank, { role: "member" }));
  await console.page.getByText("€1,250.50").waitFor();
  expect(await console.page.getByRole("main").getByRole("textbox").count()).toBe(0);
  expect(await console.page.getByRole("main").getByRole("button").count()).toBe(0);
  await console.close();
});

test("the audit log tells who did what, narrowed by the address, with before and after", async () => {
  const console = await openConsole(browser, origin);
  const { page } = console;
  await console.open("/audit");
  await signIn(console, bank.demo.console);
  await page.getByRole("row", { name: "Changed settings" }).first().waitFor();
  await expectPage(console, "audit");
  await page.getByRole("combobox", { name: "Any act" }).click();
  await page.getByRole("option", { name: "Changed settings" }).click();
  await expect.poll(() => page.getByRole("table", { name: "Audit log" }).locator("tbody tr").count()).toBe(2);
  expect(page.url()).toContain("action=settings_updated");
  await page.reload();
  await page.getByRole("row", { name: "Changed settings" }).first().click();
  const drawer = page.getByRole("dialog", { name: "Changed settings" });
  await drawer.getByRole("cell", { name: "Acme Payments" }).waitFor();
  await drawer.getByRole("cell", { name: "Demo workspace" }).waitFor();
  await expectPage(console, "audit-entry");
  await page.keyboard.press("Escape");
  await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
  await page.getByRole("combobox", { name: "Any act" }).click();
  await page.getByRole("option", { name: "Deleted a webhook" }).click();
  await page.getByText("Nothing that fits these filters").waitFor();
  await page.getByRole("button", { name: "Clear filters" }).click();
  await expect.poll(() => page.url()).toBe(`${origin}/console/audit`);
  await console.close();
});

test("a long log goes on as one asks for more", async () => {
  const owner = await ownersBrowser(bank);
  for (let index = 0; index < 60; index += 1) await owner.patch("/settings", { return_fee: index + 1 });
  const console = await openConsole(browser, origin);
  const { page } = console;
  await console.open("/audit?action=settings_updated");
  await signIn(console, bank.demo.console);
  const rows = page.getByRole("table", { name: "Audit log" }).locator("tbody tr");
  await expect.poll(() => rows.count()).toBe(50);
  await page.getByRole("button", { name: "Show more" }).click();
  await expect.poll(() => rows.count()).toBe(62);
  expect(await page.getByRole("button", { name: "Show more" }).count()).toBe(0);
  await console.close();
});
