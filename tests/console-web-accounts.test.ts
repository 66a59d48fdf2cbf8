import { text as readText } from "node:stream/consumers";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { startTestBank, type TestBank } from "./support/bank.ts";
import { launchBrowser, listen } from "./support/browser.ts";
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

test("an operator opens an account, renames it and closes it; one that holds money stays open", async () => {
  const console = await openConsole(browser, origin);
  const { page } = console;
  await console.open("/accounts");
  await signIn(console, bank.demo.console);
  const row = (name: string) => page.getByRole("table", { name: "Accounts" }).getByRole("row", { name });
  await row("Main account").getByText("€1,000,000.00").waitFor();
  await expectPage(console, "accounts");

  await page.getByRole("button", { name: "Open account" }).click();
  const dialog = page.getByRole("dialog", { name: "Open an account" });
  await dialog.getByRole("button", { name: "Open account" }).click();
  await dialog.getByText("Fill this in.").waitFor();
  await dialog.getByLabel("Name").fill("Reserve");
  await dialog.getByRole("combobox", { name: "Type" }).click();
  await page.getByRole("option", { name: "Booster account" }).click();
  await expectPage(console, "account-new");
  await dialog.getByRole("button", { name: "Open account" }).click();
  await row("Reserve").getByText("Booster account").waitFor();

  await row("Reserve").getByRole("button", { name: "Actions for Reserve" }).click();
  await page.getByRole("menuitem", { name: "Rename" }).click();
  await page.getByRole("dialog", { name: "Rename account" }).getByLabel("Name").fill("Nest egg");
  await page.getByRole("dialog", { name: "Rename account" }).getByRole("button", { name: "Save" }).click();
  await row("Nest egg").waitFor();

  await row("Nest egg").getByRole("button", { name: "Actions for Nest egg" }).click();
  await page.getByRole("menuitem", { name: "Close account" }).click();
  await page.getByRole("dialog", { name: "Close Nest egg?" }).getByRole("button", { name: "Close account" }).click();
  await row("Nest egg").getByText("Closed").waitFor();
  expect(await row("Nest egg").getByRole("button", { name: "Actions" }).count()).toBe(0);

  const payroll = bank.demo.bank.accounts[1]?.id;
  console.expectRefusal(`400 /console/api/accounts/${payroll}/closure`);
  await row("Payroll account").getByRole("button", { name: "Actions for Payroll account" }).click();
  await page.getByRole("menuitem", { name: "Close account" }).click();
  const closing = page.getByRole("dialog", { name: "Close Payroll account?" });
  await closing.getByRole("button", { name: "Close account" }).click();
  await closing.getByText("Its balance is not zero.").waitFor();
  await closing.getByRole("button", { name: "Cancel" }).click();

  await row("Main account").getByRole("button", { name: "Actions for Main account" }).click();
  await page.getByRole("menuitem", { name: "Rename" }).waitFor();
  expect(await page.getByRole("menuitem", { name: "Close account" }).count()).toBe(0);
  await console.close();
});

test("an administrator renames accounts, and neither opens nor closes one", async () => {
  const console = await openConsole(browser, origin);
  const { page } = console;
  await console.open("/accounts");
  await signIn(console, await newMember(bank, { role: "administrator" }));
  await page.getByRole("button", { name: "Actions for Payroll account" }).click();
  expect(await page.getByRole("menuitem").allTextContents()).toEqual(["Rename"]);
  expect(await page.getByRole("button", { name: "Open account" }).count()).toBe(0);
  await console.close();
});

test("an administrator makes a virtual IBAN, changes it, turns it off and on, and deletes it", async () => {
  const [main] = bank.demo.bank.accounts;
  await bank.post("/v2/transfers", {
    ...{ amount: 42_50, local_iban: main?.iban, beneficiary_iban: "FR1420041010050500013M02606", beneficiary_name: "Ada Lovelace" },
  });
  await bank.post("/v2/sandbox/incoming_transfers", { amount: 1_200_00, local_iban: main?.iban });
  const console = await openConsole(browser, origin);
  const { page } = console;
  await console.open("/accounts");
  await signIn(console, await newMember(bank, { role: "administrator" }));
  await page.getByRole("link", { name: "Main account" }).click();
  await page.getByRole("heading", { name: "Main account" }).waitFor();
  await page
    .getByRole("table", { name: "Latest transactions" })
    .getByRole("row", { name: /Ada Lovelace.*[-−]€42.50/ })
    .waitFor();
  expect(await page.getByRole("link", { name: "All transactions" }).getAttribute("href")).toBe(`/console/transactions?account=${main?.id}`);

  await page.getByRole("button", { name: "Create virtual IBAN" }).click();
  const dialog = page.getByRole("dialog", { name: "Create a virtual IBAN" });
  await dialog.getByRole("button", { name: "Create" }).click();
  await dialog.getByText("Fill this in.").waitFor();
  await dialog.getByLabel("Name").fill("Shop in Lyon");
  await dialog.getByRole("checkbox", { name: "Others may collect from it" }).uncheck();
  await dialog.getByRole("button", { name: "Create" }).click();
  const row = (name: string) => page.getByRole("table", { name: "IBANs" }).getByRole("row", { name });
  await row("Shop in Lyon").getByText("No direct debits").waitFor();
  const made = async () =>
    (await bank.get(`/v2/ibans?account_id=${main?.id}&include_deleted=true`)).body.results.find(
      (iban: { type: string }) => iban.type === "virtual",
    );
  expect(await made()).toMatchObject({ name: "Shop in Lyon", status: "active", allow_collections: false });
  await page.getByRole("region", { name: "Last 30 days" }).locator("svg.recharts-surface").first().waitFor();
  await expectPage(console, "account");

  const choose = async (name: string, what: string) => {
    await row(name)
      .getByRole("button", { name: `Actions for ${name}` })
      .click();
    await page.getByRole("menuitem", { name: what, exact: true }).click();
  };
  await choose("Shop in Lyon", "Edit");
  await page.getByRole("dialog", { name: "Edit IBAN" }).getByLabel("Name").fill("Shop in Nantes");
  await page.getByRole("dialog", { name: "Edit IBAN" }).getByRole("button", { name: "Save" }).click();
  await row("Shop in Nantes").waitFor();
  await choose("Shop in Nantes", "Deactivate");
  await page.getByRole("dialog", { name: "Deactivate Shop in Nantes?" }).getByRole("button", { name: "Deactivate" }).click();
  await row("Shop in Nantes").getByText("Inactive").waitFor();
  expect(await made()).toMatchObject({ name: "Shop in Nantes", status: "inactive" });
  await choose("Shop in Nantes", "Activate");
  await row("Shop in Nantes").getByText("Active", { exact: true }).waitFor();
  await choose("Shop in Nantes", "Delete");
  await page.getByRole("dialog", { name: "Delete Shop in Nantes?" }).getByRole("button", { name: "Delete" }).click();
  await expect.poll(() => row("Shop in Nantes").count(), { timeout: 15_000 }).toBe(0);
  expect(await made()).toMatchObject({ is_deleted: true });
  await console.close();
});

test("a member reads balances and IBANs", async () => {
  const console = await openConsole(browser, origin);
  const { page } = console;
  await console.open("/accounts");
  await signIn(console, await newMember(bank, { role: "member" }));
  await page.getByRole("link", { name: "Main account" }).waitFor();
  expect(
    await page
      .getByRole("main")
      .getByRole("button", { name: /Actions|Open/ })
      .count(),
  ).toBe(0);
  await page.getByRole("link", { name: "Main account" }).click();
  await page.getByRole("table", { name: "IBANs" }).getByRole("row").nth(1).waitFor();
  expect(
    await page
      .getByRole("main")
      .getByRole("button", { name: /Actions|Create|Rename|Close/ })
      .count(),
  ).toBe(0);

  await page.getByRole("button", { name: "Statement" }).click();
  const dialog = page.getByRole("dialog", { name: "Download a statement" });
  await dialog.getByRole("radio", { name: "CSV" }).check();
  const to = await dialog.getByLabel("To").inputValue();
  await dialog.getByLabel("To").fill("2020-01-01");
  await dialog.getByRole("button", { name: "Download" }).click();
  await dialog.getByText("Choose a day that is not before the first.").waitFor();
  await expectPage(console, "statement");
  await dialog.getByRole("combobox", { name: "Period" }).click();
  await page.getByRole("option", { name: "This month" }).click();
  expect(await dialog.getByLabel("To").inputValue()).not.toBe(to);
  const [download] = await Promise.all([page.waitForEvent("download"), dialog.getByRole("button", { name: "Download" }).click()]);
  expect(download.suggestedFilename()).toMatch(/^statement-FR\w+-\d{4}-\d\d-01-\d{4}-\d\d-\d\d\.csv$/);
  expect(await readText(await download.createReadStream())).toContain("Opening balance");
  await console.close();
});
