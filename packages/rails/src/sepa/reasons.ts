import { present } from "@memento/kernel";
import type { Day } from "./calendar.ts";
import { authorisedRefundWindow, collectionReturnBy, type CollectionScheme } from "./timeline.ts";

/** Schemes under which a bank really gives a reason: standard and instant transfers, CORE and B2B collections. */
export type ReasonScheme = "standard" | "instant" | CollectionScheme;

type ReasonFact = {
  /** The ISO 20022 code we write, where one code fits all; the three that depend on more are in `isoOfReason`. */
  readonly writes: string;
  /** The ISO codes that we read as this reason. Each code is read as one reason only; a test makes sure. */
  readonly reads: readonly string[];
  /** Where a bank gives it: reject (before settlement), return, refund, reversal, recall. */
  readonly steps: readonly ("reject" | "return" | "refund" | "reversal" | "recall")[];
  readonly schemes: readonly ReasonScheme[];
  /** An older wording keeps being accepted, and is never produced: this is the wording of today. */
  readonly replacedBy?: string;
};

const transfers = ["standard", "instant"] as const;
const collections = ["core", "b2b"] as const;
const everywhere = [...transfers, ...collections] as const;
const rejectOrReturn = ["reject", "return"] as const;
const handBack = ["reject", "return", "reversal"] as const;

/** The 47 reasons of a return and their ISO 20022 codes (ExternalReturnReason1Code, ExternalStatusReason1Code). Source: EPC rulebooks 2025. */
export const returnReasons = {
  incorrect_account_number: { writes: "AC01", reads: ["AC01", "BE06"], steps: rejectOrReturn, schemes: everywhere },
  invalid_creditor_account_number: { writes: "AC03", reads: ["AC03"], steps: ["recall"], schemes: transfers },
  invalid_debtor_account: { writes: "AC13", reads: ["AC13", "AC02"], steps: rejectOrReturn, schemes: ["b2b"] },
  closed_account: { writes: "AC04", reads: ["AC04", "AC05", "AC07"], steps: rejectOrReturn, schemes: everywhere },
  blocked_account: { writes: "AC06", reads: ["AC06", "AC16", "AC17"], steps: rejectOrReturn, schemes: everywhere },
  customer_disabled_direct_debit: { writes: "AC06", reads: [], steps: rejectOrReturn, schemes: collections },
  transaction_forbidden: { writes: "AG01", reads: ["AG01", "AG03", "AG07"], steps: rejectOrReturn, schemes: everywhere },
  invalid_bank_operation_code: { writes: "AG02", reads: ["AG02"], steps: rejectOrReturn, schemes: everywhere },
  invalid_transaction_code_or_invalid_file_format: { writes: "FF01", reads: ["FF01", "TD03"], steps: rejectOrReturn, schemes: everywhere },
  invalid_code_or_format: { writes: "FF05", reads: ["FF05", "FF03", "FF06", "FF07"], steps: ["reject"], schemes: collections },
  insufficient_funds: { writes: "AM04", reads: ["AM04"], steps: rejectOrReturn, schemes: collections },
  duplication: { writes: "AM05", reads: ["AM05", "DUPL"], steps: ["reject", "return", "reversal", "recall"], schemes: everywhere },
  wrong_amount: { writes: "AM09", reads: ["AM09"], steps: ["reversal", "recall"], schemes: transfers },
  missing_creditor_address: { writes: "BE04", reads: ["BE04"], steps: rejectOrReturn, schemes: everywhere },
  unrecognized_initiating_party: { writes: "BE05", reads: ["BE05", "BE01"], steps: rejectOrReturn, schemes: collections },
  creditor_psp_not_registered: { writes: "CNOR", reads: ["CNOR"], steps: ["reject"], schemes: everywhere },
  creditor_bank_is_not_registered: {
    writes: "CNOR",
    reads: [],
    steps: ["reject"],
    schemes: everywhere,
    replacedBy: "creditor_psp_not_registered",
  },
  debtor_psp_not_registered: { writes: "DNOR", reads: ["DNOR"], steps: ["reject"], schemes: everywhere },
  requested_by_the_debtor: { writes: "CUST", reads: ["CUST"], steps: ["recall"], schemes: transfers },
  settlement_failed: { writes: "ED05", reads: ["ED05"], steps: ["reject"], schemes: everywhere },
  eri_option_not_supported: { writes: "ERIN", reads: ["ERIN"], steps: rejectOrReturn, schemes: ["standard"] },
  following_cancellation_request: { writes: "FOCR", reads: ["FOCR"], steps: ["return"], schemes: transfers },
  fraudulent_originated: { writes: "FRAD", reads: ["FRAD", "FR01"], steps: ["recall"], schemes: transfers },
  no_mandate: { writes: "MD01", reads: ["MD01"], steps: rejectOrReturn, schemes: collections },
  transaction_unauthorized: { writes: "MD01", reads: [], steps: ["refund"], schemes: ["core"] },
  no_mandate_on_scheme: { writes: "MD01", reads: [], steps: rejectOrReturn, schemes: collections },
  mandate_mismatch: { writes: "MD01", reads: [], steps: rejectOrReturn, schemes: collections },
  inactive_mandate: { writes: "MD01", reads: [], steps: rejectOrReturn, schemes: collections },
  missing_mandatory_information_mandate: { writes: "MD02", reads: ["MD02"], steps: rejectOrReturn, schemes: collections },
  refund_request_by_end_customer: { writes: "MD06", reads: ["MD06"], steps: ["refund"], schemes: ["core"] },
  disputed: { writes: "MS02", reads: [], steps: ["reject", "return", "refund"], schemes: collections },
  end_customer_deceased: { writes: "MD07", reads: ["MD07"], steps: rejectOrReturn, schemes: everywhere },
  customer_deceased: { writes: "MD07", reads: [], steps: rejectOrReturn, schemes: everywhere, replacedBy: "end_customer_deceased" },
  not_specified_reason_customer_generated: {
    writes: "MS02",
    reads: ["MS02", "NOAS", "SVNR", "UPAY"],
    steps: handBack,
    schemes: everywhere,
  },
  not_specified_reason_agent_generated: { writes: "MS03", reads: ["MS03", "NARR"], steps: handBack, schemes: everywhere },
  refund_request_by_bank: { writes: "MS03", reads: ["BE08", "MD05"], steps: ["return", "refund"], schemes: collections },
  psp_identifier_incorrect: {
    writes: "RC01",
    reads: ["RC01", "RC03", "RC04", "RC06", "RC07", "PY01"],
    steps: rejectOrReturn,
    schemes: everywhere,
  },
  bank_identifier_incorrect: {
    writes: "RC01",
    reads: [],
    steps: rejectOrReturn,
    schemes: everywhere,
    replacedBy: "psp_identifier_incorrect",
  },
  missing_debtor_account_or_identification: { writes: "RR01", reads: ["RR01", "BE16"], steps: rejectOrReturn, schemes: everywhere },
  missing_debtor_name_or_address: { writes: "RR02", reads: ["RR02", "BE07"], steps: rejectOrReturn, schemes: everywhere },
  missing_debtors_name_or_address: {
    writes: "RR02",
    reads: [],
    steps: rejectOrReturn,
    schemes: everywhere,
    replacedBy: "missing_debtor_name_or_address",
  },
  missing_creditor_name_or_address: { writes: "RR03", reads: ["RR03", "BE22"], steps: rejectOrReturn, schemes: everywhere },
  missing_creditors_name_or_address: {
    writes: "RR03",
    reads: [],
    steps: rejectOrReturn,
    schemes: everywhere,
    replacedBy: "missing_creditor_name_or_address",
  },
  regulatory_reason: {
    writes: "RR04",
    reads: ["RR04", "RR05", "RR06", "RR07", "RR08", "RR09", "RR10", "RR11", "RR12"],
    steps: rejectOrReturn,
    schemes: everywhere,
  },
  specific_service_offered_by_debtor_psp: {
    writes: "SL01",
    reads: ["SL01", "SL11", "SL12", "SL13", "SL14"],
    steps: rejectOrReturn,
    schemes: collections,
  },
  technical_problem: {
    writes: "TECH",
    reads: ["TECH", "TM01", "AB05", "AB06", "AB07", "AB08", "AB09", "AB10"],
    steps: ["reject", "recall"],
    schemes: transfers,
  },
  invalid_interbank_communication: { writes: "TECH", reads: ["ED01", "DT01"], steps: ["reject"], schemes: everywhere },
} as const satisfies Record<string, ReasonFact>;

export type ReturnReason = keyof typeof returnReasons;

export const returnReasonCodes = Object.keys(returnReasons) as ReturnReason[];

/** Where and when a reason was given, as far as its code depends on it. Dates are settlement (D) and the day of the return. */
export type ReasonContext = { readonly scheme: ReasonScheme; readonly settledOn: Day; readonly returnedOn: Day };

/** The ISO code of a return or refund that our side sends for this reason. */
export function isoOfReason(reason: ReturnReason, { scheme, settledOn, returnedOn }: ReasonContext): string {
  switch (reason) {
    case "invalid_transaction_code_or_invalid_file_format":
      return "AG02"; // FF01 exists for rejects only
    case "duplication":
      return scheme === "core" || scheme === "b2b" ? "AM05" : "DUPL";
    case "disputed":
      return scheme === "core" && returnedOn <= authorisedRefundWindow(settledOn).claimBy ? "MD06" : "MS02";
    default:
      return returnReasons[reason].writes;
  }
}

const reasonByIso = new Map(
  Object.entries(returnReasons).flatMap(([reason, { reads }]) => reads.map((code: string) => [code, reason as ReturnReason] as const)),
);

/**
 * The reason that an ISO code of a return or refund stands for. MD01 is a return for want of a mandate while the return window is open, and a
 * refund of an unauthorised debit afterwards. A code that we do not know tells no more than that a bank gave no usable reason, so
 * keep the code itself beside the value.
 */
export function reasonOfIso(code: string, { scheme, settledOn, returnedOn }: ReasonContext): ReturnReason {
  const isLate = (scheme === "core" || scheme === "b2b") && returnedOn > collectionReturnBy(settledOn, scheme);
  if (code === "MD01" && isLate) return "transaction_unauthorized";
  return reasonByIso.get(code) ?? "not_specified_reason_agent_generated";
}

/** The wording of today for a reason: an older one becomes its successor, every other stays. */
export function currentReason(reason: ReturnReason): ReturnReason {
  const fact: ReasonFact = present(returnReasons[reason], reason);
  return (fact.replacedBy as ReturnReason | undefined) ?? reason;
}

/** ISO codes after which presenting a collection again may succeed, three business days later; others need new data first. */
export const representableReasons: readonly string[] = ["AM04", "AC06", "ED05", "MD02", "MS02", "MS03", "SL01"];
