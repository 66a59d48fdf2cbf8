import type { Permission } from "../../api/types.ts";

/** What an application may work on, in the order of the API's own list. */
export const resources = [
  "accounts",
  "ibans",
  "transactions",
  "transfers",
  "collections",
  "mandate_signature_requests",
  "attachments",
  "sandbox",
] as const satisfies readonly (Permission extends `${infer Resource}:${string}` ? Resource : never)[];

export const rights = ["read", "write"] as const;

export const allPermissions: readonly Permission[] = resources.flatMap((resource) =>
  rights.map((right) => `${resource}:${right}` as const),
);
