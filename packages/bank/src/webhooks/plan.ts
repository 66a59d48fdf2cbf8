import { assert } from "@memento/kernel";
import type { AttemptResult } from "@memento/platform";

/**
 * - pending: an attempt is under way, or the next one of the plan is to come
 * - succeeded: the endpoint took it
 * - failed: given up; an attempt that somebody asks for may still succeed
 * - canceled: its webhook was deleted before it succeeded
 */
export type DeliveryStatus = "pending" | "succeeded" | "failed" | "canceled";

export const deliveryStatuses = ["pending", "succeeded", "failed", "canceled"] as const satisfies readonly DeliveryStatus[];

/** The edges a delivery may take. What has succeeded stays so, whatever comes of a repetition that somebody asked for. */
export const deliveryEdges = {
  pending: ["succeeded", "failed", "canceled"],
  succeeded: [],
  failed: ["succeeded"],
  canceled: ["succeeded"], // an attempt was under way when the webhook was deleted
} as const satisfies Record<DeliveryStatus, readonly DeliveryStatus[]>;

/** The new status, or AssertionFailed for an edge that does not exist. Staying is no move. */
export function moveDelivery(from: DeliveryStatus, to: DeliveryStatus): DeliveryStatus {
  const edges: readonly DeliveryStatus[] = deliveryEdges[from];
  assert(from === to || edges.includes(to), `a delivery never goes from ${from} to ${to}`);
  return to;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** The pauses after failed attempts, of the workspace's time: the Bank API reference's eight retries. */
export const retryPausesMs: readonly number[] = [3 * minute, 10 * minute, 30 * minute, hour, 6 * hour, 12 * hour, day, 3 * day];

/** Which attempt is wanted: the next of the plan, or one that somebody asked for. */
export type Wanted = "planned" | "manual";

/** A delivery as far as its next state depends on it. */
export type DeliveryState = {
  readonly status: DeliveryStatus;
  readonly wanted: Wanted | null;
  /** Attempts of the plan that were made, the first among them. */
  readonly plannedAttempts: number;
  /** All that were made. */
  readonly attempts: number;
  readonly nextAttemptAt: Date | null;
};

/** An attempt that was made: of which kind, as the how manieth of the plan it was started, when (workspace time), and what came of it. */
export type AttemptMade = {
  readonly kind: Wanted;
  readonly plannedBefore: number;
  readonly at: Date;
  readonly result: AttemptResult;
};

/**
 * What a delivery is after an attempt, and when its next retry falls due, where this attempt makes one due. An attempt that somebody asked for
 * leaves the plan alone. One that two processes made at once (its `plannedBefore` is old news) plans nothing a second time.
 */
export function afterAttempt(delivery: DeliveryState, made: AttemptMade): { delivery: DeliveryState; retryAt: Date | undefined } {
  const attempts = delivery.attempts + 1;
  const isPlanned = made.kind === "planned" && delivery.wanted === "planned" && delivery.plannedAttempts === made.plannedBefore;
  const plannedAttempts = delivery.plannedAttempts + (isPlanned ? 1 : 0);
  // Whatever else became wanted while this attempt was under way is still to be done.
  const wanted = isPlanned || delivery.wanted === "manual" ? null : delivery.wanted;
  if (made.result.ok)
    return {
      delivery: { status: moveDelivery(delivery.status, "succeeded"), wanted: null, plannedAttempts, attempts, nextAttemptAt: null },
      retryAt: undefined,
    };
  if (!isPlanned || delivery.status !== "pending")
    return { delivery: { ...delivery, wanted, plannedAttempts, attempts }, retryAt: undefined };
  const pause = retryPausesMs[plannedAttempts - 1];
  if (pause === undefined) {
    const status = moveDelivery(delivery.status, "failed");
    return { delivery: { status, wanted, plannedAttempts, attempts, nextAttemptAt: null }, retryAt: undefined };
  }
  const retryAt = new Date(made.at.getTime() + pause);
  return { delivery: { ...delivery, wanted, plannedAttempts, attempts, nextAttemptAt: retryAt }, retryAt };
}
