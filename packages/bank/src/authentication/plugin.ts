import type { WorkspaceId } from "@memento/kernel";
import { kitProblem, parseJsonBody, realNow } from "@memento/platform";
import type { FastifyReply, FastifyRequest } from "fastify";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import type { BankApp } from "../http.ts";
import type { AdmissionDesk } from "./admission.ts";
import type { CallingApplication, Credentials } from "./credentials.ts";
import type { Permission } from "./permissions.ts";
import { judgeToken, splitToken, thumbprintOf } from "./token.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** Who calls: set for every handler, because no route is reached without it. */
    caller: { readonly workspaceId: WorkspaceId; readonly applicationId: string; readonly applicationName: string };
  }
  interface FastifyContextConfig {
    /** What an application needs to reach this route. */
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
 * Lets nobody into this scope but applications that sign their requests. The order is fixed: token 401, rate limit 429, replay 401,
 * address 403, permission 403, and only then is the body read. Every answer carries the RateLimit headers, refusals included:
 * requests of no known application count by client address, in this process only.
 */
export function authenticate(app: BankApp, options: AuthenticationOptions): void {
  const { rateLimit, rateWindowMs } = options;
  const strangers = new RateLimiterMemory({ points: rateLimit, duration: Math.ceil(rateWindowMs / 1000) });

  app.addHook("onRoute", (route) => {
    if (route.config?.permission === undefined) throw new Error(`${String(route.method)} ${route.url} names no permission`);
  });

  app.addHook("preValidation", async (request, reply) => {
    const application = await identify(request, reply, options);
    if (!application.allowsAddress(request.ip)) throw kitProblem("ip_not_allowed");
    const permission = request.routeOptions.config.permission;
    if (permission !== undefined && !application.permissions.has(permission)) throw kitProblem("permission_denied", `This needs the permission ${permission}.`);
    const { workspaceId, applicationId, name } = application;
    request.caller = { workspaceId, applicationId, applicationName: name };
    if (request.rawBody !== undefined) request.body = parseJsonBody(request.headers["content-type"], request.rawBody);
  });

  app.addHook("onSend", (request, reply, payload, done) => {
    if (reply.hasHeader("ratelimit-limit")) return done(null, payload);
    void strangers.consume(request.ip).then(
      (count) => countStranger(reply, rateLimit, count, () => done(null, payload)),
      (over: unknown) => (over instanceof RateLimiterRes ? countStranger(reply, rateLimit, over, () => done(null, payload)) : done(over as Error)),
    );
  });
}

function countStranger(reply: FastifyReply, limit: number, count: RateLimiterRes, done: () => void): void {
  setRateHeaders(reply, limit, count.consumedPoints, Math.ceil(count.msBeforeNext / 1000));
  done();
}

function setRateHeaders(reply: FastifyReply, limit: number, used: number, resetSeconds: number): void {
  reply.header("ratelimit-limit", limit);
  reply.header("ratelimit-remaining", Math.max(0, limit - used));
  reply.header("ratelimit-reset", resetSeconds);
}

async function identify(request: FastifyRequest, reply: FastifyReply, options: AuthenticationOptions): Promise<CallingApplication> {
  const { credentials, admission, rateLimit, rateWindowMs } = options;
  const unauthorized = (reason: string) => kitProblem("unauthorized", options.explain ? `${reason}.` : "unauthorized");
  const nowMs = realNow().getTime();
  const parts = splitToken(request.headers.authorization);
  if (!parts.ok) throw unauthorized(parts.refusal);
  const thumbprint = thumbprintOf(parts.value.header);
  if (!thumbprint.ok) throw unauthorized(thumbprint.refusal);
  const signed = { method: request.method, url: request.url, host: hostNameOf(request.headers.host), body: request.rawBody };

  const judge = async (): Promise<{ application: CallingApplication; jti: string }> => {
    const application = credentials.peek(thumbprint.value) ?? (await credentials.load(thumbprint.value, nowMs));
    if (application === undefined) throw unauthorized("x5t#S256 names no active certificate");
    const jti = judgeToken(parts.value, application, signed, nowMs);
    if (!jti.ok) throw unauthorized(jti.refusal);
    return { application, jti: jti.value };
  };

  let { application, jti } = await judge();
  const admitted = await admission.ask({ applicationId: application.applicationId, jti });
  if (admitted.revision !== application.revision) {
    credentials.forget(thumbprint.value); // changed or revoked since it was cached
    ({ application } = await judge());
  }
  const resetMs = rateWindowMs - (nowMs % rateWindowMs);
  setRateHeaders(reply, rateLimit, admitted.ordinal, Math.ceil(resetMs / 1000));
  if (admitted.ordinal > rateLimit) {
    reply.header("retry-after", Math.ceil(resetMs / 1000));
    throw kitProblem("too_many_requests");
  }
  if (admitted.replayed) throw unauthorized("jti was used before; every request needs a new one");
  return application;
}
