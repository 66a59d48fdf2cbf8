import { sendDownload } from "@memento/platform";
import { Type } from "typebox";
import { answerOf, answerWrite, type BankApp, type BankDeps, found, IdParams, problemOf, responses } from "../http.ts";
import { offered } from "../writes.ts";
import { cancelTransfers } from "./cancel.ts";
import { cancelNote, initiateNote } from "./notes.ts";
import { initiateTransfers } from "./initiate.ts";
import { proveTransfer } from "./proof/proof.ts";
import { findTransfer } from "./queries.ts";
import { Transfer, TransferBody } from "./schema.ts";
import { transferFromWire, transferToWire } from "./wire.ts";

export function transferRoutes(app: BankApp, { database, commands, rail }: BankDeps): void {
  const tags = ["Transfers"];
  const initiate = offered(initiateTransfers(rail), initiateNote);
  const cancel = offered(cancelTransfers, cancelNote);
  const initiated = answerOf(200, transferToWire);
  const canceled = answerOf(200, null);

  app.post(
    "/transfers",
    {
      config: { permission: "transfers:write" },
      schema: { tags, summary: "Initiate a SEPA transfer", body: TransferBody, response: responses({ 200: Transfer }) },
    },
    (request, reply) =>
      answerWrite(request, reply, commands, { operation: initiate, request: transferFromWire(request.body), answer: initiated }),
  );

  app.get(
    "/transfers/:id",
    {
      config: { permission: "transfers:read" },
      schema: { tags, summary: "Get a transfer", params: IdParams, response: responses({ 200: Transfer }) },
    },
    async (request) => transferToWire(found(await findTransfer(database, request.caller.workspaceId, request.params.id))),
  );

  app.get(
    "/transfers/:id/proof",
    {
      config: { permission: "transfers:read" },
      schema: {
        tags,
        summary: "Generate a proof of transfer",
        description: "A PDF in the workspace's language, for confirmed transfers.",
        params: IdParams,
        response: responses({
          200: {
            description: "The proof, a PDF.",
            content: { "application/octet-stream": { schema: { type: "string", format: "binary" } } },
          },
        }),
      },
    },
    async (request, reply) => {
      const proof = await proveTransfer(database, request.caller.workspaceId, request.params.id);
      if (!proof.ok) throw problemOf(proof.refusal);
      const { filename, pdf } = proof.value;
      return sendDownload(reply, { filename, type: "application/octet-stream", size: pdf.length, content: pdf });
    },
  );

  app.delete(
    "/transfers/:id",
    {
      config: { permission: "transfers:write" },
      schema: {
        tags,
        summary: "Cancel a SEPA transfer",
        params: IdParams,
        response: responses({ 200: Type.Null({ description: "Canceled." }) }),
      },
    },
    (request, reply) =>
      answerWrite(request, reply, commands, { operation: cancel, request: { transferId: request.params.id }, answer: canceled }),
  );
}
