/** States of a user (Wallet API, "The current user object"), by their ids on the wire. */
export const userStatusIds = { pending: 1, active: 2, locked: 3, rejected: 4 } as const;
export type UserStatus = keyof typeof userStatusIds;

/** The allowed changes of a user's state. Unlocking gives back the state that the phone's proof allows. */
export const userEdges = {
  pending: ["active", "locked", "rejected"],
  active: ["locked", "rejected"],
  locked: ["active", "pending", "rejected"],
  rejected: [],
} as const satisfies Record<UserStatus, readonly UserStatus[]>;
