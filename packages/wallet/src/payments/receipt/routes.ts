import { preferredType, sendDownload } from "@memento/platform";
import type { WalletDeps } from "../../deps.ts";
import { responses, UuidParams, type WalletApp } from "../../http/app.ts";
import { throwRefusal } from "../../http/errors.ts";
import { localeOf } from "../../http/language.ts";
import { findUsers } from "../../identity/queries.ts";
import { drawReceipt } from "./draw.ts";
import { readReceipt } from "./read.ts";
import { Receipt } from "./schema.ts";

export function receiptRoutes(app: WalletApp, { database }: WalletDeps): void {
  app.get(
    "/payments/:uuid/receipt",
    {
      schema: {
        tags: ["Payments"],
        summary: "Get a receipt",
        description:
          "For a payment that was processed, and whoever has a part in it; the payer sees the payment method and the cost, the recipient does not. " +
          "`Accept: application/pdf` gives it as a document. Amounts are written as the reader's locale does.",
        params: UuidParams,
        response: responses({
          200: {
            description: "The receipt.",
            content: { "application/json": { schema: Receipt }, "application/pdf": { schema: { type: "string", format: "binary" } } },
          },
        }),
      },
    },
    async (request, reply) => {
      const { workspaceId, userId, locale: own } = request.person;
      const locale = localeOf(request.headers["accept-language"], own);
      const receipt = await database.snapshot((on) => readReceipt(on, { workspaceId, userId, locale }, request.params.uuid));
      if (!receipt.ok) return throwRefusal(receipt.refusal);
      const type = preferredType(request.headers.accept, ["application/json", "application/pdf"]);
      if (type !== "application/pdf") return reply.type("application/json; charset=utf-8").send(JSON.stringify(receipt.value));
      const timezone = (await findUsers(database, workspaceId, [userId])).get(userId)?.timezone ?? "Etc/UTC";
      const pdf = await drawReceipt(receipt.value, { locale, timezone, project: request.project.name });
      const filename = `receipt-${receipt.value.reference_code}.pdf`;
      return sendDownload(reply, { filename, type: "application/pdf", size: pdf.length, content: pdf });
    },
  );
}
