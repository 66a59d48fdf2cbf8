import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { addCertificate, createApplication, type Permission } from "@memento/bank";
import type { WorkspaceId } from "@memento/kernel";
import { type App, createLog, realNow, readConfig } from "@memento/platform";
import { createSigner } from "@memento/sdk";
import { createDemoWorkspace, type Demo } from "../../apps/server/src/demo.ts";
import { createApp } from "../../apps/server/src/http.ts";
import { assemble, type Runtime } from "../../apps/server/src/runtime.ts";
import { verifyEverything } from "../../apps/server/src/verify.ts";
import { createTestDatabase, type TestDatabase, urlOf } from "./database.ts";

export type Answer = {
  readonly status: number;
  readonly headers: Record<string, string | undefined>;
  readonly text: string;
  readonly bytes: Buffer;
  readonly body: any; // oxlint-disable-line typescript/no-explicit-any -- tests look into answers of any shape
};

export type Client = {
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Answer>;
  readonly post: (path: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer>;
  readonly patch: (path: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer>;
  readonly del: (path: string) => Promise<Answer>;
  /** Posts a form, or bytes that claim to be one; `headers` may replace the content type and the signature. */
  readonly upload: (path: string, form: FormData | Uint8Array, headers?: Record<string, string>) => Promise<Answer>;
};

export type TestBank = Client & {
  readonly app: App;
  readonly runtime: Runtime;
  readonly demo: Demo;
  readonly workspaceId: WorkspaceId;
  /** Another application of the same workspace */
  readonly clientWith: (permissions: readonly Permission[]) => Promise<Client>;
  /** A client of another workspace of the same server */
  readonly otherWorkspace: () => Promise<Client & { readonly demo: Demo }>;
  readonly clientOf: (credentials: { thumbprint: string; secret: string; privateKey: string }) => Client;
  /** Asks until the answer fits, for at most two seconds. */
  readonly eventually: (path: string, fits: (answer: Answer) => boolean) => Promise<Answer>;
  readonly events: () => Promise<{ type: string; resourceType: string; resourceId: string }[]>;
  readonly balance: (accountId: string) => Promise<number>;
  /** The audit that operators run: no fault in any book. */
  readonly verify: (kindsIgnored?: readonly string[]) => Promise<unknown[]>;
  /** Leaves the server without anybody who works in the background, as if its process had died. */
  readonly stopWorker: () => Promise<void>;
  /** Another one takes up the work. */
  readonly startWorker: () => Promise<void>;
  /** Moves real time, as the console's sessions and lockouts see it. */
  readonly passRealTime: (ms: number) => void;
  readonly close: () => Promise<void>;
};

/** A form as it travels. */
export async function encodeForm(form: FormData): Promise<{ body: Uint8Array; contentType: string }> {
  const encoded = new Response(form);
  return { body: await encoded.bytes(), contentType: encoded.headers.get("content-type") ?? "" };
}

const baseUrl = "http://127.0.0.1:3000";

/** A whole server in this process on a database of its own, with the demo workspace, reached without a network. */
export async function startTestBank(environment: Record<string, string> = {}): Promise<TestBank> {
  const testDatabase: TestDatabase = await createTestDatabase();
  const log = createLog("silent");
  const dataDir = mkdtempSync(join(tmpdir(), "memento-test-"));
  const config = readConfig({ DATA_DIR: dataDir, DATABASE_URL: urlOf(testDatabase.connection), BANK_RATE_LIMIT: "100000", ...environment });
  const closers: (() => Promise<void>)[] = [];
  let aheadMs = 0;
  const now = (): Date => new Date(realNow().getTime() + aheadMs);
  const runtime: Runtime = { ...(await assemble(config, log, undefined, closers)), now, close: () => Promise.resolve() };
  const app = await createApp(runtime, { ready: true });
  await app.ready();
  let worker: { stop: () => Promise<void> } | undefined;
  const startWorker = async (): Promise<void> => {
    worker = await runtime.startWorker();
  };
  await startWorker();
  const stopWorker = async (): Promise<void> => {
    await worker?.stop();
    worker = undefined;
  };
  const demo = await runtime.database.transaction((tx) => createDemoWorkspace(tx, runtime, "Demo workspace", baseUrl));
  const clientOf: TestBank["clientOf"] = (credentials) => makeClient(app, credentials);
  const ownClient = (made: Demo): Client => {
    const { thumbprint, secret, private_key: privateKey } = made.bank.application;
    return clientOf({ thumbprint, secret, privateKey });
  };
  const client = ownClient(demo);
  const workspaceId = demo.bank.workspace_id;
  return {
    ...client,
    app,
    runtime,
    demo,
    workspaceId,
    clientOf,
    async clientWith(permissions) {
      const { database } = runtime;
      const { applicationId, secret } = await createApplication(database, workspaceId, { name: "Other", permissions }, realNow());
      const { thumbprint, privateKey = "" } = await addCertificate(database, workspaceId, { applicationId, name: "Other" }, realNow());
      return clientOf({ thumbprint, secret, privateKey });
    },
    async otherWorkspace() {
      const other = await runtime.database.transaction((tx) => createDemoWorkspace(tx, runtime, "Other workspace", baseUrl));
      return { ...ownClient(other), demo: other };
    },
    async eventually(path, fits) {
      for (let tries = 0; ; tries += 1) {
        const answer = await client.get(path);
        if (fits(answer)) return answer;
        if (tries > 100) throw new Error(`not within two seconds: ${answer.text}`);
        await sleep(20);
      }
    },
    events: () =>
      runtime.database.query(
        {
          name: "test.events",
          text: `select event_type as type, resource_type as "resourceType", resource_id as "resourceId" from platform.event where workspace_id = $1 order by event_id`,
        },
        [workspaceId],
      ),
    balance: async (accountId) => (await client.get(`/v2/accounts/${accountId}`)).body.balance as number,
    async verify(kindsIgnored = []) {
      const { faults } = await verifyEverything(runtime);
      return faults.filter(({ kind }) => !kindsIgnored.includes(kind));
    },
    stopWorker,
    startWorker,
    passRealTime: (ms) => void (aheadMs += ms),
    close: async () => {
      await app.close();
      await stopWorker();
      for (const closer of closers.toReversed()) await closer();
      await testDatabase.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function makeClient(app: App, credentials: { thumbprint: string; secret: string; privateKey: string }): Client {
  const sign = createSigner(credentials);
  const send = async (
    method: "GET" | "POST" | "PATCH" | "DELETE",
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> => {
    const isRaw = typeof body === "string" || body instanceof Uint8Array;
    const payload = body === undefined ? undefined : isRaw ? body : JSON.stringify(body);
    const authorization = sign({ method, url: `${baseUrl}${path}`, ...(payload === undefined ? {} : { body: payload }) });
    const answer = await app.inject({
      method,
      url: path,
      headers: {
        host: "127.0.0.1:3000",
        authorization,
        ...(payload === undefined ? {} : { "content-type": "application/json" }),
        ...headers,
      },
      ...(payload === undefined ? {} : { payload: payload instanceof Uint8Array ? Buffer.from(payload) : payload }),
    });
    const text = answer.body;
    return {
      status: answer.statusCode,
      headers: answer.headers as Record<string, string | undefined>,
      text,
      bytes: answer.rawPayload,
      body: text === "" ? undefined : parse(text),
    };
  };
  return {
    get: (path, headers) => send("GET", path, undefined, headers),
    post: (path, body, headers) => send("POST", path, body, headers),
    patch: (path, body, headers) => send("PATCH", path, body, headers),
    del: (path) => send("DELETE", path),
    async upload(path, form, headers = {}) {
      const { body, contentType } = form instanceof FormData ? await encodeForm(form) : { body: form, contentType: "multipart/form-data" };
      return send("POST", path, body, { "content-type": contentType, ...headers });
    },
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export const withKey = (key: string = randomUUID()): Record<string, string> => ({ "idempotency-key": key });
