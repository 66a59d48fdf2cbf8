import type { FastifyReply } from "fastify";
import type { Readable } from "node:stream";

const percent = (byte: number): string => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;

/** As RFC 8187 wants it: everything but its attr-char in percent signs. */
const extended = (text: string): string =>
  [...Buffer.from(text, "utf8")]
    .map((byte) => (/[\w!#$&+.^`|~-]/.test(String.fromCharCode(byte)) && byte < 0x80 ? String.fromCharCode(byte) : percent(byte)))
    .join("");

/**
 * The Content-Disposition that saves an answer under `filename`: a plain ASCII name for old clients, the real one beside it.
 * Source: RFC 6266, section 4 and appendix D.
 */
export function attachmentDisposition(filename: string): string {
  const plain = filename.replace(/[^\x20-\x7e]/g, "_").replace(/["\\%]/g, "_");
  return `attachment; filename="${plain}"; filename*=UTF-8''${extended(filename)}`;
}

export type Download = {
  readonly filename: string;
  readonly type: string;
  /** In bytes; left out for what is sent while it is made */
  readonly size?: number;
  readonly content: Readable | Buffer;
};

/** Sends a file to be saved, never to be shown: no browser may guess its type or run what is in it, and no cache may keep it. */
export function sendDownload(reply: FastifyReply, { filename, type, size, content }: Download): FastifyReply {
  if (size !== undefined) reply.header("content-length", size);
  return reply
    .header("content-disposition", attachmentDisposition(filename))
    .header("x-content-type-options", "nosniff")
    .header("content-security-policy", "sandbox; default-src 'none'")
    .header("cache-control", "private, no-store")
    .type(type)
    .send(content);
}
