import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { leafHash, merkleRoot, type SealedMovement, sealHash } from "./seal.ts";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
const uuid = fc.uuid();
const amount = fc.bigInt({ min: -50n, max: 50n });
const movement: fc.Arbitrary<SealedMovement> = fc.record({
  debitAccountId: uuid,
  creditAccountId: uuid,
  amount: fc.bigInt({ min: 1n, max: 50n }),
  debitBalanceAfter: amount,
  creditBalanceAfter: amount,
});
const transaction = fc.record({
  transactionId: uuid,
  forced: fc.boolean(),
  bookedAtMs: fc.integer({ min: 0, max: 2e12 }),
  movements: fc.array(movement, { minLength: 1, maxLength: 3 }),
});
type Transaction = typeof transaction extends fc.Arbitrary<infer T> ? T : never;
const leafOf = ({ transactionId, forced, bookedAtMs, movements }: Transaction): string =>
  leafHash(transactionId, forced, bookedAtMs, movements);
/** Leaves from a small alphabet, so that lists often share a beginning, an end or a length. */
const leafLists = fc.array(
  fc.constantFrom("a", "b", "c").map((letter) => leafOf({ transactionId: letter, forced: false, bookedAtMs: 0, movements: [] })),
  { maxLength: 9 },
);

test("two different lists of leaves never give one root", () =>
  fc.assert(
    fc.property(leafLists, leafLists, (one, other) => {
      const isSame = one.length === other.length && one.every((leaf, index) => leaf === other[index]);
      expect(merkleRoot(one) === merkleRoot(other)).toBe(isSame);
    }),
    { numRuns: 2_000 },
  ));

test("every list of up to six leaves over two letters has a root of its own", () => {
  const [a, b] = ["a", "b"].map((letter) => leafHash(letter, false, 0, [])) as [string, string];
  const lists = Array.from({ length: 7 }, (_empty, length) =>
    Array.from({ length: 2 ** length }, (_none, bits) => Array.from({ length }, (_bit, at) => ((bits >> at) & 1 ? b : a))),
  ).flat();
  expect(lists).toHaveLength(127);
  expect(new Set(lists.map((list) => merkleRoot(list))).size).toBe(127);
});

test("sixteen leaves are one node; a leaf left alone moves up as it is and is not counted twice", () => {
  const leaves = Array.from({ length: 18 }, (_none, index) => leafHash(String(index), false, 0, []));
  const node = (...children: string[]): string => sha256(`node|${children.join("|")}`);
  const [first = ""] = leaves;
  expect(merkleRoot([first])).toBe(first);
  expect(merkleRoot(leaves.slice(0, 3))).toBe(node(...leaves.slice(0, 3)));
  expect(merkleRoot(leaves.slice(0, 16))).toBe(node(...leaves.slice(0, 16)));
  expect(merkleRoot(leaves.slice(0, 17))).toBe(node(node(...leaves.slice(0, 16)), ...leaves.slice(16, 17)));
  expect(merkleRoot(leaves)).toBe(node(node(...leaves.slice(0, 16)), node(...leaves.slice(16))));
  expect(merkleRoot(leaves.slice(0, 17))).not.toBe(merkleRoot([...leaves.slice(0, 17), ...leaves.slice(16, 17)]));
  expect(merkleRoot([])).toBe(sha256("empty"));
});

test("a leaf changes with every part of its transaction", () =>
  fc.assert(
    fc.property(transaction, (original) => {
      const leaf = leafOf(original);
      const [first, ...others] = original.movements;
      if (first === undefined) throw new Error("a transaction has a movement");
      const change = (part: Partial<SealedMovement>): Transaction => ({ ...original, movements: [{ ...first, ...part }, ...others] });
      const changed = [
        { ...original, transactionId: original.transactionId.replace(/^./, (digit) => (digit === "0" ? "1" : "0")) },
        { ...original, forced: !original.forced },
        { ...original, bookedAtMs: original.bookedAtMs + 1 },
        { ...original, movements: others },
        { ...original, movements: [...original.movements, first] },
        change({ amount: first.amount + 1n }),
        change({ debitAccountId: `${first.debitAccountId.slice(0, -1)}x` }),
        change({ creditAccountId: `${first.creditAccountId.slice(0, -1)}x` }),
        change({ debitBalanceAfter: first.debitBalanceAfter + 1n }),
        change({ creditBalanceAfter: first.creditBalanceAfter - 1n }),
      ];
      const leaves = changed.map(leafOf);
      expect(new Set([leaf, ...leaves]).size).toBe(changed.length + 1);
      expect(leafOf(structuredClone(original))).toBe(leaf);
    }),
  ));

test("the order of movements is sealed", () =>
  fc.assert(
    fc.property(transaction, (original) => {
      const turned = original.movements.toReversed();
      const isSame = JSON.stringify(turned, texts) === JSON.stringify(original.movements, texts);
      expect(leafOf({ ...original, movements: turned }) === leafOf(original)).toBe(isSame);
    }),
  ));
const texts = (_key: string, value: unknown): unknown => (typeof value === "bigint" ? String(value) : value);

test("a seal changes with the one before it, its number, its range and its root", () => {
  const hashes = [
    sealHash("", 1n, 1n, 2n, "aa"),
    sealHash("00", 1n, 1n, 2n, "aa"),
    sealHash("", 2n, 1n, 2n, "aa"),
    sealHash("", 1n, 2n, 2n, "aa"),
    sealHash("", 1n, 1n, 3n, "aa"),
    sealHash("", 1n, 1n, 2n, "ab"),
    sealHash("", 1n, 12n, 2n, "aa"),
    sealHash("", 11n, 2n, 2n, "aa"),
  ];
  expect(new Set(hashes).size).toBe(hashes.length);
  expect(hashes[0]).toBe(sha256("seal||1|1|2|aa"));
});
