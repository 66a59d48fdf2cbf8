import { present } from "@memento/kernel";
import type { OperationContext } from "@memento/platform";
import type { Participant } from "../participation/queries.ts";
import { type MoneyRequest, updateRequests } from "./queries.ts";
import { deriveRequest } from "./states.ts";

/** Requests with all their participants, as a batch knows them; deciding replaces what it changes. */
export type RequestsOfBatch = { readonly requests: Map<string, MoneyRequest>; readonly participants: Map<string, Participant[]> };

/** Puts changed participants in the place of what they were; returns the ids of their requests. */
export function replaceParticipants({ participants }: RequestsOfBatch, changed: readonly Participant[]): Set<string> {
  for (const participant of changed) {
    const all = participants.get(participant.objectId) ?? [];
    participants.set(
      participant.objectId,
      all.map((one) => (one.participantId === participant.participantId ? participant : one)),
    );
  }
  return new Set(changed.map(({ objectId }) => objectId));
}

/** Writes what follows for requests from their participants (see `deriveRequest`), and returns them as they are now. */
export function refreshRequests(
  { tx, workspaceId, now }: OperationContext,
  batch: RequestsOfBatch,
  requestIds: ReadonlySet<string>,
): MoneyRequest[] {
  const refreshed = [...requestIds].map((requestId): MoneyRequest => {
    const request = present(batch.requests.get(requestId), `request ${requestId}`);
    const after = { ...request, ...deriveRequest(batch.participants.get(requestId) ?? []), updatedAt: now };
    batch.requests.set(requestId, after);
    return after;
  });
  updateRequests(tx, workspaceId, now, refreshed);
  return refreshed;
}
