import { isUuid } from "@memento/kernel";
import { type Database, kitProblem, parseJsonBody } from "@memento/platform";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { BankApp } from "../http.ts";
import { createUploadDesk } from "../authentication/upload-desk.ts";
import { permissionsOf, type Role } from "../members/roles.ts";
import { findSession, sessionMsMax } from "../members/sessions.ts";
import { isCollaborator } from "./collaborators.ts";
import { actorOf, type ConsoleDeps } from "./http.ts";

/**
 * Who may call a route: any of those named.
 * - anyone: also without a session
 * - member, administrator, owner: a member of this role
 * - operator: a member who acts for the bank too, whatever their role
 * - collaborator: a member who looks after the application that the path names as `:id`
 */
export type Capability = "anyone" | Role | "operator" | "collaborator";

declare module "fastify" {
  interface FastifyContextConfig {
    access?: readonly Capability[];
  }
}

export const everyMember = ["member", "administrator", "owner"] as const satisfies readonly Capability[];
export const administrators = ["administrator", "owner"] as const satisfies readonly Capability[];

/**
 * Lets nobody into this scope but signed-in members, each to the routes that are theirs: those that name a capability of theirs in `config.access`, or
 * a permission of their role in `config.permission`. The order is fixed: session 401, the header that every write needs 403, role 403, and
 * only then is the body read; one that may be large does not even arrive before.
 */
export function admitMembers(app: BankApp, deps: ConsoleDeps): void {
  const desk = createUploadDesk();
  app.decorateRequest("member");
  app.decorateRequest("caller");

  app.addHook("onRoute", (route) => {
    const { access = [], permission, body } = route.config ?? {};
    if (access.length === 0 && permission === undefined)
      throw new Error(`${String(route.method)} ${route.url} names nobody who may call it`);
    if (body !== undefined) {
      route.preParsing = async (request, reply, payload) => {
        await admit(request);
        await desk.enter(request, reply);
        return payload;
      };
    }
  });

  app.addHook("onRequest", (_request, reply, done) => {
    reply.header("cache-control", "no-store").header("x-content-type-options", "nosniff");
    done();
  });

  const admit = async (request: FastifyRequest): Promise<void> => {
    const isOpen = request.routeOptions.config.access?.includes("anyone") === true;
    if (!isOpen) await identify(request, deps);
    refuseForgery(request);
    if (!isOpen && !(await mayCall(request, deps.database))) throw kitProblem("permission_denied", "Your role does not allow this.");
  };

  app.addHook("preValidation", async (request) => {
    if (request.is404) return;
    const kind = request.routeOptions.config.body;
    if (kind === undefined) await admit(request);
    if (request.rawBody !== undefined && kind !== "multipart")
      request.body = parseJsonBody(request.headers["content-type"], request.rawBody);
  });
}

async function identify(request: FastifyRequest, deps: ConsoleDeps): Promise<void> {
  const token = sessionTokenOf(request, deps);
  const member = token === undefined ? undefined : await findSession(deps.database, token, deps.now());
  if (member === undefined) throw kitProblem("unauthorized", "Sign in first.");
  const { workspaceId, memberId, email } = member;
  request.callerName = email;
  request.member = member;
  request.caller = { kind: "member", workspaceId, callerId: memberId, name: email, actor: actorOf(request) };
}

/**
 * A page of another site can make a browser send a request with its cookies, but cannot add a header to it without asking first. Signing in
 * needs none: there is no session to abuse yet, and its JSON body is beyond forms. Browsers also say where a request comes from.
 */
function refuseForgery(request: FastifyRequest): void {
  if (request.method === "GET" || request.method === "HEAD") return;
  const site = request.headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin" && site !== "none")
    throw kitProblem("permission_denied", "Pages of other sites may not write here.");
  if (request.routeOptions.config.forgeryProof === true) return;
  if (request.headers["x-requested-with"] !== "memento-console")
    throw kitProblem("permission_denied", "A write needs the header X-Requested-With: memento-console.");
}

declare module "fastify" {
  interface FastifyContextConfig {
    /** A write that needs no X-Requested-With. */
    forgeryProof?: boolean;
  }
}

async function mayCall({ member, params, routeOptions }: FastifyRequest, database: Database): Promise<boolean> {
  const { access = [], permission } = routeOptions.config;
  if (permission !== undefined && permissionsOf[member.role].has(permission)) return true;
  if (access.includes(member.role) || (member.isOperator && access.includes("operator"))) return true;
  const { id } = params as { id?: string }; // Fastify's own record of what the path held
  return access.includes("collaborator") && id !== undefined && isUuid(id) && isCollaborator(database, member, id);
}

const loopback = /^https?:\/\/(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?(\/|$)/i;

/**
 * Whether the cookie may travel by https only. Plain http is for the sandbox, and for a production that is tried out on its own machine.
 */
export function cookieIsSecure(request: FastifyRequest, { mode, publicUrl }: Pick<ConsoleDeps, "mode" | "publicUrl">): boolean {
  if (request.protocol === "https" || publicUrl().startsWith("https:")) return true;
  return mode === "production" && !loopback.test(publicUrl());
}

/** The prefix makes browsers refuse a cookie of that name from plain http or a neighbouring host (RFC 6265bis, section 4.1.3.2). */
const cookieName = (secure: boolean): string => (secure ? "__Host-memento_session" : "memento_session");

export const sessionTokenOf = (request: FastifyRequest, deps: Pick<ConsoleDeps, "mode" | "publicUrl">): string | undefined =>
  request.cookies[cookieName(cookieIsSecure(request, deps))];

/** Gives the browser its session: no script reads it, and no other site sends it. */
export function setSessionCookie(
  request: FastifyRequest,
  reply: FastifyReply,
  deps: Pick<ConsoleDeps, "mode" | "publicUrl">,
  token: string,
): void {
  const secure = cookieIsSecure(request, deps);
  reply.setCookie(cookieName(secure), token, { path: "/", httpOnly: true, sameSite: "strict", secure, maxAge: sessionMsMax / 1000 });
}

export function clearSessionCookie(request: FastifyRequest, reply: FastifyReply, deps: Pick<ConsoleDeps, "mode" | "publicUrl">): void {
  const secure = cookieIsSecure(request, deps);
  reply.clearCookie(cookieName(secure), { path: "/", httpOnly: true, sameSite: "strict", secure });
}
