import type { FastifyInstance } from "fastify";
import { type HttpProblem, invalidRequest } from "./problem.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** The body as it came, for digests and signatures; absent without one. */
    rawBody?: Buffer;
  }
}

/** Keeps every body as bytes: who sent it is settled before anything reads it. `parseJsonBody` does the reading. */
export function keepRawBodies(app: FastifyInstance): void {
  if (!app.hasRequestDecorator("rawBody")) app.decorateRequest("rawBody");
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("*", { parseAs: "buffer" }, (request, body, done) => {
    const bytes = typeof body === "string" ? Buffer.from(body) : body;
    if (bytes.length > 0) request.rawBody = bytes;
    done(null, undefined);
  });
}

/** How deep the search below follows a body: far more than any schema has. Deeper ones only exist to exhaust the stack. */
const depthMax = 64;

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

export const notJson = (): HttpProblem => invalidRequest("Content-Type must be application/json.");

/**
 * The JSON object in a body. Throws 400 invalid_request for a content type that is no JSON, bytes that are no UTF-8, text that is no JSON,
 * a top level that is no object, the key `__proto__`, and strings that PostgreSQL or a peer could not hold (NUL, half a surrogate pair).
 */
export function parseJsonBody(contentType: string | undefined, body: Buffer): object {
  if (!/^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i.test(contentType ?? "")) throw notJson();
  const value = readJson(body);
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw invalidRequest("The body must be a JSON object.");
  return value;
}

/** As above, whatever the content type says and the top level is. Text that is no JSON is refused with `malformed`. */
export function readJson(body: Buffer, malformed = (): HttpProblem => invalidRequest("The body is not valid JSON.")): unknown {
  const text = decode(body);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw malformed();
  }
  // Only an escape can bring these in, so bodies without one are not searched.
  if (text.includes("\\") || text.includes("__proto__")) refuseUnfit(value, "", 0);
  return value;
}

function decode(body: Buffer): string {
  try {
    return utf8.decode(body);
  } catch {
    throw invalidRequest("The body is not valid UTF-8.");
  }
}

function refuseUnfit(value: unknown, path: string, depth: number): void {
  if (depth > depthMax) throw invalidRequest("The body is nested too deeply.");
  if (typeof value === "string") {
    if (value.includes("\0") || !value.isWellFormed()) throw invalidRequest(`${path} holds a character that is not allowed.`);
  } else if (typeof value === "object" && value !== null) {
    for (const key of Object.getOwnPropertyNames(value)) {
      const inner = path === "" ? key : `${path}.${key}`;
      if (key === "__proto__" || key.includes("\0") || !key.isWellFormed())
        throw invalidRequest(`${JSON.stringify(inner)} is not a known field.`);
      refuseUnfit(Reflect.get(value, key), inner, depth + 1);
    }
  }
}
