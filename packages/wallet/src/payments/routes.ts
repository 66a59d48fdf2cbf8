import { workspaceNow } from "@memento/platform";
import type { FastifyRequest } from "fastify";
import type { WalletDeps } from "../deps.ts";
import { responses, UuidParams, type WalletApp } from "../http/app.ts";
import { found } from "../http/errors.ts";
import { listAnswer, listOf, listQuery } from "../http/lists/index.ts";
import { runWrite, sendAnswer } from "../http/write.ts";
import { readPeople } from "../identity/people.ts";
import { readPhone } from "../identity/phone.ts";
import { findUsers } from "../identity/queries.ts";
import { userToWire } from "../identity/wire.ts";
import { awaitCard } from "./await-card.ts";
import { createPayments, type PaymentView } from "./create.ts";
import { listPayments, paymentList } from "./list.ts";
import { findPayments, type Payment as PaymentRow, visibleTo } from "./queries.ts";
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
          "Sends money to somebody, by user or by phone number. From a card it is closed once the gateway has answered, and refused where the card is " +
          "declined; from a bank account it is open until the money has come in. To a number that nobody here has, it is held for 14 days. To " +
          "another source of one's own it is a top-up or a withdrawal.",
        body: PaymentBody,
        response: responses({ 201: Payment }),
      },
    },
    async (request, reply) => {
      const { userId: ownerId, workspaceId } = request.person;
      const order = paymentFromWire(request.body, { ownerId, project: request.project, readPhone });
      const imageId = await deps.images.attach(workspaceId, ownerId, request.body.image);
      const toWire = await viewToWire(deps, request, imageId);
      let made: PaymentRow | undefined;
      const answer = await runWrite(request, deps, {
        operation: create,
        request: { ...order, imageId },
        status: 201,
        toWire: (view) => {
          made = view.payment;
          return toWire(view);
        },
      });
      if (answer.status !== 201 || answer.body === null || made?.status === "closed") return sendAnswer(reply, answer);
      const paymentId = made?.paymentId ?? (JSON.parse(answer.body) as PaymentWire).uuid; // an answer of ours that was kept
      return sendAnswer(reply, { ...answer, body: JSON.stringify(await settled(deps, request, paymentId)) });
    },
  );

  app.get(
    "/payments",
    {
      schema: {
        tags,
        summary: "Get a list of payments",
        description: "Payments that one made, and those that came to one. Newest first.",
        querystring: listQuery(paymentList, {}),
        response: responses({ 200: listOf(Payment) }),
      },
    },
    (request, reply) => {
      const { workspaceId, userId } = request.person;
      return listAnswer(request, reply, deps, paymentList, {
        context: { workspaceId, userId },
        async run(on, page) {
          const [{ rows, total }, now] = await Promise.all([
            listPayments(on, { workspaceId, userId }, page),
            workspaceNow(on, workspaceId),
          ]);
          return { rows: await paymentsToWire(on, deps, { workspaceId, userId, now }, rows), total };
        },
      });
    },
  );

  app.get(
    "/payments/:uuid",
    { schema: { tags, summary: "Get a payment", params: UuidParams, response: responses({ 200: Payment }) } },
    async (request): Promise<PaymentWire> => (await readPayment(deps, request, request.params.uuid)).wire,
  );
}

/** An open payment after its card's gateway was asked, as it is then. Throws `card_declined` and `card_failed`. */
async function settled(deps: WalletDeps, request: FastifyRequest, paymentId: string): Promise<PaymentWire> {
  const { workspaceId } = request.person;
  const { row } = await readPayment(deps, request, paymentId);
  await awaitCard(deps, workspaceId, row.transactionId);
  return (await readPayment(deps, request, paymentId)).wire;
}

/** A payment as whoever asks may see it. Throws 404. */
async function readPayment(deps: WalletDeps, request: FastifyRequest, paymentId: string): Promise<{ row: PaymentRow; wire: PaymentWire }> {
  const { workspaceId, userId } = request.person;
  return await deps.database.snapshot(async (on) => {
    const payment = (await findPayments(on, workspaceId, [paymentId])).get(paymentId);
    const row = found(payment !== undefined && visibleTo(payment, userId) ? payment : undefined);
    const [wire] = await paymentsToWire(on, deps, { workspaceId, userId, now: row.updatedAt }, [row]);
    return { row, wire: found(wire) };
  });
}

/** Payments as one person sees them, with the people in them: one query a table. */
export async function paymentsToWire(
  on: Parameters<typeof findUsers>[0],
  deps: WalletDeps,
  viewer: Parameters<typeof readPeople>[2],
  payments: readonly PaymentRow[],
): Promise<PaymentWire[]> {
  const { workspaceId } = viewer;
  const recipientIds = payments.flatMap(({ recipientUserId }) => recipientUserId ?? []);
  const [owners, recipients, images] = await Promise.all([
    readPeople(
      on,
      deps,
      viewer,
      payments.map(({ ownerId }) => ownerId),
    ),
    findUsers(on, workspaceId, recipientIds),
    deps.images.imagesById(
      on,
      workspaceId,
      payments.map(({ imageId }) => imageId),
    ),
  ]);
  return payments.map((payment) =>
    paymentToWire(payment, {
      owner: found(owners.get(payment.ownerId)),
      recipient: recipients.get(payment.recipientUserId ?? ""),
      image: images.get(payment.imageId ?? "") ?? null,
    }),
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
