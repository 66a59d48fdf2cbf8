import { parisDate } from "@memento/rails";
import type { Period } from "./period.ts";
import type { Entry, Holder, Totals } from "./queries.ts";

/** All that a statement says beside its entries. Amounts in cents. */
export type StatementFacts = Holder &
  Period &
  Totals & {
    readonly closing: bigint;
    /** The period's moments, and when it was asked for: workspace time */
    readonly since: Date;
    readonly until: Date;
    readonly at: Date;
  };

/** An entry with what it did to the balance. */
export type Line = Entry & {
  /** Below zero for a debit */
  readonly signed: bigint;
  readonly balance: bigint;
  readonly bookedOn: string;
  readonly executedOn: string;
};

/**
 * Entries with the balance after each, beginning at `opening`. Throws where they do not end at `closing`: a statement that does not add up must not look
 * like one.
 */
export async function* linesOf(
  { opening, closing }: Pick<StatementFacts, "opening" | "closing">,
  chunks: AsyncIterable<readonly Entry[]>,
): AsyncGenerator<readonly Line[]> {
  let balance = opening;
  for await (const entries of chunks) {
    yield entries.map((entry) => {
      const signed = entry.direction === "credit" ? entry.amount : -entry.amount;
      balance += signed;
      return { ...entry, signed, balance, bookedOn: parisDate(entry.accountedAt), executedOn: parisDate(entry.executedAt) };
    });
  }
  if (balance !== closing) throw new Error(`the entries of a statement end at ${balance}, its closing balance is ${closing}`);
}
