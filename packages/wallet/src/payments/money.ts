import { assert } from "@memento/kernel";
import type { JournalTransactionId, Leg, LedgerAccountId, Posting } from "@memento/ledger";
import type { Project } from "../projects/queries.ts";
import type { Transaction } from "../transactions/queries.ts";

/** What of a transaction decides which money moves. */
export type Moved = Pick<Transaction, "transactionId" | "amount" | "currency" | "debitAmount" | "debitCurrency" | "fee">;

/** Nothing is no leg. */
function add(legs: Leg[], accountId: LedgerAccountId, amount: bigint): void {
  if (amount !== 0n) legs.push({ accountId, amount });
}

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
  assert(debitCurrency !== currency || debitAmount === amount, "a transaction within one currency converts nothing");
  const legs: Leg[] = [];
  add(legs, from, -(debitAmount + fee));
  add(legs, to, amount);
  if (fee !== 0n) add(legs, project.accountOf("fees", debitCurrency), fee);
  if (debitCurrency !== currency) {
    add(legs, project.accountOf("fx", debitCurrency), debitAmount);
    add(legs, project.accountOf("fx", currency), -amount);
  }
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
  const legs: Leg[] = [];
  add(legs, from, -whole);
  add(legs, project.accountOf("in_flight", moved.debitCurrency), whole);
  return { transactionId: id as JournalTransactionId, legs, bookedAt, ...options };
}

/** Gives back what was held. `id` names the release; a payment has one. */
export function releasePosting(project: Project, moved: Moved, { id, to }: { id: string; to: LedgerAccountId }, bookedAt: Date): Posting {
  const whole = moved.debitAmount + moved.fee;
  const legs: Leg[] = [];
  add(legs, project.accountOf("in_flight", moved.debitCurrency), -whole);
  add(legs, to, whole);
  return { transactionId: id as JournalTransactionId, legs, bookedAt };
}
