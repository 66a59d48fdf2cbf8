import { type BankRefusal, bankProblems } from "../problems.ts";

/** The codes by which the console refuses, beside those of the Bank API's operations that it offers too. */
export const consoleProblems = {
  sign_in_refused: { status: 401, code: "unauthorized", message: "E-mail address or password is wrong." },
  role_above_own: { status: 403, code: "permission_denied", message: "Nobody gives, changes or takes away a role above their own." },
  email_in_use: { status: 400, message: "This e-mail address belongs to a member already; a person is a member of one workspace." },
  last_owner: { status: 400, message: "A workspace keeps at least one owner." },
  password_wrong: { status: 400, message: "current_password is wrong." },
  password_not_acceptable: { status: 400, message: "The new password must differ from the e-mail address and from the old password." },
} as const satisfies Record<string, { status: number; code?: string; message: string }>;

export type ConsoleRefusal = keyof typeof consoleProblems | BankRefusal;

/** Both catalogues: what an operation of the console may be refused with. */
export const allProblems: Readonly<Record<ConsoleRefusal, { status: number; code?: string; message: string }>> = {
  ...bankProblems,
  ...consoleProblems,
};
