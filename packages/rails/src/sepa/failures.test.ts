import { expect, test } from "vitest";
import { collectionFailureCodes, collectionFailureOf, transferFailureCodes, transferFailureOf } from "./failures.ts";

test("19 codes of transfers and 21 of collections, each once", () => {
  expect(new Set(transferFailureCodes).size).toBe(19);
  expect(new Set(collectionFailureCodes).size).toBe(21);
});

test.each([
  ["CNOR", "intermediary", "unreachable_beneficiary_iban", "unreachable_mandate_iban"],
  ["AM02", "counterparty", "maximum_amount_exceeded", "execution_failure"],
  ["AC04", "counterparty", "beneficiary_bank_account_closed", "debtor_bank_account_closed"],
  ["AC01", "unknown", "beneficiary_bank_invalid_bank_details", "debtor_bank_invalid_bank_details"],
  ["AM04", "counterparty", "memo_error", "debtor_bank_insufficient_funds"], // for a transfer: our cover fell short
  ["MS02", "counterparty", "beneficiary_bank_refusal", "debtor_refusal"],
  ["SL01", "counterparty", "execution_failure", "debtor_refusal"], // a code of direct debits alone
  ["MD01", "counterparty", "beneficiary_bank_refusal", "debtor_bank_refusal"],
  ["RR02", "counterparty", "beneficiary_bank_refusal", "debtor_bank_refusal"],
  ["RR02", "intermediary", "memo_error", "memo_error"], // the file was ours to get right
  ["RR04", "intermediary", "intermediary_system_error", "intermediary_system_error"], // the network cannot refuse in a bank's name
  ["AG01", "unknown", "beneficiary_bank_refusal", "debtor_bank_refusal"],
  ["AB08", "intermediary", "beneficiary_bank_error", "debtor_bank_error"],
  ["TECH", "counterparty", "beneficiary_bank_error", "debtor_bank_error"],
  ["TECH", "intermediary", "intermediary_system_error", "intermediary_system_error"],
  ["TM01", "unknown", "intermediary_system_error", "intermediary_system_error"],
  ["FF01", "intermediary", "memo_error", "memo_error"],
  ["AM05", "counterparty", "execution_failure", "execution_failure"],
  ["NARR", "counterparty", "execution_failure", "execution_failure"],
  ["", "unknown", "execution_failure", "execution_failure"],
] as const)("%s by %s: %s, %s", (isoReason, by, transfer, collection) => {
  expect([transferFailureOf(isoReason, by), collectionFailureOf(isoReason, by)]).toEqual([transfer, collection]);
});
