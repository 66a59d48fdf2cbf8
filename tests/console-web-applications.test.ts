import { readFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { startTestBank, type TestBank } from "./support/bank.ts";
import { launchBrowser, listen } from "./support/browser.ts";
import { ownersBrowser } from "./support/console.ts";
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

test("an application is made, given a key made in the browser, and calls the Bank API with it", async () => {
  const console = await openConsole(browser, origin);
  const { page } = console;
  const sent: string[] = [];
  page.on("request", (request) => void sent.push(request.postData() ?? ""));
  await console.open("/applications");
  await signIn(console, bank.demo.console);
  await page.getByRole("row", { name: "Demo application" }).waitFor();
  await expectPage(console, "applications");

  await page.getByRole("button", { name: "New application" }).click();
  const dialog = page.getByRole("dialog", { name: "New application" });
  await dialog.getByRole("button", { name: "Make application" }).click();
  await dialog.getByText("Fill this in.").waitFor();
  await dialog.getByLabel("Name").fill("Payroll, “nightly”");
  await dialog.getByRole("checkbox", { name: "Read Accounts" }).check();
  await expectPage(console, "application-new");
  await dialog.getByRole("button", { name: "Make application" }).click();
  const secretDialog = page.getByRole("dialog", { name: "Secret of Payroll" });
  const secret = (await secretDialog.getByRole("region", { name: "Secret" }).textContent())?.trim() ?? "";
  expect(secret.length).toBeGreaterThan(20);
  await page.keyboard.press("Escape"); // a stray key must not lose it
  expect(await secretDialog.getByRole("button", { name: "Done" }).isDisabled()).toBe(true);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Shift+Tab");
  await page.getByRole("tooltip", { name: "Copy" }).waitFor(); // what the keyboard reaches tells what it does, and is judged with the page
  await expectPage(console, "application-secret");
  await secretDialog.getByRole("checkbox", { name: "I have kept it" }).check();
  await secretDialog.getByRole("button", { name: "Done" }).click();

  await page.getByText("No certificate yet").waitFor();
  await expectPage(console, "certificates-empty");
  await page.getByRole("button", { name: "New certificate" }).click();
  const certificate = page.getByRole("dialog", { name: "New certificate" });
  await certificate.getByLabel("Name").fill("Laptop, of “Grace”");
  await expectPage(console, "certificate-new");
  await certificate.getByRole("button", { name: "Make key and register" }).click();
  const keyDialog = page.getByRole("dialog", { name: "Private key of Laptop" });
  const privateKey = (await keyDialog.getByRole("region", { name: "Private key" }).textContent()) ?? "";
  expect(privateKey).toMatch(/^-----BEGIN PRIVATE KEY-----/);
  const [download] = await Promise.all([page.waitForEvent("download"), keyDialog.getByRole("button", { name: "Download" }).click()]);
  expect(download.suggestedFilename()).toBe("laptop-of-grace-.pem");
  expect(readFileSync(await download.path(), "utf8")).toBe(privateKey);
  expect(sent.some((body) => body.includes("BEGIN CERTIFICATE"))).toBe(true);
  expect(sent.some((body) => body.includes("PRIVATE KEY"))).toBe(false);
  await keyDialog.getByRole("checkbox", { name: "I have kept it" }).check();
  await keyDialog.getByRole("button", { name: "Done" }).click();
  const row = page.getByRole("table", { name: "Certificates" }).getByRole("row", { name: "Laptop" });
  await row.getByText("Active").waitFor();
  await expectPage(console, "certificates");

  const owner = await ownersBrowser(bank);
  const id = new URL(page.url()).pathname.split("/").at(-1);
  const { thumbprint } = (await owner.get(`/applications/${id}/certificates`)).body.results[0];
  const client = bank.clientOf({ thumbprint, secret, privateKey });
  expect((await client.get("/v2/accounts")).status).toBe(200);
  expect((await client.get("/v2/transactions")).status).toBe(403);

  await row.getByRole("button", { name: "Revoke" }).click();
  await page.getByRole("dialog", { name: "Revoke Laptop" }).getByRole("button", { name: "Revoke" }).click();
  await row.getByText("Revoked").waitFor();
  expect((await client.get("/v2/accounts")).status).toBe(401);
  await console.close();
});

test("a certificate of one's own is registered, and a wrong one refused beside its field", async () => {
  const { id } = bank.demo.bank.application;
  const console = await openConsole(browser, origin);
  const { page } = console;
  await console.open(`/applications/${id}?tab=certificates`);
  await signIn(console, bank.demo.console);
  await page.getByRole("button", { name: "New certificate" }).click();
  const dialog = page.getByRole("dialog", { name: "New certificate" });
  await dialog.getByLabel("Name").fill("Mine");
  await dialog.getByRole("radio", { name: "I have a certificate" }).check();
  console.expectRefusal(`400 /console/api/applications/${id}/certificates`);
  await dialog.getByLabel("Certificate (PEM)").fill("nonsense");
  await dialog.getByRole("button", { name: "Register certificate" }).click();
  await dialog.getByText("This is no X.509 certificate in PEM form.").waitFor();
  await expectPage(console, "certificate-upload");
  console.expectRefusal(`400 /console/api/applications/${id}/certificates`);
  const file = { name: "mine.pem", mimeType: "application/x-pem-file", buffer: Buffer.from(bank.demo.bank.application.certificate) };
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), dialog.getByRole("button", { name: "Choose a file" }).click()]);
  await chooser.setFiles(file);
  await expect.poll(() => dialog.getByLabel("Certificate (PEM)").inputValue()).toBe(bank.demo.bank.application.certificate);
  await dialog.getByRole("button", { name: "Register certificate" }).click();
  await dialog.getByText("This certificate is registered already, or was revoked.").waitFor();
  await console.close();
});

test("an application is changed, gets a new secret, addresses and a collaborator, and is deleted", async () => {
  const owner = await ownersBrowser(bank);
  const { id } = (await owner.post("/applications", { name: "Short-lived", permissions: ["accounts:read"] })).body as { id: string };
  const grace = await newMember(bank, { role: "member", name: "Grace Collaborator" });
  const console = await openConsole(browser, origin);
  const { page } = console;
  await console.open(`/applications/${id}`);
  await signIn(console, bank.demo.console);
  await page.getByRole("heading", { name: "Short-lived" }).waitFor();
  await expectPage(console, "application");
  await page.getByRole("checkbox", { name: "Write Transfers" }).check();
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("Saved", { exact: true }).waitFor();
  expect((await owner.get(`/applications/${id}`)).body.permissions).toEqual(["accounts:read", "transfers:write"]);

  await page.getByRole("button", { name: "New secret" }).click();
  await page.getByRole("dialog", { name: "Give Short-lived a new secret?" }).getByRole("button", { name: "New secret" }).click();
  const secretDialog = page.getByRole("dialog", { name: "Secret of Short-lived" });
  await secretDialog.getByRole("checkbox", { name: "I have kept it" }).check();
  await secretDialog.getByRole("button", { name: "Done" }).click();

  await page.getByRole("tab", { name: "IP allow-list" }).click();
  console.expectRefusal(`400 /console/api/applications/${id}/ip_allow_list`);
  const ranges = page.getByLabel("Addresses and ranges");
  await ranges.fill("203.0.113.0/24\nnonsense");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText('holds "nonsense"').waitFor();
  await expectPage(console, "addresses");
  await ranges.fill("203.0.113.0/24, 2001:db8::/32");
  await page.getByRole("button", { name: "Save" }).click();
  await expect.poll(() => ranges.inputValue()).toBe("203.0.113.0/24\n2001:db8::/32");

  await page.getByRole("tab", { name: "Collaborators" }).click();
  await page.getByText("No collaborator").waitFor();
  await page.getByRole("button", { name: "Add collaborator" }).click();
  const dialog = page.getByRole("dialog", { name: "Add collaborator" });
  await dialog.getByLabel("Member").click();
  await page.getByRole("option", { name: /Grace Collaborator/ }).click();
  await dialog.getByRole("button", { name: "Add collaborator" }).click();
  await page.getByRole("row", { name: /Grace Collaborator/ }).waitFor();
  await expectPage(console, "collaborators");

  const hers = await openConsole(browser, origin);
  await hers.open("/applications");
  await signIn(hers, grace);
  await hers.page.getByRole("row", { name: "Short-lived" }).click();
  await hers.page.getByRole("heading", { name: "Short-lived" }).waitFor();
  await hers.page.getByRole("checkbox", { name: "Write Transfers" }).waitFor();
  expect(await hers.page.getByRole("checkbox", { name: "Write Transfers" }).isDisabled()).toBe(true);
  for (const name of ["Save", "New secret", "Delete application"]) expect(await hers.page.getByRole("button", { name }).count()).toBe(0);
  await expectPage(hers, "application-as-collaborator");
  await hers.page.getByRole("tab", { name: "Collaborators" }).click();
  await hers.page.getByRole("row", { name: /Grace Collaborator/ }).waitFor();
  expect(await hers.page.getByRole("button", { name: "Add collaborator" }).count()).toBe(0);
  await hers.page.getByRole("tab", { name: "Certificates" }).click();
  await hers.page.getByRole("button", { name: "New certificate" }).waitFor();
  await hers.close();

  await page
    .getByRole("row", { name: /Grace Collaborator/ })
    .getByRole("button", { name: "Remove" })
    .click();
  await page.getByRole("dialog").getByRole("button", { name: "Remove" }).click();
  await page.getByText("No collaborator").waitFor();
  await page.getByRole("tab", { name: "General" }).click();
  await page.getByRole("button", { name: "Delete application" }).click();
  await page.getByRole("dialog", { name: "Delete Short-lived?" }).getByRole("button", { name: "Delete application" }).click();
  await page.getByRole("heading", { name: "Applications" }).waitFor();
  await page.getByRole("row", { name: "Demo application" }).waitFor();
  await expect.poll(() => page.getByRole("row", { name: "Short-lived" }).count()).toBe(0);
  await console.close();
});

test("a long list has pages, which the address keeps", async () => {
  const owner = await ownersBrowser(bank);
  for (let index = 0; index < 22; index += 1) await owner.post("/applications", { name: `Application ${index}`, permissions: [] });
  const console = await openConsole(browser, origin);
  const { page } = console;
  await console.open("/applications");
  await signIn(console, bank.demo.console);
  const rows = page.getByRole("table", { name: "Applications" }).locator("tbody tr");
  await expect.poll(() => rows.count()).toBe(20);
  await page.getByRole("button", { name: "Next" }).click();
  await expect.poll(() => rows.count()).toBeLessThan(20);
  expect(page.url()).toContain("page=2");
  await page.reload();
  await page.getByText("Page 2").waitFor();
  await page.getByRole("button", { name: "Previous" }).click();
  await expect.poll(() => rows.count()).toBe(20);
  await console.close();
});
