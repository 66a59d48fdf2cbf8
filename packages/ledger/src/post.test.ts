import { AssertionFailed, newId } from "@memento/kernel";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../../tests/support/database.ts";
import { balancesOf, openAccounts, openBook, setFloor } from "./books.ts";
import { type AccountState, decidePostings, type Posting } from "./decide.ts";
import { post } from "./post.ts";
import { readAhead } from "./session.ts";
import type { BookId, JournalTransactionId, LedgerAccountId } from "./store.ts";
import { posting, someAccounts, somePostings, sumOfLegs, type TestAccount, withoutFloors } from "./testing.ts";
import { verifyBook } from "./verify.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.drop());

async function newBook(accounts: readonly TestAccount[]): Promise<BookId> {
  const bookId = newId<BookId>();
  await db.database.transaction(async (tx) => {
    openBook(tx, { bookId, name: "test" });
    openAccounts(tx, bookId, accounts);
    await Promise.resolve();
  });
  return bookId;
}

const postAll = (bookId: BookId, postings: readonly Posting[]) => db.database.transaction((tx) => post(tx, bookId, postings));
const stateOf = async (bookId: BookId, accounts: readonly TestAccount[]) => ({
  balances: await balancesOf(
    db.database,
    bookId,
    accounts.map((each) => each.accountId),
  ),
  report: await verifyBook(db.database, bookId),
});
const runs = { numRuns: 40 };
const accounts = someAccounts();

describe("for any postings, cut into any batches", () => {
  test("the database holds what the rule decides, entry by entry, and the book proves itself", () =>
    fc.assert(
      fc.asyncProperty(somePostings(accounts), fc.integer({ min: 1, max: 20 }), async (postings, size) => {
        const bookId = await newBook(accounts);
        const states = new Map(
          accounts.map(({ accountId, currency, floor }): [string, AccountState] => [accountId, { currency, floor, balance: 0n }]),
        );
        const expected = decidePostings(postings, states, new Set());
        const outcomes = [];
        for (let from = 0; from < postings.length; from += size)
          outcomes.push(...(await postAll(bookId, postings.slice(from, from + size))));
        expect(outcomes).toEqual(expected.outcomes);
        const { balances, report } = await stateOf(bookId, accounts);
        expect(balances).toEqual(new Map([...states].map(([accountId, state]) => [accountId, state.balance])));
        expect(report.faults).toEqual([]);
        expect(report.movements).toBe(BigInt(expected.transactions.flatMap((each) => each.movements).length));
        const text =
          "select currency, sum(balance)::bigint as total from ledger.account where book_id = $1 group by currency order by currency";
        expect(await db.database.query({ name: "test.totals", text }, [bookId])).toEqual([
          { currency: "EUR", total: 0n },
          { currency: "JPY", total: 0n },
        ]);
        await expectEntries(
          bookId,
          expected.transactions.map((each) => each.posting),
        );
      }),
      runs,
    ));

  test("posting the same batch again books nothing and answers duplicate", () =>
    fc.assert(
      fc.asyncProperty(somePostings(accounts), async (postings) => {
        const free = withoutFloors(accounts);
        const bookId = await newBook(free);
        await postAll(bookId, postings);
        const before = await stateOf(bookId, free);
        const again = await postAll(bookId, postings);
        expect(again).toEqual(postings.map(({ transactionId }) => ({ ok: true, value: { transactionId, duplicate: true } })));
        expect(await stateOf(bookId, free)).toEqual(before);
      }),
      runs,
    ));

  test("reading accounts ahead, any of them, changes no answer", () =>
    fc.assert(
      fc.asyncProperty(somePostings(accounts), fc.subarray(accounts), fc.integer({ min: 1, max: 20 }), async (postings, ahead, size) => {
        const [plain, early] = [await newBook(accounts), await newBook(accounts)];
        const stranger = newId<LedgerAccountId>();
        const fresh = postings.map((each) => ({ ...each, hasFreshId: true }));
        const expected = await postAll(plain, postings);
        const outcomes = await db.database.transaction(async (tx) => {
          readAhead(tx, early, [...ahead.map((each) => each.accountId), stranger]);
          const first = await post(tx, early, fresh.slice(0, size));
          return [...first, ...(await post(tx, early, fresh.slice(size)))];
        });
        expect(outcomes).toEqual(expected);
        const [one, other] = [await stateOf(plain, accounts), await stateOf(early, accounts)];
        expect(other.balances).toEqual(one.balances);
        expect([other.report.faults, other.report.movements]).toEqual([[], one.report.movements]);
      }),
      runs,
    ));
});

/** The journal as bookkeepers read it, against the legs that were asked for. */
async function expectEntries(bookId: BookId, booked: readonly Posting[]): Promise<void> {
  const text = `select transaction_id as "transactionId", account_id as "accountId", sum(amount)::bigint as amount, count(distinct booked_at)::int as times,
      (min(extract(epoch from booked_at)) * 1000)::bigint as "bookedMs" from ledger.entry where book_id = $1 group by 1, 2`;
  type Row = { transactionId: string; accountId: string; amount: bigint; times: number; bookedMs: bigint };
  const rows = await db.database.query<Row>({ name: "test.entries", text }, [bookId]);
  const legs = booked.flatMap(({ transactionId, bookedAt, legs: own }) =>
    own.map((leg): Row => ({ transactionId, ...leg, times: 1, bookedMs: BigInt(bookedAt.getTime()) })),
  );
  const sorted = (list: readonly Row[]): Row[] =>
    list.toSorted((a, b) => `${a.transactionId}${a.accountId}`.localeCompare(`${b.transactionId}${b.accountId}`));
  expect(sorted(rows)).toEqual(sorted(legs));
}

describe("one transaction", () => {
  const [bank, alice, , bob] = accounts as [TestAccount, TestAccount, TestAccount, TestAccount];

  test("sees its own postings, floors and duplicates, and leaves nothing when it fails", async () => {
    const bookId = await newBook(accounts);
    const load = posting([
      [bank, -100n],
      [alice, 100n],
    ]);
    const work = db.database.transaction(async (tx) => {
      const answers = [
        ...(await post(tx, bookId, [load])),
        ...(await post(tx, bookId, [
          load,
          posting([
            [alice, -101n],
            [bob, 101n],
          ]),
        ])),
      ];
      expect(answers.map((each) => (each.ok ? each.value.duplicate : each.refusal))).toEqual([false, true, "below_floor"]);
      await setFloor(tx, bookId, alice.accountId, -1n);
      expect(
        await post(tx, bookId, [
          posting([
            [alice, -101n],
            [bob, 101n],
          ]),
        ]),
      ).toMatchObject([{ ok: true }]);
      await setFloor(tx, bookId, alice.accountId, 0n);
      expect(
        await post(tx, bookId, [
          posting([
            [alice, -1n],
            [bob, 1n],
          ]),
        ]),
      ).toEqual([{ ok: false, refusal: "below_floor" }]);
      throw new Error("changed my mind");
    });
    await expect(work).rejects.toThrow("changed my mind");
    expect(await stateOf(bookId, accounts)).toMatchObject({ report: { movements: 0n, seals: 0n, faults: [] } });
    expect((await stateOf(bookId, accounts)).balances.get(alice.accountId)).toBe(0n);
  });

  test("a floor holds from the next posting on, and no floor lets everything through", async () => {
    const bookId = await newBook(accounts);
    const pay = (amount: bigint) =>
      posting([
        [alice, -amount],
        [bob, amount],
      ]);
    expect(await postAll(bookId, [pay(1n)])).toEqual([{ ok: false, refusal: "below_floor" }]);
    await db.database.transaction((tx) => setFloor(tx, bookId, alice.accountId, null));
    expect(await postAll(bookId, [pay(1_000n)])).toMatchObject([{ ok: true }]);
    await db.database.transaction((tx) => setFloor(tx, bookId, alice.accountId, -1_000n));
    expect(await postAll(bookId, [pay(1n)])).toEqual([{ ok: false, refusal: "below_floor" }]);
    await expect(db.database.transaction((tx) => setFloor(tx, bookId, newId<LedgerAccountId>(), 0n))).rejects.toThrow(AssertionFailed);
  });

  test("accounts opened after a look at them can be posted to", async () => {
    const bookId = await newBook([bank]);
    const load = posting([
      [bank, -5n],
      [alice, 3n],
      [bob, 2n],
    ]);
    const outcomes = await db.database.transaction(async (tx) => {
      const early = await post(tx, bookId, [
        posting([
          [bank, -5n],
          [alice, 5n],
        ]),
      ]);
      readAhead(tx, bookId, [bob.accountId]);
      openAccounts(tx, bookId, [alice, bob]);
      return [...early, ...(await post(tx, bookId, [load]))];
    });
    expect(outcomes).toEqual([
      { ok: false, refusal: "account_unknown" },
      { ok: true, value: { transactionId: load.transactionId, duplicate: false } },
    ]);
    expect((await stateOf(bookId, [bank, alice])).report.faults).toEqual([]);
  });

  test("an id called fresh that was booked before fails the transaction and books nothing", async () => {
    const bookId = await newBook(accounts);
    const load = posting([
      [bank, -5n],
      [alice, 5n],
    ]);
    await postAll(bookId, [load]);
    const before = await stateOf(bookId, accounts);
    await expect(postAll(bookId, [{ ...load, hasFreshId: true }])).rejects.toMatchObject({ constraint: "movement_booked_once" });
    expect(await stateOf(bookId, accounts)).toEqual(before);
  });

  test("postings that all are refused, or none at all, seal nothing", async () => {
    const bookId = await newBook(accounts);
    expect(await postAll(bookId, [])).toEqual([]);
    expect(
      await postAll(bookId, [
        posting([
          [alice, -1n],
          [bob, 1n],
        ]),
      ]),
    ).toMatchObject([{ ok: false }]);
    expect((await stateOf(bookId, accounts)).report).toMatchObject({ movements: 0n, seals: 0n, faults: [] });
  });

  test("an unknown book and a posting that does not balance are faults", async () => {
    const bookId = await newBook(accounts);
    const load = posting([
      [bank, -5n],
      [alice, 5n],
    ]);
    await expect(postAll(newId<BookId>(), [load])).rejects.toThrow(AssertionFailed);
    await expect(
      postAll(bookId, [
        load,
        posting([
          [bank, -5n],
          [alice, 4n],
        ]),
      ]),
    ).rejects.toThrow(AssertionFailed);
    expect((await stateOf(bookId, accounts)).report.movements).toBe(0n);
    const report = await verifyBook(db.database, newId<BookId>());
    expect(report.faults.map((fault) => fault.kind)).toEqual(["book_missing"]);
  });

  test("the same accounts in two books are two accounts", async () => {
    const [one, other] = [await newBook(accounts), await newBook(accounts)];
    const load = posting([
      [bank, -5n],
      [alice, 5n],
    ]);
    expect([...(await postAll(one, [load])), ...(await postAll(other, [load]))].map((each) => each.ok && each.value.duplicate)).toEqual([
      false,
      false,
    ]);
    await postAll(one, [
      posting([
        [bank, -5n],
        [alice, 5n],
      ]),
    ]);
    expect((await stateOf(one, accounts)).balances.get(alice.accountId)).toBe(10n);
    expect((await stateOf(other, accounts)).balances.get(alice.accountId)).toBe(5n);
  });
});

describe("many writers of one book", () => {
  const [bank, alice, , bob] = accounts as [TestAccount, TestAccount, TestAccount, TestAccount];

  test("queue on its lock: whoever commits first, every proof holds, also while they write", async () => {
    const bookId = await newBook(accounts);
    await postAll(bookId, [
      posting([
        [bank, -1_000n],
        [alice, 1_000n],
      ]),
    ]);
    const booked: Posting[] = [];
    const writer = async (turn: number): Promise<void> => {
      for (let round = 0; round < 40; round += 1) {
        const amount = BigInt(1 + ((round * 7 + turn * 3) % 90));
        const [from, to] = (round + turn) % 2 === 0 ? [alice, bob] : [bob, alice];
        const batch = [
          posting([
            [from, -amount],
            [to, amount],
          ]),
          posting([
            [bank, -1n],
            [to, 1n],
          ]),
        ];
        const outcomes = await postAll(bookId, batch);
        booked.push(...batch.filter((_posting, index) => outcomes[index]?.ok));
      }
    };
    const prover = async (): Promise<void> => {
      for (let round = 0; round < 5; round += 1) {
        expect((await db.database.snapshot((on) => verifyBook(on, bookId))).faults).toEqual([]);
      }
    };
    await Promise.all([writer(0), writer(1), writer(2), prover()]);
    const { balances, report } = await stateOf(bookId, accounts);
    expect(report).toMatchObject({ faults: [], movements: BigInt(booked.length + 1), seals: 121n });
    const sums = sumOfLegs(booked);
    expect(balances.get(alice.accountId)).toBe(1_000n + (sums.get(alice.accountId) ?? 0n));
    expect(balances.get(bob.accountId)).toBe(sums.get(bob.accountId));
  });

  test("the last unit of an account is spent once, and one id is booked once", async () => {
    const bookId = await newBook(accounts);
    await postAll(bookId, [
      posting([
        [bank, -1n],
        [alice, 1n],
      ]),
    ]);
    const spent = await Promise.all(
      Array.from({ length: 20 }, () =>
        postAll(bookId, [
          posting([
            [alice, -1n],
            [bob, 1n],
          ]),
        ]),
      ),
    );
    expect(spent.flat().filter((each) => each.ok)).toHaveLength(1);
    const load = posting(
      [
        [bank, -1n],
        [alice, 1n],
      ],
      { transactionId: newId<JournalTransactionId>() },
    );
    const loaded = await Promise.all(Array.from({ length: 20 }, () => postAll(bookId, [load])));
    expect(loaded.flat().filter((each) => each.ok && !each.value.duplicate)).toHaveLength(1);
    expect((await stateOf(bookId, accounts)).report).toMatchObject({ faults: [], movements: 3n });
  });
});
