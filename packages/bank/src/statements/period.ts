import { done, type Outcome, refused } from "@memento/kernel";
import { parisDate, parisInstant } from "@memento/rails";
import { Temporal } from "temporal-polyfill";

/** Days of Europe/Paris, both included. */
export type Period = { readonly from: string; readonly to: string };

/** A leap year. */
export const statementDaysMax = 366;

export type PeriodRefusal = "statement_period_reversed" | "statement_period_too_long" | "statement_period_in_future";

/**
 * The moments from which and until just before which a period lasts. Refused when it ends before it begins, is longer than `statementDaysMax` days, or ends
 * after today by `now`; today itself is stated as far as it has come.
 */
export function decidePeriod({ from, to }: Period, now: Date): Outcome<{ from: Date; until: Date }, PeriodRefusal> {
  const [first, last] = [Temporal.PlainDate.from(from), Temporal.PlainDate.from(to)];
  if (Temporal.PlainDate.compare(first, last) > 0) return refused("statement_period_reversed");
  if (first.until(last, { largestUnit: "days" }).days >= statementDaysMax) return refused("statement_period_too_long");
  if (to > parisDate(now)) return refused("statement_period_in_future");
  return done({ from: parisInstant(from, "00:00"), until: parisInstant(last.add({ days: 1 }).toString(), "00:00") });
}
