import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { createMember, type Role } from "@memento/bank";
import type { Browser, BrowserContext, BrowserContextOptions, Page, Request } from "playwright-core";
import { expect } from "vitest";
import type { TestBank } from "./bank.ts";
import { expectAccessible } from "./axe.ts";
import { desktop } from "./browser.ts";

export type ConsoleUser = { readonly email: string; readonly password: string };

export type ConsolePage = {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Opens a page of the console, by its path below /console. */
  readonly open: (path: string) => Promise<void>;
  /** Resolves once the page has asked for nothing for a moment, beside the stream of events that it always has open. */
  readonly settled: () => Promise<void>;
  /** Answers that a flow asks for on purpose, as `status path`; anything else that is no success fails it. */
  readonly expectRefusal: (refusal: string) => void;
  /** Answers of this form may come, any number of them: where it is left to time which request is the first to be refused. */
  readonly allowRefusals: (form: RegExp) => void;
  /** Fails for any console error, failed request, request to elsewhere, or policy that was broken, since the page was opened. */
  readonly close: () => Promise<void>;
};

const password = "a long enough password";

/** A new member, who is not signed in anywhere yet. */
export async function newMember(
  bank: TestBank,
  who: { role: Role; name?: string; email?: string; isOperator?: boolean },
): Promise<ConsoleUser & { id: string }> {
  const {
    role,
    name = "Grace Hopper",
    email = `${name.toLowerCase().replaceAll(" ", ".")}.${crypto.randomUUID().slice(-6)}@example.com`,
    isOperator = false,
  } = who;
  const outcome = await createMember(bank.runtime.bank.runAct, bank.workspaceId, { email, name, role, isOperator, password });
  if (!outcome.ok) throw new Error(outcome.refusal);
  return { id: outcome.value.member.memberId, email, password };
}

/** A window of a browser at the console, in which nobody is signed in. Close it at the end of the flow: only then it is judged. */
export async function openConsole(browser: Browser, origin: string, options: BrowserContextOptions = {}): Promise<ConsolePage> {
  const context = await browser.newContext({
    ...desktop,
    baseURL: origin,
    locale: "en-GB",
    timezoneId: "Europe/Paris",
    reducedMotion: "reduce",
    ...options,
  });
  const faults: string[] = [];
  const refusals: string[] = [];
  const expected: string[] = [];
  const allowed: RegExp[] = [];
  context.on("weberror", (fault) => void faults.push(`error: ${fault.error().message}`));
  context.on("console", (line) => {
    if (!["error", "warning"].includes(line.type())) return;
    if (/Failed to load resource/.test(line.text())) return; // told as an answer below, with its path
    faults.push(`${line.type()}: ${line.text()}`);
  });
  context.on("request", (request) => {
    if (!request.url().startsWith(origin) && !/^(?:data|blob):/.test(request.url())) faults.push(`left the server: ${request.url()}`);
  });
  context.on("requestfailed", (request) => {
    // A page that is left cancels what it was still asking for.
    if (request.failure()?.errorText !== "net::ERR_ABORTED") faults.push(`failed: ${request.url()} ${request.failure()?.errorText}`);
  });
  context.on("response", (response) => {
    if (response.status() >= 400) refusals.push(`${response.status()} ${new URL(response.url()).pathname}`);
  });
  const settled = watchRequests(context);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  return {
    page,
    context,
    open: async (path) => void (await page.goto(`/console${path}`)),
    settled,
    expectRefusal: (refusal) => void expected.push(refusal),
    allowRefusals: (form) => void allowed.push(form),
    close: async () => {
      await context.close();
      const unforeseen = refusals.filter((refusal) => !allowed.some((form) => form.test(refusal)));
      expect({ faults, refusals: unforeseen }).toEqual({ faults: [], refusals: expected });
    },
  };
}

const quietMs = 250;

/** Watches what is under way. "networkidle" would do, but for the stream of events, which never ends. */
function watchRequests(context: BrowserContext): () => Promise<void> {
  const open = new Set<Request>();
  let quietSince = performance.now();
  const over = (request: Request): void => {
    if (open.delete(request)) quietSince = performance.now();
  };
  context.on("request", (request) => void (request.resourceType() !== "eventsource" && open.add(request)));
  context.on("requestfinished", over);
  context.on("requestfailed", over);
  return () =>
    expect.poll(() => open.size === 0 && performance.now() - quietSince >= quietMs, { timeout: 20_000, interval: 25 }).toBe(true);
}

/** Signs in by the form, from wherever the console sends strangers, and waits for the page that follows. */
export async function signIn({ page }: ConsolePage, who: ConsoleUser): Promise<void> {
  await page.getByLabel("E-mail address").fill(who.email);
  await page.getByLabel("Password", { exact: true }).fill(who.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page
    .getByRole("navigation", { name: "Main" })
    .or(page.getByRole("button", { name: "Menu" }))
    .first()
    .waitFor();
}

const images = join(import.meta.dirname, "../../docs/images/console");
/** The pages that the documentation shows. */
const shown = new Set([
  "home",
  "account",
  "transactions",
  "transaction",
  "transfers-upload",
  "collections",
  "mandates",
  "wallet-users",
  "reconciliation",
  "certificates",
  "delivery",
  "api-request",
  "request-builder",
  "sandbox-clock",
  "palette",
  "members",
  "sign-in",
]);

/**
 * Fails with what axe finds on the page as it stands, in light and in dark, wide and narrow. Where
 * CONSOLE_SCREENSHOTS is `docs`, pictures of the main pages are written to docs/images/console; where it names a folder, those of all are written there.
 */
export async function expectPage({ page, settled }: ConsolePage, name: string): Promise<void> {
  await settled();
  const size = page.viewportSize() ?? desktop.viewport;
  for (const scheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
    await page.mouse.move(0, 0);
    // What is dark differs in its colours alone.
    await expectAccessible(page, `${name} ${scheme}`, scheme === "dark" ? ["color-contrast", "link-in-text-block"] : []);
    await keep(page, name, scheme);
  }
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  await page.setViewportSize({ width: 390, height: 844 });
  await expectAccessible(page, `${name} narrow`);
  await keep(page, name, "narrow");
  await page.setViewportSize(size);
}

async function keep(page: Page, name: string, variant: string): Promise<void> {
  const where = process.env["CONSOLE_SCREENSHOTS"];
  if (where === undefined || (where === "docs" && !shown.has(name))) return;
  const folder = where === "docs" ? images : where;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}-${variant}.png`) });
}
