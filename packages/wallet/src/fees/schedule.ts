import type { Minor } from "@memento/kernel";

/**
 * One line of a project's fee schedule. The first rule that fits decides. `fixed`, `minimum` and `maximum` are minor units of the project's
 * currency; `basisPoints` are hundredths of a per cent of what the source pays.
 */
export type FeeRule = {
  /** Which kind of source pays; absent: any */
  readonly source?: "bank_account" | "card" | "virtual" | undefined;
  /** Only where currencies are converted (true), only where they are not (false); absent: either */
  readonly conversion?: boolean | undefined;
  readonly basisPoints?: number | undefined;
  readonly fixed?: number | undefined;
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
};

const basisPointsOfOne = 10_000n;

/**
 * The fee for a payment, in minor units of the currency that the source pays in. `amount` is what the source pays without it. `toSource` turns minor
 * units of the project's currency into the source's. Parts of a unit are rounded up; no rule that fits means no fee.
 */
export function feeOf(
  rules: readonly FeeRule[],
  payment: { source: NonNullable<FeeRule["source"]>; conversion: boolean; amount: Minor },
  toSource: (amount: bigint) => bigint,
): Minor {
  const rule = rules.find(
    ({ source, conversion }) =>
      (source === undefined || source === payment.source) && (conversion === undefined || conversion === payment.conversion),
  );
  if (rule === undefined) return 0n as Minor;
  const share = (payment.amount * BigInt(rule.basisPoints ?? 0) + basisPointsOfOne - 1n) / basisPointsOfOne;
  const whole = share + toSource(BigInt(rule.fixed ?? 0));
  const atLeast = rule.minimum === undefined ? whole : max(whole, toSource(BigInt(rule.minimum)));
  return (rule.maximum === undefined ? atLeast : min(atLeast, toSource(BigInt(rule.maximum)))) as Minor;
}

const max = (a: bigint, b: bigint): bigint => (a > b ? a : b);
const min = (a: bigint, b: bigint): bigint => (a < b ? a : b);
