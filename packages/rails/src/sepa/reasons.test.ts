import { expect, test } from "vitest";
import { currentReason, isoOfReason, type ReasonContext, reasonOfIso, returnReasonCodes, returnReasons } from "./reasons.ts";

const core: ReasonContext = { scheme: "core", settledOn: "2026-11-24", returnedOn: "2026-12-01" };

test("47 reasons", () => {
  expect(returnReasonCodes).toHaveLength(47);
});

test("no code is read as two reasons", () => {
  const read = Object.values(returnReasons).flatMap(({ reads }): readonly string[] => reads);
  expect(read.filter((code, index) => read.indexOf(code) !== index)).toEqual([]);
});

test("what we write is read back as a reason that writes the same", () => {
  const differing = returnReasonCodes.filter((reason) => {
    const code = isoOfReason(reason, core);
    return isoOfReason(reasonOfIso(code, core), core) !== code;
  });
  expect(differing).toEqual([]);
});

test.each([
  ["MD01", "core", "2026-12-01", "no_mandate"], // the fifth business day
  ["MD01", "core", "2026-12-02", "transaction_unauthorized"],
  ["MD01", "b2b", "2026-11-27", "no_mandate"], // the third
  ["MD01", "b2b", "2026-11-30", "transaction_unauthorized"],
  ["MD06", "core", "2026-12-20", "refund_request_by_end_customer"],
  ["AC05", "core", "2026-12-01", "closed_account"],
  ["FOCR", "standard", "2026-12-01", "following_cancellation_request"],
  ["DUPL", "instant", "2026-12-01", "duplication"],
  ["AC06", "core", "2026-12-01", "blocked_account"],
  ["TM01", "standard", "2026-12-01", "technical_problem"],
  ["XYZ9", "core", "2026-12-01", "not_specified_reason_agent_generated"],
] as const)("%s on %s of %s is read as %s", (code, scheme, returnedOn, reason) => {
  expect(reasonOfIso(code, { scheme, settledOn: "2026-11-24", returnedOn })).toBe(reason);
});

test.each([
  ["disputed", "core", "2027-01-19", "MD06"], // the last day of the eight weeks
  ["disputed", "core", "2027-01-20", "MS02"],
  ["disputed", "b2b", "2026-11-25", "MS02"],
  ["duplication", "core", "2026-11-25", "AM05"],
  ["duplication", "standard", "2026-11-25", "DUPL"],
  ["invalid_transaction_code_or_invalid_file_format", "core", "2026-11-25", "AG02"],
  ["customer_disabled_direct_debit", "core", "2026-11-25", "AC06"],
  ["mandate_mismatch", "b2b", "2026-11-25", "MD01"],
  ["invalid_interbank_communication", "core", "2026-11-25", "TECH"],
] as const)("%s under %s on %s is written %s", (reason, scheme, returnedOn, code) => {
  expect(isoOfReason(reason, { scheme, settledOn: "2026-11-24", returnedOn })).toBe(code);
});

test("older wordings lead to those of today, which stay", () => {
  const older = returnReasonCodes.filter((reason) => currentReason(reason) !== reason);
  expect(older.map((reason) => [reason, currentReason(reason)])).toEqual([
    ["creditor_bank_is_not_registered", "creditor_psp_not_registered"],
    ["customer_deceased", "end_customer_deceased"],
    ["bank_identifier_incorrect", "psp_identifier_incorrect"],
    ["missing_debtors_name_or_address", "missing_debtor_name_or_address"],
    ["missing_creditors_name_or_address", "missing_creditor_name_or_address"],
  ]);
  for (const reason of older) {
    expect(returnReasons[reason].reads).toEqual([]); // never produced
    expect(returnReasonCodes).toContain(currentReason(reason));
  }
});
