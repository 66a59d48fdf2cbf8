import type { FastifyRequest } from "fastify";
import type { WalletDeps } from "../deps.ts";
import { responses, type WalletApp } from "../http/app.ts";
import { countAttempt } from "../http/attempts.ts";
import { answerWrite } from "../http/write.ts";
import { receiptResponses, sendReceipt } from "../payments/receipt/send.ts";
import { ownRequest } from "./change.ts";
import { manageShares, type ShareOrder } from "./manage.ts";
import { readReceiptOf } from "./receipts.ts";
import { MoneyRequest, ParticipantParams } from "./schema.ts";
import { loadRequests, viewToWire } from "./view.ts";

const acts = {
  remind: {
    summary: "Remind a participant to pay",
    description:
      "Tells them once more, three times at most: a number that nobody here has proven gets a text message. Their share stays as it is. Who is blocked by " +
      "them is refused.",
  },
  settle: { summary: "Settle a participant", description: "Counts a pending share as paid, otherwise than here. No money moves." },
  cancel: { summary: "Cancel a participant", description: "Asks somebody for their pending share no longer." },
} as const;

/** What owners of requests do about one participant. */
export function participantRoutes(app: WalletApp, deps: WalletDeps): void {
  const tags = ["Requests"];
  const manage = manageShares(deps);
  const orderOf = (request: FastifyRequest<{ Params: { uuid: string; participant_uuid: string } }>) => ({
    requestId: request.params.uuid,
    participantId: request.params.participant_uuid,
    ownerId: request.person.userId,
  });

  for (const act of ["remind", "settle", "cancel"] as const) {
    app.post(
      `/requests/:uuid/participants/:participant_uuid/${act}`,
      { schema: { tags, ...acts[act], params: ParticipantParams, response: responses({ 200: MoneyRequest }) } },
      async (request, reply) => {
        const order: ShareOrder = { ...orderOf(request), act };
        if (act === "remind") await countTextMessage(deps, request, order);
        return answerWrite(request, reply, deps, { operation: manage, request: order, status: 200, toWire: viewToWire });
      },
    );
  }

  app.get(
    "/requests/:uuid/participants/:participant_uuid/receipt",
    {
      schema: {
        tags,
        summary: "Get a receipt for a participant",
        description:
          "For a share that was paid: the participant's own, with the payment method, or the request's owner's, without. `Accept: application/pdf` " +
          "gives it as a document.",
        params: ParticipantParams,
        response: receiptResponses(),
      },
    },
    (request, reply) => sendReceipt(request, reply, deps, (on, reader) => readReceiptOf(on, reader, orderOf(request))),
  );
}

/** Reminders by text message cost money, and disturb whoever has the number: of all requests together only so many go to one. Throws 429. */
async function countTextMessage(deps: WalletDeps, request: FastifyRequest, order: ShareOrder): Promise<void> {
  const batch = await loadRequests(deps.database, request.person.workspaceId, [order.requestId]);
  const share = batch.participants.get(order.requestId)?.find(({ participantId }) => participantId === order.participantId);
  if (ownRequest(batch, order) === undefined || share === undefined || share.userId !== null || share.phone === null) return;
  await countAttempt(deps, request, "reminder", { phone: share.phone }, "message");
}
