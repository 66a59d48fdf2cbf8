import { assert } from "@memento/kernel";

/** Types and states of a verification, by their ids on the wire. */
export const verificationTypeIds = { sms: 1, "driver's license": 2, passport: 3, call: 4, email: 5 } as const;
export type VerificationType = keyof typeof verificationTypeIds;

export const verificationStatusIds = { pending: 1, approved: 2, rejected: 3, cancelled: 4, failed: 5 } as const;
export type VerificationStatus = keyof typeof verificationStatusIds;

/** A verification is decided once. */
export const verificationEdges = {
  pending: ["approved", "rejected", "cancelled", "failed"],
  approved: [],
  rejected: [],
  cancelled: [],
  failed: [],
} as const satisfies Record<VerificationStatus, readonly VerificationStatus[]>;

/** Moves a verification along an allowed edge. Throws AssertionFailed on any other. */
export function moveVerification<V extends { readonly verificationId: string; readonly status: VerificationStatus }>(
  verification: V,
  status: VerificationStatus,
): V {
  const edges: readonly VerificationStatus[] = verificationEdges[verification.status];
  assert(edges.includes(status), `verification ${verification.verificationId} cannot go from ${verification.status} to ${status}`);
  return { ...verification, status };
}
