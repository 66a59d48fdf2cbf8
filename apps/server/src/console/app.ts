import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import { type App, kitProblem, sendEnvelope } from "@memento/platform";

/** Where the build leaves the console, and where it stands in the source. */
export const consoleFolder = join(import.meta.dirname, "../../../console");
const builtFolder = join(consoleFolder, "dist");

/** Stands in the built page wherever this answer's nonce belongs. `apps/console/vite.config.ts` writes it. */
const noncePlaceholder = "MEMENTO_NONCE";

/**
 * Stands where the page is told whether the browser has a session at all. The cookie is hidden from scripts, and a page that asked the API first would
 * start each visit of a stranger with a refusal.
 */
const sessionPlaceholder = "MEMENTO_SESSION";
const sessionCookie = /(?:^|;\s*)(?:__Host-)?memento_session=[^;\s]/;

/**
 * Scripts and requests go to this server alone. Styles too, and those that the page's own scripts insert (the component library does), which
 * carry the nonce of the answer; so nothing that somebody smuggles into the page can style or run.
 */
const policyOf = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'", // captured e-mails, which have a policy of their own
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");

const pageHeaders = {
  "cache-control": "no-store",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=()",
  "referrer-policy": "no-referrer", // the address of a page may name accounts and people
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "x-robots-tag": "noindex, nofollow",
} as const;

/** The whole life of a year: a file with another content has another name. */
const assetCache = "public, max-age=31536000, immutable";

const isMissing = (error: unknown): boolean => error instanceof Error && "code" in error && error.code === "ENOENT";

/**
 * Serves the built console below `/console`: its files by their hashed names, for ever; and for every other path the one page, which finds its
 * way by itself. `/console/api` is not touched. Without a build the page says so (503) and the rest of the server works. `folder` is for tests.
 */
export async function consoleApp(app: App, folder: string = builtFolder): Promise<void> {
  const readPage = (): string | undefined => {
    try {
      return readFileSync(join(folder, "index.html"), "utf8");
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  };
  const page = readPage();
  /** The page for a browser that sent these cookies: with what its headers have to say about it. */
  const pageFor = (cookies = ""): { status: number; headers: Record<string, string>; body: string } => {
    if (page === undefined) {
      const headers = { ...pageHeaders, "content-type": "text/plain; charset=utf-8" };
      return { status: 503, headers, body: "The console is not built. Run: npm run build\n" };
    }
    const nonce = randomBytes(16).toString("base64url");
    const headers = { ...pageHeaders, "content-type": "text/html; charset=utf-8", "content-security-policy": policyOf(nonce) };
    const session = sessionCookie.test(cookies) ? "present" : "absent";
    return { status: 200, headers, body: page.replaceAll(noncePlaceholder, nonce).replace(sessionPlaceholder, session) };
  };

  await app.register(
    async (scope: App) => {
      if (page !== undefined) {
        await scope.register(fastifyStatic, {
          root: join(folder, "assets"),
          prefix: "/assets/",
          decorateReply: false,
          preCompressed: true,
          index: false,
          cacheControl: false,
          setHeaders: (reply) => {
            reply.header("cache-control", assetCache);
            reply.header("x-content-type-options", "nosniff");
            reply.header("cross-origin-resource-policy", "same-origin");
          },
        });
        scope.get("/icon.svg", (_request, reply) =>
          reply
            .header("cache-control", "public, max-age=86400")
            .type("image/svg+xml")
            .send(readFileSync(join(folder, "icon.svg"))),
        );
      }
      scope.setNotFoundHandler((request, reply) =>
        sendEnvelope(kitProblem("not_found", `No route ${request.method} ${request.url.split("?")[0]}.`), request, reply),
      );
      for (const path of ["/", "/*"]) {
        scope.get(path, (request, reply) => {
          if (/^\/console\/api(?:[/?]|$)/.test(request.url)) return reply.callNotFound(); // an address of the API that is none
          const { status, headers, body } = pageFor(request.headers.cookie);
          return reply.code(status).headers(headers).send(body);
        });
      }
    },
    { prefix: "/console" },
  );
}
