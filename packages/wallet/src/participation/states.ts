import { assert } from "@memento/kernel";

/** States of somebody's part in a payment, request or pool (Wallet API, "The participant object"), by their ids on the wire. */
export const participantStatusIds = { pending: 1, paid: 2, settled: 3, rejected: 4, cancelled: 5, invited: 6 } as const;
export type ParticipantStatus = keyof typeof participantStatusIds;

/**
 * A part ends once. Whoever was invited to a pool is pending while their payment is under way, and invited again if nothing comes of it.
 */
export const participantEdges = {
  pending: ["paid", "settled", "rejected", "cancelled", "invited"],
  invited: ["pending", "paid"],
  paid: [],
  settled: [],
  rejected: [],
  cancelled: [],
} as const satisfies Record<ParticipantStatus, readonly ParticipantStatus[]>;

/** Moves a participant along an allowed edge. Throws AssertionFailed on any other. */
export function moveParticipant<P extends { readonly participantId: string; readonly status: ParticipantStatus }>(
  participant: P,
  status: ParticipantStatus,
): P & { readonly status: ParticipantStatus } {
  const edges: readonly ParticipantStatus[] = participantEdges[participant.status];
  assert(edges.includes(status), `participant ${participant.participantId} cannot go from ${participant.status} to ${status}`);
  return { ...participant, status };
}
