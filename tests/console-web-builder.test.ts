import type { Browser, Page } from "playwright-core";
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

async function choose(page: Page, operation: string): Promise<void> {
  await page.getByRole("combobox", { name: "Operation" }).click();
  await page.getByRole("combobox", { name: "Operation" }).fill(operation);
  await page.getByRole("option").first().click();
}
const send = (page: Page) => page.getByRole("button", { name: "Sign and send" });
const answer = async (page: Page) =>
  JSON.parse((await page.getByRole("region", { name: "Answer body" }).textContent()) ?? "") as Record<string, string>;

test("a newcomer makes an application and a key, and pays with them from the browser", async () => {
  const console = await openConsole(browser, origin);
  const { page } = console;
  await console.open("/applications?new=true");
  await signIn(console, bank.demo.console);
  const dialog = page.getByRole("dialog", { name: "New application" });
  await dialog.getByLabel("Name").fill("First steps");
  await dialog.getByRole("checkbox", { name: "Everything" }).check();
  await dialog.getByRole("button", { name: "Make application" }).click();
  const secretDialog = page.getByRole("dialog", { name: "Secret of First steps" });
  const secret = ((await secretDialog.getByRole("region", { name: "Secret" }).textContent()) ?? "").trim();
  await secretDialog.getByRole("checkbox").check();
  await secretDialog.getByRole("button", { name: "Done" }).click();
  await page.getByRole("button", { name: "New certificate" }).click();
  const certificate = page.getByRole("dialog", { name: "New certificate" });
  await certificate.getByLabel("Name").fill("Laptop");
  await certificate.getByRole("button", { name: "Make key and register" }).click();
  const keyDialog = page.getByRole("dialog", { name: "Private key of Laptop" });
  await keyDialog.getByRole("checkbox").check();
  await keyDialog.getByRole("button", { name: "Done" }).click();

  const sent: string[] = [];
  page.on("request", (request) => void sent.push(`${JSON.stringify(request.headers())} ${request.postData() ?? ""}`));
  await page.getByRole("link", { name: "Request builder" }).click();
  await page.getByRole("combobox", { name: "Application" }).click();
  await page.getByRole("option", { name: "First steps" }).click();
  await page.getByText("Key at hand").waitFor();
  await page.getByText("Secret at hand").waitFor();
  await choose(page, "initiate a sepa");
  const body = page.getByRole("textbox", { name: "Body" });
  await expect.poll(() => body.inputValue(), { timeout: 20_000 }).toContain("beneficiary_iban");
  expect(page.url()).toContain("operation=POST");
  const written = await body.inputValue();
  await body.fill(`${written.slice(0, -2)},`);
  await page.getByText("This is no JSON").waitFor();
  expect(await send(page).isDisabled()).toBe(true);
  await body.fill(written.replace("1000", '"many"').replace('"local_iban"', '"locl_iban"'));
  await page.getByText("local_iban is missing.").waitFor();
  await page.getByText("locl_iban is not known here.").waitFor();
  await page.getByText("amount must be: integer.").waitFor();
  await page.getByRole("button", { name: "Fields" }).click();
  await page.getByRole("button", { name: "Add custom_id" }).waitFor();
  await expectPage(console, "request-builder");
  await body.fill(written.replace("1000", "4321"));
  await page.getByRole("button", { name: "Add custom_id" }).click();
  await page.getByRole("button", { name: "Fields" }).click();
  await send(page).click();
  await page.getByRole("region", { name: "Answer body" }).waitFor();
  const made = await answer(page);
  expect((await bank.get(`/v2/transfers/${made["id"]}`)).body).toMatchObject({
    amount: 4321,
    custom_id: "text",
    status: expect.any(String),
  });
  await expectPage(console, "request-builder-answer");
  const tokens = sent.filter((request) => request.includes("Bearer ")).length;
  expect(tokens).toBe(1);
  // The secret travels inside the signed token alone, and nothing of the key or of the secret is left in the browser.
  expect(sent.filter((request) => request.includes(secret) || request.includes("PRIVATE KEY"))).toEqual([]);
  expect(sent.filter((request) => request.includes("Bearer ") && request.includes("memento_session"))).toEqual([]);
  expect(await page.evaluate("JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])")).not.toContain(secret);

  await page.getByRole("link", { name: "In the API log" }).click();
  await page.getByRole("heading", { name: "POST /v2/transfers" }).waitFor();
  await page.getByText("First steps").first().waitFor();
  await page.getByRole("link", { name: "Open in the request builder" }).click();
  await page.getByText("Key at hand").waitFor();
  await expect.poll(() => body.inputValue(), { timeout: 20_000 }).toContain("4321");
  await page.reload();
  await page.getByText("Key and secret are needed first.").waitFor();
  await console.close();
});

test("a key that is pasted signs; the command that is copied works once", async () => {
  const { secret, private_key: privateKey } = bank.demo.bank.application;
  const console = await openConsole(browser, origin, { permissions: ["clipboard-read", "clipboard-write"] });
  const { page } = console;
  const application = bank.demo.bank.application.id;
  await console.open(`/request-builder?application=${application}&operation=${encodeURIComponent("GET /v2/accounts/{id}")}`);
  await signIn(console, bank.demo.console);
  const key = page.getByRole("textbox", { name: "Private key" });
  await key.fill("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----");
  await page.getByText("No RSA private key can be read").waitFor();
  await key.fill(privateKey);
  await page.getByText("Key at hand").waitFor();
  await page.getByLabel("Secret of the application").fill(secret);
  await page.keyboard.press("Enter");
  await page.getByText("Secret at hand").waitFor();
  await send(page).click();
  await page.getByText("Fill this in.").waitFor();
  await page.getByRole("textbox", { name: "id" }).fill(bank.demo.bank.accounts[0]?.id ?? "");
  await send(page).click();
  await page.getByRole("region", { name: "Answer body" }).waitFor();
  expect(await answer(page)).toMatchObject({ id: bank.demo.bank.accounts[0]?.id });
  await page.getByRole("tab", { name: "Headers" }).click();
  await page.getByText("x-request-id").waitFor();

  await page.getByRole("button", { name: "Sign and copy" }).click();
  await page.getByRole("button", { name: "Copied" }).waitFor();
  const command = String(await page.evaluate("navigator.clipboard.readText()"));
  const [, authorization = ""] = /'Authorization: ([^']+)'/.exec(command) ?? [];
  const [, url = ""] = /--url '([^']+)'/.exec(command) ?? [];
  const statuses = [await fetch(url, { headers: { authorization } }), await fetch(url, { headers: { authorization } })];
  expect(statuses.map(({ status }) => status)).toEqual([200, 401]);

  await page.getByRole("button", { name: "Forget both" }).click();
  await page.getByText("Key and secret are needed first.").waitFor();
  await console.close();
});

test("who looks after no application is told so", async () => {
  const console = await openConsole(browser, origin);
  await console.open("/request-builder");
  await signIn(console, await newMember(bank, { role: "member" }));
  await console.page.getByText("You look after no application.").waitFor();
  await console.close();
});
