import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { startTestBank, type TestBank } from "./support/bank.ts";
import { launchBrowser, listen } from "./support/browser.ts";
import { expectPage, newMember, openConsole, signIn } from "./support/console-page.ts";
import { accountsOf } from "./support/demo.ts";

vi.setConfig({ testTimeout: 120_000 }); // a browser on a busy machine

let bank: TestBank;
let browser: Browser;
let origin: string;
beforeAll(async () => {
  bank = await startTestBank();
  origin = await listen(bank.app);
  browser = await launchBrowser();
  expect((await bank.post("/v2/sandbox/clock", { now: "2027-03-24T08:00:00Z" })).status).toBe(200); // a Wednesday before Easter
});
afterAll(async () => {
  await browser.close();
  expect(await bank.verify()).toEqual([]);
  await bank.close();
});

const good = "FR7699990000010000000000140";
const poor = "FR7699990000010000000001595";

test("an owner collects under a new mandate, under the known one, cancels, and sees why another failed", async () => {
  const console = await openConsole(browser, origin);
  const { page } = console;
  await console.open("/collections");
  await signIn(console, bank.demo.console);
  await page.getByText("Nothing was collected yet").waitFor();
  await page.getByRole("button", { name: "Collect", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Collect from a debtor" });
  await dialog.getByText("New mandate").click();
  await dialog.getByRole("button", { name: "Review" }).click();
  await dialog.getByText("This IBAN’s length or check digits are wrong.").waitFor();
  await dialog.getByLabel("Debtor’s name").fill("Ada Lovelace");
  await dialog.getByLabel("Debtor’s IBAN").fill("FR76 9999 0000 0100 0000 0000 140");
  await dialog.getByLabel("Mandate reference").fill("MEMBER-0042");
  await dialog.getByLabel("Signed on").fill("2027-03-01");
  await dialog.getByLabel("Amount").fill("1,250.50");
  await dialog.getByRole("combobox", { name: "Credit to" }).click();
  await page.getByRole("option", { name: "Main account" }).click();
  await dialog.getByLabel("Day to submit").fill("2027-03-26");
  await dialog.getByText("closed on that day").waitFor();
  await expectPage(console, "collection-new");
  await dialog.getByRole("button", { name: "Review" }).click();
  await dialog.getByText("the debtor is debited on Wed, 31 Mar 2027").waitFor();
  await expectPage(console, "collection-review");
  await dialog.getByRole("button", { name: "Collect €1,250.50" }).click();

  const drawer = page.getByRole("dialog", { name: "Ada Lovelace" });
  await drawer.getByText("Leaves for the debtor’s bank", { exact: true }).waitFor();
  await expectPage(console, "collection");
  const id = new URL(page.url()).searchParams.get("collection");
  expect((await bank.get(`/v2/collections/${id}`)).body).toMatchObject({
    ...{ amount: 1_250_50, status: "scheduled", scheduled_date: "2027-03-26", local_iban: accountsOf(bank).main.iban },
    mandate: { reference: "MEMBER-0042", scheme: "core" },
  });
  await drawer.getByRole("button", { name: "Cancel collection" }).click();
  await page.getByRole("dialog", { name: "Cancel this collection?" }).getByRole("button", { name: "Cancel collection" }).click();
  await drawer.getByRole("list", { name: "Progress" }).getByText("Canceled").waitFor();
  expect((await bank.get(`/v2/collections/${id}`)).body.status).toBe("canceled");

  // The mandate is known from here on; a collection begins at it.
  await console.open("/mandates");
  await page.getByRole("button", { name: "Ada Lovelace" }).click();
  await page.getByRole("dialog", { name: "Ada Lovelace" }).getByRole("link", { name: "Collect" }).click();
  expect(await dialog.getByRole("combobox", { name: "Mandate" }).inputValue()).toBe("Ada Lovelace · MEMBER-0042");
  await dialog.getByLabel("Amount").fill("20");
  await dialog.getByRole("combobox", { name: "Credit to" }).click();
  await page.getByRole("option", { name: "Main account" }).click();
  await dialog.getByRole("button", { name: "Review" }).click();
  await dialog.getByRole("button", { name: "Collect €20.00" }).click();
  await drawer.getByText("Leaves for the debtor’s bank", { exact: true }).waitFor();
  await page.keyboard.press("Escape");

  const failing = await bank.post("/v2/collections", {
    ...{ amount: 75_00, local_iban: accountsOf(bank).main.iban, scheduled_date: "2027-03-24" },
    mandate: { reference: "MEMBER-0007", scheme: "core", signature_date: "2027-03-01", debtor: { name: "Grace Hopper", iban: poor } },
  });
  expect(failing.body.status).toBe("scheduled");
  await bank.post("/v2/sandbox/clock", { now: "2027-03-25T09:00:00Z" });
  await console.open("/collections");
  await expectPage(console, "collections");
  await page.getByRole("combobox", { name: "Status" }).click();
  await page.getByRole("option", { name: "Failed" }).click();
  await expect.poll(() => page.getByRole("row").count()).toBe(2);
  await page.getByRole("button", { name: "Grace Hopper" }).click();
  await page.getByText("There was not enough money on the debtor’s account.").waitFor();
  await console.close();
});

test("a file is checked line by line, ordered as one, and followed to its end", async () => {
  const console = await openConsole(browser, origin);
  const { page } = console;
  await console.open("/collections/import");
  await signIn(console, bank.demo.console);
  const upload = (name: string, lines: readonly string[]) =>
    page.locator("input[type=file]").setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(lines.join("\r\n")) });
  const names = "amount;mandate_reference;scheduled_date;signature_date;debtor_name;debtor_iban";
  const { now } = (await bank.get("/v2/sandbox/clock")).body;
  const today = (now as string).slice(0, 10);
  await upload("bad.csv", [names, `12,50;FILE-1;${today};2027-03-01;Ada;${good}`, `x;FILE-2;2020-01-01;2027-03-01;Bob;${good}1`]);
  await page.getByText("1 line of 2 cannot be used.").waitFor();
  await page.getByRole("cell", { name: "This day is over." }).waitFor();
  await expectPage(console, "collections-import-faults");

  await upload("good.csv", [
    names,
    `12,50;FILE-1;${today};2027-03-01;Ada;${good}`,
    `7;FILE-2;${today};2027-03-01;Poor;${poor}`,
    `1;FILE-1;${today};;;`,
  ]);
  await page.getByText("3 collections of €20.50 in all").waitFor();
  await page.getByRole("button", { name: "Order 3 collections" }).click();
  await page.getByText("Choose an account.").waitFor();
  await page.getByRole("combobox", { name: "Credit to" }).click();
  await page.getByRole("option", { name: "Payroll account" }).click();
  await expectPage(console, "collections-import");
  await page.getByRole("button", { name: "Order 3 collections" }).click();
  await page.getByRole("heading", { name: "Collections of a file" }).waitFor();
  await page.getByText("Completed").waitFor();
  const bulkId = page.url().split("/").at(-1);
  const items = (await bank.get(`/v2/collections/bulks/${bulkId}/collections`)).body.results;
  expect(items).toMatchObject(
    [12_50, 7_00, 1_00].map((amount) => ({ amount, status: "scheduled", local_iban: accountsOf(bank).payroll.iban })),
  );

  await bank.post("/v2/sandbox/clock", { advance: "P7D" });
  await page.reload();
  await page.getByRole("definition").filter({ hasText: /^2$/ }).waitFor();
  await page.getByText("Failed", { exact: true }).last().waitFor();
  await expectPage(console, "collection-bulk");
  await console.close();
});

test("a member looks on: no collection is theirs to order, cancel or upload", async () => {
  const console = await openConsole(browser, origin);
  const { page } = console;
  await console.open("/collections?status=scheduled&new=true");
  await signIn(console, await newMember(bank, { role: "member" }));
  await bank.post("/v2/collections", {
    ...{ amount: 3_00, local_iban: accountsOf(bank).main.iban, scheduled_date: "2028-01-05" },
    mandate: { reference: "LATER-1", scheme: "b2b", signature_date: "2027-03-01", debtor: { name: "Later Ltd", iban: good } },
  });
  await page.reload();
  await page.getByRole("button", { name: "Later Ltd" }).click();
  await page.getByRole("dialog", { name: "Later Ltd" }).getByText("Leaves for the debtor’s bank", { exact: true }).waitFor();
  expect(await page.getByRole("button", { name: /Cancel|Collect|Upload/ }).count()).toBe(0);
  await console.open("/collections/import");
  await page.getByRole("heading", { name: "Not for your role" }).waitFor();
  await console.close();
});
