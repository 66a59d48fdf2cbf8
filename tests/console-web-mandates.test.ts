import { readFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { startTestBank, type TestBank } from "./support/bank.ts";
import { launchBrowser, listen } from "./support/browser.ts";
import { expectPage, newMember, openConsole, signIn } from "./support/console-page.ts";
import { accountsOf, external } from "./support/demo.ts";
import { debtorsOf } from "./support/signing.ts";

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

const { advance, ask, mailsTo, signWell } = debtorsOf(() => bank);

test("an owner asks for a signature, renews it once it lapsed, and has the signed mandate and its collections", async () => {
  const console = await openConsole(browser, origin);
  const { page } = console;
  await console.open("/mandate-signature-requests");
  await signIn(console, bank.demo.console);
  await page.getByText("Nobody was asked to sign yet").waitFor();
  await page.getByRole("button", { name: "Ask for a signature" }).click();
  const dialog = page.getByRole("dialog", { name: "Ask for a signature" });
  await dialog.getByRole("button", { name: "Send request" }).click();
  await dialog.getByText("This is no e-mail address.").waitFor();
  await dialog.getByLabel("Debtor’s e-mail address").fill("ada@example.com");
  await dialog.getByLabel("Mandate reference").fill("CLUB-1");
  await dialog.getByLabel("Contract").fill("Membership 1");
  await dialog.getByLabel("Your words in the e-mail").fill("Welcome to the club!");
  await expectPage(console, "signature-request-new");
  await dialog.getByRole("button", { name: "Send request" }).click();
  const drawer = page.getByRole("dialog", { name: "ada@example.com" });
  await drawer.getByText("Link expires").waitFor();
  const [mail] = await mailsTo("ada@example.com");
  expect(mail.body).toContain("Welcome to the club!");
  expect(await drawer.getByRole("link", { name: "Open the signing page" }).getAttribute("href")).toBe(mail.data.link);
  await expectPage(console, "signature-request");

  await advance("P31D");
  await page.reload();
  await drawer.getByText("Expired unsigned").waitFor();
  await drawer.getByRole("button", { name: "Send a new link" }).click();
  await page
    .getByRole("dialog", { name: /new link\?/ })
    .getByRole("button", { name: "Send a new link" })
    .click();
  await drawer.getByText("New link sent").waitFor();
  const [renewal] = await mailsTo("ada@example.com");
  expect(renewal.data.link).not.toBe(mail.data.link);
  await signWell(new URL(renewal.data.link as string).pathname);
  await page.reload();
  const download = page.waitForEvent("download");
  await drawer.getByRole("link", { name: "Signed mandate (PDF)" }).click();
  expect(
    readFileSync(await (await download).path())
      .subarray(0, 5)
      .toString(),
  ).toBe("%PDF-");

  const { now } = (await bank.get("/v2/sandbox/clock")).body;
  const order = { amount: 30_00, local_iban: accountsOf(bank).main.iban, scheduled_date: (now as string).slice(0, 10) };
  expect((await bank.post("/v2/collections", { ...order, mandate: { reference: "CLUB-1", scheme: "core" } })).status).toBe(200);
  await drawer.getByRole("link", { name: "Open the mandate" }).click();
  const mandate = page.getByRole("dialog", { name: "Ada Lovelace" });
  await mandate.getByText("Usable until").waitFor();
  await mandate.getByRole("row", { name: /€30.00/ }).waitFor();
  await expectPage(console, "mandate");
  await mandate.getByRole("link", { name: "Signed on our page" }).click();
  await drawer.getByText("Membership 1").waitFor();
  await console.close();
});

test("mandates are searched; one that was left unused lapses", async () => {
  const console = await openConsole(browser, origin);
  const { page } = console;
  await console.open("/mandates");
  await signIn(console, bank.demo.console);
  await bank.post("/v2/collections", {
    ...{ amount: 1_00, local_iban: accountsOf(bank).main.iban, scheduled_date: "2060-01-05" },
    mandate: { reference: "OLD-1", scheme: "b2b", signature_date: "2025-01-01", debtor: { name: "Old & Sons", iban: external } },
  });
  await advance("P38M");
  await page.reload();
  await page
    .getByRole("row", { name: /Old & Sons/ })
    .getByText("Lapsed")
    .waitFor();
  await expectPage(console, "mandates");
  await page.getByRole("textbox", { name: "Debtor, reference or IBAN" }).fill("old");
  await expect.poll(() => page.getByRole("row").count()).toBe(2);
  await page.getByRole("button", { name: "Old & Sons" }).click();
  const drawer = page.getByRole("dialog", { name: "Old & Sons" });
  await drawer.getByText("It has to be signed anew").waitFor();
  expect(await drawer.getByRole("link", { name: "Collect" }).count()).toBe(0);
  await console.close();
});

test("an owner deletes a request; a member only looks on, and sees no signing link", async () => {
  const waiting = await ask();
  const { id } = await ask({ debtor_email: "gone@example.com" });
  const console = await openConsole(browser, origin);
  const { page } = console;
  await console.open(`/mandate-signature-requests?request=${id}`);
  await signIn(console, bank.demo.console);
  await page.getByRole("button", { name: "Delete request" }).click();
  await page.getByRole("dialog", { name: "Delete this request?" }).getByRole("button", { name: "Delete request" }).click();
  await page.getByText("Deleted, its link is dead").waitFor();
  expect((await bank.get(`/v2/mandate_signature_requests/${id}`)).body.is_deleted).toBe(true);
  await console.close();

  const other = await openConsole(browser, origin);
  await other.open("/mandate-signature-requests?new=true");
  await signIn(other, await newMember(bank, { role: "member" }));
  await other.page.getByRole("button", { name: waiting.debtor_email }).click();
  const drawer = other.page.getByRole("dialog", { name: waiting.debtor_email });
  await drawer.getByText("Link expires").waitFor();
  expect(await other.page.getByRole("button", { name: /Ask|Delete|Send/ }).count()).toBe(0);
  expect(await drawer.getByRole("link", { name: "Open the signing page" }).count()).toBe(0);
  await other.close();
});
