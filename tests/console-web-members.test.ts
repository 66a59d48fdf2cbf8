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

test("an owner gives a role, removes a member, and is not removed as the last one", async () => {
  await newMember(bank, { role: "member", name: "Mary Member" });
  await newMember(bank, { role: "administrator", name: "Adam Administrator" });
  const console = await openConsole(browser, origin);
  const { page } = console;
  await console.open("/members");
  await signIn(console, bank.demo.console);
  const row = (name: string) => page.getByRole("table", { name: "Members" }).getByRole("row", { name });
  await row("Mary Member").waitFor();
  await expectPage(console, "members");

  await row("Mary Member").getByRole("button", { name: "Actions for Mary Member" }).click();
  await page.getByRole("menuitem", { name: "Change role" }).click();
  const roles = page.getByRole("dialog", { name: "Change role" });
  expect(await roles.getByRole("button", { name: "Save" }).isDisabled()).toBe(true);
  await expectPage(console, "members-role");
  await roles.getByRole("radio", { name: "Administrator" }).check();
  await roles.getByRole("button", { name: "Save" }).click();
  await row("Mary Member").getByText("Administrator").waitFor();

  await row("Mary Member").getByRole("button", { name: "Actions for Mary Member" }).click();
  await page.getByRole("menuitem", { name: "Remove" }).click();
  await page.getByRole("dialog", { name: "Remove Mary Member?" }).getByRole("button", { name: "Remove" }).click();
  await expect.poll(() => row("Mary Member").count()).toBe(0);

  console.expectRefusal(`400 /console/api/members/${(await (await ownersBrowser(bank)).get("/me")).body.member.id}`);
  await row("Demo Owner").getByRole("button", { name: "Actions for Demo Owner" }).click();
  await page.getByRole("menuitem", { name: "Remove" }).click();
  const dialog = page.getByRole("dialog", { name: "Remove Demo Owner?" });
  await dialog.getByRole("button", { name: "Remove" }).click();
  await dialog.getByText("A workspace keeps at least one owner.").waitFor();
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await row("Demo Owner").waitFor();
  await console.close();
});

test("invitations are sent, refused beside their field, and withdrawn", async () => {
  const console = await openConsole(browser, origin);
  const { page } = console;
  await console.open("/members");
  await signIn(console, bank.demo.console);
  await page.getByText("No invitation", { exact: true }).waitFor();
  await page.getByRole("button", { name: "Invite", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Invite somebody" });
  await dialog.getByLabel("Applications to look after").click();
  await page.getByRole("option", { name: "Demo application" }).click();
  await page.keyboard.press("Escape");
  await dialog.getByRole("radio", { name: "Administrator" }).check();
  expect(await dialog.getByLabel("Applications to look after").count()).toBe(0);
  await dialog.getByRole("radio", { name: "Member" }).check();
  await expectPage(console, "members-invite");
  await dialog.getByRole("button", { name: "Send invitation" }).click();
  await dialog.getByText("This is no e-mail address.").waitFor();
  console.expectRefusal("400 /console/api/invitations");
  await dialog.getByLabel("E-mail address").fill(bank.demo.console.email);
  await dialog.getByRole("button", { name: "Send invitation" }).click();
  await dialog.getByText("Somebody with this e-mail address is a member already.").waitFor();
  await dialog.getByLabel("E-mail address").fill("new@example.com");
  await dialog.getByRole("button", { name: "Send invitation" }).click();
  const row = page.getByRole("table", { name: "Invitations" }).getByRole("row", { name: "new@example.com" });
  await row.waitFor();
  await expectPage(console, "members-invitations");
  await row.getByRole("button", { name: "Withdraw" }).click();
  await page.getByRole("dialog", { name: "Withdraw this invitation?" }).getByRole("button", { name: "Withdraw" }).click();
  await expect.poll(() => row.count()).toBe(0);
  await page.getByRole("combobox", { name: "Status" }).click();
  await page.getByRole("option", { name: "Withdrawn" }).click();
  await row.getByText("Withdrawn").waitFor();
  await console.close();
});

test("an administrator has no say over owners", async () => {
  const console = await openConsole(browser, origin);
  const { page } = console;
  await console.open("/members?invite=true");
  await signIn(console, await newMember(bank, { role: "administrator", name: "Ann Administrator" }));
  const dialog = page.getByRole("dialog", { name: "Invite somebody" });
  await dialog.getByRole("radio").first().waitFor();
  await expect.poll(() => dialog.getByRole("radio").count()).toBe(2);
  expect(await dialog.getByRole("radio", { name: "Owner" }).count()).toBe(0);
  await page.keyboard.press("Escape");
  await page.getByRole("row", { name: "Demo Owner" }).waitFor();
  expect(await page.getByRole("button", { name: "Actions for Demo Owner" }).count()).toBe(0);
  expect(await page.getByRole("button", { name: "Actions for Ann Administrator" }).count()).toBe(1);
  await console.close();
});

test("a member sees who is here, and no button that the API would refuse", async () => {
  const console = await openConsole(browser, origin);
  const { page } = console;
  await console.open("/members?invite=true");
  await signIn(console, await newMember(bank, { role: "member", name: "Max Member" }));
  await page.getByRole("row", { name: "Max Member" }).waitFor();
  expect(await page.getByRole("dialog").count()).toBe(0);
  expect(await page.getByRole("main").getByRole("button").count()).toBe(0);
  expect(await page.getByRole("heading", { name: "Invitations" }).count()).toBe(0);
  await expectPage(console, "members-as-member");
  await console.open("/audit");
  await page.getByRole("heading", { name: "Not for your role" }).waitFor();
  await expectPage(console, "forbidden");
  await console.close();
});

test("a list that cannot be loaded says so and is tried again", async () => {
  const console = await openConsole(browser, origin);
  const { page } = console;
  let fails = true;
  await page.route("**/console/api/members?*", (route) =>
    fails ? route.fulfill({ status: 500, json: { code: "internal_error", message: "A fault of ours. Request 1." } }) : route.continue(),
  );
  console.expectRefusal("500 /console/api/members");
  await console.open("/members");
  await signIn(console, bank.demo.console);
  await page.getByText("This could not be loaded").waitFor();
  await expectPage(console, "members-error");
  fails = false;
  await page.getByRole("button", { name: "Try again" }).click();
  await page.getByRole("row", { name: "Demo Owner" }).waitFor();
  await console.close();
});
