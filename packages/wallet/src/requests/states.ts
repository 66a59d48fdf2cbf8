import type { Participant } from "../participation/queries.ts";

/** States of a request, by their ids on the wire: closed once nobody is left who could still pay. */
export const requestStatusIds = { open: 1, closed: 2 } as const;
export type RequestStatus = keyof typeof requestStatusIds;

/** How far a request, or a pool, has come, by the ids on the wire. */
export const fulfillmentIds = { unfulfilled: 1, partial: 2, fulfilled: 3 } as const;
export type Fulfillment = keyof typeof fulfillmentIds;

/** What follows from a request's participants. */
export type Derived = { readonly status: RequestStatus; readonly fulfillment: Fulfillment; readonly amountPaid: bigint };

/**
 * The one state machine of requests: all of it follows from the participants. Open while somebody's share is pending. Settled counts as paid. A share
 * that its owner cancelled is not asked for any more, so what remains may be fulfilled without it; a rejected one leaves the request partial.
 */
export function deriveRequest(participants: readonly Pick<Participant, "status" | "amount">[]): Derived {
  const asked = participants.filter(({ status }) => status !== "cancelled");
  const done = asked.filter(({ status }) => status === "paid" || status === "settled");
  const isFulfilled = done.length > 0 && done.length === asked.length;
  return {
    status: participants.some(({ status }) => status === "pending") ? "open" : "closed",
    fulfillment: isFulfilled ? "fulfilled" : done.length > 0 ? "partial" : "unfulfilled",
    amountPaid: done.reduce((sum, { amount }) => sum + (amount ?? 0n), 0n),
  };
}
