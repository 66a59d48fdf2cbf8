import { assert } from "@memento/kernel";

export const signatureRequestStatuses = ["sent", "expired", "completed"] as const;
export type SignatureRequestStatus = (typeof signatureRequestStatuses)[number];

/** The edges a signature request may take; every change of status goes through `moveSignatureRequest`. A deleted one takes none. */
export const signatureRequestEdges = {
  sent: ["expired", "completed"],
  expired: ["sent"],
  completed: [],
} as const satisfies Record<SignatureRequestStatus, readonly SignatureRequestStatus[]>;

/** The new status, or AssertionFailed for an edge that does not exist. */
export function moveSignatureRequest(from: SignatureRequestStatus, to: SignatureRequestStatus): SignatureRequestStatus {
  const edges: readonly SignatureRequestStatus[] = signatureRequestEdges[from];
  assert(edges.includes(to), `a mandate signature request never goes from ${from} to ${to}`);
  return to;
}

/** Days of workspace time that a debtor has to sign, and for which the signed mandate can be fetched by the link afterwards. */
export const daysToSign = 30;

const dayMs = 24 * 60 * 60 * 1000;
export const termAfter = (at: Date): Date => new Date(at.getTime() + daysToSign * dayMs);
