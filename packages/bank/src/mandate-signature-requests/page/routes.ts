import { hash } from "node:crypto";
import { type App, problemFor, realNow } from "@memento/platform";
import type { FastifyReply, FastifyRequest } from "fastify";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import type { BankDeps } from "../../http.ts";
import { formSha256 } from "../form.ts";
import { hashSigningToken, looksLikeSigningToken, signingLink } from "../link.ts";
import { renderMandate } from "../pdf.ts";
import type { SignatureLanguage } from "../schema.ts";
import { signMandates, type SigningRefusal } from "../sign.ts";
import { checkTyped, debtorOf, type FieldErrors, nothingTyped, readTyped, type Typed } from "./fields.ts";
import { assets } from "./layout.ts";
import { donePage, formPage, type Notice, noticePage } from "./views.ts";
import { visit, type Visit } from "./visit.ts";

const bodyBytesMax = 16 * 1024;
const userAgentMax = 300;

/** Nothing of this page may be kept, framed, or told to another site: its address is the key to it. */
const headers = {
  "cache-control": "no-store",
  "content-security-policy":
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=()",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "x-robots-tag": "noindex, nofollow",
} as const;

/** In ten minutes, in one process: enough for anybody who reads and mistypes, too little to try links or IBANs out. */
const limits = { seconds: 600, submissionsPerAddress: 120, submissionsPerLink: 30, misses: 60 } as const;

const noErrors: FieldErrors = new Map();

/** Mounts the page on which debtors sign, below `/sign`. It is no part of the API: people come here from an e-mail. */
export async function signingPage(app: App, deps: BankDeps): Promise<void> {
  await app.register(async (scope: App) => signingRoutes(scope, deps), { prefix: "/sign" });
}

function signingRoutes(app: App, { database, commands, rail, mailer, publicUrl }: BankDeps): void {
  const sign = signMandates(mailer);
  const limiter = (points: number): RateLimiterMemory => new RateLimiterMemory({ points, duration: limits.seconds });
  const submissionsOf = { address: limiter(limits.submissionsPerAddress), link: limiter(limits.submissionsPerLink) };
  const misses = limiter(limits.misses);

  app.removeAllContentTypeParsers();
  app.addContentTypeParser("application/x-www-form-urlencoded", { parseAs: "string", bodyLimit: bodyBytesMax }, (_request, body, done) =>
    done(null, new URLSearchParams(String(body))),
  );
  app.addHook("onRequest", (_request, reply, done) => {
    reply.headers(headers);
    done();
  });
  app.setNotFoundHandler((request, reply) => sendNotice(request, reply, 404, "unknown"));
  app.setErrorHandler((error: Error, request, reply) => {
    const { status = 500, retryAfterSeconds } = problemFor(error) ?? {};
    if (status >= 500) request.log.error({ err: error, request_id: request.id }, "the signing page failed");
    if (retryAfterSeconds !== undefined) reply.header("retry-after", String(retryAfterSeconds));
    return sendNotice(request, reply, status, status === 404 ? "unknown" : status >= 500 ? "fault" : "invalid");
  });

  app.get<{ Params: { file: string } }>("/assets/:file", (request, reply) => {
    const asset = assets.get(request.params.file);
    if (asset === undefined) return sendNotice(request, reply, 404, "unknown");
    return reply.header("cache-control", "public, max-age=31536000, immutable").type(asset.type).send(asset.content);
  });

  /** The visit of a link; undefined once an answer went out, because the link leads nowhere. */
  async function find(
    request: FastifyRequest,
    reply: FastifyReply,
    token: string,
  ): Promise<Exclude<Visit, { kind: "unknown" }> | undefined> {
    const found = await visit(database, token);
    if (found.kind !== "unknown") return found;
    if (await isOver(reply, [[misses, request.ip]])) await sendNotice(request, reply, 429, "many");
    else await sendNotice(request, reply, 404, "unknown");
    return undefined;
  }

  app.get<{ Params: { token: string } }>("/:token", async (request, reply) => {
    const { token } = request.params;
    const found = await find(request, reply, token);
    return found === undefined ? reply : sendVisit(reply, found, token);
  });

  app.post<{ Params: { token: string }; Body: URLSearchParams | undefined }>("/:token", async (request, reply) => {
    const { token } = request.params;
    const submissions: [RateLimiterMemory, string][] = [[submissionsOf.address, request.ip]];
    if (looksLikeSigningToken(token)) submissions.push([submissionsOf.link, hash("sha256", token)]);
    if (await isOver(reply, submissions)) return sendNotice(request, reply, 429, "many");
    const found = await find(request, reply, token);
    if (found === undefined) return reply;
    if (found.kind === "signed") return backToLink(reply, token);
    if (found.kind === "notice") return sendVisit(reply, found, token);
    const typed = readTyped(request.body ?? new URLSearchParams());
    const errors = await checkTyped(typed, found.request.scheme, rail);
    const textChanged = typed.shown !== formSha256(found.form);
    if (errors.size > 0 || textChanged) return sendForm(reply, 422, found, { typed, errors, textChanged });
    const signing = {
      requestId: found.request.requestId,
      tokenSha256: hashSigningToken(token),
      shownSha256: typed.shown,
      debtor: debtorOf(typed),
      ipAddress: request.ip,
      userAgent: userAgentOf(request),
      recordedAt: realNow(),
      link: signingLink(publicUrl(), token),
    };
    const [outcome] = await commands.run(found.workspaceId, sign, [signing]);
    if (outcome === undefined || outcome.ok || outcome.refusal === "already_signed") return backToLink(reply, token);
    return sendRefusal(request, reply, outcome.refusal, { typed, token });
  });

  /** What was decided with the request locked: a field to mend, or what the link shows by now. */
  async function sendRefusal(
    request: FastifyRequest,
    reply: FastifyReply,
    refusal: Exclude<SigningRefusal, "already_signed">,
    { typed, token }: { typed: Typed; token: string },
  ): Promise<FastifyReply> {
    const found = await find(request, reply, token);
    if (found === undefined) return reply;
    if (found.kind !== "form") return sendVisit(reply, found, token);
    const errors: FieldErrors = refusal === "own_iban" ? new Map([["iban", { key: "error.iban.own" }]]) : noErrors;
    return sendForm(reply, 422, found, { typed, errors, textChanged: refusal !== "own_iban" });
  }

  app.get<{ Params: { token: string } }>("/:token/mandate.pdf", async (request, reply) => {
    const { token } = request.params;
    const found = await find(request, reply, token);
    if (found === undefined) return reply;
    if (found.kind === "form") return sendNotice(request, reply, 404, "unknown");
    if (found.kind === "notice") return sendVisit(reply, found, token, "../");
    const name = found.request.reference.replaceAll(/[^A-Za-z0-9.-]+/g, "_");
    reply.header("content-disposition", `attachment; filename="mandate-${name}.pdf"`);
    return reply.type("application/pdf").send(await renderMandate(found.signature, found.request.debtorEmail));
  });
}

/** Counts an attempt against each limit. True: one of them is reached, and Retry-After is set. */
async function isOver(reply: FastifyReply, counts: readonly [RateLimiterMemory, string][]): Promise<boolean> {
  let waitMs = 0;
  for (const [limiter, key] of counts) {
    await limiter.consume(key).catch((over: unknown) => {
      if (!(over instanceof RateLimiterRes)) throw over;
      waitMs = Math.max(waitMs, over.msBeforeNext);
    });
  }
  if (waitMs > 0) reply.header("retry-after", String(Math.ceil(waitMs / 1000)));
  return waitMs > 0;
}

/** After a signature the browser asks for the link anew, so that reloading its page sends nothing again. */
const backToLink = (reply: FastifyReply, token: string): FastifyReply => reply.code(303).header("location", token).send();

const sendHtml = (reply: FastifyReply, status: number, content: string): FastifyReply =>
  reply.code(status).type("text/html; charset=utf-8").send(content);

function sendVisit(reply: FastifyReply, found: Exclude<Visit, { kind: "unknown" }>, token: string, base = ""): FastifyReply {
  switch (found.kind) {
    case "form":
      return sendForm(reply, 200, found, { typed: nothingTyped, errors: noErrors, textChanged: false });
    case "signed": {
      const { signature, until, request } = found;
      return sendHtml(reply, 200, donePage({ signature, until, token, email: request.debtorEmail }));
    }
    case "notice": {
      const { notice, creditor, request } = found;
      return sendHtml(reply, 410, noticePage({ language: request.language, notice, creditor, base }));
    }
  }
}

function sendForm(
  reply: FastifyReply,
  status: number,
  { form, now, until }: Extract<Visit, { kind: "form" }>,
  state: { typed: Typed; errors: FieldErrors; textChanged: boolean },
): FastifyReply {
  return sendHtml(reply, status, formPage({ form, formSha256: formSha256(form), now, until, ...state }));
}

/** For those whose link tells us no language: that of their browser. */
const languageOf = (request: FastifyRequest): SignatureLanguage =>
  /^\s*fr\b/i.test(request.headers["accept-language"] ?? "") ? "french" : "english";

function sendNotice(request: FastifyRequest, reply: FastifyReply, status: number, notice: Notice): FastifyReply {
  const path = request.url.split("?", 1)[0] ?? "";
  const base = "../".repeat(Math.max(0, path.split("/").length - 3)); // "/sign/x" is at /sign/ already
  return sendHtml(reply, status, noticePage({ language: languageOf(request), notice, base }));
}

/** What the browser calls itself, as evidence: cut, and without what a document could not show. */
function userAgentOf(request: FastifyRequest): string | null {
  const text = request.headers["user-agent"]?.replaceAll(/[^\x20-\x7e]+/g, " ").trim() ?? "";
  return text === "" ? null : text.slice(0, userAgentMax);
}
