import { recordEvents } from "@memento/platform";
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

const pay = async (amount: number): Promise<string> => {
  const { status, body } = await bank.post("/v2/transfers", {
    amount,
    local_iban: bank.demo.bank.accounts[0]?.iban,
    beneficiary_iban: "FR1420041010050500013M02606",
    beneficiary_name: "Ada Lovelace",
  });
  expect(status).toBe(200);
  return body.id;
};
const pass = async (advance: string): Promise<void> => {
  expect((await bank.post("/v2/sandbox/clock", { advance })).status).toBe(200);
};

test("what a program does shows without a reload, also when it is more than is told one by one", async () => {
  const console = await openConsole(browser, origin);
  const { page } = console;
  await console.open("/accounts");
  await signIn(console, await newMember(bank, { role: "member" }));
  await page.getByText("€1,000,000.00").waitFor();
  await page.getByRole("img", { name: "What you see is up to date" }).waitFor();
  await pay(12_34);
  await page.getByText("€999,987.66").waitFor();

  // No page shows such things, and no event that is told one by one makes the clock be read again.
  const requests: string[] = [];
  page.on("request", (request) => void requests.push(new URL(request.url()).pathname));
  const many = Array.from({ length: 501 }, () => ({ type: "x_changed", resourceType: "x", resourceId: crypto.randomUUID() }));
  await bank.runtime.database.transaction((tx) => Promise.resolve(recordEvents(tx, bank.workspaceId, new Date(), many)));
  await expect.poll(() => requests, { timeout: 15_000 }).toContain("/console/api/clock");
  await console.close();
});

test("home tells how the workspace stands, what needs attention and where to mend it, and follows what happens", async () => {
  const asked = await bank.post("/v2/mandate_signature_requests", {
    scheme: "core",
    reference: "RENT-1",
    debtor_email: "tenant@example.com",
  });
  expect(asked.status).toBe(200);
  for (let step = 1; step <= 8; step += 1) {
    await pay(step * 11_300_00);
    await bank.post("/v2/sandbox/incoming_transfers", { amount: (9 - step) * 9_150_00, local_iban: bank.demo.bank.accounts[0]?.iban });
    await pass("P3D");
  }
  const failed = await pay(999_999_999_99);

  const console = await openConsole(browser, origin);
  const { page } = console;
  await console.open("/");
  await signIn(console, bank.demo.console);
  await page.getByRole("heading", { name: "Demo workspace" }).waitFor();
  const attention = page.getByRole("region", { name: "Needs attention" });
  const toPath = (name: string) => attention.getByRole("link", { name }).getAttribute("href");
  expect(await toPath("€999,999,999.99 to Ada Lovelace")).toBe(`/console/transfers?transfer=${failed}`);
  expect(await toPath("Signature request RENT-1 expires soon")).toBe(`/console/mandate-signature-requests?request=${asked.body.id}`);
  await page
    .getByRole("img", { name: /^[-−+]€[\d,.]+ in 30 days$/ })
    .locator("svg.recharts-surface")
    .first()
    .waitFor();
  await page
    .getByRole("img", { name: /€[\d,.]+ in, €406,812.34 out/ })
    .locator("svg.recharts-surface")
    .first()
    .waitFor();
  await expectPage(console, "home");

  await page.getByRole("button", { name: "Show as a table: Money in and out" }).click();
  const table = page.getByRole("table", { name: "Money in and out" });
  expect(await table.locator("tbody tr").count()).toBe(30);
  await table.getByRole("cell", { name: "€90,400.00" }).waitFor();

  const total = page.getByRole("region", { name: "Total balance" }).locator("p").first();
  const before = await total.textContent();
  await bank.post("/v2/sandbox/incoming_transfers", { amount: 1, local_iban: bank.demo.bank.accounts[0]?.iban });
  await expect.poll(() => total.textContent(), { timeout: 15_000 }).not.toBe(before);

  await page.getByRole("table", { name: "Accounts" }).getByRole("link", { name: "Payroll account" }).click();
  await page.getByRole("heading", { name: "Payroll account" }).waitFor();
  await page.goBack();
  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name: "Invite somebody" }).click();
  await page.getByRole("dialog", { name: "Invite somebody" }).waitFor();
  await console.close();
});

test("who only reads sees figures, and nothing to do", async () => {
  const console = await openConsole(browser, origin);
  const { page } = console;
  await console.open("/");
  await signIn(console, await newMember(bank, { role: "member" }));
  await page.getByRole("region", { name: "Total balance" }).getByRole("img", { name: "in 30 days" }).waitFor();
  expect(await page.getByRole("main").getByRole("button", { name: "More" }).count()).toBe(0);
  expect(await page.getByRole("link", { name: "New transfer" }).count()).toBe(0);
  await console.close();
});
