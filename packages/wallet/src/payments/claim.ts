import { assert, present } from "@memento/kernel";
import { post, type Posting } from "@memento/ledger";
import { dropDue, type OperationContext } from "@memento/platform";
import { findUsers, type User } from "../identity/queries.ts";
import { findVirtualSources } from "../payment-sources/queries.ts";
import { balanceAccountOf, balancesOfBatch } from "../payment-sources/virtual.ts";
import { readProject } from "../projects/queries.ts";
import { findTransactions, type Transaction, updateTransactions } from "../transactions/queries.ts";
import { moveTransaction } from "../transactions/states.ts";
import { settlePosting } from "./money.ts";
import { findPaymentsForPhones, type Payment, updatePayments } from "./queries.ts";
import { closePayment } from "./states.ts";
import { type Messenger, tellRecipientsLate } from "./tell.ts";

/**
 * Gives people the money that waited for their phone number, which they just proved to be theirs. What a gateway is still asked for follows
 * when it has an answer: from now on the number is known.
 */
export async function claimHeldPayments(messenger: Messenger, context: OperationContext, people: readonly User[]): Promise<void> {
  const { tx, workspaceId, now } = context;
  if (people.length === 0) return;
  const payments = await findPaymentsForPhones(
    tx,
    workspaceId,
    people.map(({ phone }) => phone),
  );
  if (payments.length === 0) return;
  const userByPhone = new Map(people.map(({ userId, phone }) => [phone, userId]));
  const [project, transactions, balances] = await Promise.all([
    readProject(tx, workspaceId),
    findTransactions(
      tx,
      workspaceId,
      payments.map(({ transactionId }) => transactionId),
    ),
    findVirtualSources(
      tx,
      workspaceId,
      people.map(({ userId }) => userId),
    ),
  ]);
  const own = balancesOfBatch(context, project, balances);
  const postings: Posting[] = [];
  const settled: Transaction[] = [];
  const paid: Payment[] = [];
  for (const payment of payments) {
    const transaction = present(transactions.get(payment.transactionId), `transaction of payment ${payment.paymentId}`);
    if (transaction.expiresAt === null) continue; // not held yet: its gateway has not answered
    const userId = present(userByPhone.get(payment.recipientPhone ?? ""), "owner of a phone");
    if (userId === payment.ownerId) continue; // money for one's own new number comes back when its time is over
    const source = own.of({ userId, currency: transaction.currency });
    const to = balanceAccountOf(source);
    postings.push(settlePosting(project, transaction, { from: project.accountOf("in_flight", transaction.debitCurrency), to }, now));
    settled.push({ ...moveTransaction(transaction, "approved"), inUserId: userId, inSourceId: source.sourceId, expiresAt: null });
    paid.push({ ...closePayment(payment, "paid"), recipientUserId: userId });
  }
  own.open();
  const posted = await post(tx, project.bookId, postings);
  for (const outcome of posted) assert(outcome.ok, "what was held is there");
  updateTransactions(tx, workspaceId, now, settled);
  updatePayments(tx, workspaceId, now, paid);
  dropDue(
    tx,
    workspaceId,
    paid.map(({ paymentId }) => paymentId),
  );
  const payers = await findUsers(
    tx,
    workspaceId,
    paid.map(({ ownerId }) => ownerId),
  );
  const claimants = new Map(people.map((user) => [user.userId, user]));
  const arrived = paid.map((payment) => ({
    payment,
    owner: present(payers.get(payment.ownerId), "payer"),
    recipient: claimants.get(payment.recipientUserId ?? ""),
  }));
  await tellRecipientsLate(messenger, context, arrived);
}
