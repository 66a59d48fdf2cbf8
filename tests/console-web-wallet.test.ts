import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { launchBrowser, listen } from "./support/browser.ts";
import { expectPage, newMember, openConsole, signIn } from "./support/console-page.ts";
import { startTestWallet, type TestWallet } from "./support/wallet.ts";

vi.setConfig({ testTimeout: 120_000 }); // a browser on a busy machine

let wallet: TestWallet;
let browser: Browser;
let origin: string;
beforeAll(async () => {
  wallet = await startTestWallet();
  origin = await listen(wallet.bank.app);
  browser = await launchBrowser();
  const source = await wallet.ada.source();
  const paid = {
    amount: 12.5,
    currency: "EUR",
    description: "Lunch at the corner",
    pin: wallet.ada.pin,
    payment_source_uuid: source?.uuid,
  };
  for (const recipient of [{ user_uuid: wallet.blaise.uuid }, { phone: "+33611223344", name: "Somebody" }])
    expect((await wallet.ada.post("/v1/payments", { ...paid, recipient })).status).toBe(201);
});
afterAll(async () => {
  await browser.close();
  expect(await wallet.bank.verify()).toEqual([]);
  await wallet.close();
});

test("an owner finds a user, sees what they have, locks and unlocks them, and follows their payments to a receipt", async () => {
  const console = await openConsole(browser, origin);
  const { page } = console;
  await console.open("/wallet/users");
  await signIn(console, wallet.bank.demo.console);
  const list = page.getByRole("table", { name: "Wallet users" });
  await list.getByRole("row", { name: "@carol" }).waitFor();
  await expectPage(console, "wallet-users");
  await page.getByRole("searchbox", { name: "Name, username, e-mail or phone" }).fill(wallet.ada.phone);
  await expect.poll(() => list.getByRole("row").count()).toBe(2);
  expect(new URL(page.url()).searchParams.get("search")).toBe(wallet.ada.phone);

  await list.getByRole("row", { name: "@ada" }).getByRole("button").click();
  const drawer = page.getByRole("dialog", { name: "Ada Lovelace" });
  await drawer.getByText("€975.00").waitFor();
  await drawer.getByText("To Blaise Pascal").waitFor();
  await expectPage(console, "wallet-user");
  const act = async (name: string): Promise<void> => {
    await drawer.getByRole("button", { name: "Actions" }).click();
    await page.getByRole("menuitem", { name, exact: true }).click();
    await page
      .getByRole("dialog", { name: `${name} Ada Lovelace?` })
      .getByRole("button", { name, exact: true })
      .click();
  };
  await act("Lock");
  await drawer.getByText("Locked", { exact: true }).waitFor();
  expect((await wallet.ada.get("/v1/users/current")).body.status_id).toBe(3);
  await act("Unlock");
  await drawer.getByText("Active", { exact: true }).waitFor();
  expect((await wallet.ada.get("/v1/users/current")).body.status_id).toBe(2);

  await drawer.getByRole("link", { name: "To Blaise Pascal" }).click();
  const payment = page.getByRole("dialog", { name: "Payment" });
  await payment.getByText("Approved").waitFor();
  await expectPage(console, "wallet-payment");
  const download = page.waitForEvent("download");
  await payment.getByRole("link", { name: "Receipt" }).click();
  expect((await download).suggestedFilename()).toMatch(/^receipt-.+\.pdf$/);
  await page.keyboard.press("Escape");
  await page.getByText("What Ada Lovelace paid and got.").waitFor();
  await expectPage(console, "wallet-payments");
  await page.getByRole("combobox", { name: "Any status" }).click();
  await page.getByRole("option", { name: "Under way" }).click();
  const payments = page.getByRole("table", { name: "Wallet payments" });
  await expect.poll(() => payments.getByRole("row").count()).toBe(2);
  await payments.getByText("Ada Lovelace to +33611223344").waitFor();
  await page.getByLabel("Until this day").fill("2020-01-01");
  await page.getByText("No payment fits these filters").waitFor();
  await console.close();
});

test("an administrator publishes an announcement, corrects it and withdraws it; everybody in the wallet is told", async () => {
  const console = await openConsole(browser, origin);
  const { page } = console;
  const told = async () => ((await wallet.ada.get("/v1/announcements")).body as { title: string }[]).map(({ title }) => title);
  await console.open("/wallet/announcements");
  await signIn(console, await newMember(wallet.bank, { role: "administrator" }));
  await page.getByText("Nothing is announced").waitFor();
  await page.getByRole("button", { name: "Publish" }).click();
  const dialog = page.getByRole("dialog", { name: "Publish an announcement" });
  await dialog.getByRole("button", { name: "Publish to everybody" }).click();
  await dialog.getByText("Fill this in.").first().waitFor();
  await dialog.getByLabel("Title").fill("New terms");
  await dialog.getByLabel("Message").fill("They hold from January on.");
  await dialog.getByLabel("Button", { exact: true }).fill("Read");
  await dialog.getByLabel("What the button opens").fill("http://example.com");
  await dialog.getByRole("button", { name: "Publish to everybody" }).click();
  await dialog.getByText("Use an https:// address.").waitFor();
  await dialog.getByLabel("What the button opens").fill("https://example.com/terms");
  await dialog.getByRole("region", { name: "Preview" }).getByRole("heading", { name: "New terms" }).waitFor();
  await expectPage(console, "announcement-new");
  await dialog.getByRole("button", { name: "Publish to everybody" }).click();
  const row = (name: string) => page.getByRole("table", { name: "Announcements" }).getByRole("row", { name });
  await row("New terms").getByText("Until dismissed").waitFor();
  expect(await told()).toEqual(["New terms"]);
  await expectPage(console, "announcements");

  await page.getByRole("button", { name: "Actions for New terms" }).click();
  await page.getByRole("menuitem", { name: "Correct" }).click();
  const correcting = page.getByRole("dialog", { name: "Correct an announcement" });
  await correcting.getByLabel("Title").fill("Newer terms");
  await correcting.getByRole("button", { name: "Save" }).click();
  await row("Newer terms").waitFor();
  await page.getByRole("button", { name: "Actions for Newer terms" }).click();
  await page.getByRole("menuitem", { name: "Withdraw" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Withdraw" }).click();
  await page.getByText("Nothing is announced").waitFor();
  expect(await told()).toEqual([]);
  await console.close();
});

test("an owner sets what payments cost", async () => {
  const console = await openConsole(browser, origin);
  const { page } = console;
  await console.open("/wallet/fees");
  await signIn(console, wallet.bank.demo.console);
  await page.getByRole("button", { name: "Change" }).click();
  const dialog = page.getByRole("dialog", { name: "Change the fees" });
  const removers = dialog.getByRole("button", { name: /^Remove rule/ });
  await removers.first().waitFor();
  for (let left = await removers.count(); left > 0; left -= 1) await removers.first().click();
  await dialog.getByRole("button", { name: "Add a rule" }).click();
  await dialog.getByRole("combobox", { name: "Paid with" }).click();
  await page.getByRole("option", { name: "Card" }).click();
  await dialog.getByLabel("Per cent").fill("1,5");
  await dialog.getByLabel("Fixed amount").fill("0.25");
  await dialog.getByLabel("At least").fill("0.50");
  await dialog.getByLabel("At most").fill("0.40");
  await dialog.getByRole("button", { name: "Save" }).click();
  await dialog.getByText("This is below the minimum.").waitFor();
  await dialog.getByLabel("At most").fill("5");
  await expectPage(console, "fees-edit");
  await dialog.getByRole("button", { name: "Save" }).click();
  await page.getByText("1.5% + €0.25, at least €0.50, at most €5.00").waitFor();
  const [project] = await wallet.bank.runtime.database.query<{ fees: unknown }>("select fees from wallet.project where workspace_id = $1", [
    wallet.bank.workspaceId,
  ]);
  expect(project?.fees).toEqual([{ source: "card", basisPoints: 150, fixed: 25, minimum: 50, maximum: 500 }]);
  await expectPage(console, "fees");

  await console.close();
});

test("an owner sees that the users' money is there, and how much is missing where it is not", async () => {
  const console = await openConsole(browser, origin);
  const { page } = console;
  await console.open("/wallet/reconciliation");
  await signIn(console, wallet.bank.demo.console);
  await page.getByText("All of the users’ money is there").waitFor();
  const euros = page.getByRole("table", { name: "Reconciliation" }).getByRole("row", { name: "EUR" });
  await euros.getByText("Agrees").waitFor();
  await expectPage(console, "reconciliation");

  const oweAda = (amount: number) =>
    wallet.bank.runtime.database.query(
      `update ledger.account set balance = balance + $1 where kind = 'user' and currency = 'EUR'
        and account_id = (select account_id from wallet.payment_source where user_id = $2 and currency = 'EUR')`,
      [amount, wallet.ada.uuid],
    );
  await oweAda(100_000_000); // owed to her, and not there
  wallet.bank.passRealTime(61_000);
  await page.reload();
  await page.getByText(/of the users’ money are missing/).waitFor();
  await euros.getByText(/^Short by €/).waitFor();
  await oweAda(-100_000_000);
  wallet.bank.passRealTime(61_000);
  await page.reload();
  await euros.getByText("Agrees").waitFor();
  await console.close();
});

test("a member reads all of it, and changes nothing", async () => {
  const console = await openConsole(browser, origin);
  const { page } = console;
  await console.open(`/wallet/users?user=${wallet.ada.uuid}`);
  await signIn(console, await newMember(wallet.bank, { role: "member" }));
  const drawer = page.getByRole("dialog", { name: "Ada Lovelace" });
  await drawer.getByText("€975.00").waitFor();
  expect(await drawer.getByRole("button", { name: "Actions" }).count()).toBe(0);
  for (const [path, shown, button] of [
    ["payments", "Lunch at the corner", "Actions"],
    ["announcements", "Nothing is announced", "Publish"],
    ["fees", "Fee", "Change"],
    ["reconciliation", "All of the users’ money is there", "Change"],
  ] as const) {
    await console.open(`/wallet/${path}`);
    await page.getByRole("main").getByText(shown).first().waitFor();
    expect(await page.getByRole("main").getByRole("button", { name: button }).count()).toBe(0);
  }
  await console.close();
});
