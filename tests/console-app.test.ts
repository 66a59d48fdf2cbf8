import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { createHttpServer, createLog, createMetrics } from "@memento/platform";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { consoleApp, consoleFolder } from "../apps/server/src/console/app.ts";
import { startTestBank, type TestBank } from "./support/bank.ts";
import { type PageRoute, pageRoutes } from "./support/console-texts.ts";

let bank: TestBank;
beforeAll(async () => {
  bank = await startTestBank();
});
afterAll(() => bank.close());

const get = (url: string, headers: Record<string, string> = {}) => bank.app.inject({ url, headers });
const dist = join(consoleFolder, "dist");

describe("the page", () => {
  test.each(["/console", "/console/", "/console/sign-in", "/console/applications/deep/link", "/console/invitation"])(
    "%s is the page",
    async (path) => {
      const answer = await get(path);
      expect(answer.statusCode).toBe(200);
      expect(answer.headers).toMatchObject({
        "content-type": "text/html; charset=utf-8",
        "cache-control": "no-store",
        "x-frame-options": "DENY",
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
      });
      expect(answer.body).toContain('<div id="root">');
    },
  );

  test("its policy allows no inline script, no other origin and no frame, and its nonce is fresh each time", async () => {
    const policies = await Promise.all([get("/console"), get("/console")]);
    const [first, second] = policies.map(({ headers }) => String(headers["content-security-policy"]));
    expect(first).not.toBe(second);
    expect(first).toContain("default-src 'none'");
    expect(first).toContain("script-src 'self';");
    expect(first).toContain("frame-ancestors 'none'");
    expect(first).not.toContain("unsafe-inline");
    const nonce = /style-src 'self' 'nonce-([\w-]{20,})'/.exec(first ?? "")?.[1];
    expect(policies[0]?.body).toContain(`nonce="${nonce}"`);
    expect(policies[0]?.body).not.toContain("MEMENTO_");
  });

  test.each([
    ["memento_session=abc", "present"],
    ["other=1; __Host-memento_session=abc", "present"],
    ["memento_session=", "absent"],
    ["not_memento_session=abc", "absent"],
    ["", "absent"],
  ])("with the cookies %s a session is %s", async (cookie, expected) => {
    expect((await get("/console", { cookie })).body).toContain(`<meta name="memento-session" content="${expected}"`);
  });

  test("the API beside it is not touched", async () => {
    expect((await get("/console/api/me")).json()).toMatchObject({ code: "unauthorized" });
    const unknown = await get("/console/api/nothing");
    expect([unknown.statusCode, unknown.json().code]).toEqual([404, "not_found"]);
    expect((await bank.app.inject({ method: "POST", url: "/console/anything" })).statusCode).toBe(404);
  });
});

describe("its files", () => {
  const scripts = readdirSync(join(dist, "assets")).filter((name) => name.endsWith(".js"));

  test("are kept for ever by browsers, and come compressed", async () => {
    const name = scripts.find((file) => statSync(join(dist, "assets", file)).size > 50_000) ?? "";
    const plain = await get(`/console/assets/${name}`);
    expect(plain.statusCode).toBe(200);
    expect(plain.headers).toMatchObject({ "cache-control": "public, max-age=31536000, immutable", "x-content-type-options": "nosniff" });
    expect(String(plain.headers["content-type"])).toMatch(/javascript/);
    const packed = await get(`/console/assets/${name}`, { "accept-encoding": "br, gzip" });
    expect(packed.headers).toMatchObject({ "content-encoding": "br", "cache-control": "public, max-age=31536000, immutable" });
    expect(String(packed.headers["content-type"])).toMatch(/javascript/);
    expect(packed.rawPayload.length).toBeLessThan(plain.rawPayload.length / 2);
  });

  test.each(["/console/assets/nothing.js", "/console/assets/..%2findex.html", "/console/assets/"])("%s is not there", async (path) => {
    const { statusCode, headers, body } = await get(path);
    expect([400, 404]).toContain(statusCode);
    expect(body).not.toContain("root");
    expect(headers["cache-control"] ?? "").not.toContain("immutable");
  });

  test("what a first visit loads stays within 250 kB of compressed JavaScript", () => {
    type Chunk = { file: string; imports?: string[]; isEntry?: boolean; css?: string[] };
    const manifest = JSON.parse(readFileSync(join(dist, ".vite/manifest.json"), "utf8")) as Record<string, Chunk>;
    const withImports = (keys: readonly string[], seen = new Set<string>()): Set<string> => {
      for (const key of keys.filter((one) => !seen.has(one))) {
        seen.add(key);
        withImports(manifest[key]?.imports ?? [], seen);
      }
      return seen;
    };
    const entry = Object.keys(manifest).filter((key) => manifest[key]?.isEntry);
    const bytesOf = (keys: Iterable<string>): number =>
      [...keys].reduce((sum, key) => sum + gzipSync(readFileSync(join(dist, manifest[key]?.file ?? "")), { level: 9 }).length, 0);
    // A page and its texts come with the first visit too, in the language that is longer; every page is measured.
    const pages = pageRoutes();
    expect(pages.length).toBeGreaterThan(30);
    const texts = (areas: readonly string[]): string[] => ["base", ...areas].map((area) => `virtual:texts/fr/${area}`);
    const firstOf = ({ page, areas }: PageRoute): Set<string> => withImports([...entry, `src/${page}`, ...texts(areas)]);
    expect(pages.flatMap((one) => [...firstOf(one)]).filter((key) => manifest[key] === undefined)).toEqual([]);
    const sizes = Object.fromEntries(pages.map((one) => [one.page, bytesOf(firstOf(one))]));
    expect(Object.entries(sizes).filter(([, bytes]) => bytes > 250_000)).toEqual([]);
    expect(Math.min(...Object.values(sizes))).toBeGreaterThan(100_000); // something was measured
    const first = new Set(pages.flatMap((one) => [...firstOf(one)]));
    const heavy = Object.keys(manifest).filter((key) => /key-pair/.test(key));
    expect(heavy.length).toBeGreaterThan(0);
    expect(heavy.filter((key) => first.has(key))).toEqual([]);
  });
});

test("without a build the page says so, and the rest of the server works", async () => {
  const folder = mkdtempSync(join(tmpdir(), "memento-no-console-"));
  const app = createHttpServer({ log: createLog("silent"), metrics: createMetrics({ queueLength: () => 0 }), trustProxy: 0 });
  await consoleApp(app, folder);
  app.get("/health", () => ({ status: "ok" }));
  const page = await app.inject({ url: "/console/members" });
  expect([page.statusCode, page.body]).toEqual([503, "The console is not built. Run: npm run build\n"]);
  expect((await app.inject({ url: "/health" })).statusCode).toBe(200);
  await app.close();
  rmSync(folder, { recursive: true });
});
