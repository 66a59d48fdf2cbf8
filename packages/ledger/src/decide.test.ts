import { AssertionFailed, newId } from "@memento/kernel";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AccountState, decidePostings, type Posting } from "./decide.ts";
import type { JournalTransactionId, LedgerAccountId } from "./store.ts";
import { posting, someAccounts, somePostings, sumOfLegs, type TestAccount, withoutFloors } from "./testing.ts";

const statesOf = (accounts: readonly TestAccount[]): Map<string, AccountState> =>
  new Map(accounts.map(({ accountId, currency, floor }) => [accountId, { currency, floor, balance: 0n }]));
const balances = (states: ReadonlyMap<string, AccountState>): Record<string, bigint> =>
  Object.fromEntries([...states].map(([accountId, { balance }]) => [accountId, balance]));
const unforced = fc.constant(false);

const accounts = someAccounts();
const [bank, alice, credit, bob, yenBank, yenAlice] = accounts as [
  TestAccount,
  TestAccount,
  TestAccount,
  TestAccount,
  TestAccount,
  TestAccount,
];

describe("for any postings", () => {
  test("balances are the sums of the legs that stand, and each currency sums to zero", () =>
    fc.assert(
      fc.property(somePostings(accounts), (postings) => {
        const states = statesOf(accounts);
        const { outcomes, transactions } = decidePostings(postings, states, new Set());
        const stands = postings.filter((_posting, index) => outcomes[index]?.ok);
        expect(transactions.map((transaction) => transaction.posting)).toEqual(stands);
        const sums = sumOfLegs(stands);
        const totals = new Map<string, bigint>();
        for (const [accountId, { balance, currency }] of states) {
          expect(balance).toBe(sums.get(accountId) ?? 0n);
          totals.set(currency, (totals.get(currency) ?? 0n) + balance);
        }
        expect([...totals]).toEqual([
          ["EUR", 0n],
          ["JPY", 0n],
        ]);
      }),
    ));

  test("an unforced posting is refused exactly where it would take from an account and leave it below its floor", () =>
    fc.assert(
      fc.property(somePostings(accounts), (postings) => {
        const states = statesOf(accounts);
        for (const each of postings) {
          const before = balances(states);
          const breaks = each.legs.some(({ accountId, amount }) => {
            const floor = states.get(accountId)?.floor ?? null;
            return floor !== null && amount < 0n && (before[accountId] ?? 0n) + amount < floor;
          });
          const { outcomes } = decidePostings([each], states, new Set());
          const stands = each.forced === true || !breaks;
          expect(outcomes).toEqual([
            stands ? { ok: true, value: { transactionId: each.transactionId, duplicate: false } } : { ok: false, refusal: "below_floor" },
          ]);
          if (!stands) expect(balances(states)).toEqual(before);
        }
      }),
    ));

  test("no balance that unforced postings leave is below its floor, after any movement", () =>
    fc.assert(
      fc.property(somePostings(accounts, { forced: unforced }), (postings) => {
        const { transactions } = decidePostings(postings, statesOf(accounts), new Set());
        const floors = new Map(accounts.map(({ accountId, floor }) => [accountId, floor]));
        for (const { debitAccountId, creditAccountId, debitBalanceAfter, creditBalanceAfter } of transactions.flatMap(
          (each) => each.movements,
        )) {
          expect(debitBalanceAfter).toBeGreaterThanOrEqual(floors.get(debitAccountId) ?? debitBalanceAfter);
          expect(creditBalanceAfter).toBeGreaterThanOrEqual(floors.get(creditAccountId) ?? creditBalanceAfter);
        }
      }),
    ));

  test("movements are positive, stay within a currency, sum to the legs and are fewer than them", () =>
    fc.assert(
      fc.property(somePostings(accounts), (postings) => {
        const states = statesOf(accounts);
        const running = new Map<string, bigint>();
        for (const { posting: decided, movements } of decidePostings(postings, states, new Set()).transactions) {
          expect(movements.length).toBeLessThan(decided.legs.length);
          const sums = new Map<string, bigint>();
          for (const { debitAccountId: from, creditAccountId: to, amount, debitBalanceAfter, creditBalanceAfter } of movements) {
            expect(amount > 0n && from !== to && states.get(from)?.currency === states.get(to)?.currency).toBe(true);
            for (const map of [sums, running]) {
              map.set(from, (map.get(from) ?? 0n) - amount);
              map.set(to, (map.get(to) ?? 0n) + amount);
            }
            expect([debitBalanceAfter, creditBalanceAfter]).toEqual([running.get(from), running.get(to)]);
          }
          expect(Object.fromEntries(sums)).toEqual(Object.fromEntries(decided.legs.map(({ accountId, amount }) => [accountId, amount])));
        }
      }),
    ));

  test("where no floor bites, the order of postings does not matter", () =>
    fc.assert(
      fc.property(
        somePostings(accounts).chain((postings) =>
          fc.tuple(fc.constant(postings), fc.shuffledSubarray(postings, { minLength: postings.length })),
        ),
        ([postings, shuffled]) => {
          const [first, second] = [statesOf(withoutFloors(accounts)), statesOf(withoutFloors(accounts))];
          decidePostings(postings, first, new Set());
          decidePostings(shuffled, second, new Set());
          expect(balances(second)).toEqual(balances(first));
        },
      ),
    ));

  test("batches of any size decide the same", () =>
    fc.assert(
      fc.property(somePostings(accounts), fc.integer({ min: 1, max: 20 }), (postings, size) => {
        const [whole, cut] = [statesOf(accounts), statesOf(accounts)];
        const expected = decidePostings(postings, whole, new Set());
        const booked = new Set<string>();
        const outcomes = [];
        for (let from = 0; from < postings.length; from += size)
          outcomes.push(...decidePostings(postings.slice(from, from + size), cut, booked).outcomes);
        expect(outcomes).toEqual(expected.outcomes);
        expect(balances(cut)).toEqual(balances(whole));
      }),
    ));

  test("an id is booked once, and a repetition says so", () =>
    fc.assert(
      fc.property(somePostings(accounts), (postings) => {
        const states = statesOf(withoutFloors(accounts));
        const booked = new Set<string>();
        decidePostings(postings, states, booked);
        const before = balances(states);
        const again = decidePostings([...postings, ...postings], states, booked);
        expect(again.transactions).toEqual([]);
        expect(again.outcomes.every((outcome) => outcome.ok && outcome.value.duplicate)).toBe(true);
        expect(balances(states)).toEqual(before);
      }),
    ));
});

describe("one posting", () => {
  const decide = (postings: readonly Posting[], states = statesOf(accounts)) =>
    decidePostings(postings, states, new Set()).outcomes.map((each) => (each.ok ? "done" : each.refusal));
  const stranger = { accountId: newId<LedgerAccountId>() };
  const most = BigInt(Number.MAX_SAFE_INTEGER);

  test("a refused one leaves its neighbours, which are judged as if it had not been asked", () => {
    const pay = (amount: bigint) =>
      posting([
        [alice, -amount],
        [bob, amount],
      ]);
    const load = posting([
      [bank, -100n],
      [alice, 100n],
    ]);
    expect(
      decide([
        pay(1n),
        load,
        pay(60n),
        pay(60n),
        posting([
          [alice, -1n],
          [stranger, 1n],
        ]),
        pay(40n),
        pay(1n),
      ]),
    ).toEqual(["below_floor", "done", "done", "below_floor", "account_unknown", "done", "below_floor"]);
  });

  test("money that comes in is welcome on an account below its floor, money that goes out is not", () => {
    const returned = posting(
      [
        [alice, -100n],
        [bank, 100n],
      ],
      { forced: true },
    );
    const little = posting([
      [bank, -10n],
      [alice, 10n],
    ]);
    const out = posting([
      [alice, -1n],
      [bob, 1n],
    ]);
    expect(decide([returned, little, out])).toEqual(["done", "done", "below_floor"]);
  });

  test("a floor is reached and not passed", () => {
    expect(
      decide([
        posting([
          [credit, -500n],
          [bob, 500n],
        ]),
        posting([
          [credit, -1n],
          [bob, 1n],
        ]),
      ]),
    ).toEqual(["done", "below_floor"]);
    expect(
      decide([
        posting([
          [credit, -501n],
          [bob, 501n],
        ]),
      ]),
    ).toEqual(["below_floor"]);
  });

  test.each([false, true])("a balance never leaves what JSON carries exactly, up or down (forced: %s)", (forced) => {
    const up = (amount: bigint) =>
      posting(
        [
          [bank, -amount],
          [bob, amount],
        ],
        { forced },
      );
    expect(decide([up(most), up(1n)])).toEqual(["done", "balance_out_of_range"]);
    expect(decide([up(most + 1n)])).toEqual(["balance_out_of_range"]);
    expect(decide([up(most - 1n), up(1n)])).toEqual(["done", "done"]);
  });

  test.each<[string, Posting]>([
    ["one leg", posting([[bank, 1n]])],
    ["no leg", posting([])],
    [
      "a leg of zero",
      posting([
        [bank, 0n],
        [alice, 0n],
      ]),
    ],
    [
      "two legs on one account",
      posting([
        [bank, -2n],
        [alice, 1n],
        [alice, 1n],
      ]),
    ],
    [
      "a sum that is not zero",
      posting([
        [bank, -2n],
        [alice, 1n],
      ]),
    ],
    [
      "a sum that is zero only over currencies",
      posting([
        [bank, -1n],
        [yenAlice, 1n],
      ]),
    ],
    [
      "one currency of two that does not sum to zero",
      posting([
        [bank, -1n],
        [alice, 1n],
        [yenBank, -2n],
        [yenAlice, 1n],
      ]),
    ],
    [
      "a forced one that does not balance",
      posting(
        [
          [bank, -2n],
          [alice, 1n],
        ],
        { forced: true },
      ),
    ],
  ])("%s is a fault of the caller", (_what, wrong) => expect(() => decide([wrong])).toThrow(AssertionFailed));

  test("the same id twice in one batch is booked once", () => {
    const transactionId = newId<JournalTransactionId>();
    const twice = [
      posting(
        [
          [bank, -5n],
          [alice, 5n],
        ],
        { transactionId },
      ),
      posting(
        [
          [bank, -7n],
          [bob, 7n],
        ],
        { transactionId },
      ),
    ];
    const states = statesOf(accounts);
    const { outcomes, transactions } = decidePostings(twice, states, new Set());
    expect(outcomes.map((each) => each.ok && each.value.duplicate)).toEqual([false, true]);
    expect(transactions).toHaveLength(1);
    expect([states.get(alice.accountId)?.balance, states.get(bob.accountId)?.balance]).toEqual([5n, 0n]);
  });

  test("an id that was refused may come again", () => {
    const pay = posting([
      [alice, -5n],
      [bob, 5n],
    ]);
    expect(
      decide([
        pay,
        posting([
          [bank, -5n],
          [alice, 5n],
        ]),
        pay,
      ]),
    ).toEqual(["below_floor", "done", "done"]);
  });
});
