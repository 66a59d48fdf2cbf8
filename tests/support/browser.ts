import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { expect } from "vitest";
import type { App } from "@memento/platform";

const run = promisify(execFile);
const modules = join(import.meta.dirname, "../../node_modules");
const { version } = JSON.parse(readFileSync(join(modules, "@sparticuz/chromium/package.json"), "utf8")) as { version: string };

/** Unpacks the browser and its libraries into the temporary folder that TMPDIR names. */
const unpack = `
  import { dirname, join } from "node:path";
  import { fileURLToPath } from "node:url";
  import chromium, { inflate } from "@sparticuz/chromium";
  await chromium.executablePath();
  await inflate(join(dirname(fileURLToPath(import.meta.resolve("@sparticuz/chromium"))), "../bin/al2023.tar.br"));
`;

/**
 * The folder of the unpacked browser, below node_modules so that it is made once and goes with it. Test files that come at the same time each unpack, and
 * the first to be ready wins: a folder is moved into its place as a whole.
 */
async function unpackedBrowser(): Promise<string> {
  const cache = join(modules, ".cache");
  const folder = join(cache, `chromium-${version}`);
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  const fresh = mkdtempSync(join(cache, "chromium-new-"));
  await run(process.execPath, ["--input-type=module", "-e", unpack], { cwd: import.meta.dirname, env: { ...process.env, TMPDIR: fresh } });
  try {
    renameSync(fresh, folder);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/** A Chromium from npm alone: where the machine lacks its libraries, those that come with it are used. Close it at the end. */
export async function launchBrowser(): Promise<Browser> {
  const folder = await unpackedBrowser();
  const executablePath = join(folder, "chromium");
  const { stdout } = await run("ldd", [executablePath]).catch(() => ({ stdout: "not found" }));
  const env = stdout.includes("not found")
    ? { ...process.env, LD_LIBRARY_PATH: join(folder, "al2023/lib"), FONTCONFIG_PATH: join(folder, "fonts") }
    : process.env;
  const defined = Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-dev-shm-usage"], env: Object.fromEntries(defined) });
}

/** Lets an app listen on a free port of this machine; its address. It stops listening when the app is closed. */
export const listen = (app: App): Promise<string> => app.listen({ host: "127.0.0.1", port: 0 });

export const phone = {
  viewport: { width: 360, height: 740 },
  isMobile: true,
  hasTouch: true,
  deviceScaleFactor: 2,
} as const satisfies BrowserContextOptions;
export const desktop = { viewport: { width: 1280, height: 900 } } as const satisfies BrowserContextOptions;

/** Fails with what axe finds: WCAG 2.2 AA and its best practices; also when the page is wider than its window. The browser draws options itself. */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).exclude("option").analyze();
  const found = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    nodes: nodes.map(({ html, failureSummary }) => `${html} ${failureSummary ?? ""}`),
  }));
  expect(found, where).toEqual([]);
  const overflow = await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
  expect(overflow, `${where} scrolls sideways`).toBe(0);
}

/** Keeps a picture for people to look at, where `SCREENSHOTS` names a folder. */
export async function shoot(page: Page, name: string): Promise<void> {
  const folder = process.env["SCREENSHOTS"];
  if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
