import type { WalletDeps } from "../deps.ts";
import { responses, UuidParams, type WalletApp } from "../http/app.ts";
import { answerWrite } from "../http/write.ts";
import { answerPart } from "../participation/answer.ts";
import { Participant, type ParticipantWire } from "../participation/schema.ts";
import { participantToWire } from "../participation/wire.ts";
import { receiptResponses, sendReceipt } from "../payments/receipt/send.ts";
import { payShares } from "./pay.ts";
import { readOwnReceipt } from "./receipts.ts";
import { rejectShares, type ShareView } from "./reject.ts";
import { PayBody } from "./schema.ts";

const viewToWire = ({ share, user }: ShareView): ParticipantWire => participantToWire(share, user);

/** What participants do about their own share. */
export function shareRoutes(app: WalletApp, deps: WalletDeps): void {
  const tags = ["Requests"];
  const pay = payShares(deps);
  const reject = rejectShares(deps.messenger);

  app.post(
    "/requests/:uuid/pay",
    {
      schema: {
        tags,
        summary: "Pay a request",
        description:
          "Pays one's own share to the owner of the request. From a card it is paid once the gateway has answered, and refused where the card is declined; " +
          "from a bank account it is pending until the money has come in.",
        params: UuidParams,
        body: PayBody,
        response: responses({ 201: Participant }),
      },
    },
    (request, reply) => {
      const { payment_source_uuid: sourceId, pin } = request.body;
      const { project, person, params } = request;
      const order = { project, requestId: params.uuid, userId: person.userId, sourceId: sourceId.toLowerCase(), pin };
      return answerPart(request, reply, deps, { operation: pay, request: order, toWire: viewToWire });
    },
  );

  app.post(
    "/requests/:uuid/reject",
    {
      schema: {
        tags,
        summary: "Reject a request",
        description: "Says no to one's own pending share, for good.",
        params: UuidParams,
        response: responses({ 200: Participant }),
      },
    },
    (request, reply) => {
      const rejection = { requestId: request.params.uuid, userId: request.person.userId };
      return answerWrite(request, reply, deps, { operation: reject, request: rejection, status: 200, toWire: viewToWire });
    },
  );

  app.get(
    "/requests/:uuid/receipt",
    {
      schema: {
        tags,
        summary: "Get a receipt",
        description: "Of one's own share, once it is paid. `Accept: application/pdf` gives it as a document.",
        params: UuidParams,
        response: receiptResponses(),
      },
    },
    (request, reply) => sendReceipt(request, reply, deps, (on, reader) => readOwnReceipt(on, reader, request.params.uuid)),
  );
}
