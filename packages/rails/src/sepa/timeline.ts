import { Temporal } from "temporal-polyfill";
import { addBusinessDays, type Day, isBusinessDay, nextBusinessDay, thisOrNextBusinessDay } from "./calendar.ts";

/** The bank's wall clock. */
const zone = "Europe/Paris";

const zoned = (at: Date): Temporal.ZonedDateTime => Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);

/** The calendar day in Paris at a moment. */
export const parisDate = (at: Date): Day => zoned(at).toPlainDate().toString();

/** The moment at which Paris shows that time (`HH:MM`) on that day; across a change of the clocks, as the zone's rules have it. */
export const parisInstant = (day: Day, time: string): Date => new Date(Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds);

export const transferCutOff = "16:00";
export const collectionCutOff = "12:00";
export const settlementTime = "08:00";
export const authorizationTime = "00:05";

/** The first day on or after `at` whose cut-off is still ahead. */
function submissionDay(at: Date, cutOff: string): Day {
  const today = parisDate(at);
  return isBusinessDay(today) && at < parisInstant(today, cutOff) ? today : nextBusinessDay(today);
}

/**
 * When a standard transfer ordered at `orderedAt` leaves (the next cut-off of a business day) and settles (the next business day
 * after that, in the morning). Source: SCT rulebook, D+1.
 */
export function standardTransferPlan(orderedAt: Date): { submitAt: Date; settleAt: Date } {
  const submitOn = submissionDay(orderedAt, transferCutOff);
  return { submitAt: parisInstant(submitOn, transferCutOff), settleAt: parisInstant(nextBusinessDay(submitOn), settlementTime) };
}

/** When a standard transfer that was sent at `submittedAt` settles. */
export const standardSettlementAt = (submittedAt: Date): Date => parisInstant(nextBusinessDay(parisDate(submittedAt)), settlementTime);

/** When a scheduled transfer is authorized: early on its day, open or not. */
export const scheduledAuthorizationAt = (day: Day): Date => parisInstant(day, authorizationTime);

/**
 * The days of a collection: submitted on its scheduled day (or the next business day where that is closed, or where it was created
 * after that day's cut-off), due on the business day after.
 */
export function collectionPlan(scheduledOn: Day, createdAt: Date): { submitOn: Day; submitAt: Date; dueOn: Day; settleAt: Date } {
  const earliest = submissionDay(createdAt, collectionCutOff);
  const wanted = thisOrNextBusinessDay(scheduledOn);
  const submitOn = wanted < earliest ? earliest : wanted;
  const dueOn = nextBusinessDay(submitOn);
  return { submitOn, submitAt: parisInstant(submitOn, collectionCutOff), dueOn, settleAt: parisInstant(dueOn, settlementTime) };
}

/** Last days on which a debtor's bank may return, and a debtor may claim, a collection due on `dueOn`. Source: SDD rulebooks. */
export function collectionReturnWindows(dueOn: Day): { returnCoreBy: Day; returnB2bBy: Day; refundBy: Day; unauthorisedRefundBy: Day } {
  const due = Temporal.PlainDate.from(dueOn);
  return {
    returnCoreBy: addBusinessDays(dueOn, 5),
    returnB2bBy: addBusinessDays(dueOn, 3),
    refundBy: due.add({ days: 56 }).toString(),
    unauthorisedRefundBy: due.add({ months: 13 }, { overflow: "constrain" }).toString(),
  };
}
