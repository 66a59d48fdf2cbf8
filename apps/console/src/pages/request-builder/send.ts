import { createWebSigner, curlOf, type WebCredentials } from "@memento/sdk";
import type { Operation } from "../../api/builder.ts";
import { type Draft, pathOf } from "./draft.ts";

export type Answer = {
  readonly status: number;
  readonly ms: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly requestId: string | undefined;
  readonly bytes: number;
  /** JSON, a text, a file, or nothing */
  readonly body:
    | { readonly kind: "json"; readonly value: unknown }
    | { readonly kind: "text"; readonly text: string }
    | { readonly kind: "file"; readonly file: Blob; readonly name: string }
    | { readonly kind: "none" };
};

export const takesKey = ({ method }: Operation): boolean => method === "POST" || method === "PATCH";

const urlOf = (operation: Operation, draft: Draft): string => new URL(pathOf(operation, draft), location.origin).href;

type Encoded = { readonly body: string | Uint8Array<ArrayBuffer>; readonly type: string };

/** A body as it travels, which is what has to be signed: a form's boundary is drawn here and not by `fetch`. */
async function encode({ body }: Operation, draft: Draft): Promise<Encoded | undefined> {
  if (body === undefined) return undefined;
  if (body.kind === "json") return { body: draft.body, type: "application/json" };
  const form = new FormData();
  for (const name of Object.keys(body.schema.properties ?? {})) {
    const part = draft.files[name] ?? (draft.values[name]?.trim() || undefined);
    if (part !== undefined) form.append(name, part);
  }
  const encoded = new Response(form);
  return { type: encoded.headers.get("content-type") ?? "multipart/form-data", body: new Uint8Array(await encoded.arrayBuffer()) };
}

const iatOf = (aheadMs: number): number => Math.floor((Date.now() + aheadMs) / 1000);

/** Signs a request in this browser and sends it to the Bank API, as a program would: without the console's cookie. */
export async function sendDraft(operation: Operation, draft: Draft, credentials: WebCredentials, aheadMs: number): Promise<Answer> {
  const { method } = operation;
  const url = urlOf(operation, draft);
  const encoded = await encode(operation, draft);
  const content = encoded === undefined ? {} : { body: encoded.body };
  const authorization = await createWebSigner(credentials)({ method, url, iat: iatOf(aheadMs), ...content });
  const headers = new Headers({ authorization, accept: draft.accept ?? "application/json, */*" });
  if (encoded !== undefined) headers.set("content-type", encoded.type);
  if (takesKey(operation) && draft.idempotencyKey !== "") headers.set("idempotency-key", draft.idempotencyKey);
  const beganMs = performance.now();
  const response = await fetch(url, { method, headers, credentials: "omit", cache: "no-store", redirect: "manual", ...content });
  const blob = await response.blob();
  const ms = Math.round(performance.now() - beganMs);
  return {
    status: response.status,
    ms,
    headers: [...response.headers],
    requestId: response.headers.get("x-request-id") ?? undefined,
    bytes: blob.size,
    body: await bodyOf(blob, response.headers),
  };
}

async function bodyOf(blob: Blob, headers: Headers): Promise<Answer["body"]> {
  if (blob.size === 0) return { kind: "none" };
  const type = headers.get("content-type") ?? "";
  if (/json/.test(type)) return { kind: "json", value: JSON.parse(await blob.text()) };
  if (type.startsWith("text/")) return { kind: "text", text: await blob.text() };
  const [, name = "answer"] = /filename="([^"]+)"/.exec(headers.get("content-disposition") ?? "") ?? [];
  return { kind: "file", file: blob, name };
}

/** The same request for a shell, with this Authorization header. */
export function curlOfDraft(operation: Operation, draft: Draft, authorization: string): string {
  const key = takesKey(operation) && draft.idempotencyKey !== "" ? { idempotencyKey: draft.idempotencyKey } : {};
  const content = operation.body === undefined ? {} : { body: draft.body };
  return curlOf({ method: operation.method, url: urlOf(operation, draft), authorization, ...content, ...key });
}

/** As above, signed afresh: good for one use, within five seconds. */
export async function signedCurl(operation: Operation, draft: Draft, credentials: WebCredentials, aheadMs: number): Promise<string> {
  const content = operation.body === undefined ? {} : { body: draft.body };
  const request = { method: operation.method, url: urlOf(operation, draft), iat: iatOf(aheadMs), ...content };
  return curlOfDraft(operation, draft, await createWebSigner(credentials)(request));
}
