import { hash } from "node:crypto";
import { isUuid } from "@memento/kernel";
import { type FormPart, HttpProblem, invalidRequest } from "@memento/platform";
import { fileTypeFromBuffer } from "file-type";
import { problemOf } from "../http.ts";

/** The largest document, in bytes. */
export const documentBytesMax = 10 * 1024 * 1024;

/** A document as it was uploaded, checked. `sha256` is hex. */
export type Document = {
  readonly transactionId: string;
  readonly filename: string;
  readonly mimeType: string;
  readonly bytes: Buffer;
  readonly sha256: string;
};

/** What a business keeps beside a payment. Nothing that a browser would run: no HTML, no SVG, no script. */
const knownTypes: ReadonlySet<string> = new Set([
  "application/pdf",
  "image/png",
  "image/jpeg",
  "image/webp",
  "image/heic",
  "application/xml",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  "application/vnd.oasis.opendocument.text",
  "application/vnd.oasis.opendocument.spreadsheet",
]);

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** Text has no magic number: it is valid UTF-8 without control characters, and no markup that a browser would show. */
function isPlainText(bytes: Buffer): boolean {
  if (bytes.includes(0)) return false;
  try {
    const text = utf8.decode(bytes);
    return !/[^\P{Cc}\t\n\v\f\r\u0080-\u009f]/u.test(text) && !/^\s*</.test(text);
  } catch {
    return false;
  }
}

/**
 * The media type of a document, told by its bytes: what the sender declared and how the file is named prove nothing (the name only tells CSV
 * from other text). Undefined for anything but the types we take.
 */
export async function documentTypeOf(bytes: Buffer, filename: string): Promise<string | undefined> {
  const detected = await fileTypeFromBuffer(bytes).catch(() => undefined); // a broken archive is of no known type
  if (detected !== undefined) return knownTypes.has(detected.mime) ? detected.mime : undefined;
  if (!isPlainText(bytes)) return undefined;
  return /\.csv$/i.test(filename) ? "text/csv" : "text/plain";
}

const filenameBytesMax = 255;

/** As many bytes as the text may have, cut between characters. */
function cutTo(text: string, bytesMax: number): string {
  let cut = "";
  let length = 0;
  for (const character of text) {
    length += Buffer.byteLength(character);
    if (length > bytesMax) break;
    cut += character;
  }
  return cut;
}

/**
 * A file name that harms nobody: the last part of a path, without control, direction-changing and invisible characters or anything that Windows refuses, in
 * Unicode's composed form, 255 bytes at most with its ending kept. `document` where nothing is left.
 */
export function cleanFilename(filename: string): string {
  const last = filename.toWellFormed().normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const clean = last
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}]/gu, "")
    .replace(/[<>:"|?*]/g, "_")
    .replace(/^[\s.]+|[\s.]+$/g, "");
  if (clean === "") return "document";
  if (Buffer.byteLength(clean) <= filenameBytesMax) return clean;
  const ending = /\.[^.\s]{1,16}$/.exec(clean)?.[0] ?? "";
  return cutTo(clean.slice(0, clean.length - ending.length), filenameBytesMax - Buffer.byteLength(ending)) + ending;
}

function fieldOf(parts: readonly FormPart[], name: string): FormPart {
  const [part, second] = parts.filter((candidate) => candidate.name === name);
  if (part === undefined) throw invalidRequest(`${name} is required.`);
  if (second !== undefined) throw invalidRequest(`${name} must be given once.`);
  return part;
}

/**
 * The document in a form. Throws 400 invalid_request for a field that is missing, unknown or given twice, a document that is no file or empty and
 * a transaction_id that is no UUID; 413 for a document over 10 MiB; 400 unsupported_document_type for a type that we do not take.
 */
export async function documentFromForm(parts: readonly FormPart[]): Promise<Document> {
  const unknown = parts.find((part) => part.name !== "document" && part.name !== "transaction_id");
  if (unknown !== undefined) throw invalidRequest(`${unknown.name.replace(/\p{Cc}/gu, "").slice(0, 100)} is not a known field.`);
  const { filename: givenName, type, bytes } = fieldOf(parts, "document");
  const transactionId = fieldOf(parts, "transaction_id").bytes.toString("utf8").toLowerCase();
  if (!isUuid(transactionId)) throw invalidRequest('transaction_id must match format "uuid".');
  // A form that was sent with the file's name instead of the file, most likely.
  if (givenName === undefined && type === undefined) throw invalidRequest("document must be a file, with a file name.");
  if (bytes.length === 0) throw invalidRequest("document is empty.");
  if (bytes.length > documentBytesMax)
    throw new HttpProblem({ status: 413, code: "invalid_request", message: "document is larger than 10 MiB." });
  const filename = cleanFilename(givenName ?? "");
  const mimeType = await documentTypeOf(bytes, filename);
  if (mimeType === undefined) throw problemOf("unsupported_document_type");
  return { transactionId, filename, mimeType, bytes, sha256: hash("sha256", bytes, "hex") };
}
