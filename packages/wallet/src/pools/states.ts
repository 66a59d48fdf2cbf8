/** States of a pool, by their ids on the wire: its owner closes it, for good. */
export const poolStatusIds = { open: 1, closed: 2 } as const;
export type PoolStatus = keyof typeof poolStatusIds;
