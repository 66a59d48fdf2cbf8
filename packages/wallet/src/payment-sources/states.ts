/** Types and states of payment sources, by their ids on the wire. */
export const sourceTypeIds = { bank_account: 1, card: 2, virtual: 3 } as const;
export type SourceType = keyof typeof sourceTypeIds;

export const sourceStatusIds = { pending: 1, enabled: 2, disabled: 3, rejected: 4 } as const;
export type SourceStatus = keyof typeof sourceStatusIds;
