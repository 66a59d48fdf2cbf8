import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { BrowserContextOptions, Page } from "playwright-core";
import { expect } from "vitest";
import type { App } from "@memento/platform";

export { launchBrowser } from "./chromium.ts";

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
