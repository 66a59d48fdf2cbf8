import type { Me, Role } from "../api/types.ts";

const roles: readonly Role[] = ["member", "administrator", "owner"];

/** What may be shown to whom. The API refuses the same to the same; a test holds both together. */
const rules = {
  manageMembers: (me) => me.role !== "member",
  manageApplications: (me) => me.role !== "member",
  readAuditLog: (me) => me.role !== "member" || me.is_operator,
  changeWorkspace: (me) => me.role !== "member",
  changeBankSettings: (me) => me.is_operator,
  readAllDeliveries: (me) => me.role !== "member",
  readWholeApiLog: (me) => me.role !== "member",
  openAccounts: (me) => me.is_operator,
  renameAccounts: (me) => me.role !== "member" || me.is_operator,
  moveMoney: (me) => me.role !== "member",
  manageIbans: (me) => me.role !== "member",
  postOperations: (me) => me.is_operator,
  manageWallet: (me) => me.role !== "member",
  resolveUnmatched: (me) => me.is_operator,
  writeNotes: (me) => me.role !== "member",
  changeAttachments: (me) => me.role !== "member",
  collect: (me) => me.role !== "member",
  askForSignatures: (me) => me.role !== "member",
  useSandbox: (me) => me.role !== "member",
} as const satisfies Record<string, (me: Pick<Me, "role" | "is_operator">) => boolean>;

export type Capability = keyof typeof rules;
export const capabilities = Object.keys(rules) as Capability[];

export const may = (me: Pick<Me, "role" | "is_operator">, capability: Capability): boolean => rules[capability](me);

/** Whether somebody of role `own` may give, change or take the role `other`: nobody reaches above themselves. */
export const reaches = (own: Role, other: Role): boolean => roles.indexOf(own) >= roles.indexOf(other);

/** The roles that somebody may give, from least to most. */
export const rolesWithin = (own: Role): Role[] => roles.filter((role) => reaches(own, role));
