import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chargeEdges, moveCharge } from "./charges/states.ts";
import { moveParticipant, participantEdges } from "./participation/states.ts";
import { moveSource, sourceEdges } from "./payment-sources/states.ts";
import { closePayment } from "./payments/states.ts";
import { moveTransaction, transactionEdges } from "./transactions/states.ts";
import { moveVerification, verificationEdges } from "./verifications/states.ts";

type Machine = { readonly edges: Readonly<Record<string, readonly string[]>>; readonly move: (from: string, to: string) => string };

/** Each moves one thing by its own function; the states are the table's own. */
const machines: Readonly<Record<string, Machine>> = {
  transaction: {
    edges: transactionEdges,
    move: (from, to) => moveTransaction({ transactionId: "t", status: from as "active" }, to as "approved").status,
  },
  charge: { edges: chargeEdges, move: (from, to) => moveCharge({ chargeId: "c", state: from as "sending" }, to as "approved").state },
  source: { edges: sourceEdges, move: (from, to) => moveSource({ sourceId: "s", status: from as "pending" }, to as "enabled").status },
  participant: {
    edges: participantEdges,
    move: (from, to) => moveParticipant({ participantId: "a", status: from as "pending" }, to as "paid").status,
  },
  verification: {
    edges: verificationEdges,
    move: (from, to) => moveVerification({ verificationId: "v", status: from as "pending" }, to as "approved").status,
  },
};

/** A source can be switched off and on for ever, and an invitation be answered by payments that come to nothing. */
const endless: Readonly<Record<string, readonly string[]>> = { source: ["enabled", "disabled"], participant: ["pending", "invited"] };

describe.each(Object.entries(machines))("a %s", (name, { edges, move }) => {
  const states = Object.keys(edges);

  test("goes along the table's edges and no others", () => {
    for (const from of states)
      for (const to of states) {
        if (edges[from]?.includes(to) === true) expect(move(from, to)).toBe(to);
        else expect(() => move(from, to)).toThrow(`cannot go from ${from} to ${to}`);
      }
  });

  test("goes on from every state but those that end it, and comes to an end however it goes", () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat(100)), (choices) => {
        let state = states[0] ?? "";
        for (let steps = 0; steps < 50; steps += 1) {
          const next = edges[state] ?? [];
          if (next.length === 0) return;
          state = move(state, next[(choices.next().value as number) % next.length] ?? "");
        }
        expect(endless[name]).toContain(state);
      }),
    );
  });
});

test("a payment closes once", () => {
  const closed = closePayment({ paymentId: "p", status: "open" }, "paid");
  expect(closed).toEqual({ paymentId: "p", status: "closed", participantStatus: "paid" });
  expect(() => closePayment(closed, "cancelled")).toThrow("is closed already");
});
