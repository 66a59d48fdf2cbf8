import { allPermissions, type Permission } from "../authentication/permissions.ts";

/** What members of a workspace may be, from least to most. */
export const roles = ["member", "administrator", "owner"] as const;
export type Role = (typeof roles)[number];

/** Whether someone of role `own` may give, change or take the role `other`: nobody reaches above themselves. */
export const reaches = (own: Role, other: Role): boolean => roles.indexOf(own) >= roles.indexOf(other);

const everything: ReadonlySet<Permission> = new Set(allPermissions);

/**
 * What a member may do with the Bank API's resources, by their role. A member who is no more than that looks on: whatever moves money or changes
 * something is for administrators. The sandbox is closed to them altogether, because its captured messages hold the links of invitations, by which
 * they could come by a role above their own.
 */
export const permissionsOf: Readonly<Record<Role, ReadonlySet<Permission>>> = {
  member: new Set(allPermissions.filter((permission) => permission.endsWith(":read") && permission !== "sandbox:read")),
  administrator: everything,
  owner: everything,
};
