import { assert } from "@memento/kernel";

/** Types and states of payment sources, by their ids on the wire. */
export const sourceTypeIds = { bank_account: 1, card: 2, virtual: 3 } as const;
export type SourceType = keyof typeof sourceTypeIds;

export const sourceStatusIds = { pending: 1, enabled: 2, disabled: 3, rejected: 4 } as const;
export type SourceStatus = keyof typeof sourceStatusIds;

/** A source waits until its holder read the code on its statement; too many wrong codes, and it is none of theirs. */
export const sourceEdges = {
  pending: ["enabled", "rejected"],
  enabled: ["disabled", "rejected"],
  disabled: ["enabled", "rejected"],
  rejected: [],
} as const satisfies Record<SourceStatus, readonly SourceStatus[]>;

/** Moves a source along an allowed edge. Throws AssertionFailed on any other. */
export function moveSource<S extends { readonly sourceId: string; readonly status: SourceStatus }>(source: S, status: SourceStatus): S {
  const edges: readonly SourceStatus[] = sourceEdges[source.status];
  assert(edges.includes(status), `payment source ${source.sourceId} cannot go from ${source.status} to ${status}`);
  return { ...source, status };
}
