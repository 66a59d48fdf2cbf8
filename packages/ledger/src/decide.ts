import { AssertionFailed, done, type Outcome, present, refused } from "@memento/kernel";
import type { JournalTransactionId, LedgerAccountId } from "./store.ts";

/** One line of a posting. `amount` is in minor units of the account's currency: positive credits the account, negative debits it. */
export type Leg = { readonly accountId: LedgerAccountId; readonly amount: bigint };

/** What a caller asks the ledger to book: legs that sum to zero in each currency. */
export type Posting = {
  /** Chosen by the caller; posting the same id again books nothing and says so. */
  readonly transactionId: JournalTransactionId;
  readonly legs: readonly Leg[];
  /** Goes through whatever the floors say: returns and fees that the outside world has already decided. */
  readonly forced?: boolean;
  /** The id was made for this posting just now, so nobody can have booked it; the database still makes sure. */
  readonly hasFreshId?: boolean;
  /** Workspace time */
  readonly bookedAt: Date;
};

export type PostingRefusal = "below_floor" | "account_unknown" | "balance_out_of_range";
export type Posted = { readonly transactionId: JournalTransactionId; readonly duplicate: boolean };

export type AccountState = { readonly currency: string; readonly floor: bigint | null; balance: bigint };

/** An amount on its way from one account to another, with the balances it leaves on both. */
export type Movement = {
  readonly debitAccountId: LedgerAccountId;
  readonly creditAccountId: LedgerAccountId;
  readonly amount: bigint;
  readonly debitBalanceAfter: bigint;
  readonly creditBalanceAfter: bigint;
};
export type DecidedTransaction = { readonly posting: Posting; readonly movements: readonly Movement[] };
export type Decision = { readonly outcomes: Outcome<Posted, PostingRefusal>[]; readonly transactions: DecidedTransaction[] };

const balanceLimit = BigInt(Number.MAX_SAFE_INTEGER);

/**
 * Applies postings in order to the balances in `accounts`, which it changes, and says for each whether it stands. A refused posting
 * leaves no trace and the next one is judged as if it had never been asked. Pure: no database, no clock.
 * Throws AssertionFailed on a posting that no caller may make: fewer than two legs, a leg of zero, two legs on one account, or legs
 * that do not sum to zero in each currency.
 */
export function decidePostings(postings: readonly Posting[], accounts: ReadonlyMap<string, AccountState>, booked: Set<string>): Decision {
  const outcomes: Outcome<Posted, PostingRefusal>[] = [];
  const transactions: DecidedTransaction[] = [];
  for (const posting of postings) {
    const { transactionId } = posting;
    if (booked.has(transactionId)) {
      outcomes.push(done({ transactionId, duplicate: true }));
      continue;
    }
    const judged = judge(posting, accounts);
    if (!judged.ok) {
      outcomes.push(judged);
      continue;
    }
    booked.add(transactionId);
    transactions.push({ posting, movements: move(posting, judged.value) });
    outcomes.push(done({ transactionId, duplicate: false }));
  }
  return { outcomes, transactions };
}

/** Whether a posting stands: with the accounts of its legs, in their order. */
function judge(posting: Posting, accounts: ReadonlyMap<string, AccountState>): Outcome<AccountState[], PostingRefusal> {
  const { transactionId, legs, forced = false } = posting;
  const states: AccountState[] = [];
  for (const { accountId } of legs) {
    const state = accounts.get(accountId);
    if (state === undefined) return refused("account_unknown");
    states.push(state);
  }
  const fault = faultOf(legs, states);
  if (fault !== undefined) throw new AssertionFailed(`posting ${transactionId} ${fault}`);
  for (const [index, { accountId, amount }] of legs.entries()) {
    const { balance, floor } = present(states[index], accountId);
    const after = balance + amount;
    if (after > balanceLimit || after < -balanceLimit) return refused("balance_out_of_range");
    if (!forced && amount < 0n && floor !== null && after < floor) return refused("below_floor");
  }
  return done(states);
}

/** Why no caller may post these legs. They are few: comparing each with each costs less than a set of them. */
function faultOf(legs: readonly Leg[], states: readonly AccountState[]): string | undefined {
  if (legs.length < 2) return "has fewer than two legs";
  for (const [index, leg] of legs.entries()) {
    if (leg.amount === 0n) return "has a leg of zero";
    const currency = states[index]?.currency;
    let sum = 0n;
    for (const [other, { accountId, amount }] of legs.entries()) {
      if (other !== index && accountId === leg.accountId) return "has two legs on one account";
      if (states[other]?.currency === currency) sum += amount;
    }
    if (sum !== 0n) return `does not sum to zero in ${currency}`;
  }
  return undefined;
}

/**
 * Turns balanced legs into movements: within each currency the first debit pays the first credit until one of them is used up, and so on.
 * A posting of two legs is one movement; one of n legs is at most n - 1.
 */
function move({ legs }: Posting, states: readonly AccountState[]): Movement[] {
  const open = legs.map((leg, index) => ({ accountId: leg.accountId, left: leg.amount, account: present(states[index], leg.accountId) }));
  const movements: Movement[] = [];
  for (const debit of open) {
    while (debit.left < 0n) {
      const credit = present(
        open.find((leg) => leg.left > 0n && leg.account.currency === debit.account.currency),
        "a credit for every debit",
      );
      const amount = credit.left < -debit.left ? credit.left : -debit.left;
      debit.left += amount;
      credit.left -= amount;
      debit.account.balance -= amount;
      credit.account.balance += amount;
      movements.push({
        debitAccountId: debit.accountId,
        creditAccountId: credit.accountId,
        amount,
        debitBalanceAfter: debit.account.balance,
        creditBalanceAfter: credit.account.balance,
      });
    }
  }
  return movements;
}
