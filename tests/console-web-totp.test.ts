import { Secret, TOTP } from "otpauth";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { startTestBank, type TestBank } from "./support/bank.ts";
import { launchBrowser, listen } from "./support/browser.ts";
import { type ConsolePage, expectPage, newMember, openConsole, signIn } from "./support/console-page.ts";

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

/** A code that was not used yet: the next step's, once it has come. */
function freshCode(secret: string): string {
  bank.passRealTime(30_000);
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: bank.runtime.now().getTime() });
}

const credentials = async ({ page }: ConsolePage, who: { email: string; password: string }): Promise<void> => {
  await page.getByLabel("E-mail address").fill(who.email);
  await page.getByLabel("Password", { exact: true }).fill(who.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("heading", { name: "Confirm that it is you" }).waitFor();
};

test("a member sets up a second factor, signs in with a code, and an owner resets it when both phone and codes are lost", async () => {
  const who = await newMember(bank, { role: "member", name: "Ada Lovelace" });
  const console = await openConsole(browser, origin);
  const { page } = console;
  await console.open("/profile");
  await signIn(console, who);
  const panel = page.getByRole("region", { name: "Second factor" });
  await panel.getByText("Off", { exact: true }).waitFor();
  await panel.getByRole("button", { name: "Set up" }).click();
  const dialog = page.getByRole("dialog", { name: "Set up a second factor" });
  console.expectRefusal("400 /console/api/totp");
  await dialog.getByLabel("Current password").fill("not the password");
  await dialog.getByRole("button", { name: "Continue" }).click();
  await dialog.getByText("The current password is wrong.").waitFor();
  await dialog.getByLabel("Current password").fill(who.password);
  await dialog.getByRole("button", { name: "Continue" }).click();
  await dialog.getByRole("img", { name: "QR code for your authenticator app" }).waitFor();
  await expectPage(console, "second-factor");
  const secret = (await dialog.getByText(/^[A-Z2-7]{32}$/).textContent()) ?? "";
  await dialog.getByLabel("Code", { exact: true }).fill("12");
  await dialog.getByRole("button", { name: "Turn on" }).click();
  await dialog.getByText("Six digits, please.").waitFor();
  await dialog.getByLabel("Code", { exact: true }).fill(freshCode(secret));
  await dialog.getByRole("button", { name: "Turn on" }).click();
  const shown = page.getByRole("dialog", { name: "Recovery codes" });
  const codes = (await shown.getByRole("region").textContent())?.split(/\s+/) ?? [];
  expect(codes).toHaveLength(10);
  await expectPage(console, "recovery-codes");
  await shown.getByLabel("I have kept it").check();
  await shown.getByRole("button", { name: "Done" }).click();
  await panel.getByText("On", { exact: true }).waitFor();

  await console.context.clearCookies();
  await console.open("/profile");
  console.expectRefusal("401 /console/api/session");
  await credentials(console, who);
  await expectPage(console, "sign-in-code");
  console.expectRefusal("401 /console/api/session");
  await page.getByLabel("Code").fill("123-45");
  await page.getByRole("button", { name: "Confirm" }).click();
  await page.getByText("The code is wrong, has run out, or was used already.").waitFor();
  await page.getByLabel("Code").fill(freshCode(secret));
  await page.getByRole("button", { name: "Confirm" }).click();
  await page.getByRole("heading", { name: "Profile" }).waitFor();

  const owner = await openConsole(browser, origin);
  await owner.open("/members");
  await signIn(owner, bank.demo.console);
  const row = owner.page.getByRole("row", { name: "Ada Lovelace" });
  await row.getByText("On", { exact: true }).waitFor();
  await row.getByRole("button", { name: "Actions for Ada Lovelace" }).click();
  await owner.page.getByRole("menuitem", { name: "Reset second factor" }).click();
  await owner.page.getByRole("dialog").getByRole("button", { name: "Reset second factor" }).click();
  await row.getByText("Off", { exact: true }).waitFor();
  await owner.close();
  await console.context.clearCookies();
  await console.open("/profile");
  await signIn(console, who);
  await panel.getByText("Off", { exact: true }).waitFor();
  await console.close();
});

test("a member turns it off with a recovery code; members see who has one, and reset nobody's", async () => {
  const who = await newMember(bank, { role: "member", name: "Mary Somerville" });
  const console = await openConsole(browser, origin);
  const { page } = console;
  await console.open("/profile");
  await signIn(console, who);
  const panel = page.getByRole("region", { name: "Second factor" });
  await panel.getByRole("button", { name: "Set up" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Current password").fill(who.password);
  await dialog.getByRole("button", { name: "Continue" }).click();
  const secret = (await dialog.getByText(/^[A-Z2-7]{32}$/).textContent()) ?? "";
  await dialog.getByLabel("Code", { exact: true }).fill(freshCode(secret));
  await dialog.getByRole("button", { name: "Turn on" }).click();
  const [code = ""] = (await dialog.getByRole("region").textContent())?.split(/\s+/) ?? [];
  await dialog.getByLabel("I have kept it").check();
  await dialog.getByRole("button", { name: "Done" }).click();

  await page.getByRole("link", { name: "Members" }).click();
  await page.getByRole("row", { name: "Mary Somerville" }).getByText("On", { exact: true }).waitFor();
  expect(await page.getByRole("button", { name: /^Actions for/ }).count()).toBe(0);
  await console.open("/profile");
  await panel.getByRole("button", { name: "Turn off" }).click();
  const off = page.getByRole("dialog", { name: "Turn off the second factor?" });
  await off.getByLabel("Current password").fill(who.password);
  await off.getByLabel("Code").fill(code);
  await off.getByRole("button", { name: "Turn off" }).click();
  await panel.getByText("Off", { exact: true }).waitFor();
  expect(await bank.runtime.database.query("select from bank.member_totp where member_id = $1", [who.id])).toEqual([]);
  await console.close();
});
