import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { startTestBank, type TestBank } from "./support/bank.ts";
import { launchBrowser, listen, phone } from "./support/browser.ts";
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

test("a stranger is sent to sign in, and comes back to where they wanted to go", async () => {
  const console = await openConsole(browser, origin);
  const { page } = console;
  await console.open("/audit?action=session_opened");
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
  expect(await page.title()).toBe("Sign in · Memento");
  await expectPage(console, "sign-in");

  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByText("Fill this in.").first().waitFor();
  expect(await page.getByLabel("E-mail address").getAttribute("aria-invalid")).toBe("true");

  console.expectRefusal("401 /console/api/session");
  await page.getByLabel("E-mail address").fill(bank.demo.console.email);
  await page.getByLabel("Password", { exact: true }).fill("not the password");
  await page.getByRole("button", { name: "Sign in" }).click();
  expect(await page.getByRole("alert").textContent()).toContain("The e-mail address or the password is wrong.");

  await signIn(console, bank.demo.console);
  await page.getByRole("heading", { name: "Audit log" }).waitFor();
  expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe("/console/audit?action=session_opened");
  await console.close();
});

test("an address to come back to leads nowhere else", async () => {
  const console = await openConsole(browser, origin);
  for (const evil of ["https://evil.example", "//evil.example", "/\\evil.example"]) {
    await console.open(`/sign-in?return=${encodeURIComponent(evil)}`);
    await signIn(console, bank.demo.console);
    await console.page.getByRole("heading", { name: "Demo workspace" }).waitFor();
    expect(new URL(console.page.url()).origin).toBe(origin);
    expect(new URL(console.page.url()).pathname).toMatch(/^\/console\/?$/);
    await console.context.clearCookies();
  }
  await console.close();
});

test("too many attempts are told with the time to wait", async () => {
  const { email } = await newMember(bank, { role: "member" });
  const console = await openConsole(browser, origin);
  const { page } = console;
  await console.open("/sign-in");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill("not the password");
  for (let tries = 0; ; tries += 1) {
    expect(tries).toBeLessThan(20);
    const [answer] = await Promise.all([
      page.waitForResponse((response) => response.url().endsWith("/console/api/session")),
      page.getByRole("button", { name: "Sign in" }).click(),
    ]);
    console.expectRefusal(`${answer.status()} /console/api/session`);
    if (answer.status() === 429) break;
    await page.getByRole("alert").waitFor();
  }
  await page.getByText(/Too many attempts\. Try again in \d+ minutes?/).waitFor();
  await console.close();
  bank.passRealTime(86_400_000); // the address of this machine is forgiven
});

test("somebody who was invited chooses a password and is in", async () => {
  const owner = await openConsole(browser, origin);
  await owner.open("/members?invite=true");
  await signIn(owner, bank.demo.console);
  const dialog = owner.page.getByRole("dialog", { name: "Invite somebody" });
  await dialog.getByLabel("E-mail address").fill("ada@example.com");
  await dialog.getByRole("button", { name: "Send invitation" }).click();
  await owner.page.getByRole("cell", { name: "ada@example.com", exact: true }).waitFor();
  await owner.close();

  const { body } = await bank.get("/v2/sandbox/messages?recipient=ada@example.com");
  const link = new URL(body.results[0].data.link as string);
  const console = await openConsole(browser, origin, { locale: "fr-FR" });
  const { page } = console;
  await console.open(link.pathname.replace("/console", "") + link.hash);
  await page.getByRole("heading", { name: "Accepter votre invitation" }).waitFor();
  expect(await page.locator("html").getAttribute("lang")).toBe("fr");
  await expectPage(console, "invitation-fr");
  await page.getByLabel("Votre nom").fill("Ada Lovelace");
  await page.getByLabel("Mot de passe", { exact: true }).fill("short");
  await page.getByRole("button", { name: "Rejoindre l’espace" }).click();
  await page.getByText("Au moins 12 caractères.", { exact: true }).waitFor();
  console.expectRefusal("400 /console/api/invitations/acceptance");
  await page.getByLabel("Mot de passe", { exact: true }).fill("ada@example.com");
  await page.getByRole("button", { name: "Rejoindre l’espace" }).click();
  await page.getByText("Choisissez-en un qui diffère").waitFor();
  await page.getByLabel("Mot de passe", { exact: true }).fill("une machine analytique");
  await page.getByRole("button", { name: "Rejoindre l’espace" }).click();
  await page.getByRole("heading", { name: "Demo workspace" }).waitFor();
  expect(await page.getByRole("navigation", { name: "Principale" }).getByRole("link").allTextContents()).toEqual([
    "Accueil",
    "Comptes",
    "Transactions",
    "Virements",
    "Bénéficiaires",
    "Prélèvements",
    "Mandats",
    "Demandes de signature",
    "Utilisateurs",
    "Paiements du portefeuille",
    "Annonces",
    "Frais",
    "Rapprochement",
    "Applications",
    "Journal de l’API",
    "Composer une requête",
    "Membres",
    "Réglages",
  ]);
  await console.close();

  const late = await openConsole(browser, origin);
  late.expectRefusal("400 /console/api/invitations/acceptance");
  await late.open(link.pathname.replace("/console", "") + link.hash);
  await late.page.getByLabel("Your name").fill("Somebody else");
  await late.page.getByLabel("Password", { exact: true }).fill("a long enough password");
  await late.page.getByRole("button", { name: "Join the workspace" }).click();
  await late.page.getByText("This invitation was used or withdrawn").waitFor();
  await late.open("/invitation");
  await late.page.getByRole("heading", { name: "This link is not complete" }).waitFor();
  await late.close();
});

test("one sees one's sessions, ends another, changes the password, and signs out", async () => {
  const who = await newMember(bank, { role: "administrator" });
  const elsewhere = await openConsole(browser, origin, phone);
  await elsewhere.open("/");
  await signIn(elsewhere, who);
  const third = await openConsole(browser, origin);
  await third.open("/members");
  await signIn(third, who);

  const console = await openConsole(browser, origin);
  const { page } = console;
  await console.open("/profile");
  await signIn(console, who);
  const rows = page.getByRole("table", { name: "Sessions" }).locator("tbody tr");
  await rows.nth(2).waitFor();
  await expectPage(console, "profile");
  expect(await rows.filter({ hasText: "This one" }).getByRole("button").count()).toBe(0);
  await rows.filter({ hasNotText: "This one" }).first().getByRole("button", { name: "End the session of" }).click();
  const dialog = page.getByRole("dialog", { name: "End this session?" });
  await expectPage(console, "profile-end-session");
  await dialog.getByRole("button", { name: "End", exact: true }).click();
  await expect.poll(() => rows.count()).toBe(2);

  console.expectRefusal("400 /console/api/password");
  await page.getByLabel("Current password").fill("wrong");
  await page.getByLabel("New password").fill("another long password");
  await page.getByRole("button", { name: "Change password" }).click();
  await page.getByText("The current password is wrong.").waitFor();
  expect(await page.getByLabel("Current password").evaluate((input) => input === input.ownerDocument.activeElement)).toBe(true);
  await page.getByLabel("Current password").fill(who.password);
  await page.getByRole("button", { name: "Change password" }).click();
  await page.getByText("Your password was changed.").waitFor();
  await expect.poll(() => rows.count()).toBe(1);

  // The other windows notice by themselves: what they listen to ends with the session.
  third.allowRefusals(/^401 /);
  await third.page.getByRole("heading", { name: "Sign in" }).waitFor();
  expect(third.page.url()).toContain("return=");
  await third.close();

  await page.getByRole("button", { name: /Grace Hopper/ }).click();
  await expectPage(console, "user-menu");
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
  await console.open("/members");
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
  await console.close();
  await elsewhere.context.close();
});
