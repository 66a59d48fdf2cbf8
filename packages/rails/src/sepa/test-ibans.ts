import type { TransferFailureCode } from "./failures.ts";
import { frenchIban } from "./iban.ts";

/** Transfers to these fail as the outcome says; the ISO reason is what a real bank or clearing would give. */
const transferOutcomes = {
  beneficiary_bank_account_closed: "AC04",
  beneficiary_bank_invalid_bank_details: "AC01",
  beneficiary_bank_refusal: "AG01",
  beneficiary_bank_error: "AB08",
  maximum_amount_exceeded: "AM02",
  intermediary_system_error: "ED05",
  execution_failure: "NARR",
  memo_error: "FF01",
  memo_refusal: "AC06",
} as const satisfies Partial<Record<TransferFailureCode, string>>;

/** Collections from these fail as the outcome says; a transfer to them arrives. */
const collectionOutcomes = [
  "debtor_bank_account_closed",
  "debtor_bank_invalid_bank_details",
  "debtor_bank_insufficient_funds",
  "debtor_refusal",
  "debtor_bank_refusal",
  "debtor_bank_error",
] as const;

export type TestOutcome = keyof typeof transferOutcomes | (typeof collectionOutcomes)[number] | "ok" | "no_instant" | "unreachable";

const outcomes: readonly TestOutcome[] = [
  "ok",
  "no_instant",
  "unreachable",
  ...(Object.keys(transferOutcomes) as (keyof typeof transferOutcomes)[]), // its own keys, in order
  ...collectionOutcomes,
];

/** Accounts 1, 2, 3 ... of a bank that exists in the sandbox only (code 99990): valid IBANs, one for each outcome, the same on every server. */
export const testIbans: readonly { iban: string; outcome: TestOutcome }[] = outcomes.map((outcome, index) => ({
  iban: frenchIban({ bankCode: "99990", branchCode: "00001", accountNumber: String(index + 1).padStart(11, "0") }),
  outcome,
}));

const byIban = new Map(testIbans.map(({ iban, outcome }) => [iban, outcome]));

/** What a counterparty's IBAN stands for in the sandbox; any IBAN that is no test IBAN is `ok`. */
export const outcomeOf = (iban: string): TestOutcome => byIban.get(iban) ?? "ok";

/** The reject that a transfer to this IBAN meets, if any. */
export function transferRejectOf(iban: string): { failureCode: TransferFailureCode; isoReason: string } | undefined {
  const outcome = outcomeOf(iban);
  return outcome in transferOutcomes
    ? { failureCode: outcome as keyof typeof transferOutcomes, isoReason: transferOutcomes[outcome as keyof typeof transferOutcomes] }
    : undefined;
}
