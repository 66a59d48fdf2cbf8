import fc from "fast-check";
import { expect, test } from "vitest";
import { isBusinessDay } from "./calendar.ts";
import {
  authorisedRefundWindow,
  collectionPlan,
  collectionReturnBy,
  parisDate,
  parisInstant,
  recallAnswerBy,
  recallBy,
  scheduledAuthorizationAt,
  standardSettlementAt,
  standardTransferPlan,
  transferReturnBy,
  unauthorisedRefundWindow,
} from "./timeline.ts";

const at = (instant: string): Date => new Date(instant);

test.each([
  ["2026-11-20T15:00+01:00", "2026-11-20T16:00+01:00", "2026-11-23T08:00+01:00"], // Friday, in time
  ["2026-11-20T17:00+01:00", "2026-11-23T16:00+01:00", "2026-11-24T08:00+01:00"], // Friday, late
  ["2026-11-21T10:00+01:00", "2026-11-23T16:00+01:00", "2026-11-24T08:00+01:00"], // Saturday
  ["2027-03-25T17:00+01:00", "2027-03-30T16:00+02:00", "2027-03-31T08:00+02:00"], // over Easter and the change to summer time
  ["2026-11-20T15:59:59.999+01:00", "2026-11-20T16:00+01:00", "2026-11-23T08:00+01:00"],
  ["2026-11-20T16:00+01:00", "2026-11-23T16:00+01:00", "2026-11-24T08:00+01:00"],
  ["2026-07-14T09:00+02:00", "2026-07-14T16:00+02:00", "2026-07-15T08:00+02:00"], // a French holiday is open
])("a standard transfer ordered at %s leaves at %s and settles at %s", (orderedAt, submitAt, settleAt) => {
  const plan = standardTransferPlan(at(orderedAt));
  expect([plan.submitAt, plan.settleAt]).toEqual([at(submitAt), at(settleAt)]);
  expect([plan.submitOn, plan.settleOn]).toEqual([submitAt.slice(0, 10), settleAt.slice(0, 10)]);
  expect(standardSettlementAt(plan.submitAt)).toEqual(plan.settleAt);
});

test("a file that leaves a little after the cut-off settles as planned; one of a closed day is received on the next", () => {
  expect(standardSettlementAt(at("2026-11-20T16:00:07+01:00"))).toEqual(at("2026-11-23T08:00+01:00"));
  expect(standardSettlementAt(at("2026-11-21T00:30+01:00"))).toEqual(at("2026-11-24T08:00+01:00"));
});

test.each([
  ["2026-11-21", "2026-11-23", "2026-11-24", "2026-12-01", "2026-11-27", "2027-01-19", "2027-01-21", "2027-12-24"],
  ["2024-03-29", "2024-04-02", "2024-04-03", "2024-04-10", "2024-04-08", "2024-05-29", "2024-05-31", "2025-05-03"],
  ["2025-04-30", "2025-04-30", "2025-05-02", "2025-05-09", "2025-05-07", "2025-06-27", "2025-07-01", "2026-06-02"],
  ["2026-12-24", "2026-12-24", "2026-12-28", "2027-01-05", "2026-12-31", "2027-02-22", "2027-02-24", "2028-01-28"],
  ["2027-03-25", "2027-03-25", "2027-03-30", "2027-04-06", "2027-04-02", "2027-05-25", "2027-05-27", "2028-04-30"],
  ["2026-07-14", "2026-07-14", "2026-07-15", "2026-07-22", "2026-07-20", "2026-09-09", "2026-09-11", "2027-08-15"],
])("a collection scheduled for %s", (scheduledOn, submitOn, dueOn, core, b2b, claimBy, settleBy, unauthorised) => {
  const plan = collectionPlan(scheduledOn, parisInstant("2024-03-01", "09:00"));
  expect(plan).toEqual({ submitOn, submitAt: parisInstant(submitOn, "12:00"), dueOn, settleAt: parisInstant(dueOn, "08:00") });
  expect([collectionReturnBy(dueOn, "core"), collectionReturnBy(dueOn, "b2b")]).toEqual([core, b2b]);
  expect(authorisedRefundWindow(dueOn)).toEqual({ claimBy, settleBy });
  expect(unauthorisedRefundWindow(dueOn).claimBy).toBe(unauthorised);
});

test.each([
  ["2026-11-23T11:59:59+01:00", "2026-11-23"],
  ["2026-11-23T12:00+01:00", "2026-11-24"],
  ["2026-11-27T12:00+01:00", "2026-11-30"], // scheduled before it was created: today, and Friday's cut-off is over
])("a collection for 23 November created at %s is submitted on %s", (createdAt, submitOn) => {
  expect(collectionPlan("2026-11-23", at(createdAt)).submitOn).toBe(submitOn);
});

test("months are clamped to their end", () => {
  expect(unauthorisedRefundWindow("2026-01-31").claimBy).toBe("2027-02-28");
  expect(recallBy("2027-01-31", "fraud_or_payer")).toBe("2028-02-29");
});

test("windows in business days", () => {
  expect(transferReturnBy("2026-11-24")).toBe("2026-11-27");
  expect(recallBy("2026-11-24", "duplicate_or_technical")).toBe("2026-12-08");
  expect(recallAnswerBy("2026-12-01")).toBe("2026-12-22");
});

test.each([
  ["2026-11-20T23:00:00Z", "2026-11-21"], // winter: an hour ahead
  ["2026-11-20T22:59:59.999Z", "2026-11-20"],
  ["2026-07-01T22:00:00Z", "2026-07-02"], // summer: two hours ahead
  ["2026-07-01T21:59:59.999Z", "2026-07-01"],
  ["2026-03-29T00:59:59Z", "2026-03-29"],
  ["2026-03-28T23:30:00Z", "2026-03-29"],
  ["2026-10-24T22:30:00Z", "2026-10-25"],
  ["2026-10-25T22:30:00Z", "2026-10-25"], // the clocks went back that morning
])("%s is %s in Paris", (instant, date) => {
  expect(parisDate(at(instant))).toBe(date);
});

test.each([
  ["2026-03-29", "00:05", "2026-03-28T23:05:00Z"],
  ["2026-03-29", "08:00", "2026-03-29T06:00:00Z"],
  ["2026-03-29", "02:30", "2026-03-29T01:30:00Z"], // skipped: read an hour later
  ["2026-10-25", "02:30", "2026-10-25T00:30:00Z"], // occurs twice: the first
  ["2026-10-25", "08:00", "2026-10-25T07:00:00Z"],
] as const)("%s %s in Paris is %s", (date, time, instant) => {
  expect(parisInstant(date, time)).toEqual(at(instant));
});

test("a scheduled transfer is authorized at five past midnight, closed day or not", () => {
  expect(scheduledAuthorizationAt("2026-11-21")).toEqual(at("2026-11-20T23:05:00Z"));
  expect(scheduledAuthorizationAt("2026-07-14")).toEqual(at("2026-07-13T22:05:00Z"));
});

const instants = fc.date({ min: at("2015-01-01T00:00Z"), max: at("2100-01-01T00:00Z"), noInvalidDate: true });

test("plans lie ahead, on business days, in order", () =>
  fc.assert(
    fc.property(instants, instants, (now, scheduled) => {
      const collection = collectionPlan(parisDate(scheduled), now);
      for (const plan of [standardTransferPlan(now), { ...collection, settleOn: collection.dueOn }]) {
        expect(plan.submitAt > now).toBe(true);
        expect(plan.settleAt > plan.submitAt).toBe(true);
        expect(isBusinessDay(plan.submitOn) && isBusinessDay(plan.settleOn)).toBe(true);
        expect([parisDate(plan.submitAt), parisDate(plan.settleAt)]).toEqual([plan.submitOn, plan.settleOn]);
      }
    }),
  ));

test("the date in Paris agrees with the platform's own calendar", () => {
  const format = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Paris", dateStyle: "short" });
  fc.assert(fc.property(instants, (instant) => parisDate(instant) === format.format(instant)));
});
