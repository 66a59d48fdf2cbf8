/** Why a transfer can fail (Bank API, "Transfers"). */
export const transferFailureCodes = [
  "insufficient_funds",
  "execution_failure",
  "instant_transfer_not_available",
  "invalid_beneficiary_iban",
  "unreachable_beneficiary_iban",
  "maximum_amount_exceeded",
  "current_account_not_found",
  "transfer_to_same_account",
  "transfer_to_owned_account_with_virtual_iban",
  "transfer_from_saving_account_to_external_beneficiary",
  "missing_new_beneficiary_name",
  "new_beneficiary_is_owned_iban",
  "beneficiary_bank_account_closed",
  "beneficiary_bank_error",
  "beneficiary_bank_invalid_bank_details",
  "beneficiary_bank_refusal",
  "intermediary_system_error",
  "memo_error",
  "memo_refusal",
] as const;
export type TransferFailureCode = (typeof transferFailureCodes)[number];

/** Who rejected: the beneficiary's bank, or somebody on the way to it (clearing, sponsor bank). */
export type RejectOriginator = "counterparty" | "intermediary";

type Rule = { readonly codes: string; readonly code: TransferFailureCode; readonly by?: RejectOriginator };

/** ISO 20022 external status reasons of rejects, first match wins. */
const rejectRules: readonly Rule[] = [
  { codes: "CNOR DNOR RC01 RC04 RC07 PY01", code: "unreachable_beneficiary_iban" },
  { codes: "AM02 AM13 AM14 AM21 AM23", code: "maximum_amount_exceeded" },
  { codes: "AC04 AC05 AC07", code: "beneficiary_bank_account_closed" },
  { codes: "AC01 AC02 AC03 BE01 BE06", code: "beneficiary_bank_invalid_bank_details" },
  { codes: "AM04", code: "memo_error" }, // the sponsor lacks our cover, never the customer's
  { codes: "FF01 FF03 FF05 AG02 RR01 RR02 RR03 BE16 DU01 DU02 DU03 DU04 DU05 AM05", code: "memo_error", by: "intermediary" },
  { codes: "AC06 AC13 AG01 AG03 BE04 BE05 ERIN MD01 MD02 MD07 MS03 RR01 RR02 RR03 RR04 MS02 CUST", code: "beneficiary_bank_refusal" },
  { codes: "AB05 AB08 AB09 AG11 TECH TM01", code: "beneficiary_bank_error", by: "counterparty" },
  { codes: "AB05 AB06 AB07 AB08 AB09 AB10 AG10 ED05 DT01 TECH TM01", code: "intermediary_system_error" },
];

/** The failure code of a rejected transfer by its ISO reason and by who gave it; a reason we do not know is `execution_failure`. */
export function transferFailureOf(isoReason: string, by: RejectOriginator): TransferFailureCode {
  const rule = rejectRules.find((candidate) => (candidate.by ?? by) === by && candidate.codes.split(" ").includes(isoReason));
  return rule?.code ?? "execution_failure";
}
