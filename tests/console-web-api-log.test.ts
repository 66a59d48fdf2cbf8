import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { startTestBank, type TestBank, withKey } from "./support/bank.ts";
import { launchBrowser, listen } from "./support/browser.ts";
import { ownersBrowser } from "./support/console.ts";
import { expectPage, newMember, openConsole, signIn } from "./support/console-page.ts";

vi.setConfig({ testTimeout: 120_000 }); // a browser on a busy machine

const patient = { timeout: 20_000 };

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

const order = (amount: number) => ({
  amount,
  local_iban: bank.demo.bank.accounts[0]?.iban,
  beneficiary_iban: "FR1420041010050500013M02606",
  beneficiary_name: "Ada",
});

test("a request is found by what it was, and told with its answer, its repetition, and what it caused", async () => {
  const owner = await ownersBrowser(bank);
  await owner.post(`/applications/${bank.demo.bank.application.id}/webhooks`, { url: "http://127.0.0.1:9/nobody" });
  const key = withKey();
  await bank.get("/v2/accounts");
  const refused = await bank.post("/v2/transfers", { amount: "many" });
  const made = await bank.post("/v2/transfers", order(3_21), key);
  await bank.eventually(`/v2/transfers/${made.body.id}`, ({ body }) => body.status === "confirmed");
  await bank.post("/v2/transfers", order(3_21), key);
  await bank.runtime.apiLog?.flush();

  const console = await openConsole(browser, origin);
  const { page } = console;
  await console.open("/api-log");
  await signIn(console, bank.demo.console);
  const rows = page.getByRole("table", { name: "API log" }).locator("tbody tr");
  await rows.filter({ hasText: "Replay" }).waitFor();
  await expectPage(console, "api-log");

  await page.getByRole("combobox", { name: "Any status" }).click();
  await page.getByRole("option", { name: "4xx" }).click();
  await expect.poll(() => rows.count(), patient).toBe(1);
  expect(page.url()).toContain("status=4xx");
  await page.getByRole("searchbox", { name: "Path or request ID" }).fill("accounts");
  await page.getByText("No request fits these filters").waitFor();
  expect(page.url()).toContain("q=accounts");
  await page.getByRole("button", { name: "Clear filters" }).click();
  await page.getByRole("searchbox", { name: "Path or request ID" }).fill(refused.headers["x-request-id"] ?? "");
  await expect.poll(() => rows.count(), patient).toBe(1);
  await page.getByRole("button", { name: "Clear filters" }).click();
  await page.getByRole("combobox", { name: "Any time" }).click();
  await page.getByRole("option", { name: "From, until" }).click();
  await page.getByLabel("Until").fill("2020-01-01T00:00");
  await page.getByText("No request fits these filters").waitFor();
  await page.reload();
  await page.getByText("No request fits these filters").waitFor();
  await page.getByRole("button", { name: "Clear filters" }).click();

  await page.getByRole("combobox", { name: "Any method" }).click();
  await page.getByRole("option", { name: "POST" }).click();
  await rows.filter({ hasText: "200" }).filter({ hasNotText: "Replay" }).click();
  await page.getByRole("heading", { name: "POST /v2/transfers" }).waitFor();
  expect(JSON.parse((await page.getByRole("region", { name: "Request body" }).textContent()) ?? "")).toEqual(order(3_21));
  expect(JSON.parse((await page.getByRole("region", { name: "Response body" }).textContent()) ?? "")).toEqual(made.body);
  await page.getByText("First request").waitFor();
  const event = page.getByRole("row", { name: "transfer_confirmed" });
  await event.waitFor();
  await expectPage(console, "api-request");
  await event.getByRole("button", { name: "Pending" }).click();
  const drawer = page.getByRole("dialog", { name: "transfer_confirmed" });
  await drawer.getByText("connection refused").first().waitFor();
  expect(page.url()).toContain("delivery=");
  await page.keyboard.press("Escape");
  await page.getByRole("link", { name: "All with this key" }).click();
  await expect.poll(() => rows.count(), patient).toBe(2);
  await rows.filter({ hasText: "Replay" }).click();
  await page.getByText("Replay: answered as before").waitFor();
  await console.close();
});

test("who looks after one application sees its requests; who looks after none is told so; a log that is off says why", async () => {
  const owner = await ownersBrowser(bank);
  const { id } = bank.demo.bank.application;
  await bank.get("/v2/accounts");
  await (await bank.clientWith(["ibans:read"])).get("/v2/ibans");
  await bank.runtime.apiLog?.flush();
  const grace = await newMember(bank, { role: "member", name: "Grace Hopper" });
  const console = await openConsole(browser, origin);
  const { page } = console;
  await console.open("/api-log");
  await signIn(console, grace);
  await page.getByText("No application of yours").waitFor();
  await owner.post(`/applications/${id}/collaborators`, { member_id: grace.id });
  await page.reload();
  await page.getByRole("row", { name: "/v2/accounts" }).first().waitFor();
  expect(await page.getByRole("row", { name: "/v2/ibans" }).count()).toBe(0);
  await page.route("**/console/api/api_log?**", (route) => route.fulfill({ json: { results: [], next_cursor: null, is_kept: false } }));
  await page.reload();
  await page.getByText("API_LOG_PER_SECOND").waitFor();
  await console.close();
});
