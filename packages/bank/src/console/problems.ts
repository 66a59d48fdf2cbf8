import { type BankRefusal, bankProblems } from "../problems.ts";
import { statementDaysMax } from "../statements/period.ts";

/** The codes by which the console refuses, beside those of the Bank API's operations that it offers too. */
export const consoleProblems = {
  sign_in_refused: { status: 401, code: "unauthorized", message: "E-mail address or password is wrong." },
  totp_required: { status: 401, message: "The member has a second factor: send the code as totp, too." },
  totp_wrong_at_sign_in: { status: 401, code: "totp_wrong", message: "The code is wrong, has run out, or was used already." },
  role_above_own: { status: 403, code: "permission_denied", message: "Nobody gives, changes or takes away a role above their own." },
  email_in_use: { status: 400, message: "This e-mail address belongs to a member already; a person is a member of one workspace." },
  last_owner: { status: 400, message: "A workspace keeps at least one owner." },
  certificate_unreadable: { status: 400, message: "certificate is no X.509 certificate in PEM form." },
  certificate_key_not_rsa: { status: 400, message: "The certificate's key is no RSA key, which RS256 needs." },
  certificate_key_too_short: { status: 400, message: "The certificate's RSA key has fewer than 2048 bits." },
  certificate_in_use: { status: 400, message: "This certificate is registered already; one that was revoked cannot come back either." },
  member_not_found: { status: 400, message: "member_id is no member of this workspace." },
  application_not_found: { status: 400, message: "application_ids names an application that is not there." },
  member_exists: { status: 400, message: "A member of this workspace has this e-mail address." },
  invitation_exists: { status: 400, message: "This e-mail address has a pending invitation; delete it to send another." },
  invitation_not_pending: { status: 400, message: "Only a pending invitation can be deleted." },
  invitation_not_valid: { status: 400, message: "The invitation is unknown, used, withdrawn or expired." },
  sepa_creditor_identifier_invalid: {
    status: 400,
    message: "sepa_creditor_identifier has a wrong country, length or check digits (EPC262-08).",
  },
  webhook_url_not_allowed: {
    status: 400,
    message:
      "url must be an https:// URL of the public internet, without user and fragment; in sandbox mode also http:// and this machine or its network.",
  },
  too_many_webhooks: { status: 400, message: "The application has 20 webhooks already, and takes no more." },
  webhook_not_callable: { status: 400, message: "The webhook of this delivery was deleted or is disabled." },
  password_wrong: { status: 400, message: "current_password is wrong." },
  totp_wrong: { status: 400, message: "The code is wrong, has run out, or was used already." },
  totp_enabled: { status: 400, message: "The second factor is on already; take it away before setting up another." },
  totp_not_started: { status: 400, message: "No second factor was begun that this code could confirm." },
  totp_not_enabled: { status: 400, message: "There is no second factor to take away." },
  totp_is_own: { status: 400, message: "One's own second factor goes with password and code, by POST /console/api/totp/removal." },
  password_not_acceptable: { status: 400, message: "The new password must differ from the e-mail address and from the old password." },
  insufficient_funds: { status: 400, message: "The account's balance and overdraft do not cover the amount." },
  counterparty_account_not_found: {
    status: 400,
    code: "invalid_request",
    message: "counterparty_account_id is no account of this workspace.",
  },
  unmatched_entry_resolved: { status: 400, message: "The entry is resolved already." },
  unmatched_entry_without_money: { status: 400, message: "No money stands in suspense for this entry; resolve it without account_id." },
  operation_date_in_past: { status: 400, code: "invalid_request", message: "date is in the past (Europe/Paris)." },
  operation_not_cancelable: { status: 400, message: "Only an operation whose day has not come can be canceled." },
  account_is_main: { status: 400, message: "The main account stays open: it takes what belongs to closed ones." },
  account_balance_not_zero: { status: 400, message: "The account's balance is not zero." },
  account_has_pending_payments: {
    status: 400,
    message: "Something on the account is scheduled or on its way: cancel it, or wait for its end.",
  },
  statement_period_reversed: { status: 400, code: "invalid_request", message: "to must not be before from." },
  statement_period_too_long: {
    status: 400,
    code: "invalid_request",
    message: `to must be within ${statementDaysMax} days of from: a statement covers no more.`,
  },
  statement_period_in_future: { status: 400, code: "invalid_request", message: "to must not be after today (Europe/Paris)." },
  statement_too_large: {
    status: 400,
    message: "The period has more entries than a statement of this format takes; ask for a shorter one.",
  },
} as const satisfies Record<string, { status: number; code?: string; message: string }>;

export type ConsoleRefusal = keyof typeof consoleProblems | BankRefusal;

/** Both catalogues: what an operation of the console may be refused with. */
export const allProblems: Readonly<Record<ConsoleRefusal, { status: number; code?: string; message: string }>> = {
  ...bankProblems,
  ...consoleProblems,
};
