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

test("a member reads balances", async () => {
  const console = await openConsole(browser, origin);
  const { page } = console;
  await console.open("/accounts");
  await signIn(console, await newMember(bank, { role: "member" }));
  await page.getByText("€1,000,000.00").waitFor();
  expect(
    await page
      .getByRole("main")
      .getByRole("button", { name: /Actions|Open/ })
      .count(),
  ).toBe(0);
  await console.close();
});
