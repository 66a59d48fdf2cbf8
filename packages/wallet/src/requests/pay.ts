import { done, type Outcome, present, refused } from "@memento/kernel";
import { AccountHints } from "@memento/ledger";
import type { Operation, OperationContext } from "@memento/platform";
import type { WalletRefusal } from "../http/problems.ts";
import { type NewNotification, notify } from "../notifications/notify.ts";
import { inRounds, paidBy } from "../participation/pay.ts";
import { type Participant, partKey } from "../participation/queries.ts";
import { newsOfPaid } from "../participation/settle.ts";
import { bookPayments, type PaymentMeans } from "../payments/create.ts";
import type { Known as KnownOfPayments, PaymentRequest } from "../payments/decide.ts";
import { loadKnown } from "../payments/known.ts";
import type { Project } from "../projects/queries.ts";
import { requestIdsOf } from "./change.ts";
import type { MoneyRequest } from "./queries.ts";
import type { RequestsOfBatch } from "./refresh.ts";
import type { ShareView } from "./reject.ts";
import { changesOfShares, openShareOf, type ShareChanges } from "./share.ts";
import { loadRequests } from "./view.ts";

/** A participant pays their share of a request, from a source of theirs. */
export type ShareOrder = {
  /** As it was read a moment ago */
  readonly project: Project;
  readonly requestId: string;
  readonly userId: string;
  readonly sourceId: string;
  readonly pin: string;
};

type Known = RequestsOfBatch & {
  /** Undefined where nobody in the batch has a share to pay */
  readonly payments: KnownOfPayments | undefined;
};

/**
 * Pays shares: a payment each, to the request's owner, who is told once the money has moved. Until then a card's or a bank account's payment is under
 * way, and nobody else can pay the share. Refused as `openShareOf` says, then as any payment is (see `decidePayment`), and then nothing is kept but
 * the count of wrong PINs.
 */
export const payShares = (
  means: PaymentMeans,
  hints: AccountHints = new AccountHints(),
): Operation<ShareOrder, ShareView, WalletRefusal, Known> => ({
  name: "pay_shares",
  loadsInTurn: true,
  async load(tx, workspaceId, orders) {
    const batch = await loadRequests(tx, workspaceId, requestIdsOf(orders));
    const payable = orders.flatMap((order) => {
      const request = batch.requests.get(order.requestId);
      const own = batch.participants.get(order.requestId)?.find(({ userId }) => userId === order.userId);
      return request === undefined || own === undefined ? [] : [paymentOf(order, request, own)];
    });
    return { ...batch, payments: payable.length === 0 ? undefined : await loadKnown(tx, workspaceId, payable, { ...means, hints }) };
  },
  async run(context, orders, batch) {
    const changes = changesOfShares(context, batch);
    const news: NewNotification[] = [];
    // One person's payments of one request are decided one after the other: they may be of the same share, and the first may be refused.
    const outcomes = await inRounds(
      orders,
      ({ requestId: objectId, userId }) => partKey({ objectId, userId }),
      (round) => payRound(context, round, batch, changes, news),
    );
    batch.payments?.pinJudge.write(context.tx, context.workspaceId, context.now);
    changes.write();
    await notify(means.messenger, context, news);
    return outcomes;
  },
});

async function payRound(
  context: OperationContext,
  round: readonly ShareOrder[],
  batch: Known,
  changes: ShareChanges,
  news: NewNotification[],
): Promise<Outcome<ShareView, WalletRefusal>[]> {
  const { requests, participants, payments } = batch;
  const open = round.map((order): Outcome<{ share: Participant; payment: PaymentRequest }, WalletRefusal> => {
    const request = requests.get(order.requestId);
    const share = openShareOf(participants.get(order.requestId) ?? [], order.userId);
    if (!share.ok) return share;
    return request === undefined ? refused("not_found") : done({ share: share.value, payment: paymentOf(order, request, share.value) });
  });
  const payable = open.flatMap((one) => (one.ok ? [one.value] : []));
  const booked =
    payments === undefined
      ? []
      : await bookPayments(
          context,
          payments,
          payable.map(({ payment }) => payment),
        );
  let next = 0;
  return open.map((one): Outcome<ShareView, WalletRefusal> => {
    if (!one.ok) return one;
    const outcome = present(booked[next++], "booked payment");
    if (!outcome.ok) return outcome;
    const share = paidBy(one.value.share, outcome.value.payment, context.now);
    changes.set(share);
    if (share.status === "paid") news.push(...newsOfPaid(share, requests.get(share.objectId)));
    return done({ share, user: outcome.value.owner });
  });
}

const paymentOf = ({ project, userId, sourceId, pin }: ShareOrder, request: MoneyRequest, share: Participant): PaymentRequest => ({
  project,
  ownerId: userId,
  sourceId,
  pin,
  amount: present(share.amount ?? undefined, `amount of share ${share.participantId}`) as PaymentRequest["amount"], // more than zero, as every share
  currency: share.currency,
  recipient: { userId: request.ownerId },
  description: request.description,
  imageId: request.imageId,
  part: { kind: "share", participantId: share.participantId },
});
