import type { Browser, Page } from "playwright-core";
import { operationKinds } from "../packages/bank/src/operations/kinds.ts";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { operationSources, optionalFields } from "../apps/console/src/pages/operations/sources.ts";
import { sourceAttributes } from "../packages/bank/src/transactions/sources.ts";
import { startTestBank, type TestBank } from "./support/bank.ts";
import { launchBrowser, listen } from "./support/browser.ts";
import { expectPage, openConsole, signIn } from "./support/console-page.ts";

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

async function chooseMain(page: Page): Promise<void> {
  await page.getByRole("combobox", { name: "Account", exact: true }).click();
  await page.getByRole("option", { name: /Main account/ }).click();
}

test("the form knows each source's direction and what it says about the other side", () => {
  const known = Object.fromEntries(
    Object.entries(operationKinds).map(([source, { direction }]) => {
      const attributes: object = sourceAttributes[source as keyof typeof operationKinds];
      const mirrors = "mirror" in operationKinds[source as keyof typeof operationKinds];
      const fields = optionalFields.filter((field) => (field === "counterparty_account_id" ? mirrors : Object.hasOwn(attributes, field)));
      return [source, { direction, fields: [...fields].sort() }];
    }),
  );
  const shown = Object.fromEntries(
    Object.entries(operationSources).map(([source, { direction, fields }]) => [source, { direction, fields: [...fields].sort() }]),
  );
  expect(shown).toEqual(known);
});

test("an operator posts an operation, and cancels one whose day has not come", async () => {
  const [main] = bank.demo.bank.accounts;
  const before = await bank.balance(main?.id ?? "");
  const console = await openConsole(browser, origin);
  const { page } = console;
  await console.open("/operations");
  await signIn(console, bank.demo.console);
  await page.getByRole("heading", { name: "Operations" }).waitFor();
  await page.getByRole("button", { name: "Post operation" }).click();
  await page.getByText("Choose an account.").waitFor();
  await page.getByText("Write an amount such as 12.50.").waitFor();
  await expectPage(console, "operations-faults");

  await chooseMain(page);
  await page.getByLabel("Amount").fill("12.50");
  await page.getByRole("combobox", { name: "What it is" }).click();
  await page.getByRole("option", { name: "RTGS transfer, outgoing" }).click();
  console.expectRefusal("400 /console/api/operations");
  await page.getByRole("button", { name: "Post operation" }).click();
  await page.getByText("is required for rtgs_transfer_outgoing.").waitFor();
  expect(await page.getByLabel("Counterparty’s account number").evaluate((input) => input === input.ownerDocument.activeElement)).toBe(
    true,
  );
  await page.getByLabel("Counterparty’s account number").fill("12345678");
  await expectPage(console, "operations");
  await page.getByRole("button", { name: "Post operation" }).click();
  await page.getByText("RTGS transfer, outgoing, €12.50: confirmed.").waitFor();
  expect(await bank.balance(main?.id ?? "")).toBe(before - 1250);
  await expectPage(console, "operations-posted");

  await chooseMain(page);
  await page.getByLabel("Amount").fill("1");
  await page.getByLabel("Day").fill("2099-01-01");
  await page.getByRole("button", { name: "Post operation" }).click();
  await page.getByText("Subscription, €1.00: scheduled.").waitFor();
  await page.getByRole("button", { name: "Cancel operation" }).click();
  await page.getByRole("dialog", { name: "Cancel operation" }).getByRole("button", { name: "Cancel operation" }).click();
  await page.getByText("The operation was canceled.").waitFor();
  await console.close();
});

test("an operation whose answer was lost is booked once", async () => {
  const [main] = bank.demo.bank.accounts;
  const before = await bank.balance(main?.id ?? "");
  const console = await openConsole(browser, origin);
  const { page } = console;
  let lost = 0;
  await page.route("**/console/api/operations", async (route) => {
    lost += 1;
    const answer = await route.fetch();
    await (lost === 1
      ? route.fulfill({ status: 503, json: { code: "unavailable", message: "lost" } })
      : route.fulfill({ response: answer }));
  });
  console.expectRefusal("503 /console/api/operations");
  await console.open("/operations");
  await signIn(console, bank.demo.console);
  await chooseMain(page);
  await page.getByLabel("Amount").fill("7");
  await page.getByRole("button", { name: "Post operation" }).click();
  await page.getByText("The server is busy.").waitFor();
  await page.getByRole("button", { name: "Post operation" }).click();
  await page.getByText("Subscription, €7.00: confirmed.").waitFor();
  expect(await bank.balance(main?.id ?? "")).toBe(before - 700);
  await console.close();
});

test("an operator resolves what matches nothing, and sees it under what is resolved", async () => {
  const entryId = crypto.randomUUID();
  const console = await openConsole(browser, origin);
  const { page } = console;
  await bank.runtime.database.query(
    {
      name: "test.unmatched",
      text: "insert into bank.unmatched_entry (workspace_id, entry_id, file_hash, entry_key, problem, counterparty_name, recorded_at) values ($1, $2, 'a file', 'a key', 'unknown_payment', 'ACME', now())",
    },
    [bank.workspaceId, entryId],
  );
  await console.open("/unmatched");
  await signIn(console, bank.demo.console);
  await page.getByRole("row", { name: "unknown payment" }).waitFor();
  await expectPage(console, "unmatched");
  await page.getByRole("row", { name: "unknown payment" }).click();
  const dialog = page.getByRole("dialog", { name: "Resolve this entry" });
  console.expectRefusal(`400 /console/api/unmatched_entries/${entryId}/resolution`);
  await dialog.getByRole("combobox", { name: "Account" }).click();
  await page.getByRole("option", { name: /Main account/ }).click();
  await dialog.getByRole("button", { name: "Resolve" }).click();
  await dialog.getByText("No money stands in suspense").waitFor();
  await expectPage(console, "unmatched-entry");
  await dialog.locator("button.mantine-InputClearButton-root").click();
  await dialog.getByLabel("Note").fill("Called them");
  await dialog.getByRole("button", { name: "Resolve" }).click();
  await page.getByText("Nothing is open").waitFor();
  await page.getByText("Resolved", { exact: true }).click();
  await page.getByRole("row", { name: "unknown payment" }).click();
  await page.getByRole("dialog", { name: "Entry" }).getByText("Called them").waitFor();
  await console.close();
});
