import { done, type Outcome, refused } from "@memento/kernel";
import type { OperationContext } from "@memento/platform";
import { type Participant, updateParticipants } from "../participation/queries.ts";
import { refreshRequests, replaceParticipants, type RequestsOfBatch } from "./refresh.ts";
import { deriveRequest } from "./states.ts";

/** Whether a payment of the share has begun, and nobody knows yet what will come of it. */
export const isUnderWay = ({ status, paymentId }: Participant): boolean => status === "pending" && paymentId !== null;

/**
 * The share of a request that a person can pay or reject: the first that is pending, as one may have two (by phone numbers that came to be theirs).
 * Refused with `not_found` for whoever has none, then `share_under_way`, `share_paid` for what was paid or settled, and `share_not_pending`.
 */
export function openShareOf(
  participants: readonly Participant[],
  userId: string,
): Outcome<Participant, "not_found" | "share_under_way" | "share_paid" | "share_not_pending"> {
  const own = participants.filter((participant) => participant.userId === userId);
  const open = own.find((share) => share.status === "pending" && !isUnderWay(share));
  if (open !== undefined) return done(open);
  if (own.length === 0) return refused("not_found");
  if (own.some(isUnderWay)) return refused("share_under_way");
  return refused(own.some(({ status }) => status === "paid" || status === "settled") ? "share_paid" : "share_not_pending");
}

/** What a batch did to shares: each decision sees those before it, and all is written at its end. */
export type ShareChanges = {
  /** Puts a share as it is now in the place of what it was; its request follows (see `deriveRequest`). */
  readonly set: (share: Participant) => void;
  /** As `set`, for what its request knows nothing of. */
  readonly note: (share: Participant) => void;
  readonly write: () => void;
};

export function changesOfShares(context: OperationContext, batch: RequestsOfBatch): ShareChanges {
  const { tx, workspaceId, now } = context;
  const changed = new Map<string, Participant>();
  const requestIds = new Set<string>();
  const note = (share: Participant): void => {
    replaceParticipants(batch, [share]);
    changed.set(share.participantId, share);
  };
  return {
    note,
    set(share) {
      note(share);
      requestIds.add(share.objectId);
      const request = batch.requests.get(share.objectId);
      if (request === undefined) return;
      const derived = deriveRequest(batch.participants.get(share.objectId) ?? []);
      batch.requests.set(request.requestId, { ...request, ...derived, updatedAt: now });
    },
    write() {
      updateParticipants(tx, workspaceId, now, [...changed.values()]);
      refreshRequests(context, batch, requestIds);
    },
  };
}
