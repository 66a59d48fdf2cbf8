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

/** `body` is the answer's JSON; undefined where there is none, as with a file, or a proxy's page of HTML. */
export type BankAnswer = {
  readonly status: number;
  readonly headers: Headers;
  /** The answer as it came: a file, where one was asked for */
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly body: unknown;
};

export type BankRequestOptions = {
  /** Sent as JSON; a FormData as a form, with its files; bytes as they are */
  readonly body?: unknown;
  /** Of `body` where that is bytes; `application/octet-stream` without it */
  readonly contentType?: string;
  /** Which of the types that a resource comes in to answer: `application/octet-stream` for an attachment's file */
  readonly accept?: string;
  readonly idempotencyKey?: string;
};

export type BankClient = {
  /** Sends one signed request; whatever the answer, it comes back. */
  readonly send: (method: string, path: string, options?: BankRequestOptions) => Promise<BankAnswer>;
  /** As `send`, but throws BankApiError for anything but a 2xx, and gives the body. POST and PATCH carry an Idempotency-Key. */
  readonly call: (method: string, path: string, options?: BankRequestOptions) => Promise<unknown>;
  /** The file that a path answers (an attachment's, a proof of transfer). Throws BankApiError for anything but a 2xx. */
  readonly download: (path: string) => Promise<Uint8Array>;
};

type Encoded = { readonly body: string | Uint8Array<ArrayBuffer>; readonly contentType: string };

/** A body as it travels, which is what has to be signed: a form's boundary is drawn here and not by `fetch`. */
async function encode({ body, contentType }: BankRequestOptions): Promise<Encoded | undefined> {
  if (body === undefined) return undefined;
  if (body instanceof FormData) {
    const form = new Response(body);
    return { body: new Uint8Array(await form.arrayBuffer()), contentType: form.headers.get("content-type") ?? "multipart/form-data" };
  }
  if (body instanceof Uint8Array) return { body: Uint8Array.from(body), contentType: contentType ?? "application/octet-stream" };
  return { body: JSON.stringify(body), contentType: "application/json" };
}

function errorOf({ status, body, text }: BankAnswer): BankApiError {
  const { code = "unknown", message = text } = (body ?? {}) as { code?: string; message?: string }; // an error envelope, if it is one
  return new BankApiError(status, code, message);
}

const isDone = ({ status }: BankAnswer): boolean => status >= 200 && status < 300;

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
    const encoded = await encode(options);
    const body = encoded?.body;
    const headers: Record<string, string> = { authorization: sign({ method, url, ...(body === undefined ? {} : { body }) }) };
    if (encoded !== undefined) headers["content-type"] = encoded.contentType;
    if (options.accept !== undefined) headers["accept"] = options.accept;
    if (options.idempotencyKey !== undefined) headers["idempotency-key"] = options.idempotencyKey;
    const response = await fetch(url, { method, headers, signal: AbortSignal.timeout(timeoutMs), ...(body === undefined ? {} : { body }) });
    const bytes = new Uint8Array(await response.arrayBuffer());
    const text = new TextDecoder().decode(bytes);
    return { status: response.status, headers: response.headers, bytes, text, body: parseBody(text) };
  };
  return {
    send,
    async call(method, path, options = {}) {
      const writes = method === "POST" || method === "PATCH";
      const answer = await send(method, path, writes ? { idempotencyKey: randomUUID(), ...options } : options);
      if (!isDone(answer)) throw errorOf(answer);
      return answer.body;
    },
    async download(path) {
      const answer = await send("GET", path, { accept: "application/octet-stream" });
      if (!isDone(answer)) throw errorOf(answer);
      return answer.bytes;
    },
  };
}
