import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  afterAttempt,
  type AttemptMade,
  type DeliveryState,
  deliveryEdges,
  deliveryStatuses,
  moveDelivery,
  retryPausesMs,
} from "./plan.ts";

const start: DeliveryState = { status: "pending", wanted: "planned", plannedAttempts: 0, attempts: 0, nextAttemptAt: null };
const at = new Date("2026-03-28T12:00:00Z");
const result = (ok: boolean) => ({
  ok,
  statusCode: ok ? 200 : 500,
  error: ok ? null : ("unexpected_status" as const),
  durationMs: 1,
  excerpt: null,
});
const made = (kind: "planned" | "manual", ok: boolean, plannedBefore: number): AttemptMade => ({
  kind,
  plannedBefore,
  at,
  result: result(ok),
});

test("a delivery that always fails has nine attempts of the plan, with the documented pauses", () => {
  let delivery = start;
  const pauses: number[] = [];
  for (;;) {
    const after = afterAttempt(delivery, made("planned", false, delivery.plannedAttempts));
    delivery = after.delivery;
    expect(delivery.wanted).toBeNull();
    if (after.retryAt === undefined) break;
    expect(delivery.nextAttemptAt).toEqual(after.retryAt);
    pauses.push(after.retryAt.getTime() - at.getTime());
    delivery = { ...delivery, wanted: "planned" };
  }
  expect(pauses).toEqual(retryPausesMs);
  expect(pauses.map((pause) => pause / 60_000)).toEqual([3, 10, 30, 60, 360, 720, 1_440, 4_320]);
  expect(delivery).toEqual({ status: "failed", wanted: null, plannedAttempts: 9, attempts: 9, nextAttemptAt: null });
});

/** What can happen to a delivery: an attempt of either kind ends, the plan or a person wants one, its webhook is deleted. */
type Step =
  | { readonly does: "attempt"; readonly kind: "planned" | "manual"; readonly ok: boolean; readonly stale: boolean }
  | { readonly does: "due" | "ask" | "delete" };
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        does: fc.constant("attempt" as const),
        kind: fc.constantFrom("planned" as const, "manual" as const),
        ok: fc.boolean(),
        stale: fc.boolean(),
      }),
    },
    fc.record({ does: fc.constantFrom("due" as const, "ask" as const) }),
    { weight: 1, arbitrary: fc.record({ does: fc.constant("delete" as const) }) },
  ),
  { maxLength: 60 },
);

test("whatever happens in whatever order: edges hold, attempts are counted, one retry is planned at a time, success is final", () => {
  fc.assert(
    fc.property(steps, (list) => {
      let delivery = start;
      let retryIsDue = false;
      for (const step of list) {
        const before = delivery;
        if (step.does === "attempt") {
          const plannedBefore = step.stale ? delivery.plannedAttempts - 1 : delivery.plannedAttempts;
          const after = afterAttempt(delivery, made(step.kind, step.ok, plannedBefore));
          delivery = after.delivery;
          expect(delivery.attempts).toBe(before.attempts + 1);
          if (after.retryAt !== undefined) {
            expect(retryIsDue).toBe(false); // a second row for one delivery would be a fault of the table's key
            retryIsDue = true;
          }
          if (step.ok) expect(delivery.status).toBe("succeeded");
        } else if (step.does === "due") {
          if (retryIsDue && delivery.status === "pending" && delivery.plannedAttempts > 0) delivery = { ...delivery, wanted: "planned" };
          retryIsDue = false;
        } else if (step.does === "ask") delivery = { ...delivery, wanted: delivery.wanted ?? "manual" };
        else {
          if (delivery.status === "pending") delivery = { ...delivery, status: "canceled", wanted: null, nextAttemptAt: null };
          retryIsDue = false;
        }
        if (before.status !== delivery.status) expect(deliveryEdges[before.status]).toContain(delivery.status);
        if (before.status === "succeeded") expect(delivery.status).toBe("succeeded");
        expect(delivery.plannedAttempts).toBeLessThanOrEqual(9);
        // A pending delivery always has somebody who will go on with it.
        if (delivery.status === "pending") expect(delivery.wanted !== null || retryIsDue).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});

describe("a delivery", () => {
  test("moves along its edges and no others", () => {
    for (const from of deliveryStatuses) {
      for (const to of deliveryStatuses) {
        const allowed = from === to || (deliveryEdges[from] as readonly string[]).includes(to);
        if (allowed) expect(moveDelivery(from, to)).toBe(to);
        else expect(() => moveDelivery(from, to)).toThrow("never goes");
      }
    }
  });

  test("that somebody asks for again keeps its plan", () => {
    const waiting: DeliveryState = { status: "pending", wanted: "manual", plannedAttempts: 2, attempts: 2, nextAttemptAt: at };
    expect(afterAttempt(waiting, made("manual", false, 2))).toEqual({
      delivery: { ...waiting, wanted: null, attempts: 3 },
      retryAt: undefined,
    });
  });

  test("that two processes attempted at once plans one retry", () => {
    const first = afterAttempt(start, made("planned", false, 0));
    expect(first.retryAt).toBeDefined();
    expect(afterAttempt(first.delivery, made("planned", false, 0))).toEqual({
      delivery: { ...first.delivery, attempts: 2 },
      retryAt: undefined,
    });
  });
});
