import type { FieldFault } from "../http/errors.ts";
import type { WalletRefusal } from "../http/problems.ts";
import type { PoolAmount } from "./amounts.ts";
import type { Pool } from "./queries.ts";
import type { Settings } from "./read.ts";

/** What is wrong with settings that do not fit together: more asked for at least than at most, an end that comes before the beginning. */
export function settingsFault(settings: Pick<Settings, "minimumAmount" | "maximumAmount" | "startAt" | "endAt">): FieldFault | undefined {
  const { minimumAmount, maximumAmount, startAt, endAt } = settings;
  if (minimumAmount !== null && maximumAmount !== null && minimumAmount > maximumAmount)
    return { field: "minimum_user_amount", code: "too_large" };
  return startAt !== null && endAt !== null && endAt <= startAt ? { field: "end_at", code: "incorrect" } : undefined;
}

/** A fault as an operation refuses it. */
export const refusalOf = ({ field, code }: FieldFault): WalletRefusal => `${field}:${code}`;

/** Why a pool takes no money at the moment (workspace's clock): it is closed, has not begun, or has ended. Undefined: it does. */
export function whyNotOpen({ status, startAt, endAt }: Pool, now: Date): "pool_closed" | "pool_not_started" | "pool_ended" | undefined {
  if (status === "closed") return "pool_closed";
  if (startAt !== null && now < startAt) return "pool_not_started";
  return endAt !== null && now >= endAt ? "pool_ended" : undefined;
}

/**
 * What is wrong with an amount for a pool: one of those that are offered is always right; another is where the pool takes other amounts, or offers
 * none, and then minimum and maximum bind it. All in minor units of the pool's currency.
 */
export function amountFault(
  pool: Pick<Pool, "allowsOptionalAmount" | "minimumAmount" | "maximumAmount">,
  offered: readonly Pick<PoolAmount, "amount">[],
  amount: bigint,
): "amount:unknown_value" | "amount:too_small" | "amount:too_large" | undefined {
  if (offered.some((one) => one.amount === amount)) return undefined;
  if (offered.length > 0 && !pool.allowsOptionalAmount) return "amount:unknown_value";
  if (pool.minimumAmount !== null && amount < pool.minimumAmount) return "amount:too_small";
  return pool.maximumAmount !== null && amount > pool.maximumAmount ? "amount:too_large" : undefined;
}
