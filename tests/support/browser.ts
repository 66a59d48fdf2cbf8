import { join } from "node:path";
import type { BrowserContextOptions, Page } from "playwright-core";
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

/** Keeps a picture for people to look at, where `SCREENSHOTS` names a folder. */
export async function shoot(page: Page, name: string): Promise<void> {
  const folder = process.env["SCREENSHOTS"];
  if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
