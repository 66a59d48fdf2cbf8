const resources = [
  "accounts",
  "ibans",
  "transactions",
  "transfers",
  "collections",
  "mandate_signature_requests",
  "attachments",
  "sandbox",
] as const;

export type Permission = `${(typeof resources)[number]}:${"read" | "write"}`;

/** Everything an application may be allowed to do. */
export const allPermissions: readonly Permission[] = resources.flatMap((resource) => [`${resource}:read`, `${resource}:write`] as const);
