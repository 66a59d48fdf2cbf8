import { passwordMatches } from "@memento/platform";
import type { WalletDeps } from "../../deps.ts";
import { responses, UuidParams, type WalletApp } from "../../http/app.ts";
import { countAttempt } from "../../http/attempts.ts";
import { fieldRefused, found } from "../../http/errors.ts";
import { answerWrite } from "../../http/write.ts";
import { readPhone } from "../phone.ts";
import { createTokens, findClaimed, findToken, finishTokens, type Identity, type Token } from "./authenticate.ts";
import { Authentication, SecretBody, TokenBody } from "./schema.ts";
import { deviceFromWire, tokenStatusIds } from "./wire.ts";

const tokenToWire = ({ tokenId, status, token }: Token) => ({
  uuid: tokenId,
  status_id: tokenStatusIds[status],
  ...(token === undefined ? {} : { token }),
});

/** How people may say who they are. A password is judged at once; a code goes to the phone first. */
const authenticators = { password: "approved", sms: "code" } as const;
const isAuthenticator = (name: string): name is keyof typeof authenticators => Object.hasOwn(authenticators, name);

export function tokenRoutes(app: WalletApp, deps: WalletDeps): void {
  const tags = ["Authentication"];
  const create = createTokens(deps);
  const finish = finishTokens(deps.secrets);

  app.post(
    "/tokens",
    {
      config: { wallet: { session: "none" } },
      schema: {
        tags,
        summary: "Get authentication token",
        description:
          "`password` is approved at once. `sms` sends a code to the person's phone and stays pending until it comes back with their PIN. " +
          "An identity that nobody has is answered like any other.",
        body: TokenBody,
        response: responses({ 201: Authentication }),
      },
    },
    async (request, reply) => {
      const { identity: given, authenticator, secret, device } = request.body;
      if (!isAuthenticator(authenticator)) throw fieldRefused("authenticator", "unknown_value");
      if (authenticator === "password" && secret === undefined) throw fieldRefused("secret", "required");
      const identity = readIdentity(given, request.project.country);
      await countAttempt(deps, request, "token", {
        identity: `${identity.type} ${identity.value.toLowerCase()}`,
        device: device.uuid.toLowerCase(),
      });
      const claimed = await findClaimed(deps.database, request.project.workspaceId, identity);
      if (authenticator === "password" && !(await passwordMatches(claimed?.passwordHash ?? undefined, secret ?? "")))
        throw fieldRefused("secret", "incorrect");
      const order = {
        claimed,
        authenticator,
        device: deviceFromWire(device),
        next: authenticators[authenticator],
        projectName: request.project.name,
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
