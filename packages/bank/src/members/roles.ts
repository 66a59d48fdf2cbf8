/** What members of a workspace may be, from least to most. */
export const roles = ["member", "administrator", "owner"] as const;
export type Role = (typeof roles)[number];

/** Whether someone of role `own` may give, change or take the role `other`: nobody reaches above themselves. */
export const reaches = (own: Role, other: Role): boolean => roles.indexOf(own) >= roles.indexOf(other);
