import { assert } from "@memento/kernel";

/**
 * What became of money that a gateway was asked to move. `sending`: nobody knows yet whether the gateway heard of it, so it is asked, as often as
 * it takes, under the same id. `pending`: it did, and will say later.
 */
export const chargeEdges = {
  sending: ["pending", "approved", "declined", "failed"],
  pending: ["approved", "declined", "failed"],
  approved: ["returned"],
  declined: [],
  failed: [],
  returned: [],
} as const;

export type ChargeState = keyof typeof chargeEdges;

/** Moves a charge along an allowed edge. Throws AssertionFailed on any other. */
export function moveCharge<C extends { readonly chargeId: string; readonly state: ChargeState }>(
  charge: C,
  state: ChargeState,
): C & { readonly state: ChargeState } {
  const edges: readonly ChargeState[] = chargeEdges[charge.state];
  assert(edges.includes(state), `charge ${charge.chargeId} cannot go from ${charge.state} to ${state}`);
  return { ...charge, state };
}
