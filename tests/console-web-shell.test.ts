import type { Browser, Locator } from "playwright-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { startTestBank, type TestBank } from "./support/bank.ts";
import { launchBrowser, listen, phone } from "./support/browser.ts";
import { memberBrowser } from "./support/console.ts";
import { expectPage, newMember, openConsole, signIn } from "./support/console-page.ts";
import { capabilities, may } from "../apps/console/src/session/access.ts";

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

test("what one points at explains itself: beside the menu, in the page, over a dialog", async () => {
  const console = await openConsole(browser, origin);
  const { page } = console;
  await console.open("/applications");
  await signIn(console, bank.demo.console);
  const explained = async (what: Locator, text: string | RegExp): Promise<void> => {
    await what.hover();
    await page.getByRole("tooltip", { name: text }).waitFor();
    await page.mouse.move(0, 0);
    await page.getByRole("tooltip").waitFor({ state: "detached" });
  };
  await explained(page.getByRole("img", { name: "What you see is up to date" }), "What you see is up to date");
  await explained(page.getByRole("row", { name: "Demo application" }).locator("time"), /\d{4}/);
  await page.getByRole("button", { name: "New application" }).click();
  const dialog = page.getByRole("dialog", { name: "New application" });
  await dialog.getByLabel("Name").fill("Payroll");
  await dialog.getByRole("checkbox", { name: "Read Accounts" }).check();
  await dialog.getByRole("button", { name: "Make application" }).click();
  await explained(page.getByRole("dialog", { name: "Secret of Payroll" }).getByRole("button", { name: "Copy" }), "Copy");
  await console.close();
});

test("the palette finds pages and acts by name", async () => {
  const console = await openConsole(browser, origin);
  const { page } = console;
  await console.open("/");
  await signIn(console, bank.demo.console);
  await page.getByRole("heading", { name: "Demo workspace" }).waitFor();
  await page.keyboard.press("Control+k");
  const search = page.getByPlaceholder("Go to a page, find something");
  await search.fill("appl");
  await page.getByRole("button", { name: "Demo application" }).waitFor();
  await expectPage(console, "palette");
  await search.fill("audit");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Audit log" }).waitFor();

  await page.keyboard.press("Control+k");
  await page.getByRole("button", { name: "Audit log" }).first().waitFor();
  await page.getByRole("button", { name: "Demo workspace" }).waitFor(); // home, which was looked at
  await search.fill("demo appl");
  await page.getByRole("button", { name: "Demo application" }).waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Demo application" }).waitFor();
  await page.keyboard.press("Control+k");
  await page.getByRole("button", { name: "Members", exact: true }).first().click();
  await page.getByRole("heading", { name: "Members", exact: true }).waitFor();
  const asked = await bank.get("/v2/accounts");
  await bank.runtime.apiLog?.flush();
  await page.keyboard.press("Control+k");
  await search.fill(asked.headers["x-request-id"] ?? "");
  await page.getByRole("button", { name: "GET /v2/accounts" }).click();
  await page.getByRole("heading", { name: "GET /v2/accounts" }).waitFor();
  await page.keyboard.press("Control+k");
  await search.fill("invite");
  await page.keyboard.press("Enter");
  await page.getByRole("dialog", { name: "Invite somebody" }).waitFor();
  await page.keyboard.press("Escape");
  await expect.poll(() => page.getByRole("dialog").count()).toBe(0);

  await page.keyboard.press("Control+k");
  await search.fill("dark");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.locator("html").getAttribute("data-mantine-color-scheme")).toBe("dark");
  await page.reload();
  await page.getByRole("heading", { name: "Members", exact: true }).waitFor();
  expect(await page.locator("html").getAttribute("data-mantine-color-scheme")).toBe("dark");

  await page.keyboard.press("Control+k");
  await search.fill("français");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Membres" }).waitFor();
  expect(await page.locator("html").getAttribute("lang")).toBe("fr");
  await page.keyboard.press("g");
  await page.keyboard.press("l"); // read in English before
  await page.getByRole("heading", { name: "Journal d’audit" }).waitFor();
  await page.keyboard.press("g");
  await page.keyboard.press("c"); // and one that was not
  await page.getByRole("heading", { name: "Comptes" }).waitFor();
  await page.reload();
  await page.getByRole("heading", { name: "Comptes" }).waitFor();
  await console.close();
});

test("keys lead to pages, to filters, through rows, and to their own help", async () => {
  const console = await openConsole(browser, origin);
  const { page } = console;
  await console.open("/");
  await signIn(console, bank.demo.console);
  await page.getByRole("heading", { name: "Demo workspace" }).waitFor();
  await page.keyboard.press("?");
  await page.getByRole("dialog", { name: "Keyboard shortcuts" }).waitFor();
  await expectPage(console, "shortcuts");
  await page.keyboard.press("Escape");
  await page.keyboard.press("g");
  await page.keyboard.press("l");
  await page.getByRole("heading", { name: "Audit log" }).waitFor();
  expect(
    await page.getByRole("heading", { name: "Audit log" }).evaluate((heading) => heading === heading.ownerDocument.activeElement),
  ).toBe(true);
  await page.keyboard.press("/");
  expect(await page.getByRole("combobox", { name: "By anybody" }).evaluate((input) => input === input.ownerDocument.activeElement)).toBe(
    true,
  );
  await page.keyboard.type("gs"); // typing is no going
  expect(page.url()).toContain("/audit");
  await page.keyboard.press("Escape");
  await page.getByRole("heading", { name: "Audit log" }).focus();
  await page.keyboard.press("j");
  const opener = page.locator("tbody [data-opens-row]");
  expect(await opener.first().evaluate((one) => one === one.ownerDocument.activeElement)).toBe(true);
  await page.keyboard.press("Enter");
  await page.getByRole("dialog", { name: "Signed in" }).waitFor();
  await page.keyboard.press("Escape");
  await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
  await expect.poll(() => opener.first().evaluate((one) => one === one.ownerDocument.activeElement)).toBe(true); // where one was
  const oneself = page.getByRole("button", { name: "Owner" });
  await oneself.focus();
  await page.keyboard.press("Enter");
  await page.getByRole("menuitem", { name: "Sign out" }).waitFor();
  await page.keyboard.press("Escape");
  await expect.poll(() => page.getByRole("menuitem").count()).toBe(0);
  await expect.poll(() => oneself.evaluate((one) => one === one.ownerDocument.activeElement)).toBe(true);
  await page.keyboard.press("g");
  await page.keyboard.press("p");
  await page.getByRole("heading", { name: "Profile" }).waitFor();
  await console.close();
});

test("on a phone the navigation is in a drawer", async () => {
  const console = await openConsole(browser, origin, phone);
  const { page } = console;
  await console.open("/settings");
  await signIn(console, bank.demo.console);
  await page.getByRole("heading", { name: "Settings" }).waitFor();
  await page.getByRole("button", { name: "Menu" }).click();
  await page.getByRole("dialog", { name: "Menu" }).getByRole("link", { name: "Members" }).waitFor();
  await expectPage(console, "drawer");
  await page.getByRole("dialog", { name: "Menu" }).getByRole("link", { name: "Members" }).click();
  await page.getByRole("heading", { name: "Members" }).waitFor();
  await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
  await console.close();
});

test("the workspace's clock is shown, moved or not", async () => {
  const console = await openConsole(browser, origin);
  await bank.post("/v2/sandbox/clock", { now: "2031-05-20T10:00:00Z" });
  await console.open("/members");
  await signIn(console, bank.demo.console);
  await console.page.getByText("20 May 2031").first().waitFor();
  await console.close();
});

test("what is nowhere is told as such", async () => {
  const console = await openConsole(browser, origin);
  console.expectRefusal("404 /console/api/applications/00000000-0000-0000-0000-000000000000");
  await console.open("/nowhere");
  await console.page.getByRole("heading", { name: "Nothing is here" }).waitFor();
  await expectPage(console, "not-found");
  await console.open("/applications/00000000-0000-0000-0000-000000000000");
  await signIn(console, bank.demo.console);
  await console.page.getByRole("heading", { name: "Nothing is here" }).waitFor();
  await console.close();
});

/** For each thing that the console shows to some, a call that the API allows to the same, and refuses to the others. */
const calls = {
  manageMembers: ["GET", "/invitations", undefined],
  manageApplications: ["POST", "/applications", {}],
  readAuditLog: ["GET", "/audit_log", undefined],
  changeWorkspace: ["PATCH", "/settings", { language: "en" }],
  changeBankSettings: ["PATCH", "/settings", { return_fee: 500 }],
  readAllDeliveries: ["GET", "/webhook_deliveries", undefined],
  readWholeApiLog: ["GET", "/api_log", undefined],
  openAccounts: ["POST", "/accounts", {}],
  renameAccounts: ["PATCH", "/accounts/00000000-0000-0000-0000-000000000000", {}],
  moveMoney: ["POST", "/bank/transfers", {}],
  manageIbans: ["POST", "/bank/ibans", {}],
  postOperations: ["POST", "/operations", {}],
  manageWallet: ["POST", "/wallet/users/00000000-0000-0000-0000-000000000000/lock", undefined],
  resolveUnmatched: ["GET", "/unmatched_entries", undefined],
  writeNotes: ["PATCH", "/transactions/00000000-0000-0000-0000-000000000000", {}],
  changeAttachments: ["DELETE", "/bank/attachments/00000000-0000-0000-0000-000000000000", undefined],
  collect: ["POST", "/bank/collections", {}],
  askForSignatures: ["POST", "/bank/mandate_signature_requests", {}],
  useSandbox: ["GET", "/bank/sandbox/clock", undefined],
} as const satisfies Record<(typeof capabilities)[number], readonly [string, string, object | undefined]>;

test.each((["member", "administrator", "owner"] as const).flatMap((role) => [false, true].map((isOperator) => ({ role, isOperator }))))(
  "the console shows to a $role (operator: $isOperator) what the API allows to them",
  async ({ role, isOperator }) => {
    const member = await memberBrowser(bank, { role, isOperator });
    const allowed = await Promise.all(
      capabilities.map(async (capability) => {
        const [method, path, body] = calls[capability];
        return [capability, (await member.send(method, path, body)).status !== 403] as const;
      }),
    );
    const shown = capabilities.map((capability) => [capability, may({ role, is_operator: isOperator }, capability)] as const);
    expect(shown).toEqual(allowed);
  },
);

test("an operator who is a member sees the bank's pages, and not the administrators'", async () => {
  const console = await openConsole(browser, origin);
  await console.open("/");
  await signIn(console, await newMember(bank, { role: "member", isOperator: true }));
  expect(await console.page.getByRole("navigation", { name: "Main" }).getByRole("link").allTextContents()).toEqual([
    "Home",
    "Accounts",
    "Transactions",
    "Transfers",
    "Beneficiaries",
    "Collections",
    "Mandates",
    "Signature requests",
    "Wallet users",
    "Wallet payments",
    "Announcements",
    "Fees",
    "Reconciliation",
    "Applications",
    "API log",
    "Request builder",
    "Operations",
    "Unmatched entries",
    "Members",
    "Audit log",
    "Settings",
  ]);
  await console.page.getByRole("link", { name: "Applications" }).click();
  await console.page.getByText("You look after no application.").waitFor();
  await expectPage(console, "applications-empty");
  await console.close();
});
