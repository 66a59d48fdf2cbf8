import { AssertionFailed } from "@memento/kernel";
import fc from "fast-check";
import { expect, test } from "vitest";
import { moveTransfer, transactionStatusOf, transferEdges, type TransferStatus } from "./states.ts";

const statuses = Object.keys(transferEdges) as TransferStatus[];
const anyStatus = fc.constantFrom(...statuses);

/** Every step that the life of a transfer knows, told apart from the table. */
const steps = new Set([
  "pending > scheduled", // its day is yet to come
  "pending > authorized", // its money is held
  "pending > failed", // it can never be paid
  "scheduled > authorized",
  "scheduled > canceled",
  "scheduled > failed", // what was true when it was scheduled is not on its day
  "authorized > confirmed",
  "authorized > canceled", // before its cut-off
  "authorized > failed", // rejected beyond our border
]);
const ends: readonly TransferStatus[] = ["confirmed", "canceled", "failed"];

test("a transfer takes the steps that exist, and no other", () =>
  fc.assert(
    fc.property(anyStatus, anyStatus, (from, to) => {
      if (steps.has(`${from} > ${to}`)) expect(moveTransfer(from, to)).toBe(to);
      else expect(() => moveTransfer(from, to)).toThrow(AssertionFailed);
    }),
    { numRuns: 500 },
  ));

test("the table has exactly these steps", () => {
  expect(new Set(statuses.flatMap((from) => transferEdges[from].map((to) => `${from} > ${to}`)))).toEqual(steps);
});

test("whatever happens, a transfer comes to one end within three steps, visits nothing twice and stays there", () =>
  fc.assert(
    fc.property(fc.infiniteStream(fc.nat()), (choices) => {
      let status: TransferStatus = "pending";
      const path: TransferStatus[] = [status];
      for (const choice of choices) {
        const next: readonly TransferStatus[] = transferEdges[status];
        const to = next[choice % next.length];
        if (to === undefined) break;
        status = moveTransfer(status, to);
        path.push(status);
      }
      expect(path.length).toBeLessThanOrEqual(4);
      expect(new Set(path).size).toBe(path.length);
      expect(ends).toContain(status);
      for (const to of statuses) expect(() => moveTransfer(status, to)).toThrow(AssertionFailed);
    }),
  ));

test("money that may have been held is only ever confirmed out of authorized", () => {
  expect(statuses.filter((from) => (transferEdges[from] as readonly TransferStatus[]).includes("confirmed"))).toEqual(["authorized"]);
});

test("a transaction has a status of its own for each of its transfer's but the first", () => {
  expect(transactionStatusOf).toEqual({
    scheduled: "scheduled",
    authorized: "authorized",
    confirmed: "confirmed",
    canceled: "canceled",
    failed: "rejected",
  });
});
