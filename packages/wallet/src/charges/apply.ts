import { assert, done, newId, type Outcome, present } from "@memento/kernel";
import { type JournalTransactionId, type LedgerAccountId, post, type Posting } from "@memento/ledger";
import { type Operation, type OperationContext, planDue } from "@memento/platform";
import { minorToUnits } from "../http/money.ts";
import { findUsers, type User } from "../identity/queries.ts";
import { type PartResult, settleParts } from "../participation/settle.ts";
import { findSources, findVirtualSources, type Source } from "../payment-sources/queries.ts";
import { balanceAccountOf, type Balances, balancesOfBatch } from "../payment-sources/virtual.ts";
import { expireKind } from "../payments/create.ts";
import { heldMs } from "../payments/decide.ts";
import { findUsersByPhone } from "../payments/known.ts";
import { holdPosting, releasePosting, settlePosting } from "../payments/money.ts";
import { findPayments, type Payment, updatePayments } from "../payments/queries.ts";
import { closePayment } from "../payments/states.ts";
import { type Messenger, tellRecipientsLate, type Telling, tellUsers } from "../payments/tell.ts";
import { type AccountKind, type Project, readProject } from "../projects/queries.ts";
import { findTransactions, insertTransactions, type Transaction, updateTransactions } from "../transactions/queries.ts";
import { moveTransaction } from "../transactions/states.ts";
import { type Charge, findCharges, updateCharges } from "./queries.ts";
import { moveCharge } from "./states.ts";

/** What a gateway says became of a charge. Asked twice it says the same; what is known already changes nothing. */
export type ChargeReport = {
  readonly chargeId: string;
  readonly state: "pending" | "approved" | "declined" | "failed" | "returned";
  readonly reasonCode: string | null;
  readonly authorizationCode: string | null;
  readonly referenceCode: string | null;
  readonly trackingCode: string | null;
  readonly processedAt: Date | null;
};

type Loaded = {
  readonly project: Project;
  readonly charges: ReadonlyMap<string, Charge>;
  readonly transactions: ReadonlyMap<string, Transaction>;
  readonly payments: ReadonlyMap<string, Payment>;
  readonly users: ReadonlyMap<string, User>;
  readonly usersByPhone: ReadonlyMap<string, User>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly virtualSources: ReadonlyMap<string, Source>;
};

/** What a batch of reports comes to, written at its end. */
type Work = {
  readonly context: OperationContext;
  readonly loaded: Loaded;
  readonly balances: Balances;
  readonly charges: Map<string, Charge>;
  readonly transactions: Map<string, Transaction>;
  readonly newTransactions: Transaction[];
  readonly payments: Map<string, Payment>;
  readonly postings: Posting[];
  readonly due: { dueAt: Date; kind: string; subjectId: string }[];
  readonly tellings: Telling[];
  readonly parts: PartResult[];
};

/**
 * Books what gateways say became of charges: money that came in goes to its recipient, or is held for a phone; what was declined or failed ends its
 * payment; what was paid out has left; what a bank takes back later is owed by whoever paid. Every report is applied once, however often
 * it comes. Refuses nothing; throws AssertionFailed for a report on no charge.
 */
export const applyReports = (messenger: Messenger): Operation<ChargeReport, undefined, never, Loaded> => ({
  name: "apply_charge_reports",
  loadsInTurn: true,
  async load(tx, workspaceId, reports) {
    const [project, charges] = await Promise.all([
      readProject(tx, workspaceId),
      findCharges(
        tx,
        workspaceId,
        reports.map(({ chargeId }) => chargeId),
      ),
    ]);
    const transactions = await findTransactions(
      tx,
      workspaceId,
      [...charges.values()].map(({ transactionId }) => transactionId),
    );
    const paymentIds = [...transactions.values()].flatMap(({ paymentId }) => paymentId ?? []);
    const payments = await findPayments(tx, workspaceId, paymentIds);
    const phones = [...payments.values()].flatMap(({ recipientPhone }) => recipientPhone ?? []);
    const usersByPhone = await findUsersByPhone(tx, workspaceId, phones);
    const people = [...payments.values()].flatMap(({ ownerId, recipientUserId }) => [
      ownerId,
      ...(recipientUserId === null ? [] : [recipientUserId]),
    ]);
    const userIds = [...people, ...[...usersByPhone.values()].map(({ userId }) => userId)];
    const sourceIds = [...transactions.values()].flatMap(({ outSourceId, inSourceId }) => [outSourceId ?? [], inSourceId ?? []].flat());
    const [users, virtualSources, sources] = await Promise.all([
      findUsers(tx, workspaceId, people),
      findVirtualSources(tx, workspaceId, userIds),
      findSources(tx, workspaceId, sourceIds),
    ]);
    return { project, charges, transactions, payments, users, usersByPhone, sources, virtualSources };
  },
  async run(context, reports, loaded) {
    const work: Work = {
      context,
      loaded,
      balances: balancesOfBatch(context, loaded.project, loaded.virtualSources),
      charges: new Map(),
      transactions: new Map(),
      newTransactions: [],
      payments: new Map(),
      postings: [],
      due: [],
      tellings: [],
      parts: [],
    };
    for (const report of reports) apply(work, report);
    await write(messenger, work);
    return reports.map((): Outcome<undefined, never> => done(undefined));
  },
});

function apply(work: Work, report: ChargeReport): void {
  const { loaded } = work;
  const charge = present(work.charges.get(report.chargeId) ?? loaded.charges.get(report.chargeId), `charge ${report.chargeId}`);
  if (charge.state === report.state || isStale(charge, report)) return;
  const moved = {
    ...moveCharge(charge, report.state),
    referenceCode: report.referenceCode ?? charge.referenceCode,
    reasonCode: report.reasonCode,
  };
  work.charges.set(charge.chargeId, moved);
  if (report.state === "pending") return;
  const transaction = present(
    work.transactions.get(charge.transactionId) ?? loaded.transactions.get(charge.transactionId),
    `transaction ${charge.transactionId}`,
  );
  if (report.state === "returned") return takeBack(work, moved, transaction, report);
  if (charge.kind === "refund") return endRefund(work, moved, transaction);
  const told = { ...transaction, trackingCode: report.trackingCode, gatewayResponse: responseOf(moved, report, work.context.now) };
  const paymentId = told.paymentId ?? "";
  const payment = present(work.payments.get(paymentId) ?? loaded.payments.get(paymentId), `payment of transaction ${told.transactionId}`);
  if (report.state === "approved")
    return charge.kind === "payout" ? payOut(work, moved, told, payment) : takeIn(work, moved, told, payment);
  return giveUp(work, moved, told, payment);
}

/** News that is older than what is known. */
const isStale = (charge: Charge, report: ChargeReport): boolean =>
  report.state === "pending"
    ? charge.state !== "sending"
    : report.state === "returned"
      ? charge.state !== "approved"
      : charge.state !== "sending" && charge.state !== "pending";

/** The ledger account in which a gateway's money stands: what a processor owes, or what is on the ring-fenced bank account. */
const gatewayAccount = (project: Project, { gateway, currency }: Charge): LedgerAccountId => {
  const kind: AccountKind = gateway === "sepa" ? "bank" : `gateway_${gateway}`;
  return project.accountOf(kind, currency);
};

/** The gateway has the money: it goes to its recipient, or waits for whoever has the phone. */
function takeIn(work: Work, charge: Charge, transaction: Transaction, payment: Payment): void {
  const { loaded, context, postings } = work;
  const from = gatewayAccount(loaded.project, charge);
  const byPhone = payment.recipientPhone === null ? undefined : loaded.usersByPhone.get(payment.recipientPhone)?.userId;
  const recipientUserId = payment.recipientUserId ?? byPhone ?? null;
  if (recipientUserId === null) {
    const expiresAt = new Date(context.now.getTime() + heldMs);
    postings.push(holdPosting(loaded.project, transaction, { id: payment.participantId, from }, context.now));
    work.transactions.set(transaction.transactionId, { ...transaction, expiresAt });
    work.due.push({ dueAt: expiresAt, kind: expireKind, subjectId: payment.paymentId });
    return;
  }
  const target = work.balances.of({ userId: recipientUserId, currency: transaction.currency });
  postings.push(settlePosting(loaded.project, transaction, { from, to: balanceAccountOf(target) }, context.now));
  work.transactions.set(transaction.transactionId, {
    ...moveTransaction(transaction, "approved"),
    inUserId: recipientUserId,
    inSourceId: target.sourceId,
  });
  work.payments.set(payment.paymentId, { ...closePayment(payment, "paid"), recipientUserId });
  if (payment.partId !== null) work.parts.push({ participantId: payment.partId, isPaid: true });
}

/** What was held for a withdrawal has left. */
function payOut(work: Work, charge: Charge, transaction: Transaction, payment: Payment): void {
  const { project } = work.loaded;
  const between = { from: project.accountOf("in_flight", transaction.debitCurrency), to: gatewayAccount(project, charge) };
  work.postings.push(settlePosting(project, transaction, between, work.context.now));
  work.transactions.set(transaction.transactionId, moveTransaction(transaction, "approved"));
  work.payments.set(payment.paymentId, closePayment(payment, "paid"));
}

/** Nothing came of it: what was held for a withdrawal goes back, the payer is told. */
function giveUp(work: Work, charge: Charge, transaction: Transaction, payment: Payment): void {
  const isFault = charge.state === "failed";
  if (charge.kind === "payout") {
    const source = present(work.loaded.sources.get(transaction.outSourceId ?? ""), "source of a withdrawal");
    const release = { id: payment.paymentId, to: balanceAccountOf(source) };
    work.postings.push(releasePosting(work.loaded.project, transaction, release, work.context.now));
  }
  work.transactions.set(transaction.transactionId, { ...moveTransaction(transaction, isFault ? "failed" : "rejected"), error: isFault });
  work.payments.set(payment.paymentId, closePayment(payment, "cancelled"));
  if (payment.partId !== null) work.parts.push({ participantId: payment.partId, isPaid: false });
  work.tellings.push({ key: isFault ? "payment_failed" : "payment_declined", userId: payment.ownerId, payment });
}

/**
 * Money that had arrived is gone again: the bank gave back a collection, which its payer now owes, whatever the balance says; or a withdrawal
 * came back, and is the withdrawer's again. Either is a transaction of its own.
 */
function takeBack(work: Work, charge: Charge, original: Transaction, report: ChargeReport): void {
  const { project } = work.loaded;
  const { now } = work.context;
  const ownerId = present(original.outUserId ?? undefined, "payer");
  const own = work.balances.of({ userId: ownerId, currency: charge.currency });
  const isCollection = charge.kind === "charge";
  const transactionId = newId();
  const bank = gatewayAccount(project, charge);
  const legs = [
    { accountId: balanceAccountOf(own), amount: isCollection ? -charge.amount : charge.amount },
    { accountId: bank, amount: isCollection ? charge.amount : -charge.amount },
  ];
  work.postings.push({ transactionId: transactionId as JournalTransactionId, legs, forced: true, bookedAt: now });
  work.newTransactions.push({
    ...original,
    transactionId,
    outUserId: isCollection ? ownerId : null,
    outSourceId: isCollection ? own.sourceId : null,
    inUserId: isCollection ? null : ownerId,
    inSourceId: isCollection ? null : own.sourceId,
    status: "approved",
    amount: charge.amount,
    currency: charge.currency,
    debitAmount: charge.amount,
    debitCurrency: charge.currency,
    fee: 0n,
    rate: null,
    trackingCode: report.reasonCode,
    gatewayResponse: null,
    expiresAt: null,
    createdAt: now,
    updatedAt: now,
  });
  const payment = work.loaded.payments.get(original.paymentId ?? "");
  if (payment !== undefined)
    work.tellings.push({ key: isCollection ? "payment_returned" : "withdrawal_returned", userId: ownerId, payment });
}

/** A refund that the gateway made is out; one that it will never make goes to the payer's own balance instead. */
function endRefund(work: Work, refund: Charge, original: Transaction): void {
  const { project, payments } = work.loaded;
  const { now } = work.context;
  const held = project.accountOf("in_flight", refund.currency);
  const payment = present(payments.get(original.paymentId ?? ""), "payment of a refund");
  if (refund.state === "approved") {
    const legs = [
      { accountId: held, amount: -refund.amount },
      { accountId: gatewayAccount(project, refund), amount: refund.amount },
    ];
    work.postings.push({ transactionId: refund.chargeId as JournalTransactionId, legs, bookedAt: now });
    return;
  }
  work.postings.push(...refundToBalance(work, refund, original, payment));
}

function refundToBalance(work: Work, refund: Charge, original: Transaction, payment: Payment): Posting[] {
  const { project } = work.loaded;
  const { now } = work.context;
  const ownerId = payment.ownerId;
  const own = work.balances.of({ userId: ownerId, currency: refund.currency });
  const transactionId = newId();
  work.newTransactions.push(refundTransaction(original, { transactionId, ownerId, sourceId: own.sourceId, amount: refund.amount, now }));
  const legs = [
    { accountId: project.accountOf("in_flight", refund.currency), amount: -refund.amount },
    { accountId: balanceAccountOf(own), amount: refund.amount },
  ];
  return [{ transactionId: transactionId as JournalTransactionId, legs, bookedAt: now }];
}

/** A refund to a person's own balance, as a transaction of its own. */
export const refundTransaction = (
  original: Transaction,
  refund: { transactionId: string; ownerId: string; sourceId: string; amount: bigint; now: Date },
): Transaction => ({
  ...original,
  transactionId: refund.transactionId,
  outUserId: null,
  outSourceId: null,
  inUserId: refund.ownerId,
  inSourceId: refund.sourceId,
  status: "approved",
  amount: refund.amount,
  currency: original.debitCurrency,
  debitAmount: refund.amount,
  debitCurrency: original.debitCurrency,
  fee: 0n,
  rate: null,
  trackingCode: "refund",
  error: false,
  gatewayResponse: null,
  expiresAt: null,
  createdAt: refund.now,
  updatedAt: refund.now,
});

const responseOf = (charge: Charge, report: ChargeReport, now: Date): Transaction["gatewayResponse"] => ({
  uuid: charge.chargeId,
  amount: minorToUnits(charge.amount, charge.currency),
  currency: charge.currency,
  authorization_code: report.authorizationCode,
  reference_code: report.referenceCode,
  tracking_code: report.trackingCode,
  processor_datetime: (report.processedAt ?? now).toISOString(),
  created_at: charge.createdAt.toISOString(),
  updated_at: now.toISOString(),
});

async function write(messenger: Messenger, work: Work): Promise<void> {
  const { context, loaded } = work;
  const { tx, workspaceId, now } = context;
  work.balances.open();
  const posted = await post(tx, loaded.project.bookId, work.postings);
  for (const outcome of posted) assert(outcome.ok, "what a gateway decided is booked");
  updateCharges(tx, workspaceId, now, [...work.charges.values()]);
  updateTransactions(tx, workspaceId, now, [...work.transactions.values()]);
  if (work.newTransactions.length > 0) insertTransactions(tx, workspaceId, now, work.newTransactions);
  updatePayments(tx, workspaceId, now, [...work.payments.values()]);
  await settleParts(messenger, context, work.parts);
  planDue(tx, workspaceId, work.due);
  tellUsers(messenger, context, loaded.users, work.tellings);
  const people = new Map([...loaded.users, ...[...loaded.usersByPhone.values()].map((user) => [user.userId, user] as const)]);
  const arrived = [...work.payments.values()].map((payment) => ({
    payment,
    owner: present(people.get(payment.ownerId), "payer"),
    recipient: people.get(payment.recipientUserId ?? ""),
  }));
  await tellRecipientsLate(messenger, context, arrived);
}
