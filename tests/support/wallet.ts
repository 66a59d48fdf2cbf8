import { randomInt, randomUUID } from "node:crypto";
import { startTestBank, type Answer, type TestBank } from "./bank.ts";

export type Json = Record<string, unknown> | readonly unknown[];

/** Somebody who uses the wallet, or nobody in particular. */
export type WalletClient = {
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Answer>;
  readonly post: (path: string, body?: Json | string | Uint8Array, headers?: Record<string, string>) => Promise<Answer>;
  readonly put: (path: string, body?: Json | string, headers?: Record<string, string>) => Promise<Answer>;
  readonly del: (path: string, headers?: Record<string, string>) => Promise<Answer>;
};

export type TestPerson = WalletClient & {
  readonly uuid: string;
  readonly username: string;
  readonly phone: string;
  readonly pin: string;
  readonly sessionToken: string;
  /** The authentication token that opened the session */
  readonly authToken: string;
  /** The virtual source in a currency, as the API shows it; undefined where there is none */
  readonly source: (currency?: string) => Promise<{ uuid: string; balance: number } | undefined>;
};

export type TestWallet = {
  readonly bank: TestBank;
  readonly projectId: string;
  /** Nobody: no session */
  readonly anyone: WalletClient;
  readonly ada: TestPerson;
  readonly blaise: TestPerson;
  readonly carol: TestPerson;
  /** Somebody new, whose phone is proven unless told otherwise */
  readonly signUp: (details?: { phone?: string; isPending?: boolean; username?: string }) => Promise<TestPerson>;
  /** The same person on another device, by a code and their PIN */
  readonly signInAgain: (person: TestPerson) => Promise<TestPerson>;
  /** The last one-time code that was sent to a number or address */
  readonly codeFor: (recipient: string) => Promise<string>;
  readonly moveClock: (advance: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

export const device = (uuid: string = randomUUID()) => ({
  uuid,
  make: "iPhone",
  model: "iPhone6,2",
  os_name: "iOS",
  os_version: "8.0",
  screen_width: 480,
  screen_height: 640,
  sdk_version: "17",
});

/** French mobile numbers that belong to nobody: the ranges that Arcep keeps for fiction are too small for a test run. */
export const freshPhone = (): string => `+336${randomInt(10_000_000, 99_999_999)}`;

/** A client of the Wallet API; a token makes it somebody. Sends no content type unless told to, as the reference's examples do not. */
export function walletClient(bank: TestBank, options: { token?: string; projectId?: string } = {}): WalletClient {
  const send = async (
    method: "GET" | "POST" | "PUT" | "DELETE",
    url: string,
    body?: Json | string | Uint8Array,
    headers: Record<string, string> = {},
  ): Promise<Answer> => {
    const isRaw = typeof body === "string" || body instanceof Uint8Array;
    const payload = body === undefined ? undefined : isRaw ? body : JSON.stringify(body);
    const answer = await bank.app.inject({
      method,
      url,
      headers: {
        ...(options.token === undefined ? {} : { authorization: `Bearer ${options.token}` }),
        "x-project-id": options.projectId ?? bank.workspaceId,
        ...(payload === undefined || isRaw ? {} : { "content-type": "application/json" }),
        ...headers,
      },
      ...(payload === undefined ? {} : { payload: payload instanceof Uint8Array ? Buffer.from(payload) : payload }),
    });
    const text = answer.body;
    const isJson = String(answer.headers["content-type"]).startsWith("application/json");
    return {
      status: answer.statusCode,
      headers: answer.headers as Record<string, string | undefined>,
      text,
      bytes: answer.rawPayload,
      body: isJson && text !== "" ? JSON.parse(text) : undefined,
    };
  };
  return {
    get: (path, headers) => send("GET", path, undefined, headers),
    post: (path, body, headers) => send("POST", path, body, headers),
    put: (path, body, headers) => send("PUT", path, body, headers),
    del: (path, headers) => send("DELETE", path, undefined, headers),
  };
}

const must = (answer: Answer, status: number): Answer => {
  if (answer.status !== status) throw new Error(`expected ${status}, got ${answer.status}: ${answer.text}`);
  return answer;
};

type Known = { uuid: string; username: string; phone: string; pin: string };

async function personOf(bank: TestBank, known: Known, authToken: string, projectId: string): Promise<TestPerson> {
  const opened = must(await walletClient(bank, { token: authToken, projectId }).post("/v1/sessions"), 201);
  const client = walletClient(bank, { token: opened.body.token, projectId });
  return {
    ...client,
    ...known,
    authToken,
    sessionToken: opened.body.token,
    async source(currency = "EUR") {
      const { body } = must(await client.get("/v1/payment_sources?filter=type:eq:virtual&limit=100"), 200);
      return (body as { uuid: string; balance: number; currency: string }[]).find((source) => source.currency === currency);
    },
  };
}

/** Signs one of the demo's people in, of this project or another. */
export async function signIn(
  bank: TestBank,
  user: { uuid: string; username: string; password: string; phone: string; pin: string },
  projectId: string = bank.workspaceId,
): Promise<TestPerson> {
  const body = { identity: { type: "username", value: user.username }, authenticator: "password", secret: user.password, device: device() };
  const answer = must(await walletClient(bank, { projectId }).post("/v1/tokens", body), 201);
  return personOf(bank, user, answer.body.token, projectId);
}

/** A whole server with the demo's people signed in to its wallet. */
export async function startTestWallet(environment: Record<string, string> = {}): Promise<TestWallet> {
  const bank = await startTestBank(environment);
  const anyone = walletClient(bank);
  const [ada, blaise, carol] = await Promise.all(bank.demo.wallet.users.map((user) => signIn(bank, user)));
  if (ada === undefined || blaise === undefined || carol === undefined) throw new Error("the demo has three people");
  const codeFor = async (recipient: string): Promise<string> => {
    const { body } = must(await bank.get(`/v2/sandbox/messages?recipient=${encodeURIComponent(recipient)}&size=1`), 200);
    return String(body.results[0]?.data.code);
  };
  /** An authentication by code and PIN, approved */
  const proveByCode = async ({ username, phone, pin }: Pick<Known, "username" | "phone" | "pin">): Promise<string> => {
    const identity = { type: "username", value: username };
    const asked = must(await anyone.post("/v1/tokens", { identity, authenticator: "sms", device: device() }), 201);
    must(await anyone.post(`/v1/tokens/${asked.body.uuid}/secret`, { secret: await codeFor(phone), pin }), 200);
    return asked.body.token;
  };
  return {
    bank,
    projectId: bank.workspaceId,
    anyone,
    ada,
    blaise,
    carol,
    codeFor,
    async signUp({ phone = freshPhone(), isPending = false, username = `u${randomUUID().slice(0, 12)}` } = {}) {
      const pin = "4321";
      const body = { first_name: "Test", last_name: "Person", username, phone, pin, device: device() };
      const made = must(await anyone.post("/v1/users", body), 201);
      const known = { uuid: String(made.body.uuid), username, phone, pin };
      if (!isPending) await proveByCode(known);
      return personOf(bank, known, made.body.token, bank.workspaceId);
    },
    signInAgain: async ({ uuid, username, phone, pin }) =>
      personOf(bank, { uuid, username, phone, pin }, await proveByCode({ username, phone, pin }), bank.workspaceId),
    async moveClock(advance) {
      must(await bank.post("/v2/sandbox/clock", { advance }), 200);
    },
    close: bank.close,
  };
}
