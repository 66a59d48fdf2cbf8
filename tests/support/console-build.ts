import { execFile } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const root = join(import.meta.dirname, "../..");
const folder = join(root, "apps/console");

/** When the youngest file below a folder, or of one file, was written. */
function youngest(path: string): number {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => youngest(join(path, name))));
}

/** Builds the console where its sources are younger than its build: tests in a browser must not look at yesterday's pages. */
export async function buildConsole(): Promise<void> {
  const built = join(folder, "dist/index.html");
  const sources = [
    ...["src", "public", "index.html", "vite.config.ts", "package.json"].map((name) => join(folder, name)),
    join(root, "packages/sdk/src"),
  ];
  if (existsSync(built) && statSync(built).mtimeMs > Math.max(...sources.map(youngest))) return;
  const vite = join(dirname(createRequire(join(folder, "package.json")).resolve("vite/package.json")), "bin/vite.js");
  await run(process.execPath, [vite, "build", "--logLevel", "warn"], { cwd: folder, env: { ...process.env, NODE_ENV: "production" } });
}
