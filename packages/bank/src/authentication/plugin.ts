import { kitProblem, parseJsonBody, realNow } from "@memento/platform";
import type { FastifyReply, FastifyRequest } from "fastify";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import type { BankApp } from "../http.ts";
import type { AdmissionDesk } from "./admission.ts";
import type { CallingApplication, Credentials } from "./credentials.ts";
import type { Permission } from "./permissions.ts";
import { judgeBody, judgeToken, type SignedRequest, splitToken, thumbprintOf } from "./token.ts";
import { createUploadDesk } from "./upload-desk.ts";

declare module "fastify" {
  interface FastifyContextConfig {
    /** What a caller needs to reach this route: an application has it or not, a member has it by their role. */
    permission?: Permission;
  }
}

export type AuthenticationOptions = {
  readonly credentials: Credentials;
  readonly admission: AdmissionDesk;
  readonly rateLimit: number;
  readonly rateWindowMs: number;
  /** Sandbox: a 401 says which claim failed. Production: only that it did. */
  readonly explain: boolean;
};

/** The host name of a request, lower case and without port; an IPv6 address keeps its brackets, as a URL's host name does. */
export const hostNameOf = (host: string | undefined): string => (host ?? "").toLowerCase().replace(/:\d+$/, "");

/**
 * Lets nobody into this scope but applications that sign their requests; paths that lead nowhere are no exception. The order is fixed:
 * token 401, rate limit 429, replay 401, address 403, permission 403, and only then is the body read. Every answer carries the RateLimit
 * headers, refusals included. Requests of no known application count by client address, in this process only: beyond the limit their 401
 * becomes a 429, while an application that shares the address and signs its requests goes on.
 *
 * Routes that take files or bulks go through all of it before the body arrives, so that nobody unknown fills the memory and a slow line does not make a
 * token old; whether the body is the one that was signed is then the last check.
 */
export function authenticate(app: BankApp, options: AuthenticationOptions): void {
  const { rateLimit, rateWindowMs } = options;
  const strangers = new RateLimiterMemory({ points: rateLimit, duration: Math.ceil(rateWindowMs / 1000) });
  const desk = createUploadDesk();
  app.decorateRequest("caller");

  app.addHook("onRoute", (route) => {
    if (route.config?.permission === undefined) throw new Error(`${String(route.method)} ${route.url} names no permission`);
    if (route.config.body !== undefined) {
      route.preParsing = async (request, reply, payload) => {
        await admit(request, reply, "unread");
        await desk.enter(request, reply);
        return payload;
      };
    }
  });

  app.setNotFoundHandler((request) => {
    throw kitProblem("not_found", `No route ${request.method} ${pathOf(request.url)}.`);
  });

  const admit = async (request: FastifyRequest, reply: FastifyReply, body: SignedRequest["body"]): Promise<void> => {
    const application = await identify(request, reply, body, options, strangers);
    const { workspaceId, applicationId, name } = application;
    request.callerName = name;
    request.caller = { kind: "application", workspaceId, callerId: applicationId, name };
    if (!application.allowsAddress(request.ip)) throw kitProblem("ip_not_allowed");
    const permission = request.routeOptions.config.permission;
    if (permission !== undefined && !application.permissions.has(permission))
      throw kitProblem("permission_denied", `This needs the permission ${permission}.`);
  };

  app.addHook("preValidation", async (request, reply) => {
    const { rawBody } = request;
    const kind = request.routeOptions.config.body;
    if (kind === undefined) await admit(request, reply, rawBody);
    else {
      const parts = splitToken(request.headers.authorization);
      const judged = parts.ok ? judgeBody(parts.value, rawBody) : parts;
      if (!judged.ok) throw unauthorized(options, judged.refusal);
    }
    if (rawBody !== undefined && kind !== "multipart" && !request.is404)
      request.body = parseJsonBody(request.headers["content-type"], rawBody);
  });

  // What was refused before anyone was known (a body too large, for one) counts as a stranger's too.
  app.addHook("onSend", (request, reply, payload, done) => {
    if (reply.hasHeader("ratelimit-limit")) return done(null, payload); // nearly always: no promise for it
    void countStranger(request, reply, strangers).then(() => done(null, payload), done);
  });
}

const unauthorized = ({ explain }: AuthenticationOptions, reason: string) =>
  kitProblem("unauthorized", explain ? `${reason}.` : "unauthorized");

const pathOf = (url: string): string => url.split("?", 1)[0] ?? url;

/** Counts a request of no known application and says so in its headers. True: it is beyond the limit, and Retry-After is set. */
async function countStranger(request: FastifyRequest, reply: FastifyReply, strangers: RateLimiterMemory): Promise<boolean> {
  const count = await strangers.consume(request.ip).catch((over: unknown) => {
    if (over instanceof RateLimiterRes) return over;
    throw over;
  });
  const resetSeconds = Math.ceil(count.msBeforeNext / 1000);
  setRateHeaders(reply, strangers.points, count.consumedPoints, resetSeconds);
  const isOver = count.consumedPoints > strangers.points;
  if (isOver) reply.header("retry-after", resetSeconds);
  return isOver;
}

function setRateHeaders(reply: FastifyReply, limit: number, used: number, resetSeconds: number): void {
  reply.header("ratelimit-limit", limit);
  reply.header("ratelimit-remaining", Math.max(0, limit - used));
  reply.header("ratelimit-reset", resetSeconds);
}

/** The application that signed the request. Throws the 401 or 429 that it earns otherwise; the RateLimit headers are set either way. */
async function identify(
  request: FastifyRequest,
  reply: FastifyReply,
  body: SignedRequest["body"],
  options: AuthenticationOptions,
  strangers: RateLimiterMemory,
): Promise<CallingApplication> {
  const { credentials, admission, rateLimit } = options;
  const stranger = async (reason: string) =>
    (await countStranger(request, reply, strangers)) ? kitProblem("too_many_requests") : unauthorized(options, reason);
  const nowMs = realNow().getTime();
  const parts = splitToken(request.headers.authorization);
  if (!parts.ok) throw await stranger(parts.refusal);
  const thumbprint = thumbprintOf(parts.value.header);
  if (!thumbprint.ok) throw await stranger(thumbprint.refusal);
  const signed = { method: request.method, url: request.url, host: hostNameOf(request.headers.host), body };

  const judge = async (): Promise<{ application: CallingApplication; jti: string }> => {
    const application = credentials.peek(thumbprint.value) ?? (await credentials.load(thumbprint.value, nowMs));
    if (application === undefined) throw await stranger("x5t#S256 names no active certificate");
    const jti = judgeToken(parts.value, application, signed, nowMs);
    if (!jti.ok) throw await stranger(jti.refusal);
    return { application, jti: jti.value };
  };

  let { application, jti } = await judge();
  const admitted = await admission.ask({ applicationId: application.applicationId, jti });
  if (admitted.revision !== application.revision) {
    credentials.forget(thumbprint.value); // changed or revoked since it was cached
    ({ application } = await judge());
  }
  const resetSeconds = Math.max(1, Math.ceil((admitted.windowEndsMs - realNow().getTime()) / 1000));
  setRateHeaders(reply, rateLimit, admitted.ordinal, resetSeconds);
  if (admitted.ordinal > rateLimit) {
    reply.header("retry-after", resetSeconds);
    throw kitProblem("too_many_requests");
  }
  if (admitted.replayed) throw unauthorized(options, "jti was used before; every request needs a new one");
  return application;
}
