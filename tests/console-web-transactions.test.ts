import { readFile } from "node:fs/promises";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { startTestBank, type TestBank } from "./support/bank.ts";
import { launchBrowser, listen } from "./support/browser.ts";
import { expectPage, newMember, openConsole, signIn } from "./support/console-page.ts";

vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 }); // a browser on a busy machine

let bank: TestBank;
let browser: Browser;
let origin: string;
let main: { id: string; iban: string };
const ada = "FR1420041010050500013M02606";
const many = 2_000;

beforeAll(async () => {
  bank = await startTestBank();
  origin = await listen(bank.app);
  browser = await launchBrowser();
  main = bank.demo.bank.accounts[0] ?? { id: "", iban: "" };
});
afterAll(async () => {
  await browser.close();
  expect(await bank.verify()).toEqual([]);
  await bank.close();
});

async function pay(body: Record<string, unknown>): Promise<{ id: string; reference: string }> {
  const order = { local_iban: main.iban, beneficiary_iban: ada, beneficiary_name: "Ada Lovelace", amount: 12_34, ...body };
  const answer = await bank.post("/v2/transfers", order);
  expect(answer.status, answer.text).toBe(200);
  return answer.body;
}
const debitOf = async (reference: string): Promise<string> =>
  (await bank.get(`/v2/transactions?reference=${reference}`)).body.results[0].id;

test("an owner narrows the list by the address, and finds what fits", async () => {
  await pay({ custom_id: "INV-117" });
  await pay({ amount: 99_00, beneficiary_iban: "DE89370400440532013000", beneficiary_name: "Bob GmbH", scheduled_date: "2999-01-04" });
  await bank.post("/v2/sandbox/incoming_transfers", { local_iban: main.iban, amount: 50_00, counterparty_name: "Grace Hopper" });
  const console = await openConsole(browser, origin);
  const { page } = console;
  await console.open("/transactions");
  await signIn(console, bank.demo.console);
  const table = page.getByRole("table", { name: "Transactions" });
  await table.getByRole("button", { name: "Ada Lovelace" }).waitFor();
  await expectPage(console, "transactions");

  await page.getByRole("searchbox", { name: "Search transactions" }).fill("lovelace");
  await expect.poll(() => page.url()).toContain("q=lovelace");
  await expect.poll(() => table.getByRole("button").allTextContents()).toEqual(["Ada Lovelace"]);
  await page.getByRole("button", { name: "Clear filters" }).click();
  await table.getByRole("button", { name: "Bob GmbH" }).waitFor();
  await page.getByRole("button", { name: "More filters" }).click();
  await page.getByLabel("At least").fill("40");
  await page.getByLabel("At most").fill("99.00");
  await page.getByLabel("At most").press("Enter");
  await expect.poll(() => page.url()).toMatch(/min=4000&max=9900/);
  await expect.poll(() => table.getByRole("button").allTextContents()).toEqual(["Bob GmbH", "Grace Hopper"]);
  await expectPage(console, "transactions-filters");
  await console.close();
});

test("an owner looks into a transaction, notes something down, and attaches a document", async () => {
  const { id, reference } = await pay({ message: "Invoice 118", custom_id: "INV-118" });
  await bank.eventually(`/v2/transfers/${id}`, ({ body }) => body.status === "confirmed");
  const transactionId = await debitOf(reference);
  const console = await openConsole(browser, origin);
  const { page } = console;
  await console.open(`/transactions?transaction=${transactionId}`);
  await signIn(console, bank.demo.console);
  const drawer = page.getByRole("dialog", { name: "Transaction" });
  await drawer.getByText("Invoice 118").waitFor();
  await drawer.getByText("Money set aside").waitFor();
  await drawer.getByText("Money in flight").first().waitFor();
  await drawer.getByRole("button", { name: "Add" }).click();
  await drawer.getByRole("textbox", { name: "Internal note" }).fill("Looked at with Grace");
  await drawer.getByRole("button", { name: "Save" }).click();
  await drawer.getByText("Looked at with Grace").waitFor();
  await drawer.getByText("Note changed").waitFor();
  expect((await bank.get(`/v2/transactions/${transactionId}`)).body.internal_note).toBe("Looked at with Grace");

  console.expectRefusal("400 /console/api/bank/attachments");
  await drawer.locator("input[type=file]").setInputFiles([
    { name: "invoice.txt", mimeType: "text/plain", buffer: Buffer.from("An invoice.") },
    { name: "page.html", mimeType: "text/html", buffer: Buffer.from("<html>no</html>") },
  ]);
  await drawer.getByText("page.html: This is none of the kinds of document that are taken.").waitFor();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    drawer.getByRole("button", { name: "Download invoice.txt" }).click(),
  ]);
  expect(await readFile(await download.path(), "utf8")).toBe("An invoice.");
  await drawer.getByText("Document attached").waitFor();
  await expectPage(console, "transaction");
  const [proof] = await Promise.all([page.waitForEvent("download"), drawer.getByRole("link", { name: "Proof of transfer" }).click()]);
  expect((await readFile(await proof.path())).subarray(0, 5).toString()).toBe("%PDF-");
  await drawer.getByRole("button", { name: "Delete invoice.txt" }).click();
  await page.getByRole("dialog", { name: "Delete invoice.txt?" }).getByRole("button", { name: "Delete" }).click();
  await drawer.getByText("Document deleted").waitFor();
  expect((await bank.get(`/v2/transactions/${transactionId}`)).body.attachment_count).toBe(0);
  await console.close();
});

test("a list of thousands has only the rows in sight in the page, and goes on as one scrolls", async () => {
  const account = bank.demo.bank.accounts[1];
  await bank.runtime.database.query(
    `insert into bank.transaction (workspace_id, transaction_id, reference, account_id, amount, direction, local_iban, counterparty_name, status,
        source_type, source, requested_at, executed_at)
      select $1, uuidv7(n * interval '-1 minute'), gen_random_uuid(), $2, 100 + n, 'credit', $3, 'Payer ' || n, 'canceled', 'transfer_incoming', '{}',
        now(), timestamptz '2024-01-01' - n * interval '1 minute' from generate_series(1, $4::int) n`,
    [bank.workspaceId, account?.id ?? "", account?.iban ?? "", many],
  );
  const console = await openConsole(browser, origin);
  const { page } = console;
  await console.open(`/transactions?account=${account?.id}&status=canceled`);
  await signIn(console, bank.demo.console);
  const table = page.getByRole("table", { name: "Transactions" });
  const rows = table.locator("tbody tr[data-index]");
  await rows.first().getByRole("button", { name: "Payer 1", exact: true }).waitFor();
  // While there is more, how many there are is not known.
  while ((await table.getAttribute("aria-rowcount")) === "-1") {
    expect(await rows.count()).toBeLessThan(80);
    await page.evaluate("window.scrollTo(0, document.body.scrollHeight)");
    await page.waitForTimeout(30);
  }
  expect(await table.getAttribute("aria-rowcount")).toBe(String(many + 1));
  await page.evaluate("window.scrollTo(0, document.body.scrollHeight)");
  await rows.getByRole("button", { name: `Payer ${many}`, exact: true }).waitFor();
  expect(await rows.last().getAttribute("aria-rowindex")).toBe(String(many + 1));
  expect(await rows.count()).toBeLessThan(80);
  // The keys walk from row to row, beyond what was in the page before.
  const last = rows.getByRole("button", { name: `Payer ${many}`, exact: true });
  await last.focus();
  for (let steps = 0; steps < 40; steps += 1) await page.keyboard.press("k");
  expect(await page.evaluate("document.activeElement.textContent")).toBe(`Payer ${many - 40}`);
  await page.keyboard.press("Enter");
  const drawer = page.getByRole("dialog", { name: "Transaction" });
  await drawer.getByText(`Payer ${many - 40}`).waitFor();
  // What changed is read again, and not everything that was read before.
  const asked: URL[] = [];
  page.on("request", (request) => void asked.push(new URL(request.url())));
  await drawer.getByRole("button", { name: "Add" }).click();
  await drawer.getByRole("textbox", { name: "Internal note" }).fill("Far down");
  await drawer.getByRole("button", { name: "Save" }).click();
  await drawer.getByText("Far down").waitFor();
  const pagesAsked = () => asked.filter(({ pathname }) => pathname === "/console/api/transactions").map(({ searchParams }) => searchParams);
  await expect.poll(() => pagesAsked().length, { timeout: 10_000 }).toBeGreaterThan(0);
  await console.settled();
  const lists = pagesAsked();
  expect(lists.length).toBeLessThan(4);
  expect(lists.every((query) => query.has("cursor"))).toBe(true);
  await console.close();
});

test("a member reads transactions, and changes nothing about them", async () => {
  const { reference } = await pay({ internal_note: "For the engine" });
  const console = await openConsole(browser, origin);
  const { page } = console;
  await console.open(`/transactions?transaction=${await debitOf(reference)}`);
  await signIn(console, await newMember(bank, { role: "member" }));
  const drawer = page.getByRole("dialog", { name: "Transaction" });
  await drawer.getByText("For the engine").waitFor();
  await drawer.getByText("Ordered").waitFor();
  await drawer.getByRole("region", { name: "Documents" }).getByText("None").waitFor();
  expect(await drawer.getByRole("button", { name: /^(?:Edit|Add|Delete)/ }).count()).toBe(0);
  expect(await drawer.locator("input[type=file]").count()).toBe(0);
  await console.close();
});
