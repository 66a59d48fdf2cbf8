import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { type Browser, chromium } from "playwright-core";

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
