import type { Browser } from "playwright-core";
import { launchBrowser } from "../tests/support/chromium.ts";
import { signInOwner } from "./lib/owner.ts";
import { startServer } from "./lib/server.ts";
import { type Row, round } from "./lib/table.ts";
import { median } from "./lib/turns.ts";

const visits = 7;
const targetMs = 1_000;

/** A page, and a text that is on it once its data is there. */
const pages = {
  "/": "Main account",
  "/accounts": "Payroll account",
  "/transactions": "Sandbox counterparty",
  "/transfers": "Transfers",
  "/applications": "Demo application",
  "/api-log": "API log",
  "/wallet/users": "Ada Lovelace",
} as const;

/** Milliseconds from the address being entered until the page shows its data and takes input, with nothing in the browser's cache. */
async function visit(browser: Browser, origin: string, cookie: string, path: string, shows: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "en-GB", reducedMotion: "reduce" });
  const [name = "", value = ""] = cookie.split("=");
  await context.addCookies([{ name, value, url: origin }]);
  const page = await context.newPage();
  const started = performance.now();
  await page.goto(`${origin}/console${path}`, { waitUntil: "domcontentloaded" });
  // Looked at in every frame: a locator would look again half a second later.
  const isThere = `document.querySelector("main h1") !== null && document.querySelector("main").innerText.includes(${JSON.stringify(shows)})`;
  await page.evaluate(`new Promise((done) => { const look = () => (${isThere} ? done() : requestAnimationFrame(look)); look(); })`);
  await page.evaluate("new Promise((done) => requestAnimationFrame(() => setTimeout(done)))");
  const tookMs = performance.now() - started;
  await context.close();
  return tookMs;
}

/** First visits to the console's pages in a real browser, on the machine that runs server, database and browser at once. */
export async function benchPages(): Promise<Row[]> {
  const server = await startServer();
  const browser = await launchBrowser();
  try {
    const cookie = await signInOwner(server);
    const rows: Row[] = [];
    for (const [path, shows] of Object.entries(pages)) {
      await visit(browser, server.baseUrl, cookie, path, shows);
      const times: number[] = [];
      for (let turn = 0; turn < visits; turn += 1) times.push(await visit(browser, server.baseUrl, cookie, path, shows));
      rows.push({
        name: `/console${path}: a first visit, until its data is there and it takes input`,
        figure: `${round(median(times))} ms (median of ${visits}; slowest ${round(Math.max(...times))} ms)`,
        baseline: "none",
        ratio: "none",
        target: `<= ${round(targetMs)} ms`,
        met: median(times) <= targetMs,
      });
    }
    return rows;
  } finally {
    await browser.close();
    await server.stop();
  }
}
