import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { startTestBank, type TestBank } from "./support/bank.ts";
import { launchBrowser, listen } from "./support/browser.ts";
import { expectPage, newMember, openConsole, signIn } from "./support/console-page.ts";
import { accountsOf } from "./support/demo.ts";
import { debtorsOf } from "./support/signing.ts";

vi.setConfig({ testTimeout: 120_000 }); // a browser on a busy machine

let bank: TestBank;
let browser: Browser;
let origin: string;
beforeAll(async () => {
  bank = await startTestBank();
  origin = await listen(bank.app);
  browser = await launchBrowser();
  expect((await bank.post("/v2/sandbox/clock", { now: "2027-03-25T13:00:00Z" })).status).toBe(200); // the Thursday before Easter
});
afterAll(async () => {
  await browser.close();
  expect(await bank.verify()).toEqual([]);
  await bank.close();
});

const { ask } = debtorsOf(() => bank);
const clock = async (): Promise<string> => (await bank.get("/v2/sandbox/clock")).body.now as string;

test("the clock goes on by an hour, over Easter, to a chosen time, and never back", async () => {
  const console = await openConsole(browser, origin);
  const { page } = console;
  await console.open("/sandbox");
  await signIn(console, bank.demo.console);
  await page.getByText("TARGET is open").waitFor();
  await expectPage(console, "sandbox-clock");
  await page.getByRole("button", { name: "+ 1 hour" }).click();
  await page.getByText("It is now 25 Mar 2027").waitFor();
  expect(await clock()).toMatch(/^2027-03-25T14:0/);
  await page.getByRole("button", { name: "Next business day, Tue, 30 Mar 2027" }).click();
  await page.getByText("It is now 30 Mar 2027, 08:00").waitFor();
  expect(await clock()).toMatch(/^2027-03-30T06:00/);
  await page.getByLabel("Move to").fill("2027-03-29T12:00");
  await page.getByRole("button", { name: "Move", exact: true }).click();
  await page.getByText("the clock never goes back").waitFor();
  await page.getByLabel("Move to").fill("2027-04-01T12:00");
  await page.getByRole("button", { name: "Move", exact: true }).click();
  await page.getByText("It is now 1 Apr 2027, 12:00").waitFor();
  expect(await clock()).toMatch(/^2027-04-01T10:00/);
  await console.close();
});

test("other banks pay in, collect, and send back", async () => {
  const { main } = accountsOf(bank);
  const console = await openConsole(browser, origin);
  const { page } = console;
  await console.open("/sandbox?tab=payments");
  await signIn(console, bank.demo.console);
  const before = await bank.balance(main.id);
  const choose = async (panel: ReturnType<typeof page.getByRole>, label: string, option: string): Promise<void> => {
    await panel.getByRole("combobox", { name: label }).click();
    await page.getByRole("option", { name: option }).click();
  };
  const transfer = page.getByRole("region", { name: "Incoming transfer" });
  await transfer.getByRole("button", { name: "Send transfer" }).click();
  await transfer.getByText("Choose an account.").waitFor();
  await choose(transfer, "To the account", "Main account");
  await transfer.getByLabel("Amount").fill("99.50");
  await transfer.getByLabel("Payer’s name").fill("Grace Hopper");
  await transfer.getByRole("button", { name: "Send transfer" }).click();
  await page.getByText("€99.50 came in.").waitFor();
  expect(await bank.balance(main.id)).toBe(before + 99_50);

  const collection = page.getByRole("region", { name: "Incoming collection" });
  await choose(collection, "From the account", "Main account");
  await collection.getByLabel("Amount").fill("40");
  await collection.getByLabel("Creditor’s SEPA identifier").fill("nonsense");
  console.expectRefusal("400 /console/api/bank/sandbox/incoming_collections");
  await collection.getByRole("button", { name: "Send collection" }).click();
  await expect.poll(() => collection.getByLabel("Creditor’s SEPA identifier").getAttribute("aria-invalid")).toBe("true");
  await collection.getByLabel("Creditor’s SEPA identifier").fill("");
  await collection.getByRole("button", { name: "Send collection" }).click();
  await page.getByText("The collection of €40.00 was presented.").waitFor();
  expect(await bank.balance(main.id)).toBe(before + 59_50);
  await expectPage(console, "sandbox-payments");

  const back = page.getByRole("region", { name: "Return", exact: true });
  await back.getByRole("combobox", { name: "Transaction" }).click();
  await page.getByRole("option", { name: /Grace Hopper · €99.50/ }).click();
  await choose(back, "Reason", "It came twice.");
  await back.getByRole("button", { name: "Return it" }).click();
  await page.getByText("It came back.").waitFor();
  expect(await bank.balance(main.id)).toBe(before - 40_00);
  const [returned] = (await bank.get("/v2/transactions?size=1")).body.results;
  expect(returned).toMatchObject({ amount: 99_50, source: { type: "transfer_incoming_return", reason: "duplication" } });
  await console.close();
});

test("captured messages appear by themselves, are narrowed, and are read as text; test IBANs say what they do", async () => {
  const console = await openConsole(browser, origin);
  const { page } = console;
  await console.open("/sandbox?tab=messages");
  await signIn(console, bank.demo.console);
  await page.getByText("No message yet").waitFor();
  const asked = await ask({ email_custom_message: "Hello & welcome" });
  await ask();
  await page.getByRole("row", { name: new RegExp(asked.debtor_email) }).waitFor();
  await page.getByRole("textbox", { name: "Recipient" }).fill(asked.debtor_email);
  await expect.poll(() => page.getByRole("row").count()).toBe(2);
  await expectPage(console, "sandbox-messages");
  await page.getByRole("row").nth(1).getByRole("button").click();
  const drawer = page.getByRole("dialog");
  const mail = drawer.frameLocator("iframe");
  await mail.getByText("Hello & welcome").waitFor();
  expect(await mail.getByRole("link").first().getAttribute("href")).toBe(asked.link);
  await drawer.getByText("As text").click(); // axe cannot look into a frame without scripts, and waits for one without end
  expect(await drawer.getByRole("link").first().getAttribute("href")).toBe(asked.link);
  await expectPage(console, "sandbox-message");
  await page.keyboard.press("Escape");
  await page.getByRole("tab", { name: "Test IBANs" }).click();
  await page.getByRole("row", { name: /FR76 9999 0000 0100 0000 0001 595.*not enough money/ }).waitFor();
  await expectPage(console, "sandbox-ibans");
  await console.close();
});

test("a member has no sandbox: its messages hold links that are not theirs", async () => {
  const console = await openConsole(browser, origin);
  await console.open("/sandbox");
  await signIn(console, await newMember(bank, { role: "member" }));
  await console.page.getByRole("heading", { name: "Not for your role" }).waitFor();
  expect(await console.page.getByRole("link", { name: "Sandbox" }).count()).toBe(0);
  await console.close();
});
