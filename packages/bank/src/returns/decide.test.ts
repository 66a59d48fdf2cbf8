import { newId } from "@memento/kernel";
import type { LedgerAccountId } from "@memento/ledger";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Settings } from "../workspaces/settings.ts";
import { decideReturn, type ReturnRequest, returnTypes } from "./decide.ts";
import type { Original } from "./queries.ts";

const at = new Date("2026-11-20T10:00:00Z");
const id = (): LedgerAccountId => newId<LedgerAccountId>();
const settingsWith = (returnFee: bigint): Settings => ({
  workspaceName: "Demo",
  inFlightAccountId: id(),
  railAccountId: id(),
  suspenseAccountId: id(),
  productAccountId: id(),
  sepaCreditorIdentifier: null,
  transferLimit: null,
  coreCollectionLimit: null,
  returnFee,
});

type Kind = keyof typeof returnTypes;
const kinds = Object.keys(returnTypes) as Kind[];
const directionOf = (kind: Kind): "debit" | "credit" =>
  kind === "transfer_outgoing" || kind === "collection_incoming" ? "debit" : "credit";

const originalOf = (kind: Kind, changes: Partial<Original> = {}): Original => ({
  transactionId: newId(),
  reference: newId(),
  accountId: newId(),
  amount: 10_000n,
  direction: directionOf(kind),
  localIban: "FR7617338000010000000000173",
  counterpartyName: "Bob",
  status: "confirmed",
  sourceType: kind,
  source: {
    counterparty_iban: "FR1420041010050500013M02606",
    end_to_end_id: "E",
    ...(kind.startsWith("transfer") ? { transfer_type: "standard" } : {}),
    ...(kind === "collection_outgoing" ? { collection_id: "c" } : {}),
  },
  transferId: kind === "transfer_outgoing" ? newId() : null,
  batchId: newId(),
  internalNote: "note",
  customId: "mine",
  customMetadata: "{}",
  attachmentCount: 2,
  requestedAt: at,
  executedAt: at,
  accountedAt: at,
  accountStatus: "active",
  isInternal: false,
  isReturned: false,
  ...changes,
});

const decide = (original: Original | undefined, request: Partial<ReturnRequest> = {}, returnFee = 0n) =>
  decideReturn({ transactionId: original?.transactionId ?? newId(), reason: "no_mandate", ...request }, original, {
    settings: settingsWith(returnFee),
    mainAccountId: "main",
    at,
  });

function draftOf(original: Original, request: Partial<ReturnRequest> = {}, returnFee = 0n) {
  const outcome = decide(original, request, returnFee);
  if (!outcome.ok) throw new Error(outcome.refusal);
  return outcome.value;
}

test("a returned collection is debited whole, and its fees (the other bank's and ours) in a transaction of their own", () => {
  const original = originalOf("collection_outgoing");
  const { transactions, row, posting } = draftOf(original, { bankCharges: 350n, isoReason: "MD01" }, 500n);
  const source = {
    counterparty_iban: "FR1420041010050500013M02606",
    end_to_end_id: "E",
    returned_collection_id: "c",
    returned_collection_reference: original.reference,
    reason: "no_mandate",
  };
  const common = { direction: "debit", status: "confirmed", accountId: original.accountId, counterpartyName: "Bob", accountedAt: at };
  expect(transactions).toMatchObject([
    { ...common, sourceType: "collection_outgoing_return", amount: 10_000n, source },
    { ...common, sourceType: "collection_outgoing_return_fees", amount: 850n, source },
  ]);
  expect(row).toMatchObject({ reason: "no_mandate", isoReason: "MD01", bankCharges: 350n, tariff: 500n });
  expect(posting.legs.map((leg) => leg.amount)).toEqual([-10_850n, 10_350n, 500n]);
  expect(new Set(transactions.flatMap(({ reference, transactionId }) => [reference, transactionId])).size).toBe(4);
});

test("no fees, no transaction for them; and only returned collections cost any", () => {
  expect(draftOf(originalOf("collection_outgoing")).transactions).toHaveLength(1);
  for (const kind of kinds.filter((each) => each !== "collection_outgoing"))
    expect(draftOf(originalOf(kind), { bankCharges: 350n }, 500n).transactions).toHaveLength(1);
});

test("a recalled transfer may come back net of the other bank's fee", () => {
  const { transactions } = draftOf(originalOf("transfer_outgoing"), { amount: 9_500n, reason: "following_cancellation_request" });
  expect(transactions[0]).toMatchObject({ amount: 9_500n, direction: "credit", source: { transfer_type: "standard" } });
});

test("what the workspace noted on the original stays there", () => {
  for (const kind of kinds)
    expect(draftOf(originalOf(kind)).transactions[0]).toMatchObject({
      batchId: null,
      transferId: null,
      internalNote: null,
      customId: null,
      customMetadata: null,
      attachmentCount: 0,
    });
});

describe("refuses", () => {
  test.each([
    ["not_found", undefined, {}],
    ["transaction_not_returnable", originalOf("transfer_outgoing", { isInternal: true }), {}],
    ["transaction_not_returnable", originalOf("transfer_outgoing", { sourceType: "transfer_outgoing_return" }), {}],
    ["transaction_not_returnable", originalOf("transfer_outgoing", { sourceType: "subscription", status: "scheduled" }), {}],
    ["transaction_not_confirmed", originalOf("transfer_outgoing", { status: "authorized" }), {}],
    ["transaction_not_confirmed", originalOf("collection_incoming", { status: "rejected" }), {}],
    ["transaction_already_returned", originalOf("transfer_incoming", { isReturned: true }), {}],
    ["return_amount_too_high", originalOf("transfer_outgoing"), { amount: 10_001n }],
    ["return_amount_too_high", originalOf("transfer_outgoing"), { amount: 0n }],
  ] as const)("%s", (refusal, original, request) => {
    expect(decide(original, request)).toEqual({ ok: false, refusal });
  });
});

const cents = fc.bigInt({ min: 1n, max: 99_999_999_999n });
const charges = fc.bigInt({ min: 0n, max: 10_000n });

test("whatever comes back: the legs sum to zero, and the account's leg is what its transactions say", () => {
  fc.assert(
    fc.property(fc.constantFrom(...kinds), cents, charges, charges, fc.boolean(), (kind, amount, bankCharges, returnFee, isClosed) => {
      const original = originalOf(kind, { amount, accountStatus: isClosed ? "closed" : "active" });
      const { transactions, posting } = draftOf(original, { bankCharges }, returnFee);
      const accountId = isClosed ? "main" : original.accountId;
      const shown = transactions.reduce((sum, each) => sum + (each.direction === "credit" ? each.amount : -each.amount), 0n);
      expect(posting.legs.reduce((sum, leg) => sum + leg.amount, 0n)).toBe(0n);
      expect(posting.legs.filter((leg) => leg.accountId === accountId)).toEqual([{ accountId, amount: shown }]);
      expect(posting.legs.every((leg) => leg.amount !== 0n)).toBe(true);
      expect(transactions.every((each) => each.accountId === accountId && each.direction !== original.direction)).toBe(true);
    }),
  );
});
