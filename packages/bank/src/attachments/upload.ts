import { newId } from "@memento/kernel";
import { fileKey, parseMultipart, Unavailable } from "@memento/platform";
import type { FastifyReply, FastifyRequest } from "fastify";
import { answerOf, type BankDeps, idempotencyKeyOf, sendAnswer } from "../http.ts";
import { answerFor, offered } from "../writes.ts";
import { createAttachments } from "./change.ts";
import { documentFromForm } from "./document.ts";
import { attachmentToWire } from "./schema.ts";

const create = offered(createAttachments, (_order, { attachmentId, transactionId, filename, size, mimeType }) => ({
  action: "attachment_created",
  subjectType: "attachment",
  subjectId: attachmentId,
  after: { transaction_id: transactionId, filename, size, type: mimeType },
}));
const created = answerOf(201, attachmentToWire);

/**
 * Stores a document and attaches it: the file first, then the row, so that no attachment is ever without its file. Where no row came of it (a
 * refusal, a fault, the replay of an earlier answer) the file is removed again; where nobody knows, it stays.
 */
export async function answerUpload(
  request: FastifyRequest,
  reply: FastifyReply,
  { commands, files }: Pick<BankDeps, "commands" | "files">,
): Promise<FastifyReply> {
  const form = parseMultipart(request.headers["content-type"], request.rawBody ?? Buffer.alloc(0));
  const { bytes, ...document } = await documentFromForm(form);
  // A client that tries again draws another boundary: the form's content is what has to be the same.
  const key = idempotencyKeyOf(request, Buffer.from(JSON.stringify(document)));
  const order = { ...document, attachmentId: newId(), size: bytes.length };
  const stored = fileKey(request.caller.workspaceId, order.attachmentId);
  await files.put(stored, bytes);
  const discard = (): Promise<void> =>
    files.remove(stored).catch((error: unknown) => request.log.warn({ err: error }, "a file without a row was left behind"));
  const answer = await answerFor(request.caller, commands, create, order, created, key).catch(async (error: unknown) => {
    if (!(error instanceof Unavailable)) await discard();
    throw error;
  });
  if (answer.status !== 201 || answer.replayed) await discard();
  return sendAnswer(reply, answer);
}
