import { randomUUID } from "node:crypto";
import { createSigner, type Credentials } from "./signer.ts";

/** An answer that is no success: the API's code and message, and the status. */
export class BankApiError extends Error {
  override readonly name = "BankApiError";
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** `body` is the answer's JSON; undefined where there is none, as with a proxy's page of HTML. */
export type BankAnswer = { readonly status: number; readonly headers: Headers; readonly text: string; readonly body: unknown };

export type BankClient = {
  /** Sends one signed request; whatever the answer, it comes back. `body` is sent as JSON. */
  readonly send: (method: string, path: string, options?: { body?: unknown; idempotencyKey?: string }) => Promise<BankAnswer>;
  /** As `send`, but throws BankApiError for anything but a 2xx, and gives the body. POST and PATCH carry an Idempotency-Key. */
  readonly call: (method: string, path: string, options?: { body?: unknown; idempotencyKey?: string }) => Promise<unknown>;
};

/** The JSON of an answer; undefined for an empty one, and for what is no JSON (a proxy's error page). */
function parseBody(text: string): unknown {
  try {
    return text === "" ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

export type BankClientOptions = {
  readonly baseUrl: string;
  readonly credentials: Credentials;
  /** How long a request may take before it is given up; 30 seconds without it. What became of a write is then not known: repeat it with its key. */
  readonly timeoutMs?: number;
};

/** A client of the Bank API at `baseUrl` for one application. */
export function createBankClient({ baseUrl, credentials, timeoutMs = 30_000 }: BankClientOptions): BankClient {
  const sign = createSigner(credentials);
  const send: BankClient["send"] = async (method, path, options = {}) => {
    const url = new URL(path, baseUrl).href;
    const body = options.body === undefined ? undefined : JSON.stringify(options.body);
    const headers: Record<string, string> = { authorization: sign({ method, url, ...(body === undefined ? {} : { body }) }) };
    if (body !== undefined) headers["content-type"] = "application/json";
    if (options.idempotencyKey !== undefined) headers["idempotency-key"] = options.idempotencyKey;
    const response = await fetch(url, { method, headers, signal: AbortSignal.timeout(timeoutMs), ...(body === undefined ? {} : { body }) });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, body: parseBody(text) };
  };
  return {
    send,
    async call(method, path, options = {}) {
      const writes = method === "POST" || method === "PATCH";
      const answer = await send(method, path, writes ? { idempotencyKey: randomUUID(), ...options } : options);
      if (answer.status >= 200 && answer.status < 300) return answer.body;
      const { code = "unknown", message = answer.text } = (answer.body ?? {}) as { code?: string; message?: string }; // an error envelope, if it is one
      throw new BankApiError(answer.status, code, message);
    },
  };
}
