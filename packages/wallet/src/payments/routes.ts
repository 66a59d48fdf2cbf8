import type { FastifyRequest } from "fastify";
import type { WalletDeps } from "../deps.ts";
import { responses, UuidParams, type WalletApp } from "../http/app.ts";
import { notFound } from "../http/errors.ts";
import { answerWrite } from "../http/write.ts";
import { readPeople } from "../identity/people.ts";
import { readPhone } from "../identity/phone.ts";
import { findUsers } from "../identity/queries.ts";
import { userToWire } from "../identity/wire.ts";
import { createPayments, type PaymentView } from "./create.ts";
import { findPayments, visibleTo } from "./queries.ts";
import { Payment, PaymentBody, type PaymentWire } from "./schema.ts";
import { paymentFromWire, paymentToWire } from "./wire.ts";

export function paymentRoutes(app: WalletApp, deps: WalletDeps): void {
  const tags = ["Payments"];
  const create = createPayments(deps);

  app.post(
    "/payments",
    {
      schema: {
        tags,
        summary: "Create a payment",
        description:
          "Sends money to somebody, by user or by phone number. From a card or a bank account it is open until the gateway has answered. " +
          "To a number that nobody here has, it is held for 14 days. To another source of one's own it is a top-up or a withdrawal.",
        body: PaymentBody,
        response: responses({ 201: Payment }),
      },
    },
    async (request, reply) => {
      const { userId: ownerId, workspaceId } = request.person;
      const order = paymentFromWire(request.body, { ownerId, project: request.project, readPhone });
      const imageId = await deps.images.attach(workspaceId, ownerId, request.body.image);
      const toWire = await viewToWire(deps, request, imageId);
      return answerWrite(request, reply, deps, { operation: create, request: { ...order, imageId }, status: 201, toWire });
    },
  );

  app.get(
    "/payments/:uuid",
    { schema: { tags, summary: "Get a payment", params: UuidParams, response: responses({ 200: Payment }) } },
    async (request): Promise<PaymentWire> => {
      const { workspaceId, userId } = request.person;
      return await deps.database.snapshot(async (on) => {
        const payment = (await findPayments(on, workspaceId, [request.params.uuid])).get(request.params.uuid);
        if (payment === undefined || !visibleTo(payment, userId)) throw notFound();
        const recipientId = payment.recipientUserId;
        const [people, recipients, images] = await Promise.all([
          readPeople(on, deps, { workspaceId, userId, now: payment.updatedAt }, [payment.ownerId]),
          findUsers(on, workspaceId, recipientId === null ? [] : [recipientId]),
          deps.images.imagesById(on, workspaceId, [payment.imageId]),
        ]);
        const owner = people.get(payment.ownerId);
        if (owner === undefined) throw notFound();
        const image = payment.imageId === null ? null : (images.get(payment.imageId) ?? null);
        return paymentToWire(payment, { owner, recipient: recipients.get(recipientId ?? ""), image });
      });
    },
  );
}

/** What a new payment looks like to its owner. Images are read before: an answer is made inside the batch, which waits for nobody. */
async function viewToWire(deps: WalletDeps, request: FastifyRequest, imageId: string | null): Promise<(view: PaymentView) => PaymentWire> {
  const { workspaceId, imageId: ownImageId } = request.person;
  const needed = [imageId, ownImageId].filter((id) => id !== null);
  const images = needed.length === 0 ? undefined : await deps.images.imagesById(deps.database, workspaceId, needed);
  return ({ payment, owner, recipient }) =>
    paymentToWire(payment, {
      owner: userToWire(owner, { image: images?.get(ownImageId ?? "") ?? null, relationship: null, now: payment.createdAt }),
      recipient,
      image: images?.get(imageId ?? "") ?? null,
    });
}
