import { assert, newId, present } from "@memento/kernel";
import { type JournalTransactionId, post } from "@memento/ledger";
import type { OperationContext } from "@memento/platform";
import { findVirtualSources, virtualKey } from "../payment-sources/queries.ts";
import { balanceAccountOf } from "../payment-sources/virtual.ts";
import type { Project } from "../projects/queries.ts";
import { insertTransactions } from "../transactions/queries.ts";

/**
 * Gives users money that is on the ring-fenced bank account already and belongs to nobody yet: an opening balance, or a transfer that an operator
 * assigns to its owner. In minor units of the project's currency. Throws AssertionFailed for a user without a virtual source in it.
 */
export async function fundUsers(
  { tx, workspaceId, now }: OperationContext,
  project: Project,
  funding: readonly { userId: string; amount: bigint }[],
): Promise<void> {
  const sources = await findVirtualSources(
    tx,
    workspaceId,
    funding.map(({ userId }) => userId),
  );
  const { currency } = project;
  const booked = funding.map(({ userId, amount }) => {
    const source = present(sources.get(virtualKey({ userId, currency })), `virtual source of user ${userId}`);
    return { userId, amount, source, transactionId: newId<JournalTransactionId>() };
  });
  const bank = project.accountOf("bank", currency);
  const posted = await post(
    tx,
    project.bookId,
    booked.map(({ transactionId, amount, source }) => ({
      transactionId,
      legs: [
        { accountId: bank, amount: -amount },
        { accountId: balanceAccountOf(source), amount },
      ],
      bookedAt: now,
      hasFreshId: true,
    })),
  );
  for (const outcome of posted) assert(outcome.ok, "users take money");
  insertTransactions(
    tx,
    workspaceId,
    now,
    booked.map(({ userId, amount, source, transactionId }) => ({
      transactionId,
      paymentId: null,
      outUserId: null,
      inUserId: userId,
      outSourceId: null,
      inSourceId: source.sourceId,
      status: "approved",
      amount,
      currency,
      debitAmount: amount,
      debitCurrency: currency,
      fee: 0n,
      rate: null,
      trackingCode: null,
      error: false,
      gatewayResponse: null,
      expiresAt: null,
      createdAt: now,
      updatedAt: now,
    })),
  );
}
