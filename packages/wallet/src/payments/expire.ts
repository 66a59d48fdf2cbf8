import { assert, newId, present } from "@memento/kernel";
import { type JournalTransactionId, post, type Posting } from "@memento/ledger";
import { type DueHandler, enqueue, realNow } from "@memento/platform";
import { refundTransaction } from "../charges/apply.ts";
import { sendChargesJob } from "../charges/job.ts";
import { type Charge, findCharges, insertCharges } from "../charges/queries.ts";
import { findUsers } from "../identity/queries.ts";
import { findSources, findVirtualSources } from "../payment-sources/queries.ts";
import { balanceAccountOf, balancesOfBatch } from "../payment-sources/virtual.ts";
import { readProject } from "../projects/queries.ts";
import { findTransactions, insertTransactions, type Transaction, updateTransactions } from "../transactions/queries.ts";
import { moveTransaction } from "../transactions/states.ts";
import { releasePosting } from "./money.ts";
import { findPayments, updatePayments } from "./queries.ts";
import { closePayment } from "./states.ts";
import { type Messenger, tellUsers } from "./tell.ts";

/**
 * Gives back what nobody claimed in time: to the virtual source it came from, by its gateway to the card that was charged, and into the payer's
 * own balance where it was collected from a bank account, whose bank may take a collection back for weeks. The fee goes with it.
 */
export const expirePayments =
  (messenger: Messenger): DueHandler =>
  async (context, paymentIds) => {
    const { tx, workspaceId, now } = context;
    const [project, payments] = await Promise.all([readProject(tx, workspaceId), findPayments(tx, workspaceId, paymentIds)]);
    const open = [...payments.values()].filter(({ status, recipientUserId }) => status === "open" && recipientUserId === null);
    if (open.length === 0) return;
    const transactionIds = open.map(({ transactionId }) => transactionId);
    const [transactions, charges] = await Promise.all([
      findTransactions(tx, workspaceId, transactionIds),
      findCharges(tx, workspaceId, transactionIds),
    ]);
    const owners = open.map(({ ownerId }) => ownerId);
    const [users, sources, balances] = await Promise.all([
      findUsers(tx, workspaceId, owners),
      findSources(
        tx,
        workspaceId,
        [...transactions.values()].flatMap(({ outSourceId }) => outSourceId ?? []),
      ),
      findVirtualSources(tx, workspaceId, owners),
    ]);
    const own = balancesOfBatch(context, project, balances);
    const postings: Posting[] = [];
    const cancelled: Transaction[] = [];
    const refunds: Charge[] = [];
    const refunded: Transaction[] = [];
    for (const payment of open) {
      const transaction = present(transactions.get(payment.transactionId), `transaction of payment ${payment.paymentId}`);
      const charge = charges.get(payment.transactionId);
      cancelled.push({ ...moveTransaction(transaction, "cancelled"), expiresAt: transaction.expiresAt });
      if (charge === undefined) {
        const source =
          sources.get(transaction.outSourceId ?? "") ?? own.of({ userId: payment.ownerId, currency: transaction.debitCurrency });
        const to = balanceAccountOf(source);
        postings.push(releasePosting(project, transaction, { id: payment.paymentId, to }, now));
      } else if (charge.gateway === "sepa") {
        const balance = own.of({ userId: payment.ownerId, currency: charge.currency });
        const transactionId = newId();
        const legs = [
          { accountId: project.accountOf("in_flight", charge.currency), amount: -charge.amount },
          { accountId: balanceAccountOf(balance), amount: charge.amount },
        ];
        postings.push({ transactionId: transactionId as JournalTransactionId, legs, bookedAt: now });
        const { ownerId } = payment;
        refunded.push(refundTransaction(transaction, { transactionId, ownerId, sourceId: balance.sourceId, amount: charge.amount, now }));
      } else {
        refunds.push({
          ...charge,
          chargeId: newId(),
          kind: "refund",
          state: "sending",
          refundOf: charge.chargeId,
          createdAt: now,
          updatedAt: now,
        });
      }
    }
    own.open();
    const posted = await post(tx, project.bookId, postings);
    for (const outcome of posted) assert(outcome.ok, "what was held is there");
    updateTransactions(tx, workspaceId, now, cancelled);
    if (refunded.length > 0) insertTransactions(tx, workspaceId, now, refunded);
    updatePayments(
      tx,
      workspaceId,
      now,
      open.map((payment) => closePayment(payment, "cancelled")),
    );
    if (refunds.length > 0) {
      insertCharges(tx, workspaceId, realNow(), refunds);
      enqueue(tx, [sendChargesJob(workspaceId)]);
    }
    tellUsers(
      messenger,
      context,
      users,
      open.map((payment) => ({ key: "payment_expired", userId: payment.ownerId, payment })),
    );
  };
