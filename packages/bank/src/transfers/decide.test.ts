import { isUuid, newId } from "@memento/kernel";
import type { LedgerAccountId } from "@memento/ledger";
import { frenchIban, type Reach, testIbans } from "@memento/rails";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { schemeAmountMax } from "@memento/rails";
import type { OwnIban } from "../ibans/queries.ts";
import type { Settings } from "../workspaces/settings.ts";
import {
  chooseType,
  decideScheduled,
  decideTransfer,
  failDraft,
  type Known,
  momentOf,
  refusalCodes,
  type TransferRequest,
} from "./decide.ts";
import type { TypeStrategy } from "./queries.ts";

/** Half past midnight in Paris, still the day before in UTC. */
const moment = momentOf(new Date("2026-03-02T23:30:00Z"));
const [yesterday, today, tomorrow] = ["2026-03-02", "2026-03-03", "2026-03-04"] as const;
const limit = 5_000n;
const ledgerId = () => newId<LedgerAccountId>();
const settings: Settings = {
  workspaceName: "Test",
  inFlightAccountId: ledgerId(),
  railAccountId: ledgerId(),
  suspenseAccountId: ledgerId(),
  productAccountId: ledgerId(),
  sepaCreditorIdentifier: null,
  transferLimit: limit,
  coreCollectionLimit: null,
  returnFee: 0n,
};

let accountNumber = 0;
function ownIban(more: Partial<OwnIban> = {}): OwnIban {
  const iban = frenchIban({ bankCode: "99999", branchCode: "00001", accountNumber: String(++accountNumber).padStart(11, "0") });
  return {
    ibanId: newId(),
    accountId: newId(),
    iban,
    name: "Main",
    type: "main",
    status: "active",
    allowCollections: true,
    isDeleted: false,
    accountName: "Our account",
    accountType: "current_account",
    accountStatus: "active",
    mainIban: iban,
    ...more,
  };
}
const payer = ownIban();
const own = {
  payer,
  payerVirtual: ownIban({ accountId: payer.accountId, type: "virtual" }),
  booster: ownIban({ accountType: "booster_account" }),
  deleted: ownIban({ type: "virtual", isDeleted: true }),
  inactive: ownIban({ type: "virtual", status: "inactive" }),
  closed: ownIban({ accountStatus: "closed" }),
  other: ownIban(),
  otherVirtual: ownIban({ type: "virtual" }),
};
const externalIbans = testIbans.slice(0, 4).map(({ iban }) => iban);
const [known, stranger, instantOnly, nowhere] = externalIbans as [string, string, string, string];
const invalid = stranger.replace(/.$/, (digit) => (digit === "0" ? "1" : "0"));
const both: Reach = { standard: true, instant: true };
const reach: ReadonlyMap<string, Reach> = new Map([
  [known, both],
  [stranger, { standard: true, instant: false }],
  [instantOnly, { standard: false, instant: true }],
  [nowhere, { standard: false, instant: false }],
  [invalid, both],
]);
const knownNow = (): Known => ({
  settings,
  own: new Map(Object.values(own).map((iban) => [iban.iban, iban])),
  beneficiaries: new Map([[known, "Known Ltd"]]),
  reach,
});
const unknownLocal = frenchIban({ bankCode: "99999", branchCode: "00009", accountNumber: "00000000001" });

/** What is asked, and what it means; the answer that is expected follows from the second alone. */
const request: fc.Arbitrary<TransferRequest> = fc
  .record({
    amount: fc.constantFrom(1n, limit, limit + 1n, schemeAmountMax + 1n),
    localIban: fc.oneof(fc.constant(payer.iban), fc.constantFrom(unknownLocal, ...Object.values(own).map(({ iban }) => iban))),
    beneficiaryIban: fc.constantFrom(invalid, ...externalIbans, ...Object.values(own).map(({ iban }) => iban)),
    beneficiaryName: fc.constantFrom(undefined, "Bob"),
    typeStrategy: fc.constantFrom<TypeStrategy>("standard_only", "instant_only", "instant_if_available"),
    scheduledOn: fc.constantFrom(undefined, undefined, yesterday, today, tomorrow),
    isLower: fc.boolean(),
  })
  .map(({ isLower, ...rest }) =>
    isLower ? { ...rest, localIban: rest.localIban.toLowerCase(), beneficiaryIban: rest.beneficiaryIban.toLowerCase() } : rest,
  );

const partiesOf = ({ localIban, beneficiaryIban }: TransferRequest) => {
  const find = (iban: string) => Object.values(own).find((each) => each.iban === iban.toUpperCase());
  const external = beneficiaryIban.toUpperCase();
  return { local: find(localIban), credit: find(beneficiaryIban), external, reach: reach.get(external) ?? both };
};
type Check = readonly [code: string, holds: (request: TransferRequest) => boolean];
const isGone = (iban: OwnIban | undefined): boolean => iban === own.deleted || iban === own.inactive;
/** The documented order: the first check that holds is the answer. Those from the ninth on leave a failed transfer behind. */
const refusals: readonly Check[] = [
  ["scheduled_date_with_instant_only", ({ scheduledOn, typeStrategy }) => scheduledOn !== undefined && typeStrategy === "instant_only"],
  ["scheduled_date_in_past", ({ scheduledOn }) => scheduledOn === yesterday],
  [
    "current_account_not_found",
    (asked) => partiesOf(asked).local === undefined || isGone(partiesOf(asked).local) || partiesOf(asked).local === own.closed,
  ],
  ["transfer_to_same_account", (asked) => partiesOf(asked).credit?.accountId === partiesOf(asked).local?.accountId],
  [
    "transfer_to_owned_account_with_virtual_iban",
    (asked) => {
      const { local, credit } = partiesOf(asked);
      return credit !== undefined && !isGone(credit) && (local?.type === "virtual" || credit.type === "virtual");
    },
  ],
  ["new_beneficiary_is_owned_iban", (asked) => isGone(partiesOf(asked).credit) || partiesOf(asked).credit === own.closed],
  [
    "transfer_from_saving_account_to_external_beneficiary",
    (asked) => partiesOf(asked).credit === undefined && partiesOf(asked).local === own.booster,
  ],
  [
    "missing_new_beneficiary_name",
    (asked) => partiesOf(asked).credit === undefined && partiesOf(asked).external !== known && asked.beneficiaryName === undefined,
  ],
];
const failures: readonly Check[] = [
  ["invalid_beneficiary_iban", (asked) => partiesOf(asked).external === invalid],
  [
    "unreachable_beneficiary_iban",
    (asked) => partiesOf(asked).external === nowhere || (asked.typeStrategy === "standard_only" && !partiesOf(asked).reach.standard),
  ],
  ["instant_transfer_not_available", (asked) => asked.typeStrategy === "instant_only" && !partiesOf(asked).reach.instant],
  ["maximum_amount_exceeded", ({ amount }) => amount > limit],
];
const firstOf = (checks: readonly Check[], asked: TransferRequest): string | undefined => checks.find(([, holds]) => holds(asked))?.[0];

describe("any order", () => {
  test("is answered by the first check that holds, in the documented order", () => {
    const seen = new Map<string, number>();
    const law = fc.property(request, (asked) => {
      const refusal = firstOf(refusals, asked);
      const failure = firstOf(failures, asked);
      const outcome = decideTransfer(asked, knownNow(), moment);
      const answer = outcome.ok ? (outcome.value.transfer.failureCode ?? outcome.value.transfer.status) : outcome.refusal;
      const standing = asked.scheduledOn === tomorrow ? "scheduled" : "authorized";
      expect(answer).toBe(refusal ?? failure ?? standing);
      expect(outcome.ok).toBe(refusal === undefined);
      if (outcome.ok) expect(outcome.value.transfer.status).toBe(failure === undefined ? standing : "failed");
      seen.set(answer, (seen.get(answer) ?? 0) + 1);
    });
    fc.assert(law, { numRuns: 5_000 });
    const answers = [...refusals.map(([code]) => code), ...failures.map(([code]) => code), "scheduled", "authorized"];
    expect([...seen.keys()].toSorted()).toEqual(answers.toSorted()); // each was met, so none is here for show
  });

  test("becomes a transfer that says what was asked", () =>
    fc.assert(
      fc.property(request, (asked) => {
        const outcome = decideTransfer(asked, knownNow(), moment);
        if (!outcome.ok) return;
        const { transfer, credit, newBeneficiary } = outcome.value;
        const { local, credit: creditIban, external } = partiesOf(asked);
        expect(transfer).toMatchObject({
          amount: asked.amount,
          localIban: local?.iban,
          accountId: local?.accountId,
          beneficiaryIban: external,
          beneficiaryName: creditIban?.accountName ?? (external === known ? "Known Ltd" : "Bob"),
          typeStrategy: asked.typeStrategy,
          scheduledOn: asked.scheduledOn ?? null,
          creditAccountId: creditIban?.accountId ?? null,
          initiatedAt: moment.at,
        });
        expect(isUuid(transfer.transferId) && isUuid(transfer.reference)).toBe(true);
        expect(transfer.endToEndId).toMatch(/^[0-9a-f]{32}$/);
        expect(credit).toBe(creditIban);
        expect(newBeneficiary).toBe(creditIban === undefined && external !== known && transfer.status !== "failed");
        const waits = transfer.transferType === "standard" && creditIban === undefined;
        expect(transfer.railState).toBe(transfer.status === "authorized" ? (waits ? "waiting" : "sending") : null);
      }),
      { numRuns: 1_000 },
    ));

  test("scheduled for later is judged on its day by the same checks", () =>
    fc.assert(
      fc.property(request, (asked) => {
        const outcome = decideTransfer({ ...asked, scheduledOn: undefined }, knownNow(), moment);
        if (!outcome.ok || outcome.value.transfer.status !== "authorized") return;
        const { transfer } = outcome.value;
        const again = decideScheduled({ ...transfer, status: "scheduled" }, knownNow());
        expect(again).toMatchObject({ ok: true, value: { type: transfer.transferType, credit: outcome.value.credit } });
        const poor = decideScheduled({ ...transfer, amount: limit + 1n }, knownNow());
        expect(poor).toEqual({ ok: false, refusal: "maximum_amount_exceeded" });
        const gone: Known = { ...knownNow(), own: new Map() };
        expect(decideScheduled(transfer, gone)).toEqual({ ok: false, refusal: "current_account_not_found" });
      }),
      { numRuns: 500 },
    ));
});

const order = (more: Partial<TransferRequest> = {}): TransferRequest => ({
  amount: 100n,
  localIban: payer.iban,
  beneficiaryIban: known,
  typeStrategy: "instant_if_available",
  ...more,
});
const decide = (asked: TransferRequest, on: Known = knownNow()) => {
  const outcome = decideTransfer(asked, on, moment);
  return outcome.ok ? outcome.value : { transfer: { status: outcome.refusal } as const };
};

test("codes that a bulk gives to its items are those that a single transfer is refused with", () => {
  const dates = ["scheduled_date_with_instant_only", "scheduled_date_in_past"];
  expect([...refusalCodes].toSorted()).toEqual(
    refusals
      .map(([code]) => code)
      .filter((code) => !dates.includes(code))
      .toSorted(),
  );
});

test("a batch learns a beneficiary from its first order: the next one needs no name and makes none", () => {
  const on = knownNow();
  expect(decide(order({ beneficiaryIban: stranger, beneficiaryName: "Bob" }), on)).toMatchObject({ newBeneficiary: true });
  expect(decide(order({ beneficiaryIban: stranger }), on)).toMatchObject({ newBeneficiary: false, transfer: { beneficiaryName: "Bob" } });
  expect(decide(order({ beneficiaryIban: stranger, beneficiaryName: "Robert" }), on)).toMatchObject({
    newBeneficiary: false,
    transfer: { beneficiaryName: "Bob" },
  });
});

test("a failed order teaches no beneficiary", () => {
  const on = knownNow();
  expect(decide(order({ beneficiaryIban: stranger, beneficiaryName: "Bob", amount: limit + 1n }), on)).toMatchObject({
    newBeneficiary: false,
  });
  expect(decide(order({ beneficiaryIban: stranger }), on)).toEqual({ transfer: { status: "missing_new_beneficiary_name" } });
});

test.each([
  ["without a limit, SEPA's own", null, schemeAmountMax, schemeAmountMax + 1n],
  ["the workspace's", limit, limit, limit + 1n],
  ["never more than SEPA's", schemeAmountMax * 2n, schemeAmountMax, schemeAmountMax + 1n],
])("the largest amount is %s", (_what, transferLimit, most, tooMuch) => {
  const on: Known = { ...knownNow(), settings: { ...settings, transferLimit } };
  expect(decide(order({ amount: most }), on)).toMatchObject({ transfer: { status: "authorized" } });
  expect(decide(order({ amount: tooMuch }), on)).toMatchObject({ transfer: { status: "failed", failureCode: "maximum_amount_exceeded" } });
});

test.each<[TypeStrategy, string, string, string | null]>([
  ["instant_if_available", known, "both ways", "instant"],
  ["instant_if_available", stranger, "standard alone", "standard"],
  ["instant_if_available", instantOnly, "instant alone", "instant"],
  ["standard_only", known, "both ways", "standard"],
  ["instant_only", known, "both ways", "instant"],
  ["standard_only", own.other.iban, "our own book", "standard"],
  ["instant_if_available", own.other.iban, "our own book", "instant"],
])("%s to %s, reached by %s, is %s", (typeStrategy, beneficiaryIban, _how, transferType) => {
  expect(decide(order({ typeStrategy, beneficiaryIban, beneficiaryName: "Bob" }))).toMatchObject({ transfer: { transferType } });
});

test("the type of a scheduled order stays open only where its day decides it", () => {
  expect(decide(order({ scheduledOn: tomorrow }))).toMatchObject({ transfer: { transferType: null, railState: null } });
  expect(decide(order({ scheduledOn: tomorrow, typeStrategy: "standard_only" }))).toMatchObject({ transfer: { transferType: "standard" } });
  expect(decide(order({ scheduledOn: today }))).toMatchObject({ transfer: { transferType: "instant", status: "authorized" } });
});

test("an IBAN that the rail said nothing about is unreachable", () => {
  expect(chooseType("instant_if_available", undefined)).toEqual({ ok: false, refusal: "unreachable_beneficiary_iban" });
});

test("texts of the order are kept as they came, and its own end-to-end id before ours", () => {
  const texts = { message: "m", internalNote: "n", customId: "c", customMetadata: "d", batchId: newId() };
  expect(decide(order({ ...texts, endToEndId: "mine" }))).toMatchObject({ transfer: { ...texts, endToEndId: "mine" } });
  expect(decide(order())).toMatchObject({
    transfer: { message: null, internalNote: null, customId: null, customMetadata: null, batchId: null },
  });
});

test("a draft that the ledger refuses fails and goes nowhere", () => {
  const outcome = decideTransfer(order(), knownNow(), moment);
  if (!outcome.ok) throw new Error("the order stands");
  const failed = failDraft(outcome.value.transfer, "insufficient_funds");
  expect(failed).toEqual({ ...outcome.value.transfer, status: "failed", failureCode: "insufficient_funds", railState: null });
});
