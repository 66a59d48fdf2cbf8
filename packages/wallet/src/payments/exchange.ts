import { convertUp, quote, quoteDebit, type RatesProvider } from "@memento/rails";

/** What money of one currency costs in another, at the rates of one moment. Amounts in minor units. */
export type Exchange = {
  /** What must be paid in `from` so that `amount` of `to` arrives, the project's spread included; undefined without a rate. */
  readonly quote: (order: { from: string; to: string; amount: bigint }) => { readonly debit: bigint; readonly rate: string } | undefined;
  /** What arrives in `to` when `amount` of `from` is paid: the most that costs no more than that. Undefined without a rate, or where nothing arrives. */
  readonly quoteDebit: (order: { from: string; to: string; amount: bigint }) => { readonly credit: bigint } | undefined;
  /** `amount` of `from` in `to`, without spread, rounded up: for amounts of the fee schedule. */
  readonly atMidRate: (order: { from: string; to: string; amount: bigint }) => bigint | undefined;
};

/** The exchange at the provider's rates of now; undefined where it has none that are fresh enough. */
export function exchangeOf(provider: RatesProvider, spreadBps: number): Exchange | undefined {
  const rates = provider.current();
  if (rates === undefined) return undefined;
  return {
    quote: ({ from, to, amount }) => quote(rates, { from, to, credit: amount, spreadBps }),
    quoteDebit: ({ from, to, amount }) => quoteDebit(rates, { from, to, debit: amount, spreadBps }),
    atMidRate: (order) => convertUp(rates, order),
  };
}
