/** What money of one currency costs in another, at the rates of one moment. Amounts in minor units. */
export type Exchange = {
  /** What must be paid in `from` so that `amount` of `to` arrives, the project's spread included; undefined without a rate. */
  readonly quote: (order: { from: string; to: string; amount: bigint }) => { readonly debit: bigint; readonly rate: string } | undefined;
  /** `amount` of `from` in `to`, without spread, rounded up: for amounts of the fee schedule. */
  readonly atMidRate: (order: { from: string; to: string; amount: bigint }) => bigint | undefined;
};
