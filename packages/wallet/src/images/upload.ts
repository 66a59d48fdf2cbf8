import { hash } from "node:crypto";
import { hashRequest, type FetchBytes, type FetchFault, Overloaded, parseMultipart, readJson, Unavailable } from "@memento/platform";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { WalletDeps } from "../deps.ts";
import { malformedJson } from "../http/body.ts";
import { fieldRefused, refusalAnswer } from "../http/errors.ts";
import { preferredLanguage } from "../http/language.ts";
import type { FieldProblem } from "../http/problems.ts";
import { idempotencyKeyOf, sendAnswer } from "../http/write.ts";
import { createImageRows, prepareImage } from "./create.ts";
import { fetchImage } from "./images.ts";
import { type ImageProblem, imageBytesMax } from "./process.ts";

/** A file as it was sent, and the attribute that held it. `asked` is what a repetition with the same Idempotency-Key has to repeat. */
type Sent = { readonly field: string; readonly bytes: Buffer; readonly asked: Buffer };

const problems: Readonly<Record<ImageProblem, FieldProblem>> = {
  empty: "required",
  no_image: "invalid_format",
  too_large: "too_large",
  unreadable: "malformed",
};

/** What cannot be fetched is not told apart further: the server is nobody's probe of other networks. */
const fetchProblems: Readonly<Partial<Record<FetchFault, FieldProblem>>> = {
  url_not_allowed: "not_allowed",
  address_not_allowed: "not_allowed",
  too_large: "too_large",
};

/**
 * Stores an uploaded image and answers 201 with it. It may come as the field `image` or `file` of a form, as a bare body of an image's type, or in
 * JSON: `data` (or `content`) in base64, or the `url` of a picture elsewhere. 422 where the attribute is missing or holds no image of ours.
 */
export async function answerUpload(
  request: FastifyRequest,
  reply: FastifyReply,
  { commands, files, fetchBytes, images, now }: Pick<WalletDeps, "commands" | "files" | "fetchBytes" | "images" | "now">,
): Promise<FastifyReply> {
  const { field, bytes, asked } = await readSent(request, fetchBytes);
  const { workspaceId, userId } = request.person;
  const key = idempotencyKeyOf(request);
  const prepared = await prepareImage(files, workspaceId, userId, bytes, now());
  if (!prepared.ok) throw fieldRefused(field, problems[prepared.refusal]);
  const { order, discard } = prepared.value;
  const language = preferredLanguage(request.headers["accept-language"]);
  const answer = await commands
    .answer(
      workspaceId,
      createImageRows,
      order,
      (outcome) =>
        outcome.ok ? { status: 201, body: JSON.stringify(images.imageToWire(outcome.value)) } : refusalAnswer(outcome.refusal, language),
      key && { ...key, requestHash: hashRequest(request.method, request.url, asked) },
    )
    .catch(async (error: unknown) => {
      if (!(error instanceof Unavailable)) await discard(); // else nobody knows whether the row is there
      throw error;
    });
  if (answer.status !== 201 || answer.replayed) await discard();
  return sendAnswer(reply, answer);
}

async function readSent(request: FastifyRequest, fetchBytes: FetchBytes): Promise<Sent> {
  const type = request.headers["content-type"] ?? "";
  const body = request.rawBody ?? Buffer.alloc(0);
  if (/^multipart\//i.test(type)) {
    // A client that tries again draws another boundary: what is in the form has to be the same.
    const parts = parseMultipart(type, body);
    const part = parts.find(({ name }) => name === "image") ?? parts.find(({ name }) => name === "file");
    if (part === undefined) throw fieldRefused("image", "required");
    return { field: part.name, bytes: part.bytes, asked: digest(part.bytes) };
  }
  // JSON is JSON whatever the content type says, and no image begins with a brace.
  const isJson = /^application\/(?:[\w.+-]+\+)?json\b/i.test(type) || /^\s*\{/.test(body.subarray(0, 64).toString("latin1"));
  if (!isJson) return { field: "image", bytes: body, asked: digest(body) };
  return readNamed(body.length === 0 ? {} : readJson(body, malformedJson), body, fetchBytes);
}

const digest = (bytes: Buffer): Buffer => hash("sha256", bytes, "buffer");

async function readNamed(value: unknown, asked: Buffer, fetchBytes: FetchBytes): Promise<Sent> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw fieldRefused("body", "invalid_type");
  const field = ["data", "content", "url"].find((name) => (Reflect.get(value, name) ?? null) !== null);
  if (field === undefined) throw fieldRefused("image", "required");
  const text: unknown = Reflect.get(value, field);
  if (typeof text !== "string") throw fieldRefused(field, "invalid_type");
  if (field !== "url") return { field, bytes: decodeBase64(field, text), asked };
  if (text === "") throw fieldRefused(field, "required");
  if (!URL.canParse(text)) throw fieldRefused(field, "invalid_format");
  const fetched = await fetchImage(fetchBytes, text);
  if (fetched.ok) return { field, bytes: fetched.bytes, asked };
  if (fetched.error === "too_many_fetches") throw new Overloaded("too many images are being fetched");
  throw fieldRefused(field, fetchProblems[fetched.error] ?? "not_found");
}

/** Of either alphabet (RFC 4648), with or without padding and line breaks; what a `data:` URL has before it is left out. */
function decodeBase64(field: string, text: string): Buffer {
  const encoded = text.replace(/^data:[\w.+/-]{0,100}(?:;[\w.+=-]{0,100}){0,4},/i, "").replace(/\s+/g, "");
  if (encoded.length > Math.ceil(imageBytesMax / 3) * 4) throw fieldRefused(field, "too_large");
  if (!/^[A-Za-z0-9+/_-]*={0,2}$/.test(encoded)) throw fieldRefused(field, "invalid_format");
  return Buffer.from(encoded, "base64");
}
