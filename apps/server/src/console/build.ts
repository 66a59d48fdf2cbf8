import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import type { Log } from "@memento/platform";
import { consoleFolder } from "./app.ts";

const run = promisify(execFile);

/**
 * Builds the console where no build is there: `npm ci --ignore-scripts` leaves none. A fault is logged and the server starts without its pages,
 * because payments do not wait for them.
 */
export async function ensureConsoleBuilt(log: Log): Promise<void> {
  if (existsSync(join(consoleFolder, "dist/index.html"))) return;
  log.info("building the console, once");
  try {
    const vite = join(dirname(createRequire(join(consoleFolder, "package.json")).resolve("vite/package.json")), "bin/vite.js");
    await run(process.execPath, [vite, "build", "--logLevel", "warn"], { cwd: consoleFolder });
  } catch (error) {
    log.error({ err: error }, "the console could not be built, so /console has no pages; try: npm run build");
  }
}
