import { assert, done, type Outcome, present, refused } from "@memento/kernel";
import { AccountHints, post, type Posting } from "@memento/ledger";
import { enqueue, type Operation, type OperationContext, planDue, realNow, type Secrets } from "@memento/platform";
import { type Charge, insertCharges } from "../charges/queries.ts";
import { sendChargesJob } from "../charges/job.ts";
import type { WalletRefusal } from "../http/problems.ts";
import type { User } from "../identity/queries.ts";
import { virtualKey } from "../payment-sources/queries.ts";
import { balanceAccountOf, balancesOfBatch } from "../payment-sources/virtual.ts";
import { decidePayment, type Draft, type Known, type PaymentRequest } from "./decide.ts";
import type { Exchange } from "./exchange.ts";
import { loadKnown } from "./known.ts";
import { holdPosting, settlePosting } from "./money.ts";
import { insertPayments, type Payment } from "./queries.ts";
import { type Messenger, tellRecipients } from "./tell.ts";

/** A payment with the people in it. */
export type PaymentView = { readonly payment: Payment; readonly owner: User; readonly recipient: User | undefined };

export type PaymentMeans = {
  readonly secrets: Pick<Secrets, "macMatches">;
  /** Tells recipients that money came in */
  readonly messenger: Messenger;
  /** Today's rates; undefined where there are none */
  readonly exchange: () => Promise<Exchange | undefined>;
};

/** So long nobody else asks a gateway for a card that was charged in a request. Real time. */
const ownAttemptMs = 10_000;

/** The due work that gives back what nobody claimed. */
export const expireKind = "wallet.payment_expire";

/**
 * Makes payments. From a virtual source to somebody who is here, the money has moved once the batch has committed; to a phone that nobody here
 * has, it is held; from a card or bank account, its gateway is asked next. Each is refused as `decidePayment` says, or with `insufficient_funds`,
 * and then nothing moved and nothing is kept but the count of wrong PINs.
 */
export const createPayments = (
  means: PaymentMeans,
  hints: AccountHints = new AccountHints(),
): Operation<PaymentRequest, PaymentView, WalletRefusal, Known> => ({
  name: "create_payments",
  loadsInTurn: true,
  load: (tx, workspaceId, requests) => loadKnown(tx, workspaceId, requests, { ...means, hints }),
  async run(context, requests, known) {
    const outcomes = await bookPayments(context, known, requests);
    known.pinJudge.write(context.tx, context.workspaceId, context.now);
    tellRecipients(
      means.messenger,
      context,
      outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : [])),
    );
    return outcomes;
  },
});

/**
 * Decides payments and books them, as part of an operation that has loaded what they need; outcomes are in their order. The caller writes what
 * the PIN judge counted, and tells whoever is to know.
 */
export async function bookPayments(
  context: OperationContext,
  known: Known,
  requests: readonly PaymentRequest[],
): Promise<Outcome<PaymentView, WalletRefusal>[]> {
  const decided = requests.map((request) => decidePayment(request, known, context.now));
  const drafts = decided.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
  const booked = await bookDrafts(context, known, drafts);
  let next = 0;
  return decided.map((outcome) => (outcome.ok ? present(booked[next++], "booked payment") : outcome));
}

/** Moves the money of drafts and writes them; what the ledger refuses leaves nothing. */
async function bookDrafts(
  context: OperationContext,
  known: Known,
  drafts: readonly Draft[],
): Promise<Outcome<PaymentView, WalletRefusal>[]> {
  if (drafts.length === 0) return [];
  const withTargets = openTargets(context, known, drafts);
  const postings = withTargets.map((draft) => postingOf(draft, known, context.now));
  const posted = await post(
    context.tx,
    known.project.bookId,
    postings.flatMap((posting) => posting ?? []),
  );
  let next = 0;
  const kept: Draft[] = [];
  const outcomes = withTargets.map((draft, index): Outcome<PaymentView, WalletRefusal> => {
    if (postings[index] !== undefined) {
      const outcome = present(posted[next++], "outcome of a posting");
      if (!outcome.ok) return refused(outcome.refusal === "below_floor" ? "insufficient_funds" : "balance_out_of_range");
    }
    kept.push(draft);
    return done({ payment: draft.payment, owner: draft.owner, recipient: draft.recipient });
  });
  writeDrafts(context, kept);
  return outcomes;
}

/** Whoever is paid in a currency for the first time gets a balance in it. What the ledger refuses may leave one empty, which does no harm. */
function openTargets(context: OperationContext, known: Known, drafts: readonly Draft[]): Draft[] {
  const balances = balancesOfBatch(context, known.project, known.virtualSources);
  const withTargets = drafts.map((draft) => {
    const { route, target: open, recipient, transaction } = draft;
    if (route !== "direct" || open !== undefined || recipient === undefined) return draft;
    const target = balances.of({ userId: recipient.userId, currency: transaction.currency });
    return { ...draft, target, transaction: { ...transaction, inSourceId: target.sourceId } };
  });
  balances.open();
  // An operation that books in rounds finds them in the next.
  for (const { target } of withTargets) if (target?.type === "virtual") known.virtualSources.set(virtualKey(target), target);
  return withTargets;
}

/** What is booked at once; undefined where a gateway has to be asked first. */
function postingOf({ route, source, target, payment, transaction }: Draft, { project }: Known, now: Date): Posting | undefined {
  const from = route === "charge" ? undefined : balanceAccountOf(source);
  if (from === undefined) return undefined;
  if (route === "direct")
    return settlePosting(project, transaction, { from, to: balanceAccountOf(present(target, "source that is paid")) }, now, {
      hasFreshId: true,
    });
  return holdPosting(project, transaction, { id: payment.participantId, from }, now, { hasFreshId: true });
}

function writeDrafts(context: OperationContext, drafts: readonly Draft[]): void {
  const { tx, workspaceId, now } = context;
  if (drafts.length === 0) return;
  insertPayments(tx, workspaceId, now, drafts);
  const due = drafts.flatMap(({ payment, transaction: { expiresAt } }) =>
    expiresAt === null ? [] : [{ dueAt: expiresAt, kind: expireKind, subjectId: payment.paymentId }],
  );
  planDue(tx, workspaceId, due);
  const charges = drafts.flatMap((draft) => chargeOf(draft, now));
  if (charges.length === 0) return;
  // Whoever asked for a card to be charged waits for the answer and asks the gateway itself; if it dies a worker does, a little later.
  const toBank = charges.filter(({ gateway }) => gateway === "sepa");
  const toCards = charges.filter(({ gateway }) => gateway !== "sepa");
  insertCharges(tx, workspaceId, realNow(), toBank);
  insertCharges(tx, workspaceId, new Date(realNow().getTime() + ownAttemptMs), toCards);
  if (toBank.length > 0) enqueue(tx, [sendChargesJob(workspaceId)]);
}

/** What a gateway is asked to do for a payment: to take amount and fee from the payer's source, or to pay the amount out. */
function chargeOf({ route, source, target, transaction }: Draft, now: Date): Charge[] {
  if (route !== "charge" && route !== "payout") return [];
  const outside = route === "charge" ? source : target;
  assert(outside !== undefined && outside.gateway !== null, "a source outside has a gateway");
  const money =
    route === "charge"
      ? { amount: transaction.debitAmount + transaction.fee, currency: transaction.debitCurrency }
      : { amount: transaction.amount, currency: transaction.currency };
  return [
    {
      chargeId: transaction.transactionId,
      transactionId: transaction.transactionId,
      kind: route,
      gateway: outside.gateway,
      sourceId: outside.sourceId,
      ...money,
      state: "sending",
      refundOf: null,
      orderId: null,
      referenceCode: null,
      reasonCode: null,
      createdAt: now,
      updatedAt: now,
    },
  ];
}
