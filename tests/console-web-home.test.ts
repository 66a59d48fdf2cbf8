import { recordEvents } from "@memento/platform";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { startTestBank, type TestBank } from "./support/bank.ts";
import { launchBrowser, listen } from "./support/browser.ts";
import { newMember, openConsole, signIn } from "./support/console-page.ts";

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

const pay = async (amount: number): Promise<void> => {
  const { status } = await bank.post("/v2/transfers", {
    amount,
    local_iban: bank.demo.bank.accounts[0]?.iban,
    beneficiary_iban: "FR1420041010050500013M02606",
    beneficiary_name: "Ada",
  });
  expect(status).toBe(200);
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
  await expect.poll(() => requests).toContain("/console/api/clock");
  await console.close();
});
