import { assert, done, type Outcome, refused } from "@memento/kernel";
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
  /** Workspace time */
  readonly bookedAt: Date;
};

export type PostingRefusal = "below_floor" | "account_unknown" | "balance_out_of_range";
export type Posted = { readonly transactionId: JournalTransactionId; readonly duplicate: boolean };

export type AccountState = { readonly currency: string; readonly floor: bigint | null; balance: bigint };
export type DecidedEntry = { readonly entryNo: number; readonly accountId: string; readonly amount: bigint; readonly balanceAfter: bigint };
export type DecidedTransaction = { readonly posting: Posting; readonly entries: readonly DecidedEntry[] };
export type Decision = { readonly outcomes: Outcome<Posted, PostingRefusal>[]; readonly transactions: DecidedTransaction[] };

const balanceLimit = BigInt(Number.MAX_SAFE_INTEGER);

/**
 * Applies postings in order to the balances in `accounts`, which it changes, and says for each whether it stands. A refused posting
 * leaves no trace and the next one is judged as if it had never been asked. Pure: no database, no clock.
 * Throws AssertionFailed on a posting that no caller may make: fewer than two legs, a leg of zero, or legs that do not sum to zero.
 */
export function decidePostings(
  postings: readonly Posting[],
  accounts: ReadonlyMap<string, AccountState>,
  booked: Set<string>,
  entryCount: number,
): Decision {
  const outcomes: Outcome<Posted, PostingRefusal>[] = [];
  const transactions: DecidedTransaction[] = [];
  let entryNo = entryCount;
  for (const posting of postings) {
    const { transactionId, legs } = posting;
    if (booked.has(transactionId)) {
      outcomes.push(done({ transactionId, duplicate: true }));
      continue;
    }
    const refusal = apply(posting, accounts);
    if (refusal !== undefined) {
      outcomes.push(refused(refusal));
      continue;
    }
    booked.add(transactionId);
    transactions.push({ posting, entries: entriesOf(legs, accounts, entryNo) });
    entryNo += legs.length;
    outcomes.push(done({ transactionId, duplicate: false }));
  }
  return { outcomes, transactions };
}

function apply(posting: Posting, accounts: ReadonlyMap<string, AccountState>): PostingRefusal | undefined {
  const { legs } = posting;
  assertBalanced(posting, accounts);
  let refusal: PostingRefusal | undefined;
  let applied = 0;
  for (const leg of legs) {
    const account = accounts.get(leg.accountId);
    if (account === undefined) {
      refusal = "account_unknown";
      break;
    }
    account.balance += leg.amount;
    applied += 1;
  }
  // Floors are judged on the whole posting, so that the order of its legs does not matter.
  refusal ??= legs.reduce<PostingRefusal | undefined>((found, leg) => found ?? breach(leg, accounts.get(leg.accountId), posting.forced === true), undefined);
  if (refusal === undefined) return undefined;
  for (const leg of legs.slice(0, applied)) {
    const account = accounts.get(leg.accountId);
    if (account !== undefined) account.balance -= leg.amount;
  }
  return refusal;
}

function breach(leg: Leg, account: AccountState | undefined, forced: boolean): PostingRefusal | undefined {
  if (account === undefined) return "account_unknown";
  const { balance, floor } = account;
  if (balance > balanceLimit || balance < -balanceLimit) return "balance_out_of_range";
  return !forced && leg.amount < 0n && floor !== null && balance < floor ? "below_floor" : undefined;
}

function assertBalanced(posting: Posting, accounts: ReadonlyMap<string, AccountState>): void {
  const { legs, transactionId } = posting;
  assert(legs.length >= 2, `posting ${transactionId} has fewer than two legs`);
  const sums = new Map<string, bigint>();
  for (const leg of legs) {
    assert(leg.amount !== 0n, `posting ${transactionId} has a leg of zero`);
    const account = accounts.get(leg.accountId);
    if (account === undefined) return; // refused as account_unknown, which comes first
    sums.set(account.currency, (sums.get(account.currency) ?? 0n) + leg.amount);
  }
  for (const [currency, sum] of sums) assert(sum === 0n, `posting ${transactionId} does not sum to zero in ${currency}`);
}

/** Entries carry the balance after each of them; within a posting that is worked back from the balances it left. */
function entriesOf(legs: readonly Leg[], accounts: ReadonlyMap<string, AccountState>, entryCount: number): DecidedEntry[] {
  const entries: DecidedEntry[] = [];
  for (const [index, leg] of legs.entries()) {
    let balanceAfter = accounts.get(leg.accountId)?.balance ?? 0n;
    for (let later = index + 1; later < legs.length; later += 1) {
      const other = legs[later];
      if (other?.accountId === leg.accountId) balanceAfter -= other.amount;
    }
    entries.push({ entryNo: entryCount + index + 1, accountId: leg.accountId, amount: leg.amount, balanceAfter });
  }
  return entries;
}
