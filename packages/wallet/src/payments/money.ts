import { assert } from "@memento/kernel";
import type { JournalTransactionId, Leg, LedgerAccountId, Posting } from "@memento/ledger";
import type { Project } from "../projects/queries.ts";
import type { Transaction } from "../transactions/queries.ts";

/** What of a transaction decides which money moves. */
export type Moved = Pick<Transaction, "transactionId" | "amount" | "currency" | "debitAmount" | "debitCurrency" | "fee">;

const leg = (accountId: LedgerAccountId, amount: bigint): Leg[] => (amount === 0n ? [] : [{ accountId, amount }]);

/**
 * Moves a transaction's money for good: `from` pays amount and fee in the debit currency, `to` gets the amount, the project gets the fee, and
 * where the currencies differ the project's exchange accounts stand between them, so that each currency sums to zero. Booked under the
 * transaction's own id, so that the ledger itself makes sure that it happens once.
 */
export function settlePosting(
  project: Project,
  moved: Moved,
  { from, to }: { from: LedgerAccountId; to: LedgerAccountId },
  bookedAt: Date,
  options: { hasFreshId?: boolean } = {},
): Posting {
  const { debitAmount, debitCurrency, amount, currency, fee } = moved;
  assert(debitCurrency !== currency || debitAmount === amount, `transaction ${moved.transactionId} converts nothing`);
  const exchange =
    debitCurrency === currency
      ? []
      : [...leg(project.accountOf("fx", debitCurrency), debitAmount), ...leg(project.accountOf("fx", currency), -amount)];
  const legs = [...leg(from, -(debitAmount + fee)), ...leg(to, amount), ...leg(project.accountOf("fees", debitCurrency), fee), ...exchange];
  return { transactionId: moved.transactionId as JournalTransactionId, legs, bookedAt, ...options };
}

/** Takes amount and fee from a source and keeps them until it is known where they go. `id` names the hold; a payment has one. */
export function holdPosting(
  project: Project,
  moved: Moved,
  { id, from }: { id: string; from: LedgerAccountId },
  bookedAt: Date,
  options: { hasFreshId?: boolean } = {},
): Posting {
  const whole = moved.debitAmount + moved.fee;
  const legs = [...leg(from, -whole), ...leg(project.accountOf("in_flight", moved.debitCurrency), whole)];
  return { transactionId: id as JournalTransactionId, legs, bookedAt, ...options };
}

/** Gives back what was held. `id` names the release; a payment has one. */
export function releasePosting(project: Project, moved: Moved, { id, to }: { id: string; to: LedgerAccountId }, bookedAt: Date): Posting {
  const whole = moved.debitAmount + moved.fee;
  const legs = [...leg(project.accountOf("in_flight", moved.debitCurrency), -whole), ...leg(to, whole)];
  return { transactionId: id as JournalTransactionId, legs, bookedAt };
}
