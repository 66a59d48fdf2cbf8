import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { participantEdges, type ParticipantStatus } from "../participation/states.ts";
import { deriveRequest } from "./states.ts";

const statuses = ["pending", "paid", "settled", "rejected", "cancelled"] as const satisfies readonly ParticipantStatus[];
const share = fc.record({ status: fc.constantFrom(...statuses), amount: fc.bigInt({ min: 1n, max: 10n ** 14n }) });
const shares = fc.array(share, { minLength: 1, maxLength: 20 });
type Shares = readonly { readonly status: ParticipantStatus; readonly amount: bigint }[];
const sumOf = (all: Shares, ...wanted: readonly ParticipantStatus[]): bigint =>
  all.filter(({ status }) => wanted.includes(status)).reduce((sum, { amount }) => sum + amount, 0n);
const lawfully = (law: (all: Shares) => void) => fc.assert(fc.property(shares, (all) => void law(all)));

describe("what follows for a request from its participants", () => {
  test.each([
    ["pending", "open", "unfulfilled", 0n],
    ["pending paid", "open", "partial", 10n],
    ["pending rejected", "open", "unfulfilled", 0n],
    ["pending cancelled", "open", "unfulfilled", 0n],
    ["paid", "closed", "fulfilled", 10n],
    ["settled", "closed", "fulfilled", 10n],
    ["paid settled", "closed", "fulfilled", 20n],
    ["paid cancelled", "closed", "fulfilled", 10n],
    ["paid rejected", "closed", "partial", 10n],
    ["settled rejected cancelled", "closed", "partial", 10n],
    ["rejected", "closed", "unfulfilled", 0n],
    ["cancelled", "closed", "unfulfilled", 0n],
    ["rejected cancelled", "closed", "unfulfilled", 0n],
  ] as const)("%s: %s, %s, %s paid", (given, status, fulfillment, amountPaid) => {
    const participants = given.split(" ").map((one) => ({ status: one as ParticipantStatus, amount: 10n }));
    expect(deriveRequest(participants)).toEqual({ status, fulfillment, amountPaid });
  });

  test("never more is paid than was asked for, and exactly what was paid or settled", () =>
    lawfully((all) => {
      const { amountPaid } = deriveRequest(all);
      expect(amountPaid).toBe(sumOf(all, "paid", "settled"));
      expect(amountPaid <= sumOf(all, ...statuses)).toBe(true);
    }));

  test("closed if and only if nobody is pending", () =>
    lawfully((all) => expect(deriveRequest(all).status === "closed").toBe(all.every(({ status }) => status !== "pending"))));

  test("fulfilled is closed, with the sum of all shares that were not cancelled paid; unfulfilled means nothing was", () =>
    lawfully((all) => {
      const { status, fulfillment, amountPaid } = deriveRequest(all);
      if (fulfillment === "fulfilled") {
        expect(status).toBe("closed");
        expect(amountPaid).toBe(sumOf(all, "pending", "paid", "settled", "rejected"));
      }
      expect(fulfillment === "unfulfilled").toBe(amountPaid === 0n);
    }));

  test("the order of participants does not matter", () =>
    lawfully((all) => expect(deriveRequest(all.toReversed())).toEqual(deriveRequest(all))));

  test("however its shares go on, a request closes and stays closed, and what was paid only grows", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.infiniteStream(fc.nat(1_000)), (count, choices) => {
        const next = (below: number): number => (choices.next().value as number) % below;
        let all: Shares = Array.from({ length: count }, () => ({ status: "pending", amount: BigInt(1 + next(1_000)) }));
        let before = deriveRequest(all);
        for (let steps = 0; steps < count; steps += 1) {
          const pending = all.flatMap(({ status }, index) => (status === "pending" ? [index] : []));
          const chosen = pending[next(pending.length)];
          const ends: readonly ParticipantStatus[] = participantEdges.pending.filter((status) => status !== "invited"); // a pool's
          const status = ends[next(ends.length)] ?? "paid";
          all = all.map((one, index) => (index === chosen ? { ...one, status } : one));
          const after = deriveRequest(all);
          expect(after.amountPaid >= before.amountPaid).toBe(true);
          expect([before.status, after.status]).not.toEqual(["closed", "open"]);
          before = after;
        }
        expect(before.status).toBe("closed");
      }),
    );
  });
});
