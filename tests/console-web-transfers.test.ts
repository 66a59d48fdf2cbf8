import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { startTestBank, type TestBank } from "./support/bank.ts";
import { launchBrowser, listen } from "./support/browser.ts";
import { expectPage, newMember, openConsole, signIn } from "./support/console-page.ts";

vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 }); // a browser on a busy machine

let bank: TestBank;
let browser: Browser;
let origin: string;
const ada = "FR1420041010050500013M02606";
const bob = "DE89370400440532013000";

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

const transfers = (): Promise<{ id: string; status: string; amount: string; message: string | null; batch: string | null }[]> =>
  bank.runtime.database.query(
    "select transfer_id as id, status, amount::text, message, batch_id as batch from bank.transfer where workspace_id = $1 order by transfer_id",
    [bank.workspaceId],
  );
const chooseAccount = async (page: Page, label: string): Promise<void> => {
  await page.getByRole("combobox", { name: label }).click();
  await page.getByRole("option", { name: /Main account/ }).click();
};

test("an administrator pays a new IBAN, pays again, and cancels what has not left", async () => {
  const console = await openConsole(browser, origin);
  const { page } = console;
  await console.open("/transfers");
  await signIn(console, await newMember(bank, { role: "administrator" }));
  await page.getByText("No transfer yet").waitFor();
  await page.getByRole("link", { name: "Make a transfer" }).first().click();
  await page.getByRole("button", { name: "Review" }).click();
  await page.getByText("Choose an account.").waitFor();
  await page.getByText("Choose a beneficiary.").waitFor();
  await page.keyboard.press("Escape"); // the choices of accounts, which the focus has opened
  await page.getByText("New IBAN", { exact: true }).click();
  await page.getByLabel("IBAN", { exact: true }).fill("FR14 2004 1010 0505 0001 3M02 607");
  await chooseAccount(page, "From");
  await page.getByText("This is not a valid IBAN: check its digits.").waitFor();
  await expectPage(console, "transfer-new");
  await page.getByLabel("IBAN", { exact: true }).fill("fr14 2004 1010 0505 0001 3m02 606");
  await page.getByLabel("Amount").fill("1,234.56");
  await page.getByLabel("Label").fill("Invoice 118");
  await page.getByRole("button", { name: "Review" }).click();
  console.expectRefusal("400 /console/api/bank/transfers");
  await page.getByRole("button", { name: "Send €1,234.56" }).click();
  await page.getByText("The IBAN is paid for the first time, so a name is needed.").waitFor();
  await page.getByLabel("Name").fill("Ada Lovelace");
  await page.getByRole("button", { name: "Review" }).click();
  await page.getByText("FR14 2004 1010 0505 0001 3M02 606").waitFor();
  await expectPage(console, "transfer-review");
  await page.getByRole("button", { name: "Send €1,234.56" }).dblclick();
  const drawer = page.getByRole("dialog", { name: "Transfer" });
  await drawer.getByText("Invoice 118").waitFor();
  expect(await transfers()).toMatchObject([{ amount: "123456", message: "Invoice 118" }]);
  const [first] = await transfers();
  await bank.eventually(`/v2/transfers/${first?.id}`, ({ body }) => body.status === "confirmed");

  await console.open("/beneficiaries");
  await page.getByRole("row", { name: /Ada Lovelace/ }).waitFor();
  await expectPage(console, "beneficiaries");
  await page.getByRole("link", { name: "Pay again: Ada Lovelace" }).click();
  await chooseAccount(page, "From");
  await page.getByLabel("Amount").fill("20");
  await page.getByText("On a day", { exact: true }).click();
  await page.getByLabel("Day", { exact: true }).fill("2999-01-04");
  await page.getByRole("button", { name: "Review" }).click();
  await page.getByRole("button", { name: "Schedule €20.00" }).click();
  await drawer.getByText("Scheduled").waitFor();
  await page.keyboard.press("Escape");
  const upcoming = page.getByRole("table", { name: "Still to leave" });
  await upcoming.getByText("4 Jan 2999").waitFor();
  await expectPage(console, "transfers");
  await upcoming.getByRole("button", { name: "Cancel the transfer to Ada Lovelace" }).click();
  await page.getByRole("dialog", { name: "Cancel this transfer?" }).getByRole("button", { name: "Cancel", exact: true }).last().click();
  await page.getByRole("table", { name: "Transfers" }).getByText("Canceled", { exact: true }).waitFor();
  await expect.poll(() => upcoming.count()).toBe(0);
  expect((await transfers()).map(({ status }) => status)).toEqual(["confirmed", "canceled"]);

  await console.open("/transfers/new");
  await page.getByRole("combobox", { name: "Find a beneficiary" }).fill("love");
  await page.getByRole("option", { name: /Ada Lovelace/ }).click();
  await chooseAccount(page, "From");
  await page.getByLabel("Amount").fill("99999999");
  await page.getByRole("button", { name: "Review" }).click();
  await page.getByRole("button", { name: "Send €99,999,999.00" }).click();
  await drawer.getByText("There was not enough money.").waitFor();
  expect((await transfers()).at(-1)).toMatchObject({ status: "failed" });
  await console.close();
});

test("a file of transfers is judged row by row, sent as one bulk, and told row by row", async () => {
  const console = await openConsole(browser, origin);
  const { page } = console;
  await console.open("/transfers/upload");
  await signIn(console, await newMember(bank, { role: "owner" }));
  await page.getByRole("heading", { name: "Columns" }).waitFor();
  await expectPage(console, "transfers-upload");
  const [saved] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Download template" }).click()]);
  expect(await readFile(await saved.path(), "utf8")).toMatch(/^\ufeffbeneficiary_iban,amount,/);

  const give = (text: string) =>
    page.locator("input[type=file]").setInputFiles({ name: "salaries.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
  await give("iban;amount\nx;1");
  await page.getByText("The file lacks these columns: beneficiary_iban").waitFor();
  const head = "beneficiary_iban;beneficiary_name;amount;message;scheduled_date\n";
  await give(`${head}${ada};Ada Lovelace;10,50;=1+1;\nDE00;Bob;3;;\n${bob};Bob GmbH;none;;\n`);
  await page.getByText("3 rows have faults.").waitFor();
  const row = (name: string) => page.getByRole("table", { name: "Rows of the file" }).getByRole("row", { name });
  await row("Ada Lovelace").getByText("local_iban: missing, and no account is chosen above").last().waitFor();
  await chooseAccount(page, "From");
  await page.getByText("2 rows have faults.").waitFor();
  await row("Bob DE00").getByText("beneficiary_iban: not a valid IBAN").last().waitFor();
  await row("Bob GmbH").getByText("amount: not an amount such as 12.50").last().waitFor();
  expect(await page.getByRole("button", { name: "Send 3 transfers" }).isDisabled()).toBe(true);
  await expectPage(console, "transfers-upload-faults");

  // The third leads to the account that pays, which only the bank finds out.
  const ownIban = bank.demo.bank.accounts[0]?.iban ?? "";
  await give(`${head}${ada};Ada Lovelace;10,50;=1+1;\n${bob};Bob GmbH;1.200,00;Salary;\n${ownIban};Own;3;=HYPERLINK;\n`);
  await page.getByText("3 transfers, €1,213.50.").waitFor();
  await page.getByRole("button", { name: "Send 3 transfers" }).dblclick();
  await page.getByRole("heading", { name: "Bulk of transfers" }).waitFor();
  await page.getByText("3 of 3 have ended").waitFor();
  const results = page.getByRole("table", { name: "Transfers of the bulk" });
  await results.getByText("It leads to the account that pays.").waitFor();
  await expectPage(console, "bulk");
  expect(new Set((await transfers()).map(({ batch }) => batch).filter((batch) => batch !== null)).size).toBe(1);
  const [failures] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Download failures" }).click()]);
  const lines = (await readFile(await failures.path(), "utf8")).trim().split(/\r?\n/);
  expect(lines).toHaveLength(2);
  expect(lines[1]).toContain(`${ownIban},3.00,transfer_to_same_account,"'=HYPERLINK"`);
  await console.close();
});

test("a member reads transfers and beneficiaries, and pays nobody", async () => {
  const console = await openConsole(browser, origin);
  const { page } = console;
  await console.open("/transfers");
  await signIn(console, await newMember(bank, { role: "member" }));
  await page.getByRole("table", { name: "Transfers" }).getByText("Ada Lovelace").first().waitFor();
  expect(await page.getByRole("link", { name: /Make a transfer|Upload a file/ }).count()).toBe(0);
  await console.open("/beneficiaries");
  await page.getByRole("link", { name: "Ada Lovelace" }).waitFor();
  expect(await page.getByRole("link", { name: /Pay/ }).count()).toBe(0);
  await page.getByRole("link", { name: "Ada Lovelace" }).click();
  await page.getByRole("table", { name: "Transactions" }).getByRole("button", { name: "Ada Lovelace" }).first().waitFor();
  for (const path of ["/transfers/new", "/transfers/upload"]) {
    await console.open(path);
    await page.getByRole("heading", { name: "Not for your role" }).waitFor();
  }
  await console.close();
});
