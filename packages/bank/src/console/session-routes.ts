import { Page, PageQuery, hashPassword, passwordIsGuessable, workspaceNow } from "@memento/platform";
import type { FastifyRequest } from "fastify";
import { Type } from "typebox";
import { type BankApp, IdParams, pageToWire, pageWindow } from "../http.ts";
import { changePasswords } from "../members/change.ts";
import type { Member } from "../members/queries.ts";
import { forgiveCodes, judgeCode } from "../members/second-factor.ts";
import { type Device, endSessions, listSessions, openSessions, type SignedIn } from "../members/sessions.ts";
import { judgeCredentials } from "../members/sign-in.ts";
import type { Proof } from "../members/totp.ts";
import { findTotps } from "../members/totp-queries.ts";
import { timeToWire } from "../wire.ts";
import { readWorkspaceWords } from "../workspaces/words.ts";
import { clearSessionCookie, everyMember, sessionTokenOf, setSessionCookie } from "./access.ts";
import { audited } from "./audit.ts";
import { actorOf, answerAct, consoleAnswerOf, type ConsoleDeps, consoleProblem, consoleResponses, runAct } from "./http.ts";
import { proveOwnPassword } from "./own-password.ts";
import { Clock, Me, meToWire, PasswordBody, Session, sessionToWire, SignInBody } from "./schema.ts";

const signIn = audited(openSessions, ({ memberId, proof }) => ({
  action: "session_opened",
  subjectType: "member",
  subjectId: memberId,
  ...(proof === undefined ? {} : { after: { second_factor: proof.kind } }),
}));
const endSession = audited(endSessions, ({ sessionId }) => ({ action: "session_ended", subjectType: "session", subjectId: sessionId }));
const changePassword = audited(changePasswords, ({ memberId }) => ({
  action: "password_changed",
  subjectType: "member",
  subjectId: memberId,
}));

const deviceOf = (request: FastifyRequest): Device => ({ address: request.ip, userAgent: request.headers["user-agent"] });

export function sessionRoutes(app: BankApp, deps: ConsoleDeps): void {
  const { database, now } = deps;
  const tags = ["Session"];
  const me = async (member: SignedIn) => meToWire(member, await readWorkspaceWords(database, member.workspaceId), deps.mode);

  app.post(
    "/session",
    {
      config: { access: ["anyone"], forgeryProof: true },
      schema: {
        tags,
        summary: "Sign in",
        description:
          "A member with a second factor sends its code too: without one the right password is answered `totp_required` (401), with a wrong one `totp_wrong` (401).",
        security: [],
        body: SignInBody,
        response: consoleResponses({ 200: Me }),
      },
    },
    async (request, reply) => {
      const { email, password, totp } = request.body;
      const member = await judgeCredentials(database, { email, password, address: request.ip }, now());
      if (member === undefined) throw consoleProblem("sign_in_refused");
      const { workspaceId, memberId, passwordPhc } = member;
      const proof = member.hasTotp ? await proveFactor(member, totp, deps) : undefined;
      const order = { memberId, passwordPhc, proof, formerToken: sessionTokenOf(request, deps), device: deviceOf(request), at: now() };
      const actor = { memberId, name: member.email, address: request.ip };
      const { token, sessionId } = await runAct(deps, workspaceId, signIn, { actor, order });
      if (proof !== undefined) await forgiveCodes(database, memberId);
      setSessionCookie(request, reply, deps, token);
      return me({ ...member, sessionId });
    },
  );

  app.delete(
    "/session",
    {
      config: { access: everyMember },
      schema: { tags, summary: "Sign out", response: consoleResponses({ 204: Type.Null({ description: "Signed out." }) }) },
    },
    async (request, reply) => {
      const { workspaceId, memberId, sessionId } = request.member;
      await runAct(deps, workspaceId, endSession, { actor: actorOf(request), order: { sessionId, memberId } });
      clearSessionCookie(request, reply, deps);
      return reply.code(204).send();
    },
  );

  app.get(
    "/me",
    { config: { access: everyMember }, schema: { tags, summary: "Get who is signed in", response: consoleResponses({ 200: Me }) } },
    ({ member }) => me(member),
  );

  app.get(
    "/clock",
    {
      config: { access: everyMember },
      schema: {
        tags,
        summary: "Get what time it is in the workspace",
        description: "A sandbox's clock can be moved ahead of real time; dates are by it.",
        response: consoleResponses({ 200: Clock }),
      },
    },
    async ({ member: { workspaceId } }) => ({ now: timeToWire(await workspaceNow(database, workspaceId)) }),
  );

  app.get(
    "/sessions",
    {
      config: { access: everyMember },
      schema: { tags, summary: "List one's own open sessions", querystring: PageQuery, response: consoleResponses({ 200: Page(Session) }) },
    },
    async ({ member, query }) =>
      pageToWire(query, await listSessions(database, member, pageWindow(query), now()), (row) => sessionToWire(row, member.sessionId)),
  );

  app.delete(
    "/sessions/:id",
    {
      config: { access: everyMember },
      schema: {
        tags,
        summary: "End one of one's own sessions",
        params: IdParams,
        response: consoleResponses({ 204: Type.Null({ description: "Ended." }) }),
      },
    },
    (request, reply) => {
      const order = { sessionId: request.params.id, memberId: request.member.memberId };
      return answerAct(request, reply, deps, { operation: endSession, order, answer: consoleAnswerOf(204, null) });
    },
  );

  app.put(
    "/password",
    {
      config: { access: everyMember },
      schema: {
        tags,
        summary: "Change one's own password",
        description: "Ends every other session of the member; this one goes on with a new cookie.",
        body: PasswordBody,
        response: consoleResponses({ 204: Type.Null({ description: "Changed." }) }),
      },
    },
    async (request, reply) => {
      const token = await replacePassword(request, request.body, deps);
      setSessionCookie(request, reply, deps, token);
      return reply.code(204).send();
    },
  );
}

/** What the code of somebody who signs in proves. Throws 401 where there is none, or a wrong one, and 429 after too many wrong ones. */
async function proveFactor({ workspaceId, memberId }: Member, text: string | undefined, deps: ConsoleDeps): Promise<Proof | undefined> {
  if (text === undefined) throw consoleProblem("totp_required");
  const totp = (await findTotps(deps.database, workspaceId, [memberId])).get(memberId);
  if (totp === undefined) return undefined; // taken away in this very moment
  const proof = await judgeCode(deps.database, deps.secrets, { totp, text }, deps.now());
  if (proof === undefined) throw consoleProblem("totp_wrong_at_sign_in");
  return proof;
}

/** Sets the signed-in member's password. Done: the token of the session in which they go on. */
async function replacePassword(
  request: FastifyRequest,
  body: { current_password: string; new_password: string },
  deps: ConsoleDeps,
): Promise<string> {
  const { workspaceId, memberId, email } = request.member;
  const formerPhc = await proveOwnPassword(request, body.current_password, deps);
  if (passwordIsGuessable(body.new_password, email) || body.new_password === body.current_password)
    throw consoleProblem("password_not_acceptable");
  const next = { device: deviceOf(request), at: deps.now() };
  const order = { memberId, formerPhc, passwordPhc: await hashPassword(body.new_password), next };
  const { session } = await runAct(deps, workspaceId, changePassword, { actor: actorOf(request), order });
  if (session === undefined) throw consoleProblem("password_wrong");
  return session.token;
}
