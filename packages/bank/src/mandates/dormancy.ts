import type { Day } from "@memento/rails";
import { Temporal } from "temporal-polyfill";
import type { Mandate } from "./queries.ts";

/** How long a mandate lives without a collection. Source: EPC rulebooks, SDD CORE and B2B, "cancellation of unused mandates". */
const dormantAfter = { months: 36 };

/** Whether a mandate was left unused for 36 months, counted from its last collection or, where there was none, from its signature. */
export function mandateIsDormant({ lastCollectedOn, signedOn }: Mandate, today: Day): boolean {
  const since = Temporal.PlainDate.from(lastCollectedOn ?? signedOn);
  return Temporal.PlainDate.compare(since.add(dormantAfter), Temporal.PlainDate.from(today)) < 0;
}
