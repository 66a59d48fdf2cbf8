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

/** Why a collection can fail (Bank API, "Collections"). */
export const collectionFailureCodes = [
  "invalid_mandate_iban",
  "unreachable_mandate_iban",
  "missing_debtor_address",
  "core_limit_exceeded",
  "execution_failure",
  "current_account_not_found",
  "no_sepa_creditor_identifier",
  "creditor_is_saving_account",
  "mandate_info_missing",
  "mandate_iban_mismatch",
  "collection_to_same_account",
  "debtor_refusal",
  "debtor_bank_account_closed",
  "debtor_bank_error",
  "debtor_bank_insufficient_funds",
  "debtor_bank_invalid_bank_details",
  "debtor_bank_refusal",
  "intermediary_system_error",
  "memo_error",
  "memo_refusal",
  "account_cannot_receive_collections",
] as const;
export type CollectionFailureCode = (typeof collectionFailureCodes)[number];

/** The failures of a transfer that come from beyond our border; the others are found here before anything leaves. */
export type RailTransferFailureCode = Extract<
  TransferFailureCode,
  | `beneficiary_bank_${string}`
  | "unreachable_beneficiary_iban"
  | "maximum_amount_exceeded"
  | "intermediary_system_error"
  | "memo_error"
  | "memo_refusal"
  | "execution_failure"
>;

/** The same of a collection. */
export type RailCollectionFailureCode = Extract<
  CollectionFailureCode,
  `debtor_${string}` | "unreachable_mandate_iban" | "intermediary_system_error" | "memo_error" | "memo_refusal" | "execution_failure"
>;

/**
 * Who rejected: the counterparty's bank, somebody on the way to it (clearing, sponsor bank), or nobody was named. Only the first can refuse in
 * the counterparty's name; without a name a code is read as its usual author means it.
 */
export type RejectOriginator = "counterparty" | "intermediary" | "unknown";

type Cause =
  | "unreachable"
  | "amount"
  | "closed"
  | "details"
  | "funds"
  | "customer"
  | "refusal"
  | "bank_error"
  | "network_error"
  | "our_file";

/** What is wrong, by ISO 20022 external status reason. Every code stands in one row. */
const codesByCause: Readonly<Record<Cause, string>> = {
  unreachable: "CNOR DNOR RC01 RC04 RC07 PY01",
  amount: "AM02 AM13 AM14 AM21 AM23",
  closed: "AC04 AC05 AC07",
  details: "AC01 AC02 AC03 BE01 BE06",
  funds: "AM04",
  customer: "MS02 SL01 SL11 SL12 SL13 SL14 CUST MD06",
  refusal: "AC06 AC13 AG01 AG03 BE04 BE05 ERIN MD01 MD02 MD07 MS03 RR01 RR02 RR03 RR04",
  bank_error: "AB05 AB08 AB09 AG11", // each names the counterparty's bank, whoever passes it on
  network_error: "AB06 AB07 AB10 AG10 ED05 DT01 TECH TM01",
  our_file: "FF01 FF03 FF05 AG02 BE16 DU01 DU02 DU03 DU04 DU05 AM05",
};
const causes = new Map(
  Object.entries(codesByCause).flatMap(([cause, codes]) => codes.split(" ").map((code) => [code, cause as Cause] as const)),
);

const partyData: ReadonlySet<string> = new Set(["RR01", "RR02", "RR03"]);

/** The same code may mean another cause from another author. */
function causeOf(isoReason: string, by: RejectOriginator): Cause | undefined {
  const cause = causes.get(isoReason);
  if (by === "counterparty") {
    if (isoReason === "TECH" || isoReason === "TM01") return "bank_error";
    return cause === "our_file" ? undefined : cause;
  }
  if (by === "intermediary") {
    if (partyData.has(isoReason)) return "our_file"; // a file without the parties' data was ours to get right
    return cause === "refusal" || cause === "customer" ? "network_error" : cause;
  }
  return cause;
}

const transferFailures: Readonly<Record<Cause, RailTransferFailureCode>> = {
  unreachable: "unreachable_beneficiary_iban",
  amount: "maximum_amount_exceeded",
  closed: "beneficiary_bank_account_closed",
  details: "beneficiary_bank_invalid_bank_details",
  funds: "memo_error", // the sponsor lacks our cover, never the customer's
  customer: "beneficiary_bank_refusal",
  refusal: "beneficiary_bank_refusal",
  bank_error: "beneficiary_bank_error",
  network_error: "intermediary_system_error",
  our_file: "memo_error",
};

const collectionFailures: Readonly<Record<Cause, RailCollectionFailureCode>> = {
  unreachable: "unreachable_mandate_iban",
  amount: "execution_failure", // no code of its own
  closed: "debtor_bank_account_closed",
  details: "debtor_bank_invalid_bank_details",
  funds: "debtor_bank_insufficient_funds",
  customer: "debtor_refusal",
  refusal: "debtor_bank_refusal",
  bank_error: "debtor_bank_error",
  network_error: "intermediary_system_error",
  our_file: "memo_error",
};

const forCollectionsOnly: ReadonlySet<string> = new Set(["SL01", "SL11", "SL12", "SL13", "SL14", "MD06"]);

/** The failure code of a transfer rejected before settlement, by its ISO reason and who gave it; a reason we do not know is `execution_failure`. */
export function transferFailureOf(isoReason: string, by: RejectOriginator): RailTransferFailureCode {
  const cause = forCollectionsOnly.has(isoReason) ? undefined : causeOf(isoReason, by);
  return cause === undefined ? "execution_failure" : transferFailures[cause];
}

/** The failure code of a collection rejected before settlement; a reason we do not know is `execution_failure`. */
export function collectionFailureOf(isoReason: string, by: RejectOriginator): RailCollectionFailureCode {
  const cause = causeOf(isoReason, by);
  return cause === undefined ? "execution_failure" : collectionFailures[cause];
}
