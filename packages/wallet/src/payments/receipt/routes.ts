import type { WalletDeps } from "../../deps.ts";
import { UuidParams, type WalletApp } from "../../http/app.ts";
import { readReceipt } from "./read.ts";
import { receiptResponses, sendReceipt } from "./send.ts";

export function receiptRoutes(app: WalletApp, deps: WalletDeps): void {
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
        response: receiptResponses(),
      },
    },
    (request, reply) => sendReceipt(request, reply, deps, (on, reader) => readReceipt(on, reader, request.params.uuid)),
  );
}
