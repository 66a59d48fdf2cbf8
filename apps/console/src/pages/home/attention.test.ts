import { expect, test } from "vitest";
import type { Overview } from "../../api/home.ts";
import { attentionGroups } from "./attention.ts";

type Attention = Overview["attention"];
const nothing = { results: [], has_more: false };
const calm: Attention = {
  failed_orders: nothing,
  expiring_signature_requests: nothing,
  expired_signature_requests: nothing,
  failing_webhooks: nothing,
  unmatched_entries: 0,
  shortfalls: [],
};
const date = "2026-11-20T10:00:00Z";
const failed = (kind: "transfer" | "collection", id: string): Attention["failed_orders"]["results"][number] => {
  return { kind, id, amount: 100, counterparty_name: "Ada", failure_code: "insufficient_funds", date };
};
const request = (id: string) => ({ id, reference: "R1", debtor_email: "a@example.com", date });
const pathsOf = (attention: Partial<Attention>) =>
  attentionGroups({ attention: { ...calm, ...attention } }).map(({ entries, morePath }) => [entries.map(({ path }) => path), morePath]);

test("where all is well there is nothing, and neither is there for who may not see unmatched entries", () => {
  expect(pathsOf({})).toEqual([]);
  expect(pathsOf({ unmatched_entries: null })).toEqual([]);
});

test("each thing leads to where it can be mended, the most urgent first", () => {
  expect(
    pathsOf({
      failed_orders: { results: [failed("collection", "c1"), failed("transfer", "t1")], has_more: false },
      expiring_signature_requests: { results: [request("m1")], has_more: false },
      expired_signature_requests: { results: [request("m2")], has_more: false },
      failing_webhooks: { results: [{ id: "w1", application_id: "a1", url: "https://example.com", status: "failed" }], has_more: false },
      unmatched_entries: 2,
      shortfalls: [{ name: "safeguarding", currency: "EUR", amount: 5 }],
    }),
  ).toEqual([
    [["/wallet/reconciliation"], undefined],
    [["/transfers?transfer=t1"], undefined],
    [["/collections?collection=c1"], undefined],
    [["/unmatched"], undefined],
    [["/applications/a1/webhooks/w1"], undefined],
    [["/mandate-signature-requests?request=m1"], undefined],
    [["/mandate-signature-requests?request=m2"], undefined],
  ]);
});

test("of many of a kind the first three are shown, and the way to the rest", () => {
  const many = ["1", "2", "3", "4"].map((id) => failed("transfer", id));
  const [group] = attentionGroups({ attention: { ...calm, failed_orders: { results: many, has_more: false } } });
  expect([group?.entries.length, group?.morePath]).toEqual([3, "/transfers"]);
});
