import { createHash, createPrivateKey, generateKeyPairSync, type KeyObject, randomUUID, sign } from "node:crypto";
import type { WorkspaceId } from "@memento/kernel";
import { type App, createHttpServer, createLog, createMetrics, type Database, keepRawBodies, sendEnvelope } from "@memento/platform";
import { createWorkspace } from "../workspaces/create.ts";
import { addCertificate, createApplication } from "./applications.ts";
import type { Permission } from "./permissions.ts";
import { authenticate, type AuthenticationOptions } from "./plugin.ts";

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");

export type Fields = { readonly [name: string]: unknown };

/** A JWS of any header and payload, right or wrong, signed with RS256. A payload that is a text is used as it is. */
export function signToken({ header, payload, key }: { header: Fields; payload: Fields | string; key: KeyObject }): string {
  const signed = `${encode(header)}.${typeof payload === "string" ? payload : encode(payload)}`;
  return `${signed}.${sign("RSA-SHA256", Buffer.from(signed), key).toString("base64url")}`;
}

export const digestOf = (body: string | Buffer): string => createHash("sha256").update(body).digest("base64url");

export const makeKeys = () => generateKeyPairSync("rsa", { modulusLength: 2048 });

/** An application as its owner knows it. */
export type TestApplication = {
  readonly workspaceId: WorkspaceId;
  readonly applicationId: string;
  readonly certificateId: string;
  readonly thumbprint: string;
  readonly secret: string;
  readonly key: KeyObject;
};

export async function makeApplication(database: Database, permissions: readonly Permission[], at: Date): Promise<TestApplication> {
  const workspaceId = await database.transaction((tx) => Promise.resolve(createWorkspace(tx, { name: "Tests" }, at)));
  const { applicationId, secret } = await createApplication(database, workspaceId, { name: "Probe", permissions }, at);
  const { certificateId, thumbprint, privateKey = "" } = await addCertificate(database, workspaceId, { applicationId, name: "Probe" }, at);
  return { workspaceId, applicationId, certificateId, thumbprint, secret, key: createPrivateKey(privateKey) };
}

export type ProbeRequest = {
  readonly method?: "GET" | "POST" | "PUT";
  readonly url?: string;
  readonly body?: string | Buffer;
  readonly headers?: { readonly [name: string]: string | undefined };
  /** Replaces claims of the token, which is right otherwise. */
  readonly claims?: Fields;
  readonly from?: string;
};

export const seconds = (): number => Math.floor(Date.now() / 1000);

/** The Authorization header of a request by `application`; `claims` replace what would be right. */
export function authorize(application: TestApplication, { method = "GET", url = "/v2/probe", body, claims = {} }: ProbeRequest): string {
  const digest = body === undefined ? {} : { "dig#S256": digestOf(body) };
  const right = { sub: `${method} ${url}`, aud: "bank.test", iat: seconds(), jti: randomUUID(), sec: application.secret, ...digest };
  const header = { alg: "RS256", typ: "JWT", "x5t#S256": application.thumbprint };
  return `Bearer ${signToken({ header, payload: { ...right, ...claims }, key: application.key })}`;
}

/** Sends a request to a server in this process, signed by `application` unless there is none. */
export async function send(app: App, application: TestApplication | undefined, request: ProbeRequest = {}) {
  const { method = "GET", url = "/v2/probe", body, headers = {}, from } = request;
  const authorization = application === undefined ? undefined : authorize(application, request);
  const all = { host: "bank.test:3000", authorization, "content-type": body === undefined ? undefined : "application/json", ...headers };
  const answer = await app.inject({
    method,
    url,
    headers: Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)),
    ...(body === undefined ? {} : { payload: body }),
    ...(from === undefined ? {} : { remoteAddress: from }),
  });
  const text = answer.body;
  const parsed: unknown = text.startsWith("{") ? JSON.parse(text) : undefined;
  return { status: answer.statusCode, headers: answer.headers, text, body: parsed as { code?: string; message?: string } | undefined };
}

/** A server with the authentication of the Bank API before a few routes that tell what reached them. */
export async function startProbe(options: AuthenticationOptions): Promise<App> {
  const app = createHttpServer({ log: createLog("silent"), metrics: createMetrics({ queueLength: () => 0 }), trustProxy: 0 });
  app.setErrorHandler(sendEnvelope);
  await app.register(
    async (scope: App) => {
      keepRawBodies(scope);
      scope.setErrorHandler(sendEnvelope);
      authenticate(scope, options);
      scope.get("/probe", { config: { permission: "accounts:read" } }, (request) => request.caller);
      scope.get("/fault", { config: { permission: "accounts:read" } }, () => {
        throw new Error("the vault is open");
      });
      const body = { type: "object", properties: { amount: { type: "integer" } }, required: ["amount"], additionalProperties: false };
      scope.post("/probe", { config: { permission: "transfers:write" }, schema: { body } }, (request) => ({ body: request.body }));
      scope.put("/probe", { config: { permission: "transfers:write" } }, async (_request, reply) => reply.code(204).send());
    },
    { prefix: "/v2" },
  );
  await app.ready();
  return app;
}
