import type { Day } from "@memento/rails";
import { Temporal } from "temporal-polyfill";
import type { Mandate } from "./queries.ts";

/** How long a mandate lives without a collection. Source: EPC rulebooks, SDD CORE and B2B, "cancellation of unused mandates". */
const dormantAfter = { months: 36 };

type Use = Pick<Mandate, "lastCollectedOn" | "signedOn">;

/** The last day on which a mandate is in use: 36 months after its last collection or, where there was none, its signature. */
export const mandateUsableUntil = ({ lastCollectedOn, signedOn }: Use): Day =>
  Temporal.PlainDate.from(lastCollectedOn ?? signedOn)
    .add(dormantAfter)
    .toString();

/** Whether a mandate was left unused for 36 months. Days are compared as texts of the same shape. */
export const mandateIsDormant = (mandate: Use, today: Day): boolean => mandateUsableUntil(mandate) < today;
