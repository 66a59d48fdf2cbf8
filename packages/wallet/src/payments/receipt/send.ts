import type { Outcome } from "@memento/kernel";
import { preferredType, type Queryable, sendDownload } from "@memento/platform";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { TSchema } from "typebox";
import type { WalletDeps } from "../../deps.ts";
import { responses } from "../../http/app.ts";
import { throwRefusal } from "../../http/errors.ts";
import { localeOf } from "../../http/language.ts";
import type { WalletRefusal } from "../../http/problems.ts";
import { findUsers } from "../../identity/queries.ts";
import { drawReceipt } from "./draw.ts";
import type { Reader } from "./read.ts";
import { Receipt, type ReceiptWire } from "./schema.ts";

const documented = {
  description: "The receipt.",
  content: { "application/json": { schema: Receipt }, "application/pdf": { schema: { type: "string", format: "binary" } } },
} as unknown as TSchema; // two content types, which Fastify documents and TypeBox has no word for

/** The answers of a route that gives a receipt, for its documentation. */
export const receiptResponses = (): Record<number, TSchema> => responses({ 200: documented });

/** What is read for whoever asks, in one snapshot. */
export type ReadReceipt = (on: Queryable, reader: Reader) => Promise<Outcome<ReceiptWire, WalletRefusal>>;

/**
 * Answers a receipt as JSON or, where `Accept` prefers it, as a PDF, in the reader's locale. Throws what `read` refuses.
 */
export async function sendReceipt(
  request: FastifyRequest,
  reply: FastifyReply,
  { database }: Pick<WalletDeps, "database">,
  read: ReadReceipt,
): Promise<FastifyReply> {
  const { workspaceId, userId, locale: own } = request.person;
  const locale = localeOf(request.headers["accept-language"], own);
  const receipt = await database.snapshot((on) => read(on, { workspaceId, userId, locale }));
  if (!receipt.ok) return throwRefusal(receipt.refusal);
  const type = preferredType(request.headers.accept, ["application/json", "application/pdf"]);
  if (type !== "application/pdf") return reply.type("application/json; charset=utf-8").send(JSON.stringify(receipt.value));
  const timezone = (await findUsers(database, workspaceId, [userId])).get(userId)?.timezone ?? "Etc/UTC";
  const pdf = await drawReceipt(receipt.value, { locale, timezone, project: request.project.name });
  const filename = `receipt-${receipt.value.reference_code}.pdf`;
  return sendDownload(reply, { filename, type: "application/pdf", size: pdf.length, content: pdf });
}
