import type { WalletDeps } from "../../deps.ts";
import { responses, UuidParams, type WalletApp } from "../../http/app.ts";
import { countAttempt } from "../../http/attempts.ts";
import { fieldRefused, found } from "../../http/errors.ts";
import { answerWrite } from "../../http/write.ts";
import { readPhone } from "../phone.ts";
import { createTokens, findClaimed, findToken, finishTokens, type Identity, type Token } from "./authenticate.ts";
import { findAuthenticator } from "./authenticators.ts";
import { Authentication, SecretBody, TokenBody } from "./schema.ts";
import { deviceFromWire, tokenStatusIds } from "./wire.ts";

const tokenToWire = ({ tokenId, status, token }: Token) => ({
  uuid: tokenId,
  status_id: tokenStatusIds[status],
  ...(token === undefined ? {} : { token }),
});

export function tokenRoutes(app: WalletApp, deps: WalletDeps): void {
  const tags = ["Authentication"];
  const create = createTokens(deps);
  const finish = finishTokens(deps);

  app.post(
    "/tokens",
    {
      config: { wallet: { session: "none" } },
      schema: {
        tags,
        summary: "Get authentication token",
        description:
          "`password` is approved at once. `sms` and `call` send a code to the person's phone and stay pending until it comes back with their PIN. " +
          "A project may have authenticators of its own: their secret is a token that its identity provider signed. " +
          "An identity that nobody has is answered like any other.",
        body: TokenBody,
        response: responses({ 201: Authentication }),
      },
    },
    async (request, reply) => {
      const { project, body } = request;
      const { authenticator: name, secret = "", device } = body;
      const authenticator = findAuthenticator(deps, project, name);
      if (authenticator === undefined) throw fieldRefused("authenticator", "unknown_value");
      if (authenticator.needsSecret && secret === "") throw fieldRefused("secret", "required");
      const identity = readIdentity(body.identity, project.country);
      const subject = `${identity.type} ${identity.value.toLowerCase()}`;
      await countAttempt(deps, request, "token", { identity: subject, device: device.uuid.toLowerCase() });
      const claimed = await findClaimed(deps.database, project.workspaceId, identity);
      const next = await authenticator.begin({ project, identity, claimed, secret });
      if (next === "incorrect") throw fieldRefused("secret", "incorrect");
      if (next !== "approved") await countAttempt(deps, request, "code", { identity: subject }, "message");
      const order = {
        claimed,
        authenticator: name,
        device: deviceFromWire(device),
        next,
        projectName: project.name,
        at: deps.now(),
      };
      return answerWrite(request, reply, deps, { operation: create, request: order, status: 201, toWire: tokenToWire, isSecret: true });
    },
  );

  app.post(
    "/tokens/:uuid/secret",
    {
      config: { wallet: { session: "none" } },
      schema: {
        tags,
        summary: "Get authentication token – step 2",
        description: "Takes the code that was sent, and the person's PIN. The code proves the phone as well.",
        params: UuidParams,
        body: SecretBody,
        response: responses({ 200: Authentication }),
      },
    },
    async (request, reply) => {
      await countAttempt(deps, request, "secret", { token: request.params.uuid });
      const order = { tokenId: request.params.uuid, ...request.body, at: deps.now() };
      return answerWrite(request, reply, deps, { operation: finish, request: order, status: 200, toWire: tokenToWire });
    },
  );

  app.get(
    "/tokens/:uuid",
    {
      config: { wallet: { session: "none" } },
      schema: { tags, summary: "Get authentication token status", params: UuidParams, response: responses({ 200: Authentication }) },
    },
    async (request) => tokenToWire(found(await findToken(deps.database, request.project.workspaceId, request.params.uuid))),
  );
}

function readIdentity({ type, value }: Identity, country: string): Identity {
  if (type === "username") return { type, value };
  const phone = readPhone(value, country);
  if (phone === undefined) throw fieldRefused("identity.value", "invalid_format");
  return { type, value: phone };
}
