import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Participant } from "../participation/queries.ts";
import { participantEdges, type ParticipantStatus } from "../participation/states.ts";
import { isUnderWay, openShareOf } from "./share.ts";

const at = new Date("2026-01-01T00:00:00Z");
const shareOf = (participantId: string, status: ParticipantStatus, changes: Partial<Participant> = {}): Participant => ({
  participantId,
  objectType: "request",
  objectId: "r",
  userId: "me",
  phone: null,
  name: null,
  parentUserId: "owner",
  status,
  amount: 10n,
  currency: "EUR",
  paymentId: null,
  transactionId: null,
  reminders: 0,
  createdAt: at,
  updatedAt: at,
  ...changes,
});
const underWay = (participantId: string) => shareOf(participantId, "pending", { paymentId: "p" });

describe("the share that somebody can pay or reject", () => {
  test.each<[string, readonly Participant[], string]>([
    ["nobody's", [shareOf("a", "pending", { userId: null })], "not_found"],
    ["somebody else's", [shareOf("a", "pending", { userId: "other" })], "not_found"],
    ["pending", [shareOf("a", "pending")], "a"],
    ["of two pending, the first", [shareOf("a", "pending"), shareOf("b", "pending")], "a"],
    ["of one under way and one pending, the latter", [underWay("a"), shareOf("b", "pending")], "b"],
    ["of one paid and one pending, the latter", [shareOf("a", "paid"), shareOf("b", "pending")], "b"],
    ["under way", [underWay("a")], "share_under_way"],
    ["paid and under way", [shareOf("a", "paid"), underWay("b")], "share_under_way"],
    ["paid", [shareOf("a", "paid", { paymentId: "p" })], "share_paid"],
    ["settled", [shareOf("a", "settled")], "share_paid"],
    ["rejected and paid", [shareOf("a", "rejected"), shareOf("b", "paid")], "share_paid"],
    ["rejected", [shareOf("a", "rejected")], "share_not_pending"],
    ["cancelled", [shareOf("a", "cancelled")], "share_not_pending"],
  ])("%s", (_what, participants, expected) => {
    const outcome = openShareOf(participants, "me");
    expect(outcome.ok ? outcome.value.participantId : outcome.refusal).toBe(expected);
  });

  test("is one's own, pending, and not under way, whatever else there is; and there is one if any is so", () => {
    const statuses = Object.keys(participantEdges) as ParticipantStatus[];
    const participants = fc.array(
      fc.record({
        status: fc.constantFrom(...statuses),
        userId: fc.constantFrom("me", "other", null),
        paymentId: fc.constantFrom("p", null),
      }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(participants, (given) => {
        const all = given.map(({ status, ...rest }, index) => shareOf(String(index), status, rest));
        const outcome = openShareOf(all, "me");
        const fits = (share: Participant) => share.userId === "me" && share.status === "pending" && !isUnderWay(share);
        if (outcome.ok) expect(fits(outcome.value)).toBe(true);
        else expect(all.some(fits)).toBe(false);
      }),
    );
  });
});
