import type { AccountType } from "./queries.ts";

/**
 * Whether an account of this type has to do with direct debits: creditors may debit it, and it may collect from others. Savings (booster, dedicated
 * liquidity) and money held for a purpose that the law or a contract fixes (trust, meal vouchers) do neither. Source of the refusal: SDD
 * rulebooks, AG01 "transaction forbidden on this type of account".
 */
export const takesDirectDebits = {
  current_account: true,
  ring_fenced_account: true,
  ring_fenced_credit_servicer_account: true,
  settlement_account: true,
  specially_dedicated_account: true,
  trust_account: false,
  meal_voucher_account: false,
  booster_account: false,
  dedicated_liquidity_account: false,
  dedicated_recovery_account: true,
} as const satisfies Record<AccountType, boolean>;
