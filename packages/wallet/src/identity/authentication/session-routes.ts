import { Type } from "typebox";
import type { WalletDeps } from "../../deps.ts";
import { responses, type WalletApp } from "../../http/app.ts";
import { StateRefused, unauthorized } from "../../http/errors.ts";
import { momentToWire } from "../../http/moments.ts";
import { bearerOf } from "../../http/session.ts";
import { answerWrite } from "../../http/write.ts";
import { Session } from "./schema.ts";
import { findTokenHolder, type OpenedSession, openSessions, signOut } from "./sessions.ts";

const sessionToWire = ({ sessionId, token, createdAt, expiresAt }: OpenedSession) => ({
  uuid: sessionId,
  token,
  created_at: momentToWire(createdAt),
  expires_at: momentToWire(expiresAt),
});

export function sessionRoutes(app: WalletApp, deps: WalletDeps): void {
  const tags = ["Authentication"];

  app.post(
    "/sessions",
    {
      config: { wallet: { session: "none", body: "raw" } }, // nothing is read from a body, so nothing in it comes before the token
      schema: {
        tags,
        summary: "Get session token",
        description: "Takes an authentication token as bearer token.",
        response: responses({ 201: Session }),
      },
    },
    async (request, reply) => {
      const holder = await findTokenHolder(deps.database, bearerOf(request));
      if (holder === undefined || holder.workspaceId !== request.project.workspaceId) throw unauthorized();
      const { userId, tokenId, deviceUuid, status } = holder;
      if (status !== "approved" || userId === null) throw new StateRefused("token_not_approved");
      const order = { userId, tokenId, deviceUuid, at: deps.now() };
      return answerWrite(request, reply, deps, {
        operation: openSessions,
        request: order,
        status: 201,
        toWire: sessionToWire,
        callerId: tokenId,
        isSecret: true,
      });
    },
  );

  app.post(
    "/sessions/verify",
    {
      config: { wallet: { lockedToo: true } },
      schema: { tags, summary: "Verify session token", response: responses({ 200: Type.Omit(Session, ["token"], { title: "Session" }) }) },
    },
    (request) => {
      const { sessionId, createdAt, expiresAt } = request.person;
      return { uuid: sessionId, created_at: momentToWire(createdAt), expires_at: momentToWire(expiresAt) };
    },
  );

  app.delete(
    "/sessions/current",
    {
      config: { wallet: { lockedToo: true } },
      schema: {
        tags,
        summary: "Sign out",
        description: "Ends this session, and the authentication that it was opened with. Beyond the reference.",
        response: responses({ 204: Type.Null({ description: "Ended." }) }),
      },
    },
    (request, reply) => {
      const { userId, tokenId, deviceUuid } = request.person;
      return answerWrite(request, reply, deps, { operation: signOut, request: { userId, tokenId, deviceUuid }, status: 204 });
    },
  );
}
