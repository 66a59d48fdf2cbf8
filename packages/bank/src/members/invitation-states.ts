import { assert } from "@memento/kernel";

export type InvitationStatus = "pending" | "accepted" | "revoked" | "expired";

/** The edges an invitation may take; every change of status goes through `moveInvitation`. */
export const invitationEdges = {
  pending: ["accepted", "revoked", "expired"],
  accepted: [],
  revoked: [],
  expired: [],
} as const satisfies Record<InvitationStatus, readonly InvitationStatus[]>;

/** The new status, or AssertionFailed for an edge that does not exist. */
export function moveInvitation(from: InvitationStatus, to: InvitationStatus): InvitationStatus {
  const edges: readonly InvitationStatus[] = invitationEdges[from];
  assert(edges.includes(to), `an invitation never goes from ${from} to ${to}`);
  return to;
}
