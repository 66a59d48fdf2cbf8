import { assert } from "@memento/kernel";
import { Temporal } from "temporal-polyfill";
import { addBusinessDays, type Day, nextBusinessDay, thisOrNextBusinessDay } from "./calendar.ts";

/** The bank's wall clock. */
const zone = "Europe/Paris";

/** When a standard transfer must have been ordered to leave that business day; what is ordered at 16:00 sharp leaves on the next. */
export const transferCutOff = "16:00";
/** When collections are submitted; one created then or later for the same day waits for the next business day. */
export const collectionCutOff = "12:00";
/** When what settles on a business day is confirmed. */
export const settlementTime = "08:00";
/** When a scheduled transfer is authorized on its day. */
export const authorizationTime = "00:05";

const hourMs = 3_600_000;
let memo: { hour: number; day: Day } = { hour: Number.NaN, day: "" };

/** The calendar day in Paris at a moment. Paris is whole hours away from UTC, so the answer holds for an hour of UTC: one memo serves a batch. */
export function parisDate(at: Date): Day {
  const hour = Math.floor(at.getTime() / hourMs);
  if (hour !== memo.hour)
    memo = {
      hour,
      day: Temporal.Instant.fromEpochMilliseconds(hour * hourMs)
        .toZonedDateTimeISO(zone)
        .toPlainDate()
        .toString(),
    };
  return memo.day;
}

/**
 * The moment at which Paris shows that time (`HH:MM`) on that day. A time that the change to summer time skips is read an hour later, and of one
 * that occurs twice in autumn the first is meant; no rule here falls into those hours.
 */
export function parisInstant(day: Day, time: string): Date {
  assert(/^\d\d:\d\d$/.test(time), `not a time of the day: ${time}`);
  return new Date(Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds);
}

/** The first day on or after `at` whose cut-off is still ahead. */
function submissionDay(at: Date, cutOff: string): Day {
  const today = parisDate(at);
  const first = thisOrNextBusinessDay(today);
  return first === today && at >= parisInstant(today, cutOff) ? nextBusinessDay(today) : first;
}

export type TransferPlan = { readonly submitOn: Day; readonly submitAt: Date; readonly settleOn: Day; readonly settleAt: Date };

/**
 * When a standard transfer ordered at `orderedAt`, at any hour of any day, leaves (the next cut-off of a business day) and settles (the next
 * business day after that, in the morning). Source: SCT rulebook (D+1); Directive (EU) 2015/2366, articles 78 and 83.
 */
export function standardTransferPlan(orderedAt: Date): TransferPlan {
  const submitOn = submissionDay(orderedAt, transferCutOff);
  const settleOn = nextBusinessDay(submitOn);
  return { submitOn, submitAt: parisInstant(submitOn, transferCutOff), settleOn, settleAt: parisInstant(settleOn, settlementTime) };
}

/** When a standard transfer that was sent at `submittedAt` settles. What is sent on a closed day is received on the next business day. */
export const standardSettlementAt = (submittedAt: Date): Date =>
  parisInstant(nextBusinessDay(thisOrNextBusinessDay(parisDate(submittedAt))), settlementTime);

/** When a scheduled transfer is authorized: early on its day, open or not. From there it goes like one ordered at that moment. */
export const scheduledAuthorizationAt = (day: Day): Date => parisInstant(day, authorizationTime);

/** The moment at which what is due on a business day settles. */
export const settlementAt = (dueOn: Day): Date => parisInstant(dueOn, settlementTime);

export type CollectionPlan = { readonly submitOn: Day; readonly submitAt: Date; readonly dueOn: Day; readonly settleAt: Date };

/**
 * The days of a collection: submitted on its scheduled day (or the next business day where that is closed, or where it was created
 * after that day's cut-off), due on the business day after. A scheduled day before creation counts as the day of creation.
 */
export function collectionPlan(scheduledOn: Day, createdAt: Date): CollectionPlan {
  const earliest = submissionDay(createdAt, collectionCutOff);
  const wanted = thisOrNextBusinessDay(scheduledOn);
  const submitOn = wanted < earliest ? earliest : wanted;
  const dueOn = nextBusinessDay(submitOn);
  return { submitOn, submitAt: parisInstant(submitOn, collectionCutOff), dueOn, settleAt: parisInstant(dueOn, settlementTime) };
}

export type CollectionScheme = "core" | "b2b";

const returnDays = { core: 5, b2b: 3 } as const satisfies Record<CollectionScheme, number>;

/** The last day on which the debtor's bank may return a collection due on `dueOn`. Source: SDD CORE and B2B rulebooks. */
export const collectionReturnBy = (dueOn: Day, scheme: CollectionScheme): Day => addBusinessDays(dueOn, returnDays[scheme]);

/** Until when a refund may be claimed, and by when it has settled then. */
export type RefundWindow = { readonly claimBy: Day; readonly settleBy: Day };

/** A debtor's right to a CORE refund without giving reasons: eight weeks. Source: SDD CORE rulebook; Directive (EU) 2015/2366, article 77. */
export function authorisedRefundWindow(dueOn: Day): RefundWindow {
  const claimBy = Temporal.PlainDate.from(dueOn).add({ days: 56 }).toString();
  return { claimBy, settleBy: addBusinessDays(claimBy, 2) };
}

/** A debtor's claim that there was no mandate: 13 months, clamped to the end of a shorter one. Source: Directive (EU) 2015/2366, article 71. */
export function unauthorisedRefundWindow(dueOn: Day): RefundWindow {
  const claim = Temporal.PlainDate.from(dueOn).add({ months: 13 }, { overflow: "constrain" });
  return { claimBy: claim.toString(), settleBy: addBusinessDays(claim.add({ days: 30 }).toString(), 4) };
}

/** The last days of all that may still happen to a collection due on `dueOn`. */
export const collectionReturnWindows = (dueOn: Day): { returnCoreBy: Day; returnB2bBy: Day; refundBy: Day; unauthorisedRefundBy: Day } => ({
  returnCoreBy: collectionReturnBy(dueOn, "core"),
  returnB2bBy: collectionReturnBy(dueOn, "b2b"),
  refundBy: authorisedRefundWindow(dueOn).claimBy,
  unauthorisedRefundBy: unauthorisedRefundWindow(dueOn).claimBy,
});

/** The last day on which the beneficiary's bank may return a transfer that it cannot credit. Source: SCT rulebook. */
export const transferReturnBy = (settledOn: Day): Day => addBusinessDays(settledOn, 3);

/** Until when a settled transfer may be recalled: a duplicate or a technical fault, or a fraud or the payer's wish. Source: SCT rulebook. */
export const recallBy = (settledOn: Day, cause: "duplicate_or_technical" | "fraud_or_payer"): Day =>
  cause === "duplicate_or_technical" ? addBusinessDays(settledOn, 10) : unauthorisedRefundWindow(settledOn).claimBy;

/** By when the beneficiary's bank answers a recall that it received on this day. */
export const recallAnswerBy = (receivedOn: Day): Day => addBusinessDays(receivedOn, 15);
