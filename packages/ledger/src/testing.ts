import { newId } from "@memento/kernel";
import fc from "fast-check";
import type { Leg, Posting } from "./decide.ts";
import type { JournalTransactionId, LedgerAccountId } from "./store.ts";

/** Books that tests write in: a few accounts of two currencies, some with a floor, and postings over them of every shape. */

export type TestAccount = {
  readonly accountId: LedgerAccountId;
  readonly currency: string;
  readonly kind: string;
  readonly floor: bigint | null;
};

const account = (currency: string, floor: bigint | null): TestAccount => ({
  accountId: newId<LedgerAccountId>(),
  currency,
  kind: "customer",
  floor,
});

export const someAccounts = (): TestAccount[] => [
  account("EUR", null),
  account("EUR", 0n),
  account("EUR", -500n),
  account("EUR", 0n),
  account("JPY", null),
  account("JPY", 0n),
  account("JPY", -500n),
];

export const withoutFloors = (accounts: readonly TestAccount[]): TestAccount[] => accounts.map((each) => ({ ...each, floor: null }));

export const bookedAt = new Date("2026-03-02T09:30:00.123Z");

/** A posting from pairs of account and amount. */
export const posting = (legs: readonly (readonly [{ accountId: LedgerAccountId }, bigint])[], more: Partial<Posting> = {}): Posting => ({
  transactionId: newId<JournalTransactionId>(),
  legs: legs.map(([{ accountId }, amount]) => ({ accountId, amount })),
  bookedAt,
  ...more,
});

const amounts = fc.bigInt({ min: -1_000n, max: 1_000n }).filter((amount) => amount !== 0n);

/** Legs over two accounts or more of one currency; the last of them takes what is left, so they sum to zero. */
const balancedLegs = (accounts: readonly TestAccount[]): fc.Arbitrary<Leg[]> =>
  fc
    .shuffledSubarray([...accounts], { minLength: 2 })
    .chain((chosen) => fc.tuple(fc.constant(chosen), fc.array(amounts, { minLength: chosen.length - 1, maxLength: chosen.length - 1 })))
    .map(([chosen, given]) => {
      const rest = -given.reduce((sum, amount) => sum + amount, 0n);
      return chosen.map(({ accountId }, index): Leg => ({ accountId, amount: given[index] ?? rest }));
    })
    .filter((legs) => legs.every((leg) => leg.amount !== 0n));

/** Postings as a caller may make them: in one currency or in both at once. */
export function somePostings(accounts: readonly TestAccount[], { forced = fc.boolean(), maxLength = 20 } = {}): fc.Arbitrary<Posting[]> {
  const eur = balancedLegs(accounts.filter((each) => each.currency === "EUR"));
  const jpy = balancedLegs(accounts.filter((each) => each.currency === "JPY"));
  const both = fc.tuple(eur, jpy).chain((legs) => fc.shuffledSubarray(legs.flat(), { minLength: legs.flat().length }));
  const anyLegs = fc.oneof({ arbitrary: eur, weight: 4 }, { arbitrary: jpy, weight: 4 }, { arbitrary: both, weight: 2 });
  const one = fc
    .record({ legs: anyLegs, forced, at: fc.integer({ min: 0, max: 1e12 }) })
    .map(({ legs, forced, at }): Posting => ({ transactionId: newId<JournalTransactionId>(), legs, forced, bookedAt: new Date(at) }));
  return fc.array(one, { minLength: 1, maxLength });
}

/** What each account has after these legs, written apart from the code: plain addition. */
export function sumOfLegs(postings: readonly Posting[]): Map<string, bigint> {
  const sums = new Map<string, bigint>();
  for (const { legs } of postings) for (const { accountId, amount } of legs) sums.set(accountId, (sums.get(accountId) ?? 0n) + amount);
  return sums;
}
