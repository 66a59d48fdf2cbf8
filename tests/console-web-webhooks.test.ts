import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { startTestBank, type TestBank } from "./support/bank.ts";
import { launchBrowser, listen } from "./support/browser.ts";
import { memberBrowser, ownersBrowser } from "./support/console.ts";
import { expectPage, newMember, openConsole, signIn } from "./support/console-page.ts";
import { startReceiver, type Receiver } from "./support/receiver.ts";

vi.setConfig({ testTimeout: 120_000 }); // a browser on a busy machine

let bank: TestBank;
let browser: Browser;
let origin: string;
let receiver: Receiver;
beforeAll(async () => {
  bank = await startTestBank();
  origin = await listen(bank.app);
  browser = await launchBrowser();
  receiver = await startReceiver();
});
afterAll(async () => {
  await browser.close();
  expect(await bank.verify()).toEqual([]);
  await bank.close();
  await receiver.close();
});

test("a webhook is made, told of an event, retried by hand, changed and deleted", async () => {
  const { id } = bank.demo.bank.application;
  const console = await openConsole(browser, origin);
  const { page } = console;
  await console.open(`/applications/${id}?tab=webhooks`);
  await signIn(console, bank.demo.console);
  await page.getByText("No webhook yet").waitFor();
  await expectPage(console, "webhooks-empty");
  await page.getByRole("button", { name: "New webhook" }).click();
  const dialog = page.getByRole("dialog", { name: "New webhook" });
  await dialog.getByLabel("URL").fill("nonsense");
  await dialog.getByRole("button", { name: "Make webhook" }).click();
  await dialog.getByText("Write a whole address").waitFor();
  console.expectRefusal(`400 /console/api/applications/${id}/webhooks`);
  await dialog.getByLabel("URL").fill("ftp://example.com/hook");
  await dialog.getByRole("button", { name: "Make webhook" }).click();
  await dialog.getByText("Use an https:// address").waitFor();
  await dialog.getByLabel("URL").fill(receiver.url);
  await dialog.getByLabel("Events").click();
  await page.getByRole("option", { name: "account_updated" }).click();
  await page.keyboard.press("Escape");
  await expectPage(console, "webhook-new");
  await dialog.getByRole("button", { name: "Make webhook" }).click();
  const secrets = page.getByRole("dialog", { name: "Secrets of the webhook" });
  const token = (await secrets.getByRole("region", { name: "Bearer token" }).textContent())?.trim();
  expect(await secrets.getByRole("region", { name: "Signing secret" }).textContent()).toContain("whsec_");
  await secrets.getByRole("checkbox").check();
  await secrets.getByRole("button", { name: "Done" }).click();
  await page.getByRole("row", { name: receiver.url }).waitFor();
  await expectPage(console, "webhooks");
  await page.getByRole("row", { name: receiver.url }).getByRole("link").click();
  await page.getByText("Nothing was delivered yet").waitFor();

  receiver.answer = 500;
  const operator = await memberBrowser(bank, { role: "owner", isOperator: true });
  const [account] = bank.demo.bank.accounts;
  expect((await operator.patch(`/accounts/${account?.id}`, { name: "Renamed" })).status).toBe(200);
  const [first] = await receiver.wait(1);
  expect(first?.headers["authorization"]).toBe(`Bearer ${token}`);
  const row = page.getByRole("table", { name: "Deliveries" }).getByRole("row", { name: "account_updated" });
  await row.waitFor(); // the list looks again by itself
  await row.click();
  const drawer = page.getByRole("dialog", { name: "account_updated" });
  await drawer.getByText("500", { exact: true }).waitFor();
  expect(JSON.parse((await drawer.getByRole("region", { name: "Payload" }).textContent()) ?? "")).toEqual(first?.body);
  await drawer.getByText("status 500").waitFor();
  await expectPage(console, "delivery");
  receiver.answer = 204;
  await drawer.getByRole("button", { name: "Retry now" }).click();
  await drawer.getByText("204", { exact: true }).waitFor();
  await drawer.getByText("Succeeded").waitFor();
  await drawer.getByText("By hand").waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("combobox", { name: "Any status" }).click();
  await page.getByRole("option", { name: "Failed" }).click();
  await page.getByText("No delivery fits these filters").waitFor();
  expect(page.url()).toContain("status=failed");
  await page.getByRole("button", { name: "Clear filters" }).click();
  await row.waitFor();
  await expectPage(console, "webhook");

  await page.getByRole("button", { name: "Edit" }).click();
  const edit = page.getByRole("dialog", { name: "Change webhook" });
  await edit.getByRole("switch", { name: "Enabled" }).click();
  await edit.getByRole("button", { name: "Save" }).click();
  await page.getByText("Disabled", { exact: true }).waitFor();

  await console.open("/deliveries");
  await page.getByRole("row", { name: "account_updated" }).waitFor();
  await expectPage(console, "deliveries");

  await page.goBack();
  await page.getByRole("button", { name: "Delete" }).click();
  await page.getByRole("dialog", { name: "Delete this webhook?" }).getByRole("button", { name: "Delete webhook" }).click();
  await page.getByText("No webhook yet").waitFor();
  await console.close();
});

test("a collaborator looks after the webhooks of their application, and sees no list of all", async () => {
  const { id } = bank.demo.bank.application;
  const owner = await ownersBrowser(bank);
  const made = await owner.post(`/applications/${id}/webhooks`, { url: receiver.url });
  const member = await newMember(bank, { role: "member" });
  await owner.post(`/applications/${id}/collaborators`, { member_id: member.id });
  const console = await openConsole(browser, origin);
  const { page } = console;
  await console.open(`/applications/${id}/webhooks/${made.body.id}`);
  await signIn(console, member);
  await page.getByRole("button", { name: "Edit" }).waitFor();
  await page.getByText("Nothing was delivered yet").waitFor();
  expect(await page.getByRole("link", { name: "Webhook deliveries" }).count()).toBe(0);
  await console.open("/deliveries");
  await page.getByRole("heading", { name: "Not for your role" }).waitFor();
  await console.close();
});

test("several deliveries of one kind of event are retried at once", async () => {
  const owner = await ownersBrowser(bank);
  const { id } = (await owner.post("/applications", { name: "Retried", permissions: [] })).body as { id: string };
  const made = await owner.post(`/applications/${id}/webhooks`, {
    url: `${receiver.url}/retried`,
    event_types: ["iban_created", "iban_updated"],
  });
  receiver.answer = 500;
  const iban = await bank.post("/v2/ibans", { account_id: bank.demo.bank.accounts[0]?.id, name: "Retried" });
  await bank.patch(`/v2/ibans/${iban.body.id}`, { name: "Renamed" });
  await bank.patch(`/v2/ibans/${iban.body.id}`, { name: "Renamed again" });
  const toIt = ({ path }: { path: string }) => path === "/hook/retried";
  await receiver.wait(3, toIt, 10_000);
  const console = await openConsole(browser, origin);
  const { page } = console;
  await console.open(`/applications/${id}/webhooks/${made.body.id}`);
  await signIn(console, bank.demo.console);
  await page.getByRole("combobox", { name: "Any event" }).click();
  await page.getByRole("option", { name: "iban_updated" }).click();
  const rows = page.getByRole("table", { name: "Deliveries" }).locator("tbody tr");
  await expect.poll(() => rows.count(), { timeout: 20_000 }).toBe(2);
  expect(page.url()).toContain("event=iban_updated");
  receiver.answer = 204;
  await page.getByRole("checkbox", { name: "Choose all shown" }).check();
  await page.getByText("2 chosen").waitFor();
  await expectPage(console, "deliveries-chosen");
  await page.getByRole("button", { name: "Retry chosen" }).click();
  await page.getByText("Another attempt at each of 2 is on its way.").waitFor();
  await expect.poll(() => rows.filter({ hasText: "Succeeded" }).count(), { timeout: 20_000 }).toBe(2);
  expect(receiver.received.filter(toIt)).toHaveLength(5);
  await console.close();
});

test("webhooks are sorted by a click on their column", async () => {
  const owner = await ownersBrowser(bank);
  const { id } = (await owner.post("/applications", { name: "Sorted", permissions: [] })).body as { id: string };
  for (const path of ["b", "c", "a"]) await owner.post(`/applications/${id}/webhooks`, { url: `${receiver.url}/${path}` });
  const console = await openConsole(browser, origin);
  const { page } = console;
  await console.open(`/applications/${id}?tab=webhooks`);
  await signIn(console, bank.demo.console);
  const urls = async () => (await page.locator("tbody [data-opens-row]").allTextContents()).map((url) => url.at(-1)).join("");
  await page.getByRole("button", { name: "Sort by URL" }).click();
  expect(await urls()).toBe("abc");
  expect(await page.getByRole("columnheader", { name: "Sort by URL" }).getAttribute("aria-sort")).toBe("ascending");
  await page.getByRole("button", { name: "Sort by URL" }).click();
  expect(await urls()).toBe("cba");
  await console.close();
});
