import { expect, test } from "vitest";
import { type RailReport, type Scheme } from "./port.ts";
import { collectionFailureCodes, transferFailureCodes } from "./failures.ts";
import { ibanIsValid } from "./iban.ts";
import { createSandboxRail } from "./sandbox-rail.ts";
import { collectionRejectOf, outcomeOf, testIbans, type TestOutcome, transferRejectOf } from "./test-ibans.ts";

const rail = createSandboxRail();
const at = new Date("2026-11-20T15:00:00Z");

const order = (iban: string, scheme: Scheme) => ({
  orderId: "0193a5b0-7c3e-7a10-8d55-0242ac120002",
  endToEndId: "E2E-1",
  scheme,
  amount: 1250n,
  debtor: { name: "Boulangerie du Port", iban: "FR7617338000010000000000173" },
  creditor: { name: "Zoé Martin", iban },
  executeOn: "2026-11-20",
});

const ibanOf = (outcome: TestOutcome): string => testIbans.find((entry) => entry.outcome === outcome)?.iban ?? "";

/** The status of an order, and the failure code if there is one. */
const told = (reports: readonly RailReport[]): string[] =>
  reports.map((report) => (report.status === "rejected" ? report.failureCode : report.status));

test("the test IBANs are valid, and each stands for one outcome", () => {
  expect(testIbans.filter(({ iban }) => !ibanIsValid(iban))).toEqual([]);
  expect(new Set(testIbans.map(({ iban }) => iban)).size).toBe(testIbans.length);
  expect(new Set(testIbans.map(({ outcome }) => outcome)).size).toBe(testIbans.length);
  expect(testIbans.filter(({ iban, outcome }) => outcomeOf(iban) !== outcome)).toEqual([]);
});

test("they stay what they were: users have written them down", () => {
  expect(testIbans.map(({ outcome }) => outcome)).toEqual([
    "ok",
    "no_instant",
    "unreachable",
    "beneficiary_bank_account_closed",
    "beneficiary_bank_invalid_bank_details",
    "beneficiary_bank_refusal",
    "beneficiary_bank_error",
    "maximum_amount_exceeded",
    "intermediary_system_error",
    "execution_failure",
    "memo_error",
    "memo_refusal",
    "debtor_bank_account_closed",
    "debtor_bank_invalid_bank_details",
    "debtor_bank_insufficient_funds",
    "debtor_refusal",
    "debtor_bank_refusal",
    "debtor_bank_error",
  ]);
  expect(testIbans[0]?.iban).toBe("FR7699990000010000000000140");
});

const failures = testIbans.filter(({ outcome }) => !["ok", "no_instant", "unreachable"].includes(outcome));

test.each(failures)("$outcome happens to what it can happen to, and to nothing else", async ({ iban, outcome }) => {
  const forTransfers = transferFailureCodes.some((code) => code === outcome);
  const forCollections = collectionFailureCodes.some((code) => code === outcome);
  expect(told(await rail.submit([order(iban, "instant"), order(iban, "standard")], at))).toEqual(
    forTransfers ? [outcome, outcome] : ["settled", "pending"],
  );
  expect(told(await rail.settleByRule([order(iban, "standard")], at))).toEqual([forTransfers ? outcome : "settled"]);
  expect(transferRejectOf(iban)?.failureCode).toBe(forTransfers ? outcome : undefined);
  expect(collectionRejectOf(iban)?.failureCode).toBe(forCollections ? outcome : undefined);
});

test.each([
  ["FR7617338000010000000000173", true, true],
  ["DE89370400440532013000", true, true],
  ["MK07250120000058984", true, true],
  ["RS35260005601001611379", true, false], // standard transfers alone so far
  ["TR330006100519786457841326", false, false], // valid, and outside SEPA
  ["FR7617338000010000000000174", false, false], // nobody has it
  [ibanOf("no_instant"), true, false],
  [ibanOf("unreachable"), false, false],
  [ibanOf("ok"), true, true],
])("%s: standard %s, instant %s", async (iban, standard, instant) => {
  expect(await rail.reach([iban])).toEqual(new Map([[iban, { standard, instant }]]));
  expect(told(await rail.submit([order(iban, "standard"), order(iban, "instant")], at))).toEqual([
    standard ? "pending" : "unreachable_beneficiary_iban",
    instant ? "settled" : "unreachable_beneficiary_iban",
  ]);
});
